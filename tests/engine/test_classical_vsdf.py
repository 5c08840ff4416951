"""VSDF and the guided filter: known answers, trust in cells, rounds of the residual."""

from __future__ import annotations

import numpy as np
import pytest
from methods_base import made_images, made_masks, made_scene, predict_scene
from stf_engine.classical.guided import guided_filter
from stf_engine.classical.vsdf import _cell_means, class_count, reliability, round_count
from stf_engine.events import Progress
from stf_engine.registry import create

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")


def test_the_guided_filter_gives_back_lines_of_the_guide():
    guide = np.random.default_rng(2).standard_normal((2, 30, 31))
    valid = np.ones((30, 31), bool)
    got = guided_filter(guide, 3.0 * guide - 1.0, valid, 3, 0.0)
    np.testing.assert_allclose(got, (3.0 * guide - 1.0)[:, 6:-6, 6:-6], atol=1e-9)
    got = guided_filter(guide, np.full_like(guide, 0.25), valid, 3, 1e-3)
    np.testing.assert_allclose(got, 0.25, atol=1e-12)


def test_the_guided_filter_equals_its_formula():
    generator = np.random.default_rng(3)
    guide, field = generator.standard_normal((2, 1, 13, 13))
    valid = generator.random((13, 13)) > 0.2
    valid[6, 6] = True

    def line(y, x):
        inside = (slice(y - 2, y + 3), slice(x - 2, x + 3))
        m = valid[inside]
        i, p = guide[0][inside][m], field[0][inside][m]
        a = ((i * p).mean() - i.mean() * p.mean()) / (i.var() + 0.1)
        return a, p.mean() - a * i.mean()

    places = [(y, x) for y in range(4, 9) for x in range(4, 9) if valid[y, x]]
    a, b = np.mean([line(y, x) for y, x in places], axis=0)
    got = guided_filter(guide, field, valid, 2, 0.1)
    assert got[0, 2, 2] == pytest.approx(a * guide[0, 6, 6] + b)


def test_masked_pixels_never_enter_the_guided_filter():
    generator = np.random.default_rng(4)
    guide, field = generator.standard_normal((2, 1, 20, 20))
    valid = generator.random((20, 20)) > 0.3
    one = guided_filter(guide, field, valid, 2, 1e-3)
    wild = guided_filter(np.where(valid, guide, 7.0), np.where(valid, field, 9.0), valid, 2, 1e-3)
    np.testing.assert_array_equal(one[0][valid[4:-4, 4:-4]], wild[0][valid[4:-4, 4:-4]])


def test_numbers_of_classes_and_rounds():
    assert [class_count(r) for r in (0.0, 0.3, 1.0, 5.0, 10.0, np.inf)] == [4, 4, 20, 28, 45, 45]
    assert [round_count(r) for r in (0.0, 1.0, 5.0, 9.4, 9.5, np.inf)] == [0, 0, 3, 3, 4, 5]


def test_cells_where_the_sensors_disagree_are_not_trusted():
    generator = np.random.default_rng(5)
    change = 0.1 + 0.001 * generator.standard_normal((2, 10, 10))
    sensors = 0.02 * generator.standard_normal((2, 10, 10))
    sensors[:, 4, 7] = 0.5
    usable = np.ones((10, 10), bool)
    usable[0, 0] = False
    ratio, trusted = reliability(sensors, change, usable, change)
    assert 1 < ratio < 5
    assert not trusted[4, 7] and not trusted[0, 0] and trusted.sum() == 94
    assert reliability(0 * sensors, change, usable, change)[0] == np.inf
    ratio, trusted = reliability(sensors, 0 * change, usable, change)
    assert ratio == 0 and (trusted == usable).all()


def test_every_round_brings_the_result_closer_to_the_coarse_change():
    images = made_images()
    images["coarse_t1"] -= np.float32(0.01)  # sensors that agree: all cells are trusted
    images["coarse_t2"][:, 2, 3] += np.float32(0.05)
    scene = made_scene(images, PAIR)
    wanted = images["coarse_t2"].astype(float) - images["coarse_t1"]
    rests = []
    for rounds in (0, 1, 3):
        method = create("vsdf", rounds=rounds)
        context = method.prepare(scene, Progress())
        assert context.used["rounds"] == rounds

        def change(fine, valid, window, method=method, context=context):
            label = method._label(fine, valid, window, context)
            drawn = method._drawn(fine, valid, window, context, context.residual)
            return context.change[:, label] + drawn

        rests.append(np.sqrt(np.square(_cell_means(scene, change) - wanted).mean()))
    assert rests[2] < 0.8 * rests[1] < 0.8 * rests[0]


def test_the_uncertainty_and_the_numbers_used():
    images = made_images()
    scene = made_scene(images, PAIR, made_masks(images))
    method = create("vsdf", window=9, neighbours=8, uncertainty=True)
    whole, tiled = predict_scene(method, scene), predict_scene(method, scene, 20)
    np.testing.assert_array_equal(whole.uncertainty, tiled.uncertainty)
    assert whole.uncertainty.max() > 0
    used = method.prepare(scene, Progress()).used
    assert 1 <= used["classes"] <= 10 and 0 <= used["rounds"] <= 5


def test_values_that_cross_zero():
    images = made_images(bands=1)
    celsius = {role: 40 * image - 12 for role, image in images.items()}
    kelvin = {role: image + np.float32(273.15) for role, image in celsius.items()}
    method = create("vsdf", window=9, neighbours=8)
    one = predict_scene(method, made_scene(celsius, PAIR, quantity="temperature")).values
    other = predict_scene(method, made_scene(kelvin, PAIR, quantity="temperature")).values
    assert one.min() < 0 < one.max()
    assert np.abs(other - np.float32(273.15) - one).mean() < 1e-3

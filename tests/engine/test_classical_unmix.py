"""Unmixing: known changes are found again, the residual keeps the coarse change."""

from __future__ import annotations

import numpy as np
import pytest
from methods_base import made_images, made_masks, made_scene, predict_scene
from stf_engine.cells import cell_sums
from stf_engine.classical.unmix import local_changes
from stf_engine.registry import create

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")


def two_regions(rows=12, columns=14):
    """Shares of three classes, and changes that differ left and right."""
    generator = np.random.default_rng(4)
    shares = np.moveaxis(generator.dirichlet(np.full(3, 0.3), (rows, columns)), -1, 0)
    true = np.array([[0.1, -0.2, 0.3], [0.2, -0.1, 0.25]])
    side = (np.arange(columns) >= columns // 2).astype(int)
    local = np.broadcast_to(true[side].T[:, None, :], shares.shape)
    return shares, local, (shares * local).sum(axis=0)[None]


def test_local_changes_are_found_again():
    shares, local, change = two_regions()
    usable = np.ones(shares.shape[1:], bool)
    got = local_changes(shares, change, usable, 5, 1e-3)[0]
    np.testing.assert_allclose(got[:, :, :4], local[:, :, :4], atol=0.01)
    np.testing.assert_allclose(got[:, :, -4:], local[:, :, -4:], atol=0.01)
    pulled = local_changes(shares, change, usable, 5, 1e6)[0]
    np.testing.assert_allclose(pulled, np.broadcast_to(pulled[:, :1, :1], pulled.shape), atol=1e-4)


def test_cells_that_are_not_usable_tell_nothing():
    shares, _, change = two_regions()
    usable = np.ones(shares.shape[1:], bool)
    usable[3:5, 2:6] = False
    wild = np.where(usable, change, 99.0)
    one = local_changes(shares, change, usable, 5, 0.02)
    other = local_changes(shares, wild, usable, 5, 0.02)
    np.testing.assert_array_equal(one, other)
    nothing = local_changes(shares, change, np.zeros_like(usable), 5, 0.02)
    np.testing.assert_array_equal(nothing, 0.0)


def test_the_result_has_the_coarse_change():
    """With the residual the mean change of each cell is nearly that of the coarse image."""
    images = made_images()
    images["coarse_t2"][:, 2, 3] += np.float32(0.05)
    scene = made_scene(images, PAIR)
    wanted = images["coarse_t2"].astype(float) - images["coarse_t1"]
    rests = {}
    for residual in (True, False):
        method = create("unmix", filter=False, residual=residual)
        change = predict_scene(method, scene).values[0] - images["fine_t1"]
        everywhere = np.ones(change.shape[1:], bool)
        sums, counts = cell_sums(change, everywhere, scene.cells, scene.window)
        rests[residual] = np.abs(sums / counts - wanted).max()
    assert rests[True] < 0.006 < 0.02 < rests[False]


def test_a_single_band_is_pulled_harder():
    images = made_images(bands=1)
    method = create("unmix", filter=False)
    assert method.prepare(made_scene(images, PAIR), None).used["shrink"] == 1.0
    images = made_images()
    assert method.prepare(made_scene(images, PAIR), None).used["shrink"] == 0.02


@pytest.mark.parametrize("plain", [{"filter": False}, {"uncertainty": True}], ids=str)
def test_all_settings_give_the_same_bits_in_tiles(plain):
    images = made_images()
    scene = made_scene(images, PAIR, made_masks(images))
    method = create("unmix", window=9, neighbours=8, **plain)
    whole, tiled = predict_scene(method, scene), predict_scene(method, scene, 20)
    np.testing.assert_array_equal(whole.values, tiled.values)
    assert method.gives_uncertainty == (whole.uncertainty is not None)
    if method.gives_uncertainty:
        np.testing.assert_array_equal(whole.uncertainty, tiled.uncertainty)


def test_values_that_cross_zero():
    images = made_images(bands=1)
    celsius = {role: 40 * image - 12 for role, image in images.items()}
    kelvin = {role: image + np.float32(273.15) for role, image in celsius.items()}
    method = create("unmix", window=9, neighbours=8)
    one = predict_scene(method, made_scene(celsius, PAIR, quantity="temperature")).values
    other = predict_scene(method, made_scene(kelvin, PAIR, quantity="temperature")).values
    assert one.min() < 0 < one.max()
    assert np.abs(other - np.float32(273.15) - one).mean() < 1e-3

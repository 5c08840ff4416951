"""FSDAF and its parts: classes, thin-plate spline, and how a residual is spread."""

from __future__ import annotations

import numpy as np
import pytest
from methods_base import made_images, made_masks, made_scene, predict_scene
from stf_engine.cells import CellGrid, bspline_coefficients, cell_sums, upsample
from stf_engine.classical.class_changes import class_changes, unlike_the_rest_left_out
from stf_engine.classical.classes import (
    Classes,
    bounded_least_squares,
    edge_shares,
    find_classes,
    k_means,
    survey_classes,
    well_filled_centres,
)
from stf_engine.classical.fsdaf import homogeneity
from stf_engine.classical.thin_plate import bending, thin_plate
from stf_engine.events import Progress
from stf_engine.grid import Window
from stf_engine.registry import create
from stf_engine.scene import ArrayScene, Image

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")
SIZE = 8
CELLS = CellGrid.covering(15 * SIZE, 17 * SIZE, SIZE)


def global_thin_plate(values: np.ndarray) -> np.ndarray:
    """The spline through all cells at once, as in the paper."""
    cell = np.mgrid[:15, :17].reshape(2, -1).T.astype(float)
    n = len(cell)
    system = np.zeros((n + 3, n + 3))
    system[:n, :n] = bending(cell, cell)
    system[:n, n:] = np.column_stack([np.ones(n), cell])
    system[n:, :n] = system[:n, n:].T
    x = np.linalg.solve(system, np.concatenate([values.ravel(), np.zeros(3)]))
    pixel = (np.mgrid[: 15 * SIZE, : 17 * SIZE].reshape(2, -1).T + 0.5) / SIZE - 0.5
    at = np.column_stack([bending(pixel, cell), np.ones(len(pixel)), pixel])
    return (at @ x).reshape(15 * SIZE, 17 * SIZE)


@pytest.fixture
def field():
    """A rough field: neighbouring cells are independent."""
    return np.random.default_rng(3).standard_normal((15, 17))


def test_the_local_spline_is_nearly_the_global_one(field):
    window = Window(0, 0, 15 * SIZE, 17 * SIZE)
    wanted = global_thin_plate(field)
    local = thin_plate(field[None], CELLS, window)[0]
    spline = upsample(bspline_coefficients(field[None]), CELLS, window, "bspline")[0]
    inside = (slice(3 * SIZE, -3 * SIZE), slice(3 * SIZE, -3 * SIZE))
    for got, share in ((local, 0.01), (spline, 0.15)):
        error = np.sqrt(np.square((got - wanted)[inside]).mean())
        assert 0 < error < share * wanted[inside].std()


def test_the_local_spline_keeps_planes_and_tiles(field):
    y, x = np.mgrid[:15, :17]
    window = Window(3 * SIZE, 3 * SIZE, 9 * SIZE, 11 * SIZE)
    got = thin_plate((2.0 * y - 3.0 * x + 7.0)[None], CELLS, window)[0]
    rows = (np.arange(window.row, window.row_stop) + 0.5) / SIZE - 0.5
    columns = (np.arange(window.column, window.column_stop) + 0.5) / SIZE - 0.5
    np.testing.assert_allclose(got, 2 * rows[:, None] - 3 * columns + 7, atol=1e-9)
    whole = thin_plate(field[None], CELLS, Window(0, 0, 15 * SIZE, 17 * SIZE))
    part = thin_plate(field[None], CELLS, Window(13, 29, 41, 17))
    np.testing.assert_array_equal(part, whole[:, 13:54, 29:46])


def test_k_means_finds_groups_and_no_random_number():
    generator = np.random.default_rng(5)
    true = np.array([[-3.0, 0.0], [0.0, 2.0], [3.0, -1.0]])
    sample = np.repeat(true, [500, 300, 200], axis=0) + 0.1 * generator.standard_normal((1000, 2))
    centres, sizes = k_means(sample, 3)
    order = np.argsort(centres[:, 0])
    np.testing.assert_allclose(centres[order], true, atol=0.03)
    assert sizes[order].tolist() == [500, 300, 200]
    np.testing.assert_array_equal(k_means(sample, 3)[0], centres)


def test_rare_classes_are_given_up():
    sample = np.concatenate([np.zeros((500, 1)), np.ones((498, 1)), np.full((2, 1), 50.0)])
    assert len(well_filled_centres(sample, 3)) < 3
    assert well_filled_centres(np.zeros((0, 4)), 8).shape == (1, 4)


def test_shares_add_up_and_few_cells_give_few_classes():
    images = made_images()
    scene = made_scene(images, PAIR, {"fine_t1": made_masks(images)["fine_t1"]})
    classes = find_classes(scene, 8, 42)
    shares = survey_classes(scene, classes).shares
    np.testing.assert_allclose(shares.sum(axis=0)[scene.degraded("fine_t1").fraction > 0], 1.0)
    assert classes.count <= 8 and (np.diff(classes.centres[:, 0]) > 0).all()
    assert find_classes(scene, 8, 9).count == 2
    assert find_classes(scene, 8, 3).count == 1


def test_changes_of_classes_are_found_again_and_bounded():
    generator = np.random.default_rng(6)
    shares = generator.dirichlet(np.ones(3), 400)
    true = np.array([[0.1, -0.2], [0.3, 0.0], [-0.1, 0.4]])
    y = shares @ true
    got = bounded_least_squares(shares, y, 0.0, y.mean(axis=0))
    np.testing.assert_allclose(got, true, atol=1e-9)
    pure = generator.dirichlet(np.full(3, 0.1), 400)
    noisy = pure @ true + 0.01 * generator.standard_normal((400, 2))
    np.testing.assert_allclose(class_changes(pure, noisy, 100), true, atol=0.02)
    two = bounded_least_squares(np.array([[0.5, 0.5], [0.49, 0.51]]), y[:2], 0.0, y[:2].mean(0))
    half = 0.5 * np.ptp(y[:2], axis=0)
    assert (two >= y[:2].min(0) - half - 1e-12).all() and (two <= y[:2].max(0) + half + 1e-12).all()


def test_homogeneity_counts_valid_pixels_of_the_same_class():
    label = np.zeros((5, 5), np.int64)
    label[:, 3:] = 1
    valid = np.ones((5, 5), bool)
    valid[0, 0] = False
    got = homogeneity(label, valid, 2, 3)
    np.testing.assert_allclose(got[0], [1.0, 6 / 9, 6 / 9])
    assert homogeneity(label, valid, 2, 5)[0, 0] == pytest.approx(14 / 24)


def test_the_residual_of_a_cell_is_spread_without_a_rest():
    """Before the filter the mean change of each cell is that of the coarse image."""
    images = made_images()
    images["coarse_t2"][:, 2, 3] += np.float32(0.02)
    scene = made_scene(images, PAIR)
    method = create("fsdaf", window=5)
    context = method.prepare(scene, Progress())
    context.low, context.high = context.low - 9, context.high + 9
    window = scene.window
    fine, valid = scene.read("fine_t1", window.grown(5))
    change = method._change(fine, valid, window, context)
    sums, counts = cell_sums(change, np.ones(change.shape[1:], bool), scene.cells, window)
    wanted = images["coarse_t2"].astype(float) - images["coarse_t1"]
    np.testing.assert_allclose(sums / counts, wanted, atol=1e-9)


@pytest.mark.parametrize("interpolation", ["cubic", "local-tps"])
def test_other_interpolations_give_the_same_bits_in_tiles(interpolation):
    images = made_images()
    scene = made_scene(images, PAIR, made_masks(images))
    method = create("fsdaf", window=9, neighbours=8, interpolation=interpolation, uncertainty=True)
    whole, tiled = predict_scene(method, scene), predict_scene(method, scene, 20)
    np.testing.assert_array_equal(whole.values, tiled.values)
    np.testing.assert_array_equal(whole.uncertainty, tiled.uncertainty)
    assert (whole.uncertainty[0, :, whole.valid[0]] >= 0).all()
    spline = predict_scene(create("fsdaf", window=9, neighbours=8), scene).values
    assert 0 < np.abs(whole.values - spline).max() < 0.05


def test_values_that_cross_zero():
    images = made_images(bands=1)
    celsius = {role: 40 * image - 12 for role, image in images.items()}
    kelvin = {role: image + np.float32(273.15) for role, image in celsius.items()}
    method = create("fsdaf", window=9, neighbours=8)
    one = predict_scene(method, made_scene(celsius, PAIR, quantity="temperature")).values
    other = predict_scene(method, made_scene(kelvin, PAIR, quantity="temperature")).values
    assert one.min() < 0 < one.max()
    assert np.abs(other - np.float32(273.15) - one).mean() < 1e-4


def test_a_cell_that_changed_in_its_own_way_does_not_tell_of_its_class():
    generator = np.random.default_rng(8)
    shares = generator.dirichlet(np.full(2, 0.3), 300)
    true = np.array([[0.1], [-0.1]])
    change = shares @ true + 0.002 * generator.standard_normal((300, 1))
    changed = change.copy()
    changed[generator.random(300) < 0.1] += 0.06  # within the range of what the classes did
    plain = class_changes(shares, changed, 300)
    cleaned = unlike_the_rest_left_out(shares, changed, 300)
    assert np.abs(cleaned - true).max() < 0.003 < 0.005 < np.abs(plain - true).max()
    few = unlike_the_rest_left_out(shares[:7], changed[:7], 300)
    np.testing.assert_array_equal(few, class_changes(shares[:7], changed[:7], 300))


def test_edges_between_classes_are_counted_per_cell_without_gaps():
    stripes = np.zeros((1, 20, 20), np.float32)
    stripes[:, :, 1:10:2] = 1.0  # the left cells are all edge, the right ones have none inside
    valid = np.ones((20, 20), bool)
    valid[:, 10] = False
    images = {"fine_t1": Image(stripes, valid), "coarse_t1": np.zeros((1, 2, 2), np.float32)}
    scene = ArrayScene(images, cell_size=10)
    classes = Classes(np.zeros(1), np.ones(1), np.array([[0.0], [1.0]]))
    np.testing.assert_allclose(edge_shares(scene, classes), [[1.0, 0.0], [1.0, 0.0]])


@pytest.mark.parametrize(
    "settings", [{"exclude_edges": True}, {"exclude_changed": True}, {"hi_window": 21}]
)
def test_options_change_the_result_and_not_with_the_tiles(settings):
    images = made_images(120, 140, bands=2)
    images["coarse_t2"][:, 2:5, 3:6] += np.float32(0.1)
    scene = made_scene(images, PAIR)
    method = create("fsdaf", window=9, neighbours=8, classes=4, pure=40, **settings)
    whole, tiled = predict_scene(method, scene), predict_scene(method, scene, 40)
    np.testing.assert_array_equal(whole.values, tiled.values)
    plain = predict_scene(create("fsdaf", window=9, neighbours=8, classes=4, pure=40), scene)
    assert 0 < np.abs(whole.values - plain.values).max() < 0.2

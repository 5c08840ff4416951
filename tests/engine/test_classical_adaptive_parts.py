"""Adaptive's parts against their formulas: cells, footprint, features, strengths, windows."""

from __future__ import annotations

import numpy as np
import pytest
from stf_engine.cells import CellGrid, upsample
from stf_engine.classical.adaptive.axes import Axis, Geometry, Taps, gaussian, repeated
from stf_engine.classical.adaptive.backprojection import correction, trust
from stf_engine.classical.adaptive.coefficients import solve, windows
from stf_engine.classical.adaptive.components import (
    CellModel,
    Learning,
    Variances,
    covariance,
    learn,
    learning_windows,
)
from stf_engine.classical.adaptive.features import (
    Features,
    Scaling,
    blurred,
    learn_kernel,
    ordered,
    similarity_scale,
    vectors,
)
from stf_engine.classical.adaptive.footprint import (
    Footprint,
    Parts,
    find_footprint,
    seen,
    split_disagreement,
)
from stf_engine.classical.adaptive.local import Lattice, Layout, solve_windows
from stf_engine.classical.adaptive.pixels import Region, on_parts
from stf_engine.classical.adaptive.uncertainty import deviation, reach
from stf_engine.grid import Window

RANGES = {"scene": None, "short": 1.0, "mid": 2.0, "long": 5.0}


def geometry_of(rows: int, columns: int, ratio: float) -> Geometry:
    return Geometry(Axis.regular(rows, ratio), Axis.regular(columns, ratio), ratio)


# --- cells and linear maps --------------------------------------------------------------------


def test_cells_of_any_ratio_and_symmetric_sub_cells():
    axis = Axis.regular(30, 10.0)
    assert axis.edges.tolist() == [0, 10, 20, 30]
    assert np.diff(axis.parts).tolist() == [2, 3, 3, 2] * 3
    axis = Axis.regular(44, 15.47)
    assert axis.edges.tolist() == [0, 15, 29, 44]
    assert set(axis.edges) <= set(axis.parts)
    assert Axis.regular(9, 3.0).parts.tolist() == list(range(10))
    cut = Axis.given(np.array([0, 4, 14, 24, 27]), -6, 10)
    assert set(cut.edges) <= set(cut.parts) and cut.n == 4
    assert cut.cell_of(np.array([-3, 0, 3, 4, 26, 40])).tolist() == [0, 0, 0, 1, 3, 3]


def test_the_footprint_blurs_shifts_and_averages():
    axis = Axis.regular(80, 10.0)
    x = np.random.default_rng(1).random(32)
    widths = np.diff(axis.parts).astype(float)
    for sigma, shift in ((0.0, 0.0), (0.5, 0.0), (0.0, 0.375), (0.75, -0.1875)):
        kernel = gaussian(4 * sigma, 4.0)
        r = len(kernel) // 2
        y = np.convolve(np.pad(x, r, mode="edge"), kernel, mode="valid")
        at = np.clip(np.arange(32) - 4 * shift, 0, 31)
        y = np.interp(at, np.arange(32), y)
        wanted = (y * widths).reshape(8, 4).sum(1) / 10.0
        got = axis.footprint(sigma, shift).apply(x, 0)
        np.testing.assert_allclose(got, wanted, atol=1e-12)
    step = (np.arange(32) >= 16).astype(float)
    moved = axis.footprint(0.0, 0.5).apply(step, 0)
    np.testing.assert_allclose(moved[3:6], [0.0, 0.5, 1.0])  # content moves to higher rows


@pytest.mark.parametrize(("pixels", "ratio"), [(80, 10.0), (47, 5.9), (12, 3.0), (5, 10.0)])
def test_interpolation_inside_cells_is_cubic_between_centres(pixels, ratio):
    axis = Axis.regular(pixels, ratio)
    x = np.random.default_rng(2).random(axis.n)
    weights = axis.interpolation(0, axis.n)
    near = np.clip(np.arange(axis.n)[:, None] + np.arange(-2, 3), 0, axis.n - 1)
    got = np.concatenate(
        [(weights[k, : axis.edges[k + 1] - axis.edges[k]] @ x[near[k]]) for k in range(axis.n)]
    )
    base, four = axis._cubic(np.arange(pixels))
    index = np.clip(base + np.arange(-1, 3)[:, None], 0, axis.n - 1)
    np.testing.assert_allclose(got, (four * x[index]).sum(0), atol=1e-12)
    if pixels == 80:
        cells = CellGrid.covering(80, 80, 10)
        field = upsample(np.tile(x[:, None], (1, 8))[None], cells, Window(0, 0, 80, 80), "cubic")
        np.testing.assert_allclose(got[5:75], field[0, 5:75, 40], atol=1e-12)
        assert got[0] == pytest.approx(x[0]) and got[-1] == pytest.approx(x[-1])
    parts = axis.cubic_to_parts().apply(x, 0)
    means = [got[a:b].mean() for a, b in zip(axis.parts[:-1], axis.parts[1:])]
    np.testing.assert_allclose(parts, means, atol=1e-12)


@pytest.mark.parametrize("ratio", [10.0, 6.4, 2.5])
def test_pixels_of_cells_go_out_and_come_back(ratio):
    geometry = geometry_of(31, 45, ratio)
    region = Region.around(geometry, Window(9, 12, 14, 20))
    window = region.window
    assert window.row <= 9 and window.row_stop >= 23 and window.column_stop >= 32
    x = np.random.default_rng(3).random((2, window.rows, window.columns)).astype(np.float32)
    valid = np.random.default_rng(4).random(x.shape[1:]) > 0.3
    out = np.full_like(x, np.nan)
    high, wide = geometry.rows.widest, geometry.columns.widest
    means = {}
    for block in region.blocks():
        pixels = region.gather(x, block)
        region.scatter(pixels.reshape(len(pixels), high, wide, 2), block, out)
        lines = on_parts(region.shares(valid, block) @ pixels, geometry, block)
        means[block.row] = lines
    np.testing.assert_array_equal(out, x)
    rows, columns = geometry.rows.parts, geometry.columns.parts
    first = int(np.searchsorted(columns, window.column))
    known = np.where(valid, x, 0)
    for row, lines in means.items():
        top = int(np.searchsorted(rows, geometry.rows.edges[row]))
        for k in range(lines.shape[0]):
            for j in range(lines.shape[1]):
                y = slice(rows[top + k] - window.row, rows[top + k + 1] - window.row)
                c = columns[first + j] - window.column
                part = known[:, y, c : columns[first + j + 1] - window.column]
                area = part.shape[1] * part.shape[2]
                np.testing.assert_allclose(lines[k, j], part.sum((1, 2)) / area, atol=1e-6)


# --- footprint --------------------------------------------------------------------------------


def made_parts(geometry: Geometry, seed: int = 5) -> Parts:
    generator = np.random.default_rng(seed)
    shape = (len(geometry.rows.parts) - 1, len(geometry.columns.parts) - 1)
    values = generator.standard_normal((2, *shape))
    for axis in (1, 2):
        values = repeated(shape[axis - 1], gaussian(1.5, 4.0)).apply(values, axis)
    return Parts(values, np.ones(shape), np.array([0.3, 0.1]))


def test_footprint_and_shift_are_found_again():
    geometry = geometry_of(240, 200, 10.0)
    parts = made_parts(geometry)
    true = Footprint(0.75, (0.25, -0.375))
    coarse = 1.05 * seen(parts, true.taps(geometry)) + 0.02
    coarse += 0.01 * coarse.std() * np.random.default_rng(6).standard_normal(coarse.shape)
    usable = np.ones(geometry.shape, bool)
    usable[3:5, 4:9] = False
    coarse[:, ~usable] = 1e3
    found = find_footprint(parts, coarse, usable, geometry)
    assert (found.sigma, found.shift) == (true.sigma, true.shift)
    assert found.q > 0.99
    plain = find_footprint(parts, seen(parts, Footprint().taps(geometry)), usable, geometry)
    assert plain == Footprint()


def test_in_a_large_scene_the_middle_tells_the_footprint():
    geometry = geometry_of(2600, 60, 10.0)
    parts = made_parts(geometry)
    true = Footprint(0.5, (-0.25, 0.125))
    coarse = seen(parts, true.taps(geometry))
    coarse[:, :20], coarse[:, -20:] = 5.0, -5.0
    usable = np.ones(geometry.shape, bool)
    found = find_footprint(parts, coarse, usable, geometry)
    assert (found.sigma, found.shift) == (true.sigma, true.shift)
    cut = Axis.regular(45, 15.2).part(1, 3)
    assert cut.edges.tolist() == [0, 15, 30] and cut.origin == 0.0


def test_a_weak_pair_invents_no_shift():
    geometry = geometry_of(30, 30, 10.0)
    noise = np.random.default_rng(7).standard_normal((2, 3, 3))
    found = find_footprint(made_parts(geometry), noise, np.ones((3, 3), bool), geometry)
    assert max(map(abs, found.shift)) < 0.5


def test_masked_pixels_do_not_enter_what_the_sensor_sees():
    geometry = geometry_of(60, 60, 10.0)
    parts = made_parts(geometry)
    share = (np.random.default_rng(8).random(parts.share.shape) > 0.2).astype(float)
    holes = Parts(np.where(share > 0, parts.values, 1e6), share, parts.centre)
    taps = Footprint(0.5, (0.1, 0.0)).taps(geometry)
    assert np.abs(seen(holes, taps) - seen(parts, taps)).max() < 2.0
    flat = Parts(np.zeros_like(parts.values), share, parts.centre)
    np.testing.assert_allclose(seen(flat, taps)[0], 0.3, atol=1e-12)


def test_the_disagreement_is_split_by_what_noise_would_do():
    generator = np.random.default_rng(9)
    usable = np.ones((30, 30), bool)
    noise = generator.standard_normal((1, 30, 30))
    ramp = np.linspace(-1, 1, 30)[None, :, None] + np.zeros((1, 30, 30))
    only_noise = split_disagreement(noise + 4.0, usable)
    assert only_noise.mean[0] == pytest.approx(4.0, abs=0.1) and only_noise.trust[0] < 0.5
    smooth = split_disagreement(ramp + 0.1 * noise, usable)
    assert smooth.trust[0] > 0.95
    np.testing.assert_allclose(smooth.smooth + smooth.rest, ramp + 0.1 * noise)
    few = split_disagreement(ramp[:, :4, :5], usable[:4, :5])
    assert few.trust[0] == 0 and np.ptp(few.smooth) == 0


# --- features ---------------------------------------------------------------------------------


def test_nystrom_features_give_the_kernel_of_landmarks_back():
    sample = np.random.default_rng(10).standard_normal((500, 4))
    kernel = learn_kernel(sample, 40, 1.2, np.random.default_rng(0))
    squares = np.square(kernel.landmarks[:, None] - kernel.landmarks[None]).sum(-1)
    k = np.exp(-squares / (2 * 1.2**2))
    phi = k @ kernel.directions
    np.testing.assert_allclose(phi @ phi.T, k, atol=1e-2)
    features = Features(Scaling(*np.zeros((4, 2))), (kernel, kernel))
    z = np.random.default_rng(11).standard_normal((1, 7, 4)).astype(np.float32)
    scale = similarity_scale(2)
    got = vectors(z, features.exponents().astype(np.float32), scale.astype(np.float32))
    apart = np.square((z * scale)[0, :, None] - kernel.landmarks[None]).sum(-1)
    np.testing.assert_allclose(got[0, :, 5:45], np.exp(-apart / (2 * 1.2**2)), atol=1e-5)
    np.testing.assert_array_equal(got[0, :, 1:5], z[0])
    assert (got[..., 0] == 1).all() and got.shape[-1] == features.length == 85


def test_landmarks_do_not_depend_on_the_order_of_pixels_or_bands():
    sample = np.random.default_rng(12).standard_normal((300, 4))
    turned = sample[::-1][:, [1, 0, 3, 2]]
    one = learn_kernel(ordered(sample), 20, 1.0, np.random.default_rng(0))
    other = learn_kernel(ordered(turned), 20, 1.0, np.random.default_rng(0))
    np.testing.assert_allclose(one.landmarks[:, [1, 0, 3, 2]], other.landmarks, atol=1e-12)


def test_surroundings_leave_out_invalid_pixels():
    kernel = gaussian(2.0, 3.0)
    assert len(kernel) == 13
    x = np.random.default_rng(13).random((1, 20, 20))
    valid = np.random.default_rng(14).random((20, 20)) > 0.4
    got = blurred(np.where(valid, x, 1e9), valid, kernel)[0, 2, 3]
    weight = np.outer(kernel, kernel) * valid[2:15, 3:16]
    assert got == pytest.approx((weight * x[0, 2:15, 3:16]).sum() / weight.sum())
    assert blurred(x, np.zeros((20, 20), bool), kernel).max() == 0


# --- strengths, coefficients, windows -----------------------------------------------------------


def cell_model(shape=(20, 20), bands=2, seed=15, noise=0.3) -> CellModel:
    """Cells whose change is a line in two features plus noise; the disagreement does not matter."""
    generator = np.random.default_rng(seed)
    lin = generator.standard_normal((*shape, 4))
    y = lin[..., :bands] * 1.0 + noise * generator.standard_normal((*shape, bands))
    y = (y - y.mean((0, 1))) / y.std((0, 1))
    smooth = repeated(shape[0], gaussian(3, 4)).apply(generator.standard_normal((*shape, bands)), 0)
    return CellModel(
        shape,
        np.ones(shape, bool),
        {
            "constant": np.ones((*shape, 1)),
            "lin": lin,
            "wide": 0.1 * generator.standard_normal((*shape, 5)),
            "narrow": 0.1 * generator.standard_normal((*shape, 5)),
        },
        y,
        smooth / smooth.std(),
        generator.standard_normal((*shape, bands)),
        RANGES,
        noise**2,
    )


GROUPS = ("constant", "lin", "wide", "narrow")


def test_the_strengths_tell_how_the_change_came_about():
    model = cell_model()
    found = learn(model, GROUPS, learning_windows(model.shape, 5, 13, None), Learning())
    assert max(found.of, key=found.of.get) == ("lin", "scene")
    assert found.noise == pytest.approx(0.09 / 1.09, rel=0.3)
    model.y = np.random.default_rng(16).standard_normal(model.y.shape)
    noise = learn(model, GROUPS, learning_windows(model.shape, 5, 13, None), Learning())
    assert noise.noise > 0.7 and sum(noise.of.values()) < 0.3
    shares = noise.shares()
    assert sum(shares.values()) == pytest.approx(1.0, abs=1e-3)


def test_learning_steps_never_lower_the_likelihood():
    """Restricted by the proper priors of the columns: y ~ N(0, Omega + X X')."""
    model = cell_model((9, 9), bands=1)
    cells = model.cells(slice(0, 9), slice(0, 9))
    model.smooth *= 0
    model.rest *= 0

    def objective(found: Variances) -> float:
        parts: dict = {}
        for (group, name), value in found.of.items():
            parts.setdefault(group, {})[name] = value
        omega = covariance(model, cells, parts) + found.noise * np.eye(81) + 100.0
        y = model.y.reshape(81, 1)
        quiet = found.noise
        value = -0.5 * np.linalg.slogdet(omega)[1] - 0.5 * float(y.T @ np.linalg.solve(omega, y))
        return value - 2.0 * np.log(quiet) - 2.0 * model.noise / quiet

    values = [
        objective(learn(model, GROUPS, [(slice(0, 9),) * 2], Learning(n, prior=0.0)))
        for n in (1, 2, 4, 8, 16)
    ]
    assert (np.diff(values) > -1e-9).all() and values[-1] > values[0] + 1


def test_what_persists_of_the_pairs_difference_is_found():
    model = cell_model()
    strengths = Variances({("lin", "scene"): 1.0, ("constant", "mid"): 0.01}, 0.1)
    clean = model.y
    for persists in (1.0, 0.4, 0.0):
        # y was made as if all of it persisted: what does not, is missing.
        model.y = clean + (persists - 1.0) * (model.smooth + model.rest)
        found = solve(model, strengths, 1.0)
        np.testing.assert_allclose(found.rho_smooth, persists, atol=0.12)
        np.testing.assert_allclose(found.rho_rest, persists, atol=0.08)
        assert (found.rho_rest >= 0).all() and (found.rho_rest <= 1).all()
        slope = found.weights["lin"][[0, 1], [0, 1]] * 1.0
        np.testing.assert_allclose(slope, clean.std() / np.sqrt(1.09), rtol=0.1)
    kept = solve(model, strengths, 0.0)
    assert (kept.rho_smooth == 1).all() and (kept.rho_rest == 1).all()
    model.usable[4:9, 3] = False
    assert (solve(model, strengths, 1.0).residual[4:9, 3] == 0).all()


def test_windows_cover_the_scene_once():
    model = cell_model((40, 31))
    count = np.zeros(model.shape, int)
    found = list(windows(model))
    for rows, columns in found:
        count[rows, columns] += 1
    assert (count == 1).all() and len(found) == 3 * 2
    assert found[0][0] == slice(0, 14) and found[-1][0] == slice(27, 40)
    drawn = learning_windows((40, 31), 5, 13, np.random.default_rng(0))
    assert len(drawn) == 5 and all(r.stop <= 40 and c.stop <= 31 for r, c in drawn)
    assert learning_windows((20, 30), 5, 13, None) == [(slice(0, 20), slice(0, 30))]


@pytest.mark.parametrize("shape", [(40, 31), (27, 33), (25, 26)])
def test_blended_windows_share_every_cell(shape):
    lattice = Lattice(shape, Layout(8, 7, 2))
    for axis in (0, 1):
        total = np.zeros(shape[axis])
        for k in range(lattice.counts[axis]):
            given = (
                lattice.place(k, k if axis else 0).given[axis]
                if axis
                else (lattice.place(k, 0).given[0])
            )
            total[given] += lattice.blend(k, axis)
            assert k in lattice.touching(given.start, given.stop, axis)
        np.testing.assert_allclose(total, 1.0)


def test_the_local_part_is_kriging():
    """Weights of features times features of a cell = K (K + n)^-1 y there."""
    model = cell_model((12, 14))
    strengths = Variances(
        {("constant", "short"): 0.2, ("lin", "mid"): 0.3, ("wide", "long"): 0.4}, 0.1
    )
    model.usable[5, 6:9] = False
    residual = np.where(model.usable[..., None], model.y, 0.0)
    local = solve_windows(model, strengths, residual, Layout(8, 7, 2))
    maps = {"constant": np.eye(1), "lin": 2.0 * np.eye(4), "wide": np.eye(5)}
    weights = local.weights(model.features, maps, 0, 0)
    got = sum(
        np.einsum("yxf,fk,yxkb->yxb", model.features[g], np.linalg.inv(maps[g]), weights[g])
        for g in maps
    )
    cells = model.cells(slice(0, 12), slice(0, 14))
    k = covariance(model, cells, strengths.local())
    wanted = k @ np.linalg.solve(k + 0.1 * np.eye(len(k)), residual[cells[0], cells[1]])
    np.testing.assert_allclose(got[cells[0], cells[1]], wanted, atol=1e-9)


# --- back-projection, uncertainty ---------------------------------------------------------------


def test_trust_in_the_coarse_image():
    one = np.ones(3)
    np.testing.assert_allclose(
        trust(0.1, np.array([0.0, 0.05, 0.2]), one, 0.01), [0.9, 0.4, 0.0], atol=1e-12
    )


def test_back_projection_brings_the_prediction_to_the_coarse_image():
    geometry = geometry_of(120, 110, 10.0)
    taps = Footprint(0.25, (0.1, 0.0)).taps(geometry)
    error = repeated(12, gaussian(1.5, 4)).apply(
        np.random.default_rng(17).standard_normal((12, 11, 2)), 0
    )
    usable = np.ones((12, 11), bool)
    added = correction(error, np.array([1.0, 0.0]), usable, geometry, taps)
    assert (added[..., 1] == 0).all()
    to_parts = (geometry.rows.cubic_to_parts(), geometry.columns.cubic_to_parts())
    fine = to_parts[0].apply(to_parts[1].apply(added, 1), 0)
    back = taps[0].apply(taps[1].apply(fine, 1), 0)
    left = np.square(error - back)[..., 0].mean() / np.square(error)[..., 0].mean()
    assert left < 0.1
    usable[3, 4] = False
    assert (correction(error, np.ones(2), usable, geometry, taps)[3, 4] == 0).all()


def test_the_deviation_is_the_sum_of_its_parts():
    around = reach(10.0)
    size = 5 + 2 * around
    flat = np.zeros((1, size, size), np.float32)
    valid = np.ones((size, size), bool)
    args = (10.0, 1.0, np.array([1.0]), np.array([0.2]), np.array([4.0]))
    got = deviation(flat, flat, valid, *args)
    assert got.shape == (1, 5, 5)
    np.testing.assert_allclose(got, np.sqrt(0.5 * 0.04 + 3e-4 * 4.0), rtol=1e-5)
    generator = np.random.default_rng(18)
    detail = generator.standard_normal((1, size, size)).astype(np.float32)
    kernel = gaussian(5.0, 3.0)
    weight = np.outer(kernel, kernel)
    part = detail[0, 2 : 2 + len(kernel), 1 : 1 + len(kernel)].astype(float)
    variance = (weight * part**2).sum() - (weight * part).sum() ** 2
    got = deviation(flat, detail, valid, *args)[0, 2, 1]
    assert got == pytest.approx(np.sqrt(0.5 * variance + 0.02 + 12e-4), rel=1e-4)
    doubted = deviation(detail, flat, valid, 10.0, -0.5, *args[2:])[0, 2, 1]
    assert doubted > np.sqrt(2.5 * variance)


def test_taps_are_applied_along_any_axis():
    taps = Taps(np.array([[0, 1], [2, 2]]), np.array([[0.5, 0.5], [1.0, 0.0]]))
    x = np.arange(12.0).reshape(4, 3)
    np.testing.assert_array_equal(taps.apply(x, 1), [[0.5, 2], [3.5, 5], [6.5, 8], [9.5, 11]])

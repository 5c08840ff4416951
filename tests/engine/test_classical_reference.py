"""STARFM, Fit-FC and the similar pixels against per-pixel code written straight from the formulas,
and known answers of the building blocks."""

from __future__ import annotations

import classical_formulas as formulas
import numpy as np
import pytest
from methods_base import made_images, made_scene, predict_scene
from stf_engine.cells import CellGrid
from stf_engine.classical import similar
from stf_engine.classical.change import change_coefficients, change_field
from stf_engine.classical.common import Offsets
from stf_engine.classical.windows import centred_sums, window_sums
from stf_engine.errors import DatesWrong, InputMissing, OptionValue
from stf_engine.events import Progress
from stf_engine.grid import Window
from stf_engine.registry import create

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")
ROWS, COLUMNS = 26, 31


def nothing() -> None:
    """Nobody cancels."""


@pytest.fixture
def images():
    return made_images(ROWS, COLUMNS, bands=2, aligned=False)


@pytest.fixture
def masks(images):
    masks = {role: np.ones((ROWS, COLUMNS), bool) for role in images}
    masks["fine_t1"][4:9, 5:12] = False
    masks["coarse_t1"][20, 20] = False
    masks["fine_t3"][7:14, 3:8] = False
    masks["coarse_t2"][0, 0] = False
    return masks


@pytest.mark.parametrize("width", [1, 2, 3, 7, 12, 31])
def test_window_sums_are_the_sums_of_windows(width):
    x = np.random.default_rng(1).random((2, 40, 37))
    got = window_sums(x, width)
    assert got.shape == (2, 41 - width, 38 - width)
    for y, c in ((0, 0), (3, 5), (40 - width, 37 - width)):
        wanted = x[:, y : y + width, c : c + width].sum(axis=(1, 2))
        np.testing.assert_allclose(got[:, y, c], wanted, rtol=1e-12)


def test_window_sums_have_the_same_bits_in_every_tile():
    x = np.random.default_rng(2).random((60, 70)).astype(np.float32)
    whole = window_sums(x, 31)
    np.testing.assert_array_equal(window_sums(x[7:, 11:], 31), whole[7:, 11:])


def test_centred_sums_count_fewer_cells_at_the_border():
    counts = centred_sums(np.ones((1, 4, 5)), 3)[0]
    assert (counts[0, 0], counts[0, 2], counts[2, 2]) == (4, 6, 9)


def test_offsets_start_at_the_centre_and_grow():
    offsets = Offsets.of_window(5)
    assert len(offsets) == 25 and (offsets.dy[0], offsets.dx[0]) == (0, 0)
    assert (np.diff(offsets.distance) >= 0).all()
    assert [(int(offsets.dy[k]), int(offsets.dx[k])) for k in (1, 2, 3, 4)] == [
        (-1, 0),
        (0, -1),
        (0, 1),
        (1, 0),
    ]
    np.testing.assert_allclose(offsets.inverse_distance(2.0)[1], 2.0 / 3.0)


STARFM_SETTINGS = [
    {},
    {"keep_detail": False},
    {"filter": "strict", "classes": 4},
    {"log_weights": True, "keep_detail": False, "copy_zero": False},
    {"use_temporal": False, "distance_factor": 15.5},
]


@pytest.mark.parametrize("settings", STARFM_SETTINGS, ids=str)
@pytest.mark.parametrize("pairs", [1, 2])
def test_starfm_equals_the_formulas(images, masks, settings, pairs):
    roles = PAIR if pairs == 1 else (*PAIR, "fine_t3", "coarse_t3")
    scene = made_scene(images, roles, masks)
    method = create("starfm", window=11, **settings)
    got = predict_scene(method, scene)
    same = {k: v for k, v in method.parameters.items() if k not in ("uncertainty", "filter")}
    same.update(unit=1e-4, sigma_fine=0.005, sigma_coarse=0.005)
    same["strict"] = method.parameters["filter"] == "strict"
    for band in range(2):
        given = [
            (images[f][band], images[c][band], masks[f] & masks[c], masks[f])
            for f, c in (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3"))[:pairs]
        ]
        wanted = starfm_by_pixel(given, images["coarse_t2"][band], masks["coarse_t2"], same)
        np.testing.assert_array_equal(np.isfinite(wanted), got.valid[0])
        inside = got.valid[0]
        np.testing.assert_allclose(got.values[0, band][inside], wanted[inside], atol=1e-5)


def starfm_by_pixel(given, coarse_t2, valid_t2, settings):
    """sigma is that of the whole fine image, also where the coarse image is masked."""
    pairs, sigma = [], []
    for fine, coarse, valid, valid_fine in given:
        pairs.append((fine, coarse, valid))
        sigma.append(float(fine[valid_fine].astype(float).std()))
    return formulas.starfm(pairs, coarse_t2, valid_t2, sigmas=sigma, **settings)


@pytest.mark.parametrize("copy_zero", [True, False])
def test_starfm_copies_the_fine_pixel_where_nothing_changed(images, copy_zero):
    images["coarse_t2"] = images["coarse_t1"].copy()
    images["coarse_t2"][:, :, 16:] += np.float32(0.05)
    method = create("starfm", window=11, keep_detail=False, copy_zero=copy_zero)
    got = predict_scene(method, made_scene(images, PAIR)).values[0]
    same = (got == images["fine_t1"]).all(axis=0)
    assert same[:, :16].all() == copy_zero
    assert not same[:, 16:].any()


@pytest.mark.parametrize("by_value", [False, True])
@pytest.mark.parametrize("shrink", [0.0, 1.0])
def test_fit_fc_equals_the_formulas(by_value, shrink):
    images = made_images(40, 43, bands=2, aligned=True)
    images = {role: images[role] for role in PAIR}
    # Cells cut below a quarter are merged: 43 columns make 5 cells only with 3 or more inside.
    valid = np.ones((40, 43), bool)
    valid[4:9, 5:12] = False
    scene = made_scene(images, PAIR, {"fine_t1": valid})
    method = create(
        "fit-fc",
        window=11,
        neighbours=8,
        shrink=shrink,
        filter="value" if by_value else "change",
    )
    got = predict_scene(method, scene)
    wanted = formulas.fit_fc(
        images["fine_t1"],
        valid,
        images["coarse_t1"].astype(float),
        images["coarse_t2"].astype(float),
        cell=10,
        window=11,
        count=8,
        shrink=shrink,
        by_value=by_value,
    )
    np.testing.assert_array_equal(got.valid[0], valid)
    np.testing.assert_allclose(got.values[0][:, valid], wanted[:, valid], atol=1e-5)


@pytest.mark.parametrize("count", [1, 8, 500])
@pytest.mark.parametrize("window", [9, 19])
@pytest.mark.parametrize("few", [False, True])
def test_similar_pixels_equal_the_formulas_with_ties(monkeypatch, count, window, few):
    if few:  # the choice in portions, and pixels with more candidates than the narrow table
        monkeypatch.setattr(similar, "CANDIDATES", 500)
        monkeypatch.setattr(similar, "NARROW", 4)
    generator = np.random.default_rng(3)
    # Few levels: most distances are shared by many pixels, so ties are the rule.
    fine = generator.integers(0, 4, (2, 20, 24)).astype(np.float32)
    valid = generator.random((20, 24)) > 0.2
    fields = generator.random((3, 20, 24)).astype(np.float32)
    sigma = np.array([1.0, 0.5])
    wanted = formulas.similar_mean(fine, valid, fields, sigma, window, count)
    got = padded_filter(fine, valid, fields, sigma, window, count)
    np.testing.assert_allclose(got[:, valid], wanted[:, valid], atol=1e-5)


def padded_filter(fine, valid, fields, sigma, window, count):
    r = window // 2
    around = ((r, r), (r, r))
    guide = similar.guides(np.pad(fine, ((0, 0), *around)), np.pad(valid, around), sigma)
    padded = np.pad(np.where(valid, fields, 0), ((0, 0), *around))
    return similar.filter_similar(guide, padded, window, count, nothing).mean


def test_uncertainty_is_the_spread_of_what_was_averaged():
    fine = np.zeros((1, 9, 9), np.float32)
    field = np.zeros((1, 9, 9), np.float32)
    field[0, 4, 4] = 1.0
    guide = similar.guides(fine, np.ones((9, 9), bool), np.zeros(1))
    found = similar.filter_similar(guide, field, 9, 20, nothing, spread=True)
    weight = 1.0 / Offsets.of_window(9).inverse_distance(4.5).sum()
    np.testing.assert_allclose(found.mean[0, 0, 0], weight, rtol=1e-5)
    np.testing.assert_allclose(found.spread[0, 0, 0], np.sqrt(weight - weight**2), rtol=1e-5)


@pytest.mark.parametrize("name", ["mean-change", "starfm", "fit-fc"])
def test_uncertainty_is_given_only_when_asked_for(images, name):
    scene = made_scene(images, PAIR)
    extra = {"filter": True} if name == "mean-change" else {}
    one = predict_scene(create(name, window=9, **extra), scene)
    other = predict_scene(create(name, window=9, uncertainty=True, **extra), scene, side=20)
    assert one.uncertainty is None
    np.testing.assert_array_equal(one.values, other.values)
    assert (other.uncertainty >= 0).all() and 0 < other.uncertainty.mean() < 0.1


def test_torch_loop_over_offsets_gives_what_the_gather_gives():
    torch = pytest.importorskip("torch", reason="torch is not installed")
    generator = np.random.default_rng(4)
    fine = generator.random((2, 30, 33)).astype(np.float32)
    fields = generator.random((2, 30, 33)).astype(np.float32)
    valid = generator.random((30, 33)) > 0.1
    guide = similar.guides(fine, valid, fine.std(axis=(1, 2)))
    one = similar.filter_similar(guide, fields, 9, 10, nothing, spread=True)
    other = similar.filter_by_offsets(
        torch.from_numpy(guide), torch.from_numpy(fields), 9, 10, nothing, spread=True
    )
    inside = valid[4:-4, 4:-4]
    for a, b in ((one.mean, other.mean), (one.spread, other.spread)):
        np.testing.assert_allclose(b.numpy()[:, inside], a[:, inside], atol=1e-4)


def test_mean_preserving_refinement_brings_back_the_cell_means():
    images = made_images(aligned=True)
    scene = made_scene(images, PAIR)
    cells = CellGrid.covering(60, 70, 10)
    wanted = images["coarse_t2"].astype(float) - images["coarse_t1"]
    errors = []
    for rounds in (0, 2, 5):
        coefficients = change_coefficients(scene, "bspline", rounds)
        field = change_field(coefficients, cells, Window(0, 0, 60, 70), "bspline", np.zeros(1))
        means = field.reshape(3, 6, 10, 7, 10).mean(axis=(2, 4))
        errors.append(np.abs(means - wanted).max())
    assert errors[1] < 0.2 * errors[0] and errors[2] < 0.2 * errors[1]


def test_linear_finds_the_line_that_made_the_coarse_image(images):
    images["coarse_t2"] = images["coarse_t1"] * np.float32(1.5) + np.float32(0.02)
    got = predict_scene(create("linear"), made_scene(images, PAIR)).values[0]
    np.testing.assert_allclose(got, images["fine_t1"] * 1.5 + 0.02, atol=1e-6)


def test_interpolate_weighs_by_dates_and_uses_what_there_is(images, masks):
    roles = ("fine_t1", "coarse_t2", "fine_t3")
    scene = made_scene(images, roles, masks)  # days 1000, 1010, 1040
    got = predict_scene(create("interpolate"), scene)
    one, three = images["fine_t1"], images["fine_t3"]
    wanted = np.where(
        masks["fine_t3"], np.where(masks["fine_t1"], 0.75 * one + 0.25 * three, three), one
    )
    valid = masks["fine_t1"] | masks["fine_t3"]
    np.testing.assert_array_equal(got.valid[0], valid)
    np.testing.assert_allclose(got.values[0][:, valid], wanted[:, valid], atol=1e-6)


@pytest.mark.parametrize("day", [1000, 1050, None])
def test_interpolate_refuses_dates_that_make_no_sense(images, day):
    scene = made_scene(images, ("fine_t1", "coarse_t2", "fine_t3"))
    scene.days["coarse_t2"] = 1050
    scene.days["fine_t3"] = 1040 if day == 1050 else day
    if day is None:
        del scene.days["fine_t3"]
    with pytest.raises(DatesWrong) as raised:
        create("interpolate").prepare(scene, Progress())
    assert raised.value.cause and raised.value.hint
    if day == 1050:
        context = create("interpolate", extrapolate=True).prepare(scene, Progress())
        assert context.share == 1.25


@pytest.mark.parametrize("name", ["mean-change", "linear", "starfm", "fit-fc", "interpolate"])
def test_a_missing_image_is_named(images, name):
    scene = made_scene(images, ("fine_t1", "coarse_t2"))
    with pytest.raises(InputMissing) as raised:
        create(name).prepare(scene, Progress())
    assert "t1" in raised.value.problem or "t3" in raised.value.problem
    assert "--" in raised.value.hint


def test_values_in_force_are_reported(images):
    context = create("starfm").prepare(made_scene(images, PAIR), Progress())
    assert context.used["unit"] == 1e-4 and context.used["sigma_fine"] == 0.005
    scene = made_scene(images, PAIR, quantity="unknown")
    context = create("starfm", sigma_coarse=0.25).prepare(scene, Progress())
    assert len(str(context.used["unit"]).split(",")) == 2  # one per band
    assert context.used["sigma_coarse"] == 0.25


@pytest.mark.parametrize("wrong", [{"window": 30}, {"window": 3}, {"classes": 0}, {"unit": 0}])
def test_wrong_settings_are_refused(wrong):
    with pytest.raises(OptionValue):
        create("starfm", **wrong)


def test_a_cancel_stops_between_strips(images):
    from stf_engine.errors import Cancelled
    from stf_engine.tiles import read_tile

    scene, method = made_scene(images, PAIR), create("fit-fc", window=9)
    context = method.prepare(scene, Progress())
    progress = Progress()
    progress.cancel()
    tile = read_tile(scene, PAIR, Window(0, 0, 20, 20), method.margin(scene), progress)
    with pytest.raises(Cancelled):
        method.predict(tile, context)

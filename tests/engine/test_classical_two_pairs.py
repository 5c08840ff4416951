"""ESTARFM and ubESTARFM: their sums against code per pixel, known answers; surface temperature."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from methods_base import ROLES, made_images, made_masks, made_scene, predict_scene
from osgeo import gdal
from stf_engine.classical.estarfm import least_fit, significance, slopes
from stf_engine.classical.ubestarfm import UbEstarfm
from stf_engine.errors import InputMissing
from stf_engine.registry import create
from stf_engine.scene import ArrayScene, Image

LST = Path(__file__).resolve().parents[3] / "shared" / "data" / "orleans_lst"


def neighbours(images, masks, name, y, x, r, classes):
    """Similar pixels and all valid ones of a window with their distances."""
    valid = np.logical_and.reduce([masks[r] for r in ROLES])
    similar, every = [], []
    rows, columns = valid.shape
    for i in range(max(0, y - r), min(rows, y + r + 1)):
        for j in range(max(0, x - r), min(columns, x + r + 1)):
            if not valid[i, j]:
                continue
            every.append((i, j))
            alike = True
            for role in ("fine_t1", "fine_t3"):
                fine = images[role].astype(float)
                tolerance = 2 * fine[:, masks[role]].std(axis=1) / classes
                alike &= bool((np.abs(fine[:, i, j] - fine[:, y, x]) <= tolerance).all())
            if alike:
                similar.append((i, j))
    return similar, every


def by_pixel(images, masks, name, y, x, r, spread, classes=4):
    """One pixel from the formulas, V = 1."""
    f = np.stack([images["fine_t1"], images["fine_t3"]]).astype(float)
    c = np.stack([images["coarse_t1"], images["coarse_t3"]]).astype(float)
    change = images["coarse_t2"].astype(float) - c
    similar, every = neighbours(images, masks, name, y, x, r, classes)
    few = len(similar) < 6
    level = 0.0
    if name == "ubestarfm":
        level = np.mean([(c - f)[:, :, i, j] for i, j in (every if few else similar)], axis=0)
    mean = np.mean([change[:, :, i, j] for i, j in every], axis=0)
    total, summed = 0.0, 0.0
    for i, j in similar:
        if name == "ubestarfm":
            apart = np.abs(f[:, :, i, j] + level - c[:, :, i, j])
            agree = 1 - min(1.0, 0.5 * apart.sum() / spread[0])
        else:
            agree = np.corrcoef(f[:, :, i, j].ravel(), c[:, :, i, j].ravel())[0, 1]
        distance = 1 + np.hypot(i - y, j - x) / ((2 * r + 1) / 2)
        weight = 1 / ((1 - agree + 0.01) * distance)
        total, summed = total + weight, summed + weight * change[:, :, i, j]
    found = f[:, :, y, x] + level + (mean if few else summed / total)
    inverse = 1 / (np.abs(mean) + 1e-6 * spread)
    return (inverse * found).sum(axis=0) / inverse.sum(axis=0)


@pytest.mark.parametrize(("name", "bands"), [("estarfm", 3), ("ubestarfm", 1)])
def test_equals_the_formulas(name, bands):
    images = made_images(30, 34, bands=bands, aligned=False)
    masks = made_masks(images)
    settings = {"conversion": "one"} if name == "estarfm" else {}
    scene = made_scene(images, ROLES, masks)
    got = predict_scene(create(name, window=9, **settings), scene)
    spread = scene.percentiles("fine_t1").spread
    inside = np.argwhere(got.valid[0])
    for y, x in inside[:: len(inside) // 60]:
        wanted = by_pixel(images, masks, name, y, x, 4, spread)
        np.testing.assert_allclose(got.values[0, :, y, x], wanted, atol=2e-6)


def test_the_slope_is_found_where_it_is_sure():
    n = 12
    coarse = np.array([0.1, 0.2, 0.3, 0.4] * 6) + np.repeat([0.0, 0.1], n)
    fine = 1.5 * coarse + 0.05

    def sums(x, y):
        between = x[:n].sum() - x[n:].sum()
        parts = [x.sum(), y.sum(), (x * x).sum(), (x * y).sum(), (y * y).sum(), between]
        return np.array(parts).reshape(6, 1, 1)

    count, spread = np.full((1, 1), float(n)), np.full((1, 1, 1), 0.5)
    assert slopes(sums(coarse, fine), count, spread, "guarded") == pytest.approx(1.5)
    assert slopes(sums(coarse, -fine), count, spread, "regression") == 1.0
    assert slopes(sums(coarse, 8 * fine), count, spread, "regression") == 1.0
    assert slopes(sums(coarse, 0.1 * fine), count, spread, "guarded") == 1.0
    assert slopes(sums(coarse, 0.1 * fine), count, spread, "regression") == pytest.approx(0.15)
    still = np.concatenate([coarse[:n], coarse[:n]])
    assert slopes(sums(still, 1.5 * still), count, spread, "regression") == 1.0
    assert slopes(sums(coarse, 0 * fine), count, spread, "regression") == 1.0


def test_the_f_test_agrees_with_tables():
    """Two-sided t of 5 %: 2.228 for 10 degrees of freedom, 2.042 for 30."""
    for freedom, t in ((10.0, 2.228), (30.0, 2.042)):
        wanted = t * t / (t * t + freedom)
        assert least_fit(np.float64(freedom)) == pytest.approx(wanted, rel=2e-3)
        assert significance(np.float64(wanted), freedom) == pytest.approx(0.95, abs=1e-3)
    for t, share in ((0.0, 0.0), (0.7, 0.5), (1.812, 0.9), (3.169, 0.99)):
        assert significance(np.float64(t * t / (t * t + 10)), 10.0) == pytest.approx(
            share, abs=2e-3
        )


def test_a_blended_slope_counts_as_much_as_it_is_significant():
    generator = np.random.default_rng(4)
    n, noise = 12, 0.55 * generator.standard_normal(24)
    x = np.linspace(0.1, 0.5, 24)
    y = 1.5 * x + noise
    between = x[:n].sum() - x[n:].sum()
    parts = [x.sum(), y.sum(), (x * x).sum(), (x * y).sum(), (y * y).sum(), between]
    sums, count = np.array(parts).reshape(6, 1, 1), np.full((1, 1), float(n))
    slope, r = np.polyfit(x, y, 1)[0], np.corrcoef(x, y)[0, 1]
    share = float(significance(np.float64(r * r), 22.0))
    assert 0.5 < share < 0.95 and slope > 0  # not significant at 5 %
    spread = np.full((1, 1, 1), 0.5)
    assert slopes(sums, count, spread, "regression") == 1.0
    got = slopes(sums, count, spread, "blended")
    assert got == pytest.approx(1 + share * (slope - 1), abs=1e-9)


@pytest.mark.parametrize("name", ["estarfm", "ubestarfm"])
def test_the_uncertainty_holds_similar_pixels_and_the_pairs(name):
    """One coarse pixel changed alone: only near it do similar pixels tell different things, and
    only there is the uncertainty more than what the pairs disagree by."""
    images = made_images(40, 40, bands=1, aligned=False)
    for t in (2, 3):  # every date the same coarse image: the pairs agree on the change
        images[f"coarse_t{t}"] = images["coarse_t1"].copy()
    images["fine_t3"] = images["fine_t1"].copy()
    still = predict_scene(create(name, window=9, uncertainty=True), made_scene(images))
    assert np.abs(still.uncertainty).max() < 1e-6
    images["coarse_t2"][:, 10:20, 10:20] += np.float32(0.1)
    got = predict_scene(create(name, window=9, uncertainty=True), made_scene(images))
    sigma = got.uncertainty[0, 0]
    assert sigma[8:22, 8:22].max() > 0.02 and sigma[30:, 30:].max() < 1e-6
    assert sigma[14:16, 14:16].max() < 1e-6  # all similar pixels of the window changed alike
    plain = predict_scene(create(name, window=9), made_scene(images))
    np.testing.assert_array_equal(got.values, plain.values)


def test_the_fine_level_keeps_what_did_not_change():
    images = made_images(40, 40, bands=1)
    images["coarse_t2"] = images["coarse_t1"].copy()
    got = predict_scene(create("ubestarfm", window=9, level="fine"), made_scene(images)).values[0]
    np.testing.assert_allclose(got, images["fine_t1"], atol=1e-6)
    got = predict_scene(create("ubestarfm", window=9), made_scene(images)).values[0]
    assert (got - images["fine_t1"]).mean() == pytest.approx(0.01, abs=0.002)  # the bias


@pytest.mark.parametrize("name", ["estarfm", "ubestarfm"])
def test_kelvin_and_celsius_agree(name):
    images = made_images(40, 40, bands=1)
    celsius = {role: 40 * image - 12 for role, image in images.items()}
    kelvin = {role: image + np.float32(273.15) for role, image in celsius.items()}
    method = create(name, window=9)
    one = predict_scene(method, made_scene(celsius, quantity="temperature")).values
    other = predict_scene(method, made_scene(kelvin, quantity="temperature")).values
    assert one.min() < 0 < one.max()
    assert np.abs(other - np.float32(273.15) - one).mean() < 1e-3


def test_one_pair_is_refused():
    images = made_images(20, 20)
    scene = made_scene(images, ("fine_t1", "coarse_t1", "coarse_t2"))
    with pytest.raises(InputMissing, match="fine image of t3"):
        predict_scene(create("estarfm"), scene)
    assert UbEstarfm.spec.optional_inputs == ()


def lst(folder: str, date: str) -> tuple[np.ndarray, np.ndarray]:
    name = {"fine": "landsat8", "coarse_bilinear": "mod11a1"}[folder]
    image = gdal.Open(str(LST / folder / f"{name}_{date}.tif"))
    values = image.GetRasterBand(1).ReadAsArray()
    return values[None].astype(np.float32), np.isfinite(values) & (values > -9000)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "settings", "rmse", "bias"),
    [
        ("estarfm", {"conversion": "one"}, 3.21, 1.96),
        ("estarfm", {}, 3.21, 1.96),
        ("ubestarfm", {}, 1.43, 0.97),
    ],
    ids=str,
)
def test_land_surface_temperature_between_two_pairs(name, settings, rmse, bias):
    if not LST.is_dir():
        pytest.skip(f"{LST} is not there")
    dates = {"1": "20170409", "2": "20180223", "3": "20190906"}
    images = {f"coarse_t{t}": Image(*lst("coarse_bilinear", d)) for t, d in dates.items()}
    images.update({f"fine_t{t}": Image(*lst("fine", dates[t])) for t in "13"})
    scene = ArrayScene(images, cell_size=33, quantity="temperature")
    got = predict_scene(create(name, window=31, **settings), scene)
    truth, known = lst("fine", dates["2"])
    valid = got.valid[0] & known
    error = (got.values[0] - truth)[:, valid]
    assert np.sqrt(np.square(error).mean()) == pytest.approx(rmse, abs=0.05)
    assert error.mean() == pytest.approx(bias, abs=0.05)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "settings", "rmse"),
    [
        ("fsdaf", {"classes": 4}, (3.78, 3.20)),
        ("unmix", {"classes": 4, "shrink": 1, "residual": False, "filter": False}, (3.585, 3.23)),
        ("vsdf", {"classes": 16}, (3.71, 3.57)),
    ],
    ids=str,
)
def test_land_surface_temperature_from_one_pair(name, settings, rmse):
    if not LST.is_dir():
        pytest.skip(f"{LST} is not there")
    for (before, after), wanted in zip((("20180223", "20190906"), ("20170409", "20180223")), rmse):
        images = {
            "fine_t1": Image(*lst("fine", before)),
            "coarse_t1": Image(*lst("coarse_bilinear", before)),
            "coarse_t2": Image(*lst("coarse_bilinear", after)),
        }
        scene = ArrayScene(images, cell_size=33, quantity="temperature")
        got = predict_scene(create(name, **settings), scene)
        truth, known = lst("fine", after)
        error = (got.values[0] - truth)[:, got.valid[0] & known]
        assert np.sqrt(np.square(error).mean()) == pytest.approx(wanted, abs=0.05)

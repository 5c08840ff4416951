"""The eleven metrics against independent implementations, block sizes, masks and limits."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from stf_engine.errors import OptionValue, SizesDiffer
from stf_engine.metrics import BAND_NAMES, NAMES, score
from stf_engine.metrics.catalog import metric

SEED = 7


def pair(bands=3, rows=60, columns=75, noise=0.03):
    rng = np.random.default_rng(SEED)
    base = rng.random((bands, rows // 5 + 1, columns // 5 + 1)).repeat(5, 1).repeat(5, 2)
    target = 0.1 + 0.4 * base[:, :rows, :columns] + 0.01 * rng.random((bands, rows, columns))
    prediction = target + noise * rng.standard_normal(target.shape)
    return prediction.astype(np.float32), target.astype(np.float32)


def windows(rows, columns, size):
    for row in range(rows - size + 1):
        for column in range(columns - size + 1):
            yield slice(row, row + size), slice(column, column + size)


def plain_scores(x, y, valid, ratio):
    """Every definition written out with loops over windows."""
    x, y = x.astype(np.float64), y.astype(np.float64)
    out = {name: [] for name in BAND_NAMES}
    distance = np.arange(11) - 5
    taps = np.exp(-(distance**2) / (2 * 1.5**2))
    gauss = np.outer(taps, taps) / taps.sum() ** 2
    kernel = -np.ones((3, 3))
    kernel[1, 1] = 8
    for a, b in zip(x, y):
        inside_a, inside_b = a[valid], b[valid]
        out["MAE"].append(np.abs(inside_a - inside_b).mean())
        out["RMSE"].append(math.sqrt(((inside_a - inside_b) ** 2).mean()))
        clipped = np.clip(inside_a, 0, 1) - np.clip(inside_b, 0, 1)
        out["PSNR"].append(-10 * math.log10((clipped**2).mean()))
        out["CC"].append(np.corrcoef(inside_a, inside_b)[0, 1])
        residual = ((inside_a - inside_b) ** 2).sum()
        out["R2"].append(1 - residual / ((inside_b - inside_b.mean()) ** 2).sum())
        ssim, uqi, edges_a, edges_b = [], [], [], []
        for where in windows(*valid.shape, 11):
            if valid[where].all():
                p, q = np.clip(a[where], 0, 1), np.clip(b[where], 0, 1)
                mp, mq = (gauss * p).sum(), (gauss * q).sum()
                vp, vq = (gauss * (p - mp) ** 2).sum(), (gauss * (q - mq) ** 2).sum()
                c = (gauss * (p - mp) * (q - mq)).sum()
                above = (2 * mp * mq + 1e-4) * (2 * c + 9e-4)
                ssim.append(above / ((mp**2 + mq**2 + 1e-4) * (vp + vq + 9e-4)))
        for where in windows(*valid.shape, 8):
            if valid[where].all():
                p, q = a[where], b[where]
                c = ((p - p.mean()) * (q - q.mean())).mean()
                squares = p.mean() ** 2 + q.mean() ** 2
                uqi.append(4 * c * p.mean() * q.mean() / ((p.var() + q.var()) * squares))
        for where in windows(*valid.shape, 3):
            if valid[where].all():
                edges_a.append((kernel * a[where]).sum())
                edges_b.append((kernel * b[where]).sum())
        out["SSIM"].append(np.mean(ssim))
        out["UQI"].append(np.mean(uqi))
        out["SCC"].append(np.corrcoef(edges_a, edges_b)[0, 1])
    overall = {name: np.mean(values) for name, values in out.items()}
    p, q = x[:, valid], y[:, valid]
    overall["RMSE"] = math.sqrt(((p - q) ** 2).mean())
    overall["PSNR"] = -10 * math.log10(((np.clip(p, 0, 1) - np.clip(q, 0, 1)) ** 2).mean())
    cosine = (p * q).sum(0) / np.linalg.norm(p, axis=0) / np.linalg.norm(q, axis=0)
    overall["SAM"] = np.degrees(np.arccos(np.clip(cosine, -1, 1))).mean()
    rmse, mean = np.array(out["RMSE"]), q.mean(axis=1)
    overall["ERGAS"] = 100 / ratio * math.sqrt(((rmse / mean) ** 2).mean())
    overall["RASE"] = 100 / mean.mean() * math.sqrt((rmse**2).mean())
    return overall, out


@pytest.fixture(scope="module")
def masked():
    x, y = pair()
    valid = np.random.default_rng(1).random(x.shape[1:]) > 0.002
    valid[:4, 10:30] = False
    return x, y, valid


def test_every_metric_equals_its_definition_written_out(masked):
    x, y, valid = masked
    overall, per_band = plain_scores(x, y, valid, 8.0)
    found = score(x, y, valid, ratio=8.0)
    assert set(found.overall) == set(NAMES)
    for name in NAMES:
        assert found[name] == pytest.approx(overall[name], rel=1e-9), name
    for name in BAND_NAMES:
        assert found.per_band[name] == pytest.approx(per_band[name], rel=1e-9), name


def test_filters_agree_with_scipy():
    ndimage = pytest.importorskip("scipy.ndimage")
    from stf_engine.metrics.local import box_sum, gaussian_mean, laplacian

    x = np.random.default_rng(3).random((40, 33))
    gauss = ndimage.gaussian_filter(x, 1.5, truncate=5 / 1.5)[5:-5, 5:-5]
    np.testing.assert_allclose(gaussian_mean(x), gauss, rtol=1e-12)
    box = ndimage.uniform_filter(x, 8)[4:-3, 4:-3]
    np.testing.assert_allclose(box_sum(x) / 64, box, rtol=1e-12)
    kernel = np.full((3, 3), -1.0)
    kernel[1, 1] = 8
    edges = ndimage.convolve(x, kernel)[1:-1, 1:-1]
    np.testing.assert_allclose(laplacian(x), edges, atol=1e-12)


@pytest.mark.parametrize("block", [7, 16, 33, 64, 1000])
@pytest.mark.parametrize("span", [(0.0, 1.0), None])
def test_block_size_changes_nothing(masked, block, span):
    x, y, valid = masked
    whole = score(x, y, valid, value_range=span)
    found = score(x, y, valid, value_range=span, block=block)
    for name in NAMES:
        assert found[name] == pytest.approx(whole[name], rel=1e-12), name
    assert found.left_out == whole.left_out


def test_invalid_pixels_have_no_influence(masked):
    x, y, valid = masked
    spoiled_x, spoiled_y = x.copy(), y.copy()
    spoiled_x[:, ~valid], spoiled_y[:, ~valid] = np.nan, 1e30
    a, b = score(x, y, valid), score(spoiled_x, spoiled_y, valid)
    assert a.as_dict() == b.as_dict()
    assert a.left_out["pixels"] == np.count_nonzero(~valid)
    assert score(x, y)["RMSE"] != a["RMSE"]


def test_identical_images():
    _, y = pair()
    found = score(y, y)
    perfect = {"PSNR": math.inf, "SSIM": 1, "UQI": 1, "SCC": 1, "CC": 1, "R2": 1}
    for name in NAMES:
        assert found[name] == pytest.approx(perfect.get(name, 0.0), abs=1e-12), name
    assert found.as_dict()["overall"]["PSNR"] == "inf"
    json.dumps(found.as_dict(), allow_nan=False)


def test_constant_images_are_not_defined_with_a_reason():
    y = np.full((2, 20, 20), 0.3, np.float32)
    found = score(y + np.float32(0.1), y)
    for name in ("CC", "SCC", "R2"):
        assert math.isnan(found[name])
        assert "bands 1, 2" in found.reasons[name]
        assert found.as_dict()["overall"][name] is None
    assert found["UQI"] == pytest.approx(2 * 0.3 * 0.4 / (0.3**2 + 0.4**2), rel=1e-6)


def test_one_constant_band_makes_the_mean_undefined():
    x, y = pair()
    y[1] = 0.25
    found = score(x, y)
    assert math.isnan(found["CC"])
    assert not math.isnan(found.per_band["CC"][0])
    assert found.reasons["CC"] == "band 2: the target is constant"


def test_zero_spectra_are_left_out_of_sam_and_counted():
    x, y = pair()
    x[:, 5, 5] = 0
    found = score(x, y)
    assert found.left_out["zero_spectra"] == 1
    others = np.ones(x.shape[1:], bool)
    others[5, 5] = False
    assert found["SAM"] == pytest.approx(score(x, y, others)["SAM"], rel=1e-12)


def test_sam_is_exact_near_zero():
    y = np.ones((2, 4, 4))
    x = y.copy()
    x[1] += 2e-9
    assert score(x, y, sam_unit="radians")["SAM"] == pytest.approx(1e-9, rel=1e-6)


def test_temperatures_use_the_range_of_the_target_and_do_not_cancel():
    x, y = pair(bands=1)
    kelvin = score(290.0 + 20.0 * x.astype(np.float64), 290.0 + 20.0 * y, value_range=None)
    plain = score(x, y)
    assert kelvin["CC"] == pytest.approx(plain["CC"], rel=1e-5)
    assert kelvin.range_source == "target"
    span = kelvin.value_range[1] - kelvin.value_range[0]
    psnr = 20 * math.log10(span / kelvin["RMSE"])
    assert kelvin["PSNR"] == pytest.approx(psnr, rel=1e-12)


def test_psnr_and_ssim_clip_to_the_range_and_others_do_not():
    x, y = pair()
    high = x.copy()
    high[0, 0, 0] = 5.0
    clipped = high.copy()
    clipped[0, 0, 0] = 1.0
    assert score(high, y)["PSNR"] == score(clipped, y)["PSNR"]
    assert score(high, y)["SSIM"] == score(clipped, y)["SSIM"]
    assert score(high, y)["RMSE"] > score(clipped, y)["RMSE"]


@pytest.mark.parametrize("shape", [(1, 1, 1), (2, 7, 3), (2, 8, 8), (1, 1, 40)])
def test_small_images(shape):
    y = np.random.default_rng(2).random(shape)
    found = score(y + 0.01, y)
    assert found["RMSE"] == pytest.approx(0.01)
    assert math.isnan(found["SSIM"]) and "11 x 11" in found.reasons["SSIM"]
    assert math.isnan(found["UQI"]) == (min(shape[1:]) < 8)
    json.dumps(found.as_dict(), allow_nan=False)
    assert score(y, y, mode="reference")["MAE"] == 0


def test_nothing_valid():
    x, y = pair()
    found = score(x, y, np.zeros(x.shape[1:], bool))
    assert found.pixels == 0
    assert all(math.isnan(found[name]) for name in NAMES)
    assert set(found.reasons) == set(NAMES)


def test_reference_mode_is_the_mean_over_tiles_and_the_filter_drops():
    rng = np.random.default_rng(0)
    y = np.tile(rng.random((1, 512, 512)) * 0.5, (1, 2, 1))
    x = y.copy()
    x[:, :512] += 0.1
    x[:, 512:] += 0.3
    found = score(x, y, mode="reference")
    assert found["MAE"] == pytest.approx(0.2)
    assert found.sam_unit == "radians"
    assert math.isnan(score(x, y, mode="reference", drop_outliers=True)["RASE"])


def test_wrong_requests_say_what_is_allowed():
    x, y = pair()
    with pytest.raises(SizesDiffer):
        score(x[:2], y)
    with pytest.raises(OptionValue, match="ratio"):
        score(x, y, ratio=0)
    with pytest.raises(OptionValue, match="mode"):
        score(x, y, mode="best")


def test_a_negative_rase_is_an_error_like_any_other():
    """Below 0 °C the mean is negative: -8 % is a smaller error than -20 %."""
    rase = metric("RASE")
    assert rase.is_better(-8.0, -20.0) and not rase.is_better(-20.0, -8.0)
    assert metric("SCC").is_better(0.1, -0.9) and not metric("RMSE").is_better(float("nan"), 1.0)

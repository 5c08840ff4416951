"""Pictures, plots, tables and the HTML page."""

from __future__ import annotations

import re

import numpy as np
import pytest
from stf_engine.report import error_picture, format_table, map_picture, plots, stretch_limits
from stf_engine.report.pictures import error_limit, shown_bands
from stf_engine.report.plots import Sample, histogram, scatter, ticks

ALL = np.ones((4, 4), bool)


def test_map_picture_uses_the_given_stretch_and_greys_invalid_pixels():
    values = np.linspace(0.0, 1.5, 16, dtype=np.float32).reshape(1, 4, 4)
    valid = ALL.copy()
    valid[0, 0] = False
    picture = map_picture(values, valid, [(0.0, 1.0)])
    assert picture.shape == (4, 4, 3) and picture.dtype == np.uint8
    assert picture[0, 0].tolist() == [128, 128, 128]
    assert picture[0, 1].tolist() == [26, 26, 26]  # 0.1 of 255, rounded
    assert picture[3, 3].tolist() == [255, 255, 255]


def test_stretch_is_2_to_98_percent_of_the_valid_pixels():
    values = np.arange(101, dtype=np.float32).reshape(1, 1, 101)
    assert stretch_limits(values, np.ones((1, 101), bool)) == [(2.0, 98.0)]
    half = np.zeros((1, 101), bool)
    half[0, :51] = True
    assert stretch_limits(values, half) == [(1.0, 49.0)]
    low, high = stretch_limits(np.full((1, 4, 4), 3.0), ALL)[0]
    assert low < 3.0 < high


def test_error_colours():
    error = np.array([[-0.1, 0.0, 0.1, 9.0]])
    picture = error_picture(error, np.array([[True, True, True, True]]), 0.1)[0].astype(int)
    assert picture[0][2] > picture[0][0] + 100  # blue
    assert picture[1].tolist() == [247, 247, 247]
    assert picture[2][0] > picture[2][2] + 100  # red
    assert picture[3].tolist() == picture[2].tolist()


def test_error_scale_is_fixed_for_reflectance_and_rounded_otherwise():
    error = np.full((4, 4), 3.3)
    assert error_limit(error, ALL, "reflectance") == 0.10
    assert error_limit(error, ALL, "temperature") == 5.0
    assert error_limit(np.zeros((4, 4)), ALL, "unknown") == 1.0


def test_shown_bands():
    assert shown_bands(["blue", "green", "red", "nir"], [None] * 4) == [2, 1, 0]
    assert shown_bands([""] * 4, [490.0, 560.0, 660.0, 840.0]) == [2, 1, 0]
    assert shown_bands([""] * 6, [None] * 6) == [2, 1, 0]
    assert shown_bands([""] * 3, [None] * 3) == [0, 1, 2]
    assert shown_bands([""], [None]) == [0]


def test_ticks_are_round_and_inside():
    assert ticks(-0.1, 0.1) == [-0.1, -0.05, 0.0, 0.05, 0.1]
    assert ticks(271.3, 309.0) == [280.0, 290.0, 300.0]


@pytest.fixture
def sample():
    rng = np.random.default_rng(5)
    reference = rng.random(5000)
    return Sample(reference + 0.02 * rng.standard_normal(5000), reference)


def test_plots_without_matplotlib_are_svg(sample, monkeypatch):
    monkeypatch.setattr(plots, "has_matplotlib", lambda: False)
    for plot in (scatter(sample), histogram(sample, 0.1)):
        assert plot.startswith("<svg") and plot.endswith("</svg>")
        assert "nan" not in plot
    bars = re.findall(r'class="bar"[^/]*height="([\d.]+)"', histogram(sample, 0.1))
    assert max(map(float, bars)) > 100  # the highest bar fills the plot
    assert 30 < len(bars) <= 81


def test_plots_with_matplotlib(sample):
    pytest.importorskip("matplotlib")
    for plot in (scatter(sample), histogram(sample, 0.1)):
        assert plot.startswith("<img") and "data:image/png;base64," in plot


def test_a_sample_of_equal_pixels_can_be_drawn(monkeypatch):
    monkeypatch.setattr(plots, "has_matplotlib", lambda: False)
    same = Sample(np.full(50, 0.3), np.full(50, 0.3))
    assert "nan" not in scatter(same) + histogram(same, 0.1)


def test_text_table_marks_the_best_and_writes_undefined():
    ours = {"RMSE": 0.02, "PSNR": "inf", "SSIM": 0.9, "R2": None}
    base = {"RMSE": 0.05, "PSNR": 30.0, "SSIM": 0.9, "R2": 0.5}
    table = format_table({"Result": ours, "No change": base}, ratio=8, sam_unit="radians")
    rows = {line.split("  ")[0].strip(): line for line in table.splitlines()}
    assert "0.0200*" in rows["RMSE ↓"] and "0.0500*" not in rows["RMSE ↓"]
    assert "∞*" in rows["PSNR, dB ↑"]
    assert "*" not in rows["SSIM ↑"]
    assert "not defined" in rows["R² ↑"] and "0.5000*" in rows["R² ↑"]
    assert "ERGAS, ratio 8 ↓" in rows and "SAM, rad ↓" in rows

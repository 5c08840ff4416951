"""Main figures on real data: at least as good as a plain implementation of the same formulas.

CIA at half resolution (10:1, coarse images simulated by averaging), 2001-11-25 -> 2002-01-12,
scored on rows 0-589, columns 0-279; RMSE x 10^4, mean over six bands.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from methods_base import predict_scene
from osgeo import gdal
from stf_engine.registry import create
from stf_engine.scene import ArrayScene, Image

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "cia_half"

FIGURES = [
    ("keep", {}, 578),
    ("coarse", {}, 372),
    ("linear", {}, 402),
    ("mean-change", {"interpolation": "nearest"}, 333),
    ("mean-change", {}, 315),
    ("mean-change", {"refinement": 2, "filter": True}, 289),
    (
        "starfm",
        {"classes": 4, "filter": "strict", "distance_factor": 15.5, "keep_detail": False},
        358,
    ),
    ("starfm", {"distance_factor": 15.5, "keep_detail": False}, 336),
    ("starfm", {"unit": 1.0, "keep_detail": False}, 320),
    ("starfm", {}, 331),
    ("fit-fc", {"cells": 5, "shrink": 0.0, "filter": "value"}, 283),
    ("fit-fc", {"cells": 5, "shrink": 0.0}, 286),
    ("fit-fc", {}, 281),
    ("fsdaf", {}, 265),
    ("fsdaf", {"classes": 4}, 272),
    ("unmix", {}, 268),
    ("vsdf", {"classes": 24, "neighbours": 20}, 264),
]


def read(name: str) -> np.ndarray:
    image = gdal.Open(str(FOLDER / name))
    return image.ReadAsArray().astype(np.float64) * 1e-4


@pytest.fixture(scope="module")
def scene() -> ArrayScene:
    if not FOLDER.is_dir():
        pytest.skip(f"{FOLDER} is not there")
    fine = read("fine_20011125.tif")
    return ArrayScene(
        {
            "fine_t1": Image(fine, (fine != 0).all(axis=0)),
            "coarse_t1": read("coarse_sim_20011125.tif"),
            "coarse_t2": read("coarse_sim_20020112.tif"),
        },
        quantity="reflectance",
    )


@pytest.mark.shared
@pytest.mark.parametrize(("name", "settings", "figure"), FIGURES, ids=str)
def test_cia_is_at_least_as_good_as_a_plain_implementation(scene, name, settings, figure):
    truth = read("fine_20020112_west.tif")
    got = predict_scene(create(name, **settings), scene, side=300)
    valid = got.valid[0] & (truth != 0).all(axis=0)
    valid[:, 280:] = False
    assert valid.sum() > 165_000
    difference = got.values[0][:, valid] - truth[:, valid]
    rmse = np.sqrt(np.square(difference).mean(axis=1)).mean() * 1e4
    assert 0.9 * figure < rmse <= figure + 1.0

"""The quick check: what headers tell, without reading a pixel."""

import json
import os

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from fixtures.rasters import COARSE, write_tiff
from stf_engine.check.run import check_headers
from stf_engine.cli.main import main
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import load_all, parse


@pytest.fixture
def document(tmp_path):
    fine = np.full((2, 40, 48), 1000, np.uint16)
    coarse = np.full((2, 5, 6), 1000, np.uint16)
    for name in ("fine_20240510", "fine_20240905"):
        write_tiff(tmp_path / f"{name}.tif", fine)
    for name in ("coarse_20240510", "coarse_20240713"):
        write_tiff(tmp_path / f"{name}.tif", coarse, COARSE)
    inputs = {"fine_t1": "fine_20240510", "coarse_t1": "coarse_20240510",
              "coarse_t2": "coarse_20240713"}  # fmt: skip
    return {
        "stf_recipe": 1,
        "job": "fuse",
        "method": "fit-fc",
        "inputs": {role: {"path": str(tmp_path / f"{n}.tif")} for role, n in inputs.items()},
        "output": {"path": str(tmp_path / "out.tif")},
    }


def test_facts_of_the_result_without_a_pixel(document, monkeypatch):
    monkeypatch.setattr(RasterImage, "read", lambda *_: pytest.fail("pixels were read"))
    document["output"]["dtype"] = "Float32"
    result = check_headers(parse(document))
    facts = result.metrics
    assert [f.severity for f in result.findings if f.severity == "error"] == []
    assert (facts["rows"], facts["columns"], facts["bands"], facts["ratio"]) == (40, 48, 2, 8.0)
    assert facts["bytes"] == 40 * 48 * 2 * 4
    assert facts["memory_bytes"] > 100 * 2**20
    assert facts["inputs"]["coarse_t2"]["date"] == "2024-07-13"
    assert facts["inputs"]["fine_t1"]["selected"] == [1, 2]


def test_what_headers_show_is_found(document):
    document["inputs"]["coarse_t2"]["date"] = "2024-05-10"
    document["inputs"]["coarse_t1"]["path"] += "x"
    assert [f.code for f in check_headers(parse(document)).findings] == ["file-missing"]
    document["inputs"]["coarse_t1"]["path"] = document["inputs"]["coarse_t1"]["path"][:-1]
    codes = {f.code for f in check_headers(parse(document)).findings}
    assert {"dates-equal", "dates-contradict"} <= codes


def test_the_trial_of_the_automatic_choice_is_counted(document):
    assert "trial_pixels" not in check_headers(parse(document)).metrics
    document["method"] = "auto"
    assert check_headers(parse(document)).metrics["trial_pixels"] == 0  # 5 x 6 cells: too few
    coarse = np.full((2, 10, 12), 1000, np.uint16)
    for role in ("coarse_t1", "coarse_t2"):
        write_tiff(document["inputs"][role]["path"], coarse, COARSE)
    write_tiff(document["inputs"]["fine_t1"]["path"], np.full((2, 80, 96), 1000, np.uint16))
    assert check_headers(parse(document)).metrics["trial_pixels"] == 10 * 12


def test_a_network_is_not_loaded(document):
    document["method"] = "nowhere/season.safetensors"
    result = check_headers(parse(document))
    assert result.metrics["rows"] == 40 and "memory_bytes" not in result.metrics


def test_the_command_takes_a_list(document, tmp_path, capsys):
    other = json.loads(json.dumps(document))
    for image in other["inputs"].values():
        image["path"] = os.path.basename(image["path"])  # starts at the folder of the file
    path = tmp_path / "recipes.json"
    path.write_text(json.dumps([document, other]), encoding="utf-8")
    assert [r.inputs["fine_t1"].path for r in load_all(str(path))] == [
        document["inputs"]["fine_t1"]["path"]
    ] * 2
    assert main(["headers", str(path), "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first == second and first["metrics"]["columns"] == 48
    other["inputs"]["coarse_t1"]["path"] = "missing.tif"
    path.write_text(json.dumps(other), encoding="utf-8")
    assert main(["headers", str(path)]) == 2
    assert "missing.tif" in capsys.readouterr().out

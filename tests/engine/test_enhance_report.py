"""The page of an enhancement, and where a result lies whose pan has no place."""

from __future__ import annotations

import json
import os
import re

import numpy as np
import pytest
from fixtures.worldstrat import NAMES, make_worldstrat
from osgeo import gdal
from stf_engine import jobs
from stf_engine.cli.main import main
from stf_engine.recipe import load
from stf_engine.report.enhanced_page import revisits_table
from test_enhance import Scene, pixels

gdal.UseExceptions()


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    """The third revisit is noisy, the fourth one shows next to nothing."""
    rng = np.random.default_rng(2)

    def change(number, values):
        if number == 2:
            return values + 0.05 * rng.normal(size=values.shape)
        if number == 3:
            values[:, 10:] = -9999.0
        return values

    return Scene(tmp_path_factory.mktemp("report"), side=128, change=change)


def enhance(scene, out, *words):
    return main(["enhance", "--revisit", *scene.revisits, "-o", str(out), *words])


def test_the_page_shows_the_residual_of_every_revisit(scene, tmp_path, capsys):
    page, out, recipe = (tmp_path / n for n in ("r.html", "out.tif", "r.json"))
    words = ["--set", "leave_one_out=true", "--set", "tau=0.05", "--report", str(page)]
    assert enhance(scene, out, *words, "--save-recipe", str(recipe)) == 0
    text = page.read_text(encoding="utf-8")
    again = load(str(recipe))
    assert again.enhancement.report == str(page)
    again.output.overwrite = True
    result = jobs.run(again)
    assert result.outputs["report"] == str(page)
    looks = result.metrics["revisits"]
    rows = re.findall(r"<tr.*?</tr>", text.split("<tbody>")[1].split("</tbody>")[0])
    assert len(rows) == len(looks) == 5
    top = max(x for k in looks if k["used"] for x in (k["residual_rmse"], k["left_out_rmse"]))
    for row, look in zip(rows, looks):
        assert look["file"] in row and look["date"] in row
        bars = re.findall(r"width:([\d.]+)%.*?</span>([\d.e-]+)", row)
        if not look["used"]:
            assert bars == [] and look["reason"] in row
            continue
        shown = [look["residual_rmse"], look["left_out_rmse"]]
        assert [float(number) for _, number in bars] == shown
        assert [float(wide) for wide, _ in bars] == pytest.approx(
            [100 * x / top for x in shown], abs=0.06
        )
    assert ["▲" in row for row in rows] == [False, False, True, False, False]
    assert "look_20240603.tif: the residual is more than 2 times" in text
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", text)
    assert captions == ["Result", "2024-06-01, reference", "2024-06-02", "2024-06-03",
                        "2024-06-04, left out", "2024-06-05"]  # fmt: skip
    assert text.count("data:image/png") == 6
    assert "http" not in text and "<script" not in text and str(tmp_path) not in text


def test_bars_need_no_residual():
    look = {"file": "a&b.tif", "date": None, "used": True, "reason": None, "shift_px": [0.0, -0.5],
            "correlation": 1.0, "valid_share": 1.0, "cloudy_share": 0.0}  # fmt: skip
    table = revisits_table({"revisits": [look], "reference": "a&b.tif"})
    assert "Residual" not in table and "a&amp;b.tif" in table and "+0.00 −0.50" in table
    table = revisits_table({"revisits": [{**look, "residual_rmse": 0.0}], "reference": ""})
    assert "width:0.0%" in table


def test_a_page_destroys_nothing(scene, tmp_path, capsys):
    out, page = tmp_path / "out.tif", tmp_path / "r.html"
    page.write_text("old", encoding="utf-8")
    for path, code in (
        (str(page), "output-exists"), (str(out), "option-value"),
        (scene.revisits[1], "output-is-input"),
        (str(tmp_path / "no" / "r.html"), "folder-readonly"),
    ):  # fmt: skip
        assert enhance(scene, out, "--report", path) == 2
        assert f"({code})" in capsys.readouterr().err
        assert os.listdir(tmp_path) == ["r.html"] and page.read_text(encoding="utf-8") == "old"
    assert enhance(scene, out, "--report", str(page), "--overwrite") == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("method", ["gsa", "mtf-glp-cbd"])
def test_a_pan_without_a_place_lies_where_the_revisits_do(tmp_path, method):
    scene = Scene(tmp_path, ratio=3.125, side=200)
    wanted = scene.run(method, "placed.tif", pan=True).outputs["image"]
    raster = gdal.Open(scene.pan, gdal.GA_Update)
    raster.SetGeoTransform((0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    raster = None
    result = scene.run(method, "found.tif", pan=True)
    found, told = gdal.Open(result.outputs["image"]), gdal.Open(wanted)
    assert found.GetGeoTransform() == pytest.approx(told.GetGeoTransform(), abs=1e-6)
    assert found.GetProjection() == told.GetProjection()
    assert np.abs(pixels(result.outputs["image"]) - pixels(wanted)).max() < 1e-6


def test_revisits_of_worldstrat_have_the_dates_of_their_metadata(tmp_path):
    folder = make_worldstrat(tmp_path / "WorldStrat", areas=1, revisits=2, side=100)
    place = os.path.join(folder, "lr_dataset", NAMES[0], "L2A")  # the name holds a space
    paths = [os.path.join(place, f"{NAMES[0]}-{n}-L2A_data.tiff") for n in (1, 2)]
    with open(os.path.join(place, f"{NAMES[0]}-2.metadata"), "w", encoding="utf-8") as file:
        file.write('{"lowres_date": "2020-03-04T10:00:00"}')
    words = ["enhance", "--revisits", *paths, "--bands", "4,3,2", "--near", "2015-02-02"]
    out = str(tmp_path / "out.tif")
    assert main([*words, "-o", out, "--date", f"{os.path.basename(paths[1])}=2016-01-01"]) == 0
    tags = gdal.Open(out).GetMetadata()
    assert tags["ACQUISITION_DATE"] == "2015-02-01"
    given = json.loads(tags["STF_INPUTS"])["revisits"]
    assert [image["date"] for image in given] == ["2015-02-01", "2016-01-01"]  # as told comes first
    assert main([*words, "-o", out, "--overwrite"]) == 0
    given = json.loads(gdal.Open(out).GetMetadata()["STF_INPUTS"])["revisits"]
    assert [image["date"] for image in given] == ["2015-02-01", "2020-03-04"]

"""What a folder holds, and which pairs are proposed."""

import json
import shutil

import numpy as np
import pytest
from fixtures.rasters import FINE, texture, write_tiff
from fixtures.series import (  # noqa: F401
    FINE_DATES,
    WANTED,
    fused,
    images,
    name,
    season,
    series_of,
    table,
)
from stf_engine import jobs
from stf_engine.errors import DatasetMissing
from stf_engine.recipe import PairListing, Recipe


def listed(folder, **more):
    result = jobs.run(Recipe(job="pairs", listing=PairListing(str(folder), **more)))
    return result, {row["file"]: row for row in result.metrics["files"]}


def test_pairs_of_a_folder_with_the_reasons(season, tmp_path):
    folder = tmp_path / "images"
    shutil.copytree(season, folder, ignore=shutil.ignore_patterns("truth"))
    jobs.run(series_of(season, folder / "fused", dates=WANTED[:1]))
    write_tiff(folder / "cloud_mask_20240510.tif", np.ones((1, 96, 112), np.uint8), FINE)
    write_tiff(folder / "map.tif", texture(3, 96, 112), FINE)
    shutil.copy(folder / name("fine", "2024-05-10"), folder / "copy_20240510.tif")
    (folder / "note.tif").write_text("no image")
    csv_file = tmp_path / "pairs.csv"
    result, rows = listed(folder, table=str(csv_file))
    metrics = result.metrics
    assert [pair["date"] for pair in metrics["pairs"]] == FINE_DATES
    assert metrics["to_predict"] == WANTED and metrics["ratio"] == 8
    assert (metrics["fine"], metrics["coarse"]) == (3, 5)
    assert all(p["level"] == "good" and p["correlation"] > 0.99 for p in metrics["pairs"])
    assert rows["fine_20240713.tif"]["partner"] == "coarse_20240713.tif"
    assert rows["coarse_20240602.tif"]["use"] == "predict"
    assert "240 m is 8 times the smallest" in rows["coarse_20240602.tif"]["reason"]
    for file, reason in (
        ("cloud_mask_20240510.tif", "it is a mask"),
        ("map.tif", "no date"),
        ("note.tif", "not a raster"),
        ("fine_20240510.tif", "copy_20240510.tif is of the same date"),
        ("fused/2024-06-02_linear.tif", "a result of STFusion (linear)"),
    ):
        assert rows[file]["role"] == "unused" and reason in rows[file]["reason"], rows[file]
    assert {f.code for f in result.findings} == {"date-twice", "name-unreadable"}
    written = {row["file"]: row for row in table(csv_file)}
    assert set(written) == set(rows)
    assert float(written["coarse_20240510.tif"]["ratio"]) == 8


def test_roles_of_images_on_one_grid(season, tmp_path):
    """Coarse files that were brought onto the fine grid: the sensor's pixel, or the name, tells."""
    fine = texture(7, 48, 56)
    for file in ("LC08_L2SP_190028_20240510_20240519_02_T1.tif", "MOD09GA.A2024131.h18v04.061.tif"):
        numbers = (fine * 10000).astype(np.int16)
        write_tiff(tmp_path / file, numbers, FINE, nodata=-9999)
    _, rows = listed(tmp_path)
    found = {row["role"]: row for row in rows.values()}
    assert set(found) == {"fine", "coarse"}
    assert (
        "MOD09" in found["coarse"]["file"] and "lies on a grid of 30 m" in found["coarse"]["reason"]
    )
    other = tmp_path / "other"
    (other / "coarse").mkdir(parents=True)
    write_tiff(other / "coarse" / "a_20240510.tif", fine, FINE)
    write_tiff(other / "fine_20240510.tif", fine, FINE)
    result, rows = listed(other, agreement=False)
    assert rows["coarse/a_20240510.tif"]["role"] == "coarse"
    pair = result.metrics["pairs"][0]
    assert pair["level"] is None and pair["ratio"] is None  # the grid does not tell it
    named = tmp_path / "named"
    for place in ("landsat", "modis"):
        (named / place).mkdir(parents=True)
        write_tiff(named / place / "2024131_18-04.tif", fine, FINE)
    result, rows = listed(named, agreement=False)
    assert len(result.metrics["pairs"]) == 1
    assert "its name says modis" in rows["modis/2024131_18-04.tif"]["reason"]


def test_pairs_on_the_command_line(season, tmp_path, stf):
    done = stf("pairs", season, "--headers-only")
    assert done.returncode == 0, done.stderr
    assert "5 pairs, 0 dates to predict, ratio 8" in done.stdout  # the truth lies below
    document = json.loads(stf("pairs", season, "--json", "--csv", tmp_path / "t.csv").stdout)
    assert document["metrics"]["pairs"][0]["level"] == "good"
    assert (tmp_path / "t.csv").exists()
    (tmp_path / "empty").mkdir()
    for place, words in ((tmp_path / "empty", "no image"), (tmp_path / "none", "does not exist")):
        with pytest.raises(DatasetMissing) as caught:
            listed(place)
        assert words in str(caught.value)


def test_pairs_are_proposed_as_a_series_takes_them_and_say_why(season, tmp_path):
    """Of two pairs before the date the one that looks like it wins over the nearer one."""
    recipe = series_of(season, tmp_path / "out")
    recipe.job = "pairs"
    told = jobs.run(recipe).metrics
    row = {row["date"]: row for row in told["dates"]}
    assert row["2024-06-02"]["pairs"] == ["2024-05-10", "2024-07-13"]
    assert row["2024-06-02"]["reason"].startswith("Pair of 2024-05-10: 23 days before; its coarse ")
    assert [pair["date"] for pair in told["pairs"]] == FINE_DATES
    assert {pair["level"] for pair in told["pairs"]} == {"good"}
    place = tmp_path / "changed"
    shutil.copytree(season, place)
    # The image of 5 August looks as that of May: the nearer pair of July is the worse one.
    shutil.copy(place / name("coarse", "2024-05-10"), place / name("coarse", "2024-08-05"))
    recipe = series_of(place, tmp_path / "out")
    recipe.job, recipe.series.coarse[3].date = "pairs", "2024-08-05"
    row = {row["date"]: row for row in jobs.run(recipe).metrics["dates"]}["2024-08-05"]
    assert row["pairs"] == ["2024-05-10", "2024-09-01"]
    assert ", that of the nearer pair of 2024-07-13 by " in row["reason"]
    assert not (tmp_path / "out").exists()

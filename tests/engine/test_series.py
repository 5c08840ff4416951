"""Many dates in one go: which pairs serve which date, and dates that are left out and scored."""

import json
import os
import shutil

import numpy as np
import pytest
from conftest import leftovers
from fixtures.rasters import COARSE, FINE, cell_means, read_tiff, texture, write_tiff
from fixtures.series import (  # noqa: F401
    FINE_DATES,
    WANTED,
    fused,
    images,
    name,
    rows_by_date,
    season,
    series_of,
    table,
)
from stf_engine import jobs
from stf_engine.errors import InputMissing, OutputExists, StfError
from stf_engine.events import Progress
from stf_engine.recipe import Evaluation, Extent, ImageInput, Options, Recipe, Series
from stf_engine.series.choice import season_days


def test_every_date_is_what_fuse_makes_of_its_pairs(season, tmp_path):
    result = jobs.run(series_of(season, tmp_path / "out"))
    rows = rows_by_date(result)
    assert list(rows) == WANTED
    assert rows["2024-06-02"]["pairs"] == ["2024-05-10", "2024-07-13"]
    assert rows["2024-06-02"]["pair_days"] == [23, -41]
    assert rows["2024-08-05"]["pairs"] == ["2024-07-13", "2024-09-01"]
    for date in WANTED:
        path = tmp_path / "out" / f"{date}_linear.tif"
        assert result.outputs[date] == str(path)
        expected = fused(season, tmp_path / "one.tif", date, rows[date]["pairs"])
        assert np.array_equal(read_tiff(path), expected)
    assert result.metrics["predicted"] == 2 and result.metrics["failed"] == 0
    assert leftovers(tmp_path / "out") == []


def test_the_table_says_how_full_and_how_consistent_each_date_is(season, tmp_path):
    result = jobs.run(series_of(season, tmp_path / "out", "keep", pairs="best"))
    found = table(result.outputs["table"])
    assert [row["date"] for row in found] == WANTED
    with open(result.outputs["data"], encoding="utf-8") as file:
        assert json.load(file)["dates"] == result.metrics["dates"]
    for row in found:
        predicted = cell_means(read_tiff(tmp_path / "out" / row["file"]) / 1e4)
        coarse = read_tiff(season / name("coarse", row["date"])) / 1e4
        rmse = np.sqrt(np.square(predicted - coarse).mean())
        assert float(row["consistency_rmse"]) == pytest.approx(rmse, rel=1e-3)
        assert float(row["filled_share"]) == 1.0 and row["status"] == "done"
        assert row["pairs"] in FINE_DATES


def test_time_and_the_coarse_images_decide_which_pair_is_best(tmp_path):
    """A pair far away in time whose coarse image is that of the date, and a near one of another
    season."""
    first = texture(2, 48, 56)
    third = first[:, ::-1].copy()
    for date, fine in (("2024-03-01", first), ("2024-05-20", third)):
        write_tiff(tmp_path / name("fine", date), fine, FINE)
        write_tiff(tmp_path / name("coarse", date), cell_means(fine), COARSE)
    write_tiff(tmp_path / name("coarse", "2024-05-30"), cell_means(first), COARSE)
    pairs = ["2024-03-01", "2024-05-20"]
    wanted = Series(
        images(tmp_path, "fine", pairs),
        images(tmp_path, "coarse", [*pairs, "2024-05-30"]),
        str(tmp_path / "out"),
    )
    row = jobs.run(Recipe(job="series", method="keep", series=wanted)).metrics["dates"][0]
    # Both lie before the date: only one of them serves.
    assert row["pairs"] == ["2024-03-01"] and row["pair_days"] == [90]
    assert row["pair_changes"] == [0.0]
    one, other = cell_means(first), cell_means(third)
    sigma = np.mean([one.std((1, 2)), other.std((1, 2))], axis=0)
    change = np.sqrt(np.mean(np.square((one - other) / sigma[:, None, None])))
    assert 0.5 * 90 / 30 < change + 0.5 * 10 / 30  # what the choice weighs
    wanted.pairs, wanted.folder = "2024-05-20", str(tmp_path / "other")
    row = jobs.run(Recipe(job="series", method="keep", series=wanted)).metrics["dates"][0]
    assert row["pairs"] == ["2024-05-20"]
    assert row["pair_changes"] == [pytest.approx(change, abs=1e-3)]


def test_the_same_season_of_another_year_is_near():
    assert season_days(20) == season_days(-20) == 20
    assert season_days(182) == 182
    assert season_days(364) == pytest.approx(1.25 + 0.25 * 362.75)
    assert season_days(365) < season_days(180) < season_days(3 * 365)


def test_best_takes_one_pair_and_a_method_of_two_needs_both(season, tmp_path):
    best = jobs.run(series_of(season, tmp_path / "best", pairs="best"))
    assert all(len(row["pairs"]) == 1 for row in best.metrics["dates"])
    chosen = jobs.run(series_of(season, tmp_path / "one", pairs="2024-09-01", dates=WANTED[:1]))
    assert [row["pairs"] for row in chosen.metrics["dates"]] == [["2024-09-01"]]
    with pytest.raises(InputMissing) as caught:
        jobs.run(series_of(season, tmp_path / "two", "interpolate", pairs="best"))
    assert "before and one after" in str(caught.value)


def test_pairs_that_disagree_or_are_cloudy_are_not_used(season, tmp_path):
    folder = tmp_path / "images"
    shutil.copytree(season, folder)
    path = folder / name("coarse", "2024-05-10")
    values = read_tiff(path)
    mixed = np.random.default_rng(1).permutation(values.reshape(3, -1), axis=1)
    transform = (500000.0, 240.0, 0.0, 5200000.0, 0.0, -240.0)
    write_tiff(path, mixed.reshape(values.shape), transform, nodata=0, scale=0.0001)
    path = folder / name("fine", "2024-09-01")
    values = read_tiff(path)
    values[:, :80] = 0
    write_tiff(path, values, (500000.0, 30.0, 0.0, 5200000.0, 0.0, -30.0), nodata=0, scale=0.0001)
    told = []
    result = jobs.run(series_of(folder, tmp_path / "out"), Progress(told.append))
    assert all(row["pairs"] == ["2024-07-13"] for row in result.metrics["dates"])
    codes = {e["code"] for e in told if e["type"] == "warning"}
    assert {"pair-disagrees", "reference-cloudy"} <= codes
    facts = {pair["date"]: pair for pair in result.metrics["pairs"]}
    assert facts["2024-05-10"]["level"] == "unusable" and not facts["2024-05-10"]["used"]
    assert facts["2024-09-01"]["valid_share"] == pytest.approx(1 - 80 / 96, abs=1e-3)
    only = series_of(folder, tmp_path / "none")
    only.series.fine = images(folder, "fine", ["2024-05-10"])
    with pytest.raises(StfError) as caught:
        jobs.run(only)
    assert caught.value.code == "pair-disagrees"
    only.options.ignore = ["pair-disagrees"]
    only.series.dates = WANTED[:1]
    assert jobs.run(only).metrics["dates"][0]["pairs"] == ["2024-05-10"]


def test_images_of_neighbouring_days_and_of_other_grids(season, tmp_path):
    wanted = series_of(season, tmp_path / "out")
    wanted.series.coarse[0].date = "2024-05-12"
    wanted.series.fine[2].path = str(tmp_path / "fine_20240901.tif")
    values = read_tiff(season / name("fine", "2024-09-01"))[:, 8:]
    place = (500000.0, 30.0, 0.0, 5200000.0 - 240, 0.0, -30.0)
    write_tiff(wanted.series.fine[2].path, values, place, nodata=0, scale=0.0001)
    result = jobs.run(wanted)
    # The first fine image is alone, and its coarse image a date to predict.
    assert [row["date"] for row in result.metrics["dates"]] == ["2024-05-12", *WANTED]
    found = {finding.code: finding for finding in result.findings}
    assert set(found) == {"date-orphan", "grids-differ"}
    sentence = "1 fine image has no coarse image of its date: fine_20240510.tif."
    assert found["date-orphan"].message == sentence
    assert found["date-orphan"].option == "--max-days 2"
    wanted.series.max_days, wanted.series.folder = 2, str(tmp_path / "joined")
    joined = rows_by_date(jobs.run(wanted))
    assert joined["2024-06-02"]["pairs"] == ["2024-05-10", "2024-07-13"]
    assert joined["2024-06-02"]["pair_days"] == [21, -41]
    wanted.extent, wanted.output.overwrite = Extent(window=[8, 16, 40, 40]), True
    wanted.series.folder = str(tmp_path / "window")
    jobs.run(wanted)
    from osgeo import gdal

    corners = {gdal.Open(str(p)).GetGeoTransform() for p in (tmp_path / "window").glob("2*.tif")}
    assert corners == {(500240.0, 30.0, 0.0, 5199520.0, 0.0, -30.0)}


def test_weights_name_their_results_and_belong_to_the_key(season, tmp_path):
    torch = pytest.importorskip("torch", reason="networks need PyTorch")
    from stf_engine.networks.registry import networks
    from stf_engine.weights.card import Card
    from stf_engine.weights.file import save

    path = str(tmp_path / "mine.safetensors")

    def train(seed):
        torch.manual_seed(seed)
        module = networks()["edc-stfn"].fusion.build(bands=3)
        card = Card("edc-stfn", configuration={"bands": 3}, tile=48, overlap=16)
        save(path, card, {k: v.detach().numpy() for k, v in module.state_dict().items()})

    train(1)
    options = Options(precision="fp32", device="cpu")
    given = series_of(season, tmp_path / "out", path, dates=WANTED[:1], options=options)
    result = jobs.run(given)
    assert result.metrics["dates"][0]["file"] == "2024-06-02_mine.tif"
    pairs = ["2024-05-10", "2024-07-13"]
    expected = fused(season, tmp_path / "one.tif", WANTED[0], pairs, path, options)
    assert np.array_equal(read_tiff(result.outputs[WANTED[0]]), expected)
    assert jobs.run(given).metrics["finished_before"] == 1
    os.remove(path)
    train(2)
    with pytest.raises(OutputExists):
        jobs.run(given)


def test_each_date_is_predicted_without_its_own_fine_image_and_scored(season, tmp_path):
    result = jobs.run(series_of(season, tmp_path / "out", validate=True))
    rows = rows_by_date(result)
    assert list(rows) == FINE_DATES
    assert rows["2024-07-13"]["pairs"] == ["2024-05-10", "2024-09-01"]
    for date, row in rows.items():
        assert date not in row["pairs"]
        path = tmp_path / "out" / f"{date}_linear_validation.tif"
        expected = fused(season, tmp_path / "one.tif", date, row["pairs"])
        assert np.array_equal(read_tiff(path), expected)
        truth = read_tiff(season / name("fine", date)) / 1e4
        rmse = np.sqrt(np.square(expected / 1e4 - truth).mean())
        assert row["scores"]["RMSE"] == pytest.approx(rmse, rel=1e-3)
    best = rows["2024-07-13"]
    judged = Evaluation(
        prediction=ImageInput(str(tmp_path / "out" / best["file"])),
        reference=ImageInput(str(season / name("fine", "2024-07-13"))),
        ratio=8.0,
    )
    alone = jobs.run(Recipe(job="evaluate", evaluation=judged)).metrics["scores"]
    for metric, value in next(iter(alone.values())).items():
        assert best["scores"][metric] == pytest.approx(value, rel=1e-6), metric
    means = result.metrics["mean"]
    errors = [row["scores"]["RMSE"] for row in rows.values()]
    assert means["linear"]["RMSE"] == pytest.approx(np.mean(errors))
    assert means["no change"]["RMSE"] > means["linear"]["RMSE"]
    assert result.metrics["verdict_level"] == "better"
    assert "better on 3 of 3 dates" in result.metrics["verdict"]


def test_the_table_and_the_page_of_a_validation(season, tmp_path):
    result = jobs.run(series_of(season, tmp_path / "out", "keep", validate=True, pairs="best"))
    found = table(result.outputs["table"])
    assert [row["date"] for row in found] == [d for d in FINE_DATES for _ in (1, 2)] + ["mean"] * 2
    assert [row["image"] for row in found] == ["keep", "no change"] * 4
    # Keep gives the best pair's fine image back: that is no change.
    for one, other in zip(found[::2], found[1::2]):
        assert float(one["RMSE"]) == pytest.approx(float(other["RMSE"]), rel=1e-5)
    own = [float(row["RMSE"]) for row in found[:-2:2]]
    assert float(found[-2]["RMSE"]) == pytest.approx(np.mean(own))
    with open(result.outputs["report"], encoding="utf-8") as file:
        page = file.read()
    assert "//" not in page and "<svg" in page and "No better than" in page
    for date in FINE_DATES:
        report = f"{date}_keep_validation.html"
        assert f'href="{report}"' in page and (tmp_path / "out" / report).stat().st_size > 10_000
    again = jobs.run(series_of(season, tmp_path / "out", "keep", validate=True, pairs="best"))
    assert again.metrics["finished_before"] == 3
    assert again.metrics["mean"] == result.metrics["mean"]

"""Many dates in one go: which pairs serve which date, a series that is interrupted, dates that are
left out and scored, and what a folder holds."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from conftest import MAIN, ROOT, leftovers
from fixtures.rasters import COARSE, FINE, cell_means, read_tiff, texture, write_tiff
from stf_engine import jobs
from stf_engine import recipe as recipes
from stf_engine.errors import (
    DatasetMissing,
    DatesTooFew,
    DatesWrong,
    DateTwice,
    InputMissing,
    MethodUnknown,
    NothingValid,
    OptionValue,
    OutputExists,
    StfError,
    UnitsDiffer,
)
from stf_engine.events import Progress
from stf_engine.recipe import (
    Evaluation,
    Extent,
    ImageInput,
    Options,
    Output,
    PairListing,
    Recipe,
    Series,
    Simulation,
)
from stf_engine.series.choice import season_days

DATES = ["2024-05-10", "2024-06-02", "2024-07-13", "2024-08-05", "2024-09-01"]
FINE_DATES = ["2024-05-10", "2024-07-13", "2024-09-01"]
WANTED = ["2024-06-02", "2024-08-05"]


def name(side, date):
    return f"{side}_{date.replace('-', '')}.tif"


@pytest.fixture(scope="module")
def season(tmp_path_factory):
    """Five dates; fine images of three of them, the others' truth in a folder of its own."""
    folder = tmp_path_factory.mktemp("season")
    simulation = Simulation(str(folder), rows=96, columns=112, ratio=8.0, bands=3, dates=DATES)
    jobs.run(Recipe(job="simulate", simulation=simulation))
    (folder / "truth").mkdir()
    for date in WANTED:
        shutil.move(folder / name("fine", date), folder / "truth" / name("fine", date))
    return folder


def images(folder, side, dates):
    """Inputs of a recipe."""
    return [ImageInput(str(folder / name(side, date))) for date in dates]


def series_of(place, out, method="linear", dates=(), overwrite=False, options=None, **more):
    wanted = Series(
        images(place, "fine", FINE_DATES), images(place, "coarse", DATES), str(out), list(dates)
    )
    for key, value in more.items():
        setattr(wanted, key, value)
    return Recipe(
        job="series",
        method=method,
        series=wanted,
        output=Output(overwrite=overwrite),
        options=options or Options(),
    )


def fused(folder, out, date, pairs, method="linear", options=None):
    """The job ``fuse`` by hand."""
    inputs = {"coarse_t2": ImageInput(str(folder / name("coarse", date)))}
    for number, pair in zip(("t1", "t3"), pairs):
        inputs[f"fine_{number}"] = ImageInput(str(folder / name("fine", pair)))
        inputs[f"coarse_{number}"] = ImageInput(str(folder / name("coarse", pair)))
    output = Output(str(out), overwrite=True)
    jobs.run(Recipe(inputs=inputs, method=method, output=output, options=options or Options()))
    return read_tiff(out)


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_by_date(result):
    return {row["date"]: row for row in result.metrics["dates"]}


# --- which dates, which pairs ----------------------------------------------------------------


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


# --- interrupted series ----------------------------------------------------------------------


def words(folder, out, *more):
    fine = [str(folder / name("fine", date)) for date in FINE_DATES]
    coarse = [str(folder / name("coarse", date)) for date in DATES]
    return ["series", "--fine", *fine, "--coarse", *coarse, "--out", str(out), *more]


@pytest.fixture(scope="module")
def long_season(tmp_path_factory):
    """A pair and five dates, large enough to be killed in the middle."""
    folder = tmp_path_factory.mktemp("long")
    dates = [f"2024-0{month}-15" for month in range(3, 9)]
    simulation = Simulation(str(folder), rows=240, columns=240, ratio=8.0, bands=3, dates=dates)
    jobs.run(Recipe(job="simulate", simulation=simulation))
    for date in dates[1:]:
        os.remove(folder / name("fine", date))
    return folder, dates


def long_words(folder, dates, out):
    coarse = [str(folder / name("coarse", date)) for date in dates]
    more = ["--method", "starfm", "--set", "window=51", "--workers", "1"]
    return ["series", "--fine", str(folder / name("fine", dates[0])), "--coarse", *coarse,
            "--out", str(out), *more]  # fmt: skip


@pytest.mark.parametrize("how", ["kill", "cancel"])
def test_an_interrupted_series_goes_on_behind_its_last_date(long_season, tmp_path, stf, how):
    folder, dates = long_season
    out, whole = tmp_path / "out", tmp_path / "whole"
    child = subprocess.Popen(
        [sys.executable, MAIN, *long_words(folder, dates, out), "--events", "json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for line in child.stdout:  # until the third date is being computed
        event = json.loads(line)
        if event["type"] == "progress" and "(3 of 5): Fusing" in event["message"]:
            break
    if how == "kill":
        child.send_signal(signal.SIGKILL)
    else:
        child.stdin.close()
    rest = child.stdout.read()
    child.wait(timeout=20)
    done = sorted(path.name for path in out.glob("2*.tif"))
    count = len(done)  # two, or more where the machine was faster than this test
    assert 2 <= count < 5 and done == [f"{date}_starfm.tif" for date in dates[1 : 1 + count]]
    if how == "cancel":
        last = json.loads(rest.splitlines()[-1])
        assert child.returncode == 3 and last["code"] == "cancelled"
        assert f"{count} of 5 dates are finished" in last["message"]
        assert leftovers(out) == []
    before = {path: (out / path).stat().st_mtime_ns for path in done}
    time.sleep(0.02)
    again = stf(*long_words(folder, dates, out), "--json")
    assert again.returncode == 0, again.stderr
    metrics = json.loads(again.stdout)["metrics"]
    assert (metrics["finished_before"], metrics["predicted"]) == (count, 5 - count)
    assert {path: (out / path).stat().st_mtime_ns for path in done} == before
    assert leftovers(out) == []
    assert stf(*long_words(folder, dates, whole)).returncode == 0
    for date in dates[1:]:
        file = f"{date}_starfm.tif"
        assert (out / file).read_bytes() == (whole / file).read_bytes()
    columns = [c for c in table(whole / "series_starfm.csv")[0] if c != "seconds"]
    one, other = (table(place / "series_starfm.csv") for place in (out, whole))
    assert [[r[c] for c in columns] for r in one] == [[r[c] for c in columns] for r in other]


def test_only_results_of_the_same_series_count_as_finished(season, tmp_path, monkeypatch):
    out = tmp_path / "out"
    jobs.run(series_of(season, out))
    stamps = {path: path.stat().st_mtime_ns for path in out.glob("*.tif")}
    monkeypatch.chdir(season.parent)  # nor does it count how a path is written
    less = series_of(Path(season.name), out, options=Options(memory_mb=300, workers=1))
    assert jobs.run(less).metrics["finished_before"] == 2
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps
    with pytest.raises(OutputExists) as caught:
        jobs.run(series_of(season, out, options=Options(consistency="on")))
    assert "2024-06-02_linear.tif" in str(caught.value)
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps
    forced = series_of(season, out, overwrite=True, options=Options(consistency="on"))
    assert jobs.run(forced).metrics["predicted"] == 2
    # Another method has files of its own; a result that was cut short is made again.
    assert jobs.run(series_of(season, out, "keep")).metrics["predicted"] == 2
    with open(out / "2024-06-02_keep.tif", "r+b") as file:
        file.truncate(500)
    broken = jobs.run(series_of(season, out, "keep", overwrite=True))
    assert (broken.metrics["finished_before"], broken.metrics["predicted"]) == (1, 1)


def test_a_replaced_image_makes_its_dates_new(season, tmp_path):
    folder = tmp_path / "images"
    shutil.copytree(season, folder)
    jobs.run(series_of(folder, tmp_path / "out"))
    path = folder / name("coarse", "2024-08-05")
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 10**9))
    again = jobs.run(series_of(folder, tmp_path / "out", overwrite=True))
    assert (again.metrics["finished_before"], again.metrics["predicted"]) == (1, 1)


def test_a_date_that_fails_does_not_stop_the_others(season, tmp_path, stf):
    folder = tmp_path / "images"
    shutil.copytree(season, folder)
    path = folder / name("coarse", "2024-06-02")
    write_tiff(path, np.zeros((3, 12, 14), np.uint16), COARSE, nodata=0, scale=0.0001)
    done = stf(*words(folder, tmp_path / "out", "--method", "linear"))
    assert done.returncode == 1
    assert "1 predicted, 1 failed" in done.stdout and "2024-06-02  failed: " in done.stdout
    rows = {row["date"]: row for row in table(tmp_path / "out" / "series_linear.csv")}
    assert rows["2024-06-02"]["status"] == "failed"
    assert "coarse_20240602.tif of 2024-06-02 has no valid pixel" in rows["2024-06-02"]["note"]
    assert rows["2024-08-05"]["status"] == "done"
    only = series_of(folder, tmp_path / "none", dates=WANTED[:1])
    with pytest.raises(NothingValid):
        jobs.run(only)
    assert [p.name for p in (tmp_path / "none").iterdir()] == []


def test_what_is_wrong_with_every_date_is_told_once(season, tmp_path):
    wrong = series_of(season, tmp_path / "out", "linear")
    for image in wrong.series.coarse:
        image.scale, image.offset = 1.0, 0.0
    told = []
    with pytest.raises(UnitsDiffer) as caught:
        jobs.run(wrong, Progress(told.append))
    assert "--coarse-scale 0.0001" in str(caught.value)
    assert not [e for e in told if e.get("code") == "units-differ"]
    assert not list((tmp_path / "out").glob("2*"))


# --- dates left out --------------------------------------------------------------------------


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


# --- bad requests ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({"dates": ["2024-05-10"]}, OptionValue, "has a fine image already"),
        ({"dates": ["2024-06-03"]}, InputMissing, "no coarse image of 2024-06-03"),
        ({"dates": ["June"]}, DatesWrong, "'June' is not a date"),
        ({"pairs": "2024-06-02"}, OptionValue, "no pair of 2024-06-02"),
        ({"folder": ""}, OptionValue, "--out"),
        ({"max_days": -1}, OptionValue, "--max-days"),
        ({"fine": []}, InputMissing, "No fine image"),
        ({"validate": True, "dates": ["2024-06-02"]}, InputMissing, "to leave out"),
    ],
)
def test_a_bad_request_costs_nothing(season, tmp_path, change, kind, words):
    with pytest.raises(kind) as caught:
        jobs.run(series_of(season, tmp_path / "out", **change))
    assert words in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_what_the_images_of_a_series_must_be(season, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(MethodUnknown):
        jobs.run(series_of(season, out, "no-such"))
    twice = images(season, "fine", [*FINE_DATES, FINE_DATES[0]])
    with pytest.raises(DateTwice):
        jobs.run(series_of(season, out, fine=twice))
    shutil.copy(season / "truth" / name("fine", "2024-06-02"), tmp_path / "undated.tif")
    undated = write_tiff(tmp_path / "undated.tif", read_tiff(tmp_path / "undated.tif"), FINE)
    with pytest.raises(DatesWrong) as caught:
        jobs.run(series_of(season, out, fine=[ImageInput(undated)]))
    assert "undated.tif@2024-05-10" in str(caught.value)
    one = images(season, "fine", FINE_DATES[:1])
    with pytest.raises(DatesTooFew):
        jobs.run(series_of(season, out, fine=one, validate=True))
    with pytest.raises(DatesTooFew):
        jobs.run(series_of(season, out, coarse=images(season, "coarse", FINE_DATES)))
    with pytest.raises(DatesTooFew) as caught:
        jobs.run(series_of(season, out, fine=one, coarse=images(season, "coarse", WANTED)))
    assert "--max-days" in str(caught.value)
    assert not out.exists()


def test_results_are_no_observations(season, tmp_path):
    jobs.run(series_of(season, tmp_path / "out"))
    fused_image = ImageInput(str(tmp_path / "out" / "2024-06-02_linear.tif"))
    fine = [*images(season, "fine", FINE_DATES), fused_image]
    result = jobs.run(series_of(season, tmp_path / "out", fine=fine))
    assert result.metrics["finished_before"] == 2
    assert [f.code for f in result.findings] == ["prediction-left-out"]


# --- command line and recipe -----------------------------------------------------------------


def test_folders_dates_and_a_saved_recipe(season, tmp_path, stf):
    for side in ("fine", "coarse"):
        (tmp_path / side).mkdir()
        dates = FINE_DATES if side == "fine" else DATES
        for date in dates:
            shutil.copy(season / name(side, date), tmp_path / side)
    saved = tmp_path / "recipe.json"
    done = stf("series", "--fine", tmp_path / "fine", "--coarse", tmp_path / "coarse", "--method",
               "linear", "--out", tmp_path / "a", "--dates", "2024-06-02", "--save-recipe", saved,
               "--mask", f"fine_20240510.tif={season / name('fine', '2024-05-10')}@values:0",
               "--extent", "500000,5198000,502400,5200000")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "2024-06-02  from 2024-05-10 + 2024-07-13, 100.0 % filled" in done.stdout
    document = json.loads(saved.read_text())
    jsonschema.validate(document, recipes.schema())
    assert document["series"]["fine"][0]["mask_rule"] == "values:0"
    document["series"]["folder"] = "b"
    saved.write_text(json.dumps(document))
    again = stf("run", saved)
    assert again.returncode == 0, again.stderr
    one, other = (tmp_path / f / "2024-06-02_linear.tif" for f in ("a", "b"))
    assert one.read_bytes() == other.read_bytes()
    assert read_tiff(one).shape == (3, 67, 80)


def test_a_date_beside_a_file(season, tmp_path, stf):
    for side, date in (("fine", "2024-05-10"), ("coarse", "2024-05-10"), ("coarse", "2024-06-02")):
        values = read_tiff(season / name(side, date))
        place = FINE if side == "fine" else COARSE
        write_tiff(tmp_path / f"{side}{date[6]}.tif", values, place, nodata=0, scale=0.0001)
    done = stf("series", "--fine", f"{tmp_path / 'fine5.tif'}@2024-05-10", "--coarse",
               f"{tmp_path / 'coarse5.tif'}@2024-05-10", tmp_path / "coarse6.tif", "--method",
               "keep", "--out", tmp_path / "out", "--date", "coarse6.tif=2024-06-02",
               "--json")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list(json.loads(done.stdout)["outputs"]) == ["table", "data", "2024-06-02"]
    wrong = stf("series", "--fine", tmp_path / "fine5.tif", "--coarse", tmp_path / "coarse5.tif",
                "--out", tmp_path / "out", "--date", "other.tif=2024-06-02")  # fmt: skip
    assert wrong.returncode == 2 and "names 0 of the images" in wrong.stderr


# --- what a folder holds ---------------------------------------------------------------------


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


def test_a_doubtful_pair_is_told_once(season, tmp_path):
    folder = tmp_path / "images"
    shutil.copytree(season, folder)
    path = folder / name("fine", "2024-07-13")
    values = read_tiff(path)
    values[:, :10] = 0
    write_tiff(path, values, FINE, nodata=0, scale=0.0001)
    told = []
    jobs.run(series_of(folder, tmp_path / "out"), Progress(told.append))
    cloudy = [event for event in told if event.get("code") == "reference-cloudy"]
    assert len(cloudy) == 1 and cloudy[0]["message"].startswith("2024-06-02 (1 of 2): 10.4 % of")


def test_the_events_of_a_series_fit_their_schema(season, tmp_path):
    told = []
    jobs.run(series_of(season, tmp_path / "out", "keep"), Progress(told.append, 0.0))
    schema = json.loads((ROOT / "docs" / "events.schema.json").read_text(encoding="utf-8"))
    for event in told:
        jsonschema.validate(event, schema)
    done = [event["done"] for event in told if event["type"] == "progress"]
    assert done == sorted(done) and done[-1] == 1
    assert any(e.get("message", "").startswith("2024-08-05 (2 of 2): ") for e in told)


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

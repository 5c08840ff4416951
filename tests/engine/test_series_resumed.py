"""A series that is interrupted, or of which something changed or fails, goes on."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from conftest import MAIN, leftovers
from fixtures.rasters import COARSE, write_tiff
from fixtures.series import (  # noqa: F401
    DATES,
    FINE_DATES,
    WANTED,
    images,
    name,
    season,
    series_of,
    table,
)
from stf_engine import jobs
from stf_engine.errors import NothingValid, OutputExists, UnitsDiffer
from stf_engine.events import Progress
from stf_engine.recipe import ImageInput, Options, Recipe, Simulation


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


def test_results_are_no_observations(season, tmp_path):
    jobs.run(series_of(season, tmp_path / "out"))
    fused_image = ImageInput(str(tmp_path / "out" / "2024-06-02_linear.tif"))
    fine = [*images(season, "fine", FINE_DATES), fused_image]
    result = jobs.run(series_of(season, tmp_path / "out", fine=fine))
    assert result.metrics["finished_before"] == 2
    assert [f.code for f in result.findings] == ["prediction-left-out"]

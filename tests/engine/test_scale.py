"""Recipes on a Dask cluster: a real scheduler, real worker processes, some of which are killed."""

import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from conftest import MAIN, leftovers
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import ClusterMissing, FileMissing, OptionValue, WorkersDiffer
from stf_engine.events import Progress
from stf_engine.fusion import fuse
from stf_engine.recipe import ImageInput, Output, Recipe, Series, Simulation
from stf_engine.scale import tasks
from stf_engine.scale.cluster import Cluster
from stf_engine.scale.paths import absolute

from benchmarks.dask_here import Dask

pytest.importorskip("distributed")

DATES = [f"2024-06-{day:02}" for day in range(1, 13)]
FINE_DATES = [DATES[0], DATES[-1]]


@pytest.fixture
def cluster_of(tmp_path_factory):
    started = []

    def make(workers):
        dask = Dask(tmp_path_factory.mktemp("dask"))
        started.append(dask)
        for _ in range(workers):
            dask.add_worker()
        return dask

    yield make
    for dask in started:
        dask.close()


@pytest.fixture(scope="module")
def season(tmp_path_factory):
    """Two fine images and twelve coarse ones."""
    folder = tmp_path_factory.mktemp("season")
    simulation = Simulation(str(folder), rows=160, columns=176, ratio=8.0, bands=1, dates=DATES)
    jobs.run(Recipe(job="simulate", simulation=simulation))
    return folder


def image(folder, side, date):
    return ImageInput(str(folder / f"{side}_{date.replace('-', '')}.tif"))


def series_of(season, out, method="starfm", dates=()):
    fine = [image(season, "fine", date) for date in FINE_DATES]
    coarse = [image(season, "coarse", date) for date in DATES]
    wanted = Series(fine, coarse, str(out), list(dates))
    return Recipe(job="series", method=method, parameters={"window": 31}, series=wanted)


def fuse_of(season, out, method, both=False, **options):
    inputs = {
        "fine_t1": image(season, "fine", DATES[0]),
        "coarse_t1": image(season, "coarse", DATES[0]),
        "coarse_t2": image(season, "coarse", DATES[5]),
    }
    if both:
        inputs["fine_t3"] = image(season, "fine", DATES[-1])
        inputs["coarse_t3"] = image(season, "coarse", DATES[-1])
    recipe = Recipe(inputs=inputs, method=method, output=Output(str(out)))
    for name, value in options.items():
        setattr(recipe.options, name, value)
    return recipe


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in sorted(Path(folder).glob("*.tif"))}


# --- the same bytes --------------------------------------------------------------------------


def test_blocks_of_one_image_give_the_same_bytes(season, tmp_path, cluster_of):
    dask = cluster_of(2)
    cases = [
        ("starfm", False, {"consistency": "off"}),  # straight to the result
        ("fit-fc", False, {"consistency": "on"}),  # through a scratch raster
        ("fit-fc", True, {"consistency": "on"}),  # two pairs, each predicted by itself
        ("starfm", True, {"consistency": "off"}),
    ]
    for number, (method, both, options) in enumerate(cases):
        here, there = tmp_path / f"here{number}.tif", tmp_path / f"there{number}.tif"
        jobs.run(fuse_of(season, here, method, both, tile=48, **options))
        result = jobs.run(
            fuse_of(season, there, method, both, tile=48, **options), scheduler=dask.address
        )
        assert here.read_bytes() == there.read_bytes(), (method, both)
        assert result.metrics["nodata_pixels"] == 0
    assert leftovers(tmp_path) == []


def test_a_season_on_three_workers_of_which_one_is_killed(season, tmp_path, cluster_of):
    jobs.run(series_of(season, tmp_path / "here"))
    dask = cluster_of(3)
    recipe = tmp_path / "series.json"
    series_of(season, tmp_path / "there").save(str(recipe))
    words = ["run", str(recipe), "--scheduler", dask.address]
    child = subprocess.Popen([sys.executable, MAIN, *words], stdout=subprocess.PIPE, text=True)
    wait_for(lambda: len(bytes_of(tmp_path / "there")) >= 2, child)
    dask.workers[0].kill()
    assert child.wait(timeout=120) == 0
    assert bytes_of(tmp_path / "there") == bytes_of(tmp_path / "here")
    assert len(bytes_of(tmp_path / "there")) == len(DATES) - 2
    tables = [
        json.loads((tmp_path / place / "series_starfm.json").read_text())
        for place in ("here", "there")
    ]
    for found in tables:
        assert found["failed"] == 0 and found["predicted"] == 10
        for row in found["dates"]:
            row.pop("seconds")
    assert tables[0]["dates"] == tables[1]["dates"]


def test_a_gap_filled_series_gives_the_same_bytes(season, tmp_path, cluster_of):
    """Dates with a cloud in the fine or the coarse image, one observed whole, one never seen."""
    clouds = {"fine": (DATES[0], np.s_[40:80, 30:90]), "coarse": (DATES[3], np.s_[4:7, 5:9])}
    wanted = [DATES[0], DATES[3], DATES[4], DATES[-1]]
    folder = tmp_path / "season"
    folder.mkdir()
    for side, (date, place) in clouds.items():
        name = f"{side}_{date.replace('-', '')}.tif"
        shutil.copy(season / name, folder / name)
        file = gdal.Open(str(folder / name), gdal.GA_Update)
        values = file.ReadAsArray()
        values[place] = file.GetRasterBand(1).GetNoDataValue()
        file.GetRasterBand(1).WriteArray(values)
        del file
    dask = cluster_of(2)
    results = {}
    for place, scheduler in (("here", None), ("there", dask.address)):
        recipe = series_of(season, tmp_path / place, "linear", wanted)
        recipe.parameters, recipe.series.fill = {}, "observed"
        recipe.series.fine[0] = image(folder, "fine", DATES[0])
        recipe.series.coarse[3] = image(folder, "coarse", DATES[3])
        results[place] = jobs.run(recipe, scheduler=scheduler)
    assert results["there"].metrics["predicted"] == 3
    assert results["there"].metrics["flags"] == results["here"].metrics["flags"]
    rows = {row["date"]: row for row in results["there"].metrics["dates"]}
    assert rows[DATES[0]]["predicted_share"] == pytest.approx(40 * 60 / (160 * 176), abs=1e-6)
    assert rows[DATES[3]]["from_coarse_share"] > 0 and rows[DATES[-1]]["observed_share"] == 1
    assert bytes_of(tmp_path / "there") == bytes_of(tmp_path / "here")
    again = series_of(season, tmp_path / "there", "linear", [DATES[-1]])
    again.parameters, again.series.fill = {}, "observed"  # nothing to send to anybody
    assert jobs.run(again, scheduler=dask.address).metrics["predicted"] == 0


def wait_for(condition, child, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline and child.poll() is None, child.stdout.read()
        time.sleep(0.02)


def test_a_lost_scheduler_is_told_and_the_series_goes_on(season, tmp_path, cluster_of):
    recipe = tmp_path / "series.json"
    series_of(season, tmp_path / "out").save(str(recipe))
    dask = cluster_of(2)
    words = ["run", str(recipe), "--scheduler", dask.address]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    child = subprocess.Popen([sys.executable, MAIN, *words], **output)
    state = tmp_path / "out" / ".stf-series.json"
    wait_for(lambda: state.exists() and finished(state) >= 2, child)
    dask.scheduler.kill()
    told, _ = child.communicate(timeout=60)
    assert child.returncode == 1 and "is gone" in told and "same command again" in told
    done = finished(state)
    assert 2 <= done < 10
    again = cluster_of(1)
    result = jobs.run(series_of(season, tmp_path / "out"), scheduler=again.address)
    assert result.metrics["finished_before"] >= 2 and result.metrics["failed"] == 0
    assert len(bytes_of(tmp_path / "out")) == 10
    assert leftovers(tmp_path / "out") == []


def finished(state):
    results = json.loads(state.read_text())["results"]
    return sum("row" in entry for entry in results.values())


def test_a_cancel_reaches_the_workers(season, tmp_path, cluster_of):
    dask = cluster_of(1)
    recipe = tmp_path / "series.json"
    series_of(season, tmp_path / "out").save(str(recipe))
    words = ["run", str(recipe), "--scheduler", dask.address, "--json"]
    child = subprocess.Popen([sys.executable, MAIN, *words], stdout=subprocess.PIPE, text=True)
    wait_for(lambda: len(bytes_of(tmp_path / "out")) >= 1, child)
    child.send_signal(signal.SIGINT)
    assert child.wait(timeout=30) == 3
    files = len(bytes_of(tmp_path / "out"))
    time.sleep(2)
    assert len(bytes_of(tmp_path / "out")) <= files + 1 < 10
    assert leftovers(tmp_path / "out") == []
    with Cluster(dask.address) as cluster:  # the worker lives and takes the next run
        assert cluster.threads == 1


# --- what can be wrong -----------------------------------------------------------------------


def test_what_a_cluster_must_have(season, tmp_path, cluster_of, monkeypatch):
    with pytest.raises(ClusterMissing, match="No scheduler answers"):
        Cluster("tcp://127.0.0.1:9")
    with pytest.raises(ClusterMissing, match="No scheduler answers"):
        Cluster("nonsense")
    dask = cluster_of(1)
    recipe = Recipe(job="check", inputs={"fine_t1": image(season, "fine", DATES[0])})
    with pytest.raises(OptionValue, match="cannot be spread"):
        jobs.run(recipe, Progress(), scheduler=dask.address)
    this = os.getpid()

    def versions():
        return {"GDAL": "here" if os.getpid() == this else "there"}

    monkeypatch.setattr(tasks, "versions", versions)
    with pytest.raises(WorkersDiffer, match="has GDAL there, here it is here"):
        Cluster(dask.address)


def test_a_file_that_a_worker_does_not_see_is_told_with_its_name(season, tmp_path, cluster_of):
    dask = cluster_of(1)
    recipe = fuse_of(season, tmp_path / "out.tif", "linear")
    recipe.inputs["coarse_t2"] = ImageInput(str(tmp_path / "gone.tif"))
    with Cluster(dask.address) as cluster:
        with pytest.raises(FileMissing, match="does not exist") as caught:
            cluster.alone(partial(fuse, recipe), Progress())
        assert f"Met on the worker {platform.node()}" in caught.value.cause
        recipe.inputs["coarse_t2"] = image(season, "coarse", DATES[5])
        done = cluster.alone(partial(fuse, recipe), Progress())
    assert done.outputs["image"] == str(tmp_path / "out.tif")


def test_paths_become_absolute_where_they_are_files(season, monkeypatch):
    monkeypatch.chdir(season)
    recipe = Recipe(inputs={"fine_t1": ImageInput("a.tif"), "coarse_t1": ImageInput("/vsis3/b")})
    recipe.output.path = "out.tif"
    found = absolute(recipe)
    assert found.inputs["fine_t1"].path == str(season / "a.tif")
    assert found.inputs["coarse_t1"].path == "/vsis3/b"
    assert found.output.path == str(season / "out.tif")
    assert recipe.output.path == "out.tif"

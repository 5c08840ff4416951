"""A series of dates as a film, and the project in another QGIS."""

import os
import subprocess
import sys

import pytest
from session import Desktop

pytestmark = pytest.mark.gui

DATES = ("2024-05-10", "2024-06-11", "2024-07-13", "2024-08-08", "2024-09-05")
WANTED = list(DATES[1:-1])


@pytest.fixture(scope="module")
def desktop():
    return Desktop("series")


@pytest.fixture(scope="module")
def scene(desktop):
    """Fine images of the first and the last date, coarse ones of all five."""
    folder = desktop.path("home", "Documents", "season")
    engine = os.path.join(desktop.plugin, "engine", "stf_engine_main.py")
    size = ["--rows", "128", "--columns", "128", "--bands", "4", "--seed", "3"]
    words = [sys.executable, engine, "simulate", "--out", folder, "--dates", ",".join(DATES), *size]
    subprocess.run(words, check=True, capture_output=True)
    for date in WANTED:
        os.remove(os.path.join(folder, f"fine_{date.replace('-', '')}.tif"))
    return folder


@pytest.fixture(scope="module")
def seen(desktop, scene):
    project = desktop.path("home", "Documents", "season.qgz")
    flows = ("series", "play", "uncertainty", "save")
    return desktop.walk(*flows, scene=scene, project_file=project)


@pytest.fixture(scope="module")
def again(desktop, seen):
    seen["save"]
    return desktop.walk("reopen", project=desktop.path("home", "Documents", "season.qgz"))


def test_every_coarse_date_becomes_a_fine_image(seen):
    facts = seen["series"]
    assert facts["roles"] == ["fine"] * 2 + ["coarse"] * 5
    assert facts["button"] == "Fuse 3 Dates"
    assert facts["made"] == [[f"{date} · {facts['title']}", date] for date in WANTED]


def test_the_film_shows_one_result_per_frame(seen):
    facts = seen["play"]
    assert facts["open_before"] is False
    assert facts["frames"] == {date: [date] for date in WANTED}


def test_the_film_of_the_uncertainties(seen):
    """One per date: dated, with its scale in words, and numbers that differ over the image."""
    from osgeo import gdal

    facts = seen["uncertainty"]
    assert facts["on_before"] == [False] * 3
    assert list(facts["frames"]) == WANTED
    for date, shown in facts["frames"].items():
        ((name, path, legend),) = shown
        assert name == f"{date} · uncertainty"
        assert legend[0] == "0, sure" and legend[1].endswith(", unsure")
        values = gdal.Open(path).ReadAsArray()
        assert values.shape[0] == 4 and 0 < values.std() and values.min() >= 0
        assert legend == facts["frames"][WANTED[0]][0][2]  # one scale for all dates
        worth = float(legend[1].partition(",")[0])
        assert values[0].mean() < worth < 20 * values[0].mean()


def test_the_reopened_project_has_the_same_layers_and_dates(seen, again):
    facts = again["reopen"]
    assert facts["layers"] == seen["save"]["layers"]
    assert facts["frames"] == seen["save"]["frames"]
    days = [layer["day"] for layer in facts["layers"]]
    assert days == WANTED[::-1] + WANTED  # the results, then their checks
    assert all(layer["history"] for layer in facts["layers"])


def test_the_reopened_project_has_one_result_and_its_check_per_frame(seen, again):
    title = seen["series"]["title"]
    names = {date: [f"{date} · {title}", f"{date} · uncertainty"] for date in WANTED}
    assert again["reopen"]["frames"] == names


def test_the_list_of_runs_is_still_there(seen, again):
    assert again["reopen"]["cards"] == [f"Fuse · 3 dates · {seen['series']['title']}"]

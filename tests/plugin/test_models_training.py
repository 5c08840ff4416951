"""The page Models: the commands that train on the images of the project."""

import os
import shlex
import shutil

import pytest
from fixtures.clicks import click
from fixtures.weights import folder, images, shown  # noqa: F401

pytestmark = pytest.mark.qgis


def test_training_needs_two_pairs(folder, shown):
    page, dock = shown()
    click(page.training.make)
    assert "There are 0 now." in page.training.note.text()
    assert not page.training.shown.isVisible()
    dock.fuse_page.add_images(images(dates=("2024-06-12",)))
    page.refresh()
    assert "There is 1 now." in page.training.note.text()


def test_the_training_commands_run(folder, shown, demo_scene, tmp_path):
    from qgis.PyQt.QtWidgets import QApplication
    from stf_engine.cli import train
    from stf_engine.cli.main import build_parser, main

    from stf_qgis_plugin.dock.add_images import images_of_files

    place = tmp_path / "own images"
    shutil.copytree(demo_scene, place)
    files = sorted(str(path) for path in place.glob("*.tif"))
    undated = str(place / "fine undated.tif")
    os.rename(files.pop(-1), undated)
    found, _ = images_of_files([*files, undated])
    page, dock = shown()
    for image in found:
        if image.path == undated:
            image.date, image.date_by_hand = _date_of(found, image), True
        else:
            stem = image.name[-8:]
            image.date = f"{stem[:4]}-{stem[4:6]}-{stem[6:]}"
            image.date_source = "file name"
    dock.fuse_page.add_images(found)
    click(page.training.make)
    assert page.training.text.isVisible(), page.training.note.text()
    click(page.training.copy)
    make, learn = QApplication.clipboard().text().split("\n")
    words = shlex.split(make)
    assert words[:3] == ["stf", "datasets", "make"]
    assert main(words[1:]) == 0
    table = place / "training" / "data" / "pairs.csv"
    rows = table.read_text(encoding="utf-8").strip().split("\n")
    assert len(rows) == 1 + len(dock.fuse_page.state.pair_dates()) >= 3
    words = shlex.split(learn)
    options = train.options_of(build_parser().parse_args(words[1:]))
    assert options.method == "edc-stfn" and options.pairs == str(table)
    assert options.log_dir == str(place / "training" / "log")


def _date_of(found, image):
    """The date whose fine or coarse image is the one without a date."""
    from collections import Counter

    stems = Counter(i.name[-8:] for i in found if i is not image)
    (stem,) = [name for name, count in stems.items() if count == 1]
    return f"{stem[:4]}-{stem[4:6]}-{stem[6:]}"


def test_the_commands_take_folders_and_the_settings_of_the_images(tmp_path):
    from stf_qgis_plugin.dock.models.training import commands, quoted
    from stf_qgis_plugin.dock.state import FuseState

    state = FuseState()
    found = images(place=str(tmp_path), scale=0.0001, mask="clouds.tif")
    state.add(found)
    for image in state.of("coarse"):
        folder = tmp_path / "coarse only"
        folder.mkdir(exist_ok=True)
        image.path = str(folder / os.path.basename(image.path))
        open(image.path, "w").close()
    state.of("coarse")[0].fields["scale"] = 0.01
    told = commands(state, "swinstfm", str(tmp_path / "training"), windows=False)
    words = shlex.split(told.lines[0])
    coarse = words.index("--coarse")
    assert words[coarse + 1] == str(tmp_path / "coarse only") and words[coarse + 2] == "-o"
    fine = words.index("--fine")
    assert words[fine + 1].endswith("fine_20240612.tif")
    assert words[words.index("--fine-scale") + 1] == "0.0001" and "--coarse-scale" not in words
    assert told.notes == ("Set on the page Fuse, but not in the commands: mask, scale.",)
    assert told.weights.endswith(os.path.join("log", "data", "swinstfm", "best.safetensors"))
    assert quoted(r"C:\my images\a.tif", True) == r'"C:\my images\a.tif"'
    assert quoted(r"C:\images\a.tif", True) == r"C:\images\a.tif"

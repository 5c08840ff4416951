"""What goes wrong with disks, files and the profile: no half file is left."""

import os
import shlex
import shutil
import subprocess
import threading

import pytest
from fixtures.clicks import click
from fixtures.faults import (  # noqa: F401
    PYTHON,
    demo_files,
    files,
    fuse_well,
    layers,
    nothing_escapes,
    open_demo,
    other_child,
)


def test_a_file_that_cannot_grow(open_demo, pump, tmp_path, monkeypatch):
    """The system allows the engine's process only small files, with much space left."""
    program = tmp_path / "python3"
    program.write_text(f'#!/bin/sh\nulimit -f 64\nexec {PYTHON} "$@"\n')
    program.chmod(0o755)
    dock = open_demo()
    before, there = layers(), files(tmp_path / "STFusion")
    monkeypatch.setenv("STF_ENGINE_PYTHON", str(program))
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    said = dock.strip.title.text()
    assert "could not be written to its end, although" in said, said
    assert "The unfinished file was removed." in said
    assert layers() == before and files(tmp_path / "STFusion") == there
    monkeypatch.delenv("STF_ENGINE_PYTHON")
    assert fuse_well(dock, pump).isValid()


def test_a_disk_that_is_too_small(open_demo, pump, tmp_path):
    """A real disk of 400 kB, where the system lets us make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("making a small disk needs the rights of an administrator")
    try:
        dock = open_demo()
        dock.fuse_page.state.folder = str(disk)
        dock.fuse_page.refresh()
        before = layers()
        click(dock.action_bar.primary)
        pump(lambda: not dock.runner.busy)
        assert dock.strip.title.text().startswith("The disk is full: "), dock.strip.title.text()
        assert layers() == before and files(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True, capture_output=True)


def written(dock, path):
    """Let the next run overwrite a file."""
    dock.fuse_page.state.paths = {"2024-07-13": str(path)}
    dock.fuse_page.state.output = {"overwrite": True}
    dock.fuse_page.refresh()


def test_the_output_is_an_open_layer(open_demo, pump, tmp_path):
    """Overwritten while QGIS shows it: the layer stays, and the file is the new one."""
    from osgeo import gdal

    dock = open_demo()
    path = fuse_well(dock, pump).source()
    old = gdal.Open(path).ReadAsArray()
    dock.fuse_page.form.picker.set_method("linear")
    written(dock, path)
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    assert (gdal.Open(path).ReadAsArray() != old).any()
    assert len(layers()) == 7 and files(os.path.dirname(path)) == [os.path.basename(path)]


def test_the_output_is_locked(open_demo, other_child, pump, tmp_path):
    """Where an open file cannot be replaced (Windows): the old one stays whole."""
    dock = open_demo()
    path = fuse_well(dock, pump).source()
    with open(path, "rb") as file:
        old = file.read()
    before = layers()
    other_child("""
        def locked(source, target):
            if target.endswith("mean-change.tif"):
                raise PermissionError(13, "Permission denied", source, 32, target)
            return real(source, target)
        real, os.replace = os.replace, locked
    """)
    written(dock, path)
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    words = dock.strip.title.text()
    assert path in words and "is in use" in words
    with open(path, "rb") as file:
        assert file.read() == old
    assert layers() == before and files(os.path.dirname(path)) == [os.path.basename(path)]


@pytest.mark.parametrize(
    "name", ["with space", "quotes ' and \" and `", "Übung größe", "衛星 影像", "100 % #1 & (ä)"]
)
def test_paths_of_every_kind(make_dock, demo_files, pump, tmp_path, name):
    from stf_qgis_plugin.dock.add_images import images_of_files
    from stf_qgis_plugin.dock.history.copying import as_command

    place = tmp_path / name
    shutil.copytree(demo_files, place)
    (place / "fine_20240713.tif").unlink()
    dock = make_dock()
    paths = [str(place / file) for file in sorted(os.listdir(place)) if file.endswith(".tif")]
    dock.fuse_page.add_images(*images_of_files(paths))
    pump(lambda: dock.action_bar.primary.isEnabled() and not dock.controller.busy)
    layer = fuse_well(dock, pump)
    assert layer.isValid() and os.path.dirname(layer.source()) == str(place / "fused")
    assert files(place / "fused") == ["2024-07-13_mean-change.tif"]
    recipe = dock.runs.runs()[0].recipes[0]
    assert recipe["output"]["path"] == layer.source()
    words = shlex.split(as_command([recipe], ["recipe.json"]))
    assert layer.source() in words and recipe["inputs"]["fine_t1"]["path"] in words


def test_two_engines_write_one_file(qgis_app, demo_files, tmp_path):
    """Only one of them wins; the file is whole."""
    from osgeo import gdal

    from stf_qgis_plugin.engine_client import EngineError, EngineRun
    from stf_qgis_plugin.recipes import fuse_recipe, image

    names = {"fine_t1": "fine_20240510", "coarse_t1": "coarse_20240510",
             "coarse_t2": "coarse_20240713"}  # fmt: skip
    inputs = {role: image(str(demo_files / f"{name}.tif")) for role, name in names.items()}
    out, ends = tmp_path / "out.tif", []

    def run():
        try:
            ends.append(EngineRun(fuse_recipe(inputs, "linear", {"path": str(out)})).run())
        except EngineError as error:
            ends.append(error.code)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    codes = [end for end in ends if isinstance(end, str)]
    assert len(codes) <= 1 and set(codes) <= {"output-exists"}, ends
    assert files(tmp_path) == ["out.tif"]
    assert gdal.Open(str(out)).ReadAsArray().shape == (6, 256, 256)


def test_a_profile_that_cannot_be_written(open_demo, pump, tmp_path):
    """A file in place of the profile's folder refuses even an administrator."""
    (tmp_path / "profile").write_text("not a folder")
    dock = open_demo()
    assert fuse_well(dock, pump).isValid()
    dock.show_history()
    assert dock.history.isVisible()
    dock.show_history(False)
    for number in range(dock.stack.count()):
        dock.page_bar.set_current(number)
        pump(lambda: not dock.controller.busy)
    assert (tmp_path / "profile").read_text() == "not a folder"

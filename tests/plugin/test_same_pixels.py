"""One fusion through the dock, the toolbox, ``stf fuse`` and ``stf run``: the same pixels."""

import json
import subprocess

import numpy as np
from conftest import ROOT
from fixtures.clicks import click


def pixels(path):
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()


def stf(*words):
    command = ["/usr/bin/python3", "-E", "-s", f"{ROOT}/engine/stf_engine_main.py", *words]
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


def test_four_ways_to_the_same_pixels(make_dock, pump, tmp_path):
    import processing
    from qgis.core import QgsProject

    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    layer = QgsProject.instance().layerTreeRoot().children()[0].findLayers()[0].layer()
    expected = pixels(layer.source())
    recipe = json.loads(layer.customProperty("stf_fusion/recipe"))
    inputs = {role: image["path"] for role, image in recipe["inputs"].items()}

    recipe["output"]["path"] = str(tmp_path / "run.tif")
    (tmp_path / "recipe.json").write_text(json.dumps(recipe))
    stf("run", tmp_path / "recipe.json")

    words = [w for role, path in inputs.items() for w in (f"--{role.replace('_', '-')}", path)]
    stf("fuse", *words, "--method", recipe["method"], "-o", tmp_path / "fuse.tif")

    parameters = {role.upper(): path for role, path in inputs.items()}
    parameters |= {"METHOD": recipe["method"], "OUTPUT": str(tmp_path / "toolbox.tif")}
    processing.run("stf:fuse", parameters)

    for name in ("run", "fuse", "toolbox"):
        assert np.array_equal(pixels(tmp_path / f"{name}.tif"), expected), name

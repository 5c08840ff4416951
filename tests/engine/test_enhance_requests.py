"""The job enhance as it is asked for: refusals, cancels, the command, masks, extents, its second
file."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
from osgeo import gdal
from stf_engine import jobs
from stf_engine.cli.main import main
from stf_engine.enhance.methods import SPECS
from stf_engine.errors import Cancelled, StfError
from stf_engine.events import Progress
from stf_engine.recipe import Enhancement, Extent, ImageInput, Output, Recipe, parse
from test_enhance import FINE_M, Scene, cloud, pixels, write

gdal.UseExceptions()


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("enhance"))


@pytest.fixture(scope="module")
def noisy(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("noisy"), noise=0.015)


@pytest.fixture(scope="module")
def sharp(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("pan"), ratio=4.0)


@pytest.mark.parametrize(
    ("method", "pan", "code"),
    [
        ("gsa", False, "input-missing"),
        ("mean", True, "option-value"),
        ("gsx", True, "method-unknown"),
    ],
)
def test_what_does_not_go_together_is_refused(scene, method, pan, code):
    with pytest.raises(StfError) as caught:
        scene.run(method, "refused.tif", pan=pan)
    assert caught.value.code == code
    assert not os.path.exists(scene.folder / "refused.tif")


@pytest.mark.parametrize("method", ["ibp", "gsa"])
def test_a_cancelled_run_leaves_nothing_behind(sharp, method):
    before = sorted(os.listdir(sharp.folder))

    def listen(event):
        if event["type"] == "progress" and event["message"].startswith("Computing"):
            progress.cancel()

    progress = Progress(listen, 0.0)
    with pytest.raises(Cancelled):
        sharp.run(method, "cancelled.tif", pan=method == "gsa", progress=progress)
    assert sorted(os.listdir(sharp.folder)) == before


def test_the_command_line_makes_the_same_pixels(scene, capsys):
    wanted = pixels(scene.run("median").outputs["image"])
    out, saved = str(scene.folder / "command.tif"), str(scene.folder / "recipe.json")
    words = ["enhance", "--revisit", *scene.revisits, "--method", "median", "--ratio", "2"]
    assert main([*words, "-o", out, "--save-recipe", saved, "--overwrite"]) == 0
    assert "look_20240601.tif: reference" in capsys.readouterr().out
    assert np.array_equal(pixels(out), wanted)
    os.remove(out)
    assert main(["run", saved, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["metrics"]["method"] == "median"
    assert np.array_equal(pixels(out), wanted)


def test_the_methods_have_a_list_of_their_own(capsys):
    names = {spec.name for spec in SPECS}
    assert main(["methods", "--json"]) == 0
    assert not names & {spec["name"] for spec in json.loads(capsys.readouterr().out)}
    assert main(["methods", "--job", "enhance", "--json"]) == 0
    listed = {spec["name"]: spec for spec in json.loads(capsys.readouterr().out)}
    assert set(listed) == names
    assert listed["gsa"]["inputs"] == ["revisits", "pan"] and listed["ibp"]["inputs"] == [
        "revisits"
    ]
    assert main(["methods", "gsa"]) == 0
    assert "needs: revisits, pan" in capsys.readouterr().out
    assert main(["methods"]) == 0
    text = capsys.readouterr().out
    assert text.index("fit-fc") < text.index("stf enhance") < text.index("mtf-glp-cbd")


def test_a_mask_is_obeyed_and_its_edges_are_left_out(tmp_path):
    scene = Scene(tmp_path, change=lambda n, v: cloud(2, v))  # all of them: only masks can tell
    marks = np.zeros((1, 96, 96))
    marks[0, 12:48, 20:72] = 1.0
    mask = write(tmp_path / "mask.tif", marks, FINE_M * 2)
    words = ["enhance", "--revisit", *scene.revisits, "--ratio", "2", "-o", str(tmp_path / "o.tif")]
    for path in scene.revisits:
        words += ["--mask", f"{os.path.basename(path)}={mask}@bad-nonzero"]
    assert main(words) == 0
    found = pixels(str(tmp_path / "o.tif"))
    assert np.all(found[:, 24:96, 40:144] == -9999.0)
    assert np.all(found[:, 110:180, 10:180] > 0.0) and found[found > -1].max() < 0.65


@pytest.mark.parametrize("method", ["median", "gsa"])
def test_the_agreement_of_the_revisits_is_written(tmp_path, method, capsys):
    gaps = {1: (slice(10, 20), slice(30, 50)), 3: (slice(15, 30), slice(40, 60))}

    def change(number, values):
        values = np.full_like(values, 0.2 + 0.01 * number)
        if number in gaps:
            values[(slice(None), *gaps[number])] = -9999.0
        return values

    scene = Scene(tmp_path, change=change)
    out, second = str(tmp_path / "o.tif"), str(tmp_path / "agreement.tif")
    words = ["enhance", "--revisit", *scene.revisits, "--method", method, "-o", out]
    words += ["--uncertainty", second]
    if method == "gsa":
        write(tmp_path / "pan.tif", np.full((1, 192, 192), 0.4), FINE_M)
        words += ["--pan", scene.pan]
    assert main([*words, "--set", "local_match=false"]) == 0
    file = gdal.Open(second)
    assert file.GetRasterBand(4).GetDescription() == "revisits"
    assert file.GetGeoTransform() == gdal.Open(out).GetGeoTransform()
    *deviations, count = pixels(second)
    assert count[5, 5] == 5 and count[22, 70] == 4 and count[34, 90] == 3 and count[50, 100] == 4
    # flat revisits are brought to the level of the reference: they agree
    assert deviations[0] == pytest.approx(0.0, abs=1e-5)


def test_the_agreement_is_the_spread_of_the_revisits(noisy):
    second = str(noisy.folder / "spread.tif")
    recipe = Recipe(
        job="enhance",
        method="mean",
        parameters={"local_match": False},
        enhancement=Enhancement([ImageInput(path) for path in noisy.revisits], ratio=2.0),
        output=Output(str(noisy.folder / "m.tif"), overwrite=True, uncertainty=second),
    )
    assert jobs.run(recipe).outputs["uncertainty"] == second
    deviation = pixels(second)[:3, 20:-20, 20:-20]
    assert 0.008 < np.median(deviation) < 0.022  # noise of 0.015, less what interpolating smooths


def test_an_extent_gives_the_same_pixels(scene):
    whole = pixels(scene.run("ibp", "whole.tif").outputs["image"])
    recipe = Recipe(
        job="enhance",
        method="ibp",
        enhancement=Enhancement([ImageInput(path) for path in scene.revisits], ratio=2.0),
        extent=Extent(window=[30, 41, 70, 60]),
        output=Output(str(scene.folder / "part.tif"), overwrite=True),
    )
    path = jobs.run(recipe).outputs["image"]
    assert np.array_equal(pixels(path), whole[:, 41:101, 30:100])
    assert gdal.Open(path).GetGeoTransform()[0] == 500000.0 + 30 * FINE_M


def test_a_recipe_comes_back_as_it_was(scene):
    recipe = Recipe(
        job="enhance", method="ibp", enhancement=Enhancement([ImageInput("a.tif")], ratio=2.5)
    )
    document = json.loads(json.dumps(recipe.as_dict()))
    assert parse(document) == recipe
    assert parse(document, "/there").enhancement.revisits[0].path == "/there/a.tif"

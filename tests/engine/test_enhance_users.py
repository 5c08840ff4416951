"""What users of ``stf enhance`` run into: folders, sizes, saturated revisits, fitting words."""

import os
import shutil

import numpy as np
import pytest
from osgeo import gdal
from stf_engine import jobs
from stf_engine.cli.main import main
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe
from test_enhance import FINE_M, Scene, pixels, write

gdal.UseExceptions()


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("place"), ratio=4.0, side=128)


def folder_of(scene, folder):
    """The revisits and pan with other things beside them."""
    folder.mkdir()
    for path in scene.revisits:
        shutil.copy(path, folder)
    pan = shutil.copy(scene.pan, folder)
    (folder / "notes.txt").write_text("no image")
    (folder / "inner").mkdir()
    write(folder / "a_1-SCL.tif", np.ones((32, 32)), 4 * FINE_M)
    return str(folder), str(pan)


def test_a_folder_stands_for_the_images_in_it(scene, tmp_path):
    """Pan, masks, and what was written into it before are none of them."""
    folder, pan = folder_of(scene, tmp_path / "looks")
    mask = write(os.path.join(folder, "clouds.tif"), np.zeros((32, 32)), 4 * FINE_M)
    first = os.path.basename(scene.revisits[0])
    one, other = os.path.join(folder, "sharp.tif"), str(tmp_path / "listed.tif")
    words = ["--pan", pan, "--mask", f"{first}={mask}@bad-nonzero"]
    assert main(["enhance", "--revisits", folder + os.sep, *words, "-o", one]) == 0
    assert main(["enhance", "--revisits", *scene.revisits, *words, "-o", other]) == 0
    assert np.array_equal(pixels(one), pixels(other))
    assert main(["enhance", "--revisits", folder, *words, "-o", one, "--overwrite"]) == 0
    assert np.array_equal(pixels(one), pixels(other)), "the result became a revisit"


def test_an_empty_folder_is_said_to_be_empty(tmp_path, capsys):
    assert main(["enhance", "--revisits", str(tmp_path), "-o", str(tmp_path / "x.tif")]) == 2
    told = capsys.readouterr().err
    assert "input-missing" in told and f"no image in the folder {tmp_path}" in told


@pytest.mark.parametrize(
    "words", [["--target-resolution", f"{2 * FINE_M}"], ["--ratio", "2"]], ids=["size", "ratio"]
)
def test_a_size_that_pan_does_not_have_is_refused(scene, tmp_path, words, capsys):
    out = str(tmp_path / "sharp.tif")
    command = ["enhance", "--revisits", *scene.revisits, "--pan", scene.pan, "-o", out]
    assert main([*command, *words]) == 2
    told = capsys.readouterr().err
    assert (
        "option-value" in told
        and f"{2 * FINE_M:g} was asked for" in told
        and not os.path.exists(out)
    )
    images = [ImageInput(path) for path in scene.revisits]
    given = Enhancement(images, ImageInput(scene.pan), pixel_size=2 * FINE_M)
    looked = jobs.run(Recipe(job="look", method="gsa", enhancement=given))
    assert [f.code for f in looked.findings if f.severity == "error"] == ["option-value"]
    assert main([*command, "--target-resolution", f"{FINE_M}", "--overwrite"]) == 0


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("count", [2, 3])
def test_a_saturated_revisit_is_left_out_and_no_reference(scene, tmp_path, number, count):
    """Where it is the first of all, and where two are too few to find clouds."""
    paths = list(scene.revisits[:count])
    white = np.full_like(pixels(paths[number]), 1.2)
    paths[number] = write(tmp_path / "white_20240620.tif", white, 4 * FINE_M)
    out, plain = (str(tmp_path / name) for name in ("with.tif", "without.tif"))
    given = Enhancement([ImageInput(path) for path in paths], ratio=2.0)
    result = jobs.run(Recipe(job="enhance", method="mean", enhancement=given, output=Output(out)))
    looks = result.metrics["revisits"]
    assert [look["used"] for look in looks] == [n != number for n in range(count)]
    assert "one value" in looks[number]["reason"]
    assert [f.code for f in result.findings] == ["revisit-left-out"]
    others = [ImageInput(path) for n, path in enumerate(paths) if n != number]
    given = Enhancement(others, ratio=2.0)
    jobs.run(Recipe(job="enhance", method="mean", enhancement=given, output=Output(plain)))
    assert np.abs(pixels(out) - pixels(plain)).max() < 1e-6


def test_a_place_of_one_value_stays_what_it_is(tmp_path):
    paths = [write(tmp_path / f"flat_2024060{n}.tif", np.full((3, 40, 40), 0.3), 10.0)
             for n in (1, 2)]  # fmt: skip
    given = Enhancement([ImageInput(path) for path in paths], ratio=2.0)
    out = str(tmp_path / "flat.tif")
    result = jobs.run(Recipe(job="enhance", method="mean", enhancement=given, output=Output(out)))
    assert all(look["used"] for look in result.metrics["revisits"])
    assert np.allclose(pixels(out), 0.3, atol=1e-6)


def test_bands_that_differ_are_told_in_the_options_of_this_command(scene, tmp_path, capsys):
    two = str(tmp_path / "two.tif")
    gdal.Translate(two, scene.revisits[1], bandList=[1, 2])
    raster = gdal.Open(two, gdal.GA_Update)
    for band in (1, 2):
        raster.GetRasterBand(band).SetDescription("")
    raster = None
    out = str(tmp_path / "x.tif")
    assert main(["enhance", "--revisits", scene.revisits[0], two, "-o", out]) == 2
    told = capsys.readouterr().err
    assert "bands-differ" in told and "--bands" in told and "two.tif" in told
    assert "--fine-bands" not in told and "coarse" not in told

"""Wald's protocol and QNR of trained SatFusion networks, with tiny untrained weights."""

import os
import shutil
from types import SimpleNamespace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from fixtures.revisits import FINE_M, write, write_place  # noqa: E402
from osgeo import gdal  # noqa: E402
from stf_engine import jobs  # noqa: E402
from stf_engine.cli.main import main  # noqa: E402
from stf_engine.enhance import run as running  # noqa: E402
from stf_engine.recipe import Enhancement, Evaluation, ImageInput, Recipe  # noqa: E402
from test_enhance import pixels, seen  # noqa: E402
from test_enhance_networks import make_weights  # noqa: E402

SIDE, RATIO = 96, 4


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return write_place(tmp_path_factory.mktemp("place"), SIDE, float(RATIO), revisits=3)


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """The folder and the recipe of the run at the coarser scale, as they were at its end."""
    found, real = SimpleNamespace(folder=tmp_path / "kept", recipe=None), running.enhance

    def enhance(recipe, progress):
        result = real(recipe, progress)
        shutil.copytree(os.path.dirname(recipe.output.path), found.folder)
        found.recipe = recipe
        return result

    monkeypatch.setattr(running, "enhance", enhance)
    return found


def recipe_of(place, weights, protocol="wald", revisits=3, **more):
    images = Enhancement([ImageInput(p) for p in place.revisits[:revisits]], ImageInput(place.pan))
    prediction = more.pop("prediction", None)
    wanted = Evaluation(protocol=protocol, prediction=prediction and ImageInput(prediction), **more)
    return Recipe(job="evaluate", method=str(weights), enhancement=images, evaluation=wanted)


def test_a_network_for_revisits_gets_each_of_them_made_coarser(place, tmp_path, kept):
    """Its scores are those of what it makes of them, against the merged revisits."""
    _, weights = make_weights(tmp_path / "tiny.safetensors")
    page = tmp_path / "wald.html"
    result = jobs.run(recipe_of(place, weights, report=str(page)))
    given = kept.recipe.enhancement
    assert [os.path.basename(i.path) for i in given.revisits] == [
        "revisit_1.tif", "revisit_2.tif", "revisit_3.tif",
    ]  # fmt: skip
    for number, image in enumerate(place.images, 1):
        wide = np.pad(image.astype(float), ((0, 0), (40, 40), (40, 40)), "symmetric")
        low = pixels(str(kept.folder / f"revisit_{number}.tif"))
        assert low.shape == (3, SIDE // RATIO, SIDE // RATIO)
        assert np.abs(low - seen(wide, RATIO, (0.0, 0.0), 40))[:, 3:-3, 3:-3].max() < 1e-6
        dates = gdal.Open(str(kept.folder / f"revisit_{number}.tif")).GetMetadata()
        assert place.dates[number - 1] in " ".join(dates.values())
    made, truth = (pixels(str(kept.folder / name)) for name in ("sharpened.tif", "reference.tif"))
    assert made.shape == truth.shape == (3, SIDE, SIDE)
    inner = (slice(None), slice(2 * RATIO, -2 * RATIO), slice(2 * RATIO, -2 * RATIO))
    error = (made - truth)[inner]
    assert result.metrics["scores"]["Result"]["RMSE"] == pytest.approx(
        np.sqrt((error**2).mean()), rel=1e-5
    )
    facts = result.metrics["protocol"]
    assert facts["method"] == "tiny.safetensors" and facts["revisits"] == 3
    assert np.isfinite(facts["q2n"]["Result"])
    assert "How good is tiny.safetensors one scale lower?" in page.read_text(encoding="utf-8")
    assert str(tmp_path) not in page.read_text(encoding="utf-8")


def test_a_network_that_sharpens_one_image_gets_the_merged_one(place, tmp_path, kept):
    _, weights = make_weights(tmp_path / "one.safetensors", "satfusion-pannet")
    found = jobs.run(recipe_of(place, weights)).metrics
    assert [os.path.basename(i.path) for i in kept.recipe.enhancement.revisits] == ["revisits.tif"]
    assert found["protocol"]["revisits"] == 1 and np.isfinite(found["scores"]["Result"]["RMSE"])


def test_qnr_judges_what_a_network_made(place, tmp_path):
    _, weights = make_weights(tmp_path / "tiny.safetensors")
    out, page = str(tmp_path / "sharp.tif"), str(tmp_path / "qnr.html")
    images = ["--revisits", *place.revisits, "--pan", place.pan]
    assert main(["enhance", *images, "--weights", weights, "--device", "cpu", "-o", out]) == 0
    words = ["evaluate", out, "--protocol", "qnr", *images, "--report", page]
    assert main(words) == 0
    found = jobs.run(recipe_of(place, weights, "qnr", prediction=out)).metrics["protocol"]
    assert set(found["indices"]) == {"Result", "Interpolated"}
    with open(page, encoding="utf-8") as file:
        assert f"{found['indices']['Result']['QNR']:.4f}" in file.read()


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"ratio": 10.0}, "ratio-unfit", "keeps the ratio of revisits and pan"),
        ({"revisits": 1}, "revisits-few", "One shows nothing new"),
        ({"scaled": True}, "weights-unfit", "--pan-scale 0.0001"),
    ],
)
def test_what_weights_do_not_fit_is_said_in_words_that_help_here(
    place, tmp_path, change, code, words, capsys
):
    _, weights = make_weights(tmp_path / "tiny.safetensors", ratio=change.get("ratio", 4.0))
    pan = place.pan
    if "scaled" in change:
        numbers = np.round(place.pan_image[None] * 10000)
        pan = write(tmp_path / "pan10000.tif", numbers, FINE_M, kind=np.uint16, nodata=0)
    images = ["--revisit", *place.revisits[: change.get("revisits", 3)], "--pan", pan]
    before = sorted(os.listdir(tmp_path))
    command = ["evaluate", "--protocol", "wald", *images, "--method", weights]
    assert main([*command, "--report", str(tmp_path / "page.html"), "--json"]) != 0
    told = capsys.readouterr().err
    assert code in told and words in told and "--target-resolution" not in told
    assert sorted(os.listdir(tmp_path)) == before
    if "scaled" in change:
        assert main([*command, "--pan-scale", "0.0001", "--json"]) == 0

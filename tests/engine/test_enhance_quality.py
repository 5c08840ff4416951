"""Quality of sharpened images: indices in windows against plain loops, Wald's protocol and QNR."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from stf_engine import jobs
from stf_engine.cli.main import main
from stf_engine.enhance.operators import cubic
from stf_engine.errors import StfError
from stf_engine.metrics.windows_quality import multiplication, q2n, uqi
from stf_engine.recipe import Enhancement, Evaluation, ImageInput, Recipe
from test_enhance import FINE_M, Scene, pixels, seen, write

gdal.UseExceptions()

# --- indices ---------------------------------------------------------------------------------


def plain_uqi(x: np.ndarray, y: np.ndarray) -> float:
    """Of one window."""
    mx, my = x.mean(), y.mean()
    sxy = ((x - mx) * (y - my)).sum() / (x.size - 1)
    return 4 * sxy * mx * my / ((x.var(ddof=1) + y.var(ddof=1)) * (mx**2 + my**2))


def test_uqi_is_that_of_loops_over_whole_windows():
    rng = np.random.default_rng(3)
    x, y = rng.uniform(0.1, 0.5, (2, 40, 35))
    y = 0.5 * x + y
    valid = np.ones(x.shape, bool)
    valid[20, 20] = False
    wanted = [
        plain_uqi(x[r : r + 8, c : c + 8], y[r : r + 8, c : c + 8])
        for r in range(0, 33, 8)
        for c in range(0, 28, 8)
        if valid[r : r + 8, c : c + 8].all()
    ]
    assert len(wanted) == 5 * 4 - 1
    assert uqi(x, y, valid, 8) == pytest.approx(wanted, rel=1e-9)
    assert len(uqi(x, y, valid, 8, 1)) == 33 * 28 - 64


@pytest.mark.parametrize(
    ("x", "y", "wanted"),
    [(0.3, 0.3, 1.0), (0.1, 0.3, 0.6), ("texture", 0.3, 0.0), ("texture", "texture", 1.0)],
)
def test_windows_without_variance_have_a_value(x, y, wanted):
    texture = np.random.default_rng(1).uniform(0.2, 0.4, (8, 8))
    images = [texture if v == "texture" else np.full((8, 8), v) for v in (x, y)]
    assert uqi(*images, np.ones((8, 8), bool), 8) == pytest.approx([wanted], abs=1e-9)


def product(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Hamilton's product of quaternions (4, ...)."""
    return np.stack([
        a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
        a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
        a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
        a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
    ])  # fmt: skip


@pytest.mark.parametrize("normalised", [False, True])
def test_q4_is_that_of_quaternions(normalised):
    rng = np.random.default_rng(5)
    y = rng.uniform(0.1, 0.5, (4, 16, 16)) + 0.3 * rng.uniform(size=(16, 16))
    x = 0.8 * y + 0.05 * rng.normal(size=y.shape)
    found = q2n(x, y, np.ones((16, 16), bool), 16, normalised=normalised)
    a, b = (v.reshape(4, -1) for v in (x, y))
    if normalised:
        mean, spread = b.mean(axis=1, keepdims=True), b.std(axis=1, ddof=1, keepdims=True)
        a, b = ((v - mean) / spread + 1.0 for v in (a, b))
    mean_a, mean_b = a.mean(axis=1), b.mean(axis=1)
    from_a, from_b = a - mean_a[:, None], b - mean_b[:, None]
    conjugate = from_b * np.array([1.0, -1.0, -1.0, -1.0])[:, None]
    n = a.shape[1]
    both = np.linalg.norm(product(from_a, conjugate).sum(axis=1)) / (n - 1)
    sa, sb = ((v**2).sum() / (n - 1) for v in (from_a, from_b))
    la, lb = np.linalg.norm(mean_a), np.linalg.norm(mean_b)
    wanted = 2 * both / (sa + sb) * 2 * la * lb / (la**2 + lb**2)
    assert found == pytest.approx([wanted], rel=1e-9)


@pytest.mark.parametrize("bands", [1, 2, 3, 5, 8])
def test_q2n_of_an_image_with_itself_is_one(bands):
    image = np.random.default_rng(2).uniform(0.1, 0.5, (bands, 64, 64))
    valid = np.ones((64, 64), bool)
    assert q2n(image, image, valid) == pytest.approx(np.ones(4))
    assert q2n(image[::-1], image, valid).max() < (0.99 if bands > 1 else 1.01)


@pytest.mark.parametrize("levels", [1, 2, 3])
def test_lengths_of_hypercomplex_products_are_products_of_lengths(levels):
    rng, signs = np.random.default_rng(0), multiplication(levels)
    a, b = rng.normal(size=(2, 2**levels))
    found = np.zeros(2**levels)
    for i in range(2**levels):
        for j in range(2**levels):
            found[i ^ j] += signs[i, j] * a[i] * b[j]
    assert np.linalg.norm(found) == pytest.approx(np.linalg.norm(a) * np.linalg.norm(b))


# --- the protocols ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    made = Scene(tmp_path_factory.mktemp("quality"), ratio=4.0, side=384, noise=0.0)
    made.revisits = made.revisits[:1]
    return made


def recipe_of(scene: Scene, protocol: str, prediction=None, method="mtf-glp-cbd", **more) -> Recipe:
    given = Enhancement([ImageInput(p) for p in scene.revisits], ImageInput(scene.pan))
    image = ImageInput(str(prediction)) if prediction else None
    evaluation = Evaluation(prediction=image, protocol=protocol, **more)
    return Recipe(job="evaluate", method=method, enhancement=given, evaluation=evaluation)


def indices(scene: Scene, prediction) -> dict[str, dict]:
    return jobs.run(recipe_of(scene, "qnr", prediction)).metrics["protocol"]["indices"]


def test_bands_that_are_pan_at_both_scales_have_no_distortion(tmp_path):
    scene = Scene(tmp_path, ratio=4.0, side=256)
    pan = pixels(scene.pan)
    around = np.pad(pan, 40, "reflect")
    low = seen(around, 4.0, (0.0, 0.0), 40)
    scene.revisits = [write(tmp_path / "low.tif", np.stack([low] * 3), 4 * FINE_M)]
    fused = write(tmp_path / "fused.tif", np.stack([pan] * 3), FINE_M)
    found = indices(scene, fused)["Result"]
    assert found["D_lambda"] == pytest.approx(0.0, abs=1e-9)
    assert found["D_s"] == pytest.approx(0.0, abs=2e-3)
    assert found["QNR"] == pytest.approx(1.0, abs=2e-3)
    assert found["D_lambda_K"] == pytest.approx(0.0, abs=2e-3)
    assert found["D_s_K"] == pytest.approx(0.0, abs=2e-3)
    assert max(found["rmse"]) < 1e-3


def test_pan_in_another_unit_is_brought_to_that_of_the_revisits(scene, tmp_path):
    good = scene.run("mtf-glp-cbd", pan=True).outputs["image"]
    wanted = jobs.run(recipe_of(scene, "qnr", good)).metrics
    numbers = write(tmp_path / "numbers.tif", pixels(scene.pan)[None] * 10000, FINE_M)
    recipe = recipe_of(scene, "qnr", good)
    recipe.enhancement.pan = ImageInput(numbers)
    found = jobs.run(recipe).metrics
    assert found["protocol"]["pan_factor"] == 1e-4 and "pan_factor" not in wanted["protocol"]
    assert "multiplied by 0.0001" in found["notes"][-1]
    for key, value in wanted["protocol"]["indices"]["Result"].items():
        assert found["protocol"]["indices"]["Result"][key] == pytest.approx(value, abs=1e-4), key


def test_a_good_image_beats_the_interpolated_one_and_a_spoiled_one(scene, tmp_path):
    good = scene.run("mtf-glp-cbd", pan=True).outputs["image"]
    values = pixels(good)
    swapped = write(tmp_path / "swapped.tif", values[[0, 0, 0]], FINE_M)
    noisy = values + 0.03 * np.random.default_rng(1).normal(size=values.shape)
    noisy = write(tmp_path / "noisy.tif", noisy, FINE_M)
    found = indices(scene, good)
    best, plain = found["Result"], found["Interpolated"]
    assert best["QNR"] > 0.97 and best["HQNR"] > 0.97 and max(best["rmse"]) < 1e-3
    assert plain["D_lambda"] < 0.02 and plain["D_s"] > 0.1  # blurred: unlike pan, colours right
    assert indices(scene, swapped)["Result"]["D_lambda"] > best["D_lambda"] + 0.02
    spoiled = indices(scene, noisy)["Result"]
    assert spoiled["QNR"] < best["QNR"] - 0.05 and spoiled["D_s_K"] > best["D_s_K"]


def test_walds_protocol_scores_the_interpolated_image_as_plain_arithmetic_does(scene):
    metrics = jobs.run(recipe_of(scene, "wald")).metrics
    truth = pixels(scene.revisits[0])
    around = np.pad(truth, ((0, 0), (40, 40), (40, 40)), "symmetric")
    low = seen(around, 4.0, (0.0, 0.0), 40)
    centres = (np.arange(96) + 0.5) / 4.0 - 0.5
    taps = cubic(centres)
    line = np.zeros((96, 24))
    for k in range(4):
        line[np.arange(96), np.clip(taps.first + k, 0, 23)] += taps.weights[:, k]
    fine = line @ low @ line.T
    error = (fine - truth)[:, 8:-8, 8:-8]
    ergas = (
        100
        / 4
        * np.sqrt(
            ((error**2).mean(axis=(1, 2)) / truth[:, 8:-8, 8:-8].mean(axis=(1, 2)) ** 2).mean()
        )
    )
    plain = metrics["scores"]["Interpolated"]
    assert plain["RMSE"] == pytest.approx(np.sqrt((error**2).mean()), rel=0.02)
    assert plain["ERGAS"] == pytest.approx(ergas, rel=0.02)
    assert metrics["area"]["pixels"] == 80 * 80 and metrics["ratio"] == 4.0
    own, q = metrics["scores"]["Result"], metrics["protocol"]["q2n"]
    assert own["ERGAS"] < 0.5 * plain["ERGAS"] and q["Result"] > q["Interpolated"] + 0.1
    assert metrics["verdict_level"] == "better"


def test_a_shift_of_pan_is_no_mistake_of_the_method(tmp_path):
    scene = Scene(tmp_path, ratio=4.0, side=384)
    scene.revisits = scene.revisits[:1]
    straight = jobs.run(recipe_of(scene, "wald")).metrics["scores"]["Result"]["ERGAS"]
    raster = gdal.Open(scene.pan, gdal.GA_Update)
    raster.SetGeoTransform((500010.0, FINE_M, 0.0, 5000000.0, 0.0, -FINE_M))
    raster = None
    moved = jobs.run(recipe_of(scene, "wald")).metrics["scores"]["Result"]["ERGAS"]
    assert moved == pytest.approx(straight, rel=0.1)


def test_the_command_writes_pages_and_data(scene, capsys):
    folder = scene.folder
    good = scene.run("gsa", pan=True).outputs["image"]
    images = ["--revisit", scene.revisits[0], "--pan", scene.pan]
    report, data = str(folder / "qnr.html"), str(folder / "qnr.json")
    words = ["evaluate", good, "--protocol", "qnr", *images, "--report", report, "--data", data]
    assert main(words) == 0
    told = capsys.readouterr().out
    assert "QNR 0.9" in told and "HQNR" in told and "no reference" in told
    page = open(report, encoding="utf-8").read()
    assert page.count("<img") == 3 and "D<sub>λ</sub>" in page and "gets a high QNR" in page
    found = json.load(open(data, encoding="utf-8"))["protocol"]
    assert found["name"] == "qnr" and set(found["indices"]) == {"Result", "Interpolated"}
    report = str(folder / "wald.html")
    before = sorted(p.name for p in folder.iterdir())
    words = ["evaluate", "--protocol", "wald", *images, "--method", "gsa", "--report", report]
    assert main(words) == 0
    assert "Q2n of Result: 0.9" in capsys.readouterr().out
    page = open(report, encoding="utf-8").read()
    assert "How good is gsa one scale lower?" in page and "sharpened.tif" not in page
    assert "Reduced resolution" in page and "Q2<sup>n</sup>" in page
    assert sorted(p.name for p in folder.iterdir()) == sorted({*before, "wald.html"})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--protocol", "wald", "--revisit", "R"], "input-missing"),
        (["P", "--protocol", "wald", "--revisit", "R", "--pan", "P"], "option-value"),
        (["--protocol", "qnr", "--revisit", "R", "--pan", "P"], "input-missing"),
        (["R", "--protocol", "qnr", "--revisit", "R", "--pan", "P"], "sizes-differ"),
        (["P", "--protocol", "qnr", "--revisit", "R", "--pan", "P"], "bands-differ"),
        (["P", "--pan", "P"], "option-value"),
        (["--protocol", "wald", "--revisit", "R", "--pan", "P", "--method", "x"], "method-unknown"),
    ],
)
def test_what_does_not_go_together_is_refused(scene, words, code, capsys):
    names = {"R": scene.revisits[0], "P": scene.pan}
    assert main(["evaluate", *(names.get(word, word) for word in words), "--json"]) != 0
    assert code in capsys.readouterr().err


def test_too_few_pixels_are_refused(tmp_path):
    scene = Scene(tmp_path, ratio=4.0, side=96)
    with pytest.raises(StfError) as caught:
        jobs.run(recipe_of(scene, "wald"))
    assert caught.value.code == "option-value"

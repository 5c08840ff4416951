"""The method ``auto``: a trial on the scene's own images, the choice, and what is told of it."""

import json

import numpy as np
import pytest
from fixtures.rasters import read_tiff
from stf_engine import jobs, registry
from stf_engine.choice.candidates import YARDSTICKS, possible, predict
from stf_engine.choice.choose import Score, choose, decided
from stf_engine.choice.trial import Trial, left_out, one_scale_down, pixels_tried
from stf_engine.doubt import Doubt
from stf_engine.errors import MethodUnknown
from stf_engine.events import Progress
from stf_engine.recipe import ImageInput, Options, Output, Recipe
from stf_engine.recipe_types import Simulation
from stf_engine.scene import ArrayScene, Image
from stf_engine.simulate.run import make, simulate

DATES = ["2024-05-10", "2024-07-13", "2024-09-01"]
QUICK = ["mean-change", "linear", "coarse", "keep", "fit-fc"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("auto")
    simulation = Simulation(
        folder=str(path), rows=200, columns=208, ratio=8.0, bands=3, seed=5, dates=DATES
    )
    simulate(Recipe(job="simulate", simulation=simulation))
    return path


def recipe_of(folder, out, pairs=1, extra=None, **options):
    def image(kind, number):
        return ImageInput(f"{folder}/{kind}_{DATES[number].replace('-', '')}.tif")

    inputs = {"fine_t1": image("fine", 0), "coarse_t1": image("coarse", 0)}
    inputs["coarse_t2"] = image("coarse", 1)
    if pairs == 2:
        inputs["fine_t3"], inputs["coarse_t3"] = image("fine", 2), image("coarse", 2)
    output = Output(str(out), overwrite=True, dtype="Float32", scale=1.0, offset=0.0)
    options.setdefault("candidates", QUICK)
    return Recipe(
        inputs=inputs,
        method="auto",
        output=output,
        options=Options(**options),
        parameters=extra or {},
    )


def arrays(**given):
    fine, coarse = make(
        Simulation(rows=160, columns=160, ratio=8.0, bands=3, seed=5, dates=DATES, **given)
    )
    one, two, three = DATES
    return ArrayScene(
        {
            "fine_t1": Image(fine[one], day=1),
            "coarse_t1": Image(coarse[one], day=1),
            "coarse_t2": Image(coarse[two], day=60),
            "fine_t3": Image(fine[three], day=110),
            "coarse_t3": Image(coarse[three], day=110),
        }
    )


def test_it_takes_the_best_says_why_and_gives_that_methods_pixels(folder, tmp_path):
    out = tmp_path / "auto.tif"
    result = jobs.run(recipe_of(folder, out))
    choice = result.metrics["choice"]
    taken = choice["method"]
    assert result.metrics["method"] == taken and taken in QUICK
    table = {row["method"]: row["relative"] for row in choice["table"]}
    assert set(table) == set(QUICK) and taken in choice["why"]
    assert "linear" in choice["why"] or "mean-change" in choice["why"]  # the best plain one
    assert table["keep"] > table[taken] and table["coarse"] > table[taken]
    note = next(f for f in result.findings if f.code == "method-chosen")
    assert note.message == choice["why"] and note.severity == "note"
    from osgeo import gdal

    tags = gdal.Open(str(out)).GetMetadata()
    assert json.loads(tags["STF_CHOICE"]) == choice and tags["STF_METHOD"] == taken
    alone = recipe_of(folder, tmp_path / "alone.tif")
    alone.method = taken
    jobs.run(alone)
    assert np.array_equal(read_tiff(out), read_tiff(tmp_path / "alone.tif"))


def test_neither_tiles_nor_workers_change_choice_or_pixels(folder, tmp_path):
    out, choices, images = tmp_path / "out.tif", [], []
    for options in ({"workers": 1}, {"tile": 96, "workers": 2, "memory_mb": 400}):
        options["candidates"] = ["linear", "mean-change", "keep", "interpolate"]
        result = jobs.run(recipe_of(folder, out, 2, **options))
        choices.append(result.metrics["choice"])
        images.append(read_tiff(out))
    assert choices[0] == choices[1] and np.array_equal(images[0], images[1])
    kinds = {t["trial"] for t in choices[0]["trials"]}
    assert kinds == {"one scale down", "t3 left out", "t1 left out"}


def test_unknown_candidates_are_refused(folder, tmp_path):
    with pytest.raises(MethodUnknown):
        jobs.run(recipe_of(folder, tmp_path / "out.tif", candidates=["fit-fcc"]))
    assert not (tmp_path / "out.tif").exists()


def test_with_an_uncertainty_only_methods_that_have_one_are_tried(folder, tmp_path):
    recipe = recipe_of(folder, tmp_path / "out.tif", extra={"uncertainty": True})
    recipe.output.uncertainty = str(tmp_path / "sigma.tif")
    recipe.options.candidates = ["linear", "fit-fc", "mean-change", "adaptive"]
    result = jobs.run(recipe)
    names = {row["method"] for row in result.metrics["choice"]["table"]}
    assert names == {"fit-fc", "adaptive"}
    sigma = read_tiff(tmp_path / "sigma.tif")
    assert (sigma >= 0).all() and sigma.max() > 0


def test_the_trial_predicts_the_coarse_image_of_the_wanted_date():
    scene = arrays()
    (trial,) = one_scale_down(scene, 0.0)
    assert trial.scene.rows == trial.scene.columns == 20 and trial.pairs == 2
    # coarse pixels are exact cell means here: the pair agrees, and the truth is the coarse image
    truth = scene.coarse_cells("coarse_t2").values
    assert np.abs(trial.truth - truth).max() < 0.01
    values, _ = trial.scene.read("fine_t1", trial.scene.window)
    assert np.allclose(values, scene.degraded("fine_t1").values, atol=1e-6)
    coarse = trial.scene.coarse_cells("coarse_t2").values
    size = trial.scene.cells.size
    assert coarse[0, 0, 0] == pytest.approx(truth[0, :size, :size].mean(), abs=1e-6)


def test_a_left_out_date_is_known_and_large_scenes_are_cut(monkeypatch):
    trials = left_out(arrays())
    assert {t.name for t in trials} == {"t3 left out", "t1 left out"}
    scene = arrays()
    fine, _ = scene.read("fine_t3", scene.window)
    assert np.array_equal(trials[0].truth, fine.astype(float))
    from stf_engine.choice import trial

    monkeypatch.setattr(trial, "LEFT_OUT_SIDE", 96)
    every = left_out(scene)
    parts = [t for t in every if t.name == "t3 left out"]
    assert pixels_tried(scene) == 20 * 20 + sum(t.scene.rows * t.scene.columns for t in every)
    assert len(parts) == 4 and all(t.scene.rows < 160 for t in parts)
    corner = parts[0].scene
    here, _ = corner.read("coarse_t1", corner.window)
    cells = corner.coarse_cells("coarse_t1").values
    whole = scene.coarse_cells("coarse_t1").values
    y, x = (int(v) for v in np.argwhere(whole[0] == cells[0, 0, 0])[0])
    assert y > 0 and x > 0 and np.array_equal(cells, whole[:, y : y + 6, x : x + 6][:, :, :])
    outside, valid = corner.read("fine_t1", corner.window.grown(3))
    assert not valid[0].any() and valid[3:-3, 3:-3].all() and not outside[:, 0].any()
    assert np.isfinite(here).all()


def test_the_preferred_method_stays_unless_another_is_better_by_more_than_chance():
    truth = np.zeros((1, 40, 40))
    trial = Trial("one scale down", arrays(), truth, np.ones((40, 40), bool), 1)

    def winner(error):
        scores = [Score("adaptive", [0.50]), Score("linear", [error]), Score("keep", [None])]
        return decided(scores, [trial], "adaptive").name

    assert winner(0.60) == winner(0.49) == "adaptive"
    assert winner(0.40) == "linear"


def test_a_pair_that_tells_nothing_is_warned_of():
    scene = arrays()
    generator = np.random.default_rng(2)
    noise = 0.2 + 0.05 * generator.standard_normal((3, 20, 20))
    scene._images["coarse_t2"] = Image(noise.astype(np.float32), day=60)
    scene._native.clear()
    made = registry.create
    found = choose(scene, QUICK, made, lambda _: False, None, 0.0, Progress())
    codes = {f.code for f in found.findings}
    assert "pair-without-skill" in codes and "method-chosen" in codes


def test_a_small_scene_takes_the_preferred_method():
    scene = ArrayScene(
        {r: np.ones((1, 3, 3), np.float32) for r in ("coarse_t1", "coarse_t2")}
        | {"fine_t1": np.ones((1, 30, 30), np.float32)}
    )
    choice = choose(scene, QUICK, registry.create, lambda _: False, None, 0.0, Progress())
    assert choice.name == "fit-fc" and "3 x 3 coarse pixels" in choice.why
    assert choice.as_dict()["table"] == []


def test_all_methods_that_take_the_images_are_candidates():
    scene = arrays()
    two = possible(scene, [])
    assert {"estarfm", "interpolate", "fit-fc", "adaptive"} <= set(two) and "auto" not in two
    assert set(YARDSTICKS) <= set(two)
    one = ArrayScene({r: scene._images[r] for r in ("fine_t1", "coarse_t1", "coarse_t2")})
    assert not {"estarfm", "interpolate"} & set(possible(one, []))


def test_in_memory_is_what_a_run_gives(folder, tmp_path):
    from stf_engine.presteps.run import prepare
    from stf_engine.raster.scene import open_scene

    recipe = recipe_of(folder, tmp_path / "run.tif", consistency="on", tile=64)
    recipe.method = "linear"
    jobs.run(recipe)
    steps = prepare(open_scene(recipe), recipe, Progress())
    method = registry.create("linear")
    values, _ = predict(method, steps.scene, None, True, steps.sigma, Progress())
    np.testing.assert_allclose(read_tiff(tmp_path / "run.tif"), values, atol=1e-6)


def test_two_pairs_that_disagree_say_by_how_much(folder, tmp_path, monkeypatch):
    """Also of a method that gives no uncertainty itself."""
    monkeypatch.setattr(Doubt, "widened", lambda self, window, spread: spread)
    recipe = recipe_of(folder, tmp_path / "out.tif", 2, consistency="off")
    recipe.method = "linear"
    recipe.output.uncertainty = str(tmp_path / "sigma.tif")
    jobs.run(recipe)
    both = []
    for number, pair in enumerate(((0, 0), (2, 2))):
        one = recipe_of(folder, tmp_path / f"{number}.tif", consistency="off")
        one.method = "linear"
        for role, kind, date in (("fine_t1", "fine", pair[0]), ("coarse_t1", "coarse", pair[1])):
            name = f"{folder}/{kind}_{DATES[date].replace('-', '')}.tif"
            one.inputs[role] = ImageInput(name)
        one.options.ignore = ["dates-wrong"]
        jobs.run(one)
        both.append(read_tiff(tmp_path / f"{number}.tif").astype(float))
    mixed, sigma = read_tiff(tmp_path / "out.tif"), read_tiff(tmp_path / "sigma.tif")
    apart = np.abs(both[1] - both[0])
    share = (mixed - both[0]) / np.where(apart > 1e-3, both[1] - both[0], np.nan)
    expected = np.sqrt(np.clip(share * (1 - share), 0, None)) * apart
    known = np.isfinite(expected)
    assert known.mean() > 0.5
    np.testing.assert_allclose(sigma[known], expected[known], atol=2e-4)

"""Adaptive as a whole: what it recovers, what it refuses to change, tiles, pairs, warnings."""

from __future__ import annotations

import json

import numpy as np
import pytest
from methods_base import made_images, made_masks, made_scene, predict_scene
from osgeo import gdal
from stf_engine import jobs
from stf_engine.classical.adaptive.axes import Geometry
from stf_engine.classical.adaptive.learning import learn_scene
from stf_engine.classical.adaptive.parameters import settings_of
from stf_engine.errors import Cancelled, OptionValue
from stf_engine.events import Progress
from stf_engine.recipe import ImageInput, Options, Output, Recipe, Simulation
from stf_engine.registry import create
from stf_engine.scene import ArrayScene, Image
from stf_engine.tiles import read_tile

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")


def cell_means(x: np.ndarray, size: int) -> np.ndarray:
    bands, rows, columns = x.shape
    return x.reshape(bands, rows // size, size, columns // size, size).mean(axis=(2, 4))


def fields(rows: int, columns: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Two dates of a scene of fields, (2, row, column): the change depends on the colour."""
    generator = np.random.default_rng(seed)
    label = np.kron(generator.integers(0, 6, (-(-rows // 9), -(-columns // 13))), np.ones((9, 13)))
    label = label[:rows, :columns].astype(int)
    first = np.stack([0.05 + 0.04 * label, 0.4 - 0.03 * ((label * 2) % 5)])
    first = first + 0.01 * generator.standard_normal(first.shape)
    second = first + np.array([0.0, 0.08, -0.05, 0.12, 0.02, -0.1])[label] * np.array(
        [[[0.5]], [[1.0]]]
    )
    return first, second


def small_scene(coarse_pixel: int = 4, noise: float = 0.0) -> tuple[ArrayScene, np.ndarray]:
    """27 x 28 cells: more than are solved in one window."""
    first, second = fields(27 * coarse_pixel, 28 * coarse_pixel)
    generator = np.random.default_rng(2)
    coarse = [cell_means(x, coarse_pixel) for x in (first, second)]
    coarse = [c + noise * generator.standard_normal(c.shape) for c in coarse]
    images = {"fine_t1": first, "coarse_t1": coarse[0], "coarse_t2": coarse[1]}
    return ArrayScene(images, quantity="reflectance"), second


def rmse(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.sqrt(np.square(a - b).mean()))


def test_a_change_that_depends_on_colour_is_found():
    scene, truth = small_scene()
    got = predict_scene(create("adaptive"), scene).values[0]
    plain = predict_scene(create("mean-change"), scene).values[0]
    first = scene.read("fine_t1", scene.window)[0]
    method = create("adaptive")
    context = method.prepare(scene, Progress())
    cells = sum(x.nbytes for x in context.found.model.on_cells.values())
    assert cells < method.context_bytes() < 2 * cells  # and alpha
    assert rmse(got, truth) < 0.35 * rmse(plain, truth) < rmse(first, truth)
    # Noise-free coarse images are reproduced.
    change = cell_means(truth - first, 4)
    left = cell_means(got.astype(float) - truth, 4)
    assert left.std() < 0.1 * change.std()


def test_a_change_that_nothing_tells_is_given_back():
    """Every coarse pixel changes in a way of its own, and the coarse images have no noise."""
    first, second = fields(27 * 4, 28 * 4)
    own = 0.05 * np.random.default_rng(3).standard_normal((2, 27, 28))
    second = second + np.kron(own, np.ones((4, 4)))
    coarse = [cell_means(x, 4) for x in (first, second)]
    scene = ArrayScene({"fine_t1": first, "coarse_t1": coarse[0], "coarse_t2": coarse[1]})
    method = create("adaptive")
    context = method.prepare(scene, Progress())
    assert min(context.report["trust_in_coarse"]) > 0.9
    assert context.found.linear is not None
    whole = predict_scene(method, scene).values
    left = cell_means(whole[0].astype(float), 4) - coarse[1]
    context.found.model.members[0].correction = context.found.model.members[1].correction = None
    tile = read_tile(scene, scene.roles, scene.window, method.margin(scene), Progress())
    without = method.predict(tile, context).values[0].astype(float)
    assert left.std() < 0.5 * (cell_means(without, 4) - coarse[1]).std()
    np.testing.assert_array_equal(predict_scene(method, scene, 40).values, whole)


@pytest.mark.parametrize("settings", [{}, {"uncertainty": True}])
def test_tiles_never_change_a_bit_where_windows_meet(settings):
    scene, _ = small_scene(noise=0.01)
    method = create("adaptive", **settings)
    whole = predict_scene(method, scene)
    for side in (20, 48):
        tiled = predict_scene(method, scene, side)
        np.testing.assert_array_equal(tiled.values, whole.values)
        if settings:
            np.testing.assert_array_equal(tiled.uncertainty, whole.uncertainty)


@pytest.mark.parametrize("ratio", [8.3, 3.0, 15.47])
def test_tiles_never_change_a_bit_with_any_ratio_and_gaps(ratio):
    images = made_images(aligned=False)
    masks = made_masks(images)
    given = {role: Image(images[role], masks[role]) for role in PAIR}
    scene = ArrayScene(given, ratio=ratio, quantity="reflectance")
    geometry = Geometry.of(scene)
    assert geometry.shape == (round(60 / ratio), round(70 / ratio))
    method = create("adaptive", uncertainty=True)
    whole, tiled = predict_scene(method, scene), predict_scene(method, scene, 17)
    np.testing.assert_array_equal(tiled.values, whole.values)
    np.testing.assert_array_equal(tiled.uncertainty, whole.uncertainty)
    np.testing.assert_array_equal(tiled.valid, whole.valid)
    assert (whole.uncertainty[0, :, whole.valid[0]] > 0).all()


def test_a_uniform_change_is_added_exactly():
    images = made_images()
    images["coarse_t2"] = images["coarse_t1"] + np.float32(0.125)
    got = predict_scene(create("adaptive"), made_scene(images, PAIR)).values[0]
    np.testing.assert_allclose(got, images["fine_t1"] + 0.125, atol=2e-7)


def test_a_band_that_is_constant_disturbs_no_other():
    images = made_images()
    for role in PAIR:
        images[role][1] = 0.25
    got = predict_scene(create("adaptive"), made_scene(images, PAIR)).values[0]
    np.testing.assert_allclose(got[1], 0.25, atol=1e-5)
    assert np.isfinite(got).all() and got[0].std() > 0.05


def test_the_image_of_a_pair_whose_coarse_image_did_not_change_is_kept():
    images = made_images()
    images["coarse_t2"] = images["coarse_t3"].copy()
    scene = made_scene(images)
    got = predict_scene(create("adaptive"), scene).values[0]
    np.testing.assert_allclose(got, images["fine_t3"], atol=1e-6)


def test_two_pairs_are_mixed_by_how_much_changed():
    images = made_images()
    images["coarse_t2"] = (
        0.75 * images["coarse_t1"].astype(float) + 0.25 * images["coarse_t3"]
    ).astype(np.float32)
    scene = made_scene(images)
    method = create("adaptive", pair_weights="change")
    found = learn_scene(scene, settings_of(method.parameters), Progress())
    np.testing.assert_allclose(found.base.first, 0.9, atol=1e-3)  # 9 to 1: squares of 3 to 1
    truth = 0.75 * images["fine_t1"] + 0.25 * images["fine_t3"]
    got = predict_scene(method, scene)
    assert rmse(got.values[0], truth) < rmse(images["fine_t1"], truth)
    tiled = predict_scene(method, scene, 20)
    np.testing.assert_array_equal(tiled.values, got.values)


def test_a_pair_that_agrees_less_counts_less():
    images = made_images()
    images["coarse_t1"] = images["coarse_t1"][:, ::-1].copy()
    first = {}
    for word in ("change", "reliability"):
        settings = settings_of(create("adaptive", pair_weights=word).parameters)
        first[word] = learn_scene(made_scene(images), settings, Progress()).base.first
    assert (first["reliability"] < 0.2 * first["change"]).all()
    assert create("adaptive").parameters["pair_weights"] == "reliability"


def test_a_cloud_in_one_pair_leaves_no_hole():
    images, masks = made_images(aligned=False), made_masks(made_images(aligned=False))
    scene = made_scene(images, masks=masks)
    whole = predict_scene(create("adaptive"), made_scene(images))
    got = predict_scene(create("adaptive"), scene)
    both = masks["fine_t1"] & masks["coarse_t1"] | masks["fine_t3"] & masks["coarse_t3"]
    np.testing.assert_array_equal(got.valid[0], both & masks["coarse_t2"])
    clouded = got.valid[0] & ~(masks["fine_t1"] & masks["fine_t3"])
    assert clouded.sum() > 300
    difference = (got.values - whole.values)[0]
    assert rmse(difference[:, clouded], 0) < 0.5 * whole.values[0][:, clouded].std()
    for role in ("fine_t1", "fine_t3", "coarse_t1"):
        images[role] = np.where(masks[role], images[role], np.float32(1e6))
    again = predict_scene(create("adaptive"), made_scene(images, masks=masks), 20)
    np.testing.assert_array_equal(again.values, got.values)


def test_the_pairs_difference_is_learned_kept_or_dropped():
    """The sensors differ by a pattern at t1 that is gone at t2."""
    scene, truth = small_scene()
    images = {role: scene.read(role, scene.window)[0] for role in ("fine_t1",)}
    images["coarse_t2"] = scene.coarse_cells("coarse_t2").values
    pattern = 0.05 * np.sin(np.arange(28) / 4.0) + np.zeros((2, 27, 1))
    images["coarse_t1"] = scene.coarse_cells("coarse_t1").values + pattern
    scene = ArrayScene(images, quantity="reflectance")
    scores, told = {}, {}
    for word in ("auto", "keep", "drop"):
        method = create("adaptive", pair_bias=word)
        context = method.prepare(scene, Progress())
        told[word] = context.report
        scores[word] = rmse(predict_scene(method, scene).values[0], truth)
        assert context.used["pair_bias"] == word
    assert max(told["auto"]["persistence_smooth"]) < 0.2
    assert told["keep"]["persistence_smooth"] == [1.0, 1.0]
    assert scores["auto"] < 0.5 * scores["keep"] and scores["drop"] < 0.5 * scores["keep"]
    with pytest.raises(OptionValue, match="pair_bias"):
        create("adaptive", pair_bias="perhaps")


def test_all_settings_may_be_at_their_ends():
    scene = made_scene(made_images(), PAIR)
    usual = predict_scene(create("adaptive"), scene).values
    for end in ("minimum", "maximum"):
        given = {
            p.name: getattr(p, end)
            for p in create("adaptive").spec.parameters
            if p.kind in ("number", "integer") and p.name != "iterations"
        }
        got = predict_scene(create("adaptive", **given, iterations=3), scene).values
        assert np.isfinite(got).all()
        assert 0 < np.abs(got - usual).max() < 0.5


def warnings_of(scene: ArrayScene, **settings: object) -> set[str]:
    events: list[dict] = []
    create("adaptive", **settings).prepare(scene, Progress(events.append))
    return {e["code"] for e in events if e["type"] == "warning"}


def test_a_pair_that_cannot_vouch_for_the_result_is_told():
    scene, _ = small_scene(noise=0.002)
    assert warnings_of(scene) == set()
    coarse = {r: scene.coarse_cells(r).values for r in ("coarse_t1", "coarse_t2")}
    fine = scene.read("fine_t1", scene.window)[0]
    turned = coarse["coarse_t1"][:, ::-1, ::-1]
    other = {"fine_t1": fine, "coarse_t1": turned, "coarse_t2": coarse["coarse_t2"]}
    assert "sensors-disagree" in warnings_of(ArrayScene(other))
    higher = {"fine_t1": fine, "coarse_t1": coarse["coarse_t1"] + 0.2,
              "coarse_t2": coarse["coarse_t2"] + 0.2}  # fmt: skip
    assert warnings_of(ArrayScene(higher)) == {"difference-large"}
    bent = coarse["coarse_t1"] + 0.04 * np.sin(np.arange(28) / 4.0)
    other = {"fine_t1": fine, "coarse_t1": bent, "coarse_t2": coarse["coarse_t2"]}
    assert "difference-not-kept" in warnings_of(ArrayScene(other))
    assert "difference-not-kept" not in warnings_of(ArrayScene(other), pair_bias="keep")


@pytest.mark.parametrize("asked", [1, 20, 50, 75])
def test_a_cancel_is_heard_at_every_stage(asked):
    class Impatient(Progress):
        checks = 0

        def check(self) -> None:
            self.checks += 1
            if self.checks >= asked:
                self.cancel()
            super().check()

    scene, _ = small_scene()
    with pytest.raises(Cancelled):
        create("adaptive").prepare(scene, Impatient())


def test_a_whole_run_writes_what_was_learned(tmp_path):
    simulation = Simulation(
        folder=str(tmp_path), rows=192, columns=160, ratio=16, dates=["2024-05-10", "2024-07-13"]
    )
    made = jobs.run(Recipe(job="simulate", simulation=simulation)).outputs
    out = tmp_path / "out.tif"
    recipe = Recipe(
        inputs={
            "fine_t1": ImageInput(made["fine_2024-05-10"]),
            "coarse_t1": ImageInput(made["coarse_2024-05-10"]),
            "coarse_t2": ImageInput(made["coarse_2024-07-13"]),
        },
        method="adaptive",
        parameters={"uncertainty": True},
        output=Output(str(out), uncertainty=str(tmp_path / "sd.tif")),
    )
    result = jobs.run(recipe)
    report = result.metrics["report"]
    assert result.metrics["consistency"] is False
    assert set(report) >= {
        "footprint_cells", "shift_cells", "agreement", "disagreement_mean",
        "persistence_smooth", "persistence_rest", "trust_in_coarse", "strengths",
    }  # fmt: skip
    image = gdal.Open(str(out))
    assert json.loads(image.GetMetadataItem("STF_REPORT")) == report
    assert sum(report["strengths"].values()) == pytest.approx(1.0, abs=1e-3)
    truth = gdal.Open(made["fine_2024-07-13"]).ReadAsArray().astype(float)
    first = gdal.Open(made["fine_2024-05-10"]).ReadAsArray().astype(float)
    got = image.ReadAsArray().astype(float)
    known = (truth != image.GetRasterBand(1).GetNoDataValue()).all(0)
    assert rmse(got[:, known], truth[:, known]) < 0.7 * rmse(first[:, known], truth[:, known])
    spread = gdal.Open(str(tmp_path / "sd.tif")).ReadAsArray()
    assert (spread[np.isfinite(spread)] > 0).all() and np.isfinite(spread).mean() > 0.9
    # Neither the tile, nor the memory, nor the number of threads changes a pixel.
    recipe.output = Output(str(tmp_path / "again.tif"), uncertainty=str(tmp_path / "again-sd.tif"))
    recipe.options = Options(tile=32, workers=2, memory_mb=600)
    jobs.run(recipe)
    again = gdal.Open(str(tmp_path / "again.tif")).ReadAsArray()
    np.testing.assert_array_equal(again, image.ReadAsArray())


def test_the_ratio_of_coarse_files_that_lie_beside_the_grid_is_kept(tmp_path):
    """A coarse pixel of 15.5 fine ones: cells follow it, they are not rounded to 16."""
    images = made_images(62, 93, aligned=False)
    given = {role: Image(images[role]) for role in PAIR}
    scene = ArrayScene(given, ratio=15.5)
    assert scene.cells.size == 16 and Geometry.of(scene).shape == (4, 6)
    assert Geometry.of(scene).ratio == 15.5

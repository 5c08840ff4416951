"""What is added to an uncertainty of similar pixels: how far the pair can be trusted."""

import numpy as np
import pytest
from fixtures.rasters import read_tiff
from methods_base import SIZE, made_images, made_scene
from stf_engine import doubt, jobs, registry
from stf_engine.doubt import Doubt
from stf_engine.grid import Window
from stf_engine.recipe import ImageInput, Options, Output, Recipe
from stf_engine.recipe_types import Simulation
from stf_engine.simulate.run import simulate

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")


@pytest.fixture
def flat():
    """Nothing varies, nothing changes, and the pair agrees: there is nothing to doubt."""
    images = {"fine_t1": np.full((2, 60, 70), 0.3, np.float32)}
    images["coarse_t1"] = np.full((2, 6, 7), 0.3, np.float32)
    images["coarse_t2"] = images["coarse_t1"].copy()
    return images


def added(images, roles=PAIR):
    """Variance that is added to a spread of 0, (band, row, column)."""
    scene = made_scene(images, roles)
    zero = np.zeros((2, 60, 70), np.float32)
    return np.square(Doubt(scene, 0.0).widened(scene.window, zero).astype(float))


def test_each_trace_of_doubt_adds_its_variance(flat):
    assert np.abs(added(flat)).max() < 1e-12
    biased = {**flat, "coarse_t1": flat["coarse_t1"] + np.float32(0.02)}
    biased["coarse_t2"] = biased["coarse_t1"]
    np.testing.assert_allclose(added(biased), doubt.PAIR * 0.02**2, rtol=1e-4)
    changed = {**flat, "coarse_t2": flat["coarse_t2"].copy()}
    changed["coarse_t2"][0, :, 3:] += np.float32(0.1)
    got = added(changed)
    here = np.array([0.1, 0.0, 0.0] * 3).var()  # beside the step: three cells in nine
    assert got[0, 35, 35] == pytest.approx(doubt.CHANGE * here, rel=0.08)
    assert np.abs(got[0, :, :10]).max() < 1e-12 and np.abs(got[1]).max() < 1e-12
    edges = {**flat, "fine_t1": flat["fine_t1"].copy()}
    edges["fine_t1"][:, 2, 5] += np.float32(0.09)
    spot = added(edges)[0, 2, 5] - added(edges)[0, 2, 15]
    pixels = np.zeros(9)
    pixels[4] = 0.09
    assert spot == pytest.approx(doubt.EDGES * pixels.var(), rel=2e-2)


def test_the_spread_stays_and_windows_give_the_same_bits(monkeypatch):
    images = made_images(bands=2)
    scene = made_scene(images)
    spread = np.random.default_rng(1).random((2, 60, 70)).astype(np.float32) * 0.01
    found = Doubt(scene, 0.5)
    whole = found.widened(scene.window, spread)
    assert (whole > spread).all() and np.isfinite(whole).all()
    monkeypatch.setattr(doubt, "STRIP_PIXELS", 300)
    for window in (Window(0, 0, 20, 70), Window(20, 30, 40, 40), Window(7, 11, 1, 2)):
        part = found.widened(window, spread[(slice(None), *window.slices)])
        np.testing.assert_array_equal(part, whole[(slice(None), *window.slices)])
    for cells in made_scene(images).cells.windows(2 * SIZE):
        part = found.widened(cells, spread[(slice(None), *cells.slices)])
        np.testing.assert_array_equal(part, whole[(slice(None), *cells.slices)])


def test_a_run_adds_it_where_the_method_does_not_know(tmp_path, monkeypatch):
    assert registry.method_class("adaptive").spec.own_uncertainty
    dates = ["2024-05-10", "2024-07-13"]
    folder = str(tmp_path / "scene")
    made = Simulation(folder=folder, rows=64, columns=72, ratio=8.0, bands=3, seed=5, dates=dates)
    simulate(Recipe(job="simulate", simulation=made))
    names = dict(zip(PAIR, ("fine_20240510", "coarse_20240510", "coarse_20240713")))
    inputs = {role: ImageInput(f"{folder}/{name}.tif") for role, name in names.items()}

    def run(name, **options):
        output = Output(str(tmp_path / "out.tif"), overwrite=True)
        output.uncertainty = str(tmp_path / f"{name}.tif")
        settings = {"uncertainty": True}
        jobs.run(
            Recipe("fuse", inputs, "fit-fc", settings, output=output, options=Options(**options))
        )
        return read_tiff(output.uncertainty)

    told = run("told")
    np.testing.assert_array_equal(told, run("tiles", tile=32, workers=2))
    monkeypatch.setattr(Doubt, "widened", lambda self, window, spread: spread)
    alone = run("alone")
    assert (told >= alone).all() and (told > alone).mean() > 0.99

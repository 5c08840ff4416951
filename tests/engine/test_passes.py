"""Passes over a scene on several threads: the same bytes as on one, bounded memory, cancels."""

from __future__ import annotations

import pickle
import threading

import numpy as np
import pytest
from stf_engine import consistency, passes, statistics
from stf_engine.cells import SURVEY_SIDE
from stf_engine.classical.adaptive import backprojection, completion, means, survey
from stf_engine.classical.adaptive.features import blurred
from stf_engine.classical.adaptive.learning import Found, learn_scene
from stf_engine.classical.adaptive.parameters import settings_of
from stf_engine.errors import Cancelled
from stf_engine.events import Progress
from stf_engine.presteps import footprint
from stf_engine.raster.scene import open_scene
from stf_engine.recipe import ImageInput, Options, Recipe, Simulation
from stf_engine.registry import create
from stf_engine.scene import ArrayScene, Image
from stf_engine.simulate.run import simulate

THREADS = (1, 3)


def images_with_gaps() -> dict[str, Image]:
    """27 x 28 cells, more than are solved in one window; each changes in a way of its own, and
    the coarse images, on the fine grid, have no noise: so all passes of ``adaptive`` are made."""
    generator = np.random.default_rng(1)
    first = 0.3 + 0.1 * generator.standard_normal((2, 108, 112))
    wide = np.ones((4, 4))
    fine = {"t1": first}
    for date in ("t2", "t3"):
        own = 0.05 * generator.standard_normal((2, 27, 28))
        fine[date] = first + np.kron(own, wide) + 0.01 * generator.standard_normal(first.shape)
    given = {f"fine_{date}": fine[date] for date in ("t1", "t3")}
    for date, image in fine.items():
        cells = image.reshape(2, 27, 4, 28, 4).mean(axis=(2, 4))
        given[f"coarse_{date}"] = np.kron(cells, wide)
    return {r: Image(x, generator.random(x.shape[1:]) > 0.02) for r, x in given.items()}


class Watched(ArrayScene):
    """Remembers which threads read it."""

    def __init__(self, workers: int, **given: object) -> None:
        super().__init__(images_with_gaps(), **given)
        self.workers, self.pass_bytes = workers, 1 << 40
        self.readers: set[str] = set()

    def read(self, role, window):
        self.readers.add(threading.current_thread().name)
        return super().read(role, window)

    @property
    def threads(self) -> int:
        return len([name for name in self.readers if name.startswith("stf-compute")])


@pytest.fixture
def many_parts(monkeypatch):
    """The small scenes of these tests in many parts."""
    for module in (statistics, footprint, consistency):
        monkeypatch.setattr(module, "SURVEY_SIDE", 32)
    for module in (survey, means, backprojection):
        monkeypatch.setattr(module, "STRIP_PIXELS", 1500)
    monkeypatch.setattr(completion, "ROWS", 20)


def numbers(found: Found) -> list[np.ndarray]:
    """All that tiles are predicted from."""
    model = found.model
    given = [found.level, found.sigma, found.mean, found.variance, found.base.seen, model.centre]
    given += [model.features.exponents(), *model.on_cells.values(), *model.shares]
    given += list(vars(found.completion).values())
    for member in model.members:
        given += [member.scene, member.correction, *member.local.alpha.values()]
    return given


@pytest.mark.parametrize("ratio", [4.0, 4.1])
def test_what_adaptive_learns_has_the_same_bytes_on_any_number_of_threads(many_parts, ratio):
    learned, threads = [], []
    settings = settings_of(create("adaptive", windows=2, iterations=5).parameters)
    for workers in THREADS:
        scene = Watched(workers, ratio=ratio)
        learned.append(learn_scene(scene, settings, Progress()))
        threads.append(scene.threads)
    assert threads[0] == 0 < threads[1]
    assert (learned[0].tau > 0).any()  # the pass of the back-projection was made
    for one, other in zip(*map(numbers, learned)):
        assert one.tobytes() == other.tobytes()


def test_statistics_and_cells_have_the_same_bytes_on_any_number_of_threads(many_parts):
    found = []
    for workers in THREADS:
        scene = Watched(workers, ratio=4.0)
        told = scene.statistics("fine_t1"), scene.percentiles("fine_t1"), scene.unit()
        told += (scene.degraded("coarse_t2"), footprint.seen(scene, "fine_t3", 0.5))
        field = np.random.default_rng(1).random(
            (scene.bands, scene.cells.rows, scene.cells.columns)
        )
        valid = scene.read("fine_t1", scene.window)[1]
        told += (
            consistency._degraded(scene, field, lambda w, v=valid: v[w.slices], Progress(), 0.5),
        )
        found.append(pickle.dumps(told))
        assert (scene.threads > 0) == (workers > 1)
    assert found[0] == found[1]


def test_threads_of_a_pass_read_files_and_native_cells(many_parts, tmp_path):
    """The pass holds a lock of the scene while its threads read; they need another one."""
    simulation = Simulation(
        folder=str(tmp_path), rows=96, columns=64, ratio=8.0, dates=["2024-05-10", "2024-07-13"]
    )
    simulate(Recipe(job="simulate", simulation=simulation))
    found = []
    for workers in THREADS:
        inputs = {
            "fine_t1": ImageInput(str(tmp_path / "fine_20240510.tif")),
            "coarse_t2": ImageInput(str(tmp_path / "coarse_20240713.tif")),
        }
        scene = open_scene(Recipe(inputs=inputs, options=Options(workers=workers)))
        assert scene.aligned and scene.workers == workers
        found.append(pickle.dumps([scene.percentiles(role) for role in scene.roles]))
    assert found[0] == found[1]


def test_memory_bounds_the_threads():
    scene = Watched(8)
    scene.pass_bytes = 1000
    assert passes.threads(scene, 100) == 8
    assert passes.threads(scene, 100, held=500) == 5
    assert passes.threads(scene, 100, held=5000) == 1
    inputs = {"fine_t1": ImageInput("shared by no file.tif")}
    assert Recipe(inputs=inputs).options.workers is None
    small = statistics._bytes(scene)
    assert scene.bands * SURVEY_SIDE**2 * 20 <= small  # float32 once and float64 twice


def test_a_pass_that_ends_early_leaves_no_thread():
    scene, progress = Watched(3), Progress()

    def look(part: int) -> int:
        progress.check()
        if part == 5:
            progress.cancel()
        return part

    seen = []
    with pytest.raises(Cancelled):
        for part, found in passes.over(scene, list(range(40)), look, 1, check=progress.check):
            assert part == found
            seen.append(part)
    assert seen == list(range(len(seen))) and len(seen) < 12
    assert not [t for t in threading.enumerate() if t.name.startswith("stf-compute")]


def test_a_fault_in_a_thread_is_raised_by_the_pass():
    def look(part: int) -> float:
        return 1 / (part - 3)

    with pytest.raises(ZeroDivisionError):
        list(passes.over(Watched(2), list(range(9)), look, 1))


def test_surroundings_are_of_the_type_of_the_pixels():
    """float64 where float32 was given would be twice the work."""
    valid = np.random.default_rng(2).random((9, 9)) > 0.3
    for kind in (np.float32, np.float64):
        assert blurred(np.ones((1, 9, 9), kind), valid, np.full(3, 1 / 3)).dtype == kind

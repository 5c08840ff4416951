"""The job look: the same facts as the job enhance, without an image."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import Cancelled
from stf_engine.events import Progress
from stf_engine.recipe import Enhancement, Extent, ImageInput, Output, Recipe
from test_enhance import SHIFTS, Scene, write

gdal.UseExceptions()


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("look"))


def look(scene, method="weighted", pan=False, revisits=None, **more):
    images = [ImageInput(path) for path in revisits or scene.revisits]
    enhancement = Enhancement(images, ImageInput(scene.pan) if pan else None)
    return jobs.run(Recipe(job="look", method=method, enhancement=enhancement, **more))


def test_the_facts_are_those_of_the_run(scene):
    seen, done = look(scene), scene.run("weighted")
    looks, used = seen.metrics["revisits"], done.metrics["revisits"]
    for one, other, shift in zip(looks, used, SHIFTS):
        assert {name: other[name] for name in one if name in other}.items() <= one.items()
        assert set(other) - set(one) == {"residual_rmse"}  # needs the result
        assert np.allclose(one["shift_px"], shift, atol=0.1)
    assert seen.metrics["reference"] == 0 and not seen.outputs
    assert (seen.metrics["rows"], seen.metrics["columns"]) == (192, 192)
    assert seen.metrics["bytes"] == 192 * 192 * 3 * 4
    assert [f.code for f in seen.findings] == [f.code for f in done.findings if f.role]


def test_with_pan_the_result_lies_on_its_pixels(scene):
    found = look(scene, "gsa", pan=True, extent=Extent(window=[0, 0, 50, 40])).metrics
    assert (found["rows"], found["columns"]) == (40, 50)
    assert found["pixel_size"] == [5.0, 5.0] and found["ratio"] == [2.0, 2.0]


def test_what_would_stop_the_run_is_a_finding(scene, tmp_path):
    other = write(tmp_path / "one_band.tif", np.ones((40, 40)), 10.0)
    found = look(scene, revisits=[scene.revisits[0], other]).findings
    assert [(f.code, f.severity, f.role) for f in found] == [("bands-differ", "error", "revisit_2")]
    for method, code in (("gsa", "input-missing"), ("no such", "method-unknown")):
        errors = [f.code for f in look(scene, method).findings if f.severity == "error"]
        assert errors == [code]
    gone = look(scene, revisits=["gone.tif"])
    assert [f.code for f in gone.findings] == ["file-missing"] and gone.metrics == {}
    taken = look(scene, output=Output(scene.revisits[1]))
    assert "output-is-input" in [f.code for f in taken.findings]


def test_the_look_is_cancelled(scene):
    progress = Progress()
    progress.cancel()
    images = [ImageInput(path) for path in scene.revisits]
    with pytest.raises(Cancelled):
        jobs.run(Recipe(job="look", method="mean", enhancement=Enhancement(images)), progress)

"""Whole runs of ``stf fuse``, pre-steps and combination of two pairs included, for every registered
method without weights, from one pair and, where it takes them, from two.
"""

from __future__ import annotations

import functools

import numpy as np
import pytest
from fixtures.rasters import COARSE, FINE, cell_means, read_tiff, texture, write_tiff
from methods_base import QUICK
from stf_engine import jobs
from stf_engine.recipe import ImageInput, Options, Output, Recipe
from stf_engine.registry import specs
from test_properties import NO_UNCERTAINTY, telling_uncertainty

NODATA, RATIO = -9999.0, 8
PAIR, SECOND = ("fine_t1", "coarse_t1", "coarse_t2"), ("fine_t3", "coarse_t3")
DAYS = {"t1": "2024-05-10", "t2": "2024-06-11", "t3": "2024-07-13"}


def cases():
    """(method, pairs): with the least that it needs, and with all that it takes."""
    found = []
    for spec in (spec for spec in specs() if not spec.needs_weights):
        least = 2 if set(SECOND) & set(spec.inputs) else 1
        most = 2 if set(SECOND) <= set(spec.optional_inputs) else least
        found += [(spec, pairs) for pairs in sorted({least, most})]
    return [pytest.param(spec, pairs, id=f"{spec.name}-{pairs}") for spec, pairs in found]


every = pytest.mark.parametrize(("spec", "pairs"), cases())


@functools.cache
def images():
    """Three dates of 40 x 48 pixels and their coarse pixels, reflectance."""
    first = texture(2, 40, 48)
    dates = (first, first + 0.03 + 0.3 * (first - 0.25) * (first > 0.25), texture(2, 40, 48) + 0.06)
    found = {}
    for number, fine in enumerate(dates, 1):
        found[f"fine_t{number}"] = fine.astype(np.float32)
        found[f"coarse_t{number}"] = cell_means(fine).astype(np.float32)
    return found


def masks():
    """True = valid. What both pairs do not show together is small."""
    found = {role: np.ones(x.shape[1:], bool) for role, x in images().items()}
    found["fine_t1"][10:18, 20:30] = False
    found["fine_t3"][14:24, 26:34] = False
    found["coarse_t1"][1, 4] = found["coarse_t3"][3, 1] = found["coarse_t2"][4, 0] = False
    return found


class Files:
    """A folder in which every method runs over the same few pixels."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, spec, pairs, given, missing=None, spread=False, **options):
        roles = [*PAIR, *(SECOND if pairs == 2 else ())]
        inputs = {}
        for role in roles:
            place = FINE if role.startswith("fine") else COARSE
            values = np.where(masks()[role], given[role], np.nan) if missing else given[role]
            values = np.nan_to_num(values, nan=NODATA) if missing == "number" else values
            path = write_tiff(self.folder / f"{role}.tif", values, place, nodata=NODATA,
                              dtype=np.float32)  # fmt: skip
            inputs[role] = ImageInput(path, date=DAYS[role[-2:]])
        output = Output(str(self.folder / "out.tif"), overwrite=True)
        settings = QUICK.get(spec.name, {})
        if spread:
            output.uncertainty = str(self.folder / "spread.tif")
            settings = telling_uncertainty(spec.name)
        recipe = Recipe(inputs=inputs, method=spec.name, parameters=settings, output=output,
                        options=Options(**options))  # fmt: skip
        outputs = jobs.run(recipe).outputs
        return [read_tiff(outputs[key]) for key in ("image", "uncertainty") if key in outputs]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return Files(tmp_path_factory.mktemp("files"))


@every
def test_gaps_tiles_and_workers(files, spec, pairs):
    """Pixels without data: the same however they are marked, whatever tiles and workers."""
    spread = spec.name not in NO_UNCERTAINTY
    one = files.run(spec, pairs, images(), "number", spread, tile=500, workers=1)
    other = files.run(spec, pairs, images(), "nan", spread, tile=16, workers=3)
    for a, b in zip(one, other):
        np.testing.assert_array_equal(a, b)
    image, shown = one[0], (one[0] != NODATA).all(0)
    assert np.isfinite(image).all() and np.abs(image[:, shown]).max() < 2.0
    assert 0.5 < shown.mean() < 1.0
    if len(one) == 2:
        known = one[1][:, shown]
        assert np.isfinite(known).all() and known.min() >= 0 and 0 < known.max() < 1.0


@every
def test_where_nothing_changed_the_fine_image_comes_back(files, spec, pairs):
    same = {role: images()[f"{role[:-1]}1"] for role in images()}
    (found,) = files.run(spec, pairs, same)
    if spec.unchanged_exact:
        np.testing.assert_allclose(found, same["fine_t1"], atol=1e-6)
    else:
        assert spec.unchanged_note  # it says so to its users


@every
def test_a_constant_scene_stays_constant(files, spec, pairs):
    flat = {role: np.full_like(x, 0.3) for role, x in images().items()}
    (found,) = files.run(spec, pairs, flat)
    np.testing.assert_allclose(found, 0.3, atol=1e-6)

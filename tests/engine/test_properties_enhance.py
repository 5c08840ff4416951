"""What every training-free method of ``stf enhance`` must do, whatever it computes.

A method that is added to their list is tested here without another line. A property that the
definition of a method does not have stands in ``NO_CONSTANT`` with the reason. The networks of the
same job are in test_properties_satfusion.py.
"""

from __future__ import annotations

import functools
import os

import numpy as np
import pytest
from stf_engine import jobs, request
from stf_engine.enhance.methods import MERGES, SPECS, find
from stf_engine.errors import Cancelled
from stf_engine.events import Progress
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe
from test_enhance import FINE_M, SHIFTS, land, pixels, seen, write
from test_properties import TURNS, close

NODATA = -9999.0
SIDE, BORDER = 48, 40

NO_CONSTANT = {
    "brovey": "a quotient of pan and bands",
    "sfim": "a quotient of pan and its mean",
    "awlp": "details in proportion to the bands",
    "mtf-glp-hpm": "a quotient of pan and its blurred self",
    "bdsd": "its regression has no constant term",
}
"""Methods whose definition does not let a constant through, and why."""

every = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)


@functools.cache
def looks():
    """Three revisits with shifts and their pan, reflectance."""
    whole = land(SIDE + 2 * BORDER, SIDE + 2 * BORDER)
    inner = slice(BORDER, BORDER + SIDE)
    return [seen(whole[:3], 2.0, s, BORDER) for s in SHIFTS[:3]], whole[3:, inner, inner]


class Place:
    """A folder in which every method runs over the same few pixels."""

    def __init__(self, folder):
        self.folder = folder
        self.kept = {}

    def run(self, spec, change=lambda x: x, tile=None, workers=None, **given):
        revisits, pan = looks()
        return self.made(spec, [change(x) for x in revisits], change(pan), tile, workers, **given)

    def made(self, spec, revisits, pan, tile=None, workers=None, **given):
        recipe = self.recipe(spec, revisits, pan, **given)
        recipe.options.tile, recipe.options.workers = tile, workers
        return pixels(jobs.run(recipe).outputs["image"])

    def recipe(self, spec, revisits, pan, **given):
        paths = [
            write(self.folder / f"look_2024060{n}.tif", x, 2 * FINE_M)
            for n, x in enumerate(revisits, 1)
        ]
        sharpens = "pan" in spec.inputs
        return Recipe(
            job="enhance",
            method=spec.name,
            parameters=given,
            enhancement=Enhancement(
                [ImageInput(path) for path in paths],
                ImageInput(write(self.folder / "pan.tif", pan, FINE_M)) if sharpens else None,
                ratio=None if sharpens else 2.0,
            ),
            output=Output(str(self.folder / "out.tif"), overwrite=True),
        )

    def plain(self, spec):
        if spec.name not in self.kept:
            self.kept[spec.name] = self.run(spec)
        return self.kept[spec.name]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return Place(tmp_path_factory.mktemp("place"))


# --- equivariance ----------------------------------------------------------------------------


@every
def test_revisits_with_bands_in_another_order_give_the_same_bands(place, spec):
    found = place.run(spec, lambda x: x[[2, 0, 1]] if len(x) == 3 else x)
    close(found, place.plain(spec)[[2, 0, 1]])


@every
@pytest.mark.parametrize("turn", TURNS)
def test_turned_revisits_give_the_turned_result(place, spec, turn):
    close(place.run(spec, TURNS[turn]), TURNS[turn](place.plain(spec)))


@every
def test_a_constant_goes_through_the_revisits(place, spec):
    """A small one: it changes no decision about a whole revisit."""
    found = place.run(spec, lambda x: x + 0.03125)
    if spec.name not in NO_CONSTANT:
        close(found, place.plain(spec) + 0.03125)
    else:  # otherwise the list is too modest
        assert np.abs(found - place.plain(spec) - 0.03125).mean() > 1e-6


@every
def test_revisits_in_other_units_give_the_same_picture(place, spec):
    one, other = (place.run(spec, lambda x, k=k: x * k) / k for k in (1000, 8000))
    close(one, other)


@every
def test_a_constant_place_stays_constant(place, spec):
    revisits, pan = looks()
    found = place.made(spec, [np.full_like(x, 0.3) for x in revisits], np.full_like(pan, 0.4))
    np.testing.assert_allclose(found, 0.3, atol=1e-5)


# --- one code for NumPy and torch ------------------------------------------------------------


@pytest.fixture
def on_torch(monkeypatch):
    """All tiles are computed by torch, on the processor; returns the shapes that went there."""
    torch = pytest.importorskip("torch")
    monkeypatch.setattr(request, "array_device", lambda recipe, spec: "cpu")
    seen_there, from_numpy = [], torch.from_numpy

    def told(x):
        seen_there.append(x.shape)
        return from_numpy(x)

    monkeypatch.setattr(torch, "from_numpy", told)
    return seen_there


def with_a_gap(x):
    """A hole in each image, of the bands."""
    x = x.copy()
    x[:, 5:9, 6:12] = NODATA
    return x


@every
def test_torch_gives_what_numpy_gives(place, spec, on_torch, monkeypatch):
    found = place.run(spec, with_a_gap)
    assert len(on_torch) > 4
    monkeypatch.undo()
    wanted = place.run(spec, with_a_gap)
    np.testing.assert_array_equal(found == NODATA, wanted == NODATA)
    np.testing.assert_allclose(found, wanted, atol=2e-5)


@pytest.mark.parametrize("merge", MERGES)
def test_torch_merges_on_the_grid_of_pan(place, merge, on_torch, monkeypatch):
    spec = find("sfim")
    found = place.run(spec, with_a_gap, merge=merge, merge_on="fine", haze="p1")
    monkeypatch.undo()
    wanted = place.run(spec, with_a_gap, merge=merge, merge_on="fine", haze="p1")
    np.testing.assert_allclose(found, wanted, atol=2e-5)


# --- tiles, workers, sizes, the end ----------------------------------------------------------


@every
def test_workers_and_tiles_change_no_byte_of_revisits(place, spec):
    one, many = (place.run(spec, tile=24, workers=workers) for workers in (1, 3))
    np.testing.assert_array_equal(one, many)
    np.testing.assert_array_equal(one, place.plain(spec))


@every
@pytest.mark.parametrize("shape", [(1, 1), (7, 5)])
def test_revisits_of_any_size(place, spec, shape):
    revisits, pan = looks()
    rows, columns = shape
    cut = [x[:, :rows, :columns] for x in revisits]
    found = place.made(spec, cut, pan[:, : 2 * rows, : 2 * columns])
    assert found.shape == (3, 2 * rows, 2 * columns)
    assert np.isfinite(found).all() and (found != NODATA).all() and np.abs(found).max() < 2.0


@every
def test_a_cancelled_run_ends_and_leaves_nothing(place, spec):
    """At once, and while it computes."""
    recipe = place.recipe(spec, *looks())
    recipe.output = Output(str(place.folder / "cancelled.tif"))
    before = sorted(os.listdir(place.folder))
    for moment in ("", "Computing"):

        def listen(event, moment=moment):
            if event["type"] == "progress" and event["message"].startswith(moment):
                progress.cancel()

        progress = Progress(listen, 0.0)
        with pytest.raises(Cancelled):
            jobs.run(recipe, progress)
        assert sorted(os.listdir(place.folder)) == before


# --- masks -----------------------------------------------------------------------------------

HOLE = np.s_[8:10, 10:13]
"""What no revisit shows."""


def gaps():
    """Masks of three revisits and of pan, True = valid. The first one stays the clearest."""
    masks = [np.ones((SIDE // 2,) * 2, bool) for _ in range(3)]
    masks[1][3:14, 12:20] = False
    masks[2][12:20, 4:15] = False
    for mask in masks:
        mask[HOLE] = False
    pan = np.ones((SIDE, SIDE), bool)
    pan[2:9, 30:38] = False
    return [*masks, pan]


def seen_through(masks, missing=NODATA):
    """Revisits and pan; what is masked holds ``missing``, which is no data."""
    revisits, pan = looks()
    *revisits, pan = (np.where(m, x, missing) for x, m in zip([*revisits, pan], masks))
    return revisits, pan


@every
def test_one_more_masked_pixel_never_makes_another_appear(place, spec):
    """Away from decisions about a whole revisit: which one is the reference, which are used."""
    masks = gaps()
    before = place.made(spec, *seen_through(masks)) != NODATA
    assert before.any() and not before.all() and (before == before[0]).all()
    for number, (row, column) in enumerate(((10, 11), (14, 15), (11, 12), (9, 33))):
        masks[number][row, column] = False
        after = place.made(spec, *seen_through(masks)) != NODATA
        assert not (after & ~before).any()
        before = after


@every
def test_a_revisit_that_is_left_out_takes_its_pixels_and_adds_none(place, spec):
    """Less than half of it valid: all of it goes, and nothing appears."""
    masks, found = gaps(), []
    for rows in (7, 14):
        masks[2][:rows] = False
        recipe = place.recipe(spec, *seen_through(masks))
        result = jobs.run(recipe)
        used = [look["used"] for look in result.metrics["revisits"]]
        found.append((used, pixels(result.outputs["image"])[0] != NODATA))
    (both, before), (fewer, after) = found
    assert both == [True] * 3 and fewer == [True, True, False]
    assert not (after & ~before).any()


@every
def test_what_is_masked_never_enters(place, spec):
    one, other = (place.made(spec, *seen_through(gaps(), x)) for x in (NODATA, np.nan))
    np.testing.assert_array_equal(one, other)
    shown = one[:, (one != NODATA).all(0)]
    assert np.isfinite(one).all() and np.abs(shown).max() < 2.0


@every
def test_the_agreement_is_known_where_the_result_is(place, spec):
    recipe = place.recipe(spec, *seen_through(gaps()))
    recipe.output.uncertainty = str(place.folder / "agreement.tif")
    outputs = jobs.run(recipe).outputs
    *deviations, count = pixels(outputs["uncertainty"])
    shown = (pixels(outputs["image"]) != NODATA).all(0)
    spread = np.stack(deviations)[:, shown]
    assert spread.shape[0] == 3 and np.isfinite(spread).all()
    assert spread.min() >= 0 and 0 < spread.max() < 0.2
    assert set(np.unique(count[shown])) <= {1.0, 2.0, 3.0}

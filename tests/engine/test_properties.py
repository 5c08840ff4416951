"""What every registered method must do beyond methods_base and the tests of its own family.

A method that is added to a list is tested here without another line. A property that the
definition of a method does not have stands in ``NOT`` with the reason.
"""

from __future__ import annotations

import functools

import numpy as np
import pytest
from methods_base import QUICK, made_images, made_masks, made_scene, predict_scene, roles_of
from stf_engine import jobs, pipeline
from stf_engine.enhance.methods import SPECS
from stf_engine.events import Progress
from stf_engine.networks import registry as networks
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe
from stf_engine.registry import create, specs
from stf_engine.tiles import TilePlan
from test_enhance import FINE_M, SHIFTS, land, pixels, seen, write

NODATA = -9999.0
FUSION = [spec.name for spec in specs() if not spec.needs_weights]
ROWS, COLUMNS = 40, 50  # whole cells, so that a turned scene has the turned cells

# --- fusion without weights ------------------------------------------------------------------


def method_of(name):
    return create(name, **QUICK.get(name, {}))


def fused(name, images, masks=None):
    method = method_of(name)
    return predict_scene(method, made_scene(images, roles_of(method), masks))


@functools.cache
def small():
    return made_images(ROWS, COLUMNS)


@functools.cache
def fused_small(name):
    return fused(name, small()).values[0]


TURNS = {
    "up-down": lambda x: x[..., ::-1, :],
    "left-right": lambda x: x[..., ::-1],
    "quarter": lambda x: np.rot90(x, axes=(-2, -1)),
}


def close(one, other):
    difference = np.abs(one - other)
    assert difference.mean() <= 1e-5 and difference.max() <= 0.03, (
        difference.mean(), difference.max())  # fmt: skip


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("name", FUSION)
def test_a_turned_scene_gives_the_turned_result(name, turn):
    turned = {role: TURNS[turn](x).copy() for role, x in small().items()}
    close(fused(name, turned).values[0], TURNS[turn](fused_small(name)))


@pytest.mark.parametrize("name", FUSION)
def test_one_more_masked_pixel_never_makes_another_appear(name):
    images = small()
    masks = made_masks(images)
    before = fused(name, images, masks).valid
    for role, (row, column) in {
        "fine_t1": (31, 7),
        "coarse_t1": (1, 3),
        "coarse_t2": (3, 1),
    }.items():
        masks[role][row, column] = False
        after = fused(name, images, masks).valid
        assert not (after & ~before).any()
        before = after


@pytest.mark.parametrize("name", FUSION)
def test_one_worker_and_many_give_the_same_bytes(name):
    def bytes_with(workers):
        method = method_of(name)
        scene = made_scene(small(), roles_of(method), made_masks(small()))
        found = []

        def sink(tile, made):
            found.append((tile.window, made.values.tobytes(), made.valid.tobytes()))

        context = method.prepare(scene, Progress())
        plan = TilePlan(10, workers, method.margin(scene), 0)
        work = pipeline.Work(scene, method, context, scene.roles, plan)
        pipeline.run(work, sink, Progress(), pipeline.Timings())
        return found

    assert bytes_with(1) == bytes_with(4)


# --- enhance ---------------------------------------------------------------------------------

SIDE, BORDER = 48, 40


@functools.cache
def looks():
    """Three revisits with shifts and their pan, reflectance."""
    whole = land(SIDE + 2 * BORDER, SIDE + 2 * BORDER)
    inner = slice(BORDER, BORDER + SIDE)
    return [seen(whole[:3], 2.0, s, BORDER) for s in SHIFTS[:3]], whole[3:, inner, inner]


class Place:
    def __init__(self, folder):
        self.folder = folder
        self.kept = {}

    def run(self, spec, change=lambda x: x, tile=None, workers=None, **given):
        revisits, pan = looks()
        return self.made(spec, [change(x) for x in revisits], change(pan), tile, workers, **given)

    def made(self, spec, revisits, pan, tile=None, workers=None, **given):
        paths = [
            write(self.folder / f"look_2024060{n}.tif", x, 2 * FINE_M)
            for n, x in enumerate(revisits, 1)
        ]
        sharpens = "pan" in spec.inputs
        recipe = Recipe(
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
        recipe.options.tile, recipe.options.workers = tile, workers
        return pixels(jobs.run(recipe).outputs["image"])

    def plain(self, spec):
        if spec.name not in self.kept:
            self.kept[spec.name] = self.run(spec)
        return self.kept[spec.name]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return Place(tmp_path_factory.mktemp("place"))


NO_CONSTANT = {
    "brovey": "a quotient of pan and bands",
    "sfim": "a quotient of pan and its mean",
    "awlp": "details in proportion to the bands",
    "mtf-glp-hpm": "a quotient of pan and its blurred self",
    "bdsd": "its regression has no constant term",
}
"""Methods whose definition does not let a constant through, and why."""

# Constants and masks are small: no decision about a whole revisit (cloudy, too little valid) flips.
every = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)


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
def test_workers_and_tiles_change_no_byte_of_revisits(place, spec):
    one, many = (place.run(spec, tile=24, workers=workers) for workers in (1, 3))
    np.testing.assert_array_equal(one, many)
    np.testing.assert_array_equal(one, place.plain(spec))


@every
def test_masked_pixels_of_revisits_never_enter_nor_make_others_appear(place, spec):
    """Every pixel that no revisit shows, and every one that pan does not show, has no data."""
    revisits, pan = ([x.copy() for x in looks()[0]], looks()[1].copy())
    valid = []
    for rows in (slice(8, 10), slice(8, 11)):
        for x in revisits:
            x[:, rows, 10:13] = NODATA
        pan[:, 2:5, 2:5] = NODATA
        found = place.made(spec, revisits, pan)
        valid.append((found != NODATA).all(0))
        assert np.abs(found[:, valid[-1]]).max() < 2.0
    assert valid[0].any() and not valid[0].all() and not (valid[1] & ~valid[0]).any()


# --- networks --------------------------------------------------------------------------------
# Order of bands, turns, constants: a network has learned weights for each band and direction, and
# knows one range of values; its arithmetic promises none of them. Units go through its card.


def network(name, factor=1.0, tile=64):
    from stf_engine.networks.method import method_class
    from stf_engine.networks.registry import networks
    from stf_engine.weights.card import Card
    from test_all_networks import SETTINGS, SMALL, module_of

    entry = networks()[name]
    card = Card(name, configuration={"bands": 2, **SMALL.get(name, {})}, tile=tile, overlap=16,
                scale=[factor] * 2)  # fmt: skip
    module = kept_module(name, module_of)
    return method_class(entry)(entry, card, module, "cpu", "fp32", **SETTINGS.get(name, {}))


@functools.cache
def kept_module(name, make):
    return make(name)


def predicted(name, images, masks=None, factor=1.0, tile=64):
    from test_all_networks import predicted as assembled

    scene = made_scene(images, ROLES, masks, quantity="unknown")
    return assembled(network(name, factor, tile), scene)


ROLES = ("fine_t1", "coarse_t1", "coarse_t2")
NETWORKS = pytest.mark.parametrize("name", list(networks.BUILT_IN))


@functools.cache
def square():
    images = made_images(48, 48, bands=2, aligned=False)
    return {role: images[role] for role in ROLES}


@pytest.mark.usefixtures("one_thread")
class TestNetworks:
    """With small weights from a seed: what holds whatever was learned."""

    @pytest.fixture(autouse=True)
    def _torch(self):
        pytest.importorskip("torch", reason="networks need PyTorch")

    @NETWORKS
    def test_units_go_through_the_card(self, name):
        scaled = {role: x * np.float32(1024) for role, x in square().items()}
        one, _ = predicted(name, square())
        other, _ = predicted(name, scaled, factor=1024.0)
        close(other / 1024, one)

    @NETWORKS
    def test_masked_pixels_never_enter_nor_make_others_appear(self, name):
        images = dict(square())
        masks = {role: x.all(0) for role, x in images.items()}
        roles, before = network(name).roles, None
        for role, (row, column) in zip(roles, ((30, 7), (3, 20))):
            masks[role] = masks[role].copy()
            masks[role][row : row + 3, column] = False
            values, valid = predicted(name, images, masks)
            assert before is None or not (valid & ~before).any()
            before = valid
        np.testing.assert_array_equal(valid, np.logical_and.reduce([masks[r] for r in roles]))
        assert valid.sum() == valid.size - 3 * len(roles[:2])
        for role, mask in masks.items():
            images[role] = np.where(mask, images[role], np.float32(3.0))
        again, _ = predicted(name, images, masks)
        np.testing.assert_array_equal(again, values)

    @NETWORKS
    def test_tiles_of_a_local_network_change_nothing_but_rounding(self, name):
        from stf_engine.networks.registry import network as entry_of

        entry = entry_of(name)
        if not entry.local:
            assert entry.spec.tolerance_tiles > 0  # it looks at whole tiles, and says so
            return
        one, _ = predicted(name, square())
        other, _ = predicted(name, square(), tile=32)
        assert np.abs(one - other).max() <= max(entry.spec.tolerance_tiles, 1e-5)

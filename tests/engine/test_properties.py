"""What every registered method of ``stf fuse`` must do beyond methods_base and its own tests.

A method that is added to a list is tested here without another line. What one of them does not
promise stands in a list with the reason. Those of ``stf enhance`` are in test_properties_enhance.py
and test_properties_satfusion.py.
"""

from __future__ import annotations

import functools

import numpy as np
import pytest
from methods_base import QUICK, made_images, made_masks, made_scene, predict_scene, roles_of
from stf_engine import pipeline
from stf_engine.errors import Cancelled
from stf_engine.events import Progress
from stf_engine.networks import registry as networks
from stf_engine.registry import create, specs
from stf_engine.tiles import TilePlan

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


@pytest.mark.parametrize("name", FUSION)
def test_nan_is_the_same_as_a_mask(name):
    images = small()
    masks = made_masks(images)
    for role, mask in masks.items():
        mask[0, 0] = role.startswith("coarse")
    holes = {role: np.where(mask, images[role], np.float32(np.nan)) for role, mask in masks.items()}
    one, other = fused(name, images, masks), fused(name, holes)
    np.testing.assert_array_equal(one.valid, other.valid)
    np.testing.assert_array_equal(one.values, other.values)
    assert np.isfinite(one.values).all() and one.valid.any() and not one.valid.all()


@pytest.mark.parametrize("name", FUSION)
def test_where_nothing_changed_masks_change_nothing(name):
    images, masks = dict(small()), made_masks(small())
    for image in (images, masks):
        image["coarse_t2"] = image["coarse_t1"].copy()
    found, spec = fused(name, images, masks), method_of(name).spec
    away = np.abs(found.values - images["fine_t1"])[:, :, found.valid[0]]
    if spec.unchanged_exact:
        assert away.max() <= 1e-6
    else:
        assert spec.unchanged_note and away.max() > 1e-6  # otherwise the spec is too modest


NO_UNCERTAINTY = {
    "keep": "it predicts no change",
    "coarse": "it shows what was seen",
    "linear": "one line through all pixels says nothing of one of them",
    "interpolate": "it looks at the dates alone",
}
"""Methods that tell no uncertainty, and why."""


def telling_uncertainty(name):
    """Settings with which a method tells its uncertainty; of some it is that of their filter."""
    switches = [p.name for p in method_of(name).spec.parameters if isinstance(p.default, bool)]
    wanted = {key: True for key in ("uncertainty", "filter") if key in switches}
    return {**QUICK.get(name, {}), **wanted}


@pytest.mark.parametrize("name", FUSION)
def test_an_uncertainty_is_a_number_where_the_result_is(name):
    method, images = create(name, **telling_uncertainty(name)), small()
    assert method.gives_uncertainty != (name in NO_UNCERTAINTY)
    found = predict_scene(method, made_scene(images, roles_of(method), made_masks(images)))
    if name in NO_UNCERTAINTY:
        assert found.uncertainty is None
        return
    assert np.isfinite(found.uncertainty).all() and found.uncertainty.shape == found.values.shape
    shown = found.uncertainty[:, :, found.valid[0]]
    assert shown.min() >= 0 and 0 < shown.max() < 1.0
    assert (found.uncertainty[:, :, ~found.valid[0]] == 0).all()


@pytest.mark.parametrize("name", FUSION)
def test_a_cancelled_method_makes_no_tile(name):
    method = method_of(name)
    scene = made_scene(small(), roles_of(method))
    context, progress, found = method.prepare(scene, Progress()), Progress(), []
    plan = TilePlan(10, 2, method.margin(scene), 0)
    work = pipeline.Work(scene, method, context, scene.roles, plan)
    with pytest.raises(Cancelled):
        pipeline.run(
            work, lambda *_: (found.append(1), progress.cancel()), progress, pipeline.Timings()
        )
    assert len(found) == 1


# --- networks --------------------------------------------------------------------------------
# Order of bands, turns, constants: a network has learned weights for each band and direction, and
# knows one range of values; its arithmetic promises none of them. Units go through its card.


def network(name, factor=1.0, tile=64, **more):
    from stf_engine.networks.method import method_class
    from stf_engine.networks.registry import networks
    from stf_engine.weights.card import Card
    from test_all_networks import SETTINGS, SMALL, module_of

    entry = networks()[name]
    card = Card(name, configuration={"bands": 2, **SMALL.get(name, {})}, tile=tile, overlap=16,
                scale=[factor] * 2)  # fmt: skip
    module = kept_module(name, module_of)
    return method_class(entry)(entry, card, module, "cpu", "fp32", **SETTINGS.get(name, {}), **more)


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
    def test_nan_is_the_same_as_a_mask(self, name):
        images = dict(square())
        masks = {role: x.all(0) for role, x in images.items()}
        for number, role in enumerate(network(name).roles):
            masks[role] = masks[role].copy()
            masks[role][5 + 9 * number : 9 + 9 * number, 20:23] = False
        values, valid = predicted(name, images, masks)
        for role, mask in masks.items():
            images[role] = np.where(mask, images[role], np.float32(np.nan))
        again, shown = predicted(name, images)
        np.testing.assert_array_equal(shown, valid)
        np.testing.assert_array_equal(again, values)
        assert np.isfinite(values).all() and valid.any() and not valid.all()

    @NETWORKS
    def test_one_thread_and_many_agree(self, name):
        import torch

        one, _ = predicted(name, square())
        torch.set_num_threads(4)
        other, _ = predicted(name, square())
        assert np.abs(one - other).max() <= 1e-5 * max(np.abs(one).max(), 1.0)

    @NETWORKS
    def test_a_spread_is_a_number_where_the_result_is(self, name):
        """Of a network that draws its images; the others give one image and no doubt."""
        images = dict(square())
        images["fine_t1"] = images["fine_t1"].copy()
        images["fine_t1"][:, 5:9, 20:23] = np.nan
        draws = any(p.name == "samples" for p in network(name).spec.parameters)
        method = network(name, **({"samples": 2} if draws else {}))
        scene = made_scene(images, ROLES, quantity="unknown")
        (_, made), *_ = method.run(scene, Progress())
        assert draws == method.gives_uncertainty == (made.uncertainty is not None)
        if draws:
            assert np.isfinite(made.uncertainty).all() and made.uncertainty.min() >= 0
            assert made.uncertainty[:, :, made.valid[0]].max() > 0

    @NETWORKS
    def test_a_cancelled_network_stops_within_a_layer(self, name):
        scene, progress = made_scene(square(), ROLES, quantity="unknown"), Progress()
        method, asked = network(name), []
        context, check = method.prepare(scene, progress), progress.check

        def counted():
            asked.append(1)
            if len(asked) == 3:
                progress.cancel()
            check()

        progress.check = counted
        with pytest.raises(Cancelled):
            list(method.run(scene, progress, context))
        assert len(asked) == 3

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

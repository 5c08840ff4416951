"""What every method without weights must do, whatever it computes (classical.md 1).

A test class subclasses :class:`MethodInvariants` and sets ``method``; `test_classical_invariants`
does so for every method of the registry. Scenes are made by code and small.
"""

from __future__ import annotations

import numpy as np
from stf_engine.arrays import to_numpy
from stf_engine.events import Progress
from stf_engine.method import Method, Prediction, Tile
from stf_engine.registry import create
from stf_engine.scene import ArrayScene, Image
from stf_engine.tiles import read_tile

SIZE = 10
ROWS, COLUMNS = 60, 70
ROLES = ("fine_t1", "coarse_t1", "coarse_t2", "fine_t3", "coarse_t3")
QUICK = {
    "starfm": {"window": 9},
    "fit-fc": {"window": 9, "neighbours": 8},
    "fsdaf": {"window": 9, "neighbours": 8},
    "estarfm": {"window": 9},
    "ubestarfm": {"window": 9},
    "unmix": {"window": 9, "neighbours": 8},
    "vsdf": {"window": 9, "neighbours": 8},
}
"""Small windows, so that the tests take seconds."""

Arrays = dict[str, np.ndarray]


def made_images(
    rows: int = ROWS, columns: int = COLUMNS, bands: int = 3, aligned: bool = True, seed: int = 7
) -> Arrays:
    """Fields with texture at three dates; coarse images are cell means with a bias, native when
    ``aligned``, else repeated and blurred on the fine grid."""
    generator = np.random.default_rng(seed)
    fields = generator.integers(0, 5, (-(-rows // 7), -(-columns // 9)))
    fields = np.kron(fields, np.ones((7, 9), int))[:rows, :columns]
    images: Arrays = {}
    for t in (1, 2, 3):
        levels = 0.1 + 0.08 * np.arange(5) + 0.05 * t * generator.random((bands, 5))
        fine = levels[:, fields] + 0.01 * generator.standard_normal((bands, rows, columns))
        coarse = _cell_means(fine) + 0.01
        if not aligned:
            coarse = np.kron(coarse, np.ones((SIZE, SIZE)))[:, :rows, :columns]
            coarse = (coarse + np.roll(coarse, 3, 1) + np.roll(coarse, 3, 2)) / 3
        images[f"fine_t{t}"], images[f"coarse_t{t}"] = fine, coarse
    del images["fine_t2"]
    return {role: images[role].astype(np.float32) for role in ROLES}


def _cell_means(fine: np.ndarray) -> np.ndarray:
    bands, rows, columns = fine.shape
    y, x = -(-rows // SIZE), -(-columns // SIZE)
    padded = np.full((bands, y * SIZE, x * SIZE), np.nan)
    padded[:, :rows, :columns] = fine
    return np.nanmean(padded.reshape(bands, y, SIZE, x, SIZE), axis=(2, 4))


def made_scene(
    images: Arrays, roles: tuple[str, ...] = ROLES, masks: Arrays | None = None, **options: object
) -> ArrayScene:
    """A scene of arrays with dates (t1 < t2 < t3)."""
    days = {"fine_t1": 1000, "coarse_t1": 1000, "coarse_t2": 1010, "fine_t3": 1040}
    masks = masks or {}
    given = {r: Image(images[r], masks.get(r), days.get(r)) for r in roles}
    return ArrayScene(given, cell_size=SIZE, **{"quantity": "reflectance", **options})


def roles_of(method: Method, pairs: int = 1) -> tuple[str, ...]:
    """The images that a method is given: what it needs, t2 for its date, perhaps a second pair."""
    wanted = set(method.spec.inputs) | {"fine_t1", "coarse_t2"}
    if pairs == 2:
        wanted |= set(method.spec.optional_inputs)
    return tuple(role for role in ROLES if role in wanted)


def predict_scene(
    method: Method, scene: ArrayScene, side: int | None = None, device: str | None = None
) -> Prediction:
    """The prediction of a whole scene from tiles of about ``side`` pixels (None = one tile)."""
    context = method.prepare(scene, Progress())
    side = side or max(scene.rows, scene.columns) + scene.cells.size
    values = np.full((1, scene.bands, scene.rows, scene.columns), np.nan, np.float32)
    valid = np.zeros((1, scene.rows, scene.columns), bool)
    spread = None
    for window in scene.cells.windows(side):
        tile = read_tile(scene, scene.roles, window, method.margin(scene), Progress())
        part = method.predict(tile if device is None else to_torch(tile, device), context)
        assert tuple(part.values.shape) == (1, scene.bands, window.rows, window.columns)
        values[(..., *window.slices)] = to_numpy(part.values)
        valid[(..., *window.slices)] = to_numpy(part.valid)
        if part.uncertainty is not None:
            spread = np.zeros_like(values) if spread is None else spread
            spread[(..., *window.slices)] = to_numpy(part.uncertainty)
    return Prediction(values, valid, spread)


def to_torch(tile: Tile, device: str) -> Tile:
    import torch

    def move(arrays: Arrays) -> Arrays:
        return {role: torch.from_numpy(x).to(device) for role, x in arrays.items()}

    return Tile(tile.window, tile.margin, move(tile.images), move(tile.valid), tile.check)


class MethodInvariants:
    """Invariants (a) to (f), tiles, masks, sizes, libraries. ``spread`` is rho of the scene."""

    method: str
    spread = 0.5

    def create(self, **parameters: object) -> Method:
        return create(self.method, **{**QUICK.get(self.method, {}), **parameters})

    def scene(self, images: Arrays, **options: object) -> ArrayScene:
        method = self.create()
        return made_scene(images, roles_of(method), **options)

    def predict(self, images: Arrays, **options: object) -> np.ndarray:
        return predict_scene(self.create(), self.scene(images, **options)).values[0]

    def close(self, one: np.ndarray, other: np.ndarray) -> None:
        """Rounding may swap neighbours of nearly equal similarity or flip a threshold."""
        difference = np.abs(one - other)
        assert difference.mean() <= 1e-5 * self.spread
        assert difference.max() <= 0.05 * self.spread

    # (a) nothing changed
    def test_unchanged_coarse_gives_fine(self):
        for aligned in (True, False):
            images = made_images(aligned=aligned)
            images["coarse_t2"] = images["coarse_t1"].copy()
            got = self.predict(images)
            error = np.abs(got - images["fine_t1"]).max()
            if self.create().spec.unchanged_exact:
                assert error <= 1e-6 * self.spread
            else:
                assert self.create().spec.unchanged_note
                assert error > 1e-6 * self.spread  # otherwise the spec is too modest

    # (b) constant images
    def test_constant_images_stay_constant(self):
        images = made_images()
        for role, value in zip(ROLES, (0.2, 0.25, 0.35, 0.6, 0.1)):
            images[role] = np.full_like(images[role], value)
        got = self.predict(images)
        mixed = (0.3 / 0.1 + 0.85 / 0.25) / (1 / 0.1 + 1 / 0.25)
        special = {"keep": 0.2, "coarse": 0.35, "estarfm": mixed, "ubestarfm": 0.35}
        wanted = special.get(self.method, 0.3)
        assert np.ptp(got) <= 1e-6
        np.testing.assert_allclose(got, wanted, atol=1e-6)

    # (c) constants and factors go through
    def test_adding_a_constant_to_all_images_adds_it(self):
        images = made_images()
        moved = {role: image + np.float32(0.25) for role, image in images.items()}
        self.close(self.predict(moved), self.predict(images) + np.float32(0.25))

    def test_other_units_give_the_same_picture(self):
        images = made_images()
        scaled = {role: image * np.float32(10000) for role, image in images.items()}
        one = self.predict(images, quantity="unknown")
        other = self.predict(scaled, quantity="unknown")
        self.close(other / np.float32(10000), one)

    # (d) tiles
    def test_tile_size_never_changes_a_bit(self):
        for aligned in (True, False):
            method = self.create()
            images = made_images(aligned=aligned)
            masks = made_masks(images)
            scene = self.scene(images, masks=masks)
            whole = predict_scene(method, scene)
            for side in (SIZE, 30, 40):
                tiled = predict_scene(method, scene, side)
                np.testing.assert_array_equal(tiled.valid, whole.valid)
                np.testing.assert_array_equal(tiled.values, whole.values)

    # (e) bands
    def test_bands_in_another_order_give_the_same_bands(self):
        images = made_images()
        turned = {role: image[[2, 0, 1]] for role, image in images.items()}
        self.close(self.predict(turned), self.predict(images)[[2, 0, 1]])

    # (f) rotation by 180 degrees
    def test_turned_images_give_the_turned_result(self):
        images = made_images()
        turned = {role: image[:, ::-1, ::-1].copy() for role, image in images.items()}
        self.close(self.predict(turned), self.predict(images)[:, ::-1, ::-1])

    # masks
    def test_masked_values_never_enter(self):
        images = made_images(aligned=False)
        masks = made_masks(images)
        one = predict_scene(self.create(), self.scene(images, masks=masks))
        for role, mask in masks.items():
            images[role] = np.where(mask, images[role], np.float32(1e6))
        other = predict_scene(self.create(), self.scene(images, masks=masks))
        np.testing.assert_array_equal(one.valid, other.valid)
        np.testing.assert_array_equal(one.values, other.values)
        assert (one.values[~np.broadcast_to(one.valid[:, None], one.values.shape)] == 0).all()
        needed = set(self.create().spec.inputs) - {"fine_t1"} or {"fine_t1"}
        if self.method not in ("coarse", "interpolate"):
            needed.add("fine_t1")
        wanted = np.logical_and.reduce([masks[r] for r in needed])
        if self.method == "interpolate":
            wanted = masks["fine_t1"] | masks["fine_t3"]
        np.testing.assert_array_equal(one.valid[0], wanted)
        assert 0 < wanted.sum() < wanted.size

    def test_nan_and_infinity_are_nodata(self):
        images = made_images()
        images["fine_t1"][0, 20:24, 30:33] = np.nan
        images["fine_t1"][1, 5, 5] = np.inf
        got = predict_scene(self.create(), self.scene(images))
        assert np.isfinite(got.values).all()
        if self.method not in ("coarse", "interpolate"):
            assert not got.valid[0, 20:24, 30:33].any()
            assert not got.valid[0, 5, 5]
            assert got.valid.sum() == ROWS * COLUMNS - 13

    def test_nothing_valid_gives_nodata_only(self):
        images = {role: np.full_like(x, np.nan) for role, x in made_images().items()}
        got = predict_scene(self.create(), self.scene(images))
        assert not got.valid.any()
        assert (got.values == 0).all()

    # sizes
    def test_any_size(self):
        for rows, columns in ((1, 1), (7, 3), (1, 40), (23, 11)):
            for aligned in (True, False):
                images = made_images(rows, columns, aligned=aligned)
                got = predict_scene(self.create(), self.scene(images))
                assert got.valid.all()
                assert np.isfinite(got.values).all()

    # libraries
    def test_torch_gives_what_numpy_gives(self):
        import pytest

        pytest.importorskip("torch", reason="torch is not installed")
        for aligned in (True, False):
            images = made_images(aligned=aligned)
            scene = self.scene(images, masks=made_masks(images))
            one = predict_scene(self.create(), scene)
            other = predict_scene(self.create(), scene, side=40, device="cpu")
            np.testing.assert_array_equal(one.valid, other.valid)
            self.close(one.values, other.values)


def made_masks(images: Arrays) -> Arrays:
    """Clouds at different places of each image; cells of native coarse images."""
    masks = {role: np.ones(x.shape[1:], bool) for role, x in images.items()}
    masks["fine_t1"][10:25, 15:28] = False
    masks["fine_t3"][18:40, 20:35] = False
    for number, role in enumerate(("coarse_t1", "coarse_t2", "coarse_t3")):
        rows, columns = masks[role].shape
        masks[role][rows // 2, number * columns // 3] = False
    return masks

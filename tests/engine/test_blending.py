"""Blended tiles: coverage, exactness, bounded memory, and what a seam is."""

from __future__ import annotations

import numpy as np
import pytest
from stf_engine.blending import Axis, Lattice, blend, seam_ratio
from stf_engine.errors import OptionValue
from stf_engine.grid import Window


def scene(rows: int, columns: int, bands: int = 2) -> np.ndarray:
    return np.random.default_rng(3).random((bands, rows, columns)).astype(np.float32)


def assemble(lattice: Lattice, image: np.ndarray, change=None, batch: int = 1):
    """The image put together from its own tiles, each changed by ``change(values, window)``."""
    out = np.full_like(image, np.nan)
    count = np.zeros(image.shape[1:], int)
    order: list[Window] = []

    def predict(windows):
        result = []
        for window in windows:
            values = image[(slice(None), *window.slices)]
            values = values if change is None else change(values, window)
            result.append((values.astype(np.float32), np.ones(values.shape[1:], bool)))
        return result

    for window, values, valid in blend(lattice, predict, batch):
        assert values.shape[1:] == (window.rows, window.columns) == valid.shape
        out[(slice(None), *window.slices)] = values
        count[window.slices] += 1
        order.append(window)
    assert (count == 1).all()
    assert order == sorted(order, key=lambda w: (w.row, w.column))
    return out


@pytest.mark.parametrize(
    ("shape", "tile", "overlap", "margin", "origin"),
    [
        ((50, 70), 32, 8, 0, (0, 0)),
        ((50, 70), 32, 16, 5, (0, 0)),
        ((33, 32), 32, 20, 0, (0, 0)),  # last tile one pixel further: three tiles overlap
        ((7, 3), 32, 8, 0, (0, 0)),
        ((1, 1), 32, 8, 0, (5, 9)),
        ((64, 90), 32, 0, 0, (0, 0)),
        ((64, 90), 32, 8, 0, (13, 50)),
    ],
)
def test_tiles_that_agree_give_back_the_image(shape, tile, overlap, margin, origin):
    image = scene(*shape)
    lattice = Lattice.covering(shape, tile, overlap, margin, origin)
    for batch in (1, 3):
        out = assemble(lattice, image, batch=batch)
        np.testing.assert_allclose(out, image, rtol=0, atol=3e-7)


def test_pixels_of_one_tile_only_are_bit_equal():
    image = scene(60, 60)
    out = assemble(Lattice.covering((60, 60), 40, 20), image)
    assert np.array_equal(out[:, :20, :20], image[:, :20, :20])


@pytest.mark.parametrize("length", [1, 31, 32, 33, 57, 100, 257])
def test_weights_sum_to_one_and_tiles_have_full_size(length):
    axis = Axis.covering(length, 32, 8)
    total = np.zeros(length)
    for start, weight in zip(axis.starts, axis.weights(8, 0)):
        assert 0 <= start and start + axis.side <= length and (weight >= 0).all()
        total[start : start + axis.side] += weight
    np.testing.assert_allclose(total, 1.0, atol=2e-7)
    assert axis.side == min(32, length)


def test_the_lattice_stays_with_the_image_when_a_part_is_asked_for():
    whole = Axis.covering(400, 64, 16)
    part = Axis.covering(200, 64, 16, phase=100)
    assert {start + 100 for start in part.starts[1:-1]} <= set(whole.starts)
    assert len(part.starts) > 2


def test_the_unused_margin_of_a_tile_does_not_show():
    image = scene(60, 90)
    lattice = Lattice.covering((60, 90), 40, 20, margin=4)

    def spoiled(values, window):
        bad = values.copy()
        for side, inner in (
            (np.s_[:, :4], window.row > 0),
            (np.s_[:, -4:], window.row_stop < 60),
            (np.s_[:, :, :4], window.column > 0),
            (np.s_[:, :, -4:], window.column_stop < 90),
        ):
            if inner:
                bad[side] = 1000.0
        return bad

    np.testing.assert_allclose(assemble(lattice, image, spoiled), image, atol=3e-7)


def test_blending_hides_a_seam_that_hard_borders_show():
    smooth = np.fromfunction(lambda b, y, x: np.sin(y / 9) + np.cos(x / 7), (1, 150, 150))

    def shifted(values, window):  # every tile has its own bias
        return values + 0.2 * ((window.row + 2 * window.column) % 5 - 2)

    blended = Lattice.covering((150, 150), 64, 32)
    hard = Lattice.covering((150, 150), 64, 0)
    assert seam_ratio(assemble(hard, smooth, shifted), hard) > 1.5
    assert seam_ratio(assemble(blended, smooth, shifted), blended) < 1.05
    assert 0.9 < seam_ratio(smooth, blended) < 1.1


def test_seam_ratio_of_known_images():
    lattice = Lattice.covering((20, 20), 10, 0)
    ramp = np.broadcast_to(np.arange(20.0), (1, 20, 20)) + np.arange(20.0)[:, None]
    assert seam_ratio(ramp, lattice) == pytest.approx(1.0)
    step = ramp.copy()
    step[:, :, 10:] += 4.0  # a difference of 5 instead of 1 at one of two borders
    assert seam_ratio(step, lattice) == pytest.approx(3.0)
    valid = np.ones((20, 20), bool)
    valid[:, 10] = False  # hides the bad border
    assert seam_ratio(step, lattice, valid) == pytest.approx(1.0)
    assert seam_ratio(np.zeros((1, 20, 20)), lattice) == 1.0
    assert seam_ratio(ramp, Lattice.covering((20, 20), 32, 8)) == 1.0


def test_impossible_lattices_are_refused():
    for tile, overlap, margin in ((0, 0, 0), (32, 32, 0), (32, 8, 4)):
        with pytest.raises(OptionValue):
            Lattice.covering((50, 50), tile, overlap, margin)


def test_tiles_with_a_place_begin_at_multiples_and_may_leave_the_scene():
    lattice = Lattice.covering((300, 1100), 512, 256, unit=256)
    assert lattice.rows.starts == (0,) and lattice.rows.side == 300
    assert lattice.columns.starts == (0, 256, 512, 768) and lattice.columns.side == 512
    image = np.random.default_rng(1).random((2, 300, 1100)).astype(np.float32)
    larger = np.pad(image, ((0, 0), (0, 0), (0, 512)))

    def predict(windows):
        return [(larger[(slice(None), *w.slices)], np.ones((w.rows, w.columns), bool))
                for w in windows]  # fmt: skip

    whole = np.zeros_like(image)
    for window, values, valid in blend(lattice, predict):
        assert valid.all()
        whole[(slice(None), *window.slices)] = values
    np.testing.assert_allclose(whole, image, atol=1e-6)
    assert max(lattice.columns.borders()) < 1100


@pytest.mark.parametrize("origin", [0, 44, 100, 256, 300, 1000])
def test_an_extent_keeps_the_place_of_tiles_in_the_image(origin):
    whole = Axis.covering(2600, 512, 256, unit=256)
    part = Axis.covering(1100, 512, 256, phase=origin, unit=256)
    assert part.starts[0] == 0 and part.starts[-1] + 512 >= 1100
    assert {start + origin for start in part.starts[1:]} <= set(whole.starts)
    assert all(0 < b - a <= 256 for a, b in zip(part.starts, part.starts[1:]))


@pytest.mark.parametrize("origin", [(0, 0), (100, 300)])
def test_tiles_cut_to_the_scene_give_back_the_image(origin):
    image = scene(600, 700)
    lattice = Lattice.covering((600, 700), 512, 256, 0, origin, unit=256)
    assert any(w.row_stop > 600 for w in lattice.tiles())
    for batch in (1, 3):  # slices of the image end with it
        np.testing.assert_allclose(assemble(lattice, image, batch=batch), image, rtol=0, atol=3e-7)

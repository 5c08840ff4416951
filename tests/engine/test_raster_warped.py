"""Images of a run that are warped onto the target grid."""

import math

import numpy as np
import pytest
from fixtures.rasters import FINE, write_tiff
from osgeo import gdal
from raster_scenes import SINUSOIDAL, fine, scene_of, warped_copy  # noqa: F401
from stf_engine.grid import Window
from stf_engine.raster import warp
from stf_engine.recipe_types import Extent, ImageInput, Options


def plane(rows, columns, transform):
    """0.2 + x / 100 km + y / 200 km from FINE's corner, at pixel centres."""
    r, c = np.mgrid[0:rows, 0:columns] + 0.5
    x = transform[0] + transform[1] * c + transform[2] * r
    y = transform[3] + transform[4] * c + transform[5] * r
    return (0.2 + (x - FINE[0]) / 1e5 + (y - FINE[3]) / 2e5)[None].astype(np.float32)


def turned_by(degrees, size, x, y):
    a = math.radians(degrees)
    return (x, size * math.cos(a), size * math.sin(a), y, size * math.sin(a), -size * math.cos(a))


@pytest.mark.parametrize("resampling", ["cubic", "bilinear"])
@pytest.mark.parametrize(
    "transform",
    [
        (FINE[0] - 2000, 463.3, 0.0, FINE[3] + 2000, 0.0, -463.3),  # no whole ratio
        (FINE[0] - 2000, 400.0, 0.0, FINE[3] + 2000, 0.0, -250.0),  # not square
        turned_by(17, 300.0, FINE[0] - 3000, FINE[3] + 1500),  # turned
        (FINE[0] - 2000, 300.0, 0.0, FINE[3] - 6000, 0.0, 300.0),  # south up
    ],
    ids=["ratio", "oblong", "turned", "south-up"],
)
def test_a_plane_stays_a_plane(tmp_path, transform, resampling):
    fine = write_tiff(tmp_path / "f.tif", plane(60, 70, FINE))
    coarse = write_tiff(tmp_path / "c.tif", plane(40, 40, transform), transform)
    scene = scene_of(fine_t1=fine, coarse_t1=coarse, options=Options(resampling=resampling))
    found, valid = scene.read("coarse_t1", scene.window)
    assert not scene.aligned and valid.all()
    assert np.abs(found - plane(60, 70, FINE)).max() < 1e-5


def test_a_system_without_authority_code(tmp_path):
    """MODIS sinusoidal on its sphere: positions agree with PROJ to a thousandth of the slope."""
    fine = write_tiff(tmp_path / "f.tif", plane(60, 70, FINE))
    wide = (FINE[0] - 9000, 30.0, 0.0, FINE[3] + 9000, 0.0, -30.0)
    source = write_tiff(tmp_path / "w.tif", plane(700, 700, wide), wide)
    warped_copy(source, tmp_path / "s.tif", SINUSOIDAL, "cubic")
    gdal.Warp(str(tmp_path / "c.tif"), str(tmp_path / "s.tif"), xRes=463, yRes=463,
              resampleAlg="average", errorThreshold=0)  # fmt: skip
    scene = scene_of(fine_t1=fine, coarse_t1=tmp_path / "c.tif")
    found, valid = scene.read("coarse_t1", scene.window)
    assert valid.all()
    assert 14 < scene.ratio < 17
    # one fine pixel is 3e-4 in this plane; averaging over oblique pixels is not exact
    assert np.abs(found - plane(60, 70, FINE)).max() < 1e-4


WINDOWS = [
    Window(0, 0, 1, 1),
    Window(3, 7, 100, 90),
    Window(100, 480, 60, 50),
    Window(-5, 500, 20, 60),
]


@pytest.fixture
def oblique(tmp_path):
    """A scene that is wider than one block by three columns, with a coarse image in sinusoidal."""
    rng = np.random.default_rng(7)
    fine = write_tiff(tmp_path / "f.tif", np.full((1, 460, warp.BLOCK + 3), 0.3, np.float32))
    native = (rng.random((1, 40, 50)) * 0.4).astype(np.float32)
    native[0, 8, 12] = np.nan
    transform = (FINE[0] - 900, 463.0, 0.0, FINE[3] + 900, 0.0, -463.0)
    coarse = write_tiff(tmp_path / "c.tif", native, transform)
    return fine, warped_copy(coarse, tmp_path / "s.tif", SINUSOIDAL)


@pytest.mark.parametrize("held", [0, warp.HELD_VALUES])
def test_a_warped_pixel_does_not_depend_on_the_window(oblique, monkeypatch, held):
    monkeypatch.setattr(warp, "HELD_VALUES", held)
    scene = scene_of(fine_t1=oblique[0], coarse_t1=oblique[1])
    values, valid = scene.read("coarse_t1", scene.window)
    assert not valid.all() and valid.mean() > 0.9
    again = scene_of(fine_t1=oblique[0], coarse_t1=oblique[1])
    for window in WINDOWS:
        part, usable = again.read("coarse_t1", window)
        inside = window.clipped(*scene.grid.shape)
        target = inside.within(window)
        assert np.array_equal(part[(slice(None), *target)], values[(slice(None), *inside.slices)])
        assert np.array_equal(usable[target], valid[inside.slices])
        assert usable.sum() == valid[inside.slices].sum()


def test_narrow_blocks_at_the_border_are_as_sharp_as_the_rest(oblique, monkeypatch):
    narrow = scene_of(fine_t1=oblique[0], coarse_t1=oblique[1])
    last = Window(0, warp.BLOCK - 10, 460, 13)
    found = narrow.read("coarse_t1", last)[0]
    monkeypatch.setattr(warp, "BLOCK", 2 * warp.BLOCK)
    wide = scene_of(fine_t1=oblique[0], coarse_t1=oblique[1])
    assert np.abs(found - wide.read("coarse_t1", last)[0]).max() < 1e-6


def test_an_extent_gives_the_pixels_of_the_whole(oblique):
    whole = scene_of(fine_t1=oblique[0], coarse_t1=oblique[1])
    window = Window(31, 17, 400, 3)
    part = scene_of(Extent(window=[17, 31, 3, 400]), fine_t1=oblique[0], coarse_t1=oblique[1])
    expected, there = whole.read("coarse_t1", window)
    found, here = part.read("coarse_t1", part.window)
    assert np.array_equal(here, there) and np.abs(found - expected).max() < 1e-6


def test_a_missing_native_pixel_is_missing_below_itself(tmp_path):
    fine = write_tiff(tmp_path / "f.tif", np.full((1, 90, 90), 0.3, np.float32))
    native = np.full((1, 12, 12), 0.3, np.float32)
    native[0, 5, 4] = np.nan
    transform = (FINE[0] - 470, 470.0, 0.0, FINE[3] + 470, 0.0, -470.0)
    scene = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "c.tif", native, transform))
    row, column = np.arange(90) * 30 + 15, np.arange(90) * 30 + 15
    below = ((row + 470) // 470 == 5)[:, None] & ((column + 470) // 470 == 4)[None]
    values, valid = scene.read("coarse_t1", scene.window)
    assert np.array_equal(~valid, below)
    assert np.abs(values[0][valid] - 0.3).max() < 1e-6


def test_the_shift_moves_the_coarse_image(tmp_path):
    fine = write_tiff(tmp_path / "f.tif", plane(60, 70, FINE))
    transform = (FINE[0] - 2000, 463.3, 0.0, FINE[3] + 2000, 0.0, -463.3)
    path = write_tiff(tmp_path / "c.tif", plane(20, 20, transform), transform)
    moved = ImageInput(path, shift=[100.0, 0.0])
    values = scene_of(fine_t1=fine, coarse_t1=moved).read("coarse_t1", Window(0, 0, 60, 70))[0]
    assert np.abs(values - (plane(60, 70, FINE) - 100 / 1e5)).max() < 1e-5


def test_a_second_fine_image_on_another_grid(tmp_path):
    fine = write_tiff(tmp_path / "f.tif", plane(60, 70, FINE))
    other = (FINE[0] - 311.0, 20.0, 0.0, FINE[3] + 307.0, 0.0, -20.0)
    third = write_tiff(tmp_path / "t.tif", plane(130, 140, other), other)
    found, valid = scene_of(fine_t1=fine, fine_t3=third).read("fine_t3", Window(0, 0, 60, 70))
    assert valid.all() and np.abs(found - plane(60, 70, FINE)).max() < 1e-5

"""Images of a run on the target grid: as they are, as cells, and their bands and dates."""

import numpy as np
import pytest
from fixtures.rasters import COARSE, FINE, cell_means, texture, write_tiff
from raster_scenes import codes, fine, scene_of  # noqa: F401
from stf_engine.errors import (
    BandsDiffer,
)
from stf_engine.grid import Window
from stf_engine.recipe_types import Extent, ImageInput, Options

# --- aligned: native pixels are cells --------------------------------------------------------


def test_aligned_coarse_pixels_are_read_as_they_are(tmp_path, fine):
    native = cell_means(texture(2, 48, 56))
    scene = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "c.tif", native, COARSE))
    assert scene.aligned and scene.cells.size == 8 and scene.ratio == 8
    assert np.array_equal(scene.coarse_cells("coarse_t1").values, native.astype(np.float32))


def test_aligned_cells_under_an_extent_keep_the_native_lattice(tmp_path, fine):
    native = np.arange(42, dtype=np.float32).reshape(1, 6, 7) / 100
    coarse = write_tiff(tmp_path / "c.tif", native, COARSE)
    one = ImageInput(fine, bands=[1])
    extent = Extent(window=[12, 4, 30, 40])  # column, row, columns, rows
    scene = scene_of(extent, fine_t1=one, coarse_t1=coarse)
    assert scene.aligned and scene.grid.xy(0, 0) == (FINE[0] + 12 * 30, FINE[3] - 4 * 30)
    # rows 4..43 and columns 12..41 touch native rows 0..5 and columns 1..5
    assert scene.cells.origin_row == -4 and scene.cells.origin_column == -4
    assert np.array_equal(scene.coarse_cells("coarse_t1").values[0], native[0, 0:6, 1:6])


def test_south_up_images_are_turned(tmp_path, fine):
    """The same place, rows stored from south to north: the same values."""
    native = cell_means(texture(2, 48, 56)).astype(np.float32)
    turned = (COARSE[0], 240.0, 0.0, COARSE[3] - 6 * 240, 0.0, 240.0)
    a = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "a.tif", native, COARSE))
    b = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "b.tif", native[:, ::-1], turned))
    smooth = Window(12, 12, 24, 32)  # where the kernel lies inside the native image
    there, here = b.read("coarse_t1", smooth), a.read("coarse_t1", smooth)
    assert there[1].all() and here[1].all()
    # a turned grid has no whole cells; it is warped with the same cubic kernel
    assert np.abs(there[0] - here[0]).max() < 1e-5


def test_a_missing_native_pixel_is_missing_under_its_whole_cell(tmp_path, fine):
    native = cell_means(texture(2, 48, 56)).astype(np.float32)
    native[:, 2, 3] = np.nan
    scene = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "c.tif", native, COARSE))
    invalid = ~scene.read("coarse_t1", scene.window)[1]
    assert invalid[16:24, 24:32].all() and np.count_nonzero(invalid) == 64


# --- as it is: coarse files on the fine grid -------------------------------------------------


def on_fine_grid(tmp_path, name, values, **fields):
    return write_tiff(tmp_path / name, values.astype(np.float32), **fields)


def test_replicated_pixels_are_found_with_their_lattice(tmp_path, fine):
    native = np.random.default_rng(5).random((2, 6, 7))
    blocks = np.kron(native, np.ones((1, 10, 10)))[:, 3:51, 4:60]  # the first cells are cut
    coarse = on_fine_grid(tmp_path, "c.tif", blocks)
    scene = scene_of(fine_t1=fine, coarse_t1=coarse, coarse_t2=coarse)
    assert scene.aligned and scene.cells.size == 10 and scene.ratio == 10
    assert (scene.cells.origin_row, scene.cells.origin_column) == (-3, -4)
    found = scene.coarse_cells("coarse_t1").values
    assert np.array_equal(found[:, :, :6], native.astype(np.float32)[:, :5, :6])
    assert "ratio-assumed" not in codes(scene)


@pytest.mark.parametrize("smooth_first", [True, False])
def test_one_smooth_image_among_replicated_ones_is_not_taken_apart(tmp_path, fine, smooth_first):
    native = np.random.default_rng(5).random((2, 6, 7))
    blocks = np.kron(native, np.ones((1, 8, 8)))
    coarse = on_fine_grid(tmp_path, "c.tif", blocks)
    smooth = on_fine_grid(tmp_path, "d.tif", texture(2, 48, 56, seed=9))
    one, two = (smooth, coarse) if smooth_first else (coarse, smooth)
    scene = scene_of(fine_t1=fine, coarse_t1=one, coarse_t2=two)
    assert not scene.aligned
    assert "ratio-assumed" in codes(scene)


def test_smooth_coarse_files_take_the_ratio_given_or_say_that_it_is_assumed(tmp_path, fine):
    coarse = on_fine_grid(tmp_path, "c.tif", texture(2, 48, 56, seed=9))
    assumed = scene_of(fine_t1=fine, coarse_t1=coarse)
    assert assumed.cells.size == 16 and not assumed.aligned
    note = next(n for n in assumed.notes if n.code == "ratio-assumed")
    assert note.fix == {"options.ratio": 16.0}
    given = scene_of(fine_t1=fine, coarse_t1=coarse, options=Options(ratio=12.0))
    assert given.cells.size == 12 and "ratio-assumed" not in codes(given)


def test_files_on_the_fine_grid_are_not_resampled(tmp_path, fine):
    values = texture(2, 48, 56, seed=9)
    scene = scene_of(fine_t1=fine, coarse_t1=on_fine_grid(tmp_path, "c.tif", values))
    found, valid = scene.read("coarse_t1", scene.window)
    assert valid.all() and np.array_equal(found, values)


def test_a_file_moved_by_whole_pixels_is_not_resampled(tmp_path, fine):
    values = texture(2, 48, 56, seed=9)
    moved = (FINE[0] + 60.0, 30.0, 0.0, FINE[3] - 90.0, 0.0, -30.0)
    scene = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "c.tif", values, moved))
    found, valid = scene.read("coarse_t1", scene.window)
    assert np.array_equal(found[:, 3:, 2:], values[:, :-3, :-2])
    assert not valid[:3].any() and not valid[:, :2].any() and valid[3:, 2:].all()
    assert "partial-overlap" in codes(scene)


# --- bands and dates -------------------------------------------------------------------------


def test_bands_are_matched_by_name_whatever_their_order(tmp_path):
    values = texture(3, 48, 56)
    fine = write_tiff(tmp_path / "f.tif", values, band_names=["blue", "green", "red"])
    native = cell_means(values)[::-1]
    coarse = write_tiff(tmp_path / "c.tif", native, COARSE, band_names=["Red", "G", "blue"])
    scene = scene_of(fine_t1=fine, coarse_t1=coarse)
    assert np.array_equal(scene.coarse_cells("coarse_t1").values, native[::-1].astype(np.float32))
    assert "bands-guessed" not in codes(scene)


def test_the_fine_image_is_reduced_to_the_common_bands(tmp_path):
    values = texture(3, 48, 56)
    fine = write_tiff(tmp_path / "f.tif", values, band_names=["blue", "green", "red"])
    native = cell_means(values)
    coarse = write_tiff(tmp_path / "c.tif", native[[2, 0]], COARSE, band_names=["red", "blue"])
    scene = scene_of(fine_t1=fine, coarse_t1=coarse)
    assert scene.bands == 2 and scene.images["fine_t1"].band_names == ["blue", "red"]
    assert np.array_equal(scene.read("fine_t1", scene.window)[0], values[[0, 2]])
    found = scene.coarse_cells("coarse_t1").values
    assert np.array_equal(found, native[[0, 2]].astype(np.float32))


def test_unnamed_bands_are_matched_by_order_and_it_is_said(tmp_path, fine):
    native = cell_means(texture(2, 48, 56))
    scene = scene_of(fine_t1=fine, coarse_t1=write_tiff(tmp_path / "c.tif", native, COARSE))
    assert "bands-guessed" in codes(scene)
    three = write_tiff(tmp_path / "d.tif", cell_means(texture(3, 48, 56)), COARSE)
    with pytest.raises(BandsDiffer, match=r"2 bands.*3"):
        scene_of(fine_t1=fine, coarse_t1=three)
    chosen = scene_of(fine_t1=fine, coarse_t1=ImageInput(three, bands=[3, 1]))
    expected = cell_means(texture(3, 48, 56))[[2, 0]].astype(np.float32)
    assert np.array_equal(chosen.coarse_cells("coarse_t1").values, expected)


def test_dates_come_from_names_and_can_be_given(tmp_path):
    path = write_tiff(tmp_path / "fine_20240510.tif", texture(1, 20, 20))
    scene = scene_of(fine_t1=path, fine_t3=ImageInput(path, date="2024-05-12"))
    assert scene.dates == {"fine_t1": "2024-05-10", "fine_t3": "2024-05-12"}
    assert scene.days["fine_t3"] - scene.days["fine_t1"] == 2

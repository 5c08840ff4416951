"""Images of a run on the target grid: as they are, as cells, and warped."""

import math

import numpy as np
import pytest
from fixtures.rasters import COARSE, FINE, UTM, cell_means, texture, write_tiff
from osgeo import gdal
from stf_engine.errors import (
    BandsDiffer,
    CrsMissing,
    ExtentWrong,
    FileMissing,
    InputMissing,
    NoOverlap,
    SizesDiffer,
)
from stf_engine.grid import Window
from stf_engine.raster import warp
from stf_engine.raster.scene import open_scene
from stf_engine.recipe import Recipe
from stf_engine.recipe_types import Extent, ImageInput, Options

SINUSOIDAL = "+proj=sinu +R=6371007.181 +units=m +no_defs"


def scene_of(extent=None, options=None, **inputs):
    given = {r: i if isinstance(i, ImageInput) else ImageInput(str(i)) for r, i in inputs.items()}
    return open_scene(Recipe(inputs=given, extent=extent, options=options or Options()))


def codes(scene):
    return [finding.code for finding in scene.notes]


def warped_copy(path, target, crs, resampling="near"):
    file = gdal.Warp(str(target), str(path), dstSRS=crs, resampleAlg=resampling, errorThreshold=0)
    file.FlushCache()
    return str(target)


@pytest.fixture
def fine(tmp_path):
    return write_tiff(tmp_path / "fine.tif", texture(2, 48, 56))


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


# --- warped ----------------------------------------------------------------------------------


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


# --- overlap and georeference ----------------------------------------------------------------


def test_no_overlap_says_how_far_and_where(tmp_path, fine):
    north = (FINE[0], 240.0, 0.0, FINE[3] + 101_440, 0.0, -240.0)
    coarse = write_tiff(tmp_path / "c.tif", np.ones((2, 6, 7)), north)
    with pytest.raises(NoOverlap, match=r"100 km to the north\."):
        scene_of(fine_t1=fine, coarse_t1=coarse)


def test_partial_overlap_gives_its_share(tmp_path, fine):
    coarse = write_tiff(tmp_path / "c.tif", cell_means(texture(2, 48, 56))[:, :3], COARSE)
    scene = scene_of(fine_t1=fine, coarse_t1=coarse)
    note = next(n for n in scene.notes if n.code == "partial-overlap")
    assert note.values["share"] == 0.5 and note.role == "coarse_t1"
    valid = scene.read("coarse_t1", scene.window)[1]
    assert valid[:24].all() and not valid[24:].any()


def test_a_system_on_one_side_only(tmp_path, fine):
    native = cell_means(texture(2, 48, 56))
    bare = write_tiff(tmp_path / "c.tif", native, COARSE, crs=None)
    with pytest.raises(CrsMissing, match="coarse_t1") as caught:
        scene_of(fine_t1=fine, coarse_t1=bare)
    assert "--coarse-crs fine" in caught.value.hint
    for crs in ("fine", UTM):
        scene = scene_of(fine_t1=fine, coarse_t1=ImageInput(bare, crs=crs))
        assert scene.aligned and scene.cells.size == 8


def test_images_without_any_system_lie_on_each_other_by_their_coordinates(tmp_path):
    native = cell_means(texture(2, 48, 56))
    fine = write_tiff(tmp_path / "f.tif", texture(2, 48, 56), crs=None)
    coarse = write_tiff(tmp_path / "c.tif", native, COARSE, crs=None)
    scene = scene_of(fine_t1=fine, coarse_t1=coarse)
    assert scene.aligned and scene.cells.size == 8
    assert "no-georeference" in codes(scene)


def test_images_without_any_georeference_need_one_size(tmp_path):
    one = write_tiff(tmp_path / "f.tif", texture(1, 20, 20), None, None)
    same = write_tiff(tmp_path / "c.tif", texture(1, 20, 20, seed=2), None, None)
    other = write_tiff(tmp_path / "d.tif", texture(1, 20, 21), None, None)
    scene = scene_of(fine_t1=one, coarse_t1=same)
    assert np.array_equal(scene.read("coarse_t1", scene.window)[0], texture(1, 20, 20, seed=2))
    assert "no-georeference" in codes(scene)
    with pytest.raises(SizesDiffer, match="20 x 21"):
        scene_of(fine_t1=one, coarse_t1=other)


def test_an_image_without_a_place_lies_on_the_fine_one_when_the_user_says_so(tmp_path, fine):
    values = texture(2, 48, 56, seed=2)
    bare = write_tiff(tmp_path / "c.tif", values, None, None)
    with pytest.raises(CrsMissing):
        scene_of(fine_t1=fine, coarse_t1=bare)
    scene = scene_of(fine_t1=fine, coarse_t1=ImageInput(bare, crs="fine"))
    assert np.array_equal(scene.read("coarse_t1", scene.window)[0], values)
    assert codes(scene).count("no-georeference") == 1
    small = write_tiff(tmp_path / "d.tif", values[:, :6, :7], None, None)
    with pytest.raises(SizesDiffer, match="6 x 7"):
        scene_of(fine_t1=fine, coarse_t1=ImageInput(small, crs="fine"))


def test_a_placed_and_an_unplaced_image_without_system(tmp_path):
    values = texture(1, 20, 20, seed=2)
    placed = write_tiff(tmp_path / "f.tif", texture(1, 20, 20), crs=None)
    bare = write_tiff(tmp_path / "c.tif", values, None, None)
    scene = scene_of(fine_t1=placed, coarse_t1=bare)
    assert np.array_equal(scene.read("coarse_t1", scene.window)[0], values)
    assert scene.grid.transform == FINE


def test_a_world_map_covers_a_place_beside_the_date_line(tmp_path):
    there = (300000.0, 30.0, 0.0, -1800000.0, 0.0, -30.0)
    fine = write_tiff(tmp_path / "f.tif", texture(1, 48, 56), there, "EPSG:32701")
    world = np.full((1, 180, 360), 0.3, np.float32)
    coarse = write_tiff(tmp_path / "c.tif", world, (-180.0, 1.0, 0.0, 90.0, 0.0, -1.0), "EPSG:4326")
    values, valid = scene_of(fine_t1=fine, coarse_t1=coarse).read("coarse_t1", Window(0, 0, 48, 56))
    assert valid.all() and np.abs(values - 0.3).max() < 1e-6


def test_the_target_must_be_there(fine):
    with pytest.raises(InputMissing, match="fine_t1"):
        scene_of(coarse_t1=fine)


# --- extents ---------------------------------------------------------------------------------


def test_bounds_take_every_pixel_that_they_touch(fine):
    box = [FINE[0] + 35, FINE[3] - 95, FINE[0] + 61, FINE[3] - 30]
    scene = scene_of(Extent(bounds=box), fine_t1=fine)
    assert scene.window_in_image == Window(1, 1, 3, 2)
    assert scene.grid.transform == (FINE[0] + 30, 30.0, 0.0, FINE[3] - 30, 0.0, -30.0)


def test_bounds_on_pixel_edges_take_no_more(fine):
    box = [FINE[0] + 30, FINE[3] - 90, FINE[0] + 60, FINE[3] - 30]
    assert scene_of(Extent(bounds=box), fine_t1=fine).window_in_image == Window(1, 1, 2, 1)


def test_bounds_in_another_system_cover_the_same_place(fine):
    whole = scene_of(fine_t1=fine)
    from stf_engine.raster.crs import transform_bounds, wkt_of

    geographic = wkt_of("EPSG:4326")
    box = transform_bounds(whole.grid.bounds, whole.grid.crs, geographic)
    assert 14.9 < box[0] < 15.1 and 46.8 < box[1] < 47.1  # x is the longitude
    scene = scene_of(Extent(bounds=list(box), crs="EPSG:4326"), fine_t1=fine)
    assert scene.window_in_image == Window(0, 0, 48, 56)


def test_an_extent_from_a_raster_and_from_a_vector_layer(tmp_path, fine):
    part = (FINE[0] + 60, 30.0, 0.0, FINE[3] - 90, 0.0, -30.0)
    raster = write_tiff(tmp_path / "part.tif", np.ones((1, 10, 12)), part)
    x, y = part[0], part[3]
    ring = [[x, y], [x + 360, y], [x + 360, y - 300], [x, y - 300], [x, y]]
    vector = tmp_path / "part.geojson"
    vector.write_text(
        '{"type": "FeatureCollection", "crs": {"type": "name", "properties": '
        '{"name": "urn:ogc:def:crs:EPSG::32633"}}, "features": [{"type": "Feature", '
        f'"properties": {{}}, "geometry": {{"type": "Polygon", "coordinates": [{ring}]}}}}]}}'
    )
    for layer in (raster, str(vector)):
        scene = scene_of(Extent(layer=layer), fine_t1=fine)
        assert scene.window_in_image == Window(3, 2, 10, 12)


@pytest.mark.parametrize(
    ("extent", "words"),
    [
        (Extent(), "exactly one"),
        (Extent(window=[0, 0, 1, 1], bounds=[0.0, 0.0, 1.0, 1.0]), "exactly one"),
        (Extent(window=[0, 0, 5]), "column, row"),
        (Extent(window=[500, 0, 5, 5]), "does not touch"),
        (Extent(bounds=[5.0, 0.0, 1.0, 9.0]), "x minimum"),
        (Extent(bounds=[0.0, 0.0, 9.0, 9.0]), "does not touch"),
        (Extent(bounds=[1e7, 1e7, 1e8, 1e8], crs="EPSG:4326"), "does not touch"),
    ],
)
def test_wrong_extents_are_refused(fine, extent, words):
    with pytest.raises(ExtentWrong, match=words):
        scene_of(extent, fine_t1=fine)


def test_an_extent_layer_must_exist_and_have_a_system(tmp_path, fine):
    with pytest.raises(FileMissing):
        scene_of(Extent(layer=str(tmp_path / "none.tif")), fine_t1=fine)
    bare = write_tiff(tmp_path / "bare.tif", np.ones((1, 4, 4)), crs=None)
    with pytest.raises(CrsMissing, match=r"bare\.tif"):
        scene_of(Extent(layer=bare), fine_t1=fine)


def test_statistics_of_the_whole_image_under_an_extent(fine):
    extent = Extent(window=[0, 0, 10, 10])
    whole = scene_of(fine_t1=fine).statistics("fine_t1")
    own = scene_of(extent, fine_t1=fine).statistics("fine_t1")
    asked = scene_of(extent, Options(statistics="image"), fine_t1=fine).statistics("fine_t1")
    assert own.count == 100 and asked.count == whole.count == 48 * 56
    assert np.array_equal(asked.mean, whole.mean) and not np.array_equal(own.mean, whole.mean)


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

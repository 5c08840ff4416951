"""Where the images of a run lie: overlap, georeference and extents."""

import numpy as np
import pytest
from fixtures.rasters import COARSE, FINE, UTM, cell_means, texture, write_tiff
from raster_scenes import codes, fine, scene_of  # noqa: F401
from stf_engine.errors import (
    CrsMissing,
    ExtentWrong,
    FileMissing,
    InputMissing,
    NoOverlap,
    SizesDiffer,
)
from stf_engine.grid import Window
from stf_engine.recipe_types import Extent, ImageInput, Options

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

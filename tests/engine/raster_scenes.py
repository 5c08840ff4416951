"""Scenes for the tests of images on the target grid."""

import pytest
from fixtures.rasters import texture, write_tiff
from osgeo import gdal
from stf_engine.raster.scene import open_scene
from stf_engine.recipe import Recipe
from stf_engine.recipe_types import ImageInput, Options

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

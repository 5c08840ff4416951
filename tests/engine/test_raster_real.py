"""Real images of the shared folder: the facts that its README files state."""

from pathlib import Path

import numpy as np
import pytest
from stf_engine.grid import Window
from stf_engine.raster.image import RasterImage
from stf_engine.raster.scene import open_scene
from stf_engine.recipe import Recipe
from stf_engine.recipe_types import Extent, ImageInput, Options

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"no shared data in {SHARED}"),
]


def scene_of(extent=None, options=None, **inputs):
    given = {r: i if isinstance(i, ImageInput) else ImageInput(str(i)) for r, i in inputs.items()}
    return open_scene(Recipe(inputs=given, extent=extent, options=options or Options()))


def codes(scene):
    return {finding.code for finding in scene.notes}


def test_kranj_has_oblong_pixels_and_a_system_without_code():
    kranj = SHARED / "kranj"
    fine = kranj / "landsat" / "unfilled" / "2020068_191-28_kranj.tif"
    scene = scene_of(
        fine_t1=fine,
        coarse_t1=kranj / "modis" / "filled" / "2020068_18-04_kranj.tif",
        coarse_t2=kranj / "modis" / "filled" / "2020093_18-04_kranj.tif",
    )
    assert scene.grid.shape == (44, 45) and scene.bands == 6
    width, height = scene.grid.pixel_size
    assert width < height and abs(height - 30) < 0.1
    assert scene.dates == {
        "fine_t1": "2020-03-08",
        "coarse_t1": "2020-03-08",
        "coarse_t2": "2020-04-02",
    }
    assert scene.days["coarse_t2"] - scene.days["coarse_t1"] == 25
    valid = scene.read("fine_t1", scene.window)[1]
    assert 1 - valid.mean() == pytest.approx(0.062, abs=0.001)
    assert not scene.aligned and "ratio-assumed" in codes(scene)
    assert scene.images["fine_t1"].quantity == "unknown"  # x 10000 without a scale
    assert scene.images["coarse_t1"].quantity == "reflectance"


def test_kranj_sensor_difference_of_day_68():
    kranj = SHARED / "kranj"
    scale = {"scale": 0.0001}
    scene = scene_of(
        fine_t1=ImageInput(
            str(kranj / "landsat" / "filled" / "2020068_191-28.tif_filled_kranj.tif"), **scale
        ),
        coarse_t1=kranj / "modis" / "filled" / "2020068_18-04_kranj.tif",
    )
    fine = scene.read("fine_t1", scene.window)[0].astype(np.float64)
    coarse = scene.read("coarse_t1", scene.window)[0].astype(np.float64)
    difference = 10000 * (coarse - fine).mean(axis=(1, 2))
    assert np.abs(difference - [-31, 20, 44, 28, 229, 131]).max() < 1.0


@pytest.fixture
def orleans():
    folder = SHARED / "orleans_lst"
    return {
        "fine_t1": ImageInput(str(folder / "fine" / "landsat8_20180223.tif"), bands=[1]),
        "coarse_t1": ImageInput(str(folder / "coarse_native" / "mod11a1_20180223.tif")),
        "coarse_t2": ImageInput(str(folder / "coarse_native" / "mod11a1_20190906.tif")),
    }


def test_orleans_native_pixels_are_oblique_and_33_times_as_large(orleans):
    scene = scene_of(**orleans)
    assert not scene.aligned
    assert scene.ratio == pytest.approx(33.3, abs=0.8)  # 927 to 1000 m by direction and place
    assert scene.cells.size == round(scene.ratio)
    values, valid = scene.read("coarse_t1", scene.window)
    assert valid.mean() > 0.95
    assert values[0][valid].mean() == pytest.approx(5.3, abs=0.3)


def test_orleans_warped_like_the_file_that_the_source_resampled(orleans):
    """The source resampled bilinearly; so do we, and meet it within the noise of its options."""
    scene = scene_of(options=Options(resampling="bilinear"), **orleans)
    given = RasterImage.open(
        ImageInput(str(SHARED / "orleans_lst" / "coarse_bilinear" / "mod11a1_20180223.tif"))
    )
    theirs, there = given.read(scene.window)
    ours, here = scene.read("coarse_t1", scene.window)
    inner = np.zeros_like(here)
    inner[40:-40, 40:-40] = True
    both = here & there & inner
    assert both.sum() > 90_000
    assert np.abs(ours - theirs)[0][both].mean() < 0.1
    assert np.corrcoef(ours[0][both], theirs[0][both])[0, 1] > 0.99


def test_orleans_pixels_do_not_depend_on_window_or_extent(orleans):
    scene = scene_of(**orleans)
    values, valid = scene.read("coarse_t1", scene.window)
    other = scene_of(**orleans)
    for window in (Window(0, 0, 33, 400), Window(111, 222, 7, 64), Window(399, 399, 1, 1)):
        part, usable = other.read("coarse_t1", window)
        assert np.array_equal(part, values[(slice(None), *window.slices)])
        assert np.array_equal(usable, valid[window.slices])
    strip = scene_of(extent=Extent(window=[200, 0, 2, 400]), **orleans)
    part = strip.read("coarse_t1", strip.window)[0]
    assert np.abs(part - values[:, :, 200:202]).max() < 1e-4


def test_cia_has_no_system_and_whole_cells():
    cia = SHARED / "cia_half"
    scene = scene_of(
        fine_t1=cia / "fine_20011125.tif",
        coarse_t1=cia / "coarse_sim_20011125.tif",
        coarse_t2=cia / "coarse_sim_20020112.tif",
    )
    assert "no-georeference" in codes(scene)
    assert scene.aligned and scene.cells.size == 10
    assert (scene.cells.rows, scene.cells.columns) == (59, 58)
    assert scene.dates["fine_t1"] == "2001-11-25"
    # the coarse image was made by averaging the fine one: D(F1) = C1
    made, given = scene.degraded("fine_t1"), scene.coarse_cells("coarse_t1")
    whole = made.fraction == 1
    assert whole.mean() > 0.9
    assert np.abs(made.values - given.values)[:, whole].max() < 0.01


def test_yanco_blocks_of_ten_are_found():
    yanco = SHARED / "yanco_lst"
    coarse = sorted(str(path) for path in yanco.rglob("*") if path.name.upper().startswith("MOD"))
    fine = sorted(str(path) for path in yanco.rglob("*.tif") if str(path) not in coarse)
    assert coarse and fine
    scene = scene_of(fine_t1=fine[0], coarse_t1=coarse[0], coarse_t2=coarse[-1])
    assert scene.aligned and scene.cells.size == 10 and scene.ratio == 10
    assert (scene.cells.rows, scene.cells.columns) == (40, 40)
    assert (scene.cells.origin_row, scene.cells.origin_column) == (0, 0)
    image = scene.images["coarse_t1"]
    native = image.read(Window(0, 0, 400, 400))[0]
    assert np.array_equal(scene.coarse_cells("coarse_t1").values, native[:, 5::10, 5::10])
    assert image.quantity == "temperature"
    assert np.count_nonzero(~scene.read("fine_t1", scene.window)[1]) <= 1

"""One raster file: what it is, its pixels and its mask."""

import numpy as np
import pytest
from fixtures.rasters import COARSE, FINE, UTM, write_tiff
from osgeo import gdal
from stf_engine.errors import (
    BandsDiffer,
    FileMissing,
    MaskRuleUnknown,
    NotARaster,
    RasterDamaged,
    SizesDiffer,
)
from stf_engine.grid import Window, whole
from stf_engine.raster.image import RasterImage
from stf_engine.recipe_types import ImageInput

LANDSAT = "LC08_L2SP_191028_20200310_20200822_02_T1_SR_B4.TIF"


def opened(path, **fields):
    return RasterImage.open(ImageInput(str(path), **fields), "fine_t1")


def block_start(path, row):
    """Byte at which a block of the first column starts."""
    file = gdal.Open(path)
    return int(file.GetRasterBand(1).GetMetadataItem(f"BLOCK_OFFSET_0_{row}", "TIFF"))


def everything(image):
    return image.read(whole(*image.grid.shape))


def mask_of(image):
    return everything(image)[1].astype(int).tolist()


# --- values ----------------------------------------------------------------------------------


def test_numbers_become_physical_values_with_the_file_s_scale(tmp_path):
    numbers = np.arange(1, 13).reshape(1, 3, 4)
    path = write_tiff(tmp_path / "a.tif", numbers, dtype=np.int16, scale=0.5, offset=-1.0)
    image = opened(path)
    values, valid = everything(image)
    assert values.dtype == np.float32 and valid.all()
    assert np.array_equal(values, numbers * 0.5 - 1.0)
    assert image.radiometry.source == "file"


def test_a_scale_of_the_user_wins_over_the_file(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.full((1, 2, 2), 5), dtype=np.int16, scale=0.5)
    image = opened(path, scale=0.1, offset=2.0)
    assert everything(image)[0][0, 0, 0] == pytest.approx(2.5)
    assert image.radiometry.source == "option"


def test_a_window_that_leaves_the_image_is_invalid_there(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.arange(6.0, dtype=np.float32).reshape(1, 2, 3) + 1)
    values, valid = opened(path).read(Window(-1, 1, 3, 4))
    assert valid.astype(int).tolist() == [[0, 0, 0, 0], [1, 1, 0, 0], [1, 1, 0, 0]]
    assert values[0].tolist() == [[0, 0, 0, 0], [2, 3, 0, 0], [5, 6, 0, 0]]


@pytest.mark.parametrize("window", [Window(5, 5, 2, 2), Window(-3, 0, 2, 2)])
def test_a_window_beside_the_image_is_invalid(tmp_path, window):
    values, valid = opened(write_tiff(tmp_path / "a.tif", np.ones((1, 3, 3)))).read(window)
    assert values.shape == (1, 2, 2) and not valid.any() and not values.any()


# --- masks -----------------------------------------------------------------------------------


def test_nodata_nan_and_infinity_are_invalid_and_read_as_zero(tmp_path):
    values = np.array([[[1, -9999, 2], [np.nan, np.inf, -np.inf]]], np.float32)
    image = opened(write_tiff(tmp_path / "a.tif", values, nodata=-9999))
    found, valid = everything(image)
    assert valid.astype(int).tolist() == [[1, 0, 1], [0, 0, 0]]
    assert found[0].tolist() == [[1, 0, 2], [0, 0, 0]]


def test_a_pixel_needs_every_band(tmp_path):
    values = np.array([[[1, 0, 3]], [[1, 2, 0]]], np.uint8)
    assert mask_of(opened(write_tiff(tmp_path / "a.tif", values, nodata=0))) == [[1, 0, 0]]


def test_a_band_that_is_not_read_does_not_mask(tmp_path):
    values = np.array([[[1, 0, 3]], [[1, 2, 0]]], np.uint8)
    image = opened(write_tiff(tmp_path / "a.tif", values, nodata=0), bands=[2])
    assert mask_of(image) == [[1, 1, 0]]


def test_the_largest_negative_float_is_nodata(tmp_path):
    low = np.finfo(np.float32).min
    values = np.array([[[low, 300.0]]], np.float32)
    assert mask_of(opened(write_tiff(tmp_path / "a.tif", values, nodata=float(low)))) == [[0, 1]]


def test_a_nodata_value_that_the_type_cannot_hold_marks_nothing(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.array([[[55537, 1]]], np.uint16))  # -9999 wrapped
    assert mask_of(opened(path, nodata=-9999.0)) == [[1, 1]]


def test_the_user_s_nodata_wins_over_the_file(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.array([[[0, 7]]], np.uint8), nodata=0)
    image = opened(path, nodata=7)
    assert mask_of(image) == [[1, 0]] and image.nodata == 7


def test_the_product_s_nodata_counts_where_the_file_has_no_tag(tmp_path):
    path = write_tiff(tmp_path / LANDSAT, np.array([[[0, 12000]]], np.uint16))
    image = opened(path)
    values, valid = everything(image)
    assert valid.tolist() == [[False, True]]
    assert values[0, 0, 1] == pytest.approx(12000 * 2.75e-5 - 0.2)
    assert image.radiometry.source == "sensor table" and image.nodata == 0
    assert image.quantity == "reflectance" and image.bands[0].name == "red"


def test_a_mask_inside_the_file(tmp_path):
    keep = np.array([[True, False, True]])
    path = write_tiff(tmp_path / "a.tif", np.ones((2, 1, 3), np.uint8), mask=keep)
    assert mask_of(opened(path)) == [[1, 0, 1]]


@pytest.mark.parametrize("nodata", [None, 0])
def test_alpha_is_a_mask_and_no_band(tmp_path, nodata):
    path = str(tmp_path / "a.tif")
    file = gdal.GetDriverByName("GTiff").Create(path, 3, 1, 2, gdal.GDT_Byte, ["ALPHA=YES"])
    file.GetRasterBand(1).WriteArray(np.array([[5, 6, 7]], np.uint8))
    file.GetRasterBand(2).WriteArray(np.array([[255, 0, 1]], np.uint8))
    if nodata is not None:
        file.GetRasterBand(1).SetNoDataValue(nodata)
    file = None
    image = opened(path)
    assert len(image.bands) == 1
    assert mask_of(image) == [[1, 0, 1]]


def test_impossible_reflectances_are_masked_and_counted(tmp_path):
    # the wrapped negative numbers of the CIA data: 65342 instead of -194
    numbers = np.full((1, 40, 40), 3000, np.uint16)
    numbers[0, 0, :3] = 65342
    image = opened(write_tiff(tmp_path / "a.tif", numbers, scale=0.0001))
    valid = everything(image)[1]
    assert image.quantity == "reflectance"
    assert np.count_nonzero(~valid) == 3 and not valid[0, :3].any()
    assert image.implausible == 3


def test_numbers_without_a_unit_are_not_judged(tmp_path):
    numbers = np.full((1, 40, 40), 3000, np.uint16)
    numbers[0, 0, :3] = 65342
    image = opened(write_tiff(tmp_path / "a.tif", numbers))
    assert image.quantity == "unknown"
    assert everything(image)[1].all() and image.implausible == 0


# --- mask rasters ----------------------------------------------------------------------------


def test_a_mask_raster_of_the_same_grid(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 3), np.uint8))
    mask = write_tiff(tmp_path / "m.tif", np.array([[[0, 8, 16], [2, 1, 0]]], np.uint8))
    assert mask_of(opened(path, mask=mask)) == [[0, 1, 1], [1, 1, 0]]
    assert mask_of(opened(path, mask=mask, mask_rule="bits:3")) == [[1, 0, 1], [1, 1, 1]]
    assert mask_of(opened(path, mask=mask, mask_rule="values:16+2")) == [[1, 1, 0], [0, 1, 1]]


def test_a_coarser_mask_counts_by_the_nearest_pixel(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 4, 4), np.uint8))
    doubled = (FINE[0], 60.0, 0.0, FINE[3], 0.0, -60.0)
    mask = write_tiff(tmp_path / "m.tif", np.array([[[1, 0], [0, 1]]], np.uint8), doubled)
    assert mask_of(opened(path, mask=mask)) == np.kron(np.eye(2, dtype=int), np.ones((2, 2))
                                                       ).astype(int).tolist()  # fmt: skip


def test_fill_of_a_resampled_qa_raster_is_not_kept(tmp_path):
    # 1 is "fill" and the nodata value of Landsat's QA_PIXEL: a plain warp would skip it
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 4, 4), np.uint8))
    doubled = (FINE[0], 60.0, 0.0, FINE[3], 0.0, -60.0)
    codes = np.array([[[1, 21824], [21824, 22280]]], np.uint16)
    mask = write_tiff(tmp_path / "m.tif", codes, doubled, nodata=1)
    found = opened(path, mask=mask, mask_rule="landsat-qa-pixel")
    assert mask_of(found) == [[0, 0, 1, 1]] * 2 + [[1, 1, 0, 0]] * 2


def test_a_code_counts_though_it_is_the_mask_s_own_nodata_value(tmp_path):
    """0 is "clear" in many bit masks, and a common nodata tag."""
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 4, 4), np.uint8))
    doubled = (FINE[0], 60.0, 0.0, FINE[3], 0.0, -60.0)
    mask = write_tiff(tmp_path / "m.tif", np.array([[[0, 2], [2, 0]]], np.uint8), doubled, nodata=0)
    found = mask_of(opened(path, mask=mask, mask_rule="bits:1"))
    assert found == [[1, 1, 0, 0]] * 2 + [[0, 0, 1, 1]] * 2


@pytest.mark.parametrize("rule", ["valid-nonzero", "bad-nonzero", "bits:7", "values:9"])
def test_where_the_mask_does_not_reach_nothing_is_kept(tmp_path, rule):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 3, 4), np.uint8))
    inside = 0 if rule == "bad-nonzero" else 1
    mask = write_tiff(tmp_path / "m.tif", np.full((1, 3, 2), inside, np.uint8))
    assert mask_of(opened(path, mask=mask, mask_rule=rule)) == [[1, 1, 0, 0]] * 3


def test_a_mask_in_another_system(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 60, 60), np.uint8))
    west = np.zeros((1, 120, 120), np.uint8)
    west[:, :, 60:] = 1
    warped = gdal.Warp("", write_tiff(tmp_path / "m.tif", west,
                       (FINE[0] - 900, 30.0, 0.0, FINE[3] + 900, 0.0, -30.0)),
                       format="MEM", dstSRS="EPSG:4326", dstNodata=255)  # fmt: skip
    gdal.Translate(str(tmp_path / "geo.tif"), warped)
    valid = everything(opened(path, mask=str(tmp_path / "geo.tif"), mask_rule="keep-values:1"))[1]
    assert valid[:, 31:].all() and not valid[:, :29].any()


def test_a_resampled_mask_does_not_depend_on_the_window(tmp_path):
    rng = np.random.default_rng(3)
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 530, 70), np.uint8))
    finer = (FINE[0], 15.0, 0.0, FINE[3], 0.0, -15.0)  # every fine centre is a tie
    mask = write_tiff(
        tmp_path / "m.tif", rng.integers(0, 2, (1, 1060, 140)).astype(np.uint8), finer
    )
    image = opened(path, mask=mask)
    at_once = everything(image)[1]
    for window in (Window(3, 5, 40, 50), Window(505, 0, 20, 70), Window(0, 69, 530, 1)):
        assert np.array_equal(image.read(window)[1], at_once[window.slices])


def test_a_mask_moves_with_the_shift_of_its_image(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 3), np.uint8))
    mask = write_tiff(tmp_path / "m.tif", np.array([[[0, 1, 1], [1, 1, 0]]], np.uint8))
    assert mask_of(opened(path, mask=mask, shift=[30.0, 0.0])) == [[0, 1, 1], [1, 1, 0]]


def test_a_mask_without_a_place_must_have_the_size(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 3), np.uint8))
    same = write_tiff(tmp_path / "m.tif", np.array([[[0, 1, 1], [1, 1, 0]]], np.uint8), None, None)
    assert mask_of(opened(path, mask=same)) == [[0, 1, 1], [1, 1, 0]]
    other = write_tiff(tmp_path / "n.tif", np.ones((1, 2, 2), np.uint8), None, None)
    with pytest.raises(SizesDiffer, match="2 x 2"):
        opened(path, mask=other)


def test_the_mask_must_exist_and_its_rule_be_known(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 3), np.uint8))
    with pytest.raises(FileMissing, match="mask"):
        opened(path, mask=str(tmp_path / "none.tif"))
    with pytest.raises(MaskRuleUnknown):
        opened(path, mask=path, mask_rule="clouds")


# --- bands -----------------------------------------------------------------------------------


@pytest.fixture
def four(tmp_path):
    values = np.arange(1, 5, dtype=np.float32).reshape(4, 1, 1) * np.ones((1, 2, 2), np.float32)
    names = ["blue", "green", "Red", "nir"]
    path = write_tiff(tmp_path / "four.tif", values, band_names=names)
    file = gdal.Open(path, gdal.GA_Update)
    for number, length in enumerate((0.482, 0.561, 0.655, 0.865)):
        file.GetRasterBand(number + 1).SetMetadataItem(
            "CENTRAL_WAVELENGTH_UM", str(length), "IMAGERY"
        )
        file.GetRasterBand(number + 1).SetMetadataItem("wavelength", str(length))
        file.GetRasterBand(number + 1).SetMetadataItem("wavelength_units", "Micrometers")
    file.FlushCache()
    return path


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (None, [1, 2, 3, 4]),
        ([4, 1], [4, 1]),
        (["NIR", "red"], [4, 3]),
        (["865nm", "560 nm"], [4, 2]),
        (["4", "blue", "650nm"], [4, 1, 3]),
    ],
)
def test_bands_by_number_name_and_wavelength(four, wanted, numbers):
    image = opened(four, bands=wanted)
    assert [band.number for band in image.selected] == numbers
    assert everything(image)[0][:, 0, 0].tolist() == numbers


@pytest.mark.parametrize("wanted", [[5], ["swir1"], [0]])
def test_a_band_that_is_not_there_is_named(four, wanted):
    with pytest.raises(BandsDiffer) as caught:
        opened(four, bands=wanted)
    assert str(wanted[0]) in caught.value.problem and "green" in caught.value.cause


def test_a_wavelength_far_from_every_band_is_refused(four):
    with pytest.raises(BandsDiffer):
        opened(four, bands=["2200nm"])


# --- files -----------------------------------------------------------------------------------


def test_what_is_no_raster(tmp_path):
    with pytest.raises(FileMissing, match="fine_t1"):
        opened(tmp_path / "none.tif")
    (tmp_path / "text.tif").write_text("no pixels here")
    with pytest.raises(NotARaster, match="text"):
        opened(tmp_path / "text.tif")


def test_complex_numbers_are_no_image(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 2), np.complex64))
    with pytest.raises(NotARaster, match="complex"):
        opened(path)


def test_a_damaged_block_names_file_and_row(tmp_path):
    values = np.random.default_rng(1).integers(1, 60000, (1, 600, 64)).astype(np.uint16)
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "COMPRESS=DEFLATE"]
    path = write_tiff(tmp_path / "a.tif", values, options=options)
    start = block_start(path, 8)
    with open(path, "r+b") as file:
        file.seek(start)
        file.write(b"\xff" * 200)
    image = opened(path)
    assert image.read(Window(0, 0, 64, 64))[1].all()
    with pytest.raises(RasterDamaged, match=r"a\.tif.*row 512"):
        image.read(Window(512, 0, 64, 64))


def test_the_kind_of_quantity(tmp_path):
    rng = np.random.default_rng(2)
    kelvin = write_tiff(tmp_path / "k.tif", 290 + rng.random((1, 30, 30)).astype(np.float32))
    named = write_tiff(tmp_path / "n.tif", rng.random((1, 30, 30)).astype(np.float32),
                       band_names=["LST_degC"])  # fmt: skip
    share = write_tiff(tmp_path / "r.tif", 0.5 * rng.random((2, 30, 30)).astype(np.float32))
    counts = write_tiff(tmp_path / "c.tif", rng.integers(0, 255, (1, 30, 30)).astype(np.uint8))
    found = [opened(path).quantity for path in (kelvin, named, share, counts)]
    assert found == ["temperature", "temperature", "reflectance", "unknown"]


def test_opening_a_large_file_reads_a_small_part_of_it(tmp_path):
    """A damaged block outside the sample: opening does not notice, because it does not read it."""
    values = np.full((1, 2560, 2560), 3000, np.uint16)
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "COMPRESS=DEFLATE"]
    path = write_tiff(tmp_path / "a.tif", values, scale=0.0001, options=options)
    start = block_start(path, 0)
    with open(path, "r+b") as file:
        file.seek(start)
        file.write(b"\xff" * 20)
    assert opened(path).quantity == "reflectance"


def test_the_shift_moves_the_image(tmp_path):
    path = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 2)), COARSE)
    moved, stays = opened(path, shift=[120.0, -60.0]).grid, opened(path).grid
    assert moved.bounds == tuple(np.add(stays.bounds, (120, -60, 120, -60)))


def test_a_system_is_assumed_only_where_the_file_has_none(tmp_path):
    bare = write_tiff(tmp_path / "a.tif", np.ones((1, 2, 2)), crs=None)
    named = write_tiff(tmp_path / "b.tif", np.ones((1, 2, 2)), crs=UTM)
    assert "32631" in opened(bare, crs="EPSG:32631").grid.crs
    assert opened(named, crs="EPSG:32631").grid.crs == opened(named).grid.crs

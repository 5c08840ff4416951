"""Writing: exactly the target grid, complete or not at all."""

import os
import shutil
import subprocess
import sys
import threading
from collections import namedtuple

import numpy as np
import pytest
from fixtures.rasters import FINE, UTM, read_tiff, texture, write_tiff
from osgeo import gdal
from stf_engine.errors import DiskFull, FileInUse, FolderReadOnly, OptionValue, OutputExists
from stf_engine.files import replacing
from stf_engine.grid import Grid, Window, blocks
from stf_engine.raster import parts
from stf_engine.raster.crs import wkt_of
from stf_engine.raster.image import RasterImage
from stf_engine.raster.png import png_bytes
from stf_engine.raster.scratch import Scratch
from stf_engine.raster.write import RasterWriter
from stf_engine.recipe_types import ImageInput, Output

GRID = Grid(wkt_of(UTM), FINE, 300, 280)
SINUSOIDAL = "+proj=sinu +R=6371007.181 +units=m +no_defs"


@pytest.fixture
def like(tmp_path):
    """A fine image as a provider writes it."""
    numbers = np.full((2, 4, 4), 3000, np.int16)
    path = write_tiff(tmp_path / "like.tif", numbers, nodata=-32768, scale=0.0001, offset=0.01)
    return RasterImage.open(ImageInput(path))


def write(output, values, valid=None, like=None, grid=None, names=None, **tags):
    """Write in tiles that do not match the file's blocks."""
    bands, rows, columns = values.shape
    grid = grid or Grid(GRID.crs, GRID.transform, rows, columns)
    valid = np.ones((rows, columns), bool) if valid is None else valid
    with RasterWriter(output, grid, like, names or [""] * bands, **tags) as writer:
        for window in blocks(rows, columns, 100, 70):
            part = (slice(None), *window.slices)
            writer.write(window, values[part].astype(np.float32), valid[window.slices])
        return writer.commit()


def files_in(folder):
    return sorted(name for name in os.listdir(folder) if name != "like.tif")


# --- what is written -------------------------------------------------------------------------


def test_type_scale_and_nodata_are_those_of_the_fine_image(tmp_path, like):
    values = texture(2, 300, 280)
    valid = np.ones((300, 280), bool)
    valid[5:9, 7] = False
    path = write(Output(str(tmp_path / "o.tif")), values, valid, like, names=["red", "nir"])
    file = gdal.Open(path)
    band = file.GetRasterBand(2)
    assert band.DataType == gdal.GDT_Int16 and band.GetNoDataValue() == -32768
    assert (band.GetScale(), band.GetOffset()) == (0.0001, 0.01)
    assert band.GetDescription() == "nir"
    numbers, exact = read_tiff(path), values[:, valid].astype(np.float64)
    assert np.array_equal(numbers[:, valid], np.rint((exact - 0.01) / 0.0001))
    assert (numbers[:, ~valid] == -32768).all()
    found, usable = RasterImage.open(ImageInput(path)).read(Window(0, 0, 300, 280))
    assert np.array_equal(usable, valid)
    assert np.abs(found - values)[:, valid].max() <= 0.5001 * 0.0001


def test_the_options_win_over_the_fine_image(tmp_path, like):
    output = Output(str(tmp_path / "o.tif"), dtype="UInt16", scale=0.001, offset=0.0, nodata=65535)
    path = write(output, np.full((1, 3, 3), 0.25), np.eye(3, dtype=bool), like)
    file = gdal.Open(path)
    band = file.GetRasterBand(1)
    assert band.DataType == gdal.GDT_UInt16 and band.GetNoDataValue() == 65535
    assert (band.GetScale(), band.GetOffset()) == (0.001, 0.0)
    assert read_tiff(path)[0].tolist() == [[250 if y == x else 65535 for x in range(3)]
                                           for y in range(3)]  # fmt: skip


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [("Byte", 0.0), ("UInt16", 0.0), ("Int16", -32768.0), ("Float32", float("nan"))],
)
def test_without_a_nodata_value_a_safe_one_is_chosen(tmp_path, dtype, nodata):
    output = Output(str(tmp_path / "o.tif"), dtype=dtype)
    path = write(output, np.array([[[0.0, 7.0, 7.0]]]), np.array([[True, False, True]]))
    file = gdal.Open(path)
    assert np.array_equal(file.GetRasterBand(1).GetNoDataValue(), nodata, equal_nan=True)
    valid = RasterImage.open(ImageInput(path)).read(Window(0, 0, 1, 3))[1]
    assert valid.tolist() == [[True, False, True]]


def test_a_nodata_value_that_the_type_cannot_hold_is_replaced(tmp_path):
    output = Output(str(tmp_path / "o.tif"), dtype="UInt16", nodata=-9999.0)
    path = write(output, np.array([[[5.0, 7.0]]]), np.array([[True, False]]))
    assert read_tiff(path).tolist() == [[[5, 0]]]


@pytest.mark.parametrize(
    ("crs", "transform"),
    [
        (wkt_of(UTM), FINE),
        (wkt_of(SINUSOIDAL), (1106400.123456789, 29.9, 0.0, 5142000.1, 0.0, -30.000001)),
        (wkt_of(UTM), (5e5, 20.0, 5.0, 5.2e6, 5.0, -20.0)),
        (wkt_of("EPSG:4326"), (146.0, 0.001, 0.0, -35.2, 0.0, 0.001)),
        ("", (0.0, 50.0, 0.0, 29500.0, 0.0, -50.0)),
        ("", (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)),
    ],
    ids=["utm", "sinusoidal", "turned", "south-up", "no-crs", "nothing"],
)
def test_the_grid_is_exactly_the_target(tmp_path, crs, transform):
    grid = Grid(crs, transform, 20, 30)
    path = write(Output(str(tmp_path / "o.tif")), texture(1, 20, 30), grid=grid)
    source = write_tiff(tmp_path / "s.tif", np.ones((1, 20, 30)), transform, crs or None)
    file, reference = gdal.Open(path), gdal.Open(source)
    assert file.GetGeoTransform() == transform
    assert file.GetProjection() == reference.GetProjection()
    assert (file.RasterYSize, file.RasterXSize) == (20, 30)


def test_date_and_tags_are_in_the_file(tmp_path):
    path = write(Output(str(tmp_path / "o.tif")), texture(1, 20, 30), date="2024-07-13",
                 metadata={"STF_METHOD": "fit-fc", "STF_EMPTY": ""})  # fmt: skip
    tags = gdal.Open(path).GetMetadata()
    assert tags["ACQUISITION_DATE"] == "2024-07-13"
    assert tags["TIFFTAG_DATETIME"] == "2024:07:13 00:00:00"
    assert tags["STF_METHOD"] == "fit-fc" and "STF_EMPTY" not in tags
    assert RasterImage.open(ImageInput(path)).date == "2024-07-13"


@pytest.mark.parametrize(
    ("compress", "name"), [("deflate", "DEFLATE"), ("lzw", "LZW"), ("none", None)]
)
def test_the_file_is_tiled_and_compressed(tmp_path, compress, name):
    path = write(Output(str(tmp_path / "o.tif"), compress=compress), texture(2, 300, 280))
    file = gdal.Open(path)
    assert file.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == name
    assert file.GetRasterBand(1).GetBlockSize() == [256, 256]
    assert np.array_equal(read_tiff(path), texture(2, 300, 280))


def test_a_cloud_optimised_file_holds_the_same(tmp_path, like):
    values = texture(2, 600, 560)
    plain = write(Output(str(tmp_path / "a.tif")), values, like=like, names=["red", "nir"])
    output = Output(str(tmp_path / "b.tif"), cog=True)
    cog = write(output, values, like=like, names=["red", "nir"], metadata={"STF_METHOD": "keep"})
    file = gdal.Open(cog)
    assert file.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert file.GetRasterBand(1).GetOverviewCount() > 0
    assert np.array_equal(read_tiff(cog), read_tiff(plain))
    band = file.GetRasterBand(2)
    assert (band.GetDescription(), band.GetScale(), band.GetNoDataValue()) == ("nir", 1e-4, -32768)
    assert file.GetMetadataItem("STF_METHOD") == "keep"
    assert files_in(tmp_path) == ["a.tif", "b.tif"]


# --- complete or not at all ------------------------------------------------------------------


def test_the_name_appears_with_the_commit(tmp_path):
    output = Output(str(tmp_path / "o.tif"))
    with RasterWriter(output, GRID, None, [""]) as writer:
        assert len(files_in(tmp_path)) == 1 and ".part-" in files_in(tmp_path)[0]
        writer.write(Window(0, 0, 300, 280), texture(1, 300, 280), np.ones((300, 280), bool))
        assert not (tmp_path / "o.tif").exists()
        assert writer.commit() == output.path
    assert files_in(tmp_path) == ["o.tif"]


@pytest.mark.parametrize("fails", [True, False])
def test_without_a_commit_nothing_stays(tmp_path, fails):
    old = write_tiff(tmp_path / "o.tif", np.full((1, 2, 2), 9, np.uint8))
    output = Output(old, overwrite=True)
    try:
        with RasterWriter(output, GRID, None, [""]) as writer:
            writer.write(Window(0, 0, 300, 280), texture(1, 300, 280), np.ones((300, 280), bool))
            if fails:
                raise KeyError("the run stops")
    except KeyError:
        assert fails
    assert files_in(tmp_path) == ["o.tif"]
    assert (read_tiff(old) == 9).all()


def test_an_existing_file_is_kept_unless_overwriting_is_allowed(tmp_path):
    path = write_tiff(tmp_path / "o.tif", np.full((1, 2, 2), 9, np.uint8))
    with pytest.raises(OutputExists, match=r"o\.tif"):
        write(Output(path), texture(1, 20, 30))
    assert (read_tiff(path) == 9).all()
    write(Output(path, overwrite=True), texture(1, 20, 30))
    assert np.array_equal(read_tiff(path), texture(1, 20, 30))


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(FolderReadOnly, match="none"):
        write(Output(str(tmp_path / "none" / "o.tif")), texture(1, 20, 30))


def test_a_scale_of_zero_is_refused(tmp_path):
    with pytest.raises(OptionValue, match="scale of 0"):
        write(Output(str(tmp_path / "o.tif"), scale=0.0), texture(1, 20, 30))
    assert files_in(tmp_path) == []


def test_too_little_room_is_told_before_the_start(tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    needed = int(300 * 280 * 4 * 1.1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 0, needed - 1))
    with pytest.raises(DiskFull, match=r"0\.00037 GB are needed.*0\.00037 GB are free"):
        write(Output(str(tmp_path / "o.tif")), texture(1, 300, 280))
    assert files_in(tmp_path) == []
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 0, needed))
    write(Output(str(tmp_path / "o.tif")), texture(1, 300, 280))


# --- parts -----------------------------------------------------------------------------------


def test_parts_of_dead_runs_go_and_those_of_living_ones_stay(tmp_path):
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    here = os.path.basename(parts.part_path(str(tmp_path / "x.tif"))).rpartition("-")[2]
    dead = tmp_path / f".o.tif.part-{child.pid}-0-{here}"
    alive = tmp_path / f".o.tif.part-{os.getppid()}-0-{here}"
    other = tmp_path / f".other.tif.part-{child.pid}-0-{here}"
    elsewhere = tmp_path / f".o.tif.part-{child.pid}-0-another_machine.tif"
    for path in (dead, alive, other, elsewhere):
        path.write_bytes(b"x")
    write(Output(str(tmp_path / "o.tif")), texture(1, 20, 30))
    assert not dead.exists() and alive.exists() and other.exists() and elsewhere.exists()
    parts.remove_all_of(str(tmp_path / "o.tif"))
    assert not alive.exists() and not elsewhere.exists() and other.exists()


def test_what_a_killed_run_left_beside_any_file_goes(tmp_path):
    """Tables, weights, reports and whole folders are written like images."""
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    mine = os.path.basename(parts.part_path(str(tmp_path / "table.csv"), ""))
    dead = tmp_path / mine.replace(f"-{os.getpid()}-", f"-{child.pid}-")
    dead.write_bytes(b"half")
    folder = tmp_path / dead.name.replace("table.csv", "set")
    folder.mkdir()
    (folder / "half").write_bytes(b"half")
    with replacing(str(tmp_path / "table.csv")) as part, open(part, "wb") as file:
        file.write(b"whole")
    with parts.folder_beside(str(tmp_path / "set")) as place:
        assert os.path.isdir(place) and not folder.exists()
    assert files_in(tmp_path) == ["table.csv"]


def test_all_parts_of_the_process_can_be_taken_away(tmp_path):
    paths = [parts.part_path(str(tmp_path / "o.tif")) for _ in range(3)]
    assert len(set(paths)) == 3
    for path in paths:
        with open(path, "wb") as file:
            file.write(b"x")
    parts.remove_parts()
    assert files_in(tmp_path) == []


# --- scratch ---------------------------------------------------------------------------------


def test_scratch_gives_back_what_was_written(tmp_path):
    values = texture(3, 300, 280)
    valid = values[0] > 0.2
    scratch = Scratch(str(tmp_path), 300, 280, 3)
    tiles = list(blocks(300, 280, 90, 110))

    def put(own):
        for window in own:
            scratch.write(window, values[(slice(None), *window.slices)], valid[window.slices])

    threads = [threading.Thread(target=put, args=(tiles[i::3],)) for i in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found, usable = scratch.read(Window(17, 5, 200, 270))
    expected = valid[17:217, 5:275]
    assert np.array_equal(usable, expected)
    assert np.array_equal(found, np.where(expected, values[:, 17:217, 5:275], 0))
    assert len(files_in(tmp_path)) == 1
    scratch.close()
    assert files_in(tmp_path) == []


def test_scratch_needs_room(tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10, 10, 100))
    with pytest.raises(DiskFull):
        Scratch(str(tmp_path), 300, 280, 3)
    assert files_in(tmp_path) == []


# --- png -------------------------------------------------------------------------------------


@pytest.mark.parametrize("channels", [3, 4])
def test_png_holds_the_picture(channels):
    picture = np.random.default_rng(1).integers(0, 256, (13, 17, channels)).astype(np.uint8)
    content = png_bytes(picture)
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    gdal.FileFromMemBuffer("/vsimem/test.png", content)
    try:
        found = gdal.Open("/vsimem/test.png").ReadAsArray()
    finally:
        gdal.Unlink("/vsimem/test.png")
    assert np.array_equal(found, picture.transpose(2, 0, 1))


def test_a_name_in_use_is_told_before_anything_is_written(tmp_path, monkeypatch):
    """As Windows does it: a file that another program holds cannot be renamed."""
    path = tmp_path / "held.tif"
    path.write_bytes(b"held")
    replace = os.replace

    def refuse(source, target):
        if os.path.abspath(source) == str(path):
            raise PermissionError(13, "used by another process")
        return replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    grid = Grid(GRID.crs, GRID.transform, 4, 4)
    writer = RasterWriter(Output(str(path), overwrite=True), grid, None, ["a"])
    with pytest.raises(FileInUse) as caught, writer:
        pytest.fail("the writer must not be entered")
    assert caught.value.problem == f"{path} is in use by another program or layer."
    assert path.read_bytes() == b"held" and files_in(tmp_path) == ["held.tif"]

"""Data sets on disk: what GDAL and tifffile make of odd files, tables, made sets, wrong units."""

import os
import shutil

import numpy as np
import pytest
from fixtures.rasters import COARSE, UTM, cell_means, texture, write_tiff
from stf_engine.cli.main import main
from stf_engine.datasets import catalogue, images, tiff
from stf_engine.datasets.check import check
from stf_engine.datasets.layout import write_layout
from stf_engine.datasets.make import Wish, make
from stf_engine.datasets.pairs import DatedPair, ImageFile, read_table, write_pairs
from stf_engine.datasets.split import split
from stf_engine.errors import (
    DatesTooFew,
    DateTwice,
    FileMissing,
    OutputExists,
    OutputIsInput,
    PairsInvalid,
)
from stf_engine.grid import Grid, whole
from stf_engine.raster.write import RasterWriter
from stf_engine.recipe_types import Output


def numbers(dtype, bands, seed=1):
    values = np.random.default_rng(seed).integers(1, 200, (bands, 21, 34)).astype(dtype)
    values[:, :3, :4] = 0
    return values


@pytest.mark.parametrize("nodata", [None, 0, -9999])
@pytest.mark.parametrize("bands", [1, 3, 4, 6])
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_tifffile_sees_what_gdal_sees(tmp_path, dtype, bands, nodata):
    """-9999 in an unsigned type marks nothing; four bands of bytes are colour and opacity."""
    values = numbers(dtype, bands)
    for number, options in enumerate(((), ("COMPRESS=DEFLATE", "INTERLEAVE=BAND", "TILED=YES"))):
        path = write_tiff(tmp_path / f"{number}.tif", values, nodata=nodata, options=options)
        one, other = images._with_gdal(ImageFile(path)), tiff.read(ImageFile(path))
        np.testing.assert_array_equal(one.values, other.values)
        np.testing.assert_array_equal(one.valid, other.valid)
        assert one.nodata == other.nodata
        header = tiff.header(path)
        assert (header.bands, header.dtype) == (len(one.values), one.dtype)
        assert images.header(path) == header


def test_a_product_is_recognised_without_gdal(tmp_path):
    path = tmp_path / "LC08_L2SP_190028_20200402_20200822_02_T1_SR_B4.tif"
    write_tiff(path, numbers("uint16", 1))
    one, other = images._with_gdal(ImageFile(str(path))), tiff.read(ImageFile(str(path)))
    assert other.radiometry.scale[0] == 2.75e-05 and other.nodata == 0
    assert one.band_names == other.band_names == ("red",)
    np.testing.assert_array_equal(one.valid, other.valid)
    np.testing.assert_array_equal(one.physical(), other.physical())


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_gaps_survive_where_the_image_has_no_nodata(tmp_path, dtype, monkeypatch):
    source = write_tiff(tmp_path / "a_20240510.tif", numbers(dtype, 2))
    for number, read in enumerate((images._with_gdal, tiff.read)):
        like = read(ImageFile(source))
        valid = like.valid.copy()
        valid[5:9, 5:9] = False
        path = str(tmp_path / f"out{number}.tif")
        images.write_like(path, like.physical() + 1, like, valid)
        for gdal in (True, False):
            monkeypatch.setattr(images, "has_gdal", lambda there=gdal: there)
            again = images.read(path)
            np.testing.assert_array_equal(again.valid, valid)
            np.testing.assert_array_equal(again.physical()[:, valid], like.physical()[:, valid] + 1)
        assert images._with_gdal(ImageFile(path)).geo["date"] == "2024-05-10"


def test_four_bands_of_bytes_are_four_bands(tmp_path):
    path = str(tmp_path / "out.tif")
    grid = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 21, 34)
    with RasterWriter(Output(path, dtype="Byte"), grid, None, list("bgrn")) as writer:
        writer.write(whole(21, 34), numbers("float32", 4) + 1, np.ones((21, 34), bool))
        writer.commit()
    for again in (images._with_gdal(ImageFile(path)), tiff.read(ImageFile(path))):
        np.testing.assert_array_equal(again.values, numbers("uint8", 4) + 1)
        assert again.valid.all() and again.band_names == tuple("bgrn")


# --- tables ----------------------------------------------------------------------------------


def test_a_table_keeps_what_is_known(tmp_path):
    for name in ("f1.tif", "c1.tif", "f2.tif", "c2.tif", "m.tif"):
        write_tiff(tmp_path / name, numbers("int16", 1))
    at = {p.name: str(p) for p in tmp_path.glob("*.tif")}
    fine = ImageFile(at["f1.tif"], 0.0001, 0.1, None, True, at["m.tif"], "bits:1+3", "Landsat 8")
    pairs = [
        DatedPair("2024-05-10", fine, ImageFile(at["c1.tif"], nodata=-5.0), "training"),
        DatedPair(
            "2024-06-10", ImageFile(at["f2.tif"]), ImageFile(at["c2.tif"]), "test", "2024-06-12"
        ),
    ]
    os.makedirs(tmp_path / "tables")
    path = str(tmp_path / "tables" / "mine.csv")
    write_pairs(path, pairs, 16.0)
    assert read_table(path) == (pairs, 16.0)
    assert "../f1.tif" in open(path).read()
    shutil.copytree(tmp_path, tmp_path.parent / "moved")
    moved, _ = read_table(str(tmp_path.parent / "moved" / "tables" / "mine.csv"))
    assert moved[0].fine.path == str(tmp_path.parent / "moved" / "f1.tif")


def test_a_table_of_a_user(tmp_path):
    for date in ("20240510", "20240610", "20240713", "20240801"):
        for side in ("fine", "coarse"):
            write_tiff(tmp_path / f"{side}_{date}.tif", numbers("int16", 1))
    path = tmp_path / "pairs.csv"
    rows = [f"fine_{d}.tif;coarse_{d}.tif;{p};0.0001;negative" for d, p in (
        ("20240713", "validation"), ("20240510", "training"), ("20240610", "Training"),
        ("20240801", "validation"))]  # fmt: skip
    path.write_text("\ufeffFine;Coarse;part;scale;nodata\n" + "\n".join(rows) + "\n")
    found = catalogue.read_pairs(str(tmp_path))
    assert found.dates == ["2024-05-10", "2024-06-10", "2024-07-13", "2024-08-01"]
    assert found.pairs[0].fine.scale == found.pairs[0].coarse.scale == 0.0001
    assert found.pairs[0].coarse.negative_is_nodata and found.ratio is None
    parts = split(found.pairs)
    assert parts.training == ("2024-05-10", "2024-06-10")
    assert parts.test == parts.validation == ("2024-07-13", "2024-08-01")
    assert "The test dates are the validation dates" in parts.note


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("fine,coarse\nnone_20240510.tif,c.tif\n", FileMissing, "line 2"),
        ("date,fine,coarse\n2024-05-10,f.tif,c.tif\n2024-05-10,f.tif,c.tif\n", DateTwice, "05-10"),
        ("date,fine,coarse\n2024-05-10,f.tif,c.tif\n", DatesTooFew, "1 dates"),
        ("fine,coarse\nf.tif,c.tif\n", PairsInvalid, "no date"),
        ("date,fine,coarse,scale\n2024-05-10,f.tif,c.tif,big\n", PairsInvalid, "'big'"),
        ("date,fine,coarse,part\n2024-05-10,f.tif,c.tif,exam\n", PairsInvalid, "'exam'"),
        ("date,fine,coarse\n2024-05-10,f.tif,c.tif,more\n", PairsInvalid, "line 2"),
    ],
)
def test_wrong_tables_name_the_line(tmp_path, text, error, words):
    for name in ("f.tif", "c.tif"):
        write_tiff(tmp_path / name, numbers("int16", 1))
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(error, match=words):
        catalogue.read_pairs(str(tmp_path / "t.csv"))


# --- neighbouring days, units ----------------------------------------------------------------


def test_images_of_neighbouring_days_are_joined_when_that_is_wanted(tmp_path, capsys):
    from stf_engine.training import sources
    from stf_engine.training.options import TrainOptions

    write_layout("WH", str(tmp_path), dates=3, rows=24, columns=24)
    for name, other in (("L_20200402.tif", "L_20200403.tif"), ("L_20200418.tif", "L_20200416.tif")):
        os.rename(tmp_path / "MODIS" / name, tmp_path / "MODIS" / other)
    with pytest.raises(DatesTooFew, match="1 dates") as raised:
        catalogue.scan("WH", str(tmp_path))
    assert "--max-days 1" in raised.value.hint
    found = catalogue.scan("WH", str(tmp_path), max_days=2)
    assert [(p.date, p.coarse_date) for p in found.pairs] == [
        ("2020-04-02", "2020-04-03"), ("2020-04-18", "2020-04-16"), ("2020-05-04", ""),
    ]  # fmt: skip
    assert main(["datasets", "check", str(tmp_path), "--dataset", "WH", "--max-days", "2"]) == 0
    assert "3 dates" in capsys.readouterr().out
    options = TrainOptions("edc-stfn", dataset="WH", data_root=str(tmp_path), max_days=2)
    assert sources._catalogue(options).dates == found.dates


@pytest.mark.parametrize(("name", "factor"), [("IC", 10000.0), ("CIA", 0.0002)])
def test_numbers_that_the_divisor_does_not_explain(tmp_path, name, factor):
    write_layout(name, str(tmp_path), dates=2, rows=24, columns=24)
    found = check(str(tmp_path), name)
    assert not [f for f in found.findings if f.code == "units-doubtful"]
    for pair in found.catalogue.pairs:
        raw = images.read(pair.fine)
        write_tiff(pair.fine.path, (raw.values * factor).astype("float32"))
    codes = [(f.code, f.role) for f in check(str(tmp_path), name).findings]
    assert codes.count(("units-doubtful", "fine")) == 2


# --- making a set ----------------------------------------------------------------------------


@pytest.fixture
def own(tmp_path):
    """Two dates of fine and coarse images and masks in folders of their own."""
    for folder in ("fine", "coarse", "masks"):
        os.makedirs(tmp_path / folder)
    for number, date in enumerate(("20240510", "20240713")):
        fine = np.rint(texture(seed=number) * 10000).astype(np.uint16)
        coarse = np.rint(cell_means(fine)).astype(np.uint16)
        write_tiff(tmp_path / "fine" / f"S2_{date}.tif", fine, nodata=0, scale=0.0001,
                   band_names=["green", "red", "nir"])  # fmt: skip
        write_tiff(tmp_path / "coarse" / f"S3_{date}.tif", coarse[::-1], COARSE, nodata=0,
                   scale=0.0001)  # fmt: skip
    clouds = np.zeros((48, 56), np.uint8)
    clouds[:10] = 2
    write_tiff(tmp_path / "masks" / "qa_20240510.tif", clouds)
    return tmp_path


def wish(own, **given):
    return Wish(str(own / "fine"), str(own / "coarse"), str(own / "set"), **given)


def test_bands_of_either_side_and_masks(own, capsys):
    code = main(["datasets", "make", "--fine", str(own / "fine"), "--coarse", str(own / "coarse"),
                 "-o", str(own / "set"), "--bands", "green,red,nir", "--coarse-bands", "3,2,1",
                 "--fine-mask", f"{own / 'masks'}@bits:1"])  # fmt: skip
    text = capsys.readouterr().out
    assert code == 0 and "mask-missing" in text and "ratio 8" in text
    found = catalogue.read_pairs(str(own / "set"))
    first, second = (images.read(pair.fine) for pair in found.pairs)
    assert not first.valid[:10].any() and first.valid[10:].all() and second.valid.all()
    assert first.band_names == ("green", "red", "nir")
    for pair in found.pairs:
        fine, coarse = images.read(pair.fine), images.read(pair.coarse)
        both = fine.valid & coarse.valid
        for band in range(3):  # in the right order, or they would not resemble each other
            one, other = fine.physical()[band][both], coarse.physical()[band][both]
            assert np.corrcoef(one, other)[0, 1] > 0.7
        for file in (pair.fine, pair.coarse):
            gdal, plain = images._with_gdal(file), tiff.read(file)
            np.testing.assert_array_equal(gdal.values, plain.values)
            np.testing.assert_array_equal(gdal.valid, plain.valid)
            np.testing.assert_allclose(gdal.radiometry.scale, plain.radiometry.scale)


def test_coarse_images_on_the_fine_grid_tell_no_ratio(own):
    for path in (own / "coarse").iterdir():
        shutil.copy(own / "fine" / path.name.replace("S3", "S2"), path)
    made = make(wish(own))
    assert made.ratio is None and "ratio-unknown" in [f.code for f in made.findings]
    assert catalogue.read_pairs(made.table).ratio is None
    assert make(wish(own, ratio=30.0, overwrite=True)).ratio == 30.0
    assert catalogue.read_pairs(made.table).ratio == 30.0


def test_only_an_earlier_set_is_replaced(own):
    made = make(wish(own))
    with pytest.raises(OutputExists, match="not empty"):
        make(wish(own))
    (own / "set" / "notes.txt").write_text("mine")
    with pytest.raises(OutputExists, match=r"notes\.txt"):
        make(wish(own, overwrite=True))
    assert os.path.exists(made.table)
    # a user's own table beside the images: replacing the folder would take the images with it
    (own / "pairs.csv").write_text("fine,coarse\n")
    inside = Wish(str(own / "fine"), str(own / "coarse"), str(own), overwrite=True)
    with pytest.raises(OutputIsInput, match="would be replaced"):
        make(inside)
    assert len(os.listdir(own / "fine")) == 2


def test_a_folder_that_cannot_be_placed_leaves_nothing(own):
    far = (900000.0, 240.0, 0.0, 5200000.0, 0.0, -240.0)
    write_tiff(own / "coarse" / "S3_20240713.tif", np.ones((3, 6, 7), np.uint16), far, UTM)
    with pytest.raises(Exception, match="does not touch"):
        make(wish(own))
    assert sorted(os.listdir(own)) == ["coarse", "fine", "masks"]


def test_images_are_named_one_by_one_with_their_dates(own, capsys):
    for side in ("fine", "coarse"):
        for path in (own / side).iterdir():
            shutil.move(str(path), str(own / path.name))
    shutil.move(str(own / "S2_20240713.tif"), str(own / "undated.tif"))
    words = ["datasets", "make", "--fine", str(own / "S2_20240510.tif"),
             f"{own / 'undated.tif'}@2024-07-13", "--coarse", str(own / "S3_20240510.tif"),
             str(own / "S3_20240713.tif"), "-o", str(own / "set")]  # fmt: skip
    assert main(words) == 0
    assert catalogue.read_pairs(str(own / "set")).dates == ["2024-05-10", "2024-07-13"]
    capsys.readouterr()
    for wrong, code, told in (
        (f"{own / 'undated.tif'}@Juli", "dates-wrong", "Juli"),
        (str(own / "nowhere.tif"), "dataset-missing", "nowhere.tif"),
        (f"{own / 'undated.tif'}@2024-05-10", "date-twice", "undated.tif"),
    ):
        given = [wrong if "undated" in word else word for word in words]
        assert main([*given, "--overwrite"]) == 2
        shown = capsys.readouterr().err
        assert code in shown and told in shown

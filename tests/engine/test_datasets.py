"""Data sets: the table, joining by date, splits, reading with and without GDAL, making one."""

import json
import os
import shutil

import numpy as np
import pytest
from stf_engine.cli.main import main
from stf_engine.datasets import catalogue, images, tiff
from stf_engine.datasets.check import check
from stf_engine.datasets.layout import write_layout
from stf_engine.datasets.make import Wish, make
from stf_engine.datasets.split import sample_pairs, split
from stf_engine.datasets.table import dataset, datasets
from stf_engine.errors import (
    BandsDiffer,
    Cancelled,
    DatasetMissing,
    DatasetUnknown,
    DatesTooFew,
    DateTwice,
    OutputExists,
    PairsInvalid,
    SizesDiffer,
)
from stf_engine.events import Progress

NAMES = [known.name for known in datasets()]


def test_the_table_holds_the_eight_sets():
    assert NAMES == ["CIA", "LGC", "AHB", "DX", "TJ", "WH", "IC", "BC"]
    facts = {d.name: (len(d.bands), d.divisor, d.rgb, d.training_scenes) for d in datasets()}
    assert facts["CIA"] == (6, 10000.0, (3, 2, 1), 11)
    assert facts["AHB"] == (6, 255.0, (3, 2, 1), 20)
    assert facts["WH"] == (4, 10000.0, (2, 1, 0), 5)
    assert facts["BC"] == (4, 1.0, (2, 1, 0), 3)
    assert dataset("wh").ratio == pytest.approx(3.75)
    with pytest.raises(DatasetUnknown, match="MODIS"):
        dataset("MODIS")


@pytest.mark.parametrize("name", NAMES)
def test_every_layout_is_written_and_found_again(name, tmp_path):
    known = dataset(name)
    folder = tmp_path / known.folders[0]
    write_layout(name, str(folder), dates=3, rows=40, columns=48)
    found = catalogue.scan(name, str(tmp_path))
    assert found.folder == str(folder) and found.ratio == known.ratio
    assert found.dates == ["2020-04-02", "2020-04-18", "2020-05-04"]
    assert not found.findings and not found.orphans["fine"]
    for pair in found.pairs:
        header = images.check_pair(pair, len(known.bands))
        assert (header.rows, header.columns) == (40, 48)
        fine, coarse = images.read(pair.fine), images.read(pair.coarse)
        assert fine.valid.all() and 0.05 < fine.physical().mean() < 0.5
        assert abs(fine.physical().mean() - coarse.physical().mean()) < 0.02
    scanned = catalogue.scan(name, str(folder))
    assert scanned.dates == found.dates


@pytest.mark.parametrize("name", ["CIA", "AHB", "IC"])
def test_both_ways_of_reading_and_writing_agree(name, tmp_path):
    write_layout(name, str(tmp_path), dates=2, rows=30, columns=36, cloud_share=0.2)
    file = catalogue.scan(name, str(tmp_path)).pairs[0].fine
    one, other = images._with_gdal(file), tiff.read(file)
    np.testing.assert_array_equal(one.values, other.values)
    np.testing.assert_array_equal(one.valid, other.valid)
    np.testing.assert_allclose(one.radiometry.scale, other.radiometry.scale)
    assert one.band_names == other.band_names and one.nodata == other.nodata
    assert 0 < one.valid.mean() < 1
    header = tiff.header(file.path)
    assert (header.bands, header.rows, header.columns) == one.values.shape
    values = other.physical() + np.float32(0.01)
    for number, like in enumerate((one, other)):
        path = str(tmp_path / f"out{number}.tif")
        images.write_like(path, values, like)
        again = images._with_gdal(images.ImageFile(path))
        np.testing.assert_array_equal(again.valid, one.valid)
        np.testing.assert_allclose(again.physical(), np.where(one.valid, values, 0), atol=0.003)
        assert again.geo["grid"].transform == one.geo["grid"].transform
        assert again.geo["grid"].shape == one.geo["grid"].shape
        assert again.band_names == one.band_names


def test_files_are_joined_by_date_and_orphans_are_named(tmp_path):
    write_layout("AHB", str(tmp_path), dates=5, rows=20, columns=20)
    os.remove(tmp_path / "Landsat" / "L_2020-4-18.tif")
    os.remove(tmp_path / "MODIS" / "M_2020-5-20.tif")
    (tmp_path / "MODIS" / "notes.tif").write_bytes(b"x")
    found = catalogue.scan("AHB", str(tmp_path))
    assert found.dates == ["2020-04-02", "2020-05-04", "2020-06-05"]
    for pair in found.pairs:
        fine, coarse = (os.path.basename(f.path)[1:] for f in (pair.fine, pair.coarse))
        assert fine == coarse
    text = " ".join(f.message for f in found.findings)
    assert "L_2020-5-20.tif" in text and "M_2020-4-18.tif" in text and "notes.tif" in text


def test_what_is_missing_or_double_is_said(tmp_path):
    with pytest.raises(DatasetMissing, match="does not exist"):
        catalogue.scan("CIA", str(tmp_path / "nowhere"))
    with pytest.raises(DatasetMissing, match="does not hold CIA"):
        catalogue.scan("CIA", str(tmp_path))
    write_layout("WH", str(tmp_path), dates=2, rows=20, columns=20)
    os.remove(tmp_path / "Landsat" / "G_20200402.tif")
    with pytest.raises(DatesTooFew):
        catalogue.scan("WH", str(tmp_path))
    write_layout("AHB", str(tmp_path / "a"), dates=2, rows=20, columns=20)
    folder = tmp_path / "a" / "Landsat"
    shutil.copy(folder / "L_2020-4-2.tif", folder / "L_2020-04-02.tif")
    with pytest.raises(DateTwice, match="2020-04-02"):
        catalogue.scan("AHB", str(tmp_path / "a"))


def test_sizes_and_bands_inside_a_pair_must_agree(tmp_path):
    write_layout("AHB", str(tmp_path / "a"), dates=2, rows=20, columns=20)
    write_layout("AHB", str(tmp_path / "b"), dates=2, rows=24, columns=20)
    write_layout("WH", str(tmp_path / "c"), dates=2, rows=20, columns=20)
    pair = catalogue.scan("AHB", str(tmp_path / "a")).pairs[0]
    shutil.copy(tmp_path / "b" / "MODIS" / "M_2020-4-2.tif", pair.coarse.path)
    with pytest.raises(SizesDiffer, match="24 x 20"):
        images.check_pair(pair)
    shutil.copy(tmp_path / "c" / "MODIS" / "L_20200402.tif", pair.coarse.path)
    with pytest.raises(BandsDiffer, match="4"):
        images.check_pair(pair)
    found = check(str(tmp_path / "a"), "AHB")
    assert not found.usable and found.findings[0].code == "bands-differ"


def dates_of(count):
    return [catalogue.DatedPair(f"2020-01-{k + 1:02d}", None, None) for k in range(count)]


@pytest.mark.parametrize(
    ("count", "name", "mode", "sizes", "independent"),
    [
        (17, "CIA", "three", (11, 3, 3), True),
        (17, "CIA", "reference", (11, 6, 6), False),
        (13, "CIA", "three", (11, 2, 2), False),
        (10, None, "three", (6, 2, 2), True),
        (3, None, "three", (2, 2, 2), False),
        (2, None, "three", (2, 2, 2), False),
    ],
)
def test_splits(count, name, mode, sizes, independent):
    found = split(dates_of(count), dataset(name) if name else None, mode)
    assert tuple(len(found.part(p)) for p in ("training", "validation", "test")) == sizes
    assert (found.note == "") == independent
    if independent:
        assert not set(found.test) & set(found.validation)


def test_sample_pairs():
    dates = ["a", "b", "c"]
    assert sample_pairs(dates) == [("a", "b"), ("b", "c")]
    assert set(sample_pairs(dates, "both")) == {("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")}
    assert len(sample_pairs(dates, "any")) == 6


@pytest.fixture
def own_images(tmp_path):
    scene = tmp_path / "scene"
    main(["simulate", "--out", str(scene), "--dates", "2024-05-10,2024-06-10,2024-07-13",
          "--rows", "96", "--columns", "96", "--coarse-crs", "EPSG:4326",
          "--cloud-share", "0.1"])  # fmt: skip
    for side in ("fine", "coarse"):
        os.makedirs(tmp_path / side)
        for path in scene.glob(f"{side}_*.tif"):
            shutil.move(str(path), str(tmp_path / side / path.name))
    return tmp_path


def test_make_brings_images_of_another_crs_onto_the_fine_grid(own_images, capsys):
    out = own_images / "made"
    code = main(["datasets", "make", "--fine", str(own_images / "fine"), "--coarse",
                 str(own_images / "coarse"), "-o", str(out), "--json"])  # fmt: skip
    capsys.readouterr()
    assert code == 0
    found = catalogue.read_pairs(str(out))
    assert found.dates == ["2024-05-10", "2024-06-10", "2024-07-13"]
    assert found.ratio == pytest.approx(16, rel=0.1)
    for pair in found.pairs:
        images.check_pair(pair, 6)
        fine, coarse = images.read(pair.fine), images.read(pair.coarse)
        assert fine.geo["grid"].transform == coarse.geo["grid"].transform
        both = fine.valid & coarse.valid
        assert 0.5 < both.mean() < 1.0
        correlation = np.corrcoef(
            fine.physical()[3][both].ravel(), coarse.physical()[3][both].ravel()
        )[0, 1]
        assert correlation > 0.5
    assert check(str(out)).usable
    with pytest.raises(OutputExists):
        make(Wish(str(own_images / "fine"), str(own_images / "coarse"), str(out)))
    again = make(
        Wish(str(own_images / "fine"), str(own_images / "coarse"), str(out), overwrite=True)
    )
    assert len(again.pairs) == 3


def test_a_cancelled_make_leaves_nothing(own_images):
    progress = Progress()
    seen = []

    def cancel_later(event):
        seen.append(event)
        if len(seen) == 3:
            progress.cancel()

    progress._listener, progress._interval_s = cancel_later, 0.0
    wish = Wish(str(own_images / "fine"), str(own_images / "coarse"), str(own_images / "out"))
    with pytest.raises(Cancelled):
        make(wish, progress)
    assert sorted(os.listdir(own_images)) == ["coarse", "fine", "scene"]


def test_make_says_what_is_missing(own_images, tmp_path):
    os.makedirs(tmp_path / "empty")
    with pytest.raises(DatasetMissing, match="No image with a date"):
        make(Wish(str(tmp_path / "empty"), str(own_images / "coarse"), str(tmp_path / "o")))
    for name in sorted(os.listdir(own_images / "coarse"))[:2]:
        os.remove(own_images / "coarse" / name)
    with pytest.raises(DatesTooFew, match="have both a fine and a coarse"):
        make(Wish(str(own_images / "fine"), str(own_images / "coarse"), str(tmp_path / "o")))


def test_pairing_tables_are_checked(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text("date,fine,coarse,colour\n")
    with pytest.raises(PairsInvalid, match="colour"):
        catalogue.read_pairs(str(path))
    path.write_text("date,fine\n")
    with pytest.raises(PairsInvalid, match="coarse"):
        catalogue.read_pairs(str(path))


def test_the_command_lists_and_checks(tmp_path, capsys):
    assert main(["datasets", "list", "--json"]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)] == NAMES
    folder = str(tmp_path / "AHB")
    assert main(["datasets", "simulate", "AHB", "--out", folder, "--rows", "32",
                 "--columns", "32", "--dates", "6"]) == 0  # fmt: skip
    capsys.readouterr()
    assert main(["datasets", "check", folder]) == 0
    text = capsys.readouterr().out
    assert "6 dates" in text and "32 x 32 pixels, 6 bands, uint8" in text
    assert main(["datasets", "check", str(tmp_path)]) == 0  # told by the folder's name
    with pytest.raises(DatasetUnknown, match="DX"):
        shutil.move(folder, str(tmp_path / "x"))
        check(str(tmp_path / "x"))

"""WorldStrat on disk, and a user's own areas: reading, what is missing, the split."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from fixtures.worldstrat import NAMES, gradient, make_worldstrat, write_split
from osgeo import gdal
from stf_engine.cli.main import main
from stf_engine.datasets import images
from stf_engine.datasets.area_check import check_areas, open_areas
from stf_engine.datasets.area_images import nearest, read_area, resized, sharpened
from stf_engine.datasets.area_layout import Wish, degraded, write_areas
from stf_engine.datasets.area_split import only_listed, read_names, split_areas
from stf_engine.datasets.areas import read_areas
from stf_engine.datasets.lines import natural
from stf_engine.datasets.worldstrat import scan
from stf_engine.errors import BandsDiffer, DatasetMissing, FileMissing, OptionValue, PairsInvalid
from stf_engine.satfusion.normalisation import normalised

SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "data" / "worldstrat-sample"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_worldstrat(tmp_path_factory.mktemp("data") / "WorldStrat")


def codes(found):
    return {(finding.code, finding.severity) for finding in found.findings}


def test_areas_and_revisits_are_in_natural_order(folder):
    found = scan(os.path.dirname(folder))
    assert [area.name for area in found.areas] == sorted(NAMES, key=natural)
    assert [a.name for a in found.areas].index("Landcover-10") == 3
    assert [os.path.basename(r.path) for r in found.areas[1].revisits] == [
        f"Landcover-1-{n}-L2A_data.tiff" for n in (1, 2, 3, 4)
    ]
    assert natural("a-10") > natural("a-9")


def test_both_forms_of_metadata_are_read(folder):
    areas = {area.name: area for area in scan(folder).areas}
    amnesty = areas["Amnesty POI-1-2"].revisits[0]
    assert (amnesty.date, amnesty.days, amnesty.cloud_cover) == ("2015-02-01", 1857.0, 12.5)
    second, third = areas["Landcover-1"].revisits[1:3]
    assert (second.date, second.days, second.rank) == ("2021-04-03", -12.0, 41.0)
    assert (third.date, third.days, third.cloud_cover) == ("", None, None)  # not JSON


def test_an_area_is_brought_onto_its_two_grids(folder):
    found = scan(folder)
    read = read_area(found, found.areas[1])
    assert read.revisits.shape == (4, 3, 160, 160) and read.clouded.shape == (4, 160, 160)
    assert read.pan.shape == (1, 500, 500) and read.target.shape == (3, 500, 500)
    assert not read.clouded[:3].any() and 0.5 < read.clouded[3].mean() < 0.6
    assert read.known.all() and 0 < read.target.mean() < 1
    mean = read.target.mean(axis=(1, 2))
    np.testing.assert_allclose(read.revisits[0].mean(axis=(1, 2)), mean, rtol=0.15)
    np.testing.assert_allclose(read.pan[0], read.target.mean(axis=0), atol=1e-4)
    assert read_area(found, found.areas[1], most=2).revisits.shape[0] == 2


def test_check_tells_what_is_missing_per_area(folder):
    found = check_areas(folder)
    assert found.usable and found.facts["name"] == "WorldStrat"
    assert ("target-missing", "warning") in codes(found)
    message = next(f.message for f in found.findings if f.code == "target-missing")
    assert "UNHCR-3_ps.tiff" in message
    assert found.facts["areas"]["UNHCR-3"]["target"] is False
    assert found.facts["areas"]["Landcover-2"] == {
        "revisits": 4, "pan": True, "target": True, "known": 1.0,
        "clouds": [0.0, 0.0, 0.0, pytest.approx(0.53, abs=0.03)],
    }  # fmt: skip


def test_incomplete_areas(tmp_path):
    folder = make_worldstrat(tmp_path / "data", areas=2, revisits=1, side=64)
    os.makedirs(os.path.join(folder, "hr_dataset", "Alone-1"))
    os.makedirs(os.path.join(folder, "lr_dataset", "Empty-1"))
    os.remove(os.path.join(folder, "hr_dataset", NAMES[1], f"{NAMES[1]}_pan.tiff"))
    found = check_areas(folder)
    words = " ".join(f.message for f in found.findings if f.code == "area-incomplete")
    assert "Alone-1 has sharp images" in words and "Empty-1 has no revisits" in words
    assert f"{NAMES[1]} has no panchromatic image" in words
    with pytest.raises(FileMissing, match="Empty-1 has no revisit"):
        read_area(found.areas, found.areas.areas[1])
    with pytest.raises(DatasetMissing):
        scan(str(tmp_path / "nowhere"))


def test_a_split_table_is_honoured(folder, tmp_path):
    whole = scan(folder)
    parts = split_areas(whole)
    assert sorted((*parts.training, *parts.validation, *parts.test)) == sorted(NAMES)
    assert [len(parts.part(p)) for p in ("training", "validation", "test")] == [3, 1, 1]
    assert split_areas(whole) == parts
    folder = make_worldstrat(tmp_path / "data", areas=4, revisits=1, side=64)
    write_split(folder, [(NAMES[0], "train"), (NAMES[1], "val"), (NAMES[2], "test"),
                         (NAMES[2], "train"), ("Elsewhere-9", "train")])  # fmt: skip
    listed = split_areas(scan(folder))
    assert (listed.training, listed.validation, listed.test) == (
        (NAMES[0],), (NAMES[1],), (NAMES[2],),
    )  # fmt: skip
    assert "1 areas on disk are not in the split table" in listed.note
    published = split_areas(scan(folder), published=True, order=[3, 2, 1, 0])
    assert published.training == ("Landcover-10", "Landcover-2") and not published.note


def test_few_areas_share_a_part(tmp_path):
    folder = make_worldstrat(tmp_path / "data", areas=2, revisits=1, side=64)
    parts = split_areas(scan(folder))
    assert len(parts.training) == 1 and parts.validation == parts.test != parts.training
    assert "flatter" in parts.note


def test_own_images_by_a_table(folder, tmp_path):
    area = scan(folder).areas[1]
    target = images.read(area.target)
    rgb = os.path.join(tmp_path, "rgb.tif")
    images.write_like(rgb, target.values.astype(np.float32), target)
    revisits = ";".join(r.path for r in area.revisits[:2])
    clouds = ";".join(r.clouds for r in area.revisits[:2])
    table = tmp_path / "areas.csv"
    head = "area,revisits,pan,target,clouds,part,fine_scale\n"
    table.write_text(f"{head}farm,{revisits},{area.pan},rgb.tif,{clouds},training,0.0001\n",
                     encoding="utf-8")  # fmt: skip
    found = read_areas(str(tmp_path))
    assert found.areas[0].part == "training" and found.fine_scale == 0.0001
    with pytest.raises(BandsDiffer, match="12 bands, its target 4"):
        read_area(found, found.areas[0])
    for text, words in (
        ("area,revisit\nfarm,x\n", "column 'revisit'"),
        ("area,revisits\nfarm,\n", "'revisits' is empty"),
        (f"{head}farm,{revisits},,,{area.revisits[0].clouds},,\n", "2 revisits and 1 cloud"),
        (f"{head}farm,{revisits},,,,spare,\n", "'spare' is not a part"),
        (f"{head}farm,{revisits},,,,,\nfarm,{revisits},,,,,\n", "names farm more than once"),
        (f"{head}farm,{revisits},,,,,none\n", "'fine_scale' holds none"),
    ):
        table.write_text(text, encoding="utf-8")
        with pytest.raises(PairsInvalid, match=words):
            read_areas(str(table))
    for name in ("nowhere.tif", "nowhere_*.tif"):
        table.write_text(f"area,revisits\nfarm,{name}\n", encoding="utf-8")
        with pytest.raises(FileMissing, match="nowhere"):
            read_areas(str(table))
    pattern = os.path.join(os.path.dirname(area.revisits[0].path), "*-L2A_data.tiff")
    table.write_text(f"area,revisits\nfarm,{pattern}\n", encoding="utf-8")
    paths = [revisit.path for revisit in read_areas(str(table)).areas[0].revisits]
    assert paths == [revisit.path for revisit in area.revisits]


def test_reducing_averages_and_enlarging_interpolates():
    image = np.arange(16.0).reshape(1, 4, 4)
    np.testing.assert_allclose(resized(image, (4, 4)), image)
    # A triangle of two pixels' half width: weights 3/7, 3/7, 1/7 at the border.
    expected = np.array([0 * 3 + 1 * 3 + 2 * 1, 1 * 1 + 2 * 3 + 3 * 3]) / 7
    np.testing.assert_allclose(resized(image, (4, 2))[0, 0], expected, rtol=1e-6)
    np.testing.assert_allclose(resized(image, (4, 8))[0, 0, :3], [0, 0.25, 0.75], rtol=1e-6)
    np.testing.assert_array_equal(nearest(np.array([[0, 1, 2, 3]]), (1, 2)), [[1, 3]])


def test_a_target_of_colours_and_pan_keeps_the_colours():
    colours = np.array([0.2, 0.1, 0.05])[:, None, None] * np.ones((3, 2, 2))
    made = sharpened(colours, np.array([[0.4, 0.2], [0.1, 0.0]]))
    np.testing.assert_allclose(made.max(axis=0), [[0.4, 0.2], [0.1, 0.0]])
    np.testing.assert_allclose(made[1, 0], made[0, 0] / 2)


def test_simulated_revisits_of_a_sharp_image(tmp_path):
    sharp = gradient(64, 128)
    draw = np.random.default_rng(1)
    first, second = (degraded(sharp, (20, 41), draw) for _ in range(2))
    assert first.shape == (3, 20, 41) and not np.allclose(first, second)
    ratio = first.mean() / resized(sharp, (20, 41)).mean()
    assert 0.85 < ratio < 1.15 and np.corrcoef(first[0].ravel(), second[0].ravel())[0, 1] > 0.99
    paths = write_areas(Wish(str(tmp_path / "land"), areas=1, revisits=1, rows=64, columns=128))
    cut = write_areas(Wish(str(tmp_path / "cut"), paths[0], 9, 2, 64, 64))
    assert len(cut) == 2 * (2 + 2 * 2)  # two areas fit into the image
    names = [area.name for area in scan(str(tmp_path / "cut")).areas]
    assert names == ["Simulated-1", "Simulated-2"]
    left, right = (
        images.read(str(tmp_path / "cut" / "hr_dataset" / n / f"{n}_ps.tiff")) for n in names
    )
    whole = images.read(paths[0]).values[:3]
    np.testing.assert_allclose(
        np.concatenate((left.values, right.values), axis=2)[:3], whole, atol=1
    )
    with pytest.raises(OptionValue, match="does not fit"):
        write_areas(Wish(str(tmp_path / "no"), paths[0], 1, 1, 100, 100))
    with pytest.raises(OptionValue, match="rows = 10"):
        write_areas(Wish(str(tmp_path / "no"), rows=10))


def test_the_command_line_understands_it(tmp_path, capsys):
    data = str(tmp_path / "WorldStrat")
    words = ["datasets", "simulate", "worldstrat", "--out", data, "--areas", "3", "--dates", "2",
             "--rows", "64", "--columns", "64"]  # fmt: skip
    assert main(words) == 0
    capsys.readouterr()
    assert main(["datasets", "check", str(tmp_path), "--dataset", "WorldStrat"]) == 0
    told = capsys.readouterr().out
    assert "3 areas" in told and "Simulated-2  2 revisits, 0 % cloud" in told
    assert main(["datasets", "check", data, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["facts"]["name"] == "WorldStrat"
    os.remove(os.path.join(data, "hr_dataset", "Simulated-2", "Simulated-2_ps.tiff"))
    main(["datasets", "check", data])
    assert "Simulated-2  2 revisits, no target" in capsys.readouterr().out
    assert main(["datasets", "simulate", "CIA", "--out", data, "--image", "x.tif"]) == 2


@pytest.mark.shared
@pytest.mark.skipif(not SAMPLE.is_dir(), reason=f"no shared data in {SAMPLE}")
@pytest.mark.parametrize(
    "name, means, first, entered, pan, part",
    [
        ("Landcover-769876", (0.109670, 0.121606, 0.105955), (0.057812, 0.072871, 0.043023),
         (0.32517, 0.51719, 0.32093), 0.070013, 0.064432),
        ("UNHCR-GRCs035302", (0.154343, 0.125864, 0.099035), (0.154634, 0.121235, 0.097779),
         (1.15341, 1.00035, 0.88196), 0.108187, 0.113911),
        ("Landcover-769950", (0.088375, 0.087929, 0.067681), (0.085479, 0.080782, 0.057793),
         (0.56184, 0.59622, 0.47227), 0.090498, 0.091408),
    ],
)  # fmt: skip
def test_the_real_sample_gives_the_documented_numbers(name, means, first, entered, pan, part):
    found = scan(str(SAMPLE))
    read = read_area(found, next(a for a in found.areas if a.name == name), 8, sharpens=True)
    np.testing.assert_allclose(read.revisits.mean(axis=(0, 2, 3)), means, atol=1e-6)
    chip = read.revisits[0][:, 50:100, 100:150]
    np.testing.assert_allclose(chip.mean(axis=(1, 2)), first, atol=1e-6)
    seen = normalised(chip, ("B4", "B3", "B2"), "may2025")
    np.testing.assert_allclose(seen.mean(axis=(1, 2)), entered, atol=2e-5)
    np.testing.assert_allclose(read.pan.mean(), pan, atol=1e-6)
    np.testing.assert_allclose(read.pan[0, 156:312, 312:468].mean(), part, atol=1e-6)
    assert read.made and read.target.shape == (3, 500, 500) and 0.9 < read.known.mean() < 1
    correlation = np.corrcoef(read.target[1].ravel(), read.pan[0].ravel())[0, 1]
    assert correlation > 0.9


@pytest.mark.shared
@pytest.mark.skipif(not SAMPLE.is_dir(), reason=f"no shared data in {SAMPLE}")
def test_the_real_sample_is_told_to_have_no_targets():
    found = check_areas(str(SAMPLE))
    assert not found.usable
    assert ("target-missing", "error") in codes(found) and ("revisit-cloudy", "note") in codes(
        found
    )
    assert found.facts["areas"]["Landcover-769876"]["clouds"][5] == 1.0


def test_a_split_table_of_ones_own_counts_first(tmp_path):
    folder = make_worldstrat(tmp_path / "WorldStrat", areas=3, revisits=2, side=64)
    found = scan(folder)
    names = [area.name for area in found.areas]
    table = tmp_path / "mine.csv"
    words = ("test", "train", "val")
    rows = [f"{name},{word}" for name, word in zip(names, words)]
    table.write_text("tile,split\n" + "\n".join(rows) + "\n", encoding="utf-8")
    split = split_areas(found, table=str(table))
    assert (split.test, split.training, split.validation) == ((names[0],), (names[1],), (names[2],))
    table.write_text("tile,split\nelsewhere,train\n", encoding="utf-8")
    with pytest.raises(PairsInvalid, match="names none of the 3 areas"):
        split_areas(found, table=str(table))
    with pytest.raises(FileMissing):
        split_areas(found, table=str(tmp_path / "none.csv"))


def test_a_list_of_names_says_which_areas_are_used(tmp_path):
    folder = make_worldstrat(tmp_path / "WorldStrat", areas=4, revisits=1, side=64)
    table = tmp_path / "final_split.csv"
    rows = [f"{k},{name}" for k, name in enumerate((NAMES[3], NAMES[0], "Elsewhere-9"))]
    table.write_text(",tile\n" + "\n".join(rows) + "\n", encoding="utf-8")
    names = read_names(str(table))
    assert names == [NAMES[0], "Elsewhere-9", NAMES[3]]  # in natural order
    found = only_listed(scan(folder), names, str(table))
    assert [area.name for area in found.areas] == [NAMES[0], NAMES[3]]
    write_split(tmp_path, [(NAMES[0], "train")])
    assert read_names(str(tmp_path / "stratified_train_val_test_split.csv")) == []
    with pytest.raises(PairsInvalid, match="names none of the 4 areas"):
        only_listed(scan(folder), ["Elsewhere-9"], str(table))
    with pytest.raises(FileMissing):
        read_names(str(tmp_path / "none.csv"))


def test_clouds_are_told_by_the_next_mask_where_one_is_missing(tmp_path):
    folder = make_worldstrat(tmp_path / "WorldStrat", areas=1, revisits=4, side=64)
    place = os.path.join(folder, "lr_dataset", NAMES[0], "L2A")

    def mask(number, kind, value):
        path = os.path.join(place, f"{NAMES[0]}-{number}-{kind}.tiff")
        out = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Float32)
        out.GetRasterBand(1).WriteArray(np.full((4, 4), value, np.float32))
        out = None

    for number in (2, 3, 4):
        os.remove(os.path.join(place, f"{NAMES[0]}-{number}-CLM.tiff"))
    mask(1, "SCL", 9)  # not asked: CLM is there and says clear
    mask(2, "SCL", 3)
    mask(3, "SCL", 4)
    mask(3, "dataMask", 0)  # not asked either
    mask(4, "dataMask", 0)
    found = scan(folder)
    shares = read_area(found, found.areas[0]).clouded.mean(axis=(1, 2))
    np.testing.assert_array_equal(shares, [0, 1, 0, 1])


def test_each_bad_area_is_named_with_its_code_and_stops_no_other(tmp_path):
    def image(name, bands, value, kind=gdal.GDT_Float32):
        out = gdal.GetDriverByName("GTiff").Create(str(tmp_path / name), 16, 16, bands, kind)
        for band in range(bands):
            out.GetRasterBand(band + 1).WriteArray(np.full((16, 16), value, np.float32))
        out = None

    image("low.tif", 3, 0.2)
    image("bytes.tif", 3, 80, gdal.GDT_Byte)
    image("two.tif", 2, 0.2)
    image("cloud.tif", 1, 1)
    image("pan.tif", 1, 0.2)
    image("ms.tif", 3, 0.2)
    rows = ["area,revisits,pan,target,clouds", "good,low.tif;low.tif,pan.tif,ms.tif,",
            "mixed,low.tif;bytes.tif,pan.tif,ms.tif,", "bands,low.tif;two.tif,pan.tif,ms.tif,",
            "clouded,low.tif;low.tif,pan.tif,ms.tif,cloud.tif;cloud.tif",
            "blind,low.tif,,ms.tif,", "aimless,low.tif,pan.tif,,"]  # fmt: skip
    (tmp_path / "areas.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = check_areas(str(tmp_path))
    told = {(f.code, f.severity, name) for f in found.findings
            for name in ("good", "mixed", "bands", "clouded", "blind", "aimless")
            if f"{name} " in f.message or f"{name}:" in f.message}  # fmt: skip
    assert told == {
        ("units-differ", "error", "mixed"), ("bands-differ", "error", "bands"),
        ("revisit-cloudy", "warning", "clouded"), ("area-incomplete", "warning", "blind"),
        ("target-missing", "warning", "aimless"),
    }  # fmt: skip
    assert found.facts["areas"]["good"]["clouds"] == [0.0, 0.0]
    assert found.facts["areas"]["clouded"]["clouds"] == [1.0, 1.0]


def test_eight_bit_images_are_read_where_they_are_asked_for(tmp_path):
    folder = make_worldstrat(tmp_path / "WorldStrat", areas=2, revisits=2, side=64)
    for name in NAMES[:2]:
        target = os.path.join(folder, "hr_dataset", "8bit", name)
        os.makedirs(target)
        for kind, bands in (("pan", 1), ("ps", 3)):
            values = np.full((bands, 20, 20), 51, np.uint8)
            path = os.path.join(target, f"{name}_{kind}_8bit.tiff")
            out = gdal.GetDriverByName("GTiff").Create(path, 20, 20, bands, gdal.GDT_Byte)
            for band in range(bands):
                out.GetRasterBand(band + 1).WriteArray(values[band])
            out = None
    found = open_areas(folder, "WorldStrat", 8)
    read = read_area(found, found.areas[0])
    np.testing.assert_allclose(read.pan, 0.2, atol=1e-6)
    np.testing.assert_allclose(read.target, 0.2, atol=1e-6)


def test_a_table_chooses_bands_by_number(tmp_path):
    for name, count in (("low", 4), ("ms", 5)):
        out = gdal.GetDriverByName("GTiff").Create(
            str(tmp_path / f"{name}.tif"), 8, 8, count, gdal.GDT_Float32
        )
        for band in range(count):
            out.GetRasterBand(band + 1).WriteArray(np.full((8, 8), 0.1 * (band + 1), np.float32))
        out = None
    table = tmp_path / "areas.csv"
    head = "area,revisits,target,bands,fine_bands\n"
    table.write_text(head + "farm,low.tif,ms.tif,4;1,5;2\n", encoding="utf-8")
    found = read_areas(str(table))
    read = read_area(found, found.areas[0])
    np.testing.assert_allclose(read.revisits[0, :, 0, 0], [0.4, 0.1], atol=1e-6)
    np.testing.assert_allclose(read.target[:, 0, 0], [0.5, 0.2], atol=1e-6)
    for cells, match in (("4;0,1;2", "holds 4;0"), ("1;2;3,1;2", "chooses 3 bands")):
        table.write_text(head + f"farm,low.tif,ms.tif,{cells}\n", encoding="utf-8")
        with pytest.raises(PairsInvalid, match=match):
            read_areas(str(table))

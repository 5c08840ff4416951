"""What a series is asked: bad requests, the command line, recipes, what it tells meanwhile."""

import json
import shutil

import jsonschema
import pytest
from conftest import ROOT
from fixtures.rasters import COARSE, FINE, read_tiff, write_tiff
from fixtures.series import (  # noqa: F401
    DATES,
    FINE_DATES,
    WANTED,
    images,
    name,
    season,
    series_of,
)
from stf_engine import jobs
from stf_engine import recipe as recipes
from stf_engine.errors import (
    DatesTooFew,
    DatesWrong,
    DateTwice,
    InputMissing,
    MethodUnknown,
    OptionValue,
)
from stf_engine.events import Progress
from stf_engine.recipe import ImageInput


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({"dates": ["2024-05-10"]}, OptionValue, "has a fine image already"),
        ({"dates": ["2024-06-03"]}, InputMissing, "no coarse image of 2024-06-03"),
        ({"dates": ["June"]}, DatesWrong, "'June' is not a date"),
        ({"pairs": "2024-06-02"}, OptionValue, "no pair of 2024-06-02"),
        ({"folder": ""}, OptionValue, "--out"),
        ({"max_days": -1}, OptionValue, "--max-days"),
        ({"fine": []}, InputMissing, "No fine image"),
        ({"validate": True, "dates": ["2024-06-02"]}, InputMissing, "to leave out"),
    ],
)
def test_a_bad_request_costs_nothing(season, tmp_path, change, kind, words):
    with pytest.raises(kind) as caught:
        jobs.run(series_of(season, tmp_path / "out", **change))
    assert words in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_what_the_images_of_a_series_must_be(season, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(MethodUnknown):
        jobs.run(series_of(season, out, "no-such"))
    twice = images(season, "fine", [*FINE_DATES, FINE_DATES[0]])
    with pytest.raises(DateTwice):
        jobs.run(series_of(season, out, fine=twice))
    shutil.copy(season / "truth" / name("fine", "2024-06-02"), tmp_path / "undated.tif")
    undated = write_tiff(tmp_path / "undated.tif", read_tiff(tmp_path / "undated.tif"), FINE)
    with pytest.raises(DatesWrong) as caught:
        jobs.run(series_of(season, out, fine=[ImageInput(undated)]))
    assert "undated.tif@2024-05-10" in str(caught.value)
    one = images(season, "fine", FINE_DATES[:1])
    with pytest.raises(DatesTooFew):
        jobs.run(series_of(season, out, fine=one, validate=True))
    with pytest.raises(DatesTooFew):
        jobs.run(series_of(season, out, coarse=images(season, "coarse", FINE_DATES)))
    with pytest.raises(DatesTooFew) as caught:
        jobs.run(series_of(season, out, fine=one, coarse=images(season, "coarse", WANTED)))
    assert "--max-days" in str(caught.value)
    assert not out.exists()


def test_folders_dates_and_a_saved_recipe(season, tmp_path, stf):
    for side in ("fine", "coarse"):
        (tmp_path / side).mkdir()
        dates = FINE_DATES if side == "fine" else DATES
        for date in dates:
            shutil.copy(season / name(side, date), tmp_path / side)
    saved = tmp_path / "recipe.json"
    done = stf("series", "--fine", tmp_path / "fine", "--coarse", tmp_path / "coarse", "--method",
               "linear", "--out", tmp_path / "a", "--dates", "2024-06-02", "--save-recipe", saved,
               "--mask", f"fine_20240510.tif={season / name('fine', '2024-05-10')}@values:0",
               "--extent", "500000,5198000,502400,5200000")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "2024-06-02  from 2024-05-10 + 2024-07-13, 100.0 % filled" in done.stdout
    document = json.loads(saved.read_text())
    jsonschema.validate(document, recipes.schema())
    assert document["series"]["fine"][0]["mask_rule"] == "values:0"
    document["series"]["folder"] = "b"
    saved.write_text(json.dumps(document))
    again = stf("run", saved)
    assert again.returncode == 0, again.stderr
    one, other = (tmp_path / f / "2024-06-02_linear.tif" for f in ("a", "b"))
    assert one.read_bytes() == other.read_bytes()
    assert read_tiff(one).shape == (3, 67, 80)


def test_a_date_beside_a_file(season, tmp_path, stf):
    for side, date in (("fine", "2024-05-10"), ("coarse", "2024-05-10"), ("coarse", "2024-06-02")):
        values = read_tiff(season / name(side, date))
        place = FINE if side == "fine" else COARSE
        write_tiff(tmp_path / f"{side}{date[6]}.tif", values, place, nodata=0, scale=0.0001)
    done = stf("series", "--fine", f"{tmp_path / 'fine5.tif'}@2024-05-10", "--coarse",
               f"{tmp_path / 'coarse5.tif'}@2024-05-10", tmp_path / "coarse6.tif", "--method",
               "keep", "--out", tmp_path / "out", "--date", "coarse6.tif=2024-06-02",
               "--json")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list(json.loads(done.stdout)["outputs"]) == ["table", "data", "2024-06-02"]
    wrong = stf("series", "--fine", tmp_path / "fine5.tif", "--coarse", tmp_path / "coarse5.tif",
                "--out", tmp_path / "out", "--date", "other.tif=2024-06-02")  # fmt: skip
    assert wrong.returncode == 2 and "names 0 of the images" in wrong.stderr


def test_a_doubtful_pair_is_told_once(season, tmp_path):
    folder = tmp_path / "images"
    shutil.copytree(season, folder)
    path = folder / name("fine", "2024-07-13")
    values = read_tiff(path)
    values[:, :10] = 0
    write_tiff(path, values, FINE, nodata=0, scale=0.0001)
    told = []
    jobs.run(series_of(folder, tmp_path / "out"), Progress(told.append))
    cloudy = [event for event in told if event.get("code") == "reference-cloudy"]
    assert len(cloudy) == 1 and cloudy[0]["message"].startswith("2024-06-02 (1 of 2): 10.4 % of")


def test_the_events_of_a_series_fit_their_schema(season, tmp_path):
    told = []
    jobs.run(series_of(season, tmp_path / "out", "keep"), Progress(told.append, 0.0))
    schema = json.loads((ROOT / "docs" / "events.schema.json").read_text(encoding="utf-8"))
    for event in told:
        jsonschema.validate(event, schema)
    done = [event["done"] for event in told if event["type"] == "progress"]
    assert done == sorted(done) and done[-1] == 1
    assert any(e.get("message", "").startswith("2024-08-05 (2 of 2): ") for e in told)

"""Recipes: checked as a whole, saved, run again, and their schema."""

import json

import jsonschema
import numpy as np
import pytest
from conftest import ROOT
from fixtures.rasters import read_tiff
from stf_engine import recipe
from stf_engine.errors import FolderReadOnly, RecipeInvalid


def minimal(**more):
    return {"stf_recipe": 1, "job": "fuse", **more}


def test_schema_in_docs_is_the_one_of_the_code():
    with open(ROOT / "docs" / "recipe.schema.json", encoding="utf-8") as file:
        assert json.load(file) == recipe.schema()


def test_round_trip_keeps_everything():
    document = minimal(
        inputs={"fine_t1": {"path": "/a.tif", "bands": [1, "red", "865nm"], "scale": 0.0001}},
        parameters={"window": 21},
        extent={"window": [0, 0, 10, 10]},
        options={"ignore": ["units-differ"], "memory_mb": 512},
    )
    parsed = recipe.parse(document)
    again = recipe.parse(parsed.as_dict())
    assert again == parsed
    jsonschema.validate(parsed.as_dict(), recipe.schema())


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (minimal(metod="x"), "method"),
        (minimal(inputs={"fine_t2": {"path": "a"}}), "fine_t1"),
        (minimal(inputs={"fine_t1": {"pth": "a"}}), "path"),
        (minimal(inputs={"fine_t1": {}}), "path"),
        (minimal(options={"resampling": "linear"}), "cubic"),
        (minimal(options={"tile": "large"}), "whole number"),
        (minimal(options={"tile": True}), "whole number"),
        ({"job": "fuse"}, "1"),
        ([], "object"),
    ],
)
def test_wrong_documents_are_refused_with_what_is_allowed(document, words):
    with pytest.raises(RecipeInvalid) as caught:
        recipe.parse(document)
    assert words in str(caught.value)


def test_relative_paths_start_at_the_recipe(tmp_path):
    path = tmp_path / "r.json"
    path.write_text(json.dumps(minimal(inputs={"fine_t1": {"path": "in/a.tif"}})))
    assert recipe.load(str(path)).inputs["fine_t1"].path == str(tmp_path / "in" / "a.tif")


def test_a_saved_recipe_gives_the_same_pixels(stf, fuse_words, tmp_path):
    one, saved = tmp_path / "one.tif", tmp_path / "recipe.json"
    done = stf(
        *fuse_words(), "-o", one, "--save-recipe", saved, "--method", "fit-fc", "--set", "window=11"
    )
    assert done.returncode == 0, done.stderr
    document = json.loads(saved.read_text())
    jsonschema.validate(document, recipe.schema())
    document["output"] = {"path": str(tmp_path / "two.tif")}
    saved.write_text(json.dumps(document))
    done = stf("run", saved)
    assert done.returncode == 0, done.stderr
    assert np.array_equal(read_tiff(one), read_tiff(tmp_path / "two.tif"))


def test_a_recipe_that_cannot_be_saved_says_so(tmp_path):
    target = tmp_path / "folder.json"
    target.mkdir()
    (target / "file").write_text("")
    with pytest.raises(FolderReadOnly) as caught:
        recipe.Recipe().save(str(target / "file" / "recipe.json"))
    assert "recipe.json" in str(caught.value)
    with pytest.raises(FolderReadOnly):
        recipe.Recipe().save(str(target))
    assert [path.name for path in tmp_path.iterdir()] == ["folder.json"]


def test_a_file_without_end_is_no_recipe():
    with pytest.raises(RecipeInvalid, match="far longer than a recipe"):
        recipe.load("/dev/zero")

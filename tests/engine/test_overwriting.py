"""No run overwrites what it was not told to, whatever the name was given for."""

import json
from pathlib import Path

import pytest
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import OptionValue, OutputExists, OutputIsInput
from stf_engine.recipe import (
    Evaluation,
    ImageInput,
    Output,
    PairListing,
    Recipe,
    Series,
    Simulation,
)

MINE = "my own words\n"


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text(MINE)
    return path


def inputs(scene):
    names = {"fine_t1": "fine_20240510", "coarse_t1": "coarse_20240510",
             "coarse_t2": "coarse_20240713"}  # fmt: skip
    return {role: ImageInput(str(scene[name])) for role, name in names.items()}


def fuse(scene, out, saved, **more):
    output = Output(str(out), recipe=str(saved), **more)
    return Recipe(inputs=inputs(scene), method="keep", output=output)


def test_the_recipe_of_a_run_replaces_nothing_unasked(scene, mine, tmp_path):
    out = tmp_path / "out.tif"
    with pytest.raises(OutputExists, match=r"mine\.txt"):
        jobs.run(fuse(scene, out, mine))
    assert mine.read_text() == MINE and not out.exists()
    jobs.run(fuse(scene, out, mine, overwrite=True))
    assert json.loads(mine.read_text())["method"] == "keep"
    jobs.run(fuse(scene, tmp_path / "again.tif", mine))  # an earlier recipe is replaced


def test_the_recipe_of_a_run_is_neither_its_image_nor_an_input(scene, tmp_path):
    out = tmp_path / "out.tif"
    for name in (out, tmp_path / "." / "out.tif"):
        with pytest.raises(OptionValue, match="same name"):
            jobs.run(fuse(scene, out, name, overwrite=True))
    for name in ("fine_20240510", "coarse_20240713"):
        with pytest.raises(OutputIsInput):
            jobs.run(fuse(scene, out, scene[name], overwrite=True))
        assert gdal.Open(str(scene[name])).RasterCount
    assert not out.exists()


def test_the_recipe_of_a_series_replaces_nothing_unasked(scene, mine, tmp_path):
    pick = {kind: [ImageInput(str(p)) for name, p in sorted(scene.items()) if kind in name]
            for kind in ("fine", "coarse")}  # fmt: skip
    series = Series(folder=str(tmp_path / "out"), **pick)
    with pytest.raises(OutputExists, match=r"mine\.txt"):
        jobs.run(
            Recipe(job="series", method="keep", series=series, output=Output(recipe=str(mine)))
        )
    assert mine.read_text() == MINE


def evaluation(scene, **more):
    image = ImageInput(str(scene["fine_20240510"]))
    made = Evaluation(prediction=image, reference=image, **{k: str(v) for k, v in more.items()})
    return Recipe(job="evaluate", evaluation=made)


@pytest.mark.parametrize("kind", ["report", "data"])
def test_an_evaluation_replaces_its_own_files_only(scene, mine, tmp_path, kind):
    with pytest.raises(OutputExists, match=r"mine\.txt"):
        jobs.run(evaluation(scene, **{kind: mine}))
    assert mine.read_text() == MINE
    own = tmp_path / "own"
    for _ in range(2):
        jobs.run(evaluation(scene, **{kind: own}))
    recipe = evaluation(scene, **{kind: mine})
    recipe.output.overwrite = True
    jobs.run(recipe)
    assert mine.read_bytes()[:1] == own.read_bytes()[:1] != MINE[:1].encode()


def test_an_evaluation_writes_over_no_image_and_not_twice_into_one_file(scene, tmp_path):
    with pytest.raises(OptionValue, match="same name"):
        jobs.run(evaluation(scene, report=tmp_path / "a", data=tmp_path / "a"))
    recipe = evaluation(scene, report=scene["coarse_20240510"])
    recipe.evaluation.prediction.mask = str(scene["coarse_20240510"])
    recipe.output.overwrite = True
    with pytest.raises(OutputIsInput):
        jobs.run(recipe)
    left_out = Recipe(
        job="evaluate",
        method="keep",
        inputs=inputs(scene),
        evaluation=Evaluation(
            reference=ImageInput(str(scene["fine_20240713"])), data=str(scene["coarse_20240713"])
        ),
        output=Output(overwrite=True),
    )
    with pytest.raises(OutputIsInput):
        jobs.run(left_out)
    assert gdal.Open(str(scene["coarse_20240510"])).RasterCount


def test_a_simulation_replaces_simulated_images_only(scene, tmp_path):
    folder = tmp_path / "own"
    simulation = Simulation(str(folder), rows=16, columns=16, ratio=4.0, bands=1,
                            coarse_crs="EPSG:4326")  # fmt: skip
    for _ in range(2):
        jobs.run(Recipe(job="simulate", simulation=simulation))
    real = folder / "coarse_20240713.tif"
    for content in (Path(scene["fine_20240510"]).read_bytes(), MINE.encode()):
        real.write_bytes(content)
        (folder / "fine_20240510.tif").unlink(missing_ok=True)
        with pytest.raises(
            OutputExists, match=r"coarse_20240713\.tif exists and was not simulated"
        ):
            jobs.run(Recipe(job="simulate", simulation=simulation))
        assert real.read_bytes() == content and not (folder / "fine_20240510.tif").exists()


def test_a_table_of_pairs_replaces_tables_of_pairs_only(scene, mine, tmp_path):
    table = tmp_path / "pairs.csv"
    folder = str(Path(scene["fine_20240510"]).parent)
    for _ in range(2):
        jobs.run(Recipe(job="pairs", listing=PairListing(folder, str(table))))
    assert table.read_text().startswith("date,role,use,")
    for path in (mine, Path(scene["fine_20240510"])):
        before = path.read_bytes()
        with pytest.raises(OutputExists, match="no table of pairs"):
            jobs.run(Recipe(job="pairs", listing=PairListing(folder, str(path))))
        assert path.read_bytes() == before

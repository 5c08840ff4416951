"""Images on object storage: results there are those of a disk, and series go on there."""

import secrets
from pathlib import Path

import pytest
from fixtures.object_storage import (  # noqa: F401
    DATES,
    client,
    fuse_recipe,
    fuse_words,
    here,
    local_of,
    objects,
    pixels,
    remote,
    series_recipe,
    server,
    stf,
    storage,
)
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import FileChanged, OutputExists
from stf_engine.raster.image import RasterImage
from stf_engine.raster.unchanged import check_unchanged
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe


def test_images_are_read_there_and_no_key_is_written_anywhere(server, storage, tmp_path):
    environment, keys = storage
    out = tmp_path / "out"
    out.mkdir()
    words = fuse_words(
        remote, "-o", out / "fused.tif", "--save-recipe", out / "recipe.json", "--events", "json"
    )
    done = stf(words, environment)
    assert done.returncode == 0, done.stderr
    (out / "log").write_text(done.stdout + done.stderr)

    assert (
        stf(fuse_words(local_of(server), "-o", tmp_path / "here.tif"), environment).returncode == 0
    )
    assert pixels(out / "fused.tif") == pixels(tmp_path / "here.tif")
    words = ["--fine", *(remote("fine", d) for d in (DATES[0], DATES[2])), "--coarse"]
    words += [remote("coarse", d) for d in DATES[:3]]
    words += ["--method", "linear", "--out", out / "season", "--debug"]
    done = stf(["series", *words], environment)
    assert done.returncode == 0, done.stderr
    (out / "season.log").write_text(done.stdout + done.stderr)
    written = [path for path in out.rglob("*") if path.is_file()]
    assert {"fused.tif", "recipe.json", "log", "season.log", f"{DATES[1]}_linear.tif"} <= {
        path.name for path in written
    }
    for path in written:
        content = path.read_bytes()
        for key in keys:
            assert key.encode() not in content, path
    assert b"/vsis3/images/fine" in (out / "recipe.json").read_bytes()


def test_a_result_there_is_the_same_file_as_here(server, storage, tmp_path):
    environment, keys = storage
    words = fuse_words(remote, "-o", "/vsis3/images/out/fused.tif", "--events", "json")
    done = stf([*words, "--save-recipe", "/vsis3/images/out/fused.json"], environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert stf(fuse_words(remote, "-o", tmp_path / "fused.tif"), environment).returncode == 0
    there = objects(server, "out/")
    assert set(there) == {"out/fused.tif", "out/fused.json"}
    assert there["out/fused.tif"] == (tmp_path / "fused.tif").read_bytes()
    for key in keys:
        assert all(key.encode() not in content for content in there.values())
        assert key not in done.stdout + done.stderr


def test_nothing_there_is_overwritten_unasked(server, here, tmp_path):
    place = "/vsis3/images/taken/fused.tif"
    wanted = fuse_recipe(place, uncertainty="/vsis3/images/taken/spread.tif")
    wanted.parameters = {"uncertainty": True}
    jobs.run(wanted)
    first = objects(server, "taken/")
    assert set(first) == {"taken/fused.tif", "taken/spread.tif"}
    with pytest.raises(OutputExists, match="fused"):
        jobs.run(wanted)
    assert objects(server, "taken/") == first
    jobs.run(fuse_recipe(place, overwrite=True, cog=True))
    jobs.run(fuse_recipe(tmp_path / "cog.tif", cog=True))
    assert objects(server, "taken/fused")["taken/fused.tif"] == (tmp_path / "cog.tif").read_bytes()
    assert here() == []


def test_a_sharpened_image_goes_there_with_its_second_file(server, here, tmp_path):
    revisits = [ImageInput(remote("coarse", date)) for date in DATES[:2]]
    for folder in ("/vsis3/images/sharp", str(tmp_path)):
        names = (f"{folder}/sharp.tif", f"{folder}/agreement.tif")
        output = Output(names[0], uncertainty=names[1], recipe=f"{folder}/recipe.json")
        given = Enhancement(revisits=revisits, ratio=2.0)
        jobs.run(Recipe(job="enhance", method="weighted", enhancement=given, output=output))
    there = objects(server, "sharp/")
    assert set(there) == {"sharp/sharp.tif", "sharp/agreement.tif", "sharp/recipe.json"}
    for name in ("sharp.tif", "agreement.tif"):
        assert there[f"sharp/{name}"] == (tmp_path / name).read_bytes()
    assert here() == []


def test_a_season_there_goes_on_where_it_stopped(server, here, tmp_path):
    folder = "/vsis3/images/season"
    more = {"cube": f"{folder}/all.nc", "fill": "time"}
    one = jobs.run(series_recipe(folder, dates=[DATES[1]]))
    assert one.metrics["predicted"] == 1 and one.outputs[DATES[1]].startswith(folder)
    two = jobs.run(series_recipe(folder, **more))
    assert (two.metrics["predicted"], two.metrics["finished_before"]) == (1, 1)
    assert two.metrics["failed"] == 0
    jobs.run(series_recipe(tmp_path, **{**more, "cube": str(tmp_path / "all.nc")}))
    there = objects(server, "season/")
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert {name.removeprefix("season/") for name in there} == names
    assert {"all.nc", "series_linear.csv", ".stf-series.json"} <= names
    for name in names:
        if name.endswith(".tif"):
            assert there[f"season/{name}"] == (tmp_path / name).read_bytes(), name
    assert here() == []


def test_a_gap_filled_season_there_is_that_of_a_disk(server, here, tmp_path):
    more = {"fill": "observed", "fill_days": 30}
    jobs.run(series_recipe("/vsis3/images/filled", **more))
    again = jobs.run(series_recipe("/vsis3/images/filled", **more)).metrics
    assert (again["predicted"], again["finished_before"]) == (0, 2)
    jobs.run(series_recipe(tmp_path, **more))
    there = objects(server, "filled/")
    images = {path.name: path.read_bytes() for path in tmp_path.glob("*.tif")}
    assert {f"{date}_linear_filled.tif" for date in DATES[1:3]} <= set(images)
    assert {name: there[f"filled/{name}"] for name in images} == images
    assert here() == []


def test_a_replaced_image_there_makes_its_dates_new(server, here, tmp_path):
    folder, copy = "/vsis3/images/again", "/vsis3/images/coarse_copy_20240609.tif"
    original = (server[1] / "coarse_20240609.tif").read_bytes()

    def place(side, date):
        return copy if (side, date) == ("coarse", DATES[1]) else remote(side, date)

    client(server).put_object(Bucket="images", Key=Path(copy).name, Body=original)
    assert jobs.run(series_recipe(folder, place)).metrics["predicted"] == 2
    assert jobs.run(series_recipe(folder, place)).metrics["finished_before"] == 2
    other = tmp_path / "other.tif"
    other.write_bytes(original)
    dataset = gdal.Open(str(other), gdal.GA_Update)
    dataset.WriteArray(dataset.ReadAsArray() + 1)
    del dataset
    client(server).put_object(Bucket="images", Key=Path(copy).name, Body=other.read_bytes())
    recipe = series_recipe(folder, place)
    with pytest.raises(OutputExists, match="2024-06-09"):
        jobs.run(recipe)
    recipe.output.overwrite = True
    again = jobs.run(recipe).metrics
    assert (again["predicted"], again["finished_before"]) == (1, 1)


def test_an_image_there_that_changes_while_it_is_read(server, here):
    name = "coarse_changing_20240609.tif"
    content = (server[1] / "coarse_20240609.tif").read_bytes()
    client(server).put_object(Bucket="images", Key=name, Body=content)
    image = RasterImage.open(ImageInput(f"/vsis3/images/{name}"))
    check_unchanged([image])
    client(server).put_object(Bucket="images", Key=name, Body=content + b"0")
    with pytest.raises(FileChanged, match=name):
        check_unchanged([image])


def test_workers_of_a_cluster_send_their_own_dates(server, storage, here, tmp_path):
    pytest.importorskip("distributed")
    from benchmarks.dask_here import Dask

    folder = "/vsis3/images/cluster"
    dask = Dask(tmp_path / "dask", storage[0])
    try:
        dask.add_worker()
        made = jobs.run(series_recipe(folder), scheduler=dask.address).metrics
        assert (made["predicted"], made["failed"]) == (2, 0)
        again = jobs.run(series_recipe(folder), scheduler=dask.address).metrics
        assert (again["predicted"], again["finished_before"]) == (0, 2)
    finally:
        dask.close()
    jobs.run(series_recipe(tmp_path / "season"))
    for name in (f"{date}_linear.tif" for date in DATES[1:3]):
        there = objects(server, f"cluster/{name}")
        assert there == {f"cluster/{name}": (tmp_path / "season" / name).read_bytes()}


def test_another_kind_of_storage_goes_the_same_way(server, here, monkeypatch, tmp_path):
    """Google's protocol with keys is near enough to S3's for the same server."""
    monkeypatch.setenv("CPL_GS_ENDPOINT", f"http://{server[0]}/")
    for name in ("GS_ACCESS_KEY_ID", "GS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, secrets.token_hex(12))
    jobs.run(fuse_recipe("/vsigs/images/google/fused.tif", local_of(server)))
    jobs.run(fuse_recipe(tmp_path / "fused.tif", local_of(server)))
    there = objects(server, "google/")
    assert there == {"google/fused.tif": (tmp_path / "fused.tif").read_bytes()}

"""Images on object storage: a real server of its own process that speaks the S3 protocol."""

import os
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import numpy as np
import pytest
from conftest import MAIN
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import (
    FileChanged,
    FolderReadOnly,
    LinkRefused,
    OutputExists,
    StfError,
    StorageFailed,
    StorageRefused,
)
from stf_engine.events import Progress
from stf_engine.files import replacing
from stf_engine.raster import storage as storage_module
from stf_engine.raster import trust
from stf_engine.raster.image import RasterImage
from stf_engine.raster.unchanged import check_unchanged
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe, Series, Simulation

pytest.importorskip("moto")
boto3 = pytest.importorskip("boto3")
pytest.importorskip("flask_cors")

DATES = ["2024-06-01", "2024-06-09", "2024-06-17", "2024-06-25"]
KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Address of a server with the bucket ``images``, in which a simulated scene lies."""
    folder = tmp_path_factory.mktemp("scene")
    given = Simulation(str(folder), rows=48, columns=48, ratio=8.0, bands=1, dates=DATES)
    jobs.run(Recipe(job="simulate", simulation=given))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["-c", "from moto.server import main; main()", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 60
        while not reached(port):
            assert time.monotonic() < deadline and process.poll() is None
            time.sleep(0.2)
        put(f"{address}/images")
        for path in folder.glob("*.tif"):
            put(f"{address}/images/{path.name}", path.read_bytes())
        yield f"127.0.0.1:{port}", folder
    finally:
        process.kill()
        process.wait()


def reached(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def put(address, content=None):
    # This server takes every signature, none too; the engine signs with the keys it finds.
    kind = {"Content-Type": "application/octet-stream"}
    asked = urllib.request.Request(address, data=content, headers=kind, method="PUT")
    with urllib.request.urlopen(asked, timeout=30) as answer:
        assert answer.status == 200


def client(server):
    """Another program that speaks with the server."""
    return boto3.client(
        "s3", endpoint_url=f"http://{server[0]}", region_name="us-east-1",
        aws_access_key_id="another", aws_secret_access_key="another",
    )  # fmt: skip


def objects(server, start=""):
    """Name -> bytes of what lies in the bucket."""
    s3 = client(server)
    found = s3.list_objects_v2(Bucket="images", Prefix=start).get("Contents", [])
    names = [entry["Key"] for entry in found]
    return {name: s3.get_object(Bucket="images", Key=name)["Body"].read() for name in names}


@pytest.fixture
def storage(server):
    """Environment with which GDAL reaches the server, and the keys in it."""
    address, _ = server
    own = {name: secrets.token_hex(12) for name in KEYS}
    environment = {
        **os.environ,
        **own,
        "AWS_S3_ENDPOINT": address,
        "AWS_HTTPS": "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
        "AWS_DEFAULT_REGION": "us-east-1",
        "STF_ALLOW": "network",
    }
    return environment, list(own.values())


def remote(side, date):
    return f"/vsis3/images/{side}_{date.replace('-', '')}.tif"


def fuse_words(place, *more):
    return [
        "fuse", "--fine-t1", place("fine", DATES[0]), "--coarse-t1", place("coarse", DATES[0]),
        "--coarse-t2", place("coarse", DATES[1]), "--method", "fit-fc", *more,
    ]  # fmt: skip


def stf(words, environment, folder=None):
    command = [sys.executable, MAIN, *map(str, words)]
    reading, writing = os.pipe()  # a closed input would cancel
    try:
        return subprocess.run(
            command, capture_output=True, text=True, env=environment, stdin=reading, timeout=120,
            cwd=folder,
        )  # fmt: skip
    finally:
        os.close(reading), os.close(writing)


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


def pixels(path):
    return gdal.Open(str(path)).ReadRaster()


def test_a_refused_key_is_told_without_the_key(server, storage):
    environment, keys = storage
    done = stf(
        fuse_words(lambda side, date: f"/vsis3/nowhere/{side}.tif", "-o", "x.tif"), environment
    )
    assert done.returncode == 2 and "/vsis3/nowhere/fine.tif" in done.stderr
    assert not any(key in done.stderr + done.stdout for key in keys)


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


def test_the_network_is_only_asked_when_the_environment_allows_it(storage, tmp_path):
    environment, _ = storage
    del environment["STF_ALLOW"]
    done = stf(fuse_words(remote, "-o", tmp_path / "fused.tif"), environment)
    assert done.returncode == 2 and "STF_ALLOW=network" in done.stderr


# --- results ---------------------------------------------------------------------------------


@pytest.fixture
def here(storage, monkeypatch, tmp_path):
    """This process reaches the server; what it leaves in the temporary folder is returned."""
    for name, value in storage[0].items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    trust.lock(gdal)
    yield lambda: sorted(path.name for path in folder.rglob("*") if path.is_file())
    monkeypatch.undo()
    trust.lock(gdal)


def local_of(server):
    """The place of an image on this machine."""
    return lambda side, date: str(server[1] / Path(remote(side, date)).name)


def fuse_recipe(out, place=remote, **more):
    roles = {"fine_t1": ("fine", 0), "coarse_t1": ("coarse", 0), "coarse_t2": ("coarse", 1)}
    inputs = {role: ImageInput(place(side, DATES[n])) for role, (side, n) in roles.items()}
    return Recipe(inputs=inputs, method="fit-fc", output=Output(str(out), **more))


def series_recipe(out, place=remote, **more):
    fine = [ImageInput(str(place("fine", date))) for date in (DATES[0], DATES[3])]
    coarse = [ImageInput(str(place("coarse", date))) for date in DATES]
    return Recipe(job="series", method="linear", series=Series(fine, coarse, str(out), **more))


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


def test_a_zarr_cube_can_be_read_when_all_of_it_is_there(server, here, monkeypatch):
    recipe = series_recipe("/vsis3/images/cubes", cube="/vsis3/images/cubes/all.zarr")
    made = jobs.run(recipe)
    assert "cubes/all.zarr/.zgroup" in objects(server, "cubes/all.zarr/")
    predicted = [gdal.Open(made.outputs[date]).ReadAsArray() for date in DATES[1:3]]
    assert np.array_equal(cube_values(made.outputs["cube"]), predicted)
    with pytest.raises(OutputExists, match=r"all\.zarr"):
        jobs.run(recipe)

    def breaks(local, target, path):
        if path.endswith("/.zgroup"):  # all but that is there
            return StorageFailed("The connection is gone.")
        return sent(local, target, path)

    sent = storage_module._sent
    recipe.output.overwrite = True
    monkeypatch.setattr(storage_module, "PAUSE_S", 0.0)
    monkeypatch.setattr(storage_module, "_sent", breaks)
    with pytest.raises(StorageFailed, match="all") as caught:
        jobs.run(recipe)
    assert objects(server, "cubes/all.zarr/") == {}
    kept = caught.value.problem.split(" lies in ")[1].rstrip(".")
    assert np.array_equal(cube_values(kept), predicted)
    monkeypatch.setattr(storage_module, "_sent", sent)
    assert np.array_equal(cube_values(jobs.run(recipe).outputs["cube"]), predicted)


def cube_values(path):
    """Values (time, row, column) of a cube of one band."""
    root = gdal.OpenEx(path, gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    (name,) = set(root.GetMDArrayNames()) - {"time", "x", "y"}
    return root.OpenMDArray(name).ReadAsArray()


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


# --- what goes wrong -------------------------------------------------------------------------


def test_a_missing_bucket_is_told_before_anything_is_computed(storage):
    environment, keys = storage
    done = stf(fuse_words(remote, "-o", "/vsis3/nowhere/fused.tif"), environment)
    assert done.returncode == 2 and "(storage-refused)" in done.stderr
    assert "there is no bucket nowhere" in done.stderr and "NoSuchBucket" in done.stderr
    assert not any(key in done.stderr + done.stdout for key in keys)


def authorise(server, count):
    """From now on the server takes so many requests before it looks at their keys."""
    address = f"http://{server[0]}/moto-api/reset-auth"
    kind = {"Content-Type": "text/plain"}
    asked = urllib.request.Request(address, data=count.encode(), headers=kind, method="POST")
    with urllib.request.urlopen(asked, timeout=30) as answer:
        assert answer.status == 200


def test_a_finished_file_that_the_server_refuses_is_kept_and_named(server, here, tmp_path):
    recipe = fuse_recipe(tmp_path / "fused.tif", local_of(server))
    jobs.run(recipe)
    recipe.output.path = "/vsis3/images/refused/fused.tif"

    def loses_the_right(event):
        if event.get("message") == "Fusing":
            authorise(server, "0")

    try:
        with pytest.raises(StorageRefused) as caught:
            jobs.run(recipe, Progress(loses_the_right))
    finally:
        authorise(server, "inf")
    error = caught.value
    assert "does not allow it" in error.problem and "InvalidAccessKeyId" in error.cause
    assert "keys in the environment" in error.hint and "copy that file" in error.hint
    assert here() == ["fused.tif"]
    kept = Path(error.problem.split(" lies in ")[1].rstrip("."))
    assert kept.read_bytes() == (tmp_path / "fused.tif").read_bytes()
    assert objects(server, "refused/") == {}


def test_a_broken_connection_is_tried_again(server, storage, here, monkeypatch, tmp_path):
    file = tmp_path / "file.tif"
    file.write_bytes(b"all of it")
    answers = [StorageFailed("gone"), StorageFailed("gone"), None]
    monkeypatch.setattr(storage_module, "PAUSE_S", 0.0)
    monkeypatch.setattr(storage_module, "_sent", lambda *_: answers.pop(0))
    storage_module.send(str(file), "/vsis3/images/tried.tif")
    assert answers == []
    monkeypatch.undo()
    gone = {**storage[0], "AWS_S3_ENDPOINT": "127.0.0.1:1"}
    for name, value in gone.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(storage_module, "PAUSE_S", 0.0)
    with pytest.raises(StorageFailed, match="could not be sent"):
        storage_module.send(str(file), "/vsis3/images/tried.tif")
    assert objects(server, "tried") == {}


def test_a_file_that_cannot_be_read_to_its_end_never_appears(server, here, monkeypatch, tmp_path):
    file = tmp_path / "file.tif"
    file.write_bytes(bytes(11_000_000))
    pieces = storage_module._pieces

    def breaks(local):
        yield next(pieces(local))
        raise OSError(5, "Input/output error")

    monkeypatch.setenv("VSIS3_CHUNK_SIZE", "5")  # several requests
    monkeypatch.setattr(storage_module, "_pieces", breaks)
    with pytest.raises(OSError, match="Input/output"):
        storage_module.send(str(file), "/vsis3/images/half.tif")
    assert objects(server, "half") == {}
    assert "Uploads" not in client(server).list_multipart_uploads(Bucket="images")
    monkeypatch.setattr(storage_module, "_pieces", pieces)
    storage_module.send(str(file), "/vsis3/images/half.tif")
    assert objects(server, "half") == {"half.tif": file.read_bytes()}


def test_another_kind_of_storage_goes_the_same_way(server, here, monkeypatch, tmp_path):
    """Google's protocol with keys is near enough to S3's for the same server."""
    monkeypatch.setenv("CPL_GS_ENDPOINT", f"http://{server[0]}/")
    for name in ("GS_ACCESS_KEY_ID", "GS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, secrets.token_hex(12))
    jobs.run(fuse_recipe("/vsigs/images/google/fused.tif", local_of(server)))
    jobs.run(fuse_recipe(tmp_path / "fused.tif", local_of(server)))
    there = objects(server, "google/")
    assert there == {"google/fused.tif": (tmp_path / "fused.tif").read_bytes()}


@pytest.mark.parametrize("path", ["/vsicurl/http://127.0.0.1:1/a.tif", "/vsimem/a.tif",
                                  "/vsizip//vsis3/images/a.zip/a.tif", "https://127.0.0.1/a.tif",
                                  "/vsis3/a.tif", "/vsigzip//vsis3/images/a.tif"])  # fmt: skip
def test_other_places_of_gdal_take_no_result(server, here, path):
    recipe = fuse_recipe(path, local_of(server))
    with pytest.raises(FolderReadOnly, match="no place where a result"):
        jobs.run(recipe)
    with pytest.raises(FolderReadOnly), replacing(path):
        pass
    simulation = Simulation("/vsis3/images/scene", rows=16, columns=16, dates=DATES[:2])
    with pytest.raises(FolderReadOnly, match="no folder on a disk"):
        jobs.run(Recipe(job="simulate", simulation=simulation))
    assert not os.path.exists("/vsis3")


def test_nothing_is_sent_unless_the_environment_allows_it(server, here, monkeypatch):
    monkeypatch.delenv("STF_ALLOW")
    with pytest.raises(LinkRefused) as caught:
        jobs.run(fuse_recipe("/vsis3/images/asked/fused.tif", local_of(server)))
    assert "STF_ALLOW=network" in caught.value.hint
    with pytest.raises(LinkRefused):
        jobs.run(series_recipe("/vsis3/images/asked", local_of(server)))
    assert objects(server, "asked/") == {}


# --- secrets ---------------------------------------------------------------------------------

SIGNED = "X-Amz-Signature=5ec2e7"


def test_a_signed_address_is_told_nowhere(server, storage, tmp_path):
    """Neither of a result, nor of an image, nor of one behind a VRT that GDAL reports."""
    environment = {**storage[0], "STF_ALLOW": "network,links"}
    here = local_of(server)
    vrt = tmp_path / "scene_20240601.vrt"
    gdal.Translate(str(vrt), here("fine", DATES[0]), format="VRT")
    text = vrt.read_text()
    address = f"/vsicurl/http://{server[0]}/gone/a.tif?{SIGNED}"
    source = f'<SourceFilename relativeToVRT="0">{address}</SourceFilename>'
    vrt.write_text(re.sub("<SourceFilename.*</SourceFilename>", source, text))
    assert SIGNED in vrt.read_text()
    for number, words in enumerate((
        fuse_words(here, "-o", f"/vsis3/images/a.tif?{SIGNED}"),
        fuse_words(lambda side, date: address, "-o", "out.tif"),
        fuse_words(lambda side, date: vrt if side == "fine" else here(side, date), "-o", "out.tif"),
    )):  # fmt: skip
        recipe = tmp_path / f"recipe{number}.json"
        more = ["--events", "json", "--debug", "--save-recipe", recipe]
        done = stf([*words, *more], environment, tmp_path)
        assert done.returncode in (1, 2), done.stdout + done.stderr
        told = done.stdout + done.stderr
        assert '"type": "error"' in told and "Traceback" in told and SIGNED not in told, told
        assert not recipe.exists() and not (tmp_path / "out.tif").exists()


def test_keys_and_questions_are_left_out_of_every_error(monkeypatch):
    monkeypatch.setenv("AZURE_STORAGE_SAS_TOKEN", "sv=2024&sig=5ec2e7")
    error = StfError(
        f"GDAL says: /vsicurl/https://me:5ec2e7@host/a b.tif?{SIGNED} failed.",
        "It asked https://host/?sv=2024&sig=5ec2e7, with sv=2024&sig=5ec2e7.",
        "Was it right? Ask again.",
    )
    assert str(error) == (
        "GDAL says: /vsicurl/https://host/a b.tif failed.\nIt asked https://host/ with ***.\n"
        "Was it right? Ask again."
    )

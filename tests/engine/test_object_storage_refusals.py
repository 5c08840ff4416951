"""Object storage that refuses, breaks or may not be asked; and keys, which are told nowhere."""

import os
import re
import urllib.request
from pathlib import Path

import numpy as np
import pytest
from fixtures.object_storage import (  # noqa: F401
    DATES,
    client,
    fuse_recipe,
    fuse_words,
    here,
    local_of,
    objects,
    remote,
    series_recipe,
    server,
    stf,
    storage,
)
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import (
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
from stf_engine.recipe import Recipe, Simulation

SIGNED = "X-Amz-Signature=5ec2e7"


def test_a_refused_key_is_told_without_the_key(server, storage):
    environment, keys = storage
    done = stf(
        fuse_words(lambda side, date: f"/vsis3/nowhere/{side}.tif", "-o", "x.tif"), environment
    )
    assert done.returncode == 2 and "/vsis3/nowhere/fine.tif" in done.stderr
    assert not any(key in done.stderr + done.stdout for key in keys)


def test_the_network_is_only_asked_when_the_environment_allows_it(storage, tmp_path):
    environment, _ = storage
    del environment["STF_ALLOW"]
    done = stf(fuse_words(remote, "-o", tmp_path / "fused.tif"), environment)
    assert done.returncode == 2 and "STF_ALLOW=network" in done.stderr


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

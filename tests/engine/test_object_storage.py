"""Images on object storage: a real server of its own process that speaks the S3 protocol."""

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from conftest import MAIN
from stf_engine import jobs
from stf_engine.recipe import Recipe, Simulation

pytest.importorskip("moto")
boto3 = pytest.importorskip("boto3")
pytest.importorskip("flask_cors")

DATES = ["2024-06-01", "2024-06-09", "2024-06-17"]
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


def stf(words, environment):
    command = [sys.executable, MAIN, *map(str, words)]
    reading, writing = os.pipe()  # a closed input would cancel
    try:
        return subprocess.run(
            command, capture_output=True, text=True, env=environment, stdin=reading, timeout=120
        )
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

    def local(side, date):
        return str(server[1] / Path(remote(side, date)).name)

    assert stf(fuse_words(local, "-o", tmp_path / "here.tif"), environment).returncode == 0
    assert pixels(out / "fused.tif") == pixels(tmp_path / "here.tif")
    words = ["--fine", *(remote("fine", d) for d in (DATES[0], DATES[2])), "--coarse"]
    words += [remote("coarse", d) for d in DATES]
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
    from osgeo import gdal

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

"""Disks that fail and files that change in the middle of a run, with the real command line.

The failing disk is a library loaded before the C library (``fixtures/failing_disk.c``): in one
folder the process gets EIO once it has written, or read, so many bytes; or it waits before each
reading and writing.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys

import numpy as np
import pytest
from conftest import MAIN, ROOT, leftovers
from fixtures.rasters import read_tiff, write_scene, write_tiff

SOURCE = ROOT / "tests" / "fixtures" / "failing_disk.c"
COMPILER = next((found for name in ("gcc", "cc", "clang") if (found := shutil.which(name))), None)

ATTEMPTS = 5
PRECIOUS = b"precious"

needs_failing_disk = pytest.mark.skipif(
    COMPILER is None or not sys.platform.startswith("linux"),
    reason="the failing disk is compiled here, for Linux",
)


@pytest.fixture(scope="module")
def failing_disk(tmp_path_factory):
    """(folder, WRITE, READ or WAIT_US, number) -> environment in which that folder's disk fails."""
    library = tmp_path_factory.mktemp("disk") / "failing_disk.so"
    words = [COMPILER, "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(words, check=True, capture_output=True)

    def environment(folder, what, number):
        made = {"LD_PRELOAD": str(library), "STF_DISK_FOLDER": f"{folder}/"}
        return {**os.environ, **made, f"STF_DISK_{what}": str(number)}

    return environment


@pytest.fixture
def results(tmp_path):
    """The folder of the results, with an earlier one in it."""
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "out.tif").write_bytes(PRECIOUS)
    return folder


@pytest.fixture
def words_of(scene, fuse_words, tmp_path, results):
    """Command -> its words; what it writes lies in ``results``."""
    coarse = [scene["coarse_20240510"], scene["coarse_20240713"]]
    out = ["--overwrite", "-o", results / "out.tif"]

    def make(name):
        if name == "fuse":
            return [*fuse_words(), "--method", "fit-fc", "--set", "window=9", *out]
        if name == "enhance":
            return ["enhance", "--revisits", *coarse, "--ratio", "4", "--method", "mean", *out]
        if name == "series":
            for side, path in (("fine", scene["fine_20240510"]), *(("coarse", c) for c in coarse)):
                (tmp_path / side).mkdir(exist_ok=True)
                shutil.copy(path, tmp_path / side)
            return ["series", "--fine", tmp_path / "fine", "--coarse", tmp_path / "coarse",
                    "--method", "mean-change", "--out", results]  # fmt: skip
        return ["simulate", "--out", results, "--rows", "96", "--columns", "96"]

    return make


def told(done, *codes):
    """A sentence with one of the codes, and no traceback."""
    assert done.returncode in (1, 2), done.stderr
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr, done.stderr
    code = re.search(r"\(([a-z-]+)\)\s*$", done.stderr)
    assert code and code[1] in codes, done.stderr


WRITTEN = [("fuse", 0), ("fuse", 900), ("fuse", 12_000), ("enhance", 900), ("series", 900),
           ("simulate", 5000)]  # fmt: skip


@needs_failing_disk
@pytest.mark.parametrize(("name", "limit"), WRITTEN)
def test_a_disk_that_fails_while_a_result_is_written(
    failing_disk, words_of, results, stf, name, limit
):
    done = stf(*words_of(name), env=failing_disk(results, "WRITE", limit))
    told(done, "disk-failed", "folder-readonly")
    assert (results / "out.tif").read_bytes() == PRECIOUS and leftovers(results) == []
    assert [path.name for path in results.iterdir() if path.suffix == ".tif"] == ["out.tif"]


@needs_failing_disk
def test_weights_on_a_disk_that_fails(failing_disk, results, stf, tmp_path):
    pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from benchmarks.faults_runs import write_checkpoint

    write_checkpoint(tmp_path / "published.pth")
    words = ["models", "import", tmp_path / "published.pth", "--name", "a", "--bands", "b,g,r"]
    for folder, what, number, codes in (
        (results, "WRITE", 200_000, ("disk-failed",)),
        (tmp_path, "READ", 200_000, ("weights-damaged", "weights-unsafe")),
    ):
        environment = failing_disk(folder, what, number)
        done = stf(*words, env={**environment, "STF_MODELS_DIR": str(results)})
        told(done, *codes)
        assert [path.name for path in results.iterdir()] == ["out.tif"]


@needs_failing_disk
@pytest.mark.parametrize(("name", "limit"), [("fuse", 0), ("fuse", 20_000), ("enhance", 3000)])
def test_a_disk_that_fails_while_images_are_read(
    failing_disk, words_of, results, scene, stf, name, limit
):
    folder = os.path.dirname(scene["fine_20240510"])
    done = stf(*words_of(name), env=failing_disk(folder, "READ", limit))
    told(done, "raster-damaged")
    assert (results / "out.tif").read_bytes() == PRECIOUS and leftovers(results) == []


@needs_failing_disk
def test_a_slow_disk_changes_no_byte(failing_disk, words_of, results, tmp_path, stf):
    done = []
    for environment in (None, failing_disk(tmp_path, "WAIT_US", 2000)):
        assert stf(*words_of("fuse"), env=environment).returncode == 0
        done.append((results / "out.tif").read_bytes())
    assert done[0] == done[1]


# --- files that change -----------------------------------------------------------------------


def other_size(path):
    write_tiff(path, np.ones((3, 20, 20), np.float32))


def other_pixels(path):
    write_tiff(path, read_tiff(path) + np.float32(0.1))


CHANGES = {
    "cut": lambda path: os.truncate(path, os.path.getsize(path) // 3),
    "other size": other_size,
    "other pixels": other_pixels,
    "deleted": os.remove,
}


def changed_meanwhile(words, path, change, out):
    """Run until tiles are computed, hold the process, change a file, and let it go on. A run that
    had written its result by then says nothing, and is done again.

    Returns:
        exit code, the last event, what stderr said.
    """
    for _ in range(ATTEMPTS):
        copy = shutil.copy(path, f"{path}.before")
        found = changed_once(words, path, change, out)
        if found is not None:
            return found
        shutil.copy(copy, path)
        out.write_bytes(PRECIOUS)
    raise AssertionError("the run was always over before it could be held")


def changed_once(words, path, change, out):
    command = [sys.executable, MAIN, *map(str, words), "--events", "json"]
    pipe = subprocess.PIPE
    child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    for line in child.stdout:
        event = json.loads(line)
        if event["type"] == "progress" and event["message"].startswith(("Fusing", "Computing")):
            break
    child.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, child.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
    in_time = child.poll() is None and out.read_bytes() == PRECIOUS
    if in_time:
        change(str(path))
    child.send_signal(signal.SIGCONT)
    events = [json.loads(line) for line in child.stdout]
    errors = child.stderr.read()
    child.wait(timeout=60)
    for stream in (child.stdin, child.stdout, child.stderr):
        stream.close()
    return (child.returncode, events[-1], errors) if in_time else None


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A scene whose fusion goes on for long after its first tile."""
    folder = tmp_path_factory.mktemp("large")
    return write_scene(folder, rows=320, columns=320)


@pytest.mark.parametrize("change", CHANGES)
def test_an_image_that_changes_while_it_is_read(large, tmp_path, results, change):
    mine = {name: shutil.copy(path, tmp_path) for name, path in large.items()}
    words = ["fuse", "--method", "starfm", "--set", "window=31", "--tile", "64", "--overwrite"]
    words += ["--fine-t1", mine["fine_20240510"], "--coarse-t1", mine["coarse_20240510"]]
    words += ["--coarse-t2", mine["coarse_20240713"], "-o", results / "out.tif"]
    path, out = mine["fine_20240510"], results / "out.tif"
    code, event, errors = changed_meanwhile(words, path, CHANGES[change], out)
    assert "Traceback" not in errors, errors
    assert leftovers(results) == []
    if change == "deleted":  # its pixels are still there for who holds it open
        assert code == 0 and event["type"] == "result"
        return
    assert code == 1 and event["code"] in ("file-changed", "raster-damaged"), event
    assert (results / "out.tif").read_bytes() == PRECIOUS


def test_a_revisit_that_changes_while_it_is_read(large, tmp_path, results):
    mine = [shutil.copy(path, tmp_path) for name, path in large.items() if "fine" in name]
    words = ["enhance", "--revisits", *mine, "--ratio", "2", "--method", "ibp", "--tile", "64"]
    words += ["--set", "iterations=2", "--overwrite", "-o", results / "out.tif"]
    code, event, errors = changed_meanwhile(words, mine[0], other_pixels, results / "out.tif")
    assert code == 1 and event["code"] in ("file-changed", "raster-damaged"), event
    assert "Traceback" not in errors and leftovers(results) == []
    assert (results / "out.tif").read_bytes() == PRECIOUS

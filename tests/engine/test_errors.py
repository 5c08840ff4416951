"""Bad input through the real command line: a code, a message in parts, exit code 1 or 2, and no
output file (issue list E.8)."""

import json
import os
import re
import resource
import signal
import struct
import subprocess
import sys
import time

import numpy as np
import pytest
from conftest import MAIN, leftovers
from fixtures.rasters import COARSE, FINE, UTM, cell_means, read_tiff, texture, write_tiff


@pytest.fixture
def refused(stf, fuse_words, tmp_path):
    """Run a fusion that must be refused; returns its message."""

    def check(code, *more, exit_code=2, out=None, **images):
        out = out or tmp_path / "out.tif"
        before = os.path.exists(out)
        done = stf(*fuse_words(**images), "-o", out, *more)
        assert done.returncode == exit_code, done.stderr + done.stdout
        assert f"({code})" in done.stderr, done.stderr
        assert "Traceback" not in done.stderr
        lines = [line for line in done.stderr.splitlines() if line.startswith(("stf:", "     "))]
        assert len(lines) >= 3, done.stderr  # problem, what to do, code
        assert os.path.exists(out) == before
        if os.path.isdir(os.path.dirname(out)):
            assert leftovers(os.path.dirname(out)) == []
        return done.stderr

    return check


def test_missing_file(refused, tmp_path):
    assert "nowhere.tif" in refused("file-missing", fine_t1=tmp_path / "nowhere.tif")


def test_no_raster(refused, tmp_path):
    path = tmp_path / "text.tif"
    path.write_text("not a raster")
    refused("not-a-raster", coarse_t2=path)


def test_crs_missing_on_one_side_and_its_mend(refused, stf, fuse_words, scene, tmp_path):
    values = read_tiff(scene["coarse_20240713"])
    path = write_tiff(tmp_path / "c_20240713.tif", values, COARSE, None, 0, scale=0.0001)
    assert "--coarse-crs" in refused("crs-missing", coarse_t2=path)
    out = tmp_path / "mended.tif"
    done = stf(*fuse_words(coarse_t2=path), "-o", out, "--coarse-crs", "fine")
    assert done.returncode == 0, done.stderr


def test_no_overlap_says_where(refused, scene, tmp_path):
    values = read_tiff(scene["coarse_20240713"])
    far = (500000.0 + 100_000, *COARSE[1:])
    path = write_tiff(tmp_path / "c_20240713.tif", values, far, UTM, 0, scale=0.0001)
    message = refused("no-overlap", coarse_t2=path)
    assert "east" in message and "km" in message


def test_partial_overlap_works_and_the_rest_is_nodata(stf, fuse_words, scene, tmp_path):
    values = read_tiff(scene["coarse_20240713"])[:, :, 3:]
    moved = (500000.0 + 3 * 240, *COARSE[1:])
    path = write_tiff(tmp_path / "c_20240713.tif", values, moved, UTM, 0, scale=0.0001)
    out = tmp_path / "out.tif"
    done = stf(*fuse_words(coarse_t2=path), "-o", out, "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert "partial-overlap" in [finding["code"] for finding in result["findings"]]
    assert (read_tiff(out)[:, :, :24] == 0).all() and (read_tiff(out)[:, :, 24:] > 0).all()
    assert result["metrics"]["nodata_reasons"] == {"coarse_t2": 24 * 48}


def test_fine_and_coarse_swapped(refused, scene):
    refused(
        "roles-swapped",
        fine_t1=scene["coarse_20240510"],
        coarse_t1=scene["fine_20240510"],
        coarse_t2=scene["fine_20240713"],
    )


def test_band_counts_differ(refused, tmp_path):
    values = np.rint(cell_means(texture(5)) * 10000).astype(np.uint16)
    path = write_tiff(tmp_path / "c_20240713.tif", values, COARSE, scale=0.0001)
    assert "--coarse-bands" in refused("bands-differ", coarse_t2=path)


def test_units_differ_and_the_named_option_mends_it(refused, stf, fuse_words, scene, tmp_path):
    images = {}
    for role, name in (("coarse_t1", "coarse_20240510"), ("coarse_t2", "coarse_20240713")):
        numbers = read_tiff(scene[name]).astype(np.float32)
        images[role] = write_tiff(tmp_path / f"raw_{name}.tif", numbers, COARSE)
    message = refused("units-differ", **images)
    option = re.search(r"(--coarse-scale) (\S+)", message)
    out = tmp_path / "mended.tif"
    done = stf(*fuse_words(**images), "-o", out, option[1], option[2].rstrip("."))
    assert done.returncode == 0, done.stderr


def test_all_nodata(refused, scene, tmp_path):
    values = np.zeros_like(read_tiff(scene["coarse_20240713"]))
    path = write_tiff(tmp_path / "c_20240713.tif", values, COARSE, nodata=0, scale=0.0001)
    refused("nothing-valid", coarse_t2=path)


def test_nan_and_infinity_are_left_out(stf, fuse_words, tmp_path):
    values = texture()
    values[0, 5, 6], values[1, 7, 8] = np.nan, np.inf
    path = write_tiff(tmp_path / "f_20240510.tif", values, FINE)
    out = tmp_path / "out.tif"
    done = stf(*fuse_words(fine_t1=path), "-o", out, "--method", "mean-change", "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["metrics"]["nodata_pixels"] == 2
    found = read_tiff(out)
    assert np.isnan(found[:, 5, 6]).all() and np.isfinite(found).sum() == found.size - 2 * 3


def test_constant_images_work(stf, fuse_words, tmp_path):
    images = {}
    for role, value, shape, place in (
        ("fine_t1", 0.2, (3, 48, 56), FINE),
        ("coarse_t1", 0.2, (3, 6, 7), COARSE),
        ("coarse_t2", 0.25, (3, 6, 7), COARSE),
    ):
        values = np.full(shape, value, np.float32)
        images[role] = write_tiff(tmp_path / f"{role}.tif", values, place)
    for method in ("keep", "mean-change", "linear", "starfm", "fit-fc"):
        out = tmp_path / f"{method}.tif"
        done = stf(*fuse_words(**images), "-o", out, "--method", method)
        assert done.returncode == 0, done.stderr
        expected = 0.2 if method == "keep" else 0.25
        assert np.allclose(read_tiff(out), expected, atol=1e-6)


@pytest.mark.parametrize("size", [(1, 1), (7, 3)])
def test_tiny_images_work(stf, fuse_words, tmp_path, size):
    rows, columns = size
    fine = texture(2)[:, :rows, :columns]
    images = {
        "fine_t1": write_tiff(tmp_path / "f.tif", fine, FINE),
        "coarse_t1": write_tiff(tmp_path / "c1.tif", fine[:, :1, :1], COARSE),
        "coarse_t2": write_tiff(tmp_path / "c2.tif", fine[:, :1, :1] + 0.1, COARSE),
    }
    for method in ("mean-change", "starfm", "fit-fc"):
        out = tmp_path / f"{method}.tif"
        done = stf(*fuse_words(**images), "-o", out, "--method", method)
        assert done.returncode == 0, done.stderr
        assert np.allclose(read_tiff(out), fine + 0.1, atol=1e-5)


def test_wrong_order_of_dates(refused, scene):
    message = refused(
        "dates-wrong", coarse_t1=scene["coarse_20240713"], coarse_t2=scene["coarse_20240510"]
    )
    assert "swapped" in message


def test_unknown_method_names_the_nearest(refused):
    assert "starfm" in refused("method-unknown", "--method", "starfn")


def test_unknown_setting_and_option_name_the_nearest(refused):
    assert "window" in refused("option-unknown", "--method", "fit-fc", "--set", "windw=21")
    assert "--method" in refused("command-wrong", "--methd", "starfm")


def test_value_out_of_range(refused):
    assert "odd" in refused("option-value", "--method", "fit-fc", "--set", "window=20")


def test_output_equal_to_an_input(refused, scene):
    refused("output-is-input", "--overwrite", out=scene["fine_20240510"])


def test_output_exists(refused, tmp_path):
    (tmp_path / "out.tif").write_text("precious")
    refused("output-exists")
    assert (tmp_path / "out.tif").read_text() == "precious"


def test_folder_that_cannot_be_written(refused, tmp_path):
    refused("folder-readonly", out="/proc/out.tif")
    refused("folder-readonly", out=tmp_path / "none" / "out.tif")


def test_a_disk_that_fails_while_writing(stf, fuse_words, tmp_path):
    """A limit on the size of files makes the write itself fail, though the disk has room."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = stf(*fuse_words(), "-o", tmp_path / "out.tif", preexec_fn=limit)
    assert done.returncode == 1, done.stderr
    assert "(disk-failed)" in done.stderr and "GB are free" in done.stderr
    assert not (tmp_path / "out.tif").exists() and leftovers(tmp_path) == []


def test_disk_full_before_the_start(stf, fuse_words, tmp_path):
    """A real full disk: a tmpfs of 16 KB, mounted for this process alone."""
    target = tmp_path / "small"
    target.mkdir()
    words = [sys.executable, MAIN, *fuse_words(), "-o", str(target / "out.tif"), "--cog"]
    script = f'mount -t tmpfs -o size=16k none "{target}" && exec "$@"'
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", *words], capture_output=True, text=True
    )
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("mounting is not permitted here; the size limit above covers the write itself")
    assert done.returncode == 1, done.stderr
    assert "(disk-full)" in done.stderr and "GB" in done.stderr


def test_corrupt_block(refused, scene, tmp_path):
    values = read_tiff(scene["fine_20240510"])
    options = ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE")
    path = write_tiff(
        tmp_path / "f_20240510.tif", values, FINE, nodata=0, scale=0.0001, options=options
    )
    with open(path, "r+b") as file:
        file.seek(os.path.getsize(path) // 2)
        file.write(b"\xff" * 400)
    message = refused("raster-damaged", exit_code=1, fine_t1=path)
    assert "near row" in message


def test_recipe_with_an_unknown_key(stf, tmp_path):
    path = tmp_path / "recipe.json"
    path.write_text(json.dumps({"stf_recipe": 1, "job": "fuse", "metod": "starfm"}))
    done = stf("run", path)
    assert done.returncode == 2
    assert (
        "'metod'" in done.stderr and "method" in done.stderr and "(recipe-invalid)" in done.stderr
    )


def _weights(path, header, data=b""):
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return path


def test_damaged_weights(refused, tmp_path):
    lying = {"a.weight": {"dtype": "F32", "shape": [1000, 1000], "data_offsets": [0, 16]}}
    lies = _weights(tmp_path / "lies.safetensors", lying, b"\0" * 16)
    refused("weights-damaged", "--method", lies)
    short = tmp_path / "short.safetensors"
    short.write_bytes(struct.pack("<Q", 10_000) + b"{")
    refused("weights-damaged", "--method", short)


def test_a_pickle_is_not_opened(refused, tmp_path):
    import pickle

    path = tmp_path / "network.safetensors"
    path.write_bytes(pickle.dumps({"a": 1}))
    refused("weights-unsafe", "--method", path)


def _long_run(tmp_path):
    """A simulation that takes many seconds, as a child with open stdin."""
    folder = tmp_path / "big"
    words = [sys.executable, MAIN, "simulate", "--out", str(folder), "--rows", "6000"]
    words += ["--columns", "6000"]
    return folder, words


def _wait_for_part(folder):
    for _ in range(200):
        if folder.is_dir() and leftovers(folder):
            return
        time.sleep(0.05)
    raise AssertionError("the run did not start writing")


def test_ctrl_c_leaves_nothing(tmp_path):
    folder, words = _long_run(tmp_path)
    child = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    _wait_for_part(folder)
    started = time.monotonic()
    child.send_signal(signal.SIGINT)
    message = child.communicate(timeout=20)[1]
    assert time.monotonic() - started < 2.5
    assert child.returncode == 3 and "(cancelled)" in message
    assert os.listdir(folder) == []


def test_killed_parent_takes_the_engine_along(tmp_path):
    folder, words = _long_run(tmp_path)
    script = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script, *words, "--events", "json"],
        stdout=subprocess.PIPE,
        text=True,
    )
    engine = int(parent.stdout.readline())
    _wait_for_part(folder)
    parent.kill()
    parent.wait()
    for _ in range(50):
        if not _alive(engine):
            break
        time.sleep(0.05)
    assert not _alive(engine)
    assert os.listdir(folder) == []


def _alive(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return file.read().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False

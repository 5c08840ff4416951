"""Broken and hostile input: more than 20,000 cases, each ends in an answer or in a sentence.

Whatever text, header or file is read, the outcome is a value or a :class:`StfError`; never another
exception, a crash, a hang, or memory beyond bounds. The cases are the same in every run.
"""

import contextlib
import copy
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stf_engine import worker
from stf_engine.datasets.areas import read_areas
from stf_engine.datasets.pairs import read_table
from stf_engine.dates import read_dates
from stf_engine.errors import StfError
from stf_engine.masks import parse_rule
from stf_engine.raster import links
from stf_engine.recipe import load_all, parse
from stf_engine.sensors import recognise

CASES = {
    "recipe": 6000,
    "recipe file": 3000,
    "worker line": 3000,
    "weights": 4000,
    "checkpoint": 200,
    "names": 3000,
    "mask rule": 1000,
    "pair table": 2000,
    "area table": 1000,
    "options": 2000,
    "raster": 1200,
    "link": 1000,
}
"""Kind -> number of cases."""


def fuzzed(kind):
    return settings(
        max_examples=CASES[kind],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def test_there_are_enough_cases():
    assert sum(CASES.values()) >= 20_000


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["", "\0", "../..", "/dev/zero", "a" * 5000, "NaN", "EPSG:0", "1e999"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)

RECIPE = {
    "stf_recipe": 1,
    "job": "fuse",
    "method": "starfm",
    "parameters": {"window": 31},
    "inputs": {
        "fine_t1": {"path": "a.tif", "bands": [1, "red"], "date": "2024-05-10", "scale": 0.1},
        "coarse_t1": {"path": "b.tif", "mask": "m.tif", "mask_rule": "bad-nonzero"},
        "coarse_t2": {"path": "c.tif"},
    },
    "extent": {"bounds": [0, 0, 1, 1], "crs": "EPSG:4326"},
    "output": {"path": "out.tif", "dtype": "UInt16"},
    "options": {"memory_mb": 512, "ignore": ["x"]},
    "series": {"fine": [{"path": "a.tif"}], "folder": "out", "dates": ["2024-05-10"]},
    "evaluation": {"prediction": {"path": "p.tif"}, "zones": {"path": "z.gpkg"}},
}


def places(value, path=()):
    """Every place in a document."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for number in range(len(value)):
            yield from places(value[number], (*path, number))


PLACES = [place for place in places(RECIPE) if place]


def changed(document, place, value):
    made = copy.deepcopy(document)
    inner = made
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return made


@fuzzed("recipe")
@given(st.sampled_from(PLACES), json_values)
def test_recipes(place, value):
    with contextlib.suppress(StfError):
        recipe = parse(changed(RECIPE, place, value), "/tmp")
        assert parse(recipe.as_dict()).job == recipe.job  # what was taken is taken again


def mutations(data):
    """A file with some bytes changed, cut off, or put in twice."""

    def change(draw):
        made = bytearray(data)
        for _ in range(draw(st.integers(1, 4))):
            place = draw(st.integers(0, max(0, len(made) - 1)))
            kind = draw(st.integers(0, 3))
            if kind == 0:
                made[place : place + 1] = bytes([draw(st.integers(0, 255))])
            elif kind == 1:
                del made[place:]
            elif kind == 2:
                made[place:place] = draw(st.binary(max_size=12))
            else:
                made[place:place] = made[: draw(st.integers(0, 40))]
        return bytes(made)

    return st.composite(change)()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


RECIPE_TEXT = json.dumps(RECIPE).encode()
HARD_TEXTS = [b"[" * 100_000, b'{"a":' * 50_000, b"1" * 20_000, b'"\\ud800"', b"\xff\xfe{}", b"NaN"]


@fuzzed("recipe file")
@given(mutations(RECIPE_TEXT) | st.sampled_from(HARD_TEXTS))
def test_recipe_files(folder, data):
    path = folder / "recipe.json"
    path.write_bytes(data)
    with contextlib.suppress(StfError):
        load_all(str(path))


@fuzzed("worker line")
@given(
    st.binary(max_size=60)
    | json_values.map(lambda value: json.dumps(value).encode())
    | st.sampled_from([*HARD_TEXTS, b'{"cancel": true}'])
)
def test_lines_to_the_worker(line):
    cancels = worker._is_cancel(line)
    assert cancels is (line.strip() == b'{"cancel": true}' or says_cancel(line))


def says_cancel(line):
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(message, dict) and message.get("cancel") is True


# --- weights ---------------------------------------------------------------------------------


HEADER = {
    "__metadata__": {"stf_card": "{}"},
    "layer.weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
    "layer.bias": {"dtype": "F32", "shape": [2], "data_offsets": [24, 32]},
}
HEADER_PLACES = [place for place in places(HEADER) if place]


def weights_bytes(document, data=bytes(32)):
    text = json.dumps(document).encode()
    return len(text).to_bytes(8, "little") + text + data


@fuzzed("weights")
@given(
    mutations(weights_bytes(HEADER))
    | st.builds(
        lambda place, value: weights_bytes(changed(HEADER, place, value)),
        st.sampled_from(HEADER_PLACES),
        json_values,
    )
    | st.sampled_from([(len(t)).to_bytes(8, "little") + t for t in HARD_TEXTS])
    | st.integers(0, 2**64 - 1).map(lambda n: n.to_bytes(8, "little") + b"{}")
)
def test_weights_files(folder, data):
    from stf_engine.weights.file import load, read_header

    path = folder / "weights.safetensors"
    path.write_bytes(data)
    with contextlib.suppress(StfError):
        read_header(str(path))
    with contextlib.suppress(StfError):
        load(str(path))


def checkpoint_bytes():
    torch = pytest.importorskip("torch")
    file = io.BytesIO()
    torch.save({"state_dict": {"a": torch.zeros(2, 3)}, "epoch": 3}, file)
    return file.getvalue()


@pytest.mark.filterwarnings("ignore")
def test_checkpoints(folder):
    from stf_engine.weights.importer import read_checkpoint

    path = folder / "checkpoint.pth"

    @fuzzed("checkpoint")
    @given(mutations(checkpoint_bytes()))
    def run(data):
        path.write_bytes(data)
        with contextlib.suppress(StfError):
            read_checkpoint(str(path))

    run()


# --- names and tables ------------------------------------------------------------------------

names = st.text(max_size=60) | st.builds(
    "{}_{}{}.tif".format,
    st.sampled_from(["MOD09GA.A", "LC08_L2SP_191027_", "S2A_MSIL2A_", "fine", "/", "ü 中"]),
    st.text("0123456789-T_.", max_size=20),
    st.text(max_size=5),
)


@fuzzed("names")
@given(
    names, st.dictionaries(st.sampled_from(["TIFFTAG_DATETIME", "ACQUISITION_DATE", "x"]), names)
)
def test_names_with_dates(name, tags):
    for reading in read_dates(name, tags):
        assert len(reading.date) >= 10
    recognise(name, tags, 6, "uint16")


@fuzzed("mask rule")
@given(
    st.text(max_size=30)
    | st.builds(
        "{}-{}".format,
        st.sampled_from(["bad", "good", "bits", "scl"]),
        st.text("0123456789,-xnonzero", max_size=20),
    )
)
def test_mask_rules(text):
    with contextlib.suppress(StfError):
        parse_rule(text)


PAIRS = b"date,fine,coarse,ratio\n2024-05-10,a.tif,b.tif,16\n2024-07-13,a.tif,b.tif,16\n"
AREAS = b"area,revisits,pan,target,split\none,a.tif;b.tif,p.tif,t.tif,train\n"


def tables(reader, kind, example, suffix):
    def test(folder):
        for name in ("a.tif", "b.tif", "p.tif", "t.tif"):
            (folder / name).write_bytes(b"")

        @fuzzed(kind)
        @given(mutations(example) | st.binary(max_size=80))
        def run(data):
            path = folder / f"table{suffix}"
            path.write_bytes(data)
            with contextlib.suppress(StfError):
                reader(str(path))

        run()

    return test


test_pair_tables = tables(read_table, "pair table", PAIRS, ".csv")
test_area_tables = tables(read_areas, "area table", AREAS, ".csv")

OPTIONS = b'method = "edc-stfn"\nepochs = 3\nbatch_size = 4\n[parameters]\nwidth = 8\n'


def read_options(path):
    from stf_engine.training.options import from_dict, read_config

    from_dict(read_config(path))


test_training_options = tables(read_options, "options", OPTIONS, ".toml")

VRT = (
    b'<VRTDataset rasterXSize="8" rasterYSize="8"><VRTRasterBand dataType="Byte" band="1">'
    b'<SimpleSource><SourceFilename relativeToVRT="1">sub/b.tif</SourceFilename><SourceBand>1'
    b"</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"
)
PLACES_ELSEWHERE = ["/etc/passwd", "../b.tif", "sub/../../b.tif", "C:\\b.tif", "/vsicurl/http://a/b",
                    "NETCDF:b.nc:red", "&#47;etc/passwd", " /etc/passwd"]  # fmt: skip


@fuzzed("link")
@given(mutations(VRT), st.sampled_from(PLACES_ELSEWHERE))
def test_links(folder, data, place):
    """A damaged VRT is looked through without a surprise; one that leads elsewhere is seen."""
    path = folder / "link.vrt"
    path.write_bytes(data)
    links.before_opening(str(path))
    text = data.replace(b">sub/b.tif<", b">" + place.encode() + b"<")
    if b"<VRTDataset" in text and b">" + place.encode() + b"<" in text:
        path.write_bytes(text)
        assert links.before_opening(str(path)) is not None


# --- rasters ---------------------------------------------------------------------------------

RASTERS = Path(__file__).with_name("fuzz_rasters.py")


def test_rasters(folder):
    """In a child process: GDAL is C++, so a crash would take the tests with it."""
    done = subprocess.run(
        [sys.executable, str(RASTERS), str(folder), str(CASES["raster"])],
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "PYTHONPATH": str(ROOT / "engine")},
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["cases"] == CASES["raster"]
    assert found["opened"] > 100 and found["refused"] > 100
    assert np.isfinite(found["peak_mb"]) and found["peak_mb"] < 1000

"""Runs that are stopped at random moments; benchmarks/faults.py does it twenty times each."""

import shutil

import pytest

from benchmarks import faults


@pytest.mark.parametrize("name", ["fuse", "series", "enhance"])
def test_a_stopped_run_leaves_nothing_half_done(tmp_path, name):
    rows = faults.stops(tmp_path, [name], moments=1, seed=7)
    assert [row[:3] for row in rows] == [(name, way, 1) for way in faults.WAYS]


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    faults.prepare(tmp_path, ["fuse"])
    found = faults.full_disk(tmp_path, 3)
    if found is None:
        pytest.skip("no file system can be mounted here")
    runs, refused = found
    assert runs == 3 and 0 < refused <= 3
    shutil.rmtree(tmp_path / "disk", ignore_errors=True)

"""Runs that are stopped at random moments; benchmarks/faults.py does it twenty times each."""

import shutil

import pytest

from benchmarks import faults, faults_runs, faults_stops


@pytest.mark.parametrize("name", ["fuse", "series", "enhance"])
def test_a_stopped_run_leaves_nothing_half_done(tmp_path, name):
    rows = faults_stops.stops(tmp_path, [name], moments=1, seed=7)
    assert [row[:3] for row in rows] == [(name, way, 1) for way in faults_stops.WAYS]


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    faults_runs.prepare(tmp_path, ["fuse"])
    found = faults.full_disk(tmp_path, 3)
    if found is None:
        pytest.skip("no file system can be mounted here")
    runs, refused = found
    assert runs == 3 and 0 < refused <= 3
    shutil.rmtree(tmp_path / "disk", ignore_errors=True)


@pytest.mark.parametrize("name", ["fuse", "enhance", "series", "import"])
def test_two_runs_that_write_the_same(tmp_path, name):
    """Each ends well or with a sentence; what lies there is one complete result. Of two trainings
    the second is refused (test_train_command.py)."""
    if name == "import":
        pytest.importorskip("torch", reason="checkpoints need PyTorch")
    faults_runs.prepare(tmp_path, [name])
    command, out = faults_runs.commands(tmp_path)[name], tmp_path / "out"
    peace = faults_runs.in_peace(command, out)
    shutil.rmtree(out)
    out.mkdir()
    runs = [faults_runs.start(command.words(out), out) for _ in range(2)]
    errors = [run.communicate(timeout=300)[1].decode() for run in runs]
    assert 0 in [run.returncode for run in runs], errors
    for run, error in zip(runs, errors):
        assert run.returncode == 0 or "(output-exists)" in error, error
        assert "Traceback" not in error
    faults_runs.check_results(command, out, peace.wanted, complete=True)
    assert faults_runs.files_in(out) <= peace.files
    faults_runs.to_the_end(command, peace, out, "two runs")

"""The private environment: made of real wheels by real pip, stopped, resumed, refused, removed."""

import os

import pytest
from fixtures.private_engine import (  # noqa: F401
    GOOD,
    PYTHON,
    make_plan,
    make_wheel,
    run,
    source,
    version_in,
)


def test_from_an_empty_folder_to_a_ready_engine(make_plan):
    from stf_qgis_plugin import interpreter

    plan, told = make_plan(), []
    assert not plan.place.is_ready
    assert run(plan, told.append) is GOOD
    assert plan.place.is_ready and not os.path.exists(plan.place.wheels)
    version, path = version_in(plan, "alpha_part")
    assert version == "1.0" and path.startswith(plan.place.environment)
    assert [*dict.fromkeys(p.step for p in told)] == [1, 2, 3, 4]
    downloads = [p for p in told if p.step == 2]
    assert downloads[-1].bytes_done == downloads[-1].bytes_all == plan.lock.download > 0
    assert interpreter.named(plan.place.python).private
    assert not interpreter.named(PYTHON).private


def test_gdal_and_numpy_of_qgis_stay_visible(make_plan):
    import subprocess

    plan = make_plan()
    run(plan)
    words = [plan.place.python, "-c", "from osgeo import gdal_array; print(gdal_array.__file__)"]
    found = subprocess.run(words, capture_output=True, text=True, timeout=60).stdout
    assert found and not found.startswith(plan.place.root)


def test_a_changed_download_is_refused_and_deleted(make_plan, source):
    from stf_qgis_plugin.setup.failures import SetupError

    make_wheel(source, "beta", extra=b"# not what was locked\n")
    plan = make_plan()
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert (caught.value.code, caught.value.value) == ("hash-differs", "beta-1.0-py3-none-any.whl")
    assert os.listdir(plan.place.wheels) == ["alpha_part-1.0-py3-none-any.whl"]
    assert not plan.place.is_ready and version_in(plan, "beta") is None


def test_a_damaged_kept_file_is_fetched_anew(make_plan):
    plan = make_plan()
    os.makedirs(plan.place.wheels)
    kept = os.path.join(plan.place.wheels, "beta-1.0-py3-none-any.whl")
    with open(kept, "wb") as file:
        file.write(b"half a file")
    run(plan)
    assert version_in(plan, "beta")[0] == "1.0"


def test_cut_off_in_the_middle_and_resumed(make_plan, source):
    from stf_qgis_plugin.setup.failures import SetupCancelled

    plan, seen = make_plan(), []
    with pytest.raises(SetupCancelled):
        run(plan, seen.append, lambda: any(p.package == "beta" for p in seen))
    assert os.listdir(plan.place.wheels) == ["alpha_part-1.0-py3-none-any.whl"]
    assert plan.place.kept() > 100 and not plan.place.is_ready
    (source / "alpha_part-1.0-py3-none-any.whl").unlink()  # it must not be needed again
    run(plan)
    assert plan.place.is_ready and version_in(plan, "alpha_part")[0] == "1.0"


def test_cancel_stops_pip_within_two_seconds(make_plan, tmp_path, monkeypatch):
    import time

    from stf_qgis_plugin.setup import commands
    from stf_qgis_plugin.setup.failures import SetupCancelled

    slow = commands.Command(commands.interpreter.Interpreter(PYTHON, True), ("-c", "while 1: pass"))
    monkeypatch.setattr(commands, "download", lambda plan, path: slow)
    plan, began = make_plan(), []

    def cancelled():
        return bool(began) and time.monotonic() - began[0] > 0.5

    def tell(progress):
        if progress.step == 2 and not began:
            began.append(time.monotonic())

    with pytest.raises(SetupCancelled):
        run(plan, tell, cancelled)
    assert time.monotonic() - began[0] < 2.5
    plan.place.remove_downloads()
    assert not os.path.exists(plan.place.root)


def test_offline_from_a_folder_of_wheels(make_plan, source):
    from stf_qgis_plugin.setup.failures import SetupError

    plan = make_plan(offline=True)
    assert "--no-index" in install_words(plan) and str(source) in install_words(plan)
    run(plan)
    assert plan.place.is_ready and len(os.listdir(source)) == 3
    make_wheel(source, "gamma", extra=b"# changed\n")
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert caught.value.code == "offline-differs"
    assert (source / "gamma-1.0-py3-none-any.whl").exists()  # the user's file stays
    (source / "gamma-1.0-py3-none-any.whl").unlink()
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert (caught.value.code, caught.value.value) == (
        "offline-incomplete", "gamma-1.0-py3-none-any.whl",
    )  # fmt: skip
    (source / "beta-1.0-py3-none-any.whl").unlink()
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert len(caught.value.log.splitlines()) == 3  # both files are told at once


def install_words(plan):
    from stf_qgis_plugin.setup import commands

    return commands.install(plan, "all.txt").words


def test_pip_settings_of_the_user_do_not_lead_it_astray(make_plan, monkeypatch):
    monkeypatch.setenv("PIP_USER", "1")
    plan = make_plan()
    run(plan)
    assert version_in(plan, "gamma")[1].startswith(plan.place.environment)


def test_another_build_in_the_users_own_folder_is_not_installed(make_plan, tmp_path, monkeypatch):
    """pip prefers version 1.0+other to 1.0, and would then refuse it for its checksum."""
    from dataclasses import replace

    (tmp_path / "own").mkdir()
    make_wheel(tmp_path / "own", "beta", "1.0+other")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "own"))
    plan = replace(make_plan(offline=True), pip_settings={})
    run(plan)
    assert version_in(plan, "beta")[0] == "1.0"


def test_not_used_when_the_test_does_not_go_well(make_plan):
    from stf_qgis_plugin.setup.failures import SetupError

    bad = {**GOOD, "torch": {"devices": [{"name": "cpu", "inference": {"works": False}}]},
           "verdict": "networks do not run: the test image came out wrong"}  # fmt: skip
    plan = make_plan()
    with pytest.raises(SetupError) as caught:
        run(plan, test=lambda python: bad)
    assert caught.value.code == "test-failed" and "came out wrong" in caught.value.value
    assert not plan.place.is_ready


def test_the_real_engine_tests_the_new_environment(make_plan, monkeypatch):
    """These packages hold no PyTorch, and the engine's doctor says so."""
    from stf_qgis_plugin.setup.failures import SetupError
    from stf_qgis_plugin.setup.runner import SetupRun

    with pytest.raises(SetupError) as caught:
        SetupRun(make_plan()).run()
    assert caught.value.code == "test-failed" and "PyTorch" in caught.value.value


def test_removed_with_everything_it_made(make_plan):
    plan = make_plan()
    run(plan)
    plan.place.remove()
    assert not os.path.exists(plan.place.root)
    assert os.path.exists(os.path.dirname(plan.place.root))


def test_half_removed_is_not_ready(make_plan, monkeypatch):
    from stf_qgis_plugin.setup import plan as module

    plan = make_plan()
    run(plan)

    def in_use(folder):
        raise PermissionError("a file is in use")

    with monkeypatch.context() as patch:
        patch.setattr(module.shutil, "rmtree", in_use)
        with pytest.raises(PermissionError):
            plan.place.remove()
    assert plan.place.is_begun and not plan.place.is_ready
    plan.place.remove()
    assert not os.path.exists(plan.place.root)


def test_a_folder_that_is_not_ours_is_left_alone(qgis_app, tmp_path):
    from stf_qgis_plugin.setup.plan import Place

    (tmp_path / "python").mkdir()
    Place(str(tmp_path)).remove()
    assert (tmp_path / "python").is_dir()


@pytest.mark.parametrize("content", ["", "#!/bin/sh\nexit 3\n"])
def test_a_python_that_is_no_python(make_plan, tmp_path, content):
    from stf_qgis_plugin.setup.failures import FAILURES, SetupError

    fake = tmp_path / "python3"
    fake.write_text(content)
    if content:
        fake.chmod(0o755)
    with pytest.raises(SetupError) as caught:
        run(make_plan(base=str(fake)))
    assert caught.value.code == ("no-venv" if content else "no-python")
    assert caught.value.code in FAILURES


def test_a_full_disk_is_told_before_anything_is_made(make_plan, monkeypatch):
    from stf_qgis_plugin.setup.failures import SetupError
    from stf_qgis_plugin.setup.plan import SPARE, Place

    monkeypatch.setattr(Place, "free", lambda self: 10**6)
    plan = make_plan()
    with pytest.raises(SetupError) as caught:
        run(plan)
    lacking = plan.lock.download + plan.lock.disk + SPARE - 10**6
    assert (caught.value.code, int(caught.value.value)) == ("disk-full", lacking)
    assert not os.path.exists(plan.place.root)


SAID = {
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
    "failed: self signed certificate in certificate chain'))": "certificate-unknown",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "hash-differs",
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device":
        "disk-full",
    "NewConnectionError('Failed to establish a new connection: [Errno -2] Name or service not "
    "known')\nERROR: No matching distribution found for torch==2.13.0": "offline",
    "ERROR: No matching distribution found for torch==2.13.0": "not-found",
    "The virtual environment was not created successfully because ensurepip is not\navailable.":
        "setup-stopped",
    "Error: the moon is full": "setup-stopped",
}  # fmt: skip


@pytest.mark.parametrize("log", SAID)
def test_what_programs_said_is_understood(qgis_app, log):
    from stf_qgis_plugin.setup import failures

    assert failures.code_of(log) == SAID[log]


def test_no_connection_is_told_by_the_real_pip(make_plan):
    """pip is sent to a port where nobody listens."""
    from dataclasses import replace

    from stf_qgis_plugin.setup.failures import SetupError

    settings = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": "",
                "PIP_EXTRA_INDEX_URL": "", "PIP_CONFIG_FILE": os.devnull}  # fmt: skip
    with pytest.raises(SetupError) as caught:
        run(replace(make_plan(), pip_settings=settings))
    assert (caught.value.code, caught.value.value) == ("offline", "")


def test_the_private_environment_borrows_what_gdal_needs():
    from stf_qgis_plugin.environment import scrubbed

    given = {"PYTHONHOME": "C:\\Q\\apps\\Python312", "GDAL_DATA": "C:\\Q\\share\\gdal",
             "PATH": "C:\\Q\\bin;C:\\Windows"}  # fmt: skip
    more = {"PYTHONHOME": "C:\\Q\\apps\\Python312", "USE_PATH_FOR_GDAL_PYTHON": "YES"}
    found = scrubbed(given, "Windows", "C:\\Q\\apps\\qgis", additions=more, private=True)
    assert found == {"GDAL_DATA": "C:\\Q\\share\\gdal", "PATH": "C:\\Q\\bin;C:\\Windows",
                     "USE_PATH_FOR_GDAL_PYTHON": "YES"}  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of this process is killed")
@pytest.mark.parametrize("step", [1, 2, 3])
def test_killed_in_the_middle_and_begun_anew(make_plan, step):
    """Nothing of the plugin runs any more when QGIS is killed: what lies there must do."""
    import signal

    plan = make_plan()
    child = os.fork()
    if child == 0:
        own = os.getpid()

        def tell(progress):
            if progress.step == step and (step != 2 or progress.package == "beta"):
                os.kill(own, signal.SIGKILL)

        try:
            run(plan, tell)
        finally:
            os._exit(7)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert not plan.place.is_ready
    assert run(plan) is GOOD and plan.place.is_ready
    assert version_in(plan, "gamma")[0] == "1.0"

"""What the set-up offers: packages and sizes by computer, driver and folder; diagnostics."""

import os

from conftest import ROOT


def test_the_real_lock_files_fit_the_pins(qgis_app):
    """Versions are those of pyproject.toml; every package has hashes, sizes and a licence."""
    import re

    from stf_qgis_plugin.setup import locks

    with open(os.path.join(ROOT, "pyproject.toml"), encoding="utf-8") as file:
        pins = dict(re.findall(r'"([\w-]+)==([\d.]+)"', file.read()))
    computers = [
        ("cuda", locks.Target("linux", "x86_64", (3, 12)), 31),
        ("cpu", locks.Target("linux", "x86_64", (3, 11)), 12),
        ("cpu", locks.Target("win32", "AMD64", (3, 12)), 12),
        ("cpu", locks.Target("darwin", "arm64", (3, 13)), 12),
    ]
    for variant, target, count in computers:
        lock = locks.read(variant, target)
        assert len(lock.packages) == count and lock.unavailable == ()
        versions = {p.name: p.version.partition("+")[0] for p in lock.packages}
        for name in ("torch", "safetensors", "platformdirs"):
            assert versions[name] == pins[name]
        for package in lock.packages:
            assert package.hashes and package.licence and 0 < package.wheel.download
    windows = locks.read("cpu", computers[2][1])
    torch = next(p for p in windows.packages if p.name == "torch")
    assert torch.wheel.name == "torch-2.13.0-cp312-cp312-win_amd64.whl"
    for variant in ("cpu", "cuda"):
        with open(os.path.join(locks.FOLDER, variant + ".txt"), encoding="utf-8") as file:
            assert "://" not in file.read()


def test_processor_or_gpu_by_what_the_driver_can_do(qgis_app, tmp_path):
    from stf_qgis_plugin.setup.locks import Target
    from stf_qgis_plugin.setup.plan import variants

    def summary(target, driver, offline=""):
        found = variants(target, driver, offline)
        return [(v.lock and v.lock.variant, v.advised, v.reason) for v in found]

    linux, windows = Target("linux", "x86_64", (3, 11)), Target("win32", "AMD64", (3, 12))
    one_build = ("cuda", True, "one-build")
    assert summary(linux, "") == [one_build, ("cuda", False, "no-driver")]
    assert summary(linux, "535.54.03") == [one_build, ("cuda", False, "driver-old")]
    assert summary(linux, "580.65") == [
        ("cuda", False, "one-build"), ("cuda", True, "gpu-found"),
    ]  # fmt: skip
    assert summary(windows, "581.2")[0] == ("cpu", True, "")
    assert summary(windows, "581.2")[1] == (None, False, "no-build")
    assert summary(Target("win32", "AMD64", (3, 9)), "")[0][:2] == (None, False)
    name = "torch-2.13.0+cpu-cp311-cp311-manylinux_2_28_x86_64.whl"
    (tmp_path / name).write_bytes(b"")
    assert summary(linux, "", str(tmp_path))[0] == ("cpu", True, "no-gpu")
    # a folder without NVIDIA's libraries is of no use for the GPU, whatever the driver can do
    found = summary(linux, "580.65", str(tmp_path))
    assert found == [("cpu", True, ""), (None, False, "not-in-folder")]


def test_driver_version_is_asked_of_its_own_program(qgis_app, tmp_path):
    from stf_qgis_plugin.setup import driver

    program = tmp_path / "nvidia-smi"
    assert driver.version(str(program)) == ""
    program.write_text("#!/bin/sh\necho 550.90.07\n")
    program.chmod(0o755)
    assert driver.version(str(program)) == "550.90.07"
    program.write_text("#!/bin/sh\necho NVIDIA-SMI has failed\nexit 9\n")
    assert driver.version(str(program)) == ""
    assert (driver.needed("13.0"), driver.needed("12.8")) == (580, 525)


def test_diagnostics_hide_home_folder_and_user_name(qgis_app):
    from stf_qgis_plugin.setup import diagnostics

    def hidden(text):
        return diagnostics.hidden(text, "/home/ana", "ana")

    assert hidden("/home/ana/venv/bin/python") == "~/venv/bin/python"
    assert hidden("/home/anabel/x, analysis of ana") == "/home/anabel/x, analysis of …"
    assert hidden("http://ana:secret@proxy:3128") == "http://…@proxy:3128"
    windows = diagnostics.hidden("C:\\Users\\Ana B\\x", "C:\\Users\\Ana B", "Ana B")
    assert windows == "~\\x"
    assert diagnostics.hidden('{"a": "C:\\\\Users\\\\Ana\\\\x"}', "C:\\Users\\Ana", "Ana") == (
        '{"a": "~\\\\x"}'
    )


def test_the_report_holds_facts_and_the_log(qgis_app):
    from stf_qgis_plugin.setup import diagnostics

    home = os.path.expanduser("~")
    facts = {"engine": "0.1.0", "python": {"executable": home + "/python"}}
    text = diagnostics.report(facts, {"QGIS": "3.22"}, f"cannot open {home}/x.tif")
    assert "QGIS: 3.22" in text and '"engine": "0.1.0"' in text and "cannot open ~/x.tif" in text
    assert home + "/" not in text

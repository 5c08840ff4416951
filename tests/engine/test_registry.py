"""Names of methods, and a method of another package."""

import subprocess
import sys

import pytest
from conftest import MAIN
from stf_engine import registry
from stf_engine.errors import MethodUnknown, OptionUnknown, OptionValue

PACKAGE = """
from stf_engine.classical.baselines import Keep
from stf_engine.spec import MethodSpec


class Mine(Keep):
    spec = MethodSpec(
        name="my-method", title="Mine", summary="A method of another package.",
        advice="For this test.", group="comparison", inputs=("fine_t1",), pairs="one",
    )
"""


def test_case_and_underscores_are_forgiven():
    assert registry.method_class("Fit_FC") is registry.method_class("fit-fc")


def test_unknown_names_list_the_nearest():
    with pytest.raises(MethodUnknown, match="no method 'starfn'") as caught:
        registry.create("starfn")
    assert "starfm" in caught.value.hint
    with pytest.raises(OptionUnknown) as unknown:
        registry.create("starfm", windw=3)
    assert "window" in unknown.value.hint
    with pytest.raises(OptionValue):
        registry.create("starfm", window="wide")


def test_every_spec_is_complete():
    for spec in registry.specs():
        assert spec.title and spec.summary and spec.advice, spec.name
        assert spec.unchanged_exact or spec.unchanged_note, spec.name
        for parameter in spec.parameters:
            assert len(parameter.help) > 10 and parameter.label, (spec.name, parameter.name)
            if parameter.default is not None:
                assert parameter.parse(parameter.default) == parameter.default


def test_a_method_of_another_package(tmp_path, fuse_words):
    """Installed like any package: a module and its entry point; nothing here is touched."""
    (tmp_path / "my_package.py").write_text(PACKAGE)
    info = tmp_path / "my_package-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: my-package\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[stf_engine.methods]\nmy-method = my_package:Mine\n")

    def stf(*words):
        script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        script += f"sys.argv = ['stf', *sys.argv[1:]]; import runpy; runpy.run_path({MAIN!r}, "
        script += "run_name='__main__')"
        command = [sys.executable, "-c", script, *map(str, words)]
        return subprocess.run(
            command, capture_output=True, text=True, cwd=str(tmp_path), timeout=60,
            env={"PYTHONPATH": str(tmp_path.parents[0]) + ":" + MAIN.rsplit("/", 1)[0]},
        )  # fmt: skip

    listed = stf("methods")
    assert listed.returncode == 0, listed.stderr
    assert "my-method" in listed.stdout
    done = stf(*fuse_words(), "--method", "my-method", "-o", tmp_path / "out.tif")
    assert (tmp_path / "out.tif").exists(), done.stderr

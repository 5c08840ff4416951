"""The arrows of the design, checked in the code itself."""

import ast
import subprocess
import sys

import pytest
from conftest import ROOT

ENGINE = ROOT / "engine" / "stf_engine"
PLUGIN = ROOT / "stf_qgis_plugin"
ENGINE_FILES = sorted(ENGINE.rglob("*.py"))
PLUGIN_FILES = sorted(PLUGIN.rglob("*.py"))

# Files whose subject is torch, or a library that level 0 does without.
MAY_IMPORT = {
    "networks": {"torch"},
    "satfusion": {"torch", "mamba_ssm"},
    "training": {"torch", "lightning", "tomli", "PIL", "wandb"},
    "datasets": {"tifffile"},
    "weights": {"torch", "safetensors", "platformdirs"},
    "report": {"matplotlib"},
    "devices.py": {"torch"},
    "doctor.py": {"torch"},
    "arrays.py": {"torch"},
    "scale": {"distributed"},
}


def imports(path):
    """(top module, at module level) of every absolute import."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {id(n) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [node.module]
        for name in names:
            yield name.split(".")[0], id(node) not in inner


def test_only_raster_imports_gdal():
    for path in ENGINE_FILES:
        if path.parent.name != "raster":
            assert "osgeo" not in dict(imports(path)), path


def test_the_engine_knows_no_qgis_and_the_plugin_no_engine():
    for path in ENGINE_FILES:
        assert not {"qgis", "PyQt5", "PyQt6", "processing"} & set(dict(imports(path))), path
    for path in PLUGIN_FILES:
        assert not {"stf_engine", "torch"} & set(dict(imports(path))), path


@pytest.mark.skipif(sys.version_info < (3, 10), reason="the list of the standard library is newer")
def test_level_0_imports_nothing_else():
    allowed = set(sys.stdlib_module_names) | {"numpy", "osgeo"}
    for path in ENGINE_FILES:
        part = path.relative_to(ENGINE).parts[0]
        others = {name for name, _ in imports(path)} - allowed
        assert others <= MAY_IMPORT.get(part, set()), (path, others)


def test_importing_the_command_line_imports_neither_torch_nor_gdal():
    script = (
        "import sys; import stf_engine.cli.main as m; m.build_parser(); "
        "print([n for n in ('torch', 'osgeo', 'matplotlib') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "engine",
    )
    assert done.stdout.strip() == "[]"


def test_no_assert_and_no_print_in_shipped_code():
    for path in ENGINE_FILES + PLUGIN_FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            assert not isinstance(node, ast.Assert), path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "print", path


def test_files_stay_readable():
    for path in ENGINE_FILES + PLUGIN_FILES:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 420, path


def test_everything_parses_as_python_3_9():
    for path in ENGINE_FILES + PLUGIN_FILES:
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))

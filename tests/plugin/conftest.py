"""A real QGIS, offscreen, for the plugin's tests."""

import os
import sys
import tempfile

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Before the first import of qgis: no window, no profile of the user.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="stf-qgis-"))
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="stf-run-"))

_STATUS = {}


def _have_qgis():
    try:
        import qgis.core  # noqa: F401
    except ImportError:
        return False
    return True


HAVE_QGIS = _have_qgis()
if not HAVE_QGIS:
    if os.environ.get("CI"):
        raise RuntimeError("QGIS is missing; under CI the plugin's tests must run.")


class _Skipped(pytest.Module):
    """A test file that says why it does not run."""

    def collect(self):
        pytest.skip("QGIS is not installed for this Python.", allow_module_level=True)


def pytest_pycollect_makemodule(module_path, parent):
    if HAVE_QGIS:
        return None
    return _Skipped.from_parent(parent, path=module_path)


@pytest.fixture(scope="session")
def qgis_app():
    """QgsApplication with Processing and the provider ``stf``."""
    from qgis.core import QgsApplication

    QgsApplication.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
    app = QgsApplication([], True)
    app.initQgis()
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    from stf_qgis_plugin.provider import StfProvider

    provider = StfProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    app.stf_provider = provider
    yield app


@pytest.fixture(scope="session")
def demo_scene(qgis_app, tmp_path_factory):
    """Folder with a small simulated scene."""
    import processing

    folder = tmp_path_factory.mktemp("scene")
    processing.run(
        "stf:simulate",
        {"OUTPUT": str(folder), "ROWS": 96, "COLUMNS": 112, "RATIO": 8.0, "BANDS": 4},
    )
    return folder


def pytest_sessionfinish(session, exitstatus):
    _STATUS["code"] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    # QGIS crashes at tear-down when a layer is still referenced (a failing test's traceback is
    # enough) and would hide the result: leave without its destructors.
    if HAVE_QGIS and "code" in _STATUS:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_STATUS["code"])

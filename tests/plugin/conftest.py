"""A real QGIS, offscreen, for the plugin's tests."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Before the first import of qgis: no window, no profile of the user.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
OWN_FOLDERS = []
for name in ("QGIS_CUSTOM_CONFIG_PATH", "XDG_RUNTIME_DIR"):
    if name not in os.environ:
        os.environ[name] = tempfile.mkdtemp(prefix="stf-tests-")
        OWN_FOLDERS.append(os.environ[name])

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
    # Until the process leaves: destroyed after the last test, while a task or a widget of it still
    # lives, the application would crash or wait for ever.
    _STATUS["app"] = app
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


@pytest.fixture
def qgis_process(qgis_app, tmp_path):
    """qgis_process with this plugin: starts it with the given words."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    os.symlink(ROOT, plugins / "stf_fusion")
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def start(*words, **options):
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [program, *words], env=environment, stdout=pipe, stderr=pipe, text=True, **options
        )

    enabled = start("plugins", "enable", "stf_fusion")
    enabled.communicate(timeout=60)
    assert enabled.returncode == 0
    return start


def pytest_sessionfinish(session, exitstatus):
    _STATUS["code"] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    # QGIS crashes at tear-down when a layer is still referenced (a failing test's traceback is
    # enough) and would hide the result: leave without its destructors.
    if HAVE_QGIS and "code" in _STATUS:
        sys.stdout.flush()
        sys.stderr.flush()
        for folder in OWN_FOLDERS:
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(_STATUS["code"])


@pytest.fixture(autouse=True)
def own_settings():
    """No test sees what another one set."""
    yield
    if "qgis.core" in sys.modules:
        sys.modules["qgis.core"].QgsSettings().remove("stf_fusion")


@pytest.fixture
def pump(qgis_app):
    def pump(until, seconds=180.0):
        deadline = time.monotonic() + seconds
        while not until():
            qgis_app.processEvents()
            time.sleep(0.01)
            assert time.monotonic() < deadline, "nothing happened in time"

    return pump


@pytest.fixture
def make_dock(qgis_app, tmp_path):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QEvent

    from stf_qgis_plugin.dock.dock import StfDock
    from stf_qgis_plugin.dock.services import Services

    class TestServices(Services):
        engine = None

        def documents(self):
            return str(tmp_path)

        def profile(self):
            return str(tmp_path / "profile")

        def headers(self, made):
            return super().headers(made) if self.engine is None else None

        def compare_pairs(self, recipe):
            return super().compare_pairs(recipe) if self.engine is None else None

        def run_engine(self, recipe, listener, cancelled):
            if self.engine is not None:
                return self.engine(recipe, listener, cancelled)
            return super().run_engine(recipe, listener, cancelled)

    docks = []

    def make(engine=None, iface=None):
        services = TestServices(iface)
        services.engine = staticmethod(engine).__func__ if engine else None
        dock = StfDock(iface, services)
        dock.resize(380, 900)
        dock.show()
        docks.append(dock)
        return dock

    QgsProject.instance().clear()
    yield make
    deadline = time.monotonic() + 20
    for dock in docks:
        dock.shut_down()
        while (dock.runner.busy or dock.controller.busy) and time.monotonic() < deadline:
            qgis_app.processEvents()
            time.sleep(0.01)
        dock.close()
        dock.deleteLater()
        # Now, as QGIS does it, and not in the midst of a later test that opens a dialog.
        qgis_app.sendPostedEvents(dock, QEvent.Type.DeferredDelete)
    QgsProject.instance().clear()
    qgis_app.processEvents()

"""What of QGIS' environment reaches the engine, on the three systems."""

import os
import sys

import pytest

from stf_qgis_plugin.environment import bundle_variables, interpreter_arguments, scrubbed
from stf_qgis_plugin.interpreter import candidates, choose, find_own, prefixes

LINUX = {
    "HOME": "/home/ana",
    "PATH": "/usr/bin:/bin",
    "PYTHONPATH": "/usr/share/qgis/python",
    "QT_QPA_PLATFORM": "offscreen",
    "QGIS_PREFIX_PATH": "/usr",
    "GDAL_PAM_PROXY_DIR": "/home/ana/.cache",
    "LD_LIBRARY_PATH": "/opt/qgis/lib",
    "VIRTUAL_ENV": "/home/ana/venv",
    "SSL_CERT_FILE": "/etc/ssl/certs/ca.crt",
    "LANG": "de_DE.UTF-8",
}

WINDOWS = {
    "PATH": r"C:\OSGeo4W\bin;C:\OSGeo4W\apps\qgis\bin;C:\Windows\system32;D:\tools",
    "PYTHONHOME": r"C:\OSGeo4W\apps\Python312",
    "PythonPath": r"C:\OSGeo4W\apps\qgis\python",
    "GDAL_DATA": r"C:\OSGeo4W\share\gdal",
    "PROJ_LIB": r"C:\OSGeo4W\share\proj",
    "OSGEO4W_ROOT": r"C:\OSGeo4W",
    "O4W_QT_PREFIX": "C:/OSGeo4W/apps/Qt5",
    "SSL_CERT_FILE": r"c:\osgeo4w\bin\curl-ca-bundle.crt",
    "USERPROFILE": r"C:\Users\Ana",
}

MACOS = {
    "HOME": "/Users/ana",
    "PATH": "/usr/bin",
    "PYTHONHOME": "/Applications/QGIS.app/Contents/Frameworks",
    "PYTHONEXECUTABLE": "/Applications/QGIS.app/Contents/MacOS/QGIS",
    "__PYVENV_LAUNCHER__": "/Applications/QGIS.app/Contents/MacOS/bin/python3",
    "DYLD_LIBRARY_PATH": "/Applications/QGIS.app/Contents/MacOS/lib",
    "PROJ_DATA": "/Applications/QGIS.app/Contents/Resources/proj",
}


def test_linux_keeps_the_user_and_drops_qgis():
    clean = scrubbed(LINUX, "Linux", "/usr")
    assert clean == {k: LINUX[k] for k in ("HOME", "PATH", "SSL_CERT_FILE", "LANG")}


def test_linux_own_python_keeps_the_library_path():
    clean = scrubbed(LINUX, "Linux", "/usr", own_python=True)
    assert clean["LD_LIBRARY_PATH"] == "/opt/qgis/lib"
    assert "PYTHONPATH" not in clean


def test_windows_foreign_python_sees_nothing_of_qgis():
    clean = scrubbed(WINDOWS, "Windows", r"C:\OSGeo4W")
    assert clean == {"PATH": r"C:\Windows\system32;D:\tools", "USERPROFILE": r"C:\Users\Ana"}


def test_windows_own_python_finds_itself_and_gdal():
    clean = scrubbed(WINDOWS, "Windows", r"C:\OSGeo4W", own_python=True)
    assert clean["PYTHONHOME"] == WINDOWS["PYTHONHOME"]
    assert clean["GDAL_DATA"] == WINDOWS["GDAL_DATA"]
    assert clean["PATH"] == WINDOWS["PATH"]
    assert clean["OSGEO4W_ROOT"] == WINDOWS["OSGEO4W_ROOT"]
    assert "PythonPath" not in clean and "O4W_QT_PREFIX" not in clean
    assert interpreter_arguments(True, "Windows") == ["-s", "-u", "-X", "utf8"]
    assert interpreter_arguments(False, "Windows")[0] == "-E"
    assert interpreter_arguments(True, "Linux")[0] == "-E"


def test_macos_foreign_python_loses_the_launcher_variables():
    clean = scrubbed(MACOS, "Darwin", "/Applications/QGIS.app/Contents")
    assert clean == {"HOME": "/Users/ana", "PATH": "/usr/bin"}


def test_macos_own_python_keeps_its_home():
    clean = scrubbed(MACOS, "Darwin", "/Applications/QGIS.app/Contents", own_python=True)
    assert clean["PYTHONHOME"] == MACOS["PYTHONHOME"]
    assert clean["PROJ_DATA"] == MACOS["PROJ_DATA"]
    assert "PYTHONEXECUTABLE" not in clean and "DYLD_LIBRARY_PATH" not in clean


def test_windows_prefix_of_qgis_means_the_whole_installation():
    """QGIS says C:/OSGeo4W/apps/qgis-ltr; GDAL's DLLs lie in C:/OSGeo4W/bin."""
    clean = scrubbed(WINDOWS, "Windows", "C:/OSGeo4W/apps/qgis-ltr")
    assert clean["PATH"] == r"C:\Windows\system32;D:\tools"
    assert "SSL_CERT_FILE" not in clean


def test_certificates_of_the_system_stay_on_linux():
    """/usr is QGIS' prefix there, and everybody else's."""
    usual = {"SSL_CERT_FILE": "/usr/share/ca.crt"}
    assert scrubbed(usual, "Linux", "/usr") == usual


def test_macos_certificates_of_the_app_are_dropped():
    inside = {"SSL_CERT_FILE": "/Applications/QGIS.app/Contents/Resources/certs/c.pem"}
    assert scrubbed(inside, "Darwin", "/Applications/QGIS.app/Contents/MacOS") == {}


def test_own_python_gets_what_the_launcher_did_not_set():
    """QGIS on macOS sets these inside its process only."""
    home = "/Applications/QGIS.app/Contents/Frameworks"
    proj, gdal = (f"/Applications/QGIS.app/Contents/Resources/{name}" for name in ("proj", "gdal"))
    additions = bundle_variables("Darwin", home, [proj], lambda p: p in (proj, gdal))
    expected = {"PYTHONHOME": home, "PROJ_LIB": proj, "PROJ_DATA": proj, "GDAL_DATA": gdal}
    assert additions == expected
    clean = scrubbed({"HOME": "/Users/ana"}, "Darwin", home, True, additions)
    assert clean == {"HOME": "/Users/ana", **expected}
    foreign = scrubbed({"HOME": "/Users/ana"}, "Darwin", home, False, additions)
    assert foreign == {"HOME": "/Users/ana"}


def test_what_the_launcher_set_wins_over_a_guess():
    additions = bundle_variables("Windows", "C:/other", ["C:/proj"], lambda p: True)
    clean = scrubbed(WINDOWS, "Windows", "C:/OSGeo4W/apps/qgis", True, additions)
    assert clean["PYTHONHOME"] == WINDOWS["PYTHONHOME"]
    assert clean["PROJ_LIB"] == WINDOWS["PROJ_LIB"]
    assert clean["USE_PATH_FOR_GDAL_PYTHON"] == "YES"


def test_linux_needs_no_additions():
    assert bundle_variables("Linux", "/usr", ["/usr/share/proj"], lambda p: True) == {}


@pytest.mark.parametrize(
    "system, folder",
    [
        ("Linux", "/usr"),
        ("Darwin", "/Applications/QGIS.app/Contents/Resources"),
        ("Windows", "C:/OSGeo4W/apps/Python312"),
    ],
)
def test_own_python_is_never_the_program_that_runs_qgis(system, folder):
    found = candidates(system, [folder], (3, 12))
    assert found
    for path in found:
        assert path.replace("\\", "/").rsplit("/", 1)[1].startswith("python")


@pytest.mark.parametrize(
    "system, folder, there",
    [
        ("Linux", "/usr", "/usr/bin/python3.12"),
        ("Linux", "/home/ana/venv", "/home/ana/venv/bin/python3"),
        ("Windows", "C:/OSGeo4W/apps/Python312", "C:/OSGeo4W/apps/Python312\\python.exe"),
        # The two layouts of the app: up to 3.3x, and since.
        *(
            ("Darwin", "/Applications/QGIS.app/Contents/" + prefix, path)
            for prefix, path in (
                ("MacOS", "/Applications/QGIS.app/Contents/MacOS/bin/python3"),
                ("Frameworks", "/Applications/QGIS.app/Contents/MacOS/python3.12"),
            )
        ),
        ("Darwin", "/opt/homebrew", "/opt/homebrew/bin/python3.12"),
    ],
)
def test_known_layouts(system, folder, there):
    assert find_own(system, [folder], (3, 12), lambda path: path == there) == there
    assert find_own(system, [folder], (3, 12), lambda path: False) is None


def test_python_of_this_qgis_is_found_and_can_be_started():
    found = find_own("Linux", prefixes(), sys.version_info[:2])
    assert found and os.access(found, os.X_OK)


def test_a_file_that_may_not_be_started_is_no_python(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python3").write_text("")
    assert find_own("Linux", [str(tmp_path)], (3, 12)) is None


def test_the_variable_comes_before_qgis_own_python(qgis_app):
    chosen = choose({"STF_ENGINE_PYTHON": "/opt/deep/bin/python"})
    assert (chosen.path, chosen.own) == ("/opt/deep/bin/python", False)
    assert choose({}).own

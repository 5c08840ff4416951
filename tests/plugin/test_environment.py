"""What of QGIS' environment reaches the engine, on the three systems."""

import os

from stf_qgis_plugin.environment import interpreter_arguments, scrubbed
from stf_qgis_plugin.interpreter import candidates, find_own

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
    assert "PythonPath" not in clean and "OSGEO4W_ROOT" not in clean
    assert interpreter_arguments(True, "Windows") == ["-s", "-u"]
    assert interpreter_arguments(False, "Windows") == ["-E", "-s", "-u"]


def test_macos_foreign_python_loses_the_launcher_variables():
    clean = scrubbed(MACOS, "Darwin", "/Applications/QGIS.app/Contents")
    assert clean == {"HOME": "/Users/ana", "PATH": "/usr/bin"}


def test_macos_own_python_keeps_its_home():
    clean = scrubbed(MACOS, "Darwin", "/Applications/QGIS.app/Contents", own_python=True)
    assert clean["PYTHONHOME"] == MACOS["PYTHONHOME"]
    assert clean["PROJ_DATA"] == MACOS["PROJ_DATA"]
    assert "PYTHONEXECUTABLE" not in clean and "DYLD_LIBRARY_PATH" not in clean


def test_own_python_is_never_the_program_that_runs_qgis():
    for system, prefix in (
        ("Linux", "/usr"),
        ("Darwin", "/Applications/QGIS.app/Contents/Resources"),
        ("Windows", "C:/OSGeo4W/apps/Python312"),
    ):
        for path in candidates(system, prefix, prefix, (3, 12)):
            assert "python" in os.path.basename(path)


def test_first_existing_candidate_is_taken():
    there = "/Applications/QGIS.app/Contents/MacOS/bin/python3"
    prefix = "/Applications/QGIS.app/Contents"
    assert find_own("Darwin", prefix, prefix, (3, 12), lambda p: p == there) == there
    assert find_own("Linux", "/nowhere", "/nowhere", (3, 11), lambda p: False) is None

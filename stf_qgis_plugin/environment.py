"""The environment of the engine's process: without what QGIS needs only for itself.

QGIS launchers set variables that lead another Python astray (PYTHONHOME kills it, PYTHONEXECUTABLE
makes a virtual environment believe it is the system's). So everything of that kind is removed.

QGIS' own Python is the exception. In the bundles of Windows and macOS it lies elsewhere than it was
built for, and cannot even find its standard library without PYTHONHOME. For it the environment is
scrubbed in the same way, a few variables stay, and :func:`bundle_variables` adds those that QGIS
sets up inside its process only.
"""

from __future__ import annotations

import ntpath
import os
import posixpath
from typing import Any, Callable, Mapping, Optional, Sequence

PREFIXES = ("PYTHON", "QT_", "QGIS_", "O4W_", "OSGEO4W", "DYLD_", "VIRTUAL_ENV")

NAMES = (
    "__PYVENV_LAUNCHER__",
    "GDAL_DATA",
    "GDAL_DRIVER_PATH",
    "GDAL_PAM_PROXY_DIR",
    "PROJ_LIB",
    "PROJ_DATA",
    "GEOTIFF_CSV",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
)

CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

_BUNDLE = ("PYTHONHOME", "GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA")

OWN_PYTHON_NEEDS = {
    # OSGEO4W_ROOT only names the installation; start-up files of its Python may build on it.
    "Windows": (*_BUNDLE, "OSGEO4W_ROOT"),
    "Darwin": _BUNDLE,
    "Linux": ("LD_LIBRARY_PATH",),
}
"""What QGIS' own Python keeps."""


def scrubbed(
    environment: Mapping[str, str],
    system: str,
    qgis_prefix: str = "",
    own_python: bool = False,
    additions: Optional[Mapping[str, str]] = None,
    private: bool = False,
) -> dict[str, str]:
    """The environment to hand to the engine.

    Args:
        environment: QGIS' environment.
        system: "Linux", "Windows" or "Darwin" (as ``platform.system()``).
        qgis_prefix: folder of QGIS; on Windows its folders leave PATH, and certificates that
            point into it are dropped.
        own_python: the engine runs on QGIS' own Python.
        additions: variables for QGIS' own Python that the environment does not have.
        private: the engine runs in the private environment, which borrows GDAL from QGIS' own
            Python: it needs the same, but finds its own home by itself.
    """
    borrows = own_python or private
    kept = set(OWN_PYTHON_NEEDS.get(system, ())) if borrows else set()
    if private:
        kept.discard("PYTHONHOME")
        additions = {k: v for k, v in (additions or {}).items() if k != "PYTHONHOME"}
    result = {}
    for name, value in environment.items():
        upper = name.upper() if system == "Windows" else name
        if upper in kept and value:
            result[name] = value
        elif upper in NAMES or upper.startswith(PREFIXES):
            continue
        elif upper in CERTIFICATES and not borrows and _inside(value, qgis_prefix, system):
            continue
        else:
            result[name] = value
    if borrows:
        given = {name.upper() for name in result}
        result.update({k: v for k, v in (additions or {}).items() if k not in given})
    elif system == "Windows" and qgis_prefix:
        _clean_path(result, qgis_root(qgis_prefix, system))
    return result


def bundle_variables(
    system: str,
    python_prefix: str,
    proj_folders: Sequence[str] = (),
    exists: Callable[[str], bool] = os.path.isdir,
) -> dict[str, str]:
    """What QGIS' own Python must be told in the bundles of Windows and macOS.

    Args:
        system: as ``platform.system()``.
        python_prefix: ``sys.base_prefix`` of the Python inside QGIS.
        proj_folders: where QGIS finds PROJ's data base.
        exists: tells whether a folder is there.

    Returns:
        Nothing on Linux, where Python and GDAL find themselves.
    """
    if system not in ("Windows", "Darwin"):
        return {}
    path = _paths(system)
    found = {"PYTHONHOME": python_prefix}
    proj = next((folder for folder in proj_folders if exists(folder)), "")
    if proj:
        found.update(PROJ_LIB=proj, PROJ_DATA=proj)
    if system == "Windows":
        # Python does not search PATH for DLLs since 3.8; this lets GDAL's bindings do it
        # (OSGeo/gdal issue 3898 tells of it).
        found["USE_PATH_FOR_GDAL_PYTHON"] = "YES"
        return found
    contents = python_prefix.partition("/Contents")[0] + "/Contents"
    for name, folders in (
        ("GDAL_DATA", ("Resources/gdal", "Resources/share/gdal", "Resources/qgis/gdal")),
        ("GDAL_DRIVER_PATH", ("MacOS/lib/gdalplugins", "PlugIns/gdalplugins")),
    ):
        there = (path.join(contents, folder) for folder in folders)
        first = next((folder for folder in there if exists(folder)), "")
        if first:
            found[name] = first
    return found


def qgis_root(qgis_prefix: str, system: str) -> str:
    """The folder of the whole installation, which holds QGIS as apps/qgis-ltr or is an app."""
    if system == "Darwin" and ".app/" in qgis_prefix:
        return qgis_prefix.partition(".app/")[0] + ".app"
    path = _paths(system)
    above, name = path.split(path.normpath(qgis_prefix))
    root, apps = path.split(above)
    return root if name.lower().startswith("qgis") and apps.lower() == "apps" else qgis_prefix


def _clean_path(environment: dict[str, str], root: str) -> None:
    for name in [n for n in environment if n.upper() == "PATH"]:
        folders = environment[name].split(";")
        outside = [f for f in folders if not _inside(f, root, "Windows")]
        environment[name] = ";".join(outside)


def _inside(path: str, folder: str, system: str) -> bool:
    """Whether a path lies in QGIS' installation; never for one in the system's own folders."""
    if not folder or (system == "Linux" and folder in ("/", "/usr", "/usr/local")):
        return False
    module = _paths(system)
    folder = qgis_root(folder, system)
    one, other = module.normcase(module.normpath(path)), module.normcase(module.normpath(folder))
    return one == other or one.startswith(other.rstrip(module.sep) + module.sep)


def _paths(system: str) -> Any:
    """The path functions of a system, whatever the one that this runs on."""
    return ntpath if system == "Windows" else posixpath


def interpreter_arguments(own_python: bool, system: str) -> list[str]:
    """-E ignores what is left of PYTHON*; a bundle's own Python needs its PYTHONHOME.

    UTF-8 in all directions: a Windows code page cannot write every file's name.
    """
    common = ["-s", "-u", "-X", "utf8"]
    if own_python and system in ("Windows", "Darwin"):
        return common
    return ["-E", *common]

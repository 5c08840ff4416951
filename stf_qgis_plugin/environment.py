"""The environment of the engine's process: without what QGIS needs only for itself.

QGIS launchers set variables that lead another Python astray (PYTHONHOME kills it, PYTHONEXECUTABLE
makes a virtual environment believe it is the system's). QGIS' own Python, on the other hand, needs
some of them to find itself and GDAL's data in the bundles of Windows and macOS.
"""

from __future__ import annotations

import ntpath
import posixpath
from typing import Mapping, Optional

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

OWN_PYTHON_NEEDS = {
    "Windows": ("PYTHONHOME", "GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA"),
    "Darwin": ("PYTHONHOME", "GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA"),
    "Linux": ("LD_LIBRARY_PATH",),
}
"""What QGIS' own Python keeps: in a bundle it lies elsewhere than it was built for."""


def scrubbed(
    environment: Mapping[str, str],
    system: str,
    qgis_prefix: str = "",
    own_python: bool = False,
) -> dict[str, str]:
    """The environment to hand to the engine.

    Args:
        environment: QGIS' environment.
        system: "Linux", "Windows" or "Darwin" (as ``platform.system()``).
        qgis_prefix: folder of QGIS; on Windows its folders leave PATH, and certificates that
            point into it are dropped.
        own_python: the engine runs on QGIS' own Python.
    """
    kept = set(OWN_PYTHON_NEEDS.get(system, ())) if own_python else set()
    result = {}
    for name, value in environment.items():
        upper = name.upper() if system == "Windows" else name
        if upper in kept and value:
            result[name] = value
        elif upper in NAMES or upper.startswith(PREFIXES):
            continue
        elif upper in CERTIFICATES and _inside(value, qgis_prefix, system):
            continue
        else:
            result[name] = value
    if system == "Windows" and not own_python and qgis_prefix:
        _clean_path(result, qgis_prefix)
    return result


def _clean_path(environment: dict[str, str], qgis_prefix: str) -> None:
    for name in [n for n in environment if n.upper() == "PATH"]:
        folders = environment[name].split(";")
        outside = [f for f in folders if not _inside(f, qgis_prefix, "Windows")]
        environment[name] = ";".join(outside)


def _inside(path: str, folder: str, system: str) -> bool:
    if not folder:
        return False
    module = ntpath if system == "Windows" else posixpath
    one, other = module.normcase(module.normpath(path)), module.normcase(module.normpath(folder))
    return one == other or one.startswith(other.rstrip(module.sep) + module.sep)


def interpreter_arguments(own_python: bool, system: str) -> list[str]:
    """-E ignores what is left of PYTHON*; a bundle's own Python needs its PYTHONHOME."""
    if own_python and system in ("Windows", "Darwin"):
        return ["-s", "-u"]
    return ["-E", "-s", "-u"]


def first(environment: Mapping[str, str], *names: str) -> Optional[str]:
    """The first variable of these that is set and not empty."""
    return next((environment[n] for n in names if environment.get(n)), None)

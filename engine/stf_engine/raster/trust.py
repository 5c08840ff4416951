"""Which files may be opened: a raster or recipe from a stranger must not make the engine ask the
network, nor read files that nobody named.

Off, unless ``STF_ALLOW`` in the environment names it (a recipe cannot): ``network`` (paths and
drivers that ask servers) and ``links`` (files that lead to other files, such as a VRT whose sources
lie outside its folder).
"""

from __future__ import annotations

import html
import os
import re
from types import ModuleType

from ..errors import LinkRefused

VARIABLE = "STF_ALLOW"

NETWORK, LINKS = "network", "links"

NETWORK_FILES = (
    "/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "/vsiadls", "/vsioss", "/vsiswift", "/vsihdfs",
    "/vsiwebhdfs",
)  # fmt: skip
"""GDAL's file systems that ask servers; with or without ``_streaming``."""

NETWORK_DRIVERS = (
    "WMS", "WCS", "WMTS", "HTTP", "OGCAPI", "PLMOSAIC", "PLSCENES", "NGW", "DAAS", "EEDA", "EEDAI",
    "STACIT", "STACTA", "RDA", "PostGISRaster", "PostgreSQL", "MSSQLSpatial", "MySQL", "WFS",
    "OAPIF", "CSW", "Elastic", "Carto", "AmigoCloud", "GeoRaster", "GPSBabel",
)  # fmt: skip

LINKING_DRIVERS = ("GTI", "MRF", "TIL", "DERIVED", "GDALG")
"""Drivers whose small files lead to others, in ways that are not looked through as VRTs are."""

HEAD = 4096
MOST = 64 * 1024 * 1024
DEEPEST = 5
"""VRTs inside VRTs."""

_TEXTS = re.compile(r">([^<>]+)<|=\s*\"([^\"]*)\"|=\s*'([^']*)'")
_DRIVE = re.compile(r"^[A-Za-z]:[\\/]")
_PREFIX = re.compile(r"^[A-Za-z][A-Za-z0-9_]+:(?!\s)")
_HARMLESS = re.compile(r"^(EPSG|ESRI|OGC|IAU|CRS|urn|PROJ):", re.I)


def allowed(what: str) -> bool:
    """True when the environment allows it."""
    return what in re.split(r"[,\s]+", os.environ.get(VARIABLE, ""))


def restrict(module: ModuleType) -> None:
    """Take away the drivers that are not allowed; once per process, before anything is opened."""
    trusted = [name for name in NETWORK_DRIVERS if allowed(NETWORK)]
    trusted += [name for name in LINKING_DRIVERS if allowed(LINKS)]
    for name in {*NETWORK_DRIVERS, *LINKING_DRIVERS} - set(trusted):
        driver = module.GetDriverByName(name)
        if driver is not None:
            driver.Deregister()


def check(path: str) -> None:
    """Refuse a name that must not be opened.

    Raises:
        LinkRefused
    """
    if path.lstrip().startswith("<"):
        raise LinkRefused(
            "A description was given instead of a file.",
            "It could lead to any file or server.",
            "Give the name of a file.",
        )
    if asks_network(path):
        if not allowed(NETWORK):
            raise _refused(f"{without_secrets(path)} lies on a server.", NETWORK)
        if has_secrets(path):
            raise LinkRefused(
                f"{without_secrets(path)} was given with a key or password in its name.",
                "Names are written into recipes, logs and results.",
                "Put it into the environment, as GDAL documents it for this kind of server.",
            )
        return
    if not allowed(LINKS):
        _check_vrt(path, 0)


def asks_network(path: str) -> bool:
    """True for names that GDAL would fetch from a server."""
    lower = path.lower()
    if any(name in lower for name in NETWORK_FILES) or "://" in lower:
        return True
    first = lower.partition(":")[0]
    return any(first == name.lower() for name in NETWORK_DRIVERS) or first == "pg"


def has_secrets(path: str) -> bool:
    """True for a name with a question part or a password."""
    return "?" in path or re.search(r"//[^/]*@", path) is not None


def without_secrets(path: str) -> str:
    """The name as it may be told: without its question part and password."""
    return re.sub(r"//[^/]*@", "//", path.partition("?")[0])


def _check_vrt(path: str, depth: int) -> None:
    """Follow a VRT through the files in its folder."""
    text = _vrt_text(path)
    if text is None:
        return
    name, folder = os.path.basename(path), os.path.dirname(os.path.abspath(path))
    if "<!" in text or depth >= DEEPEST:
        raise _refused(f"{name} is too involved a VRT to be looked through.", LINKS)
    for groups in _TEXTS.findall(text):
        found = html.unescape("".join(groups)).strip()
        if _leads_elsewhere(found):
            shown = without_secrets(found)[:80]
            raise _refused(f"{name} leads to other places: {shown}.", LINKS)
        inner = os.path.join(folder, found)
        if found and len(found) < 1024 and "\0" not in found and os.path.isfile(inner):
            _check_vrt(inner, depth + 1)


def _vrt_text(path: str) -> str | None:
    """The text of a VRT; None for another kind of file, or none at all."""
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
            if not any(word in head.lower() for word in (b"<vrtdataset", b"<ogrvrt")):
                return None
            rest = file.read(MOST)
    except (OSError, ValueError):
        return None
    return (head + rest).decode("utf-8", "replace")


def _leads_elsewhere(text: str) -> bool:
    """True for what is, or may be, a file outside the VRT's folder."""
    if "/vsi" in text.lower() or "://" in text or "<" in text:
        return True
    if text.startswith(("/", "\\")) or _DRIVE.match(text):
        return True
    if ".." in re.split(r"[\\/]", text):
        return True
    return bool(_PREFIX.match(text)) and not _HARMLESS.match(text)


def _refused(problem: str, what: str) -> LinkRefused:
    return LinkRefused(
        problem,
        "A file or recipe from somebody else could make the engine read or ask for what you did "
        "not name.",
        f"If you trust it, set {VARIABLE}={what} in the environment and run again.",
    )

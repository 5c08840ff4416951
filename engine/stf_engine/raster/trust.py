"""Which files may be opened: a raster or recipe from a stranger must not make the engine ask the
network, nor read files that nobody named.

Off, unless ``STF_ALLOW`` in the environment names it (a recipe cannot): ``network`` (paths and
drivers that ask servers) and ``links`` (files that lead to other files, such as a VRT whose sources
lie outside its folder).
"""

from __future__ import annotations

import os
import re
from types import ModuleType
from typing import Any, Optional

from ..errors import LinkRefused, NotARaster
from . import links

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
    "OAPIF", "WFS3", "CSW", "Elasticsearch", "Carto", "AmigoCloud", "GeoRaster", "GPSBabel",
    "KMLSUPEROVERLAY", "ODBC", "PGeo", "OGR_OGDI", "OCI", "HANA", "MongoDBv3", "Cloudant",
    "CouchDB", "ADBC", "JPIPKAK", "RASDAMAN", "DODS",
)  # fmt: skip

LINKING_DRIVERS = ("GTI", "MRF", "TIL", "DERIVED", "GDALG")
"""Drivers whose small files lead to others, in ways that are not looked through as VRTs are."""

LOCKS = {"CPL_VSIL_CURL_ALLOWED_FILENAME": "/nothing", "GDAL_HTTP_PROXY": "nowhere://"}
"""Settings with which GDAL asks no server, whatever led it there: its file systems may open no
name, and the library below refuses a proxy of a kind that does not exist."""

_HDF5 = re.compile(r"^HDF5:(\"[^\"]+\"|[^\":]+):/", re.I)
"""Begin of a name such as HDF5:"file.h5"://group/image, which is no address."""


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
    module.SetConfigOption("GDAL_VRT_ENABLE_PYTHON", "NO")  # code inside a file, never
    lock(module)


def lock(module: ModuleType) -> None:
    """Let GDAL ask no server, or let it ask again, as the environment says now."""
    for name, value in LOCKS.items():
        module.SetConfigOption(name, None if allowed(NETWORK) else value)


def check(path: str) -> None:
    """Refuse a name that must not be opened.

    Raises:
        LinkRefused
        NotARaster: a pipe or device, from which a read may never come back.
    """
    if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
        raise NotARaster(
            f"{path} is a pipe or a device.",
            "It has no beginning and end, so a read might never come back.",
            "Give a file.",
        )
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
        _refuse(links.before_opening(path))


def asks_network(path: str) -> bool:
    """True for names that GDAL would fetch from a server."""
    inside = _HDF5.match(path)
    lower = (inside.group(1) if inside else path).lower()
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


def check_opened(dataset: Any, path: str) -> None:
    """Refuse a file that turns out to lead elsewhere, before a pixel of it is read.

    Raises:
        LinkRefused
    """
    link = links.after_opening(dataset, path)
    if link is not None and link.target and asks_network(link.target):
        if not allowed(NETWORK):
            raise _refused_link(link, NETWORK)
    elif not allowed(LINKS):
        _refuse(link)


def _refuse(link: Optional[links.Link]) -> None:
    if link is not None:
        raise _refused_link(link, LINKS)


def _refused_link(link: links.Link, what: str) -> LinkRefused:
    if link.target is None:
        return _refused(f"{link.file} is too involved a VRT to be looked through.", what)
    shown = without_secrets(link.target)[:80]
    return _refused(f"{link.file} leads to other places: {shown}.", what)


def _refused(problem: str, what: str) -> LinkRefused:
    return LinkRefused(
        problem,
        "A file or recipe from somebody else could make the engine read or ask for what you did "
        "not name.",
        f"If you trust it, set {VARIABLE}={what} in the environment and run again.",
    )

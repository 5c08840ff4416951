"""Where a file leads: what GDAL would open besides the file that is named.

A VRT names other files. So does a note about overviews in any image, and so do the labels of some
formats. GDAL also looks for files beside an image (``a.tif.msk``, ``a.tif.ovr``), which may be VRTs
themselves.
"""

from __future__ import annotations

import html
import os
import re
from dataclasses import dataclass
from typing import Any, Iterator, Optional

HEAD = 4096
MOST = 64 * 1024 * 1024
DEEPEST = 5
"""VRTs inside VRTs."""

BESIDE = (".msk", ".ovr")
"""Ends of the names of files beside an image that may be of any format."""

LISTED = ("VRT", "GTiff", "Zarr")
"""Formats whose lists of files tell nothing new: looked through before, or all in one folder."""

_TEXTS = re.compile(r">([^<>]+)<|=\s*\"([^\"]*)\"|=\s*'([^']*)'")
_ELEMENT = re.compile(r"<\w+((?:\s+[\w:]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*>([^<]+)<")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_DRIVE = re.compile(r"^[A-Za-z]:[\\/]")
_PREFIX = re.compile(r"^[A-Za-z][A-Za-z0-9_]+:(?!\s)")
_HARMLESS = re.compile(r"^(EPSG|ESRI|OGC|IAU|CRS|urn|PROJ):", re.I)


@dataclass(frozen=True)
class Link:
    """A file, and what it names that lies elsewhere; None = it cannot be looked through."""

    file: str
    target: Optional[str]


def before_opening(path: str, depth: int = 0) -> Optional[Link]:
    """The first link that leaves the folder of a file, found without GDAL; None = there is none."""
    for one in (path, *_beside(path)):
        found = _of_vrt(one, depth)
        if found is not None:
            return found
    return None


def after_opening(dataset: Any, path: str) -> Optional[Link]:
    """The same of an opened dataset: what its metadata and its list of files name."""
    name = os.path.basename(path)
    overviews = dataset.GetMetadataItem("OVERVIEW_FILE", "OVERVIEWS") or ""
    overviews = overviews[len(":::BASE:::") :] if overviews.startswith(":::BASE:::") else overviews
    if overviews and leads_elsewhere(overviews):
        return Link(name, overviews)
    if dataset.GetDriver().ShortName in LISTED or path.startswith("/vsi"):
        return None
    files = dataset.GetFileList() or []
    own = path if os.path.exists(path) else files[0] if files else path
    folders = {os.path.dirname(os.path.abspath(own)), os.path.dirname(os.path.realpath(own))}
    for file in files:
        if file.startswith("/vsi") or not any(_within(f, os.path.abspath(file)) for f in folders):
            return Link(name, file)
    return None


def leads_elsewhere(text: str) -> bool:
    """True for what is, or may be, a file outside the folder of the file that holds the text."""
    if "/vsi" in text.lower() or "://" in text or "<" in text:
        return True
    if text.startswith(("/", "\\")) or _DRIVE.match(text):
        return True
    if ".." in re.split(r"[\\/]", text):
        return True
    return bool(_PREFIX.match(text)) and not _HARMLESS.match(text)


def _beside(path: str) -> list[str]:
    """Files beside an image that GDAL takes for its mask or overviews, however they are spelled."""
    folder, name = os.path.split(path)
    wanted = {(name + end).lower() for end in BESIDE}
    try:
        names = os.listdir(folder or ".")
    except (OSError, ValueError):
        return []
    return [os.path.join(folder, one) for one in names if one.lower() in wanted]


def _of_vrt(path: str, depth: int) -> Optional[Link]:
    """Follow a VRT through the files in its folder."""
    text = _vrt_text(path)
    if text is None:
        return None
    name, folder = os.path.basename(path), os.path.dirname(os.path.abspath(path))
    if "<!" in text or depth >= DEEPEST:
        return Link(name, None)
    for found in _texts(text):
        if leads_elsewhere(found):
            return Link(name, found)
        inner = os.path.join(folder, found)
        if _is_name(found) and os.path.isfile(inner):
            link = before_opening(inner, depth + 1)
            if link is not None:
                return link
    for found in _from_here(text):
        if os.path.isfile(found) and not _within(folder, os.path.abspath(found)):
            return Link(name, os.path.abspath(found))
    return None


def _texts(text: str) -> Iterator[str]:
    """Every text and attribute of an XML document."""
    for groups in _TEXTS.findall(text):
        yield html.unescape("".join(groups)).strip()


def _from_here(text: str) -> Iterator[str]:
    """Texts that GDAL takes as paths from the present folder, not from that of the VRT."""
    for attributes, found in _ELEMENT.findall(text):
        given = {key.lower(): one or other for key, one, other in _ATTRIBUTE.findall(attributes)}
        found = html.unescape(found).strip()
        if given.get("relativetovrt") != "1" and _is_name(found):
            yield found


def _is_name(text: str) -> bool:
    return bool(text) and len(text) < 1024 and "\0" not in text


def _within(folder: str, path: str) -> bool:
    return path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def _vrt_text(path: str) -> Optional[str]:
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

"""The report of an enhancement: which pictures it shows, and writing it."""

from __future__ import annotations

import os
from typing import Any

import numpy as np

from ..findings import Finding
from ..grid import Window
from ..raster.image import RasterImage
from ..raster.revisits import Place
from ..recipe_types import ImageInput
from ..report.enhanced_page import Picture, render
from ..report.page import write_text
from .operators import Line
from .sample import on_base

SIDE = 120
"""Pixels of the revisits that the pictures show, in the middle; fewer of small places."""

MOST = 700
"""Pixels of the result that a picture shows."""


def write_page(
    path: str,
    image: str,
    title: str,
    place: Place,
    lines: tuple[Line, Line],
    metrics: dict[str, Any],
    findings: list[Finding],
) -> str:
    """Write the report of a finished run; returns its path.

    Args:
        image: the written file.
        title: of the method.
        lines: from pixels of the written image to pixels of the first revisit.

    Raises:
        DiskFull, FolderReadOnly
    """
    out = RasterImage.open(ImageInput(image), "result")
    pictures = _pictures(out, place, lines, metrics)
    head = f"What {os.path.basename(image)} was made of"
    facts = {**metrics, "title": title}
    write_text(path, render(head, facts, findings, pictures, list(out.band_names)))
    return path


def _pictures(
    out: RasterImage, place: Place, lines: tuple[Line, Line], metrics: dict[str, Any]
) -> list[Picture]:
    """The middle of the result, the same ground of the reference and of the other revisits."""
    fine, coarse = [], []
    for line, size in zip(lines, out.grid.shape):
        wide = max(min(size, round(SIDE / line.scale), MOST), 1)
        first = (size - wide) // 2
        edges = line(np.array([first - 0.5, first + wide - 0.5]))
        start = round(float(edges[0]) + 0.5)
        coarse.append((start, max(round(float(edges[1]) + 0.5) - start, 1)))
        fine.append((first, wide))
    (row, rows), (column, columns) = fine
    values, valid = out.read(Window(row, column, rows, columns))
    (row, rows), (column, columns) = coarse
    others: list[Picture] = []
    for revisit, look in zip(place.revisits, metrics["revisits"]):
        words = look["date"] or look["file"]
        words += "" if look["used"] else ", left out"
        picture = on_base(revisit, Window(row, column, rows, columns))
        if look["file"] == metrics["reference"]:
            others.insert(0, (f"{words}, reference", *picture))
        else:
            others.append((words, *picture))
    return [("Result", values, valid), *others]

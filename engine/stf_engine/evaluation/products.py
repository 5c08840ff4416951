"""What else a comparison gives: the map of errors, and the counts behind plots."""

from __future__ import annotations

import contextlib
import math
import os
from typing import Any, Optional

import numpy as np

from ..events import Progress
from ..files import told
from ..grid import blocks
from ..metrics.density import Density
from ..raster import parts
from ..raster.write import RasterWriter
from ..recipe import Output
from ..report.pictures import error_limit
from ..report.plots import Sample
from .judged import PREDICTION, Judged

PICTURE_SIDE = 700
"""Longest side of the report's pictures in pixels."""

BLOCK = 512


def step_of(judged: Judged) -> int:
    """Every how many-th pixel pictures show."""
    if judged.on_cells:
        return 1
    return max(1, math.ceil(max(judged.scene.rows, judged.scene.columns) / PICTURE_SIDE))


def products(
    judged: Judged, plots: bool, error_map: Optional[Output], progress: Progress
) -> dict[str, Any]:
    """Write the map of errors and count for the plots, in one pass.

    Args:
        plots: counts are wanted.
        error_map: GeoTIFF to write, or None: prediction - target, float32, band 1 is the mean of
            the bands, then band by band; on the grid of what was compared.

    Returns:
        "error_limit" (half the width of the colour scale) and, where wanted, "plots".

    Raises:
        OutputExists, FolderReadOnly, DiskFull
    """
    density = _density(judged)
    with contextlib.ExitStack() as stack:
        writer = _writer(judged, error_map, stack) if error_map is not None else None
        read, grid = judged.reader(PREDICTION), judged.grid
        whole = list(blocks(grid.rows, grid.columns, BLOCK, BLOCK))
        for number, window in enumerate(whole):
            x, y, valid = read(window)
            x, y = x.astype(np.float64), y.astype(np.float64)
            if plots:
                density.add(x[:, valid], y[:, valid])
            if writer is not None:
                error = x - y
                layers = np.concatenate([error.mean(axis=0, keepdims=True), error])
                writer.write(window, layers.astype(np.float32), valid)
            progress.update((number + 1) / len(whole), "Drawing the errors")
        if writer is not None:
            writer.commit()
    found: dict[str, Any] = {"error_limit": density.limit}
    if plots:
        found["plots"] = density.as_dict()
    return found


def _writer(judged: Judged, output: Output, stack: contextlib.ExitStack) -> RasterWriter:
    try:
        os.makedirs(parts.folder_of(output.path), exist_ok=True)
    except OSError as error:
        raise told(error, output.path) from None
    names = ["mean of the bands", *judged.band_names]
    date = judged.scene.dates.get(PREDICTION)
    target = os.path.basename(judged.scene.images[judged.against].path)
    tags = {
        "STF_ERROR_OF": os.path.basename(judged.scene.images[PREDICTION].path),
        "STF_ERROR_AGAINST": target,
    }
    return stack.enter_context(RasterWriter(output, judged.grid, None, names, date, tags))


def _density(judged: Judged) -> Density:
    """Empty counts with spans that fit a sample of the images."""
    step = step_of(judged)
    values, valid = judged.decimated(PREDICTION, step)
    target, known = judged.decimated(judged.against, step)
    both = valid & known
    quantity = judged.scene.images[judged.against].quantity
    mean_error = (values.astype(np.float64) - target).mean(axis=0)
    limit = error_limit(mean_error, both, quantity)
    x, y = values[:, both].astype(np.float64), target[:, both].astype(np.float64)
    if not both.any():
        return Density([(0.0, 1.0)] * (judged.scene.bands + 1), limit)
    spans = [Sample(x.ravel(), y.ravel()).limits]
    spans += [Sample(*planes).limits for planes in zip(x, y)]
    return Density(spans, limit)

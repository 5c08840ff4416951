"""Scores of a prediction: of arrays, or of any size read block by block."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np

from ..errors import OptionValue, SizesDiffer
from ..events import Progress
from ..grid import Window, blocks
from .catalog import BAND_NAMES, NAMES
from .compare import OVERLAP, Comparison, Range
from .reference import TILE, aggregate, tile_values
from .scores import Mode, SamUnit, Scores

BLOCK = 512
"""Side of the blocks read at a time, in pixels; a matter of memory only."""

REFLECTANCE: Range = (0.0, 1.0)

Reader = Callable[[Window], tuple[np.ndarray, np.ndarray, np.ndarray]]
"""Window inside the scene -> prediction, target (band, row, column), valid bool (row, column)."""


def score(
    prediction: np.ndarray,
    target: np.ndarray,
    valid: Optional[np.ndarray] = None,
    ratio: float = 16.0,
    mode: Mode = "default",
    sam_unit: SamUnit = "degrees",
    value_range: Optional[Range] = REFLECTANCE,
    clip: Optional[Range] = None,
    block: int = BLOCK,
    drop_outliers: bool = False,
) -> Scores:
    """The eleven metrics of a prediction in memory.

    Args:
        prediction, target: (band, row, column) in the same physical unit; (row, column) is one
            band. Pixels with NaN or infinity in either are left out.
        valid: bool (row, column); None = every finite pixel.
        ratio: coarse / fine pixel size, for ERGAS.
        mode: "default": literature definitions over the whole image. "reference": the published
            framework's arithmetic, mean over tiles of 512 pixels.
        sam_unit: degrees or radians ("reference" always gives radians).
        value_range: smallest and largest possible value, behind PSNR and SSIM, which are taken
            after clipping to it; None = the span of the target, without clipping.
        clip: clip both images to this range before anything else; None = as they are.
        block: side of the blocks in pixels; changes no result.
        drop_outliers: "reference" only: use that framework's filter of tile values.

    Raises:
        SizesDiffer: the images do not have the same shape.
        OptionValue: a ratio that is not positive, an unknown mode or unit.

    >>> image = np.linspace(0.1, 0.5, 1024).reshape(1, 32, 32)
    >>> round(score(image + 0.01, image)["RMSE"], 6)
    0.01
    """
    x, y = np.asarray(prediction), np.asarray(target)
    if x.ndim == 2:
        x = x[None]
    if y.ndim == 2:
        y = y[None]
    if x.shape != y.shape or (valid is not None and np.shape(valid) != x.shape[1:]):
        mask = "" if valid is None else f", the mask {np.shape(valid)}"
        raise SizesDiffer(
            f"The prediction has the shape {x.shape}, the target {y.shape}{mask}.",
            "Scores compare pixel by pixel and band by band.",
            "Bring both onto one grid with the same bands first.",
        )
    usable = np.isfinite(x).all(axis=0) & np.isfinite(y).all(axis=0)
    if valid is not None:
        usable &= np.asarray(valid, bool)

    def read(window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        rows, columns = window.slices
        return x[:, rows, columns], y[:, rows, columns], usable[rows, columns]

    bands, height, width = x.shape
    return score_blocks(
        read, bands, height, width,
        ratio=ratio, mode=mode, sam_unit=sam_unit, value_range=value_range, clip=clip,
        block=block, drop_outliers=drop_outliers,
    )  # fmt: skip


def score_blocks(
    read: Reader,
    bands: int,
    rows: int,
    columns: int,
    ratio: float = 16.0,
    mode: Mode = "default",
    sam_unit: SamUnit = "degrees",
    value_range: Optional[Range] = REFLECTANCE,
    clip: Optional[Range] = None,
    block: int = BLOCK,
    drop_outliers: bool = False,
    progress: Optional[Progress] = None,
) -> Scores:
    """As :func:`score`, for images of any size: ``read`` hands out windows.

    Memory is bounded by the block (about 90 bytes per pixel and band of one block); windows are
    exact at block borders because each block is read with the overlap that they need.
    """
    _check(ratio, mode, sam_unit, block)
    progress = progress or Progress()
    source = _clipped(read, clip) if clip is not None else read
    if mode == "reference":
        return _reference(source, bands, rows, columns, ratio, drop_outliers, progress)
    given = value_range is not None
    span = value_range
    if span is None:
        span = _target_span(source, rows, columns, block, progress.part(0.0, 0.3))
        progress = progress.part(0.3, 1.0)
    comparison = Comparison(bands, span, clip=given)
    whole = list(blocks(rows, columns, block, block))
    for number, window in enumerate(whole):
        outer = Window(
            window.row, window.column, window.rows + OVERLAP, window.columns + OVERLAP
        ).clipped(rows, columns)
        comparison.add(*source(outer), window.rows, window.columns)
        progress.update((number + 1) / len(whole), "Comparing")
    return comparison.scores(ratio, sam_unit)


def _check(ratio: float, mode: str, sam_unit: str, block: int) -> None:
    allowed = {
        "ratio": (ratio, ratio > 0, "a number above 0: coarse pixel size / fine pixel size"),
        "mode": (mode, mode in ("default", "reference"), "default or reference"),
        "sam_unit": (sam_unit, sam_unit in ("degrees", "radians"), "degrees or radians"),
        "block": (block, block >= 1, "1 pixel or more"),
    }
    for name, (value, fits, words) in allowed.items():
        if not fits:
            raise OptionValue(
                f"{name} = {value} is not allowed.",
                "The scores could not be computed with it.",
                f"Allowed: {words}.",
            )


def _clipped(read: Reader, clip: Range) -> Reader:
    def clipped(window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        x, y, valid = read(window)
        return np.clip(x, *clip), np.clip(y, *clip), valid

    return clipped


def _target_span(read: Reader, rows: int, columns: int, block: int, progress: Progress) -> Range:
    """Smallest and largest valid value of the target."""
    low, high = np.inf, -np.inf
    whole = list(blocks(rows, columns, block, block))
    for number, window in enumerate(whole):
        _, y, valid = read(window)
        if valid.any():
            inside = y[:, valid]
            low, high = min(low, float(inside.min())), max(high, float(inside.max()))
        progress.update((number + 1) / len(whole), "Reading the range of the reference")
    return (low, high) if low <= high else (0.0, 0.0)


def _reference(
    read: Reader,
    bands: int,
    rows: int,
    columns: int,
    ratio: float,
    drop_outliers: bool,
    progress: Progress,
) -> Scores:
    tiles, invalid, pixels, cut = [], 0, 0, 0
    whole = list(blocks(rows, columns, TILE, TILE))
    for number, window in enumerate(whole):
        x, y, valid = read(window)
        missing = valid.size - int(np.count_nonzero(valid))
        if missing:
            cut += 1
            invalid += missing
        else:
            tiles.append(tile_values(x.astype(np.float64), y.astype(np.float64)))
            pixels += valid.size
        progress.update((number + 1) / len(whole), "Comparing")
    means, dropped = aggregate(tiles, drop_outliers)
    reasons = {}
    for name, count in dropped.items():
        if count:
            reasons[name] = f"{count} of {len(tiles)} tiles have no usable value"
    if not tiles:
        reasons = dict.fromkeys(NAMES, "every tile of 512 pixels has invalid pixels")
    notes = [
        "Arithmetic of the published framework: mean over tiles of 512 pixels, SAM in radians, "
        "ERGAS with a fixed factor, RASE about 64 times the literature's value."
    ]
    if cut:
        notes.append(f"{cut} of {len(whole)} tiles were left out: they have invalid pixels.")
    if drop_outliers:
        notes.append("Tile values were filtered as that framework does; means may look better.")
    return Scores(
        overall=means,
        per_band={name: [float("nan")] * bands for name in (*BAND_NAMES, "bias")},
        reasons=reasons,
        notes=notes,
        left_out={"pixels": invalid, "tiles": cut},
        pixels=pixels,
        mode="reference",
        ratio=ratio,
        sam_unit="radians",
        value_range=REFLECTANCE,
    )

"""Sheets of pictures: a row per date, one stretch for all images of a row, one scale for errors."""

from __future__ import annotations

import base64
import html
import io
from typing import Any

import numpy as np
from PIL import Image as Picture
from PIL import ImageDraw

from ..report.pictures import INVALID_GREY, map_picture, stretch_limits
from .shown import Shown

GAP, LABEL = 6, 16
"""Pixels between the panels, and of a line of text."""

SMALLEST_SIDE, LARGEST_SIDE = 200, 320
"""Images are enlarged or thinned out by whole factors to about this."""

ERROR_SHARE = 0.98
"""The error scale ends at this quantile of the first validation's errors, rounded up."""

COLD, MIDDLE, HOT = np.array([13.0, 8.0, 70.0]), np.array([190.0, 55.0, 80.0]), np.array(
    [252.0, 230.0, 120.0]
)  # fmt: skip


def error_of(shown: Shown) -> np.ndarray:
    """Mean absolute error over the bands (row, column)."""
    difference = shown.images["prediction"] - shown.images["fine_t2"]
    error: np.ndarray = np.abs(difference).mean(axis=0)
    return error


def error_scale(shown: list[Shown]) -> float:
    """Error at which the colour is full, for all sheets of a training: 1, 2 or 5 times a power of
    ten."""
    errors = [error_of(one)[one.valid] for one in shown]
    errors = [error for error in errors if error.size]
    wide = float(np.quantile(np.concatenate(errors), ERROR_SHARE)) if errors else 0.0
    if not wide > 0:
        return 1.0
    step = 10.0 ** np.floor(np.log10(wide))
    return float(next(k * step for k in (1.0, 2.0, 5.0, 10.0) if k * step >= wide))


def panels(shown: Shown, limit: float) -> dict[str, np.ndarray]:
    """Column title -> uint8 (row, column, 3), thinned out to a size for the eye."""
    rgb = list(dict.fromkeys(shown.rgb)) if len(set(shown.rgb)) < 3 else list(shown.rgb)
    step = max(-(-max(shown.valid.shape) // LARGEST_SIDE), 1)
    valid = shown.valid[::step, ::step]
    target = shown.images["fine_t2"][rgb][:, ::step, ::step]
    stretch = stretch_limits(target, valid)
    found = {}
    for role, title in shown.titles.items():
        values = shown.images[role][rgb][:, ::step, ::step]
        found[title] = map_picture(values, valid, stretch)
    found["error"] = _error_picture(error_of(shown)[::step, ::step], valid, limit)
    times = max(SMALLEST_SIDE // max(valid.shape), 1)
    return {title: x.repeat(times, axis=0).repeat(times, axis=1) for title, x in found.items()}


def sheet(shown: list[Shown], limit: float, title: str) -> Any:
    """All dates as one picture (a Pillow image) with titles and the error scale."""
    rows = [panels(one, limit) for one in shown]
    height, width = next(iter(rows[0].values())).shape[:2]
    count = len(rows[0])
    wide = max(count * (width + GAP) + GAP, 560)
    tall = 2 * LABEL + GAP + len(rows) * (height + LABEL + GAP) + LABEL
    page = Picture.new("RGB", (wide, tall), (255, 255, 255))
    draw = ImageDraw.Draw(page)
    draw.text((GAP, 2), title, fill=(0, 0, 0))
    for column, name in enumerate(rows[0]):
        draw.text((GAP + column * (width + GAP), LABEL), name, fill=(60, 60, 60))
    top = 2 * LABEL + GAP
    for one, row in zip(shown, rows):
        for column, picture in enumerate(row.values()):
            page.paste(Picture.fromarray(picture), (GAP + column * (width + GAP), top))
        draw.text((GAP, top + height), one.name, fill=(60, 60, 60))
        top += height + LABEL + GAP
    _legend(page, draw, wide, limit)
    return page


def _legend(page: Any, draw: Any, wide: int, limit: float) -> None:
    """A bar from 0 to the limit in the upper right corner."""
    ramp = np.linspace(0.0, limit, 90)[None].repeat(9, axis=0)
    bar = _error_picture(ramp, np.ones(ramp.shape, bool), limit)
    left = wide - 90 - 60
    page.paste(Picture.fromarray(bar), (left, 4))
    draw.text((left - 52, 2), "error 0", fill=(60, 60, 60))
    draw.text((left + 94, 2), f"{limit:g}", fill=(60, 60, 60))


def _error_picture(error: np.ndarray, valid: np.ndarray, limit: float) -> np.ndarray:
    """Dark (none) to bright (limit and more), uint8 (row, column, 3)."""
    share = np.clip(np.where(valid, error, 0.0) / limit, 0.0, 1.0)[..., None]
    low, high = np.clip(2 * share, 0, 1), np.clip(2 * share - 1, 0, 1)
    colour = COLD + (MIDDLE - COLD) * low + (HOT - MIDDLE) * high
    picture: np.ndarray = np.rint(colour).astype(np.uint8)
    picture[~valid] = INVALID_GREY
    return picture


def png(picture: Any) -> bytes:
    """A Pillow image as a PNG file."""
    memory = io.BytesIO()
    picture.save(memory, format="PNG")
    return memory.getvalue()


def image_tag(picture: Any, text: str) -> str:
    """A Pillow image as an <img> that holds it."""
    address = base64.b64encode(png(picture)).decode("ascii")
    return f'<img alt="{html.escape(text)}" src="data:image/png;base64,{address}">'

"""Areas with simulated revisits in WorldStrat's layout, of a sharp image or of land."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Iterator, Optional

import numpy as np

from ..errors import BandsDiffer, OptionValue
from ..events import Progress
from ..grid import Grid, whole
from ..raster.write import RasterWriter
from ..recipe_types import Output, Simulation
from ..simulate.run import fine_grid
from ..simulate.sensors import Plane, blur, checked
from . import images
from .area_images import resized
from .worldstrat import FINE, FINE_SIZE, LOW, LOW_BANDS, LOW_SIZE

RATIO = FINE_SIZE[0] / LOW_SIZE[0]

LOW_COUNT = 12
"""Bands of a revisit file; those that nothing reads hold the mean of the others."""

SHIFT = 2.0
"""Pixels of the sharp image by which a revisit may lie aside, in either direction."""

BLUR = (1.5, 2.0)
"""Range of a revisit's blur: Gaussian sigma in pixels of the sharp image."""

BRIGHTNESS, NOISE = (0.9, 1.1), 0.002
"""Range of a revisit's brightness factor, and the standard deviation of its noise."""

CLOUDY_EVERY = 4
"""Of so many revisits one, the last, is under a cloud."""

SMALLEST = 64
MOST_AREAS = 64


@dataclass(frozen=True)
class Wish:
    """What is simulated.

    Attributes:
        folder: where the layout goes.
        image: a sharp image, which is cut into areas; None = simulated land.
        areas: how many, at most as many as the image holds.
        revisits: of each area.
        rows, columns: of the sharp images of an area.
        seed: everything random comes from it.
    """

    folder: str
    image: Optional[str] = None
    areas: int = 4
    revisits: int = 8
    rows: int = 192
    columns: int = 192
    seed: int = 1


def write_areas(wish: Wish, progress: Optional[Progress] = None) -> list[str]:
    """Write the areas.

    Returns:
        the paths of all images.

    Raises:
        OptionValue: too small, too many, or an image smaller than an area.
        BandsDiffer: the image has fewer than three bands.
        FileMissing, NotARaster, FolderReadOnly, DiskFull
    """
    progress = progress or Progress()
    _check(wish)
    written: list[str] = []
    for number, sharp in enumerate(_sharp(wish)):
        name = f"Simulated-{number + 1}"
        progress.update(number / wish.areas, f"Simulating {name}")
        written += _write_area(wish, name, sharp, np.random.default_rng([wish.seed, number]))
    return written


def _check(wish: Wish) -> None:
    for name, value, least, most in (
        ("rows", wish.rows, SMALLEST, 5000), ("columns", wish.columns, SMALLEST, 5000),
        ("areas", wish.areas, 1, MOST_AREAS), ("revisits", wish.revisits, 1, 99),
    ):  # fmt: skip
        if not least <= value <= most:
            raise OptionValue(
                f"{name} = {value} is not possible.",
                "An area that small has no detail; one that large is no area of interest.",
                f"Give {least} to {most}.",
            )


def _sharp(wish: Wish) -> Iterator[np.ndarray]:
    """Reflectance (3, row, column) of each area: red, green, blue."""
    if wish.image is None:
        for number in range(wish.areas):
            plane = Plane(_simulation(wish, wish.seed + number))
            values, _ = plane.fine_measured(
                plane.simulation.dates[0], whole(wish.rows, wish.columns)
            )
            yield values[2::-1]
        return
    raw = images.read(wish.image)
    if len(raw.values) < 3:
        raise BandsDiffer(
            f"{wish.image} has {len(raw.values)} bands.",
            "Revisits and target are made of red, green and blue.",
            "Give an image with three bands or more.",
        )
    names = [name.lower() for name in raw.band_names]
    colours = ("red", "green", "blue")
    chosen = [names.index(c) for c in colours] if set(colours) <= set(names) else [0, 1, 2]
    values = _reflectance(raw)[chosen]
    across = values.shape[2] // wish.columns
    there = (values.shape[1] // wish.rows) * across
    if not there:
        raise OptionValue(
            f"{wish.image} has {values.shape[1]} x {values.shape[2]} pixels; an area of "
            f"{wish.rows} x {wish.columns} does not fit into it.",
            "Areas are cut from it.",
            "Give smaller --rows and --columns.",
        )
    for number in range(min(wish.areas, there)):
        row, column = number // across * wish.rows, number % across * wish.columns
        yield values[:, row : row + wish.rows, column : column + wish.columns]


def _reflectance(raw: images.RawImage) -> np.ndarray:
    """0..1: bytes by 255, numbers far above 1 by 10000, others as they are."""
    values = raw.physical()
    if raw.dtype == np.uint8:
        return np.asarray(values / np.float32(255))
    large = values.size and float(np.percentile(values, 99)) > 2.0
    return np.asarray(np.clip(values / np.float32(10000) if large else values, 0.0, 1.0))


def degraded(sharp: np.ndarray, size: tuple[int, int], draw: np.random.Generator) -> np.ndarray:
    """One revisit (band, low row, low column) of a sharp image: aside by a part of a pixel,
    blurred, reduced, in another light, with noise; float32, 0..1."""
    moved = _moved(sharp, *draw.uniform(-SHIFT, SHIFT, 2))
    soft = blur(moved, float(draw.uniform(*BLUR)))
    low = resized(soft, size) * draw.uniform(*BRIGHTNESS)
    return np.asarray(np.clip(low + draw.normal(0.0, NOISE, low.shape), 0.0, 1.0), np.float32)


def _moved(image: np.ndarray, down: float, across: float) -> np.ndarray:
    """Bilinear, the border repeated."""
    for axis, distance in ((-2, down), (-1, across)):
        length = image.shape[axis]
        place = np.clip(np.arange(length) + distance, 0, length - 1)
        first = np.minimum(place.astype(int), length - 2)
        share = (place - first).astype(np.float32)
        share = share[:, None] if axis == -2 else share
        image = image.take(first, axis) * (1 - share) + image.take(first + 1, axis) * share
    return image


def _write_area(wish: Wish, name: str, sharp: np.ndarray, draw: np.random.Generator) -> list[str]:
    grid = fine_grid(_simulation(wish, wish.seed))
    low = (round(wish.rows / RATIO), round(wish.columns / RATIO))
    left, wide, _, top, _, tall = grid.transform
    steps = (left, wide * wish.columns / low[1], 0.0, top, 0.0, tall * wish.rows / low[0])
    low_grid = Grid(grid.crs, steps, *low)
    fine, place = os.path.join(wish.folder, FINE, name), os.path.join(wish.folder, LOW, name, "L2A")
    bands = np.concatenate((sharp, sharp.mean(axis=0, keepdims=True)))
    written = [
        _write(os.path.join(fine, f"{name}_ps.tiff"), grid, bands, "UInt16"),
        _write(os.path.join(fine, f"{name}_pan.tiff"), grid, bands[3:], "UInt16"),
    ]
    for number in range(1, wish.revisits + 1):
        values = degraded(sharp, low, draw)
        cloud = np.zeros((1, *low), np.float32)
        if number % CLOUDY_EVERY == 0:
            cloud[:, :, : low[1] // 2 + 1] = 1.0
            values = np.where(cloud > 0, np.float32(0.8), values)
        file = np.repeat(values.mean(axis=0, keepdims=True), LOW_COUNT, axis=0)
        file[list(LOW_BANDS)] = values
        stem = os.path.join(place, f"{name}-{number}")
        written.append(_write(f"{stem}-L2A_data.tiff", low_grid, file, "Float32"))
        written.append(_write(f"{stem}-CLM.tiff", low_grid, cloud, "Float32"))
        facts = {"n": number, "delta": 5 * number, "cloud_cover": float(100 * cloud.mean())}
        with open(f"{stem}.metadata", "w", encoding="utf-8") as text:
            json.dump(facts, text)
    return written


def _simulation(wish: Wish, seed: int) -> Simulation:
    return checked(
        Simulation(seed=seed, rows=wish.rows, columns=wish.columns, pixel_size_m=3.2, bands=4)
    )


def _write(path: str, grid: Grid, values: np.ndarray, kind: str) -> str:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    scale = 1e-4 if kind == "UInt16" else 1.0
    # The published files carry no scale and no compression that needs a predictor.
    output = Output(path, dtype=kind, scale=scale, nodata=-1.0 if kind == "Float32" else 0.0,
                    compress="none", overwrite=True)  # fmt: skip
    with RasterWriter(output, grid, None, [""] * len(values)) as writer:
        writer.write(whole(*values.shape[1:]), values, np.ones(values.shape[1:], bool))
        return writer.commit()

"""What covers the ground, and how it looks on a day of the year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Window
from .noise import smooth, uniform

CROP, FOREST, GRASS, WATER, BUILT = range(5)

BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")
WAVELENGTHS_NM = (482.0, 561.0, 655.0, 865.0, 1609.0, 2201.0)

CHOSEN = {1: (3,), 3: (1, 2, 3), 4: (0, 1, 2, 3), 6: (0, 1, 2, 3, 4, 5)}
"""Number of bands -> which of the six."""

# Typical surface reflectances in the order of BANDS.
SOIL = np.array([0.075, 0.105, 0.140, 0.205, 0.290, 0.240])
LEAVES = np.array([0.028, 0.062, 0.035, 0.450, 0.205, 0.095])
NEEDLES = np.array([0.020, 0.036, 0.026, 0.260, 0.120, 0.052])
MEADOW = np.array([0.040, 0.075, 0.055, 0.340, 0.230, 0.125])
RIVER = np.array([0.055, 0.058, 0.042, 0.024, 0.012, 0.008])
ROOFS = np.array([0.135, 0.155, 0.175, 0.225, 0.255, 0.235])
MUD = np.array([0.085, 0.105, 0.105, 0.075, 0.035, 0.022])

CALENDARS = ((75.0, 210.0), (70.0, 198.0), (150.0, 265.0), (142.0, 280.0), (70.0, 300.0))
"""Day of year of half green-up and of half maturity: winter wheat, rape, maize, beet, grass ley."""

CROP_SHARES = (0.28, 0.10, 0.32, 0.18, 0.12)
"""How often each crop of CALENDARS is grown."""

SAME_FARM = 0.45
"""Share of the parcels that grow what most of their neighbourhood grows."""

FIELD_ROWS, FIELD_COLUMNS = 13, 22
"""Mean size of a field in pixels."""

FLOOD_WIDTH = 0.026
"""How far a flood reaches from the river, on the scale of the field that makes the river."""


@dataclass
class Land:
    """Cover of a window; all arrays (row, column).

    Attributes:
        cover: CROP, FOREST, GRASS, WATER or BUILT.
        parcel: random number of the parcel, 0..1.
        crop: index into CALENDARS.
        delay_days: of this parcel's calendar.
        texture: relative brightness within a parcel, around 1, the same on all dates.
        flood_plain: near the river.
    """

    cover: np.ndarray
    parcel: np.ndarray
    crop: np.ndarray
    delay_days: np.ndarray
    texture: np.ndarray
    flood_plain: np.ndarray


def land(seed: int, window: Window) -> Land:
    """The land under a window of the (unbounded) plane of pixels."""
    row = np.arange(window.row, window.row_stop, dtype=np.float64)[:, None]
    column = np.arange(window.column, window.column_stop, dtype=np.float64)[None]
    site_row, site_column = _parcels(seed, row, column)
    parcel = uniform(seed, 10, site_row, site_column)
    crop = _crops(seed, site_row, site_column)
    delay = 24.0 * (uniform(seed, 12, site_row, site_column) - 0.5)
    cover = np.full(parcel.shape, CROP)
    cover[parcel > 0.86] = GRASS
    woods = 0.65 * smooth(seed, 20, row, column, 90.0) + 0.35 * smooth(seed, 21, row, column, 25.0)
    cover[woods > 0.62] = FOREST
    town = smooth(seed, 22, row, column, 70.0)
    cover[(town > 0.78) & (parcel < 0.6)] = BUILT
    cover[_on_road(seed, row, column)] = BUILT
    stream = np.abs(
        0.8 * smooth(seed, 23, row, column, 170.0) + 0.2 * smooth(seed, 24, row, column, 40.0) - 0.5
    )
    cover[stream < 0.012] = WATER
    fertility = smooth(seed, 32, row, column, 12.0) - 0.5
    wet = stream < FLOOD_WIDTH + 0.02 * (smooth(seed, 33, row, column, 30.0) - 0.5)
    return Land(
        cover, parcel, crop, delay + 14.0 * fertility, _texture(seed, row, column, cover), wet
    )


def _crops(seed: int, site_row: np.ndarray, site_column: np.ndarray) -> np.ndarray:
    """Index into CALENDARS for each parcel."""
    own = uniform(seed, 11, site_row, site_column)
    farm = uniform(seed, 13, site_row // 4, site_column // 3)
    follows = uniform(seed, 14, site_row, site_column) < SAME_FARM
    steps = np.cumsum(CROP_SHARES)[:-1]
    return np.asarray(np.searchsorted(steps, np.where(follows, farm, own), side="right"))


def _texture(seed: int, row: np.ndarray, column: np.ndarray, cover: np.ndarray) -> np.ndarray:
    """Relative brightness that stays from date to date: soil patches, tree crowns, houses."""
    fine_grain = uniform(seed, 30, row, column) - 0.5
    patches = smooth(seed, 31, row, column, 6.0) - 0.5
    # houses and yards: blocks of two by three pixels
    houses = uniform(seed, 34, np.floor(row / 2), np.floor((column + row // 7) / 3)) - 0.5
    texture = 1.0 + 0.16 * patches + 0.06 * fine_grain
    texture = np.where(cover == FOREST, 1.0 + 0.2 * patches + 0.3 * fine_grain, texture)
    texture = np.where(cover == WATER, 1.0 + 0.05 * patches, texture)
    return np.where(cover == BUILT, 1.0 + 0.75 * houses + 0.1 * fine_grain, texture)


def _parcels(seed: int, row: np.ndarray, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The parcel of each pixel: the nearest of the jittered sites of a lattice, in a metric whose
    unit circle is nearly a rectangle, so that parcels look like fields."""
    tilt = 0.25
    u = (row + tilt * column) / FIELD_ROWS
    v = (column - tilt * row) / FIELD_COLUMNS
    base_u, base_v = np.floor(u).astype(np.int64), np.floor(v).astype(np.int64)
    best = np.full(u.shape, np.inf)
    site_u, site_v = base_u.copy(), base_v.copy()
    for du in (-1, 0, 1):
        for dv in (-1, 0, 1):
            iu, iv = base_u + du, base_v + dv
            off_u = np.abs(u - iu - 0.15 - 0.7 * uniform(seed, 1, iu, iv))
            off_v = np.abs(v - iv - 0.15 - 0.7 * uniform(seed, 2, iu, iv))
            distance = np.maximum(off_u, off_v) + 0.1 * (off_u + off_v)
            nearer = distance < best
            best = np.where(nearer, distance, best)
            site_u, site_v = np.where(nearer, iu, site_u), np.where(nearer, iv, site_v)
    return site_u, site_v


def _on_road(seed: int, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    wave = 12.0 * np.sin(column / 55.0 + seed)
    down = np.mod(row + wave + 17.0 * seed, 130.0) < 1.5
    across = np.mod(column + 9.0 * np.sin(row / 47.0) + 29.0 * seed, 170.0) < 1.5
    return np.asarray(down | across)


def greenness(ground: Land, day_of_year: float) -> np.ndarray:
    """Share of the ground under leaves, 0..1 (row, column)."""
    rise = np.array([c[0] for c in CALENDARS])[ground.crop] + ground.delay_days
    fall = np.array([c[1] for c in CALENDARS])[ground.crop] + ground.delay_days
    vigour = 0.62 + 0.33 * np.mod(7.0 * ground.parcel, 1.0)  # parcels are not equally lush
    crops = vigour * _step((day_of_year - rise) / 9.0) * (1.0 - _step((day_of_year - fall) / 7.0))
    season = _step((day_of_year - 105.0) / 12.0) * (1.0 - _step((day_of_year - 295.0) / 14.0))
    woods = 0.55 + 0.45 * season
    meadow = 0.35 + 0.5 * season * (
        1.0 - 0.35 * np.sin(day_of_year / 9.0 + 6.3 * ground.parcel) ** 2
    )
    return np.where(ground.cover == CROP, crops, np.where(ground.cover == FOREST, woods, meadow))


def _step(t: np.ndarray | float) -> np.ndarray:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(t, -40, 40))))


def reflectance(ground: Land, day_of_year: float, changes: tuple[str, ...]) -> np.ndarray:
    """Six-band reflectance (6, row, column) of a day, after the abrupt ``changes``."""
    green = greenness(ground, day_of_year)
    cover = ground.cover
    if "harvest" in changes:
        green = np.where((cover == CROP) & (ground.parcel < 0.16), 0.03, green)
    soil = SOIL[:, None, None] * (0.8 + 0.5 * ground.parcel)
    leaves = np.where((cover == FOREST)[None], NEEDLES[:, None, None], LEAVES[:, None, None])
    dry = np.where((cover == GRASS)[None], MEADOW[:, None, None], soil)
    out = dry + (leaves - dry) * green
    built = cover == BUILT
    if "buildings" in changes:
        built = built | ((cover == CROP) & (ground.parcel > 0.60) & (ground.parcel < 0.618))
    out = np.where(built[None], ROOFS[:, None, None] * (0.75 + 0.6 * ground.parcel), out)
    out = np.where((cover == WATER)[None], RIVER[:, None, None], out)
    if "flood" in changes:
        wet = ground.flood_plain & ~built & (cover != FOREST)
        out = np.where(wet[None], MUD[:, None, None], out)
    return np.asarray(out * ground.texture)

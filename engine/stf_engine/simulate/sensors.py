"""How two sensors see the land: a sharp one, and a blurred one with faults of its own."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

from ..errors import OptionValue
from ..grid import Window
from ..recipe_types import Simulation
from .land import CHOSEN, land, reflectance
from .noise import normal, smooth

CHANGES = ("harvest", "flood", "buildings")

FINE_NOISE = 0.002
"""Standard deviation of the sharp sensor's noise, in reflectance."""

CLOUDY_SHARE = 0.3
"""A coarse pixel with more cloud than this has no data."""


@dataclass(frozen=True)
class Plane:
    """The unbounded plane of fine pixels that a simulation cuts its scene from."""

    simulation: Simulation

    def fine(self, date: str, window: Window) -> np.ndarray:
        """Reflectance (band, row, column) without noise and clouds; any window."""
        s = self.simulation
        day = datetime.date.fromisoformat(date)
        changes = tuple(s.changes) if date > min(s.dates) else ()
        ground = land(s.seed, window)
        return reflectance(ground, float(day.timetuple().tm_yday), changes)[list(CHOSEN[s.bands])]

    def clouds(self, date: str, window: Window) -> np.ndarray:
        """True under cloud (row, column)."""
        s = self.simulation
        if s.cloud_share <= 0:
            return np.zeros((window.rows, window.columns), bool)
        return self._cloud_field(date, window) > self._cloud_threshold(date)

    def _cloud_field(self, date: str, window: Window, step: int = 1) -> np.ndarray:
        salt = 100 + datetime.date.fromisoformat(date).toordinal() % 1000
        row = np.arange(window.row, window.row_stop, step, dtype=np.float64)[:, None]
        column = np.arange(window.column, window.column_stop, step, dtype=np.float64)[None]
        seed = self.simulation.seed
        field = 0.7 * smooth(seed, salt, row, column, 60.0)
        return field + 0.3 * smooth(seed, salt + 1, row, column, 18.0)

    def _cloud_threshold(self, date: str) -> float:
        s = self.simulation
        step = max(1, int(np.sqrt(s.rows * s.columns / 40_000)))
        sample = self._cloud_field(date, Window(0, 0, s.rows, s.columns), step)
        return float(np.quantile(sample, 1.0 - s.cloud_share))

    def fine_measured(self, date: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """What the sharp sensor gives: reflectance with noise, and validity (no cloud)."""
        values = self.fine(date, window)
        salt = 500 + datetime.date.fromisoformat(date).toordinal() % 1000
        row = np.arange(window.row, window.row_stop)[:, None]
        column = np.arange(window.column, window.column_stop)[None]
        for band in range(len(values)):
            grain = normal(self.simulation.seed + band, salt, row, column)
            values[band] += FINE_NOISE * grain
        return np.clip(values, 0.0001, None).astype(np.float32), ~self.clouds(date, window)

    @property
    def coarse_shape(self) -> tuple[int, int]:
        s = self.simulation
        return int(np.ceil(s.rows / s.ratio - 1e-9)), int(np.ceil(s.columns / s.ratio - 1e-9))

    def coarse_rows(self, date: str, first: int, count: int) -> tuple[np.ndarray, np.ndarray]:
        """What the blurred sensor gives in some of its rows: (band, count, columns), validity."""
        s = self.simulation
        columns = self.coarse_shape[1]
        sigma = s.footprint * s.ratio
        margin = int(np.ceil(3 * sigma + max(abs(s.shift[0]), abs(s.shift[1])))) + 1
        top = int(np.floor(first * s.ratio)) - margin
        bottom = int(np.ceil((first + count) * s.ratio)) + margin
        wide = int(np.ceil(columns * s.ratio)) + 2 * margin
        window = Window(top, -margin, bottom - top, wide)
        blurred = blur(self.fine(date, window), sigma)
        rows = (first + np.arange(count + 1)) * s.ratio + s.shift[1] - top
        sides = np.arange(columns + 1) * s.ratio + s.shift[0] + margin
        values = area_means(blurred, rows, sides)
        cloud = area_means(self.clouds(date, window)[None].astype(np.float64), rows, sides)[0]
        salt = 900 + datetime.date.fromisoformat(date).toordinal() % 1000
        y = np.arange(first, first + count)[:, None]
        for band in range(len(values)):
            grain = normal(s.seed + band, salt, y, np.arange(columns)[None])
            values[band] += s.bias + s.noise * grain
        return np.clip(values, 0.0001, None).astype(np.float32), cloud <= CLOUDY_SHARE


def blur(x: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur of the last two axes, truncated at 3 sigma; borders are not to be used."""
    if sigma <= 0:
        return x
    radius = int(np.ceil(3 * sigma))
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    weights /= weights.sum()
    for axis in (1, 2):
        padded = np.pad(x, [(radius, radius) if a == axis else (0, 0) for a in range(3)], "edge")
        x = sum(
            w * np.take(padded, np.arange(k, k + x.shape[axis]), axis=axis)
            for k, w in enumerate(weights)
        )
    return np.asarray(x)


def area_means(x: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Means over rectangles with fractional edges: (band, len(rows) - 1, len(columns) - 1)."""
    return _interval_means(_interval_means(x, rows, 1), columns, 2)


def _interval_means(x: np.ndarray, edges: np.ndarray, axis: int) -> np.ndarray:
    shape = list(x.shape)
    shape[axis] += 1
    total = np.zeros(shape)
    inner = [slice(None)] * 3
    inner[axis] = slice(1, None)
    np.cumsum(x, axis=axis, out=total[tuple(inner)])
    base = np.floor(edges).astype(np.int64)
    base = np.clip(base, 0, shape[axis] - 2)
    share = (edges - base).reshape([-1 if a == axis else 1 for a in range(3)])
    low, high = np.take(total, base, axis=axis), np.take(total, base + 1, axis=axis)
    at_edges = low + share * (high - low)
    width = np.diff(edges).reshape([-1 if a == axis else 1 for a in range(3)])
    return np.diff(at_edges, axis=axis) / width


def checked(simulation: Simulation) -> Simulation:
    """The simulation if it is possible.

    Raises:
        OptionValue: names the field and what is allowed.
    """
    s = simulation
    try:
        for date in s.dates:
            datetime.date.fromisoformat(date)
    except ValueError:
        raise _wrong("dates", s.dates, "ISO dates such as 2024-05-10") from None
    rules = (
        ("rows", s.rows, s.rows >= 1, "1 or more"),
        ("columns", s.columns, s.columns >= 1, "1 or more"),
        ("pixel_size_m", s.pixel_size_m, s.pixel_size_m > 0, "more than 0"),
        ("ratio", s.ratio, 1 <= s.ratio <= 200, "1 to 200"),
        ("bands", s.bands, s.bands in CHOSEN, "1, 3, 4 or 6"),
        ("dates", s.dates, len(s.dates) >= 1, "one date or more"),
        ("cloud_share", s.cloud_share, 0 <= s.cloud_share <= 0.9, "0 to 0.9"),
        ("footprint", s.footprint, 0 <= s.footprint <= 3, "0 to 3 coarse pixels"),
        ("noise", s.noise, s.noise >= 0, "0 or more"),
        ("shift", s.shift, len(s.shift) == 2, "two numbers: x and y in fine pixels"),
        ("changes", s.changes, set(s.changes) <= set(CHANGES), ", ".join(CHANGES)),
        ("dtype", s.dtype, s.dtype in ("UInt16", "Float32"), "UInt16 or Float32"),
    )
    for name, value, good, allowed in rules:
        if not good:
            raise _wrong(name, value, allowed)
    return s


def _wrong(name: str, value: object, allowed: str) -> OptionValue:
    return OptionValue(
        f"{name} = {value} is not possible for a simulated scene.", "", f"Allowed: {allowed}."
    )

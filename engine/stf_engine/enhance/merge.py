"""Several registered revisits become one image: one tile of it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Callable, Optional

import numpy as np

from ..arrays import (
    Array,
    any_of,
    as_array_of,
    astype,
    namespace,
    ordered,
    take_each,
    to_device,
    to_numpy,
    where_valid,
    zeros_like_shape,
)
from ..grid import Window, sampled_blocks
from ..raster.revisits import Pixels, Place
from .inversion import (
    INVERTING,
    SMOOTH,
    back_project,
    bounds_of,
    degrading,
    reach_of,
    residual,
)
from .layer import Layer
from .operators import (
    FILL_REACH,
    REACH,
    Line,
    apply,
    apply_valid,
    box,
    cubic,
    filled,
    gaussian,
    nearest,
    one_like,
    smooth,
)
from .screen import cloudy
from .screen import reach as reach_of_screen
from .survey import CLOUDY, Survey

LOCAL_SIGMA = 2.0
"""Width in pixels of the revisits at which they are brought to the level of the reference."""

OWN_PIXELS = (1.0, 1.0)
"""The ratio of a revisit to its own pixels."""

SAMPLE_BLOCK, SAMPLE_BLOCKS = 256, 16
"""Statistics of the scene: side of the blocks of target pixels, and at most how many."""

WEIGHT_BOX = 5
LEAST_WEIGHT = 1e-3

TAU, TAU_OF_SPREAD = 0.01, 0.15
"""Difference in reflectance at which a revisit loses weight; for other quantities, the share of
the standard deviation of the reference."""


class Merger:
    """Makes tiles of the merged image.

    Args:
        place, survey: the images and what was found out about them.
        rows, columns: from pixels of the target to pixels of the base.
        method: bicubic, mean, median, weighted, shift-and-add, ibp, ibp-robust or btv.
        settings: tau, sigma, iterations, clip, beta, mtf, local_match.
        device: torch device that computes, None = NumPy.

    ``check`` is called often; it raises when the run was cancelled.
    """

    def __init__(
        self,
        place: Place,
        survey: Survey,
        rows: Line,
        columns: Line,
        method: str,
        settings: dict[str, Any],
        device: Optional[str] = None,
    ) -> None:
        self.place, self.survey, self.method = place, survey, method
        self.device = device
        self.rows, self.columns = rows, columns
        self.ratio = (1.0 / rows.scale, 1.0 / columns.scale)
        self.used = survey.used if method != "bicubic" else survey.used[:1]
        self.iterations = int(settings.get("iterations", 0) or 0)
        self.spread = float(settings.get("sigma", 0.5) or 0.5)
        self.gain = float(settings.get("mtf", 0.3) or 0.3)
        self.local = bool(settings.get("local_match", True))
        self.beta = float(settings.get("beta", 0.0) or 0.0)
        self.clip = settings.get("clip")
        self.unit = 1.0
        if place.quantity != "reflectance":
            self.unit = TAU_OF_SPREAD * survey.spread / TAU
        tau = settings.get("tau")
        standard = TAU * self.unit
        self.check: Callable[[], None] = go_on
        self.tau = max(float(tau if tau is not None else standard), 1e-12)

    @property
    def margin(self) -> int:
        """Target pixels around a window that are needed for the same bits in every tile."""
        return self._reach + (reach_of_screen(self.ratio) if self._screens else 0)

    @property
    def _screens(self) -> bool:
        """Are clouds looked for? Not where there is no majority."""
        several = self.method != "bicubic" and len(self.used) > 2
        return several and self.survey.limit is not None

    @property
    def _reach(self) -> int:
        if self.method == "weighted":
            return WEIGHT_BOX // 2
        if self.method == "shift-and-add":
            return int(np.ceil(REACH * self.spread * max(self.ratio))) + 1
        if self.method in INVERTING:
            reach = reach_of(self.gain, self.ratio, self.spread, self.method == "btv")
            return self.iterations * reach + int(np.ceil(max(self.ratio))) + 1
        return 0

    def tile(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column), 0 where invalid, and valid (row, column); NumPy."""
        values, valid = self.computed(window)
        return to_numpy(values), to_numpy(valid)

    def computed(self, window: Window) -> tuple[Array, Array]:
        """The same, where it was computed."""
        outer = window.grown(self.margin)
        layers = self.layers(outer)
        valid = any_of([layer.usable for layer in layers])
        values = self.merged(layers, outer)
        inner = window.within(outer)
        valid = valid[inner]
        return where_valid(valid, values[(slice(None), *inner)]), valid

    def merged(self, layers: list[Layer], outer: Window) -> Array:
        """One image of revisits, the first of which is the reference; (band, row, column)."""
        if self.method == "weighted":
            return self._weighted(layers)
        if self.method == "shift-and-add":
            return self._shift_and_add(layers, outer)
        if self.method in INVERTING:
            return self._back_project(layers, outer)
        return _median(layers) if self.method == "median" else _mean(layers)

    def agreement(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """How far the revisits that count differ, and how many they are, on pixels of a window.

        Returns:
            standard deviation over the revisits, float32 (band, row, column), 0 where fewer than
            two count; their number (row, column).
        """
        outer = window.grown(reach_of_screen(self.ratio) if self._screens else 0)
        inner, layers = window.within(outer), self.layers(outer)
        usable = np.stack([to_numpy(layer.usable[inner]) for layer in layers])
        fine = np.stack([to_numpy(layer.fine[(slice(None), *inner)]) for layer in layers])
        count = usable.sum(axis=0)
        weight = usable[:, None].astype(np.float32)
        mean = (fine * weight).sum(axis=0) / np.maximum(count, 1)
        square = (weight * (fine - mean) ** 2).sum(axis=0) / np.maximum(count - 1, 1)
        return np.where(count > 1, np.sqrt(square), 0).astype(np.float32), count

    # --- reading ----------------------------------------------------------------------------

    def _read(self, pixels: Pixels, window: Window) -> tuple[Array, Array]:
        values, valid = pixels.read(window)
        return to_device(values, self.device), to_device(valid, self.device)

    def layers(self, outer: Window) -> list[Layer]:
        """The revisits that are used, on a window of the target, clouds left out."""
        layers = [self._layer(number, outer) for number in self.used]
        if self._screens:
            self._screen(layers, outer)
        return layers

    def _layer(self, number: int, outer: Window) -> Layer:
        self.check()
        look = self.survey.looks[number]
        down_line, across_line = look.placed
        rows, columns = self.rows.then(down_line), self.columns.then(across_line)
        y = rows(np.arange(outer.row, outer.row_stop))
        x = columns(np.arange(outer.column, outer.column_stop))
        down, across = cubic(y), cubic(x)
        (top, bottom), (left, right) = down.span, across.span
        seen = Window(top, left, bottom - top, right - left)
        coarse, valid = self._matched(number, seen)
        fine = apply(coarse, down, across, (top, left))
        usable = nearest(valid, y, x, (top, left))
        return Layer(coarse, valid, (top, left), rows, columns, fine, usable)

    def _matched(self, number: int, seen: Window) -> tuple[Array, Array]:
        """A revisit's own pixels in the brightness of the reference, gaps filled."""
        look = self.survey.looks[number]
        local = self.local and number != self.survey.reference
        border = FILL_REACH
        if local:
            border += int(np.ceil(REACH * LOCAL_SIGMA)) + reach_of_screen(OWN_PIXELS)
        outer = seen.grown(border)
        values, valid = self._read(look.revisit, outer)
        gain, offset = (
            as_array_of(values, v, values.dtype)[:, None, None] for v in (look.gain, look.offset)
        )
        values = filled(values, valid) * gain + offset
        if local:
            values = values + self._level(number, values, valid, outer)
        inner = (slice(border, -border), slice(border, -border))
        return values[(slice(None), *inner)], valid[inner]

    def _level(self, number: int, values: Array, valid: Array, outer: Window) -> Array:
        """Slow differences to the reference: haze and season change the level, not the detail."""
        looks = self.survey.looks
        reference, look = looks[self.survey.reference].revisit, looks[number]
        own_rows, own_columns = look.placed
        y = own_rows.inverse.then(reference.rows)
        x = own_columns.inverse.then(reference.columns)
        rows = y(np.arange(outer.row, outer.row_stop))
        columns = x(np.arange(outer.column, outer.column_stop))
        down, across = cubic(rows), cubic(columns)
        (top, bottom), (left, right) = down.span, across.span
        window = Window(top, left, bottom - top, right - left).grown(FILL_REACH)
        found, known = self._read(reference, window)
        start = (window.row, window.column)
        difference = apply(filled(found, known), down, across, start) - values
        usable = valid & nearest(known, rows, columns, start)
        if self.survey.limit is not None:  # a cloud would be brought to the level of the land
            usable &= ~cloudy(difference.mean(axis=0), usable, self.survey.limit, OWN_PIXELS)
        mean, weight = smooth(difference, usable, LOCAL_SIGMA)
        return where_valid(weight > 1e-6, mean)

    # --- clouds that no mask tells ----------------------------------------------------------

    def _screen(self, layers: list[Layer], outer: Window) -> None:
        """Leave out what differs too much from the median of the revisits.

        A clear reference is believed: what differs from it there is change.
        """
        limit = self.survey.limit or 0.0
        median = _median(layers)
        xp = namespace(median)
        known = sum(astype(layer.usable, xp.int8) for layer in layers)
        clear = []
        believed = self.survey.looks[self.survey.reference].cloudy_share < CLOUDY
        for number, layer in zip(self.used, layers):
            if believed and number == self.survey.reference:
                clear.append(layer.usable)
                continue
            away = (layer.fine - median).mean(axis=0)
            cloud = cloudy(away, layer.usable, limit, self.ratio)
            clear.append(layer.usable & (~cloud | (known < 3)))
        anything = any_of(clear)
        for layer, kept in zip(layers, clear):
            layer.usable = xp.where(anything, kept, layer.usable)
            rows, columns = self.centres(layer)
            seen = nearest(~layer.usable, rows, columns, (outer.row, outer.column))
            layer.valid = layer.valid & ~seen

    def centres(self, layer: Layer) -> tuple[np.ndarray, np.ndarray]:
        """Positions of the revisit's own pixels on the target."""
        (top, left), (rows, columns) = layer.start, layer.valid.shape
        return (
            layer.rows.inverse(np.arange(top, top + rows)),
            layer.columns.inverse(np.arange(left, left + columns)),
        )

    # --- methods ----------------------------------------------------------------------------

    def _weighted(self, layers: list[Layer]) -> Array:
        """Revisits count the less the more they differ from the reference."""
        reference = layers[0]
        if len(layers) == 1:
            return reference.fine
        xp, shape = namespace(reference.fine), reference.usable.shape
        rows, columns = (box(np.arange(n, dtype=np.float64), WEIGHT_BOX) for n in shape)
        total = zeros_like_shape(reference.fine, tuple(shape))
        sums = xp.zeros_like(reference.fine)
        for layer in layers:
            distance = ((layer.fine - reference.fine) ** 2).mean(axis=0)
            known = reference.usable & layer.usable
            mean, _ = apply_valid(distance, known, rows, columns, (0, 0))
            weight = where_valid(known, xp.exp(-mean / (2.0 * self.tau**2)))
            total += weight
            sums += weight * layer.fine
        merged = sums / xp.where(total > 0, total, one_like(total))
        rest = xp.where(reference.usable, reference.fine, _median(layers))
        return xp.where(total >= LEAST_WEIGHT, merged, rest)

    def _shift_and_add(self, layers: list[Layer], outer: Window) -> Array:
        """Shift and add: every sample is spread around the place where it was taken."""
        planes = [(layer.coarse, layer) for layer in layers]
        found, weight = self._gathered(planes, outer, self.spread)
        return namespace(found).where(weight >= LEAST_WEIGHT, found, _median(layers))

    def _back_project(self, layers: list[Layer], outer: Window) -> Array:
        def gather(planes: list[tuple[Array, Layer]]) -> Array:
            return self._gathered(planes, outer, self.spread)[0]

        clip = self._bounds if self.method == "ibp-robust" else None
        return back_project(
            _median(layers),
            layers,
            [degrading(layer, self.gain, self.ratio) for layer in layers],
            outer,
            gather,
            self.iterations,
            clip,
            (self.unit * self.beta, self.unit * SMOOTH) if self.method == "btv" else None,
        )

    @cached_property
    def _bounds(self) -> np.ndarray:
        """Of the residuals of ibp-robust: as given, or from the first ones all over the scene."""
        if self.clip is not None:
            return np.full(self.place.bands, self.clip, np.float32)
        shape = [
            int(line.inverse(np.array([n - 0.5]))[0] + 0.5)
            for line, n in zip((self.rows, self.columns), self.place.base.shape)
        ]
        found = []
        for window in sampled_blocks(shape[0], shape[1], SAMPLE_BLOCK, SAMPLE_BLOCKS):
            outer = window.grown(reach_of(self.gain, self.ratio, self.spread, False))
            layers = self.layers(outer)
            first = _median(layers)
            for layer in layers:
                operators = degrading(layer, self.gain, self.ratio)
                values, complete = residual(first, layer, operators, outer)
                rows, columns = self.centres(layer)
                inside = _inside(rows, window.row, window.rows)[:, None] & _inside(
                    columns, window.column, window.columns
                )
                inside = as_array_of(values, inside)
                found.append(values[:, complete & inside & layer.valid])
        return bounds_of(found)

    def _gathered(
        self, planes: list[tuple[Array, Layer]], outer: Window, width: float
    ) -> tuple[Array, Array]:
        """Coarse samples of all revisits around every target pixel: their weighted mean, and the
        sum of the weights; ``width`` in coarse pixels."""
        first, shape = planes[0][0], (outer.rows, outer.columns)
        sums = zeros_like_shape(first, (self.place.bands, *shape))
        total = zeros_like_shape(first, shape)
        for values, layer in planes:
            self.check()
            rows = gaussian(layer.rows(np.arange(outer.row, outer.row_stop)), width, False)
            columns = gaussian(
                layer.columns(np.arange(outer.column, outer.column_stop)), width, False
            )
            weight = astype(layer.valid, values.dtype)
            sums += apply(values * weight, rows, columns, layer.start)
            total += apply(weight, rows, columns, layer.start)
        below = namespace(total).where(total >= LEAST_WEIGHT, total, one_like(total))
        return sums / below, total


def go_on() -> None:
    """Nobody can cancel."""


def _inside(positions: np.ndarray, first: int, count: int) -> np.ndarray:
    return (positions >= first - 0.5) & (positions < first + count - 0.5)


def _mean(layers: list[Layer]) -> Array:
    """Mean of the usable revisits, of the first where none is."""
    first = layers[0].fine
    weights = [astype(layer.usable, first.dtype) for layer in layers]
    total: Array = sum(weights)
    sums: Array = sum(weight * layer.fine for weight, layer in zip(weights, layers))
    xp = namespace(first)
    return xp.where(total > 0, sums / xp.clip(total, 1, None), first)


def _median(layers: list[Layer]) -> Array:
    """Median of the usable revisits (mean of the two middle ones), of the first where none is."""
    if len(layers) == 1:
        return layers[0].fine
    xp = namespace(layers[0].fine)
    usable = xp.stack([layer.usable for layer in layers])
    fine = xp.stack([layer.fine for layer in layers])
    values = ordered(xp.where(usable[:, None], fine, as_array_of(fine, np.inf, fine.dtype)))
    count = usable.sum(axis=0)
    last = xp.clip(count - 1, 0, None)
    low, high = last // 2, xp.minimum(xp.clip(count, 1, None) // 2, last)
    shape = (1, *fine.shape[1:])
    one, other = (take_each(values, xp.broadcast_to(k[None, None], shape)) for k in (low, high))
    with np.errstate(invalid="ignore"):
        middle = 0.5 * (one + other)
    return xp.where(count > 0, middle, layers[0].fine)

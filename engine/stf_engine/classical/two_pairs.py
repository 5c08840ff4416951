"""What ESTARFM and ubESTARFM share: similar pixels of two dates, weighted sums over them, and how
the predictions of two pairs are mixed (classical.md 5 and 6)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any, Callable, Iterator, Optional

import numpy as np

from ..arrays import (
    Array,
    as_array_of,
    astype,
    concat,
    empty_like_shape,
    float_type,
    is_torch,
    namespace,
)
from ..events import Progress
from ..kept import Kept, digest
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import Parameter
from .common import Offsets, all_valid, masked, require_roles, row_strips
from .neighbours import SORTING_BYTES, Portion, listed
from .two_pairs_sums import Sums, Trust, found_at, sum_similar
from .windows import window_sums

PAIR_ROLES = ("fine_t1", "coarse_t1", "fine_t3", "coarse_t3")
ROLES = ("fine_t1", "coarse_t1", "coarse_t2", "fine_t3", "coarse_t3")

STRIP_PIXELS = 16_000
"""Pixels per call; the sums of a strip stay in the cache."""

FEWEST = 6
"""With fewer similar pixels the mean change of the window is taken."""

EPSILON = 0.01
"""Added to 1 - similarity, so that one pixel alone never takes everything."""

Place = Any
"""Where some pixels are: slices of rows and columns, or (NumPy) their numbers, row by row."""


def similar_classes(default: int) -> Parameter:
    """How strictly similar pixels are chosen."""
    return Parameter(
        "classes",
        "Number of classes",
        "integer",
        default,
        "Two pixels are similar when on both dates they differ by at most twice the standard "
        "deviation of the scene divided by this number. More classes make the choice stricter.",
        minimum=1,
        maximum=64,
    )


DISAGREEMENT = Parameter(
    "uncertainty",
    "Uncertainty",
    "boolean",
    False,
    "Also compute how far off the result may be: from the disagreement of the two pairs, the "
    "spread of the similar pixels and how well each pair agrees. It does not know of errors that "
    "the wanted date alone has.",
    advanced=True,
)


@dataclass
class TwoPairsContext(Context):
    """Numbers of the scene, float64.

    Attributes:
        tolerance: (2, band): largest difference of similar pixels in fine t1 and fine t3.
        spread: (band,): rho of fine t1.
        mean: (band,): mean of fine t1.
    """

    tolerance: np.ndarray = field(default_factory=lambda: np.zeros((2, 1)))
    spread: np.ndarray = field(default_factory=lambda: np.ones(1))
    mean: np.ndarray = field(default_factory=lambda: np.zeros(1))


@dataclass
class Strip:
    """Some rows of a tile with their margin, the numbers of the scene beside.

    Attributes:
        fine, coarse: (2, band, row, column), float64, of t1 and t3.
        change: C2 - C_p, 0 where invalid.
        guide: ``fine`` in float32, for the choice of similar pixels.
        valid: bool (row, column), of all images.
        known: the same of the pairs' images, whatever the date.
        tolerance, spread: as in the context, (2, band) and (band, 1, 1) of the arrays' library.
        offsets: of the window.
        check: raises to cancel.
        kept: where what depends on the pairs alone is left for other dates; None = nowhere.
    """

    fine: Array
    coarse: Array
    change: Array
    guide: Array
    valid: Array
    known: Array
    tolerance: np.ndarray
    spread: Array
    offsets: Offsets
    check: Callable[[], None]
    kept: Optional[Kept] = None

    @property
    def radius(self) -> int:
        return self.offsets.radius

    @property
    def width(self) -> int:
        return 2 * self.radius + 1

    @property
    def centre(self) -> Place:
        r = self.radius
        rows, columns = self.valid.shape
        return slice(r, rows - r), slice(r, columns - r)

    def inner(self, x: Array) -> Array:
        """Without the margin."""
        return x[(..., *self.centre)]

    def neighbours(self) -> Iterator[tuple[int, Place, Array]]:
        """For each offset where its neighbours lie and which of them are similar (bool)."""
        for k, similar in enumerate(self._similar_at()):
            if k % 64 == 0:
                self.check()
            yield k, self._place(k), similar

    def _place(self, k: int) -> tuple[slice, slice]:
        down, right = int(self.offsets.dy[k]), int(self.offsets.dx[k])
        rows, columns = self.centre
        return (
            slice(rows.start + down, rows.stop + down),
            slice(columns.start + right, columns.stop + right),
        )

    def _similar_at(self) -> Iterator[Array]:
        """Which neighbours are similar at each offset; kept as one bit each."""
        if self.kept is None:
            yield from self._compared()
            return
        key = ("similar, bits", *self._choice(), digest(self.valid))
        rows, columns = self.inner(self.valid).shape
        for bits in self.kept.parts(key, lambda: map(np.packbits, self._compared())):
            similar = np.unpackbits(bits, count=rows * columns)
            yield similar.view(bool).reshape(rows, columns)

    def _compared(self) -> Iterator[Array]:
        xp = namespace(self.guide)
        own = self.inner(self.guide) + 0.0  # contiguous
        apart = empty_like_shape(own, own.shape[2:])
        kind = xp.bool if is_torch(own) else bool
        similar, alike = (empty_like_shape(own, own.shape[2:], kind) for _ in range(2))
        for k in range(len(self.offsets)):
            place = self._place(k)
            similar[...] = self.valid[place]
            for p, b in np.ndindex(*self.tolerance.shape):
                xp.subtract(self.guide[p, b][place], own[p, b], out=apart)
                xp.abs(apart, out=apart)
                xp.less_equal(apart, float(self.tolerance[p, b]), out=alike)
                xp.logical_and(similar, alike, out=similar)
            yield similar

    def similar(self) -> Iterator[Portion]:
        """The similar pixels as lists (NumPy): of the pairs' images, so that they serve every date;
        sums leave out what is invalid."""
        pixels = self.inner(self.known).size
        if self.kept is None:
            return listed(found_at(self), pixels)
        key = ("similar on two dates", *self._choice(), digest(self.known))
        return self.kept.parts(key, lambda: listed(found_at(self), pixels))

    def of_pairs(self, what: str, make: Callable[[], Array]) -> Array:
        """What depends on the pairs' images and on which pixels are valid, worked out once."""
        if self.kept is None:
            return make()
        key = (what, *self._choice(), digest(self.coarse), digest(self.valid))
        return self.kept.made(key, make)

    def _choice(self) -> tuple[Hashable, ...]:
        """What the choice of similar pixels depends on, but for the valid ones."""
        return self.width, digest(self.guide), self.tolerance.tobytes()

    def window_means(self, x: Array) -> Array:
        """Means over the valid pixels of the window; ``x`` (..., row, column) 0 where invalid."""
        xp = namespace(x)
        one = as_array_of(x, 1.0, x.dtype)
        count = window_sums(xp.where(self.valid, one, 0 * one), self.width)
        return window_sums(x, self.width) / xp.maximum(count, one)


def mix(strip: Strip, values: Array, spread: Array, absolute: bool = False) -> Array:
    """Both predictions with weights that fall with the change of the coarse image.

    Args:
        strip: the pixels.
        values: (2, band, row, column) without margin.
        spread: variances of the same size, see :func:`change_of_similar`.
        absolute: weigh by the mean of the changes' amounts; else changes of opposite sign cancel.

    Returns:
        (2, band, row, column): the mixed prediction (where the coarse image did not change at all
        in the window of one pair, that pair's), and with the same weights the standard deviation
        of the two predictions and of each around its own.
    """
    xp = namespace(values)
    amount = strip.window_means(abs(strip.change))
    change = amount if absolute else abs(strip.window_means(strip.change))
    one = as_array_of(values, 1.0, values.dtype)
    least = xp.where(strip.spread > 0, 1e-6 * strip.spread, 1e-20 * one)
    inverse = 1.0 / (change + least)
    share = inverse[0] / (inverse[0] + inverse[1])
    still = amount == 0
    share = xp.where(still[0] & ~still[1], one, xp.where(still[1] & ~still[0], 0 * one, share))
    mixed = share * values[0] + (1.0 - share) * values[1]
    apart = share * (1.0 - share) * (values[0] - values[1]) ** 2
    within = share * spread[0] + (1.0 - share) * spread[1]
    return xp.stack([mixed, xp.sqrt(apart + within)])


def change_of_similar(
    strip: Strip, plain: Array, trust: Trust, wanted: bool
) -> tuple[Sums, Array, Array]:
    """The coarse change of the similar pixels; arguments as of :func:`sum_similar`.

    Args:
        wanted: also the variance of the change; else zeros.

    Returns:
        the sums; weighted mean and variance of the change, (2, band, row, column).
    """
    xp = namespace(strip.change)
    square = [strip.change * strip.change] if wanted else []
    sums = sum_similar(strip, plain, concat([strip.change, *square], 0), trust)
    one = as_array_of(sums.weight, 1.0, sums.weight.dtype)
    means = sums.weighted / xp.where(sums.weight > 0, sums.weight, one)
    if not wanted:
        return sums, means, 0 * means
    variance = means[2:] - means[:2] ** 2
    return sums, means[:2], xp.maximum(variance, 0 * variance)


def mean_change(strip: Strip) -> Array:
    """Window mean of C2 - C_p over all valid pixels, (2, band, row, column) without margin."""
    return strip.window_means(strip.change)


class TwoPairs(Method):
    """Frame of the methods that need two pairs; subclasses predict one strip."""

    bands_together = True
    """True when all bands choose the similar pixels together; else each band for itself."""

    @property
    def _window(self) -> int:
        return int(self.parameters["window"] or 1)

    def margin(self, scene: Scene) -> int:
        return self._window // 2

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        return 8 + 8 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        # About 45 arrays in float64; the margin at most triples a strip.
        arrays = STRIP_PIXELS * 3 * 8 * 45 * (bands if self.bands_together else 1)
        return arrays + SORTING_BYTES

    def prepare(self, scene: Scene, progress: Progress) -> TwoPairsContext:
        require_roles(scene, self.spec)
        classes = float(self.parameters["classes"] or 1)
        sigma = np.stack([scene.statistics(role).std for role in ("fine_t1", "fine_t3")])
        used = {k: v for k, v in self.parameters.items() if v is not None}
        spread = scene.percentiles("fine_t1").spread
        mean = scene.statistics("fine_t1").mean
        return TwoPairsContext(used, 2.0 * sigma / classes, spread, mean)

    def predict(self, tile: Tile, context: TwoPairsContext) -> Prediction:
        fine = tile.images["fine_t1"]
        known = all_valid(tile, PAIR_ROLES)
        valid = known & tile.valid["coarse_t2"]
        inner = tile.inner(valid)
        values = empty_like_shape(fine, (*fine.shape[:2], *inner.shape[1:]))
        spread = empty_like_shape(fine, values.shape)
        bands = fine.shape[1]
        groups = [slice(0, bands)]
        if not self.bands_together:
            groups = [slice(b, b + 1) for b in range(bands)]
        offsets = Offsets.of_window(self._window)
        for b in range(fine.shape[0]):
            for top, bottom in row_strips(inner.shape[1], inner.shape[2], STRIP_PIXELS):
                rows = slice(top, bottom + 2 * tile.margin)
                for group in groups:
                    strip = _strip(tile, (valid, known), b, group, rows, context, offsets)
                    found = self.predict_strip(strip, context.mean[group])
                    values[b, group, top:bottom] = astype(found[0], fine.dtype)
                    spread[b, group, top:bottom] = astype(found[1], fine.dtype)
        if not self.gives_uncertainty:
            return Prediction(masked(values, inner), inner)
        return Prediction(masked(values, inner), inner, masked(spread, inner))

    @abstractmethod
    def predict_strip(self, strip: Strip, mean: np.ndarray) -> Array:
        """What :func:`mix` gives for a strip without its margin; ``mean`` (band,) of fine t1 keeps
        sums of squares small."""


def _strip(
    tile: Tile,
    valid: tuple[Array, Array],
    batch: int,
    bands: slice,
    rows: slice,
    context: TwoPairsContext,
    offsets: Offsets,
) -> Strip:
    xp = namespace(valid[0])
    kind = float_type(tile.images["fine_t1"], 64)

    def of(role: str) -> Array:
        return tile.images[role][batch, bands, rows]

    guide = xp.stack([of("fine_t1"), of("fine_t3")])
    coarse = astype(xp.stack([of("coarse_t1"), of("coarse_t3")]), kind)
    usable, known = (mask[batch, rows] for mask in valid)
    change = astype(of("coarse_t2"), kind)[None] - coarse
    zero = as_array_of(change, 0.0, kind)
    return Strip(
        astype(guide, kind),
        coarse,
        xp.where(usable, change, zero),
        guide,
        usable,
        known,
        context.tolerance[:, bands],
        as_array_of(change, context.spread[bands, None, None], kind),
        offsets,
        tile.check,
        tile.kept,
    )

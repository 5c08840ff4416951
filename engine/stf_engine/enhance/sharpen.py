"""A panchromatic image gives its detail to the bands of a blurred one: one tile of the result.

Everything that depends on the whole scene is in a small state, made in one pass; tiles see only
pixels and that state.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Callable, Optional

import numpy as np

from ..arrays import Array, namespace, to_numpy, where_valid
from ..errors import OptionValue
from ..events import Progress
from ..grid import Window
from ..raster.revisits import Pixels, Place
from .alignment import Alignment, aligned, told
from .injection import LARGEST_RATIO, Injection, SceneState
from .merge import Merger, go_on
from .moments import Moments, darkest, full_scale_gains, gathered, projections
from .mtf import visible
from .operators import Line, apply_valid
from .panview import ENOUGH, Frame, PanView

MULTIPLYING = ("brovey", "sfim", "mtf-glp-hpm")
"""Methods that multiply, so that the light of the air matters."""


@dataclass(frozen=True)
class Sharpening:
    """Settings.

    Attributes:
        consistency: steps that make the result agree with the blurred image.
        weights: of the bands in the intensity: regression, equal, visible, or numbers with commas.
        matched: bring pan to the level of that mix where it is not the regression's.
        ratio_limit: largest quotient, 0 = no limit.
        kernel: side of the box in fine pixels, None = from the ratio.
        haze: off, p1, minimum, or auto: p1 for numbers that are no reflectance.
    """

    consistency: int = 5
    weights: str = "regression"
    matched: bool = True
    ratio_limit: float = LARGEST_RATIO
    kernel: Optional[int] = None
    haze: str = "auto"

    @staticmethod
    def of(settings: dict[str, object]) -> Sharpening:
        """From the settings of a method; those it does not have keep their defaults."""
        kernel, limit = settings.get("kernel"), settings.get("ratio_limit", LARGEST_RATIO)
        return Sharpening(
            int(str(settings.get("consistency") or 0)),
            str(settings.get("weights", "regression")),
            settings.get("match", "auto") != "none",
            float(str(limit)),
            None if kernel is None else int(str(kernel)),
            str(settings.get("haze", "auto")),
        )


@dataclass
class Counts:
    """Shares of a result that need a word.

    Attributes:
        pixels: valid ones; limited: of them with a bound quotient; negative: values below 0 of
            all bands; values: pixels times bands.
    """

    pixels: int = 0
    limited: int = 0
    negative: int = 0
    values: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def facts(self) -> dict[str, float]:
        """Shares, 0..1."""
        return {
            "limited_share": round(self.limited / max(self.pixels, 1), 6),
            "negative_share": round(self.negative / max(self.values, 1), 6),
        }


@dataclass
class Sharpener:
    """Makes tiles of the sharpened image.

    Args:
        place: the images; ``place.pan`` is there.
        merged: the blurred image on the base grid.
        method: one that takes a panchromatic image.
        gains: of each band at the Nyquist frequency of the base.
        settings: of the method.
        fine: makes the blurred image on the grid of pan, instead of interpolating ``merged``.
        device: torch device that computes, None = NumPy.
    """

    place: Place
    merged: Pixels
    method: str
    gains: tuple[float, ...]
    settings: Sharpening = field(default_factory=Sharpening)
    fine: Optional[Merger] = None
    device: Optional[str] = None

    def __post_init__(self) -> None:
        self.view = PanView(self.place, self.merged, self.gains, self.device)
        self.view.kernel = self.settings.kernel
        self.alignment = Alignment()
        self.check: Callable[[], None] = go_on
        self.counts = Counts()
        self.state: Optional[SceneState] = None
        self._inject: Optional[Injection] = None

    # --- the scene --------------------------------------------------------------------------

    @property
    def shift(self) -> tuple[float, float]:
        """Of pan against the bands, in base pixels."""
        return self.alignment.shift

    @property
    def rows(self) -> Line:
        """From pixels of the result to pixels of the base, shifted where that is needed."""
        return self.view.rows

    @property
    def columns(self) -> Line:
        return self.view.columns

    @property
    def moments(self) -> Optional[Moments]:
        return self.state.moments if self.state else None

    def prepare(self, align: str, progress: Progress) -> None:
        """Measure the shift of pan (``align`` auto) or believe what it says, and gather the state.

        The shift moves the positions at which the bands are interpolated: the grid of the result
        is that of pan.
        """
        measured = align == "auto"
        self.alignment = aligned(self.view, progress.part(0.0, 0.3)) if measured else told(align)
        if self.alignment.needed or not measured:
            self.view.move(self.alignment.rows, self.alignment.columns)
        if self.fine is not None:
            self.fine.rows, self.fine.columns = self.rows, self.columns
        self.state = self._gathered(progress.part(0.3, 1.0))
        settings = self.settings
        self._inject = Injection(
            self.method,
            self.view,
            self.state,
            self._weights(),
            settings.matched,
            settings.ratio_limit,
        )

    def _weights(self) -> Optional[np.ndarray]:
        """Of the bands, None = the regression's."""
        word, bands = self.settings.weights, self.place.bands
        if word == "regression":
            return None
        if word == "equal":
            return np.full(bands, 1.0 / bands)
        if word == "visible":
            chosen = visible(self.place.revisits[0].image)
            if not chosen:
                raise OptionValue(
                    "weights = visible is not possible: no band is known to be blue, green or red.",
                    "The mean of other bands is no panchromatic image.",
                    "Name the bands in the file, or give numbers, or take equal or regression.",
                )
            seen = np.zeros(bands)
            seen[chosen] = 1.0 / len(chosen)
            return seen
        found = np.array([float(number) for number in word.split(",")])
        if len(found) != bands or abs(found.sum()) < 1e-9:
            raise OptionValue(
                f"weights = {word} does not fit the {bands} bands.",
                "The sum of the weighted bands is what the panchromatic image is compared with.",
                "Give one number per band, in their order; they are not made to sum to one.",
            )
        return found

    def _gathered(self, progress: Progress) -> SceneState:
        state = SceneState(gathered(self.view, progress.part(0.0, 0.5)))
        rest = progress.part(0.5, 1.0)
        if self.method == "mtf-glp-fs":
            state.gains = full_scale_gains(self.view, rest)
        if self.method == "bdsd":
            state.projections = projections(self.view, rest)
        haze = self.settings.haze
        if haze == "auto":
            haze = "p1" if self.place.quantity == "unknown" else "off"
        if haze != "off" and self.method in MULTIPLYING:
            state.haze = darkest(self.view, haze, rest)
        return state

    # --- a tile -----------------------------------------------------------------------------

    @property
    def margin(self) -> int:
        """Fine pixels around a window that are needed for the same bits in every tile."""
        return self.settings.consistency * self.view.reach

    def tile(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column), 0 where invalid, and valid (row, column); NumPy."""
        if self._inject is None:
            raise ValueError("prepare comes first")
        outer = window.grown(self.margin)
        frame = self.view.frame(outer)
        if self.fine is not None:
            base, usable = self.fine.computed(outer)
        else:
            base, usable = frame.interpolated(frame.blurred), frame.usable
        valid = usable & frame.seen[outer.within(frame.wide)]
        found, limited = self._inject(base, frame)
        found = self._agreeing(found, valid, frame)
        part = window.within(outer)
        inner = to_numpy(valid[part])
        values = to_numpy(where_valid(valid[part], found[(slice(None), *part)]))
        self._count(values, to_numpy(limited[part]), inner)
        return values, inner

    def _count(self, found: np.ndarray, limited: np.ndarray, valid: np.ndarray) -> None:
        with self.counts.lock:
            self.counts.pixels += int(np.count_nonzero(valid))
            self.counts.values += int(np.count_nonzero(valid)) * len(found)
            self.counts.limited += int(np.count_nonzero(limited & valid))
            self.counts.negative += int(np.count_nonzero(found < 0))

    def _agreeing(self, found: Array, valid: Array, frame: Frame) -> Array:
        """Degraded, the result shall be the blurred image: add the difference, a few times."""
        start = (frame.outer.row, frame.outer.column)
        operators = [self.view.taps(frame.coarse, gain) for gain in self.gains]
        for _ in range(self.settings.consistency):
            planes = []
            self.check()
            for band, wanted, (rows, columns) in zip(found, frame.blurred, operators):
                low, weight = apply_valid(band, valid, rows, columns, start)
                usable = (weight > ENOUGH) & frame.known
                planes.append(where_valid(usable, wanted - low))
            found = found + frame.interpolated(namespace(found).stack(planes))
        return found

"""Which pairs serve a date (classical.md 11.2, 11.3): pairs that agree with themselves, near in
time, and whose coarse image looks like that of the date, compared at coarse resolution."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..cells import CellGrid, Cells
from ..check.pairs import agreement
from ..errors import Cancelled, NothingValid, StfError
from ..events import Progress
from ..kept import Kept
from ..pairs import TAU_DAYS
from ..raster.image import RasterImage
from ..raster.scene import RasterScene, open_scene
from ..raster.target import target_window
from ..recipe_types import Extent, ImageInput, Options, Recipe
from .timeline import DatedImage, DatePair

DAYS_WEIGHT = 0.5
"""Weight of time against the change of the coarse image, see :meth:`Chooser.ranked`."""

LEAST_VALID = 0.3
"""Share of the fine image that must be valid for a pair to serve."""

COMPARED_SIDE = 256
"""Coarse images with more pixels per side are averaged first: this compares whole scenes."""

YEAR_DAYS = 365.25
OTHER_YEARS = 0.25
"""Weight of the days of whole years: the same season of another year is near."""


@dataclass
class Candidate:
    """A pair and what it is worth.

    Attributes:
        level: good, fair, doubtful, unusable; "" when it could not be told.
        r: correlation of the averaged fine image with the coarse one, the worst band's.
        valid_share: of the fine image in the area.
        code, reason: why it is not used, "" when it is.
        cells: its coarse image.
    """

    pair: DatePair
    level: str = ""
    r: Optional[float] = None
    valid_share: float = 0.0
    code: str = ""
    reason: str = ""
    cells: Optional[Cells] = None

    @property
    def usable(self) -> bool:
        return not self.reason


@dataclass(frozen=True)
class Choice:
    """A pair for a date.

    Attributes:
        days: from the pair to the date, with its sign (later dates are positive).
        change: RMS over cells and bands of the coarse images' difference in units of their
            standard deviation; 0 = the same image, NaN = not known.
        distance: what the pairs are ranked by, smaller is better.
    """

    pair: DatePair
    days: int
    change: float
    distance: float


def assess(
    pair: DatePair,
    extent: Optional[Extent],
    options: Options,
    progress: Progress,
    kept: Optional[Kept] = None,
) -> Candidate:
    """Look at the pixels of a pair: one pass over its fine image."""
    inputs = {"fine_t1": pair.fine.image, "coarse_t1": pair.coarse.image}
    try:
        recipe = Recipe(inputs=inputs, extent=extent, options=options)
        scene = open_scene(recipe, progress.quiet(), kept)
        share = scene.statistics("fine_t1").count / (scene.rows * scene.columns)
        found = agreement(scene, "fine_t1", "coarse_t1")
    except Cancelled:
        raise
    except StfError as error:
        return Candidate(pair, code=error.code, reason=error.problem)
    candidate = Candidate(pair, found.level, round(found.r_min, 4), round(share, 4))
    if share < LEAST_VALID:
        candidate.code = "reference-cloudy"
        candidate.reason = f"only {100 * share:.0f} % of the fine image of {pair.date} are valid"
    elif found.level == "unusable" and "pair-disagrees" not in options.ignore:
        candidate.code = "pair-disagrees"
        candidate.reason = (
            f"fine and coarse image of {pair.date} do not agree (correlation {found.r_min:.2f})"
        )
    return candidate


def season_days(days: int) -> float:
    """Days between two dates; those of whole years count a quarter."""
    gap = float(abs(days))
    within = abs(gap - YEAR_DAYS * round(gap / YEAR_DAYS))
    return min(gap, within + OTHER_YEARS * (gap - within))


class Chooser:
    """Ranks the pairs for dates.

    Args:
        candidates: assessed pairs; at least one is usable.
        recipe: of the series, for its extent.
    """

    def __init__(self, candidates: list[Candidate], recipe: Recipe, progress: Progress) -> None:
        self._progress = progress
        self._usable = [candidate for candidate in candidates if candidate.usable]
        first = self._usable[0].pair
        self._grid = first.coarse.image
        self._extent = area_of(first.fine.image, recipe.extent)
        self._resampling = recipe.options.resampling
        deviations = []
        for candidate in self._usable:
            candidate.cells = self._cells(candidate.pair.coarse.image)
            inside = candidate.cells.values[:, candidate.cells.usable]
            if inside.size:
                deviations.append(inside.std(axis=1))
        self._sigma = np.mean(deviations, axis=0) if deviations else np.zeros(0)

    def ranked(self, image: DatedImage, without: str = "") -> list[Choice]:
        """The usable pairs for a date, the best first.

        The distance of a pair is the RMS of (C_t - C_p) / sigma plus half of its days / 30.

        Args:
            image: coarse image of the date.
            without: date of a pair that must not be used.

        Raises:
            NothingValid: the image has no valid pixel in the area.
            StfError: it cannot be read.
        """
        cells = self._cells(image.image)
        if not cells.usable.any():
            raise NothingValid(
                f"{image.name} of {image.date} has no valid pixel in the area.",
                "Where the coarse image of a date is empty, nothing can be predicted.",
                "Check its nodata value and mask, or leave the date out.",
            )
        found = []
        for candidate in self._usable:
            pair = candidate.pair
            if pair.date == without or candidate.cells is None:
                continue
            change = _change(cells, candidate.cells, self._sigma)
            if change is None:
                continue
            days = image.day - pair.day
            distance = change + DAYS_WEIGHT * season_days(days) / TAU_DAYS
            found.append(Choice(pair, days, change, distance))
        return sorted(found, key=lambda c: (c.distance, abs(c.days), c.pair.date))

    def ranked_by_days(self, image: DatedImage, without: str = "") -> list[Choice]:
        """The usable pairs for a date of which the coarse sensor saw nothing, the nearest first;
        arguments as in :meth:`ranked`."""
        found = []
        for candidate in self._usable:
            days = image.day - candidate.pair.day
            if candidate.pair.date != without:
                distance = DAYS_WEIGHT * season_days(days) / TAU_DAYS
                found.append(Choice(candidate.pair, days, math.nan, distance))
        return sorted(found, key=lambda c: (c.distance, abs(c.days), c.pair.date))

    def _cells(self, image: ImageInput) -> Cells:
        """A coarse image on the grid of the first pair's, averaged where that has many pixels."""
        inputs = {"fine_t1": self._grid, "fine_other": image}
        options = Options(resampling=self._resampling)
        recipe = Recipe(inputs=inputs, extent=self._extent, options=options)
        scene = RasterScene(recipe, self._progress.quiet())
        side = -(-max(scene.rows, scene.columns) // COMPARED_SIDE)
        scene.cells = CellGrid.covering(scene.rows, scene.columns, side)
        cells = scene.degraded("fine_other")
        return Cells(cells.values.astype(np.float32), cells.fraction.astype(np.float32))


def area_of(fine: ImageInput, extent: Optional[Extent]) -> Extent:
    """The area to predict as bounds, whatever image it is laid on."""
    grid = RasterImage.open(fine, "fine").grid
    part = grid.part(target_window(grid, extent))
    return Extent(bounds=list(part.bounds), crs=part.crs or None)


def _change(one: Cells, other: Cells, sigma: np.ndarray) -> Optional[float]:
    """RMS difference in units of sigma; None when no cell is known in both."""
    both = one.usable & other.usable
    used = sigma > 0
    if not both.any():
        return None
    if not used.any():
        return 0.0
    difference = (one.values[used][:, both] - other.values[used][:, both]) / sigma[used, None]
    return float(np.sqrt(np.square(difference.astype(np.float64)).mean()))


def choose(ranked: list[Choice], wanted: str, both_sides: bool) -> list[Choice]:
    """The pairs that serve a date, the earlier first.

    Args:
        ranked: usable pairs, the best first.
        wanted: "auto", "best", or the date of a pair.
        both_sides: the method takes a second pair.

    Returns:
        the best before and the best after the date; the best one alone where all lie on one side,
        or one is enough; [] when there is none.
    """
    if wanted not in ("auto", "best"):
        return [choice for choice in ranked if choice.pair.date == wanted]
    before = [choice for choice in ranked if choice.days >= 0]
    after = [choice for choice in ranked if choice.days < 0]
    if wanted == "best" or not both_sides or not (before and after):
        return ranked[:1]
    return [before[0], after[0]]

"""The images of a series in time: which make pairs, and which dates can be predicted."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Optional

from ..datasets.catalogue import join, orphan_findings
from ..dates import ordinal
from ..errors import (
    DatesTooFew,
    DatesWrong,
    DateTwice,
    InputMissing,
    OptionValue,
)
from ..events import Progress
from ..findings import Finding
from ..grid import Grid
from ..raster.image import RasterImage
from ..recipe_types import ImageInput, Series

NAMED = 6
"""Dates that a message names; of more it gives the number."""


@dataclass(frozen=True)
class DatedImage:
    """An image with the date in force (ISO) and its number of days."""

    date: str
    image: ImageInput
    grid: Grid

    @property
    def day(self) -> int:
        return ordinal(self.date)

    @property
    def name(self) -> str:
        return os.path.basename(self.image.path)


@dataclass(frozen=True)
class DatePair:
    """A fine and a coarse image that were taken together."""

    fine: DatedImage
    coarse: DatedImage

    @property
    def date(self) -> str:
        """The fine image's date: the pair's name."""
        return self.fine.date

    @property
    def day(self) -> int:
        """Of the coarse image: time is counted from the image whose change is looked at."""
        return self.coarse.day


@dataclass(frozen=True)
class Timeline:
    """All images of a series by date.

    Attributes:
        fine, coarse: date -> image, in the order of time.
        pairs: by date.
        findings: images left out, fine images without a coarse one, grids that differ.
    """

    fine: dict[str, DatedImage]
    coarse: dict[str, DatedImage]
    pairs: list[DatePair]
    findings: list[Finding]

    @classmethod
    def read(cls, wanted: Series, progress: Progress) -> Timeline:
        """Open the headers of all images and join them by date.

        Raises:
            InputMissing: no fine or no coarse image was given.
            DatesWrong: an image tells no date.
            DateTwice: two images of one side have the same date.
            DatesTooFew: no date has both images.
            FileMissing, NotARaster
        """
        findings: list[Finding] = []
        fine = _by_date(wanted.fine, "fine", findings, progress)
        coarse = _by_date(wanted.coarse, "coarse", findings, progress)
        days, orphans = join(
            {date: found.image.path for date, found in fine.items()},
            {date: found.image.path for date, found in coarse.items()},
            wanted.max_days,
        )
        if not days:
            raise DatesTooFew(
                f"No date has both images: fine images of {_listed(list(fine))}, coarse images of "
                f"{_listed(list(coarse))}.",
                "A pair, a fine and a coarse image of one date, is what a prediction starts from.",
                "Add the coarse image of a fine one, or allow dates to differ with --max-days.",
            )
        pairs = [DatePair(fine[one], coarse[other]) for one, other in days]
        alone = [] if wanted.fill == "observed" else orphans["fine"]  # else they are kept as seen
        lost = {"fine": tuple(fine[date].image.path for date in alone), "coarse": ()}
        findings += orphan_findings(lost, orphans, wanted.max_days)
        return cls(fine, coarse, pairs, findings + _grids(pairs))

    def wanted(self, series: Series) -> list[str]:
        """The dates to predict: those asked for, or all that can be.

        Returns:
            dates of coarse images; with ``validate`` the dates of pairs; of a gap-filled series
            the dates of all images, or any between them.

        Raises:
            OptionValue, InputMissing, DatesWrong: a date that cannot be predicted.
            DatesTooFew: none is left.
        """
        if series.fill == "observed":
            return self._filled(series.dates)
        paired = {pair.coarse.date for pair in self.pairs}
        possible = [date for date in self.coarse if date not in paired and date not in self.fine]
        if series.validate:
            possible = [pair.date for pair in self.pairs if pair.date != series.pairs]
        for date in series.dates:
            if date not in possible:
                self._refuse(date, series.validate)
        chosen = [date for date in possible if not series.dates or date in series.dates]
        if not chosen or (series.validate and len(self.pairs) < 2):
            self._refuse_all(series.validate)
        return chosen

    def _filled(self, dates: list[str]) -> list[str]:
        paired = {pair.coarse.date for pair in self.pairs}
        possible = {*self.fine, *(date for date in self.coarse if date not in paired)}
        first, last = min(possible), max(possible)
        for date in dates:
            ordinal(date)
            if not first <= date <= last:
                raise InputMissing(
                    f"{date} is not between {first} and {last}, where there are images.",
                    "Gaps are filled between dates; nothing is carried on beyond the last one.",
                    "Leave the date out, or add images of later or earlier dates.",
                )
        return sorted(set(dates) or possible)

    def pair_of(self, date: str) -> Optional[DatePair]:
        """The pair of a date, None when there is none."""
        return next((pair for pair in self.pairs if pair.date == date), None)

    def pair(self, date: str) -> DatePair:
        """The pair of a date.

        Raises:
            OptionValue: there is none.
        """
        found = self.pair_of(date)
        if found is not None:
            return found
        raise OptionValue(
            f"There is no pair of {date}.",
            f"Fine and coarse images are both there for {_listed([p.date for p in self.pairs])}.",
            "Give one of these dates, or auto, or best.",
        )

    def _refuse(self, date: str, validate: bool) -> None:
        ordinal(date)
        if validate:
            raise InputMissing(
                f"There is no pair of {date} to leave out.",
                "A date is judged by its own fine image, and predicted for its coarse one.",
                f"Dates with both: {_listed([pair.date for pair in self.pairs])}.",
            )
        if date in self.fine:
            raise OptionValue(
                f"{date} has a fine image already.",
                "A series predicts the dates on which only a coarse image exists.",
                "Leave the date out; --validate predicts such dates to judge the method.",
            )
        raise InputMissing(
            f"There is no coarse image of {date}.",
            "A date is predicted from its coarse image.",
            f"Coarse images are there for {_listed(list(self.coarse))}.",
        )

    def _refuse_all(self, validate: bool) -> None:
        if validate:
            raise DatesTooFew(
                f"There is one pair, of {self.pairs[0].date}.",
                "A date is left out and predicted from the other pairs, so two are needed.",
                "Add the fine and the coarse image of another date.",
            )
        raise DatesTooFew(
            "Every coarse image has a fine image of its date.",
            "A series predicts the dates on which only a coarse image exists.",
            "Add coarse images of other dates.",
        )


def _by_date(
    images: list[ImageInput], side: str, findings: list[Finding], progress: Progress
) -> dict[str, DatedImage]:
    found: dict[str, DatedImage] = {}
    for image in images:
        progress.check()
        opened = RasterImage.open(image, side)
        if "STF_METHOD" in opened.metadata:
            findings.append(_predicted(image, side, opened.metadata["STF_METHOD"]))
            continue
        date = opened.date
        if date is None:
            raise DatesWrong(
                f"{image.path} tells no date.",
                "Dates decide which images make a pair and which come before and after.",
                f"Put the date into its name, or give --{side} {_name(image)}@2024-05-10.",
            )
        day = date[:10]
        ordinal(day)
        if day in found:
            raise DateTwice(
                f"Two {side} images are of {day}: {found[day].image.path} and {image.path}.",
                "A date is one scene: which of the images is right cannot be told.",
                "Leave one of them out, or join them into one file.",
            )
        found[day] = DatedImage(day, image, opened.grid)
    if not found:
        raise InputMissing(
            f"No {side} image was given" + (" but results of STFusion." if images else "."),
            "A series needs fine and coarse images of several dates.",
            f"Add --{side} FILE FILE ...",
        )
    return dict(sorted(found.items()))


def _predicted(image: ImageInput, side: str, method: str) -> Finding:
    return Finding(
        "prediction-left-out",
        "note",
        f"{_name(image)} is a result of STFusion ({method}) and is not used as a {side} image.",
        "Predictions are no observations: errors would add up.",
        role=side,
    )


def _name(image: ImageInput) -> str:
    """File name without folders."""
    return os.path.basename(image.path)


def _grids(pairs: list[DatePair]) -> list[Finding]:
    """Results of one series should lie on each other."""
    grids = {(pair.fine.grid.transform, pair.fine.grid.shape) for pair in pairs}
    if len(grids) < 2:
        return []
    return [
        Finding(
            "grids-differ",
            "warning",
            f"The fine images have {len(grids)} different grids. Each result has the grid of its "
            "first pair, so the results do not all lie on each other.",
            "Bring the fine images onto one grid, or take one pair for all dates.",
            option=f"--pairs {pairs[0].date}",
            values={"grids": len(grids)},
        )
    ]


def _listed(dates: list[str]) -> str:
    """The first dates, and how many more there are."""
    rest = len(dates) - NAMED
    return ", ".join(dates[:NAMED]) + (f" and {rest} more" if rest > 0 else "") or "no date"

"""The images of a form, without Qt: adding and removing them, guessing their roles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Optional

from .image import COARSE, FINE, UNUSED, Image

COARSE_RATIO = 2.0
"""Pixels at least this many times the smallest ones are taken for coarse."""


@dataclass
class ImageList:
    """The rows of the image table.

    Attributes:
        images: in the order in which they are shown.
    """

    images: list[Image] = field(default_factory=list)

    def add(self, images: Iterable[Image]) -> int:
        """Add images that are not there yet and guess the roles anew; gives how many were new."""
        known = {image.path: image for image in self.images}
        added = 0
        for image in images:
            there = known.get(image.path)
            if there is None:
                known[image.path] = image
                self.images.append(image)
                added += 1
            elif there.pixel_m <= 0:  # of a recipe, which tells nothing about pixels
                there.pixel_m, there.bands = image.pixel_m, image.bands
                there.band_names = image.band_names
        self.guess_roles()
        return added

    def remove(self, images: Iterable[Image]) -> None:
        """Take images off the list; the files stay."""
        gone = {id(image) for image in images}
        self.images = [image for image in self.images if id(image) not in gone]
        self.guess_roles()

    def guess_roles(self) -> None:
        """The smallest pixels are fine, those at least twice as large coarse; hands win."""
        sizes = [i.pixel_m for i in self.images if i.pixel_m > 0 and i.role != UNUSED]
        sizes += [i.pixel_m for i in self.images if i.pixel_m > 0 and not i.role_by_hand]
        smallest = min(sizes, default=0.0)
        for image in self.images:
            if not image.role_by_hand:
                larger = smallest > 0 and image.pixel_m >= COARSE_RATIO * smallest
                image.role = COARSE if larger else FINE
        self.sort()

    def set_role(self, image: Image, role: str) -> None:
        image.role, image.role_by_hand = role, True
        self.sort()

    def set_date(
        self, image: Image, date: Optional[str], source: str = "", hand: bool = True
    ) -> None:
        """Give an image a date; a date set by hand is not overwritten by one that was read."""
        if not hand and image.date_by_hand:
            return
        image.date, image.date_source, image.date_by_hand = date, source, hand
        self.sort()

    def sort(self) -> None:
        """By role and date."""
        order = {FINE: 0, COARSE: 1, UNUSED: 2}
        self.images.sort(key=lambda i: (order[i.role], i.date or "9999", i.name.lower()))

    def of(self, role: str) -> list[Image]:
        return [image for image in self.images if image.role == role]

    def by_date(self, role: str) -> dict[str, Image]:
        """date -> first image of that role and date, in the order of time."""
        found: dict[str, Image] = {}
        for image in self.of(role):
            if image.date:
                found.setdefault(image.date, image)
        return dict(sorted(found.items()))

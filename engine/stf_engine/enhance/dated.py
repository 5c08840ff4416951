"""Dates of revisits whose names tell none, from a file of their data set beside them."""

from __future__ import annotations

from dataclasses import replace

from ..datasets.worldstrat import facts_of, metadata_of
from ..recipe_types import Enhancement, ImageInput


def dated(given: Enhancement) -> Enhancement:
    """The same images, those of WorldStrat with the dates of their metadata files."""
    return replace(given, revisits=[_dated(image) for image in given.revisits])


def _dated(image: ImageInput) -> ImageInput:
    beside = None if image.date else metadata_of(image.path)
    date = facts_of(beside).get("date") if beside else None
    return replace(image, date=date) if date else image

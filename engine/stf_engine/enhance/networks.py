"""Trained networks as methods of the job ``enhance``: which one, and do the images fit it.

Needs no torch: everything here is told by cards and headers.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np

from ..errors import OptionValue, WeightsUnfit
from ..findings import Finding
from ..raster.bands import SYNONYMS
from ..raster.image import RasterImage
from ..raster.revisits import Place
from ..recipe_types import Enhancement, ImageInput
from ..registry import canonical
from ..satfusion.formed import problem_of
from ..satfusion.registry import Combination, combinations
from ..weights import store
from ..weights.card import Band, Card
from ..weights.file import read_card
from .survey import Survey

LARGEST_MEAN = 4.0
"""A mean beyond this, in the 0..1 of the network, means wrong units, not a bright scene."""

CLOSE = 1.05
"""A ratio so many times that of the training is the same for a network."""

SENTINEL_2 = {"B2": "blue", "B3": "green", "B4": "red", "B8": "nir", "B11": "swir1", "B12": "swir2"}
"""Numbers of bands that files often name by their colour."""


@dataclass(frozen=True)
class Chosen:
    """A network that was asked for.

    Attributes:
        path: of its weights.
        entry: the combination.
        card: of the weights.
    """

    path: str
    entry: Combination
    card: Card

    @property
    def needed(self) -> Optional[int]:
        """Revisits that the network was made for; None = it sharpens a single one."""
        if self.entry.multi_image is None:
            return None
        return int(self.card.configuration.get("revisits", 1))

    @property
    def fixed(self) -> bool:
        """Built for that number."""
        multi = self.entry.multi_image
        return multi is not None and multi.fixed_revisits

    @property
    def fixed_side(self) -> bool:
        """Published forms know chips of one size only."""
        return self.card.compat == "reference"


def choose(name: str) -> Chosen:
    """The network of a weights file, an installed name, or a combination of which one file is
    installed.

    Raises:
        WeightsMissing, WeightsUnsafe, WeightsDamaged: about the file.
        WeightsUnfit: weights of a network that predicts dates.
    """
    path = store.find(canonical(name) if canonical(name) in combinations() else name)
    card = read_card(path)
    if card.method not in combinations():
        raise WeightsUnfit(
            f"The weights {os.path.basename(path)} belong to {card.method}.",
            "It predicts a date from a pair of images; here several revisits make one image.",
            "Give them to 'stf fuse', or weights of a SatFusion network here.",
        )
    problem = problem_of(card)
    if problem:
        raise WeightsUnfit(problem, "Only whole networks predict.", "Give the whole network.")
    return Chosen(path, combinations()[card.method], card)


def check_name(weights: str, method: str) -> None:
    """The method that was named together with a weights file is that of its card.

    Raises:
        WeightsUnfit: it is another one.
    """
    card = read_card(store.find(weights))
    if canonical(method) != card.method:
        raise WeightsUnfit(
            f"The weights {os.path.basename(weights)} belong to {card.method}, not to {method}.",
            "Only weights of exactly this network can be used.",
            f"Leave --method out, or say --method {card.method}.",
        )


def prepared(given: Enhancement, card: Card) -> Enhancement:
    """The images as the network wants them: its bands in its order where the first revisit names
    them, and without a panchromatic image the ratio of the training."""
    revisits = list(given.revisits)
    if revisits and not revisits[0].bands:
        revisits[0] = _with_bands(revisits[0], card.bands)
    ratio = given.ratio
    if given.pan is None and ratio is None and given.pixel_size is None:
        ratio = card.ratio
    return replace(given, revisits=revisits, ratio=ratio)


def _with_bands(image: ImageInput, wanted: list[Band]) -> ImageInput:
    if not wanted:
        return image
    names = {_word(b.name): n for n, b in enumerate(RasterImage.open(image).bands, 1) if b.name}
    numbers: list[Any] = [names.get(_word(band.name)) for band in wanted]
    return image if None in numbers else replace(image, bands=numbers)


def _word(name: str) -> str:
    """Red, R and B4 are one word."""
    plain = SENTINEL_2.get(name.strip().upper().replace("B0", "B"), name.strip().lower())
    return SYNONYMS.get(plain, plain)


def fits(chosen: Chosen, place: Place, ratio: tuple[float, float]) -> list[Finding]:
    """What does not fit of bands and pixel sizes; ``ratio``: pixel of the revisits / pixel of the
    result, by rows and by columns."""
    return [*_bands(chosen, place), *_ratio(chosen, place, max(ratio))]


def _bands(chosen: Chosen, place: Place) -> list[Finding]:
    count = chosen.card.band_count
    if place.bands == count:
        return []
    names = ", ".join(band.name for band in chosen.card.bands if band.name)
    message = f"The revisits have {place.bands} bands; the weights are for {count}"
    return [
        Finding(
            "weights-unfit",
            "error",
            f"{message}{f' ({names})' if names else ''}.",
            "Choose the bands with --bands in this order, or take other weights.",
        )
    ]


def _ratio(chosen: Chosen, place: Place, found: float) -> list[Finding]:
    card = chosen.card
    if card.ratio is None or card.ratios is None:
        return []
    if card.ratio / CLOSE <= found <= card.ratio * CLOSE:
        return []
    inside = card.ratios[0] <= found <= card.ratios[1]
    height = place.base.pixel_size[1]
    wanted = f"{height / card.ratio:.6g}"
    return [
        Finding(
            "ratio-unfit",
            "warning" if inside else "error",
            f"The weights were trained for a pixel of the revisits of {card.ratio:g} sharp pixels; "
            f"here it is {found:.4g}.",
            "Ask for the pixel size of the training, or take other weights.",
            option=f"--target-resolution {wanted}",
            values={"trained": card.ratio, "found": round(found, 4)},
        )
    ]


def few(chosen: Chosen, used: int, given: int) -> list[Finding]:
    """Fewer revisits than in the training, ``used`` of ``given``."""
    needed = chosen.needed
    if needed is None or used >= needed:
        return []
    alone = used < 2
    if not alone and not chosen.fixed:
        return []
    left = f" ({given - used} of {given} are left out)" if given > used else ""
    return [
        Finding(
            "revisits-few",
            "error" if alone else "warning",
            f"{used} revisit{'' if used == 1 else 's'} can be used{left}; the network was trained "
            f"with {needed}. "
            + ("Missing ones are repeats of these." if chosen.fixed else "One shows nothing new."),
            "Give more revisits, or take a method for few, such as weighted or mtf-glp-cbd.",
            values={"used": used, "trained": needed},
        )
    ]


def ranked(found: Survey, most: Optional[int]) -> list[int]:
    """Numbers of the revisits that are used: the reference, then the clearest first."""
    looks = found.looks
    others = sorted(
        (n for n in found.used if n != found.reference),
        key=lambda n: (-round(looks[n].valid_share * (1.0 - looks[n].cloudy_share), 2), n),
    )
    order = [found.reference, *others]
    return order[:most] if most else order


def most_revisits(chosen: Chosen, wanted: Any) -> Optional[int]:
    """How many are used at most; None = all.

    Raises:
        OptionValue: more than the network was built for.
    """
    if chosen.needed is None:
        return None
    if chosen.fixed and wanted and int(wanted) > chosen.needed:
        raise OptionValue(
            f"revisits = {wanted} is not possible.",
            f"The network was built for {chosen.needed}.",
            "Give fewer, or take a network with TRNet or HighResNet, which take any number.",
        )
    return int(wanted) if wanted else chosen.needed if chosen.fixed else None


def check_values(chosen: Chosen, image: RasterImage, option: str) -> None:
    """The numbers of an image are of the kind that the network knows.

    Raises:
        WeightsUnfit: their mean is far outside.
    """
    sample = image.sample()
    if not sample.size:
        return
    mean = sample.mean(axis=1, dtype=np.float64)
    offset, scale = (np.mean(np.asarray(x, np.float64)) for x in (chosen.card.offset,
                                                                 chosen.card.scale))  # fmt: skip
    if np.abs((mean - offset) / scale).max() <= LARGEST_MEAN:
        return
    raise WeightsUnfit(
        f"The mean of {os.path.basename(image.path)} is {float(np.abs(mean).max()):.6g}; the "
        f"weights expect values around {offset:g} to {offset + scale:g}.",
        "A network knows only the kind of images that it was trained on.",
        f"Give the scale of the numbers, e.g. {option} 0.0001 for reflectance x 10000.",
    )

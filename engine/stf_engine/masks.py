"""Mask and QA rasters: which pixels a rule keeps.

A rule is a short text: ``valid-nonzero`` (GDAL's convention, the default), ``bad-nonzero``,
``bits:1+3+4`` (bad when any of these bits is set), ``values:3+8+9`` (bad when equal to one),
``keep-values:4+5`` (good only when equal to one), or the name of a rule in the sensor table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .errors import MaskRuleUnknown, nearest_names

FORMS = ("valid-nonzero", "bad-nonzero", "bits:1+3", "values:3+8", "keep-values:4+5")


@dataclass(frozen=True)
class MaskRule:
    """One rule: ``kind`` is the word before the colon, ``numbers`` what follows it."""

    kind: str
    numbers: tuple[int, ...] = ()

    def valid(self, raster: np.ndarray) -> np.ndarray:
        """True where the raster (any shape, numbers) says that a pixel is usable.

        NaN and infinity are nobody's word for usable, whatever the rule.
        """
        if self.kind == "valid-nonzero":
            return np.asarray((raster != 0) & np.isfinite(raster))
        if self.kind == "bad-nonzero":
            return np.asarray(raster == 0)
        finite = np.isfinite(raster)
        codes = np.where(finite, raster, 0).astype(np.int64)
        if self.kind == "bits":
            bad = sum(1 << bit for bit in self.numbers)
            return np.asarray(finite & ((codes & bad) == 0))
        found = np.isin(codes, self.numbers)
        return np.asarray(finite & (found if self.kind == "keep-values" else ~found))


def parse_rule(text: Optional[str]) -> MaskRule:
    """The rule of a text; None gives ``valid-nonzero``.

    Raises:
        MaskRuleUnknown: names the forms and the nearest sensor rules.
    """
    if text is None:
        return MaskRule("valid-nonzero")
    word = text.strip().lower()
    if word in ("valid-nonzero", "bad-nonzero"):
        return MaskRule(word)
    kind, colon, rest = word.partition(":")
    if colon and kind in ("bits", "values", "keep-values"):
        numbers = rest.replace(",", "+").split("+")
        if all(number.strip().isdigit() for number in numbers):
            return MaskRule(kind, tuple(int(number) for number in numbers))
    from .sensors import mask_rule, rule_names

    known = rule_names()
    if word in known:
        return parse_rule(mask_rule(word))
    raise MaskRuleUnknown(
        f"'{text}' is not a mask rule.",
        "The rule says which numbers of the mask mean cloud, shadow or fill.",
        f"Write one of {', '.join(FORMS)}, or a sensor's rule: {nearest_names(word, known)}.",
    )

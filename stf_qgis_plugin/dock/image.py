"""One image of a form, without Qt: where it lies, its role, its date."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

FINE, COARSE, UNUSED = "fine", "coarse", "unused"
ROLES = (FINE, COARSE, UNUSED)


@dataclass
class Image:
    """One row of the image table.

    Attributes:
        path: what GDAL opens.
        name: shown in the table; the layer's name or the file's.
        layer_id: layer of the project, "" for a file.
        pixel_m: pixel side in metres (degrees converted), 0 when unknown.
        bands: number of bands.
        band_names: what the file calls its bands; "" for one without a name.
        sensor: name of the sensor as the engine says, "" while unknown.
        role: fine, coarse or unused.
        date: ISO date, None while unknown.
        date_source: where the date was read, for the tooltip.
        role_by_hand, date_by_hand: corrected by the user; never overwritten.
        fields: further fields of the recipe's input (scale, offset, crs, shift, mask, ...).
        facts: what the engine read in its last check (scale, offset, bands, ...).
        severity: worst finding about the image: error, warning, note or "".
    """

    path: str
    name: str
    layer_id: str = ""
    pixel_m: float = 0.0
    bands: int = 0
    band_names: list[str] = field(default_factory=list)
    sensor: str = ""
    role: str = UNUSED
    date: Optional[str] = None
    date_source: str = ""
    role_by_hand: bool = False
    date_by_hand: bool = False
    fields: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    severity: str = ""

    def as_input(self) -> dict[str, Any]:
        """The image as an input of a recipe; the date is written whenever it is known."""
        found: dict[str, Any] = {"path": self.path}
        if self.date:
            found["date"] = self.date
        found.update(self.fields)
        return found

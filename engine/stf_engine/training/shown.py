"""What is drawn of a validated date."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

COLUMNS = {
    "coarse_t1": "coarse t1",
    "coarse_t2": "coarse t2",
    "fine_t1": "fine t1",
    "fine_t2": "target",
    "prediction": "prediction",
}
"""Role -> title, in the order of a sheet; the error comes last."""


@dataclass
class Shown:
    """A validated date to be drawn: arrays (band, row, column) in physical units.

    Attributes:
        name: "2002-04-01 to 2002-04-17".
        images: role -> array; at least fine_t2, which is the target, and prediction.
        valid: bool (row, column).
        rgb: three band positions; fewer than three different ones make a grey picture.
        titles: role -> title of what is drawn, in order.
    """

    name: str
    images: dict[str, np.ndarray]
    valid: np.ndarray
    rgb: tuple[int, int, int]
    titles: dict[str, str] = field(default_factory=lambda: COLUMNS)

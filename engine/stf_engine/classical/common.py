"""What the classical methods share: checks of the inputs, strips, parameters used in several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

import numpy as np

from ..arrays import Array, as_array_of, float_type, namespace
from ..errors import InputMissing
from ..method import Tile
from ..scene import Scene
from ..spec import MethodSpec, Parameter

ROLE_WORDS = {
    "fine_t1": "the fine image of t1",
    "coarse_t1": "the coarse image of t1",
    "coarse_t2": "the coarse image of t2",
    "fine_t3": "the fine image of t3",
    "coarse_t3": "the coarse image of t3",
}

UNCERTAINTY = Parameter(
    "uncertainty",
    "Uncertainty",
    "boolean",
    False,
    "Also compute how far off the result may be: from the spread of the similar pixels and how "
    "well the pair agrees. It does not know of errors that the wanted date alone has.",
    advanced=True,
)


def window_parameter(default: int, minimum: int = 5) -> Parameter:
    """Width of the window in which similar pixels are looked for."""
    return Parameter(
        "window",
        "Window width",
        "integer",
        default,
        "Side of the square in which similar pixels are looked for. A larger window finds more "
        "of them but costs time with its area.",
        minimum=minimum,
        maximum=151,
        unit="pixels",
        odd=True,
    )


def neighbours_parameter(default: int) -> Parameter:
    """How many similar pixels are averaged."""
    return Parameter(
        "neighbours",
        "Similar pixels",
        "integer",
        default,
        "How many of the most similar pixels of the window are averaged. More give a smoother "
        "change.",
        minimum=1,
        maximum=200,
        unit="pixels",
    )


def require_roles(scene: Scene, spec: MethodSpec) -> None:
    """Check that a scene has every image that a method needs.

    Raises:
        InputMissing: with the roles that are missing.
    """
    missing = [role for role in spec.inputs if role not in scene.roles]
    if missing:
        words = " and ".join(ROLE_WORDS[role] for role in missing)
        raise InputMissing(
            f"The method {spec.name} needs {words}.",
            f"{spec.title} is computed from: {', '.join(spec.inputs)}.",
            "Add it with "
            + " ".join("--" + role.replace("_", "-") for role in missing)
            + ", or take another method.",
        )


@dataclass(frozen=True)
class Offsets:
    """The pixels of a window as offsets from its centre, nearest first.

    Sorted by distance, then by (dy, dx), the same for every tile: sums that follow this order are
    bit-identical over tiles. The first one is the centre.

    Attributes:
        dy, dx: int64 (offset,), pixels.
        distance: float64 (offset,), pixels.
    """

    dy: np.ndarray
    dx: np.ndarray
    distance: np.ndarray

    @classmethod
    def of_window(cls, width: int) -> Offsets:
        r = width // 2
        dy, dx = (a.ravel() for a in np.mgrid[-r : r + 1, -r : r + 1])
        order = np.lexsort((dx, dy, dy * dy + dx * dx))
        dy, dx = dy[order], dx[order]
        return cls(dy, dx, np.sqrt((dy * dy + dx * dx).astype(np.float64)))

    def __len__(self) -> int:
        return len(self.dy)

    @property
    def radius(self) -> int:
        """Of the window."""
        return int(self.dy.max())

    def inverse_distance(self, scale: float) -> np.ndarray:
        """1 / (1 + d / scale), float32 (offset,)."""
        return np.asarray(1.0 / (1.0 + self.distance / scale), np.float32)


def row_strips(rows: int, columns: int, pixels: int) -> Iterator[tuple[int, int]]:
    """First and last + 1 row of strips of about ``pixels`` pixels."""
    step = max(1, pixels // max(columns, 1))
    for start in range(0, rows, step):
        yield start, min(start + step, rows)


def all_valid(tile: Tile, roles: tuple[str, ...]) -> Array:
    """M: True where every image of ``roles`` is usable, (batch, row, column) of the tile."""
    valid = tile.valid[roles[0]]
    for role in roles[1:]:
        valid = valid & tile.valid[role]
    return valid


def per_band(x: Array, values: np.ndarray, bits: int = 64) -> Array:
    """A number per band as (band, 1, 1) in the library of ``x``."""
    return as_array_of(x, np.asarray(values, np.float64)[:, None, None], float_type(x, bits))


def masked(values: Array, valid: Array) -> Array:
    """float32 ``values`` (batch, band, row, column), 0 where ``valid`` (batch, row, column) is
    False.
    """
    xp = namespace(values)
    zero = as_array_of(values, 0.0, float_type(values, 32))
    return xp.where(valid[:, None], values, zero)

"""The one interface of everything that predicts: classical methods, networks, SatFusion models.

A method works in two steps. ``prepare`` looks at the whole scene once, streaming, and returns a
small context; ``predict`` turns one tile and that context into pixels and looks at nothing else.
So the tile size, the memory budget and the number of workers never change a pixel.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Optional

from .arrays import Array
from .events import Progress
from .findings import Finding
from .grid import Window
from .scene import Scene
from .spec import MethodSpec, ParameterValue

if TYPE_CHECKING:
    from .kept import Kept


def _go_on() -> None:
    """The default of ``Tile.check``: nobody can cancel."""


@dataclass
class Tile:
    """The pixels a method may see to predict one window.

    Attributes:
        window: rows and columns to predict, in pixels of the scene.
        margin: pixels around the window in the arrays; where they lie outside the scene they are
            invalid.
        images: role -> float32 (batch, band, window.rows + 2 margin, window.columns + 2 margin),
            physical units, 0 where invalid.
        valid: role -> bool (batch, row, column) of the same size; True = usable.
        check: raises :class:`Cancelled` when the run was cancelled; a method that works in strips
            calls it between them, so that a cancel takes less than a second.
        kept: where a method may leave what holds for other dates of the same pairs; None = nowhere.
    """

    window: Window
    margin: int
    images: dict[str, Array]
    valid: dict[str, Array]
    check: Callable[[], None] = _go_on
    kept: Optional[Kept] = None

    @property
    def outer(self) -> Window:
        """The window that the arrays hold (may leave the scene)."""
        return self.window.grown(self.margin)

    def inner(self, x: Array) -> Array:
        """The part of an array (..., row, column) that is to be predicted."""
        m = self.margin
        return x[..., m : x.shape[-2] - m, m : x.shape[-1] - m]


@dataclass
class Prediction:
    """What a method gives for one tile.

    Attributes:
        values: float32 (batch, band, window.rows, window.columns), physical units.
        valid: bool (batch, row, column); False becomes nodata.
        uncertainty: like ``values``, one standard deviation, "indicative"; None if the method
            has none.
    """

    values: Array
    valid: Array
    uncertainty: Optional[Array] = None


@dataclass
class Context:
    """What ``prepare`` found out about the scene; the same for every tile. Methods subclass it.

    Attributes:
        used: the parameter values in force, those chosen from the images included; they are
            written into the result.
        report: what else the method found out about the images, plain JSON; written beside them.
    """

    used: dict[str, ParameterValue] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict, init=False)


class Method(ABC):
    """Base of all methods. Subclasses set ``spec`` and implement ``prepare`` and ``predict``.

    Args:
        parameters: settings by name; unknown names and wrong values raise, see
            :meth:`MethodSpec.resolve`.
    """

    spec: ClassVar[MethodSpec]

    def __init__(self, **parameters: Any) -> None:
        self.parameters = self.spec.resolve(parameters)

    @property
    def gives_uncertainty(self) -> bool:
        """True when, with these settings, predictions come with an uncertainty."""
        return bool(self.parameters.get("uncertainty"))

    def margin(self, scene: Scene) -> int:
        """Fine pixels around a window that ``predict`` must see."""
        return 0

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        """Memory that ``predict`` needs per pixel of the tile, for the tile planner; the tile's
        own input arrays and the prediction are counted by the planner."""
        return 16 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        """Memory of ``predict`` that does not grow with the tile (strip buffers)."""
        return 0

    def context_bytes(self) -> int:
        """Memory of the context of the scene last prepared, where it is more than what the planner
        counts for every method (a few numbers per cell and band)."""
        return 0

    def findings(self, scene: Scene) -> list[Finding]:
        """What this method says of a scene before it runs, from what the headers tell: images that
        it was not made for. The check shows them; ``prepare`` raises what stops."""
        return []

    @abstractmethod
    def prepare(self, scene: Scene, progress: Progress) -> Context:
        """Statistics, classes and all work on coarse cells, streaming over the scene."""

    @abstractmethod
    def predict(self, tile: Tile, context: Any) -> Prediction:
        """The prediction for ``tile.window``."""

"""A scene: co-registered images of one place, read window by window on one fine grid.

Methods see scenes only through this interface. :class:`ArrayScene` holds arrays in memory (tests,
Python API, training); ``raster.scene.RasterScene`` reads GeoTIFFs.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar

import numpy as np

from .cells import CellGrid, Cells, fill_invalid, upsample
from .events import Progress
from .grid import Window, whole
from .statistics import BandStatistics, Percentiles, percentiles, survey

if TYPE_CHECKING:
    from .kept import Kept

T = TypeVar("T")

REFLECTANCE_UNIT = 0.0001
TEMPERATURE_UNIT_K = 0.02

TARGET = "coarse_t2"
"""The image that each date has for itself; all others are of its pairs."""


class Scene(ABC):
    """Images by role on one grid of ``rows`` x ``columns`` fine pixels.

    Attributes:
        rows, columns: size of the fine grid.
        bands: number of bands, the same for all roles.
        roles: the roles present.
        cells: the coarse working grid (classical.md 2.1).
        aligned: True when native coarse pixels are exactly the working cells; then coarse images
            on the fine grid are interpolated from the cells.
        quantity: "reflectance", "temperature" or "unknown"; sets the unit u of classical.md 1.
        days: role -> day number (proleptic ordinal) of its date, where known.
        progress: asked between blocks of a scene pass whether to go on.
        kept: of a series; None where nothing is kept for another run.
        workers: threads that a pass over the scene may use.
        pass_bytes: memory that these threads may take together.
    """

    rows: int
    columns: int
    bands: int
    roles: tuple[str, ...]
    cells: CellGrid
    aligned: bool
    quantity: str = "unknown"
    days: dict[str, int]
    kept: Optional[Kept] = None
    workers: int = 1
    pass_bytes: int = 0

    def __init__(self, progress: Optional[Progress] = None) -> None:
        self.progress = progress or Progress()
        self._surveys: dict[str, tuple[BandStatistics, Cells]] = {}
        self._percentiles: dict[str, Percentiles] = {}
        self._native: dict[str, Cells] = {}
        self._lock = threading.RLock()
        # Apart from the other lock, which the threads of a pass need to read.
        self._pass_lock = threading.RLock()

    def __getstate__(self) -> dict[str, Any]:
        """For a journey to another machine: with all that was found out, without what belongs to
        this one."""
        state = dict(self.__dict__)
        del state["_lock"], state["_pass_lock"], state["progress"]
        state.pop("kept", None)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.progress = Progress()
        self._lock, self._pass_lock = threading.RLock(), threading.RLock()

    @property
    def window(self) -> Window:
        return whole(self.rows, self.columns)

    @abstractmethod
    def read(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """One image on the fine grid.

        Args:
            role: one of ``roles``.
            window: may leave the scene; what lies outside is invalid.

        Returns:
            values float32 (band, row, column) in physical units, 0 where invalid; and valid, bool
            (row, column): True where every band is usable.
        """

    @abstractmethod
    def native_cells(self, role: str) -> Cells:
        """Native coarse values of an aligned scene on the working cells."""

    def statistics(self, role: str) -> BandStatistics:
        """Per-band statistics of the whole scene, computed once in a fixed order."""
        return self._survey(role)[0]

    def degraded(self, role: str) -> Cells:
        """D(x): cell means of the valid fine pixels of an image."""
        return self._survey(role)[1]

    def percentiles(self, role: str) -> Percentiles:
        """2nd and 98th percentile per band (one more pass over the image)."""
        with self._pass_lock:
            if role not in self._percentiles:
                statistics = self.statistics(role)
                self._percentiles[role] = self.remembered(
                    "percentiles", role, lambda: percentiles(self, role, statistics)
                )
            return self._percentiles[role]

    def coarse_cells(self, role: str) -> Cells:
        """A coarse image on the working grid: native values when aligned, else cell means."""
        if not self.aligned:
            return self.degraded(role)
        with self._lock:
            if role not in self._native:
                self._native[role] = self.native_cells(role)
            return self._native[role]

    def identity(self, role: str) -> Optional[Hashable]:
        """What the pixels of an image depend on, the same for every scene in which they are the
        same; None where that is not known."""
        return None

    def remembered(self, what: str, role: str, make: Callable[[], T]) -> T:
        """What depends on the pixels of one image alone, worked out once for all dates.

        Args:
            what: a word, and what else it depends on.
        """
        identity = None if self.kept is None or role == TARGET else self.identity(role)
        if self.kept is None or identity is None:
            return make()
        return self.kept.made((type(self).__name__, what, identity, self.cells), make)

    def _survey(self, role: str) -> tuple[BandStatistics, Cells]:
        with self._pass_lock:
            if role not in self._surveys:
                self._surveys[role] = self.remembered("survey", role, lambda: survey(self, role))
            return self._surveys[role]

    def unit(self) -> float | np.ndarray:
        """u of classical.md 1: turns differences into numbers of order 1 to 1000.

        0.0001 for reflectance, 0.02 K for temperature; when the quantity is unknown a value per
        band: (98th - 2nd percentile of fine t1) / 10000, or 1 for a constant band.
        """
        if self.quantity == "reflectance":
            return REFLECTANCE_UNIT
        if self.quantity == "temperature":
            return TEMPERATURE_UNIT_K
        spread = self.percentiles("fine_t1").spread
        return np.where(spread > 0, spread / 10000.0, 1.0)


class Image:
    """An image in memory.

    Args:
        values: (band, row, column), physical units; NaN is invalid.
        valid: bool (row, column) or None (all finite pixels).
        day: proleptic ordinal of the date, or None.
    """

    def __init__(
        self, values: np.ndarray, valid: Optional[np.ndarray] = None, day: Optional[int] = None
    ) -> None:
        values = np.asarray(values, dtype=np.float32)
        finite = np.isfinite(values).all(axis=0)
        self.valid = finite if valid is None else finite & np.asarray(valid, bool)
        self.values = np.where(self.valid, values, np.float32(0))
        self.day = day


class ArrayScene(Scene):
    """A scene of arrays in memory.

    Args:
        images: role -> :class:`Image` (or array). Fine images are (band, rows, columns). Coarse
            images are either of the same size (already on the fine grid; ``cell_size`` says how
            large a coarse pixel is) or native: (band, ceil(rows / s), ceil(columns / s)), aligned
            with the upper left corner.
        cell_size: s, in fine pixels; None = from the sizes.
        quantity: see :class:`Scene`.
        interpolation: of native coarse images onto the fine grid: "cubic" or "bilinear".
        ratio: size of a coarse pixel where it is not a whole number of fine ones; None = s.
    """

    def __init__(
        self,
        images: dict[str, Image | np.ndarray],
        cell_size: Optional[int] = None,
        quantity: str = "unknown",
        interpolation: str = "cubic",
        ratio: Optional[float] = None,
    ) -> None:
        super().__init__()
        self._images = {r: i if isinstance(i, Image) else Image(i) for r, i in images.items()}
        fine = self._images["fine_t1"].values
        self.bands, self.rows, self.columns = fine.shape
        self.roles = tuple(self._images)
        self.days = {r: i.day for r, i in self._images.items() if i.day is not None}
        self.quantity = quantity
        self._interpolation = interpolation
        native = [
            i.values.shape[1:]
            for r, i in self._images.items()
            if r.startswith("coarse") and i.values.shape[1:] != fine.shape[1:]
        ]
        self.aligned = bool(native)
        if cell_size is None:
            cell_size = -(-self.rows // native[0][0]) if native else max(1, round(ratio or 1))
        self.cells = CellGrid.covering(self.rows, self.columns, cell_size, ratio=ratio or 0.0)

    def read(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        image = self._images[role]
        if image.values.shape[1:] != (self.rows, self.columns):
            return self._read_native(role, window)
        values = np.zeros((self.bands, window.rows, window.columns), np.float32)
        valid = np.zeros((window.rows, window.columns), bool)
        inside = window.clipped(self.rows, self.columns)
        target, source = inside.within(window), inside.slices
        values[(slice(None), *target)] = image.values[(slice(None), *source)]
        valid[target] = image.valid[source]
        return values, valid

    def _read_native(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        cells = self.coarse_cells(role)
        return read_from_cells(self, cells, window, self._interpolation)

    def native_cells(self, role: str) -> Cells:
        image = self._images[role]
        rows, columns = self.cells.rows, self.cells.columns
        values = image.values[:, :rows, :columns]
        return Cells(values.astype(np.float64), image.valid[:rows, :columns].astype(np.float64))


def read_from_cells(
    scene: Scene, cells: Cells, window: Window, interpolation: str
) -> tuple[np.ndarray, np.ndarray]:
    """A native coarse image on a window of the fine grid: values by interpolation of the cells
    (invalid cells filled from their neighbours first), valid where the pixel's own cell is."""
    filled = fill_invalid(cells)
    values = upsample(filled, scene.cells, window, interpolation).astype(np.float32)
    inside = np.zeros((window.rows, window.columns), bool)
    clipped = window.clipped(scene.rows, scene.columns)
    inside[clipped.within(window)] = True
    valid = upsample(cells.fraction[None], scene.cells, window, "nearest")[0] > 0
    valid &= inside
    return np.where(valid, values, np.float32(0)), valid

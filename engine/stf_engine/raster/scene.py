"""A scene of GeoTIFFs: every image of a run on the target grid, read lazily."""

from __future__ import annotations

import math
import os
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, Callable, Optional, TypeVar, Union

import numpy as np

from ..cells import CellGrid, Cells
from ..dates import ordinal
from ..errors import CrsMissing, InputMissing, NoOverlap, SizesDiffer
from ..events import Progress
from ..findings import Finding
from ..grid import Grid, Window
from ..recipe_types import ImageInput, Recipe
from ..scene import Scene, read_from_cells
from ..statistics import BandStatistics, Percentiles
from ..tiles import free_bytes
from .bands import match_bands
from .crs import grid_bounds, metres_per_unit, transform_points
from .image import RasterImage
from .target import target_window
from .warp import AsIs, Placement, Warped, placement

if TYPE_CHECKING:
    from ..kept import Kept

T = TypeVar("T")

DEFAULT_RATIO = 16
"""Cell size for coarse files on the fine grid when nothing says how large their pixels were."""

OVERLAP_POINTS = 16
"""Points per side of the target that are looked up in an image."""

PROBE = 256
"""Side of the window in which replicated coarse pixels are looked for."""


def open_scene(
    recipe: Recipe, progress: Optional[Progress] = None, kept: Optional[Kept] = None
) -> RasterScene:
    """Open the inputs of a recipe and put them on the target grid; reads headers only.

    Raises:
        FileMissing, NotARaster, CrsMissing, NoOverlap, BandsDiffer, ExtentWrong, SizesDiffer
    """
    if "fine_t1" not in recipe.inputs:
        raise InputMissing(
            "There is no fine_t1 image.",
            "Its grid is the target of every run.",
            "Add it with --fine-t1 FILE.",
        )
    return RasterScene(recipe, progress, kept)


class RasterScene(Scene):
    """Images of a recipe on the grid of fine t1 (or the requested part of it).

    Attributes (besides those of :class:`Scene`):
        grid: the target grid; the result's grid equals it exactly.
        images: role -> opened file.
        dates: role -> ISO date, where known.
        ratio: native coarse pixel / fine pixel (mean over the coarse images; 1 when they are
            already on the fine grid).
        window_in_image: the part of the fine image that the scene is.
        notes: findings about what was decided while opening.
    """

    def __init__(
        self,
        recipe: Recipe,
        progress: Optional[Progress] = None,
        kept: Optional[Kept] = None,
    ) -> None:
        super().__init__(progress)
        self.kept = kept
        self.workers = recipe.options.workers or os.cpu_count() or 1
        self.pass_bytes = free_bytes(recipe.options.memory_mb, kept)
        self.notes: list[Finding] = []
        self.images = {r: RasterImage.open(i, r) for r, i in recipe.inputs.items()}
        fine = self.images["fine_t1"]
        self._assume_crs(fine)
        others = [image for role, image in self.images.items() if role != "fine_t1"]
        self.notes += match_bands(fine, others)
        self.window_in_image = target_window(fine.grid, recipe.extent)
        self.grid: Grid = fine.grid.part(self.window_in_image)
        self.rows, self.columns = self.grid.shape
        self.bands = len(fine.selected)
        self.roles = tuple(self.images)
        self.dates = {r: i.date for r, i in self.images.items() if i.date}
        self.days = {r: ordinal(d) for r, d in self.dates.items()}
        self.quantity = fine.quantity
        self._resampling = recipe.options.resampling
        self._places = {r: placement(i.grid, self.grid) for r, i in self.images.items()}
        self._check_overlap()
        self._sources: dict[str, Union[AsIs, Warped]] = {}
        self.ratio = self._native_ratio()
        self._choose_cells(recipe.options.ratio)
        self._statistics_scene = self._whole_image(recipe)

    def __getstate__(self) -> dict[str, Any]:
        state = super().__getstate__()
        del state["_sources"]  # GDAL's handles
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        self._sources = {}

    # --- opening ----------------------------------------------------------------------------

    def _assume_crs(self, fine: RasterImage) -> None:
        """Every image has a CRS, or none has one."""
        for image in self.images.values():
            grid = image.grid
            if image.image.crs == "fine" and not grid.crs and fine.grid.crs:
                if image.has_georeference:
                    image.grid = Grid(fine.grid.crs, grid.transform, grid.rows, grid.columns)
                else:
                    self._lay_on_each_other([fine, image])
        named = {role: bool(image.grid.crs) for role, image in self.images.items()}
        if all(named.values()):
            return
        if any(named.values()):
            role = next(role for role, has in named.items() if not has)
            other = next(role for role, has in named.items() if has)
            side = "fine" if role.startswith("fine") else "coarse"
            raise CrsMissing(
                f"{os.path.basename(self.images[role].path)} ({role}) has no coordinate system, "
                f"but {other} has one.",
                "Without it the image cannot be placed on the others.",
                f"Give --{side}-crs EPSG:CODE"
                + (", or --coarse-crs fine." if side == "coarse" else "."),
            )
        self._without_crs(fine)

    def _without_crs(self, fine: RasterImage) -> None:
        images = list(self.images.values())
        if all(image.has_georeference for image in images):
            self._note_no_georeference("by their coordinates")
        else:
            self._lay_on_each_other([fine, *(i for i in images if i is not fine)])

    def _lay_on_each_other(self, images: list[RasterImage]) -> None:
        """Images of which some have no place at all: pixel by pixel on the first one."""
        if len({image.grid.shape for image in images}) > 1:
            found = ", ".join(f"{i.role} {i.grid.rows} x {i.grid.columns}" for i in images)
            raise SizesDiffer(
                f"Images without a georeference have different sizes: {found}.",
                "Without a georeference only images of the same size lie on each other.",
                "Add a georeference, or bring them to one size.",
            )
        for image in images:
            image.grid = images[0].grid
        self._note_no_georeference("pixel by pixel")

    def _note_no_georeference(self, how: str) -> None:
        if any(note.code == "no-georeference" for note in self.notes):
            return
        self.notes.append(
            Finding(
                "no-georeference",
                "warning",
                f"Images without a georeference are taken to lie on each other {how}.",
                "Check that they show the same place.",
            )
        )

    def _check_overlap(self) -> None:
        for role, image in self.images.items():
            if role == "fine_t1":
                continue
            share = self._overlap(image) or self._overlap_by_points(image)
            name = os.path.basename(image.path)
            if share <= 0:
                raise NoOverlap(
                    f"{name} ({role}) does not touch the fine image: it lies "
                    f"{self._distance(image)}.",
                    "Only places that all images show can be predicted.",
                    "Choose another image, or check its coordinate system.",
                )
            if share < 0.999:
                self.notes.append(
                    Finding(
                        "partial-overlap",
                        "warning",
                        f"{name} covers {100 * share:.1f} % of the area. The rest stays empty.",
                        "Choose a smaller area, or another image.",
                        role=role,
                        values={"share": round(share, 4)},
                    )
                )

    def _overlap(self, image: RasterImage) -> float:
        """Share of the target inside the outline of an image."""
        box = grid_bounds(image.grid, self.grid.crs)
        if not np.isfinite(box).all():
            return 0.0
        corners = [self.grid.row_column(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        rows, columns = zip(*corners)
        high = min(max(rows), self.rows) - max(min(rows), 0)
        wide = min(max(columns), self.columns) - max(min(columns), 0)
        return max(high, 0.0) * max(wide, 0.0) / (self.rows * self.columns)

    def _overlap_by_points(self, image: RasterImage) -> float:
        """Share of points of the target that lie in an image. Rougher than the outline, but right
        where the image's outline cannot be expressed in the target's system (a world map)."""
        rows = (np.arange(OVERLAP_POINTS) + 0.5) / OVERLAP_POINTS * self.rows
        columns = (np.arange(OVERLAP_POINTS) + 0.5) / OVERLAP_POINTS * self.columns
        points = np.array([self.grid.xy(row, column) for row in rows for column in columns])
        moved = transform_points(points, self.grid.crs, image.grid.crs)
        found = [image.grid.row_column(x, y) for x, y in moved if np.isfinite([x, y]).all()]
        inside = [0 <= y < image.grid.rows and 0 <= x < image.grid.columns for y, x in found]
        return sum(inside) / len(points)

    def _distance(self, image: RasterImage) -> str:
        ours, theirs = self.grid.bounds, grid_bounds(image.grid, self.grid.crs)
        if not np.isfinite(theirs).all():
            return "where its coordinate system cannot be brought to that of the fine image"
        dx = max(theirs[0] - ours[2], 0.0) + min(theirs[2] - ours[0], 0.0)
        dy = max(theirs[1] - ours[3], 0.0) + min(theirs[3] - ours[1], 0.0)
        km = math.hypot(dx, dy) * metres_per_unit(self.grid.crs) / 1000.0
        words = [w for w in (("north" if dy > 0 else "south") if dy else "",
                             ("east" if dx > 0 else "west") if dx else "") if w]  # fmt: skip
        return f"{km:.3g} km to the {'-'.join(words) or 'side'}"

    @property
    def whole_pixels(self) -> bool:
        """True when coarse pixels are whole blocks of fine ones: then they stay so only when they
        are moved by whole fine pixels."""
        places = [p for role, p in self._places.items() if role.startswith("coarse")]
        return bool(places) and all(place.kind != "other" for place in places)

    def _native_ratio(self) -> float:
        coarse = [p.ratio for role, p in self._places.items() if role.startswith("coarse")]
        finite = [ratio for ratio in coarse if np.isfinite(ratio)]
        return float(np.mean(finite)) if finite else 1.0

    def _choose_cells(self, wanted: Optional[float]) -> None:
        """The working grid, see classical.md 2.1."""
        places = {r: p for r, p in self._places.items() if r.startswith("coarse")}
        size, row, column = 1, 0, 0
        self.aligned = False
        self._replicated = False
        lattices = {
            (p.ratio, p.row % p.ratio, p.column % p.ratio)
            for p in places.values()
            if p.kind == "blocks"
        }
        if places and all(p.kind == "blocks" for p in places.values()) and len(lattices) == 1:
            ratio, row_f, column_f = lattices.pop()
            size, row, column = int(ratio), int(row_f), int(column_f)
            self.aligned = True
        elif places and all(p.kind == "as-is" for p in places.values()):
            size, row, column = self._cells_on_fine_grid(wanted)
        elif places:
            size = max(1, round(wanted or self.ratio))
        exact = wanted or self.ratio
        if self.aligned or max(1, round(exact)) != size:
            exact = 0.0
        self.cells = CellGrid.covering(self.rows, self.columns, size, row, column, exact)

    def _cells_on_fine_grid(self, wanted: Optional[float]) -> tuple[int, int, int]:
        """Cell size and lattice for coarse files that are already on the fine grid."""
        if wanted is not None:
            return max(1, round(wanted)), 0, 0
        found = self._replicated_blocks()
        if found is not None:
            self.aligned = self._replicated = True
            self.ratio = float(found[0])
            return found
        role = next(r for r in self.roles if r.startswith("coarse"))
        sensor = self.images[role].sensor
        metres = max(self.grid.pixel_size) * metres_per_unit(self.grid.crs)
        if sensor is not None and sensor.gsd_m and self.grid.crs:
            size = max(1, round(sensor.gsd_m / metres))
            where = f"from the sensor ({sensor.name}, {sensor.gsd_m:g} m)"
        else:
            size, where = DEFAULT_RATIO, "assumed"
        self.notes.append(
            Finding(
                "ratio-assumed",
                "note",
                f"The coarse files lie on the fine grid, so their pixel size cannot be read; "
                f"{size} fine pixels are {where}.",
                "Give the true ratio.",
                option=f"--ratio {size}",
                fix={"options.ratio": float(size)},
                values={"ratio": size},
            )
        )
        return size, 0, 0

    def _replicated_blocks(self) -> Optional[tuple[int, int, int]]:
        """Size and lattice of coarse pixels that were replicated onto the fine grid: the blocks
        within which every coarse image is constant."""
        rows, columns = min(PROBE, self.rows), min(PROBE, self.columns)
        row, column = (self.rows - rows) // 2, (self.columns - columns) // 2
        window = Window(row, column, rows, columns)
        down, across = np.zeros(rows - 1, bool), np.zeros(columns - 1, bool)
        for role in self.roles:
            if role.startswith("coarse"):
                values, _ = self._on_grid(role).read(window)
                down |= (np.diff(values, axis=1) != 0).any(axis=(0, 2))
                across |= (np.diff(values, axis=2) != 0).any(axis=(0, 1))
        steps = [np.flatnonzero(edges) + 1 for edges in (down, across)]
        if min(len(edges) for edges in steps) < 2:
            return None
        size = int(np.gcd.reduce(np.concatenate([np.diff(edges) for edges in steps])))
        if size < 2:
            return None
        return size, int((row + steps[0][0]) % size), int((column + steps[1][0]) % size)

    def _whole_image(self, recipe: Recipe) -> Optional[RasterScene]:
        if recipe.options.statistics != "image" or recipe.extent is None:
            return None
        whole = Recipe(inputs=recipe.inputs, options=recipe.options)
        return RasterScene(whole, self.progress, self.kept)

    # --- reading ----------------------------------------------------------------------------

    def read(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """See :meth:`Scene.read`; one thread at a time (GDAL's handles are not shared)."""
        if self.aligned and role.startswith("coarse"):
            return read_from_cells(self, self.coarse_cells(role), window, self._resampling)
        with self._lock:
            values, valid = self._on_grid(role).read(window)
        outside = ~_inside(window, self.rows, self.columns)
        if outside.any():
            valid = valid & ~outside
            values = np.where(valid, values, np.float32(0))
        return values, valid

    def _on_grid(self, role: str) -> Union[AsIs, Warped]:
        if role not in self._sources:
            where: Placement = self._places[role]
            image = self.images[role]
            self._sources[role] = (
                AsIs(image, where)
                if where.kind == "as-is"
                else Warped(image, self.grid, self._resampling)
            )
        return self._sources[role]

    def native_cells(self, role: str) -> Cells:
        cells, where = self.cells, self._places[role]
        with self._lock:
            if self._replicated:
                return self._replicated_cells(role)
            row = (cells.origin_row - int(where.row)) // cells.size
            column = (cells.origin_column - int(where.column)) // cells.size
            window = Window(row, column, cells.rows, cells.columns)
            values, valid = self.images[role].read(window)
        return Cells(values.astype(np.float64), valid.astype(np.float64))

    def _replicated_cells(self, role: str) -> Cells:
        """Native values of replicated coarse pixels: one fine pixel of each cell."""
        cells = self.cells
        values = np.zeros((self.bands, cells.rows, cells.columns))
        fraction = np.zeros((cells.rows, cells.columns))
        rows, columns = cells.row_edges(), cells.column_edges()
        for y in range(cells.rows):
            line = Window(int(rows[y + 1] - 1) if y == 0 else int(rows[y]), 0, 1, self.columns)
            found, valid = self._on_grid(role).read(line)
            picks = columns[:-1].copy()
            picks[0] = columns[1] - 1
            values[:, y], fraction[y] = found[:, 0, picks], valid[0, picks]
        return Cells(values, fraction)

    # --- what other dates can use -----------------------------------------------------------

    def identity(self, role: str) -> Optional[Hashable]:
        image = self.images[role]
        bands = tuple(band.number for band in image.selected)
        stamps = tuple(sorted(image.stamps.items()))  # a file may be replaced between two dates
        found = (repr(image.image), stamps, bands, image.grid, self.grid, self._resampling)
        if not role.startswith("coarse"):
            return found
        return (*found, self.aligned, self._replicated, self.cells)

    def remembered(self, what: str, role: str, make: Callable[[], T]) -> T:
        """See :meth:`Scene.remembered`; implausible pixels count as if they were looked at."""
        image = self.images[role]
        before = image.implausible

        def counted() -> tuple[T, int]:
            return make(), image.implausible - before

        value, odd = super().remembered(what, role, counted)
        image.implausible = before + odd
        return value

    # --- statistics -------------------------------------------------------------------------

    def statistics(self, role: str) -> BandStatistics:
        if self._statistics_scene is not None:
            return self._statistics_scene.statistics(role)
        return super().statistics(role)

    def percentiles(self, role: str) -> Percentiles:
        if self._statistics_scene is not None:
            return self._statistics_scene.percentiles(role)
        return super().percentiles(role)


def _inside(window: Window, rows: int, columns: int) -> np.ndarray:
    y = np.arange(window.row, window.row_stop)
    x = np.arange(window.column, window.column_stop)
    return ((y >= 0) & (y < rows))[:, None] & ((x >= 0) & (x < columns))[None]


def single(image: ImageInput) -> RasterScene:
    """A scene of one image, for jobs that only need its pixels."""
    return RasterScene(Recipe(inputs={"fine_t1": image}))

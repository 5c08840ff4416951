"""The job ``simulate``: write the scene as GeoTIFFs."""

from __future__ import annotations

import os
from typing import Optional

import numpy as np

from ..errors import FolderReadOnly, OptionValue, OutputExists, StfError
from ..events import Progress
from ..grid import Grid, blocks, whole
from ..privacy import without_secrets
from ..raster.crs import wkt_of
from ..raster.image import open_dataset
from ..raster.reproject import reproject_file
from ..raster.write import RasterWriter
from ..recipe_types import Output, Recipe, Simulation
from ..result import Result
from .land import BANDS, CHOSEN
from .sensors import Plane, checked

CRS = "EPSG:32633"
CORNER = (500_000.0, 5_200_000.0)
BLOCK = 512
SENSOR_TAG, SENSOR = "STF_SENSOR", "STFusion simulator"
COARSE_STRIP_PIXELS = 4_000_000
"""Fine pixels that are held while some rows of the coarse image are made."""


def simulate(recipe: Recipe, progress: Optional[Progress] = None) -> Result:
    """Write ``fine_DATE.tif`` and ``coarse_DATE.tif`` for every date.

    Returns:
        outputs ``fine_YYYY-MM-DD`` and ``coarse_YYYY-MM-DD``; metrics: dates, ratio, size.

    Raises:
        OptionValue, FolderReadOnly, OutputExists, DiskFull
    """
    progress = progress or Progress()
    if recipe.simulation is None or not recipe.simulation.folder:
        raise OptionValue("No folder was given for the scene.", "", "Add --out DIR.")
    simulation = checked(recipe.simulation)
    if simulation.folder.startswith("/vsi"):
        raise FolderReadOnly(
            f"{without_secrets(simulation.folder)} is no folder on a disk.",
            "A simulated scene is written in steps.",
            "Choose a folder on a disk, and copy the scene there afterwards.",
        )
    try:
        os.makedirs(simulation.folder, exist_ok=True)
    except OSError as error:
        raise FolderReadOnly(
            f"The folder {simulation.folder} cannot be made.", str(error), "Choose another folder."
        ) from None
    paths = {date: _paths(simulation.folder, date) for date in sorted(simulation.dates)}
    for path in (path for both in paths.values() for path in both):
        _check_free(path)
    plane = Plane(simulation)
    outputs: dict[str, str] = {}
    steps = 2 * len(simulation.dates)
    for number, (date, (fine, coarse)) in enumerate(paths.items()):
        part = progress.part(2 * number / steps, (2 * number + 1) / steps)
        outputs[f"fine_{date}"] = _write_fine(plane, date, fine, part)
        part = progress.part((2 * number + 1) / steps, (2 * number + 2) / steps)
        outputs[f"coarse_{date}"] = _write_coarse(plane, date, coarse, part)
    metrics = {
        "dates": sorted(simulation.dates),
        "ratio": simulation.ratio,
        "rows": simulation.rows,
        "columns": simulation.columns,
        "bands": simulation.bands,
        "seed": simulation.seed,
    }
    return Result(outputs, metrics)


def _paths(folder: str, date: str) -> tuple[str, str]:
    """The fine and the coarse image of a date."""
    name = date.replace("-", "")
    return os.path.join(folder, f"fine_{name}.tif"), os.path.join(folder, f"coarse_{name}.tif")


def _check_free(path: str) -> None:
    """An earlier simulation is replaced; an image of that name that somebody took never is."""
    if os.path.lexists(path) and not _is_simulated(path):
        raise OutputExists(
            f"{path} exists and was not simulated.",
            "A simulated image would take its place.",
            "Choose another folder.",
        )


def _is_simulated(path: str) -> bool:
    try:
        return bool(open_dataset(path).GetMetadataItem(SENSOR_TAG) == SENSOR)
    except StfError:
        return False


def _names(simulation: Simulation) -> list[str]:
    return [BANDS[k] for k in CHOSEN[simulation.bands]]


def _output(simulation: Simulation, path: str) -> Output:
    """Reflectance x 10000 in 16 bit with the scale in the file, or plain reflectance."""
    if simulation.dtype == "UInt16":
        return Output(path, dtype="UInt16", scale=0.0001, offset=0.0, nodata=0, overwrite=True)
    return Output(path, dtype="Float32", nodata=-9999.0, overwrite=True)


def fine_grid(simulation: Simulation) -> Grid:
    """The grid of the fine images."""
    size = simulation.pixel_size_m
    transform = (CORNER[0], size, 0.0, CORNER[1], 0.0, -size)
    return Grid(wkt_of(CRS), transform, simulation.rows, simulation.columns)


def _write_fine(plane: Plane, date: str, path: str, progress: Progress) -> str:
    s = plane.simulation
    tags = {SENSOR_TAG: SENSOR, "STF_SEED": str(s.seed)}
    with RasterWriter(_output(s, path), fine_grid(s), None, _names(s), date, tags) as writer:
        for window in blocks(s.rows, s.columns, BLOCK, BLOCK):
            progress.update(window.row / s.rows, f"Simulating {os.path.basename(path)}")
            writer.write(window, *plane.fine_measured(date, window))
        return writer.commit()


def _write_coarse(plane: Plane, date: str, path: str, progress: Progress) -> str:
    s = plane.simulation
    rows, columns = plane.coarse_shape
    size = s.pixel_size_m * s.ratio
    grid = Grid(wkt_of(CRS), (CORNER[0], size, 0.0, CORNER[1], 0.0, -size), rows, columns)
    strip = max(1, int(COARSE_STRIP_PIXELS / (s.columns * s.ratio)))
    tags = {SENSOR_TAG: SENSOR, "STF_SEED": str(s.seed)}
    with RasterWriter(_output(s, path), grid, None, _names(s), date, tags) as writer:
        for window in blocks(rows, columns, strip, columns):
            progress.update(window.row / rows, f"Simulating {os.path.basename(path)}")
            writer.write(window, *plane.coarse_rows(date, window.row, window.rows))
        written = writer.commit()
    if s.coarse_crs:
        reproject_file(written, wkt_of(s.coarse_crs))
    return written


def make(simulation: Simulation) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """The scene in memory, for tests and benchmarks.

    Returns:
        fine and coarse images by date, float32 (band, row, column), NaN under clouds.
    """
    plane = Plane(checked(simulation))
    fine: dict[str, np.ndarray] = {}
    coarse: dict[str, np.ndarray] = {}
    for date in simulation.dates:
        for store, (values, valid) in (
            (fine, plane.fine_measured(date, whole(simulation.rows, simulation.columns))),
            (coarse, plane.coarse_rows(date, 0, plane.coarse_shape[0])),
        ):
            values[:, ~valid] = np.nan
            store[date] = values
    return fine, coarse

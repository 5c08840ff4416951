"""Simulated scenes that lie on disk as a published data set does: for trials and tests."""

from __future__ import annotations

import datetime
import os
from typing import Any

import numpy as np

from ..events import Progress
from ..grid import Window, whole
from ..raster.write import RasterWriter
from ..recipe_types import Output, Simulation
from ..scene import ArrayScene, Image
from ..simulate.run import fine_grid
from ..simulate.sensors import Plane, checked
from .table import Dataset, Side, dataset

FIRST_DATE = datetime.date(2020, 4, 2)
STEP_DAYS = 16

TYPES = {255.0: "Byte", 1.0: "Float32"}
"""Divisor of a data set -> type of its files; the others are 16-bit."""


def write_layout(
    name: str,
    folder: str,
    dates: int = 6,
    rows: int = 192,
    columns: int = 192,
    seed: int = 1,
    step_days: int = STEP_DAYS,
    progress: Progress | None = None,
    **faults: Any,
) -> list[str]:
    """Write a simulated scene in the layout of a data set: sub-folders, names, bands, numbers.

    Args:
        name: of the data set.
        folder: the data set's folder itself.
        dates: how many.
        rows, columns: of the fine images; the coarse ones lie on the same grid.
        seed: of the scene.
        step_days: from date to date.
        faults: of the coarse sensor, fields of :class:`Simulation`: footprint, bias, noise, shift;
            and cloud_share.

    Returns:
        the paths, fine and coarse of each date in turn.

    Raises:
        DatasetUnknown, FolderReadOnly, DiskFull, OptionValue
    """
    progress = progress or Progress()
    known = dataset(name)
    days = [FIRST_DATE + datetime.timedelta(step_days * k) for k in range(dates)]
    simulation = checked(
        Simulation(
            seed=seed, rows=rows, columns=columns, pixel_size_m=known.fine.gsd_m,
            ratio=known.ratio, bands=len(known.bands), dates=[str(day) for day in days],
            **faults,
        )
    )  # fmt: skip
    plane = Plane(simulation)
    written = []
    for number, day in enumerate(days):
        progress.update(number / dates, f"Simulating {day}")
        fine, fine_valid = plane.fine_measured(str(day), whole(rows, columns))
        coarse, coarse_valid = _on_fine_grid(plane, str(day), fine)
        for side, values, valid in (
            (known.fine, fine, fine_valid),
            (known.coarse, coarse, coarse_valid),
        ):
            written.append(_write(known, side, day, folder, plane, values, valid))
    return written


def _on_fine_grid(plane: Plane, date: str, fine: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The coarse image, interpolated onto the fine grid as the published sets are."""
    s = plane.simulation
    values, _ = plane.coarse_rows(date, 0, plane.coarse_shape[0])
    size = round(s.ratio)
    cells = (-(-s.rows // size), -(-s.columns // size))
    nearest = [
        np.minimum(((np.arange(n) + 0.5) * size / s.ratio).astype(int), have - 1)
        for n, have in zip(cells, values.shape[1:])
    ]
    native = values[:, nearest[0]][:, :, nearest[1]]
    scene = ArrayScene({"fine_t1": Image(fine), "coarse_t1": Image(native)}, cell_size=size)
    return scene.read("coarse_t1", Window(0, 0, s.rows, s.columns))


def _write(
    known: Dataset,
    side: Side,
    day: datetime.date,
    folder: str,
    plane: Plane,
    values: np.ndarray,
    valid: np.ndarray,
) -> str:
    path = os.path.join(folder, side.folder, side.file_name(day))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    kind = TYPES.get(known.divisor, "Int16")
    # The published files carry neither scale nor nodata; gaps are 0 or negative.
    fill = -1.0 if kind == "Int16" else 0.0
    # Uncompressed: readers without GDAL know no predictor for floating point.
    output = Output(
        path, dtype=kind, scale=known.scale, nodata=fill, compress="none", overwrite=True
    )
    names = [band.name for band in known.bands]
    with RasterWriter(output, fine_grid(plane.simulation), None, names, str(day)) as writer:
        writer.write(whole(*values.shape[1:]), np.clip(values, 0.0, 1.0), valid)
        return writer.commit()

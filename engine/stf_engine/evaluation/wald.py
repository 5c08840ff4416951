"""Wald's protocol: everything is made coarser by the ratio, so that the revisits are the truth.

L. Wald, T. Ranchin, M. Mangolini, "Fusion of satellite images of different spatial resolutions:
assessing the quality of resulting images", 1997.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import replace
from typing import Any, Iterator, Optional

import numpy as np

from .. import request
from ..enhance import networks
from ..enhance.methods import find, is_network
from ..enhance.mtf import names_of
from ..enhance.networks import Chosen
from ..enhance.operators import apply, apply_valid, cubic, filled, gaussian, nearest, sigma_of_gain
from ..enhance.panview import ENOUGH, PanView
from ..enhance.sample import on_base
from ..enhance.survey import Survey
from ..errors import OptionValue
from ..events import Progress
from ..grid import Grid, Window
from ..metrics.windows_quality import q2n
from ..raster.image import RasterImage
from ..raster.mask import NO_GEOTRANSFORM
from ..raster.parts import folder_beside
from ..raster.write import RasterWriter
from ..recipe_types import Enhancement, Evaluation, ImageInput, Output, Recipe
from ..spec import MethodSpec
from .images_of_place import facts_of, opened

MOST = 1536
"""Largest side in pixels of the revisits: of larger scenes the middle is judged."""

LEAST = 20
"""Smallest side of the coarser image in pixels."""

BASELINE = "Interpolated"

NAME, PAN = "wald", "pan.tif"

SENSOR = "STF_SENSOR"
"""Tag that tells the sharpness of the sensor where the file name does not."""


@contextlib.contextmanager
def reduced(
    recipe: Recipe, wanted: Evaluation, progress: Progress
) -> Iterator[tuple[Evaluation, dict[str, Any]]]:
    """Make the coarser images, and sharpen them; the files are there while the block runs.

    The revisits are blurred and thinned by the ratio with the sharpness of their sensor, pan with
    its own onto the grid of the revisits, through the measured alignment: a shift is no mistake of
    the method here. Merged they are the truth; a network for several revisits gets each of them
    made coarser, other methods what was merged. A border of two coarser pixels is not judged.

    Yields:
        the evaluation: the sharpened coarser image as prediction, the revisits as reference, the
        interpolated coarser image as baseline; and facts for the result.

    Raises:
        InputMissing, OptionValue: no pan, no sharpening method, images too small. And what the
        weights of a network do not fit.
    """
    from ..enhance.run import check_pan, enhance

    network = _network(recipe)
    check_pan(recipe.enhancement or Enhancement(), _spec(recipe, network))
    if network is not None:
        given = networks.prepared(recipe.enhancement or Enhancement(), network.card)
        recipe = replace(recipe, enhancement=given)
    view, gains, found = opened(recipe, progress.part(0.0, 0.4))
    if network is not None:
        _check_fit(recipe, network, view)
    window = _judged_window(view)
    with folder_beside(os.path.join(_beside(wanted), "stf-wald")) as folder:
        files = _Files(folder, view, window, gains.sensor)
        truth, known = view.merged.read(window)
        coarse, usable = _thinned(truth, known, view)
        revisits = [files.write("revisits.tif", coarse, usable, True)]
        if network is not None and network.needed is not None:
            revisits = _each(found, networks.ranked(found, None), view, files)
        pan, seen = view.degraded(window, gains.pan)
        sharp = files.write(PAN, pan[None], seen)
        plain = files.write("interpolated.tif", *_interpolated(coarse, usable, view, known.shape))
        reference = files.write("reference.tif", truth, _without_border(known, view))
        run = replace(
            recipe,
            job="enhance",
            evaluation=None,
            extent=None,
            parameters=_without_blur(recipe) if network else recipe.parameters,
            enhancement=Enhancement(revisits, sharp),
            output=Output(os.path.join(folder, "sharpened.tif")),
        )
        enhance(run, progress.part(0.4, 1.0))
        made = ImageInput(run.output.path, scale=1.0, offset=0.0)
        facts = {
            "name": NAME,
            "method": os.path.basename(recipe.method) if network else recipe.method,
            "revisits": len(revisits),
            **facts_of(view, gains),
            "pan_gain": gains.pan,
            "rows": window.rows,
            "columns": window.columns,
            "q2n": {
                "Result": _q2n(made, reference),
                BASELINE: _q2n(plain, reference),
            },
        }
        beside = {BASELINE: plain, **wanted.baselines}
        filled_in = replace(
            wanted,
            prediction=made,
            reference=reference,
            coarse=None,
            baselines=beside,
            ratio=float(np.mean(view.ratios)),
            protocol=None,
        )
        yield filled_in, facts


def _network(recipe: Recipe) -> Optional[Chosen]:
    """The trained network that is judged; None = a method without weights."""
    return networks.choose(recipe.method) if is_network(recipe.method) else None


def _spec(recipe: Recipe, network: Optional[Chosen]) -> MethodSpec:
    return find(recipe.method) if network is None else network.entry.spec


def _check_fit(recipe: Recipe, network: Chosen, view: PanView) -> None:
    """The weights are for these bands and this ratio, which the protocol cannot change."""
    down, across = (float(ratio) for ratio in view.ratios)
    for finding in networks.fits(network, view.place, (down, across)):
        if finding.code == "ratio-unfit":
            hint = "The protocol keeps the ratio of revisits and pan: take weights of that ratio."
            finding = replace(finding, hint=hint, option="")
        request.raise_errors([finding], recipe)


def _without_blur(recipe: Recipe) -> dict[str, Any]:
    """The settings of a network; ``mtf`` is one of the protocol."""
    return {name: value for name, value in recipe.parameters.items() if name != "mtf"}


def _each(found: Survey, numbers: list[int], view: PanView, files: _Files) -> list[ImageInput]:
    """Revisits made coarser one by one, each with its own shift."""
    made = []
    for number in numbers:
        revisit = found.looks[number].revisit
        values, valid = on_base(revisit, files.window)
        coarse, usable = _thinned(values, valid, view)
        name = f"revisit_{number + 1}.tif"
        made.append(files.write(name, coarse, usable, True, revisit.date))
    return made


def _beside(wanted: Evaluation) -> str:
    near = wanted.error_map or wanted.report
    folder = os.path.dirname(os.path.abspath(near)) if near else ""
    return folder if os.path.isdir(folder) else tempfile.gettempdir()


def _judged_window(view: PanView) -> Window:
    """The middle of what pan covers, whole coarser pixels."""
    covered = view.covered()
    sizes = []
    for size, ratio in zip((covered.rows, covered.columns), view.ratios):
        count = int(min(size, MOST) / ratio + 1e-6)
        if count < LEAST:
            raise OptionValue(
                f"Made coarser by {ratio:.3g}, the image of {size} pixels has {count} left.",
                f"Below {LEAST} the protocol says nothing: most of it is border.",
                "Give larger images, or judge the result with --protocol qnr.",
            )
        sizes.append(int(count * ratio + 1e-6))
    row = covered.row + (covered.rows - sizes[0]) // 2
    column = covered.column + (covered.columns - sizes[1]) // 2
    return Window(row, column, sizes[0], sizes[1])


def _centres(size: int, ratio: float) -> np.ndarray:
    """Of the coarser pixels, in pixels of the window."""
    return np.asarray((np.arange(int(size / ratio + 1e-6)) + 0.5) * ratio - 0.5)


def _thinned(values: np.ndarray, valid: np.ndarray, view: PanView) -> tuple[np.ndarray, np.ndarray]:
    """As a sensor whose pixels are larger by the ratio would see them."""
    (down, across), (rows, columns) = view.ratios, valid.shape
    planes, usable = [], np.ones((len(_centres(rows, down)), len(_centres(columns, across))), bool)
    for plane, gain in zip(values, view.gains):
        taps = (
            gaussian(_centres(rows, down), sigma_of_gain(gain, down)),
            gaussian(_centres(columns, across), sigma_of_gain(gain, across)),
        )
        low, weight = apply_valid(plane, valid, *taps, (0, 0))
        inside = taps[0].sums(0, rows)[:, None] * taps[1].sums(0, columns)
        planes.append(low)
        usable &= weight > ENOUGH * inside
    return np.stack(planes), usable


def _interpolated(
    coarse: np.ndarray, usable: np.ndarray, view: PanView, shape: tuple[int, ...]
) -> tuple[np.ndarray, np.ndarray]:
    """The coarser image on the pixels of the revisits."""
    pad = 3
    around = ((0, 0), (pad, pad), (pad, pad))
    values = np.pad(filled(coarse, usable), around, "edge")
    rows, columns = ((np.arange(n) + 0.5) / r - 0.5 for n, r in zip(shape, view.ratios))
    fine = apply(values, cubic(rows), cubic(columns), (-pad, -pad))
    return fine, nearest(usable, rows, columns, (0, 0))


def _without_border(valid: np.ndarray, view: PanView) -> np.ndarray:
    border = [int(np.ceil(2.0 * ratio)) for ratio in view.ratios]
    inner = np.zeros(valid.shape, bool)
    inner[border[0] : -border[0], border[1] : -border[1]] = True
    return valid & inner


def _q2n(one: ImageInput, other: ImageInput) -> float:
    images = [RasterImage.open(image) for image in (one, other)]
    shape = images[0].grid.shape
    (x, usable), (y, known) = (i.read(Window(0, 0, *shape)) for i in images)
    found = q2n(x, y, usable & known)
    return float(found.mean()) if found.size else float("nan")


class _Files:
    """Files of one window of the base, with the names of its bands and of the sensor."""

    def __init__(self, folder: str, view: PanView, window: Window, sensor: str) -> None:
        self.folder, self.view, self.tags = folder, view, {SENSOR: sensor}
        self.window = window
        base = view.place.base
        placed = base.transform != NO_GEOTRANSFORM
        transform = base.transform if placed else (0.0, 10.0, 0.0, 0.0, 0.0, -10.0)
        whole = Grid(base.crs, transform, base.rows, base.columns)
        self.grid = whole.part(window)
        self.image = view.place.revisits[0].image

    def write(
        self,
        name: str,
        values: np.ndarray,
        valid: np.ndarray,
        coarser: bool = False,
        date: Optional[str] = None,
    ) -> ImageInput:
        """float32 in physical units, NaN where invalid."""
        grid = self.grid
        if coarser:
            x, a, b, y, d, e = grid.transform
            down, across = self.view.ratios
            steps = (x, a * across, b * across, y, d * down, e * down)
            grid = Grid(grid.crs, steps, *values.shape[1:])
        names = ["pan"] if name == PAN else names_of(self.image)
        path = os.path.join(self.folder, name)
        output = Output(path, dtype="Float32", nodata=float("nan"))
        date = date or self.image.date
        with RasterWriter(output, grid, None, list(names), date, self.tags) as writer:
            writer.write(Window(0, 0, *values.shape[1:]), values.astype(np.float32), valid)
            writer.commit()
        return ImageInput(path, scale=1.0, offset=0.0)

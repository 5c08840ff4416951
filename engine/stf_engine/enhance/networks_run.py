"""The job ``enhance`` with a trained network: overlapping chips of the whole place, blended."""

from __future__ import annotations

import json
import os
import time
from typing import Any, Iterator

import numpy as np

from .. import request
from ..blending import Axis, Finished, Lattice, blend
from ..events import Progress
from ..grid import Window
from ..raster.image import RasterImage
from ..raster.revisits import Place
from ..raster.target import target_window
from ..raster.unchanged import check_unchanged
from ..raster.write import RasterWriter
from ..recipe_types import Enhancement, ImageInput, Recipe
from ..result import Result
from . import networks
from .alignment import Alignment
from .dated import dated
from .mtf import gains_of
from .networks_chips import Chip, Chips, read_ahead
from .networks_grid import Layout, layout_of
from .networks_memory import exceeded
from .networks_pan import on_pan
from .operators import Line
from .residuals import residuals
from .run import _check, _from, _Run
from .survey import Rules, survey
from .told import pan_shifted

MOST_CLOUD = 0.4
"""Share of cloud in a chip from which a revisit does not count there."""

CUDA_BATCH = 4


def enhance(recipe: Recipe, progress: Progress) -> Result:
    """Run one recipe whose method is a network; see :func:`stf_engine.enhance.run.enhance`.

    Raises:
        StfError: bad input (before anything is written), a full disk, a cancel.
    """
    started = time.perf_counter()
    chosen = networks.choose(recipe.method)
    spec, card = chosen.entry.spec, chosen.card
    settings = spec.resolve(recipe.parameters)
    most = networks.most_revisits(chosen, settings.get("revisits"))
    asked = dated(recipe.enhancement or Enhancement())
    _check(recipe, asked, spec)
    options = recipe.options
    network = _loaded(chosen.path, options.device, options.precision)
    given = networks.prepared(asked, card)
    place = Place(given)
    tile = options.tile or card.tile
    overlap = card.overlap if options.overlap is None else options.overlap
    layout = layout_of(place, given, tile, min(overlap, tile - 1), chosen.fixed_side)
    window = target_window(layout.grid, recipe.extent)
    request.raise_errors(networks.fits(chosen, place, layout.ratio), recipe)
    networks.check_values(chosen, place.revisits[0].image, "--scale")
    if place.pan is not None:
        networks.check_values(chosen, place.pan, "--pan-scale")
    reach = float(settings["max_shift"] or 0.0)
    everyone = Rules(most=len(place.revisits))  # the network says how many are used
    found = survey(place, given.date, reach, progress.part(0.0, 0.2), everyone)
    used = networks.ranked(found, most)
    run = _NetworkRun(recipe, spec, settings, place, found, progress)
    run.findings += networks.fits(chosen, place, layout.ratio)
    run.findings += networks.few(chosen, len(used), len(found.looks))
    request.raise_errors(run.findings, recipe)
    gains = gains_of(place.revisits[0].image).bands
    mode, part = str(settings["alignment"]), progress.part(0.2, 0.25)
    layout, pan = on_pan(layout, place, found, gains, mode, part)
    run.set_up(chosen, network, layout, used)
    run.tell_pan(pan)
    if network.device.type == "cpu" and options.memory_mb:
        run.findings += exceeded(chosen, layout, network.slots(len(used)), options.memory_mb)
    return run.result(window, started)


def _loaded(path: str, device: str, precision: str) -> Any:
    """The network on its device.

    Raises:
        PackageMissing: torch is not installed; others about the file and the device.
    """
    from ..networks.entry import require_torch

    require_torch()
    from ..satfusion.formed import loaded
    from ..satfusion.inference import Trained

    return Trained(*loaded(path), device, precision)


class _NetworkRun(_Run):
    """One run of a network."""

    def set_up(
        self, chosen: networks.Chosen, network: Any, layout: Layout, used: list[int]
    ) -> None:
        """What else it needs.

        Args:
            network: a :class:`stf_engine.satfusion.inference.Trained`.
            used: numbers of the revisits, the best one first.
        """
        self.chosen, self.network, self.layout, self.used = chosen, network, layout, used
        told = chosen.card.training_data.get("most_cloud")
        cloud = self.settings["most_cloud"] or told or MOST_CLOUD
        self.settings.update(most_cloud=float(cloud))
        if "revisits" in self.settings:
            self.settings["revisits"] = len(used)
        alignment = str(self.settings["alignment"])
        self.chips = Chips(self.place, self.survey, layout, used, alignment, float(cloud))
        self.counted = self.shown = self.tiles = 0

    def tell_pan(self, pan: Alignment) -> None:
        """Where the panchromatic image was found."""
        if self.place.pan is None:
            return
        self.pan_facts = {
            "shift_px": [round(s, 3) for s in pan.shift],
            "drift_px": [round(s, 3) for s in pan.drift],
        }
        if pan.needed:
            self.findings.append(pan_shifted(pan.shift, "alignment"))

    def write(self, window: Window) -> tuple[dict[str, str], dict[str, Any]]:
        """Make all pixels of a window of the result and write them."""
        self._tell()
        output, valid_pixels = self.recipe.output, 0
        grid = self.layout.grid.part(window)
        progress = self.progress.part(0.25, 1.0)
        writer = RasterWriter(
            output, grid, self.image, self.image.band_names, self.image.date, self._tags()
        )
        with writer:
            for part, values, valid in self._finished(window, progress):
                writer.write(part, values, valid)
                valid_pixels += int(np.count_nonzero(valid))
            check_unchanged(self.place.images)
            writer.commit()
        progress.update(1.0, "Done")
        self.residuals = self._judged_file(window)
        outputs = {"image": output.path}
        if output.recipe:
            self.recipe.save(output.recipe)
            outputs["recipe"] = output.recipe
        return outputs, self._metrics(window, valid_pixels)

    def _lines(self, window: Window) -> tuple[Line, Line]:
        """From pixels of the written image to those of the first revisit."""
        return _from(window, self.layout.lines)

    def _judged_file(self, window: Window) -> dict[int, dict[str, float]]:
        """How far the written image, degraded, is from each revisit that the network saw."""
        merger = self._merger(*self._lines(window), "mean")
        merger.used = [n for n in merger.used if n in self.used]
        made = RasterImage.open(ImageInput(self.recipe.output.path), "result")
        return residuals(made.read, merger, (window.rows, window.columns), False)

    def _finished(self, window: Window, progress: Progress) -> Iterator[Finished]:
        """Windows counted from the first pixel of ``window``, which they cover once.

        The chips are those of the whole place, whatever part of it is wanted: an extent shows the
        same pixels as the whole.
        """
        layout = self.layout
        down, top = _needed(layout.rows.axis, window.row - layout.rows.start, window.rows)
        across, left = _needed(
            layout.columns.axis, window.column - layout.columns.start, window.columns
        )
        overlap = min(
            layout.rows.overlap * layout.rows.fine, layout.columns.overlap * layout.columns.fine
        )
        lattice = Lattice(down, across, overlap)
        origin = (top + layout.rows.start - window.row, left + layout.columns.start - window.column)
        self.tiles = len(lattice)
        places = [Window(w.row + top, w.column + left, w.rows, w.columns) for w in lattice.tiles()]
        read = read_ahead(self.chips, places)

        def predict(windows: list[Window]) -> list[tuple[np.ndarray, np.ndarray]]:
            progress.check()
            return self._predicted([next(read) for _ in windows], windows[0])

        batch = CUDA_BATCH if self.network.device.type == "cuda" else 1
        try:
            for number, (part, values, valid) in enumerate(blend(lattice, predict, batch), 1):
                placed = Window(part.row + origin[0], part.column + origin[1], part.rows,
                                part.columns)  # fmt: skip
                inside = placed.clipped(window.rows, window.columns)
                if inside.pixels:
                    cut = inside.within(placed)
                    known = valid[cut]
                    kept = np.where(known, values[(slice(None), *cut)], np.float32(0))
                    yield inside, kept, known
                progress.update(number / self.tiles, f"Computing {self.spec.title}")
        finally:
            read.close()

    def _predicted(self, chips: list[Chip], tile: Window) -> list[tuple[np.ndarray, np.ndarray]]:
        """Values and mask of chips; the network does not see those without a single pixel."""
        bands, size = self.place.bands, (tile.rows, tile.columns)
        made = [np.zeros((bands, *size), np.float32) for _ in chips]
        seen = [n for n, chip in enumerate(chips) if chip.valid.any()]
        self.shown += len(seen) * len(self.used)
        self.counted += sum(int(chips[n].observed.sum()) for n in seen)
        if seen:
            some = [chips[n] for n in seen]
            pans = [chip.pan for chip in some if chip.pan is not None]
            found = self.network(
                np.stack([chip.revisits for chip in some]),
                np.stack([chip.observed for chip in some]),
                np.stack(pans) if pans else None,
                size,
                self.progress.check,
            )
            for n, values in zip(seen, found):
                made[n] = values
        return [(values, chip.valid) for values, chip in zip(made, chips)]

    def _tags(self) -> dict[str, str]:
        card = self.chosen.card
        weights = {"file": os.path.basename(self.chosen.path), "sha256": card.tensors_sha256}
        return {**super()._tags(), "STF_WEIGHTS": json.dumps(weights, sort_keys=True)}

    def _metrics(self, window: Window, valid: int) -> dict[str, Any]:
        layout, looks = self.layout, self.survey.looks
        metrics = super()._metrics(window, valid)
        left_out = [n for n in self.survey.used if n not in self.used]
        for number in left_out:
            metrics["revisits"][number].update(used=False, reason="clearer ones are enough")
        return {
            **metrics,
            "ratio": [round(r, 6) for r in layout.ratio],
            "weights": os.path.basename(self.chosen.path),
            "order": [looks[n].revisit.name for n in self.used],
            "device": str(self.network.device),
            "precision": self.network.precision,
            "tile": layout.rows.chip * layout.rows.low,
            "overlap": layout.rows.overlap * layout.rows.low,
            "tiles": self.tiles,
            "observed_share": round(self.counted / self.shown, 4) if self.shown else 0.0,
        }


def _needed(axis: Axis, first: int, count: int) -> tuple[Axis, int]:
    """The chips that touch ``count`` pixels from ``first``, and where they begin."""
    last = first + count
    starts = [s for s in axis.starts if s < last and s + axis.side > first]
    length = starts[-1] + axis.side - starts[0]
    return Axis(length, axis.side, tuple(s - starts[0] for s in starts)), starts[0]

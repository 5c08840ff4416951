"""The job ``enhance``: look at the revisits, merge them, sharpen, write tile by tile."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from typing import Any, Optional

import numpy as np

from .. import __version__, request
from ..errors import InputMissing, NothingValid, OptionValue
from ..events import Progress
from ..findings import Finding
from ..grid import Window, blocks
from ..passes import in_order
from ..raster import storage
from ..raster.revisits import Place, is_placed
from ..raster.scratch import Scratch
from ..raster.target import target_window
from ..raster.unchanged import check_unchanged
from ..raster.write import RasterWriter
from ..recipe_types import Enhancement, Recipe
from ..result import Result
from ..spec import MethodSpec
from .agreement import write_agreement
from .dated import dated
from .merge import Merger
from .methods import find, is_network
from .mtf import Gains, gains_of, usual_gain
from .operators import Line
from .page import write_page
from .parallel import moved, plan
from .residuals import residuals
from .sharpen import Sharpener, Sharpening
from .survey import Rules, Survey, survey
from .told import of_survey, pan_shifted, pan_unlike

LEAST_FIT = 0.7
"""R squared of the bands and pan below which they are taken to show different days."""

SAME = Line(1.0, 0.0)

SAME_SIZE = 0.01
"""Pixel sizes that differ by less than this share are one."""


def enhance(recipe: Recipe, progress: Optional[Progress] = None) -> Result:
    """Run one recipe.

    Returns:
        output ``image`` (and ``recipe``); metrics: the facts of every revisit, the reference, what
        was found out about pan, settings in force, share of pixels without data.

    Raises:
        StfError: bad input (before anything is written), a full disk, a cancel.
    """
    started = time.perf_counter()
    progress = progress or Progress()
    if is_network(recipe.method):
        if recipe.output.uncertainty:
            raise OptionValue(
                "A network gives no uncertainty, and a file for it was asked for.",
                "It would be missing without a word.",
                "Leave --uncertainty out, or take a method such as weighted.",
            )
        from .networks_run import enhance as enhance_by_network

        return enhance_by_network(recipe, progress)
    given = dated(recipe.enhancement or Enhancement())
    spec = find(recipe.method)
    settings = spec.resolve(recipe.parameters)
    _check(recipe, given, spec)
    place = Place(given)
    check_size(place, given)
    window = target_window(place.grid, recipe.extent)
    max_shift = float(settings["max_shift"] or 0.0)
    found = survey(place, given.date, max_shift, progress.part(0.0, 0.2), Rules.of(settings))
    run = _Run(recipe, spec, settings, place, found, progress)
    request.raise_errors(run.findings, recipe)
    return run.result(window, started)


def check_pan(given: Enhancement, spec: MethodSpec) -> None:
    """A panchromatic image is there when the method takes one, and only then."""
    if "pan" in spec.inputs and given.pan is None:
        raise InputMissing(
            f"{spec.title} needs a panchromatic image.",
            "It takes the detail from there.",
            "Add it with --pan FILE, or take a method that needs revisits only.",
        )
    if "pan" not in spec.inputs and given.pan is not None:
        raise OptionValue(
            f"{spec.title} takes no panchromatic image, and one was given.",
            "An image that is silently ignored would be misleading.",
            "Leave --pan out, or take a method that sharpens, such as mtf-glp-cbd.",
        )


def check_size(place: Place, given: Enhancement) -> None:
    """Sharpened images have the pixels of pan: another size must not be ignored without a word."""
    if place.pan is None:
        return
    own, _ = place.grid.pixel_size
    wanted = [given.pixel_size]
    if is_placed(place.pan) and given.ratio:  # else the ratio tells where it lies
        wanted.append(own * place.ratio[1] / given.ratio)
    for asked in wanted:
        if asked and abs(asked - own) > SAME_SIZE * own:
            raise OptionValue(
                f"A pixel size of {asked:.6g} was asked for; that of the panchromatic image is "
                f"{own:.6g}.",
                "The result lies on the pixels of the panchromatic image.",
                "Leave the pixel size or ratio out, and bring the result to other pixels with "
                "gdalwarp.",
            )


def _check(recipe: Recipe, given: Enhancement, spec: MethodSpec) -> None:
    """What is refused before a pixel is read."""
    check_pan(given, spec)
    inputs = {f"revisit_{n}": image for n, image in enumerate(given.revisits, 1)}
    if given.pan is not None:
        inputs["pan"] = given.pan
    request.check_output(replace(recipe, inputs=inputs))
    if given.report:
        if given.report == recipe.output.path:
            raise OptionValue(
                f"Image and report are both to be written to {given.report}.",
                "One would replace the other.",
                "Give the report another name.",
            )
        page = replace(recipe.output, path=given.report, uncertainty=None, recipe=None)
        request.check_output(replace(recipe, inputs=inputs, output=page))


class _Run:
    """One run with everything it needs."""

    def __init__(
        self,
        recipe: Recipe,
        spec: MethodSpec,
        settings: dict[str, Any],
        place: Place,
        found: Survey,
        progress: Progress,
    ) -> None:
        self.recipe, self.spec, self.settings = recipe, spec, settings
        self.place, self.survey, self.progress = place, found, progress
        self.findings = [*place.notes, *of_survey(found, spec)]
        self.gains = self._gains()
        self.pan_facts: dict[str, Any] = {}
        self.residuals: dict[int, dict[str, float]] = {}
        self.workers = 1
        self.device = request.array_device(recipe, spec)
        self.image = found.looks[found.reference].revisit.image

    def _gains(self) -> Gains:
        gains = gains_of(self.place.revisits[0].image)
        wanted = self.settings.get("mtf")
        if "mtf" not in self.settings:
            return gains
        if wanted is not None:
            return Gains((float(wanted),) * len(gains.bands), gains.pan, "given")
        if gains.assumed or not gains.sensor:
            what = "The sensor of the revisits is not in the table"
            if gains.sensor:
                names = ", ".join(gains.assumed)
                what = f"The table of sharpness does not have the bands {names} of {gains.sensor}"
            self.findings.append(
                Finding(
                    "mtf-assumed",
                    "note",
                    f"{what}; a gain of {usual_gain():g} at the Nyquist frequency is assumed.",
                    "Give the gain of the sensor if you know it.",
                    option=f"--set mtf={usual_gain():g}",
                )
            )
        self.settings["mtf"] = round(float(np.mean(gains.bands)), 4)
        return gains

    def result(self, window: Window, started: float) -> Result:
        """Write everything; ``started`` is when the job was."""
        outputs, metrics = self.write(window)
        report = (self.recipe.enhancement or Enhancement()).report
        if report:
            title = self.spec.title
            outputs["report"] = write_page(
                report, self.recipe.output.path, title, self.place, self._lines(window), metrics,
                self.findings,
            )  # fmt: skip
        total = round(time.perf_counter() - started, 3)
        return Result(outputs, metrics, {"total_s": total}, self.findings)

    def _lines(self, window: Window) -> tuple[Line, Line]:
        """From pixels of the written image to those of the first revisit."""
        return _from(window, (self.place.rows, self.place.columns))

    def write(self, window: Window) -> tuple[dict[str, str], dict[str, Any]]:
        """Make all tiles of a window of the grid and write them."""
        output = self.recipe.output
        scratch: Optional[Scratch] = None
        try:
            maker: Merger | Sharpener
            if "pan" in self.spec.inputs:
                folder = os.path.dirname(storage.whole(output.path))
                scratch = Scratch(folder, *self.place.base.shape, self.place.bands)
                maker = self._sharpener(scratch)
            else:
                place = self.place
                maker = self._merger(place.rows, place.columns, self.spec.name)
            self._tell()
            valid = self._tiles(maker, window)
            self.residuals = self._judged(maker)
            if isinstance(maker, Sharpener):
                self.pan_facts.update(maker.counts.facts())
        finally:
            if scratch is not None:
                scratch.close()
        outputs = {"image": output.path}
        if output.uncertainty:
            outputs["uncertainty"] = self._agreement(maker, window)
        if output.recipe:
            self.recipe.save(output.recipe)
            outputs["recipe"] = output.recipe
        return outputs, self._metrics(window, valid)

    def _merger(self, rows: Line, columns: Line, method: str) -> Merger:
        settings = {"iterations": 5, "mtf": float(np.mean(self.gains.bands)), **self.settings}
        merger = Merger(self.place, self.survey, rows, columns, method, settings, self.device)
        merger.check = self.progress.check
        return merger

    def _sharpener(self, scratch: Scratch) -> Sharpener:
        """Merge the revisits on their own grid, and look at the scene with pan."""
        place, settings = self.place, self.settings
        method = str(settings["merge"])
        on_fine = settings["merge_on"] == "fine"
        coarse = self._merger(SAME, SAME, "weighted" if on_fine else method)
        progress = self.progress.part(0.2, 0.35)
        side, workers = plan(self.recipe.options, coarse.margin, self._planes(coarse))
        parts = list(blocks(*place.base.shape, side, side))
        made = in_order(coarse.tile, parts, workers, self.progress.check)
        for number, (part, (values, valid)) in enumerate(made):
            progress.update(number / len(parts), "Merging the revisits")
            scratch.write(part, values, valid)
        fine = self._merger(place.rows, place.columns, method) if on_fine else None
        sharpener = Sharpener(
            place,
            _Held(scratch, place.base.shape),
            self.spec.name,
            self.gains.bands,
            Sharpening.of(settings),
            fine,
            self.device,
        )
        sharpener.check = self.progress.check
        sharpener.prepare(str(settings["align"]), self.progress.part(0.35, 0.5))
        self._judge_pan(sharpener)
        return sharpener

    def _judge_pan(self, sharpener: Sharpener) -> None:
        moments = sharpener.moments
        if moments is None or moments.n == 0:
            raise NothingValid(
                "Pan and revisits have no valid pixel in common.",
                "Nothing says how the bands and pan go together.",
                "Check the masks, and that they show the same place.",
            )
        weights, constant, fit = moments.regression()
        moved = sharpener.alignment.needed
        self.pan_facts = {
            "shift_px": [round(s, 3) for s in sharpener.shift],
            "drift_px": [round(s, 3) for s in sharpener.alignment.drift],
            "weights": [round(float(w), 4) for w in weights],
            "constant": round(constant, 6),
            "r_squared": round(fit, 4),
        }
        if moved and self.settings["align"] == "auto":
            self.findings.append(pan_shifted(sharpener.shift, "align"))
        if fit < LEAST_FIT:
            self.findings.append(pan_unlike(fit))

    def _tell(self) -> None:
        request.tell_warnings(self.findings, self.recipe, self.progress)

    def _tiles(self, maker: Merger | Sharpener, window: Window) -> int:
        """Make and write; returns the number of pixels with data."""
        names, place = self.image.band_names, self.place
        grid, valid_pixels = place.grid.part(window), 0
        side, self.workers = plan(self.recipe.options, maker.margin, self._planes(maker))
        progress = self.progress.part(0.5 if self.pan_facts else 0.2, 1.0)
        parts = list(blocks(window.rows, window.columns, side, side))
        writer = RasterWriter(
            self.recipe.output, grid, self.image, names, self.image.date, self._tags()
        )
        with writer:
            made = in_order(
                lambda part: maker.tile(moved(part, window)),
                parts,
                self.workers,
                self.progress.check,
            )
            for number, (part, (values, valid)) in enumerate(made):
                progress.update(number / len(parts), f"Computing {self.spec.title}")
                writer.write(part, values, valid)
                valid_pixels += int(np.count_nonzero(valid))
            self.progress.check()
            check_unchanged(self.place.images)
            writer.commit()
        progress.update(1.0, "Done")
        return valid_pixels

    def _agreement(self, maker: Merger | Sharpener, window: Window) -> str:
        """How far the revisits agree; not what sharpening adds to that."""
        rows, columns = maker.rows, maker.columns
        merger = self._merger(rows, columns, "mean")
        names, date = list(self.image.band_names), self.image.date
        return write_agreement(
            merger, self.recipe.output, self.place.grid, window, names, date, self._tags(),
            self.progress.check,
        )  # fmt: skip

    def _judged(self, maker: Merger | Sharpener) -> dict[int, dict[str, float]]:
        """How far the result, degraded, is from each revisit."""
        merger = (
            maker if isinstance(maker, Merger) else self._merger(maker.rows, maker.columns, "mean")
        )
        leave = bool(self.settings.get("leave_one_out", False))
        return residuals(maker.tile, merger, self.place.grid.shape, leave)

    def _planes(self, maker: Merger | Sharpener) -> int:
        """Float32 planes that a tile needs at once: of each revisit its own pixels, interpolated
        ones, and sorted ones for a median."""
        merges = isinstance(maker, Merger) or maker.fine is not None
        return self.place.bands * (6 * len(self.survey.used) * merges + 24)

    def _tags(self) -> dict[str, str]:
        """GeoTIFF metadata. File names without folders: a result may be given away."""
        inputs: dict[str, Any] = {
            "revisits": [
                {"file": look.revisit.name, "date": look.revisit.date}
                for look in self.survey.looks
                if not look.refused
            ]
        }
        if self.place.pan is not None:
            pan = self.place.pan
            inputs["pan"] = {"file": os.path.basename(pan.path), "date": pan.date}
        paper = self.spec.paper
        return {
            "STF_VERSION": __version__,
            "STF_METHOD": self.spec.name,
            "STF_TITLE": self.spec.title,
            "STF_DOI": paper.doi if paper else "",
            "STF_PARAMETERS": json.dumps(self.settings, sort_keys=True),
            "STF_INPUTS": json.dumps(inputs, sort_keys=True),
        }

    def _metrics(self, window: Window, valid: int) -> dict[str, Any]:
        ratio = self.place.ratio
        metrics: dict[str, Any] = {
            "method": self.spec.name,
            "date": self.image.date,
            "rows": window.rows,
            "columns": window.columns,
            "ratio": [round(r, 6) for r in ratio],
            "nodata_share": 1.0 - valid / window.pixels,
            "reference": self.survey.looks[self.survey.reference].revisit.name,
            "revisits": [
                {**look.facts(), **self.residuals.get(number, {})}
                for number, look in enumerate(self.survey.looks)
            ],
            "parameters": self.settings,
            "workers": self.workers,
        }
        return {**metrics, "pan": self.pan_facts} if self.pan_facts else metrics


def _from(window: Window, lines: tuple[Line, Line]) -> tuple[Line, Line]:
    """Lines of a grid as lines of a window of it."""
    return Line(1.0, window.row).then(lines[0]), Line(1.0, window.column).then(lines[1])


class _Held:
    """The merged image of the scratch file; what lies outside is invalid."""

    def __init__(self, scratch: Scratch, shape: tuple[int, int]) -> None:
        self._scratch, self._shape = scratch, shape

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        values = np.zeros((self._scratch.bands, window.rows, window.columns), np.float32)
        valid = np.zeros((window.rows, window.columns), bool)
        inside = window.clipped(*self._shape)
        if inside.pixels:
            part, usable = self._scratch.read(inside)
            target = inside.within(window)
            values[(slice(None), *target)], valid[target] = part, usable
        return values, valid

"""The job ``fuse``: open, check, prepare, predict tile by tile, write.

Nothing is written under the final name before the last pixel is. A method that handles two pairs
itself, or a single pair without the consistency step, goes straight to the result; everything
else is first predicted into a scratch raster and finished in a second, cheap pass.
"""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from . import registry, request
from .cells import SURVEY_SIDE, upsample
from .check.pairs import agreement
from .check.run import check_scene
from .consistency import AUTO_CORRELATION, ChangeSums, correction
from .errors import NothingValid
from .events import Progress
from .findings import Finding
from .method import Context, Method, Prediction, Tile
from .pairs import PairScene, PairWeights, first_pair_roles, reliability
from .pipeline import Timings, run
from .provenance import tags
from .raster.scene import RasterScene, open_scene
from .raster.scratch import Scratch
from .raster.write import RasterWriter
from .recipe import Recipe
from .result import Result
from .scene import Scene
from .spec import MethodSpec
from .tiles import TilePlan, plan

__all__ = ["fuse"]


def fuse(recipe: Recipe, progress: Optional[Progress] = None) -> Result:
    """Run one fusion recipe.

    Returns:
        outputs ``image`` (and ``uncertainty``, ``recipe``); metrics: share and reasons of pixels
        without data, parameter values used, facts of the scene; timings per stage.

    Raises:
        StfError: bad input (before anything is written), a full disk, a cancel.
    """
    started = time.perf_counter()
    progress = progress or Progress()
    method, spec = request.method_of(recipe)
    request.check_roles(recipe, spec)
    request.check_output(recipe)
    request.check_uncertainty(recipe, method)
    progress.update(0.0, "Reading the images")
    scene = open_scene(recipe, progress)
    findings = check_scene(scene, recipe, spec, progress.part(0.0, 0.05))
    request.raise_errors(findings, recipe)
    for finding in findings:
        if finding.severity == "warning" and finding.code not in recipe.options.ignore:
            progress.warn(finding.code, finding.message, finding.hint)
    fusion = _Fusion(recipe, progress, method, spec, scene, findings)
    outputs, metrics = fusion.run()
    fusion.timings.total = time.perf_counter() - started
    return Result(outputs, metrics, fusion.timings.as_dict(), findings)


@dataclass
class _Counts:
    """Pixels of the result, and why some have no data."""

    total: int = 0
    without_data: int = 0

    def __post_init__(self) -> None:
        self.reasons: dict[str, int] = {}

    def add(self, tile: Tile) -> None:
        for role, valid in tile.valid.items():
            missing = int(np.count_nonzero(~np.asarray(tile.inner(valid))))
            if missing:
                self.reasons[role] = self.reasons.get(role, 0) + missing


class _Fusion:
    """One run with everything it needs."""

    def __init__(
        self,
        recipe: Recipe,
        progress: Progress,
        method: Method,
        spec: MethodSpec,
        scene: RasterScene,
        findings: list[Finding],
    ) -> None:
        self.recipe, self.progress, self.method, self.spec = recipe, progress, method, spec
        self.scene, self.findings = scene, findings
        self.timings = Timings()
        self.counts = _Counts()
        self.facts: dict[str, Any] = {}
        self.device = request.array_device(recipe, spec)
        self.two_pairs = {"fine_t3", "coarse_t3"} <= set(scene.roles)

    # --- the run ----------------------------------------------------------------------------

    def run(self) -> tuple[dict[str, str], dict[str, Any]]:
        consistent = self._wants_consistency()
        combined = self.two_pairs and self.spec.pairs == "combined"
        with ExitStack() as stack:
            if getattr(self.method, "whole_scene_tiles", False):
                contexts, writer = self._run_blended(stack)
            elif combined:
                contexts, writer = self._run_combined(stack, consistent)
            elif consistent:
                contexts, writer = self._run_consistent(stack)
            else:
                contexts, writer = self._run_direct(stack)
            if self.counts.total == self.counts.without_data:
                raise NothingValid(
                    "No pixel can be predicted.",
                    "At every pixel at least one image has no data: " + self._reasons() + ".",
                    "Choose other dates or another extent, or relax the masks.",
                )
            outputs = {"image": writer.commit()}
            if self._uncertainty is not None:
                outputs["uncertainty"] = self._uncertainty.commit()
        if self.recipe.output.recipe:
            self.recipe.save(self.recipe.output.recipe)
            outputs["recipe"] = self.recipe.output.recipe
        return outputs, self._metrics(contexts[0])

    _uncertainty: Optional[RasterWriter] = None

    def _run_direct(self, stack: ExitStack) -> tuple[list[Context], RasterWriter]:
        roles = self._roles_read()
        context = self._prepare(self.scene, 0.05, 0.2)
        writer = self._writer(stack, context)

        def sink(tile: Tile, prediction: Prediction) -> None:
            self.counts.add(tile)
            self._write(writer, tile.window, self._layers(prediction), prediction.valid[0])

        self._predict(self.scene, context, roles, sink, 0.2, 1.0)
        return [context], writer

    def _run_consistent(self, stack: ExitStack) -> tuple[list[Context], RasterWriter]:
        roles = self._roles_read()
        context = self._prepare(self.scene, 0.05, 0.2)
        writer = self._writer(stack, context)
        pairs = [("fine_t1", "coarse_t1")]
        if self.two_pairs and self.spec.pairs == "own":
            pairs.append(("fine_t3", "coarse_t3"))
        scratch, coefficients = self._predict_to_scratch(
            stack, self.scene, context, roles, pairs, 0.2, 0.9
        )
        for window in self.scene.cells.windows(SURVEY_SIDE):
            self.progress.update(0.9 + 0.1 * window.row / self.scene.rows, "Writing")
            layers, valid = self._corrected(scratch, coefficients, window)
            self._write(writer, window, layers, valid)
        return [context], writer

    def _run_combined(
        self, stack: ExitStack, consistent: bool
    ) -> tuple[list[Context], RasterWriter]:
        contexts, parts = [], []
        scenes: list[Scene] = [self.scene, PairScene(self.scene)]
        for p, scene in enumerate(scenes):
            first, last = 0.05 + 0.4 * p, 0.45 + 0.4 * p
            context = self._prepare(scene, first, first + 0.1)
            pairs = [("fine_t1", "coarse_t1")] if consistent else []
            parts.append(
                self._predict_to_scratch(
                    stack, scene, context, first_pair_roles(), pairs, first + 0.1, last
                )
            )
            contexts.append(context)
        weights = self._pair_weights()
        writer = self._writer(stack, contexts[0])
        for window in self.scene.cells.windows(SURVEY_SIDE):
            self.progress.update(0.85 + 0.15 * window.row / self.scene.rows, "Combining the pairs")
            both = [self._corrected(scratch, c, window) for scratch, c in parts]
            layers, valid = weights.combine(
                self.scene, window, [v for v, _ in both], [m for _, m in both]
            )
            self._write(writer, window, layers, valid)
        return contexts, writer

    def _run_blended(self, stack: ExitStack) -> tuple[list[Context], RasterWriter]:
        """Networks: tiles of the weights' own size, blended over their overlap."""
        method: Any = self.method
        context = Context(dict(method.parameters_used()))
        writer = self._writer(stack, context)
        scenes: list[Scene] = [self.scene]
        if self.two_pairs and self.spec.pairs == "combined":
            scenes.append(PairScene(self.scene))
        window = self.scene.window_in_image
        started = time.perf_counter()
        streams = [
            method.run(
                scene,
                self.progress.part(0.05, 1.0),
                origin=(window.row, window.column),
                memory_mb=self.recipe.options.memory_mb,
            )
            for scene in scenes
        ]
        weights = self._pair_weights() if len(scenes) == 2 else None
        # Both streams give the same windows in the same order: the tiles belong to the weights.
        for parts in zip(*streams):
            place = parts[0][0]
            layers = [self._layers(prediction) for _, prediction in parts]
            valid = [prediction.valid[0] for _, prediction in parts]
            if weights is None:
                self._write(writer, place, layers[0], valid[0])
            else:
                self._write(writer, place, *weights.combine(self.scene, place, layers, valid))
        self.timings.add("compute", time.perf_counter() - started)
        self.facts["network"] = dict(method.report)
        return [context], writer

    # --- stages -----------------------------------------------------------------------------

    def _prepare(self, scene: Scene, first: float, last: float) -> Context:
        started = time.perf_counter()
        self.progress.update(first, "Looking at the whole scene")
        context: Context = self.method.prepare(scene, self.progress.part(first, last))
        self.timings.add("prepare", time.perf_counter() - started)
        return context

    def _predict(
        self,
        scene: Scene,
        context: Context,
        roles: tuple[str, ...],
        sink: Any,
        first: float,
        last: float,
    ) -> TilePlan:
        options = self.recipe.options
        tiles = plan(scene, self.method, roles, options.memory_mb, options.workers, options.tile)
        self.facts["tile"] = tiles.side
        self.facts["workers"] = tiles.workers
        run(
            scene,
            self.method,
            context,
            roles,
            tiles,
            sink,
            self.progress.part(first, last),
            self.timings,
            self.device,
            "Fusing",
        )
        return tiles

    def _predict_to_scratch(
        self,
        stack: ExitStack,
        scene: Scene,
        context: Context,
        roles: tuple[str, ...],
        pairs: list[tuple[str, str]],
        first: float,
        last: float,
    ) -> tuple[Scratch, Optional[np.ndarray]]:
        """Predict into a scratch raster; with ``pairs`` (fine and coarse role of each pair) also
        the spline coefficients of the consistency step."""
        folder = os.path.dirname(os.path.abspath(self.recipe.output.path))
        layers = scene.bands * (2 if self.recipe.output.uncertainty else 1)
        scratch = Scratch(folder, scene.rows, scene.columns, layers)
        stack.callback(scratch.close)
        sums = [ChangeSums(scene) for _ in pairs]
        count = isinstance(scene, RasterScene)

        def sink(tile: Tile, prediction: Prediction) -> None:
            if count:
                self.counts.add(tile)
            values, valid = prediction.values[0], prediction.valid[0]
            scratch.write(tile.window, self._layers(prediction), valid)
            for (fine, _), change in zip(pairs, sums):
                inner = tile.inner(tile.images[fine])[0]
                usable = valid & tile.inner(tile.valid[fine])[0]
                change.add(tile.window, values, inner, usable)

        self._predict(scene, context, roles, sink, first, last)
        if not pairs:
            return scratch, None
        coefficients = correction(
            scene,
            [(coarse, change) for (_, coarse), change in zip(pairs, sums)],
            "coarse_t2",
            lambda window: scratch.read(window)[1],
            self.progress,
        )
        return scratch, coefficients

    def _corrected(
        self, scratch: Scratch, coefficients: Optional[np.ndarray], window: Any
    ) -> tuple[np.ndarray, np.ndarray]:
        layers, valid = scratch.read(window)
        if coefficients is not None:
            field = upsample(coefficients, self.scene.cells, window, "bspline")
            layers[: self.scene.bands] = layers[: self.scene.bands] + field
        return layers, valid

    # --- writing ----------------------------------------------------------------------------

    def _writer(self, stack: ExitStack, context: Context) -> RasterWriter:
        fine = self.scene.images["fine_t1"]
        date = self.scene.dates.get("coarse_t2")
        metadata = tags(self.recipe, self.spec, context, self.scene, self.facts)
        names = list(fine.band_names)
        output = self.recipe.output
        writer = RasterWriter(output, self.scene.grid, fine, names, date, metadata)
        if output.uncertainty and self._uncertainty is None:
            second = request.uncertainty_output(output)
            extra = RasterWriter(second, self.scene.grid, None, names, date, metadata)
            self._uncertainty = stack.enter_context(extra)
        return stack.enter_context(writer)

    def _layers(self, prediction: Prediction) -> np.ndarray:
        """The bands of a prediction, and behind them their uncertainty where it is wanted."""
        values: np.ndarray = prediction.values[0]
        if not self.recipe.output.uncertainty or prediction.uncertainty is None:
            return values
        return np.concatenate((values, prediction.uncertainty[0]))

    def _write(
        self, writer: RasterWriter, window: Any, layers: np.ndarray, valid: np.ndarray
    ) -> None:
        """Write :meth:`_layers`."""
        started, bands = time.perf_counter(), self.scene.bands
        writer.write(window, layers[:bands], valid)
        if self._uncertainty is not None:
            self._uncertainty.write(window, layers[bands:], valid)
        self.counts.total += window.pixels
        self.counts.without_data += window.pixels - int(np.count_nonzero(valid))
        self.timings.add("write", time.perf_counter() - started)

    # --- decisions and facts ----------------------------------------------------------------

    def _roles_read(self) -> tuple[str, ...]:
        wanted = self.spec.inputs + self.spec.optional_inputs
        return tuple(role for role in self.scene.roles if role in wanted)

    def _wants_consistency(self) -> bool:
        choice = self.recipe.options.consistency
        possible = {"fine_t1", "coarse_t1", "coarse_t2"} <= set(self.scene.roles)
        if not possible or choice == "off" or self.spec.name == "keep":
            self.facts["consistency"] = False
            return False
        if choice == "on":
            self.facts["consistency"] = True
            return True
        pair = agreement(self.scene, "fine_t1", "coarse_t1")
        decided = bool(pair.n >= 20 and pair.r_min >= AUTO_CORRELATION)
        if self.spec.group in ("comparison", "network"):
            decided = False  # a yardstick stays what its name says; networks bring their own
        self.facts["consistency"] = decided
        return decided

    def _pair_weights(self) -> PairWeights:
        days = self.scene.days
        target = days.get("coarse_t2")
        distances = []
        levels = []
        for fine, coarse in (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3")):
            day = days.get(coarse, days.get(fine))
            known = target is not None and day is not None
            distances.append(float(abs(target - day)) if known else None)  # type: ignore[operator]
            levels.append(reliability(agreement(self.scene, fine, coarse).level))
        sigma = self.scene.statistics("fine_t1").std
        return PairWeights((levels[0], levels[1]), (distances[0], distances[1]), sigma)

    def _reasons(self) -> str:
        return ", ".join(f"{role} {count} pixels" for role, count in self.counts.reasons.items())

    def _metrics(self, context: Context) -> dict[str, Any]:
        total = max(self.counts.total, 1)
        return {
            "method": self.spec.name,
            "date": self.scene.dates.get("coarse_t2"),
            "dates": dict(self.scene.dates),
            "rows": self.scene.rows,
            "columns": self.scene.columns,
            "bands": self.scene.bands,
            "pixels": self.counts.total,
            "nodata_pixels": self.counts.without_data,
            "nodata_share": round(self.counts.without_data / total, 6),
            "nodata_reasons": dict(self.counts.reasons),
            "parameters": registry.plain_values(context.used or self.method.parameters),
            "cell_size": self.scene.cells.size,
            "aligned": self.scene.aligned,
            **self.facts,
        }

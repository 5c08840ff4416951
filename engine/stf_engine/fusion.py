"""The job ``fuse``: open, check, prepare, predict tile by tile, write.

Nothing is written under the final name before the last pixel is. A method that handles two pairs
itself, or a single pair without the consistency step, goes straight to the result; everything
else is first predicted into a scratch raster and finished in a second, cheap pass.
"""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Optional

import numpy as np

from . import registry, request
from .cells import SURVEY_SIDE
from .check.run import check_scene
from .choice.auto import Auto, settled
from .choice.choose import Choice
from .consistency import wanted as consistency_wanted
from .doubt import Doubt
from .errors import NothingValid
from .events import Progress
from .finishing import Part
from .method import Context, Method, Prediction, Tile
from .pairs import SECOND, PairScene, first_pair_roles, weights_of
from .pipeline import Timings, Work, run
from .presteps.run import PreSteps, prepare
from .provenance import tags
from .raster.scene import open_scene
from .raster.unchanged import check_unchanged
from .raster.write import RasterWriter
from .recipe import Recipe
from .result import Result
from .scene import Scene
from .spec import MethodSpec
from .tiles import DEFAULT_MEMORY_MB, TilePlan, plan

if TYPE_CHECKING:
    from .kept import Kept
    from .scale.cluster import Cluster

TRIAL_SHARE = 0.5
"""Share of a run with the method ``auto`` after which all methods have been tried."""

__all__ = ["fuse"]


def fuse(
    recipe: Recipe,
    progress: Optional[Progress] = None,
    cluster: Optional[Cluster] = None,
    kept: Optional[Kept] = None,
) -> Result:
    """Run one fusion recipe.

    Args:
        cluster: predicts the tiles; None = this machine.
        kept: what other dates of a series left, and where this one leaves what holds for them.

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
    if cluster is not None and getattr(method, "whole_scene_tiles", False):
        return cluster.alone(partial(fuse, recipe), progress)  # the tiles of a network blend
    progress.update(0.0, "Reading the images")
    scene = open_scene(recipe, progress, None if request.array_device(recipe, spec) else kept)
    steps = prepare(scene, recipe, progress)
    findings = check_scene(scene, recipe, spec, progress.part(0.0, 0.03), steps=steps)
    request.raise_errors(findings, recipe)
    request.tell_warnings(findings, recipe, progress)
    choice: Optional[Choice] = None
    if isinstance(method, Auto):
        method, choice = settled(method, recipe, steps, progress.part(0.03, TRIAL_SHARE))
        progress = progress.part(TRIAL_SHARE, 1.0)
        spec = method.spec
        findings += choice.findings
        request.tell_warnings(choice.findings, recipe, progress)
    fusion = _Fusion(recipe, progress, method, spec, steps)
    if choice is not None:
        fusion.facts["choice"] = choice.as_dict()
    fusion.cluster = cluster
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

    def add(self, tile: Tile, second: bool = False) -> None:
        """Count the pixels of a tile; ``second``: it shows the second pair as if it were t1."""
        for name, valid in tile.valid.items():
            role = SECOND[name] if second else name
            if second and role == name:
                continue  # counted with the first pair
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
        steps: PreSteps,
    ) -> None:
        self.recipe, self.progress, self.method, self.spec = recipe, progress, method, spec
        self.steps, self.files, self.scene = steps, steps.files, steps.scene
        self.timings = Timings()
        self.counts = _Counts()
        self.facts: dict[str, Any] = {"pre_steps": steps.report}
        self.device = request.array_device(recipe, spec)
        self.two_pairs = {"fine_t3", "coarse_t3"} <= set(self.scene.roles)

    # --- the run ----------------------------------------------------------------------------

    def run(self) -> tuple[dict[str, str], dict[str, Any]]:
        consistent = consistency_wanted(self.recipe.options.consistency, self.spec, self.steps)
        self.facts["consistency"] = consistent
        trusted = self.spec.own_uncertainty or self.spec.needs_weights
        if self.recipe.output.uncertainty and not trusted:
            self._doubt = Doubt(self.scene, self.steps.sigma)
        combined = len(self._scenes()) == 2
        with ExitStack() as stack:
            if getattr(self.method, "whole_scene_tiles", False):
                contexts, writer = self._run_blended(stack, consistent)
            elif combined:
                contexts, writer = self._run_combined(stack, consistent)
            elif consistent:
                contexts, writer = self._run_consistent(stack)
            else:
                contexts, writer = self._run_direct(stack)
            if self.counts.total == self.counts.without_data:
                raise NothingValid(
                    "No pixel can be predicted.",
                    f"At every pixel at least one image has no data{self._reasons()}.",
                    "Choose other dates or another extent, or relax the masks.",
                )
            check_unchanged(self.files.images.values())
            outputs = {"image": writer.commit()}
            if self._uncertainty is not None:
                outputs["uncertainty"] = self._uncertainty.commit()
        if self.recipe.output.recipe:
            self.recipe.save(self.recipe.output.recipe)
            outputs["recipe"] = self.recipe.output.recipe
        return outputs, self._metrics(contexts[0])

    _uncertainty: Optional[RasterWriter] = None
    _doubt: Optional[Doubt] = None

    cluster: Optional[Cluster] = None

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
        part = self._part(stack, self.scene, self._pairs_of(own=True))
        self._predict_part(part, self.scene, context, roles, 0.2, 0.9)
        self._finish([part], writer, 0.9)
        return [context], writer

    def _run_combined(
        self, stack: ExitStack, consistent: bool
    ) -> tuple[list[Context], RasterWriter]:
        contexts, parts = [], []
        for p, scene in enumerate(self._scenes()):
            first, last = 0.05 + 0.4 * p, 0.45 + 0.4 * p
            context = self._prepare(scene, first, first + 0.1)
            part = self._part(stack, scene, self._pairs_of() if consistent else [])
            self._predict_part(part, scene, context, first_pair_roles(), first + 0.1, last)
            contexts.append(context)
            parts.append(part)
        writer = self._writer(stack, contexts[0])
        self._finish(parts, writer, 0.85)
        return contexts, writer

    def _run_blended(
        self, stack: ExitStack, consistent: bool
    ) -> tuple[list[Context], RasterWriter]:
        """Networks: tiles of the weights' own size, blended over their overlap."""
        method: Any = self.method
        context = Context(dict(method.parameters_used()))
        writer = self._writer(stack, context)
        scenes, window = self._scenes(), self.files.window_in_image
        pairs = self._pairs_of(own=len(scenes) == 1) if consistent else []
        parts = [self._part(stack, scene, pairs) for scene in scenes]
        started = time.perf_counter()
        for number, (scene, part) in enumerate(zip(scenes, parts)):
            first, last = (0.05 + 0.85 * (number + k) / len(scenes) for k in (0, 1))
            for place, prediction in method.run(
                scene,
                self.progress.part(first, last),
                origin=(window.row, window.column),
                memory_mb=self.recipe.options.memory_mb,
            ):
                part.write(place, self._layers(prediction), prediction.valid[0])
            if consistent:
                part.add_all(self.progress)
                part.settle(self.progress)
        self.timings.add("compute", time.perf_counter() - started)
        self._finish(parts, writer, 0.9)
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
        memory_mb = options.memory_mb or DEFAULT_MEMORY_MB
        if scene.kept is not None:
            memory_mb -= scene.kept.budget >> 20
        tiles = plan(scene, self.method, roles, memory_mb, options.workers, options.tile)
        self.facts["tile"] = tiles.side
        self.facts["workers"] = tiles.workers
        part = self.progress.part(first, last)
        work = Work(scene, self.method, context, roles, tiles, self.device)
        if self.cluster is None:
            run(work, sink, part, self.timings, "Fusing")
        else:
            from .scale import blocks

            blocks.run(self.cluster, work, sink, part, self.timings, "Fusing")
        return tiles

    def _predict_part(
        self,
        part: Part,
        scene: Scene,
        context: Context,
        roles: tuple[str, ...],
        first: float,
        last: float,
    ) -> None:
        second = scene is not self.scene

        def sink(tile: Tile, prediction: Prediction) -> None:
            self.counts.add(tile, second)
            values, valid = prediction.values[0], prediction.valid[0]
            part.write(tile.window, self._layers(prediction), valid)
            part.add(tile.window, values, valid, tile)

        self._predict(scene, context, roles, sink, first, last)
        part.settle(self.progress)

    def _finish(self, parts: list[Part], writer: RasterWriter, first: float) -> None:
        """Write one part, or two of them combined."""
        weights = weights_of(self.steps) if len(parts) == 2 else None
        message = "Writing" if weights is None else "Combining the pairs"
        for window in self.scene.cells.windows(SURVEY_SIDE):
            self.progress.update(first + (1 - first) * window.row / self.scene.rows, message)
            read = [part.read(window) for part in parts]
            if weights is None:
                layers, valid = read[0]
            else:
                layers, valid = weights.combine(
                    self.scene, window, [v for v, _ in read], [m for _, m in read]
                )
            self._write(writer, window, layers, valid)

    def _part(self, stack: ExitStack, scene: Scene, pairs: list[tuple[str, str]]) -> Part:
        layers = scene.bands * (2 if self.recipe.output.uncertainty else 1)
        part = Part(scene, self.recipe.output.path, layers, pairs, self.steps.sigma)
        stack.callback(part.close)
        return part

    # --- writing ----------------------------------------------------------------------------

    def _writer(self, stack: ExitStack, context: Context) -> RasterWriter:
        fine, grid = self.files.images["fine_t1"], self.files.grid
        date = self.files.dates.get("coarse_t2")
        metadata = tags(self.recipe, self.spec, context, self.files, self.facts)
        names = list(fine.band_names)
        output = self.recipe.output
        writer = RasterWriter(output, grid, fine, names, date, metadata)
        if output.uncertainty and self._uncertainty is None:
            second = request.uncertainty_output(output)
            extra = RasterWriter(second, grid, None, names, date, metadata)
            self._uncertainty = stack.enter_context(extra)
        return stack.enter_context(writer)

    def _layers(self, prediction: Prediction) -> np.ndarray:
        """The bands of a prediction, and behind them their uncertainty where it is wanted."""
        values: np.ndarray = prediction.values[0]
        if not self.recipe.output.uncertainty:
            return values
        if prediction.uncertainty is None:  # only the disagreement of two pairs is known
            return np.concatenate((values, np.zeros_like(values)))
        return np.concatenate((values, prediction.uncertainty[0]))

    def _write(
        self, writer: RasterWriter, window: Any, layers: np.ndarray, valid: np.ndarray
    ) -> None:
        """Write :meth:`_layers`."""
        started, bands = time.perf_counter(), self.scene.bands
        writer.write(window, layers[:bands], valid)
        if self._uncertainty is not None:
            spread = layers[bands:]
            if self._doubt is not None:
                spread = self._doubt.widened(window, spread)
            self._uncertainty.write(window, spread, valid)
        self.counts.total += window.pixels
        self.counts.without_data += window.pixels - int(np.count_nonzero(valid))
        self.timings.add("write", time.perf_counter() - started)

    # --- decisions and facts ----------------------------------------------------------------

    def _scenes(self) -> list[Scene]:
        """The scene, and when the engine combines two pairs also as the second one sees it."""
        combined = self.two_pairs and self.spec.pairs == "combined"
        return [self.scene, PairScene(self.scene)] if combined else [self.scene]

    def _pairs_of(self, own: bool = False) -> list[tuple[str, str]]:
        """The pairs that a prediction has to agree with: both when the method takes both."""
        pairs = [("fine_t1", "coarse_t1")]
        if own and self.two_pairs and self.spec.pairs == "own":
            pairs.append(("fine_t3", "coarse_t3"))
        return pairs

    def _roles_read(self) -> tuple[str, ...]:
        wanted = self.spec.inputs + self.spec.optional_inputs
        return tuple(role for role in self.scene.roles if role in wanted)

    def _reasons(self) -> str:
        """What is known of them; of networks nothing is."""
        told = [f"{role} {count} pixels" for role, count in self.counts.reasons.items()]
        return ": " + ", ".join(told) if told else ""

    def _metrics(self, context: Context) -> dict[str, Any]:
        total = max(self.counts.total, 1)
        return {
            "method": self.spec.name,
            "date": self.files.dates.get("coarse_t2"),
            "dates": dict(self.files.dates),
            "rows": self.scene.rows,
            "columns": self.scene.columns,
            "bands": self.scene.bands,
            "pixels": self.counts.total,
            "nodata_pixels": self.counts.without_data,
            "nodata_share": round(self.counts.without_data / total, 6),
            "nodata_reasons": dict(self.counts.reasons),
            "parameters": registry.plain_values(context.used or self.method.parameters),
            **({"report": context.report} if context.report else {}),
            "cell_size": self.scene.cells.size,
            "aligned": self.scene.aligned,
            **self.facts,
        }

"""The job ``check``, and the same check as the first step of ``fuse``."""

from __future__ import annotations

import math
from typing import Any, Optional, Union

import numpy as np

from .. import request
from ..choice.candidates import AUTO
from ..choice.trial import pixels_tried
from ..errors import StfError
from ..events import Progress
from ..findings import Finding, ordered
from ..method import Method
from ..presteps.run import PreSteps, prepare
from ..presteps.run import findings as step_findings
from ..raster.scene import RasterScene, open_scene
from ..recipe_types import Recipe
from ..result import Result
from ..spec import MethodSpec
from ..tiles import plan
from .headers import header_findings
from .pixels import pixel_findings


def check(recipe: Recipe, progress: Optional[Progress] = None) -> Result:
    """Check the inputs of a fusion without running it.

    What would stop the run is a finding of severity ``error`` here, never an exception: the caller
    wants the list.

    Returns:
        findings; metrics: ``inputs`` (facts per role), ``pairs``, ``registration``, ``ratio``.
    """
    progress = progress or Progress()
    facts: dict[str, Any] = {}
    findings: list[Finding] = []
    try:
        method, spec = request.method_of(recipe)
        request.check_roles(recipe, spec)
        request.check_uncertainty(recipe, method)
        progress.update(0.1, "Reading the images")
        scene = open_scene(recipe, progress)
        facts["inputs"] = {role: _facts(scene, role) for role in scene.roles}
        facts["ratio"] = scene.ratio
        facts["cell_size"] = scene.cells.size
        facts["rows"], facts["columns"] = scene.rows, scene.columns
        steps = prepare(scene, recipe, progress)
        findings = check_scene(scene, recipe, spec, progress, facts, method, steps)
        facts["pre_steps"] = steps.report
    except StfError as error:
        if error.code == "cancelled":
            raise
        findings.append(_of_error(error))
    if recipe.output.path:
        try:
            request.check_output(recipe)
        except StfError as error:
            findings.append(_of_error(error))
    progress.update(1.0, "Checked")
    return Result(metrics=facts, findings=ordered(findings))


def check_headers(recipe: Recipe) -> Result:
    """What the headers of the images tell, in a fraction of a second: no pixel is read.

    A network is not loaded either; its installed card stands for it.

    Returns:
        findings as :func:`check` gives them; metrics: ``inputs``, ``ratio``, ``rows``,
        ``columns``, ``bands``, ``bytes`` of the result before compression, ``memory_bytes`` that
        the engine will use (not for networks), and ``trial_pixels`` that the method auto tries.
    """
    facts: dict[str, Any] = {}
    findings: list[Finding] = []
    try:
        method, spec = _method_by_name(recipe)
        request.check_roles(recipe, spec)
        scene = open_scene(recipe)
        facts["inputs"] = {role: _facts(scene, role) for role in scene.roles}
        facts.update(ratio=scene.ratio, rows=scene.rows, columns=scene.columns, bands=scene.bands)
        dtype = np.dtype((recipe.output.dtype or scene.images["fine_t1"].dtype.name).lower())
        facts["bytes"] = scene.rows * scene.columns * scene.bands * dtype.itemsize
        findings = header_findings(scene, recipe, spec)
        if method is not None:
            findings += _memory(scene, recipe, method)
            options = recipe.options
            wanted = options.memory_mb, options.workers, options.tile
            facts["memory_bytes"] = plan(scene, method, scene.roles, *wanted).bytes_needed
        if spec.name == AUTO:
            facts["trial_pixels"] = pixels_tried(scene)
    except StfError as error:
        findings.append(_of_error(error))
    return Result(metrics=facts, findings=ordered(findings))


def _method_by_name(recipe: Recipe) -> tuple[Optional[Method], MethodSpec]:
    """The method; a network's spec alone, because loading one takes seconds."""
    if not request.is_weights(recipe.method):
        return request.method_of(recipe)
    from ..networks import installed

    known = {spec.name: spec for spec in installed.specs()}
    return None, known.get(recipe.method) or MethodSpec(
        recipe.method, recipe.method, "", "", "network"
    )


def check_scene(
    scene: RasterScene,
    recipe: Recipe,
    spec: MethodSpec,
    progress: Progress,
    facts: Optional[dict[str, Any]] = None,
    method: Optional[Method] = None,
    steps: Optional[PreSteps] = None,
) -> list[Finding]:
    """All findings on an opened scene, errors first; ``steps``: the pre-steps done on it."""
    findings = header_findings(scene, recipe, spec)
    if not any(finding.severity == "error" for finding in findings):
        progress.update(0.5, "Checking the images")
        findings += pixel_findings(scene, spec, {} if facts is None else facts, steps)
        findings += [] if steps is None else step_findings(steps)
    if method is not None:
        findings += method.findings(scene)
        findings += [] if spec.needs_weights else _memory(scene, recipe, method)
    return ordered(findings)


def _memory(scene: RasterScene, recipe: Recipe, method: Method) -> list[Finding]:
    limit = recipe.options.memory_mb
    if limit is None:
        return []
    options = recipe.options
    tiles = plan(scene, method, scene.roles, limit, options.workers, options.tile)
    if tiles.bytes_needed <= limit * 2**20:
        return []
    need = tiles.bytes_needed / 1e9
    return [
        Finding(
            "memory-low",
            "warning",
            f"Needs {need:.2g} GB at once, {limit / 1000:.2g} GB are allowed, even with the "
            f"smallest tiles ({tiles.side} pixels).",
            "Allow more memory, or choose a smaller area.",
            option=f"--memory-mb {int(tiles.bytes_needed / 2**20) + 1}",
            fix={"options.memory_mb": int(tiles.bytes_needed / 2**20) + 1},
            values={"needed_gb": round(need, 3)},
        )
    ]


def _facts(scene: RasterScene, role: str) -> dict[str, Any]:
    image = scene.images[role]
    width, height = image.grid.pixel_size
    return {
        "path": image.path,
        "date": image.date,
        "dates": [{"date": r.date, "source": r.source} for r in image.dates],
        "sensor": image.sensor.name if image.sensor else None,
        "quantity": image.quantity,
        "bands": [band.name or str(band.number) for band in image.selected],
        "all_bands": [{"name": b.name, "wavelength_nm": b.wavelength_nm} for b in image.bands],
        "selected": [image.bands.index(band) + 1 for band in image.selected],
        "pixel_size": [width, height],
        "rows": image.grid.rows,
        "columns": image.grid.columns,
        "scale": float(image.radiometry.scale[0]),
        "offset": float(image.radiometry.offset[0]),
        "scale_source": image.radiometry.source,
        "nodata": _plain(image.nodata),
        "dtype": image.dtype.name,
    }


def _plain(number: Optional[float]) -> Union[float, str, None]:
    """A number that JSON can hold; NaN and infinities as text."""
    return number if number is None or math.isfinite(number) else str(number)


def _of_error(error: StfError) -> Finding:
    return Finding(error.code, "error", error.problem, error.hint)


def known_codes() -> list[str]:
    """Codes of all errors, for the docs."""
    from .. import errors

    return sorted(
        {k.code for k in vars(errors).values() if isinstance(k, type) and issubclass(k, StfError)}
    )


__all__ = ["check", "check_headers", "check_scene", "known_codes"]

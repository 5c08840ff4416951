"""``stf evaluate``, ``stf simulate``, ``stf run``, ``stf doctor``."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any, Callable

from .. import worker
from ..errors import OptionValue
from ..recipe import Evaluation, ImageInput, Output, Recipe, Simulation, ZonesInput, load
from ..result import Result
from . import show
from .enhance import show_enhanced
from .fuse import show_check, show_fused
from .inputs import numbers
from .protocols import add_protocol, show_protocol, with_protocol
from .running import add_scheduler, run_recipe
from .series import show_pairs, show_series

SIMULATION_HELP = {
    "seed": "everything random comes from it",
    "rows": "of the fine images",
    "columns": "of the fine images",
    "pixel_size_m": "fine pixel in metres",
    "ratio": "coarse / fine pixel, need not be whole",
    "bands": "1, 3, 4 or 6",
    "cloud_share": "share of fine pixels under cloud",
    "footprint": "blur beyond the coarse pixel, sigma in coarse pixels",
    "bias": "of the coarse sensor, in reflectance",
    "noise": "of the coarse sensor, in reflectance",
}
"""Number field of a simulation -> its help."""


def add_parsers(commands: Any) -> None:
    """Add the commands."""
    _add_evaluate(commands)
    _add_simulate(commands)
    run = commands.add_parser(
        "run", help="run a recipe", epilog="example:\n  stf run recipe.json\n"
    )
    run.add_argument("recipe", metavar="RECIPE", help="JSON file, as --save-recipe writes it")
    _add_machine(run)
    add_scheduler(run)
    run.add_argument("--overwrite", action="store_true", help="replace an existing result")
    run.set_defaults(func=run_run)
    doctor = commands.add_parser(
        "doctor", help="what this machine can do", epilog="example:\n  stf doctor\n"
    )
    _add_machine(doctor)
    doctor.set_defaults(func=run_doctor)


def _add_machine(parser: argparse.ArgumentParser) -> None:
    """Output for programs."""
    parser.add_argument("--events", choices=("json",), help="write events for a program")
    parser.add_argument("--json", action="store_true", help="write the result as JSON")


def _add_evaluate(commands: Any) -> None:
    parser = commands.add_parser(
        "evaluate",
        help="score a prediction",
        epilog="example:\n  stf evaluate predicted.tif truth.tif --baseline keep=fine_t1.tif "
        "--report report.html\n",
    )
    add = parser.add_argument
    add("prediction", metavar="PREDICTION", nargs="?", help="image to judge")
    add("reference", metavar="REFERENCE", nargs="?", help="fine image of the same date")
    add("--coarse", metavar="C", help="coarse image of that date: compare the averages over cells")
    add("--ratio", type=float, help="coarse / fine pixel (ERGAS), if it cannot be read")
    add(
        "--baseline",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="another image to show beside it, such as fine t1 unchanged",
    )
    add(
        "--mode",
        choices=("default", "reference"),
        default="default",
        help="arithmetic of the scores: ours, or that of the published framework",
    )
    add("--sam-unit", choices=("degrees", "radians"), default="degrees", help="of the angle SAM")
    add("--scale", type=float, help="of prediction, reference and baselines")
    add("--offset", type=float, help="of prediction, reference and baselines")
    add("--coarse-scale", type=float, help="of the coarse image")
    add("--coarse-offset", type=float, help="of the coarse image")
    add_protocol(parser)
    add("--zones", metavar="FILE", help="polygons or a raster of classes: scores of each")
    add("--zone-field", metavar="NAME", help="field that names the polygons")
    add("--error-map", metavar="OUT.tif", help="write prediction - reference")
    add("--overwrite", action="store_true", help="replace an existing error map")
    add("--report", metavar="OUT.html", help="write a report with pictures")
    add("--data", metavar="OUT.json", help="write all scores")
    _add_machine(parser)
    parser.set_defaults(func=run_evaluate)


def _add_simulate(commands: Any) -> None:
    parser = commands.add_parser(
        "simulate",
        help="make a scene with real change",
        epilog="example:\n  stf simulate --out scene --dates 2024-05-10,2024-07-13 --ratio 16\n",
    )
    parser.add_argument(
        "--out", dest="folder", required=True, metavar="DIR", help="folder of the images"
    )
    for field in dataclasses.fields(Simulation):
        name = "--" + field.name.replace("_", "-")
        kind = {"int": int, "float": float}.get(str(field.type))
        if kind is not None:
            text = f"{SIMULATION_HELP[field.name]} (default: {field.default})"
            parser.add_argument(name, type=kind, metavar="N", help=text)
    parser.add_argument("--dates", metavar="DATE,DATE,...", help="of the fine and coarse images")
    parser.add_argument("--changes", metavar="LIST", help="harvest,flood,buildings or none")
    parser.add_argument("--shift", metavar="X,Y", help="of the coarse sensor, in fine pixels")
    parser.add_argument("--coarse-crs", metavar="CRS", help="another CRS for the coarse images")
    parser.add_argument(
        "--dtype", choices=("UInt16", "Float32"), help="reflectance x 10000, or as it is"
    )
    _add_machine(parser)
    parser.set_defaults(func=run_simulate)


def run_evaluate(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    def image(path: str) -> ImageInput:
        return ImageInput(path, scale=given.scale, offset=given.offset)

    baselines = {}
    for text in given.baseline:
        name, equals, path = text.partition("=")
        if not equals:
            raise OptionValue(
                f"--baseline {text} has no file.", "", "Write for example --baseline keep=t1.tif."
            )
        baselines[name] = image(path)
    coarse = None
    if given.coarse:
        coarse = ImageInput(given.coarse, scale=given.coarse_scale, offset=given.coarse_offset)
    evaluation = Evaluation(
        prediction=image(given.prediction) if given.prediction else None,
        reference=image(given.reference) if given.reference else None,
        coarse=coarse,
        baselines=baselines,
        ratio=given.ratio,
        protocol=given.protocol,
        mode=given.mode,
        sam_unit=given.sam_unit,
        zones=ZonesInput(given.zones, field=given.zone_field) if given.zones else None,
        error_map=given.error_map,
        report=given.report,
        data=given.data,
    )
    output = Output(overwrite=given.overwrite)
    recipe = with_protocol(Recipe(job="evaluate", evaluation=evaluation, output=output), given)
    result = run_recipe(recipe, given)
    if result is None:
        return int(given.code)
    return show_scores(result, given, out)


def show_scores(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """What is told about an evaluation: the verdict and the table."""
    if given.json:
        show.as_json(result.as_dict())
        return 0
    from ..report.tables import format_table

    metrics = result.metrics
    out(str(metrics["verdict"]))
    for remark in metrics.get("remarks", []):
        out(str(remark))
    if "scores" in metrics:
        out(format_table(metrics["scores"], metrics["ratio"], metrics["sam_unit"]))
    show_protocol(metrics, out)
    return show_outputs(result, given, out)


def show_outputs(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """The files that were written, one line each."""
    if given.json:
        show.as_json(result.as_dict())
        return 0
    for kind, path in result.outputs.items():
        out(f"{kind}: {path}")
    return 0


def run_simulate(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    simulation = Simulation()
    for field in dataclasses.fields(Simulation):
        value = getattr(given, field.name, None)
        if value is None:
            continue
        if field.name == "dates":
            value = [word.strip() for word in value.split(",")]
        elif field.name == "changes":
            value = [] if value == "none" else [word.strip() for word in value.split(",")]
        elif field.name == "shift":
            value = numbers(value, 2, "--shift")
        setattr(simulation, field.name, value)
    result = run_recipe(Recipe(job="simulate", simulation=simulation), given)
    if result is None:
        return int(given.code)
    return show_outputs(result, given, out)


def run_run(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    def read() -> Recipe:
        recipe = load(given.recipe)
        recipe.output.overwrite = recipe.output.overwrite or given.overwrite
        return recipe

    if given.events:
        return worker.run(read, given.debug, given.scheduler)
    recipe = read()
    result = run_recipe(recipe, given)
    if result is None:
        return int(given.code)
    return SHOWN[recipe.job](result, given, out)


def run_doctor(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    result = run_recipe(Recipe(job="doctor"), given)
    if result is None:
        return int(given.code)
    return show_diagnosis(result, given, out)


def show_diagnosis(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """What is told about this machine."""
    if given.json:
        show.as_json(result.metrics)
        return 0
    from ..doctor import as_text

    for text in as_text(result.metrics):
        out(text)
    return 0


SHOWN: dict[str, Callable[[Result, argparse.Namespace, Callable[[str], None]], int]] = {
    "fuse": show_fused,
    "check": show_check,
    "series": show_series,
    "pairs": show_pairs,
    "enhance": show_enhanced,
    "look": show_check,
    "evaluate": show_scores,
    "simulate": show_outputs,
    "doctor": show_diagnosis,
}
"""job -> how its result is told."""

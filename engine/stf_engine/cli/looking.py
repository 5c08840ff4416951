"""``stf methods``, ``stf dates`` and ``stf headers``: look things up, compute nothing."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Callable

from ..dates import read_dates
from . import show

if TYPE_CHECKING:
    from ..spec import MethodSpec


def add_parsers(commands: Any) -> None:
    """Add the commands."""
    methods = commands.add_parser(
        "methods", help="list the methods, or show one", epilog="example:\n  stf methods fit-fc\n"
    )
    methods.add_argument("name", nargs="?", metavar="NAME", help="one method, with its settings")
    methods.add_argument(
        "--installed", action="store_true", help="only the networks whose weights are installed"
    )
    methods.add_argument(
        "--job",
        choices=("fuse", "enhance"),
        help="the methods of one command; for --json fuse, where none is given",
    )
    methods.add_argument("--json", action="store_true", help="write the specs as JSON")
    methods.set_defaults(func=run_methods)
    dates = commands.add_parser(
        "dates",
        help="read the dates of files",
        epilog="example:\n  stf dates MOD09GA.A2020068.h18v04.tif\n",
    )
    dates.add_argument("files", nargs="+", metavar="FILE", help="need not exist: names suffice")
    dates.add_argument("--json", action="store_true", help="write all readings as JSON")
    dates.set_defaults(func=run_dates)
    headers = commands.add_parser(
        "headers",
        help="what the headers of a recipe's images tell, without reading a pixel",
        epilog="example:\n  stf headers recipe.json\n",
    )
    headers.add_argument("recipe", metavar="RECIPE", help="JSON file with a recipe or a list")
    headers.add_argument("--json", action="store_true", help="write findings and facts as JSON")
    headers.set_defaults(func=run_headers)


def run_methods(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    if given.name:
        spec = _spec_of(given.name)
        if given.json:
            show.as_json(spec.as_dict())
        else:
            _describe(spec, out)
        return 0
    from .. import registry
    from ..enhance.methods import SPECS
    from ..networks import installed
    from ..networks import registry as networks

    if given.installed:
        specs = installed.specs(given.job or "fuse")
    elif given.job == "enhance":
        specs = list(SPECS)
    else:
        specs = registry.specs() + networks.specs()
    if given.json:
        show.as_json([spec.as_dict() for spec in specs])
        return 0
    if not specs:
        out("No weights are installed. 'stf train' makes them from your own images,")
        out("'stf models import FILE' installs a weights file or a published checkpoint.")
        return 0
    _list(specs, given.installed, out)
    if given.job is None and not given.installed:
        out("")
        out("of 'stf enhance' (revisits of one place, pan = with a panchromatic image):")
        _list(list(SPECS), False, out)
    if given.job != "fuse" and not given.installed:
        _tell_networks(out)
    return 0


def _tell_networks(out: Callable[[str], None]) -> None:
    """The names of the networks of revisits are put together."""
    from ..satfusion.parts import MULTI_IMAGE, SHARPENING

    out("")
    out("networks of revisits (they need weights): satfusion-MULTI-SHARP, or one of both parts")
    out(f"  MULTI: {', '.join(MULTI_IMAGE)}")
    out(f"  SHARP (pan): {', '.join(SHARPENING)}")


def _list(specs: list[MethodSpec], installed: bool, out: Callable[[str], None]) -> None:
    """A line per method."""
    width = max(len(spec.name) for spec in specs)
    for spec in specs:
        needs = "  (needs weights)" if spec.needs_weights and not installed else ""
        needs += "  (pan)" if "pan" in spec.inputs else ""
        words = spec.advice if installed else spec.summary
        out(f"{spec.name:<{width}}  {words}{needs}")


def _spec_of(name: str) -> MethodSpec:
    from .. import registry
    from ..enhance.methods import SPECS
    from ..networks import registry as networks
    from ..satfusion.registry import combination, is_combination

    for spec in [*networks.specs(), *SPECS]:
        if spec.name == registry.canonical(name):
            return spec
    if is_combination(name):
        return combination(name).spec
    return registry.method_class(name).spec


def _describe(spec: MethodSpec, out: Callable[[str], None]) -> None:
    out(f"{spec.title} ({spec.name})")
    out(spec.summary)
    out(spec.advice)
    takes = ", ".join(spec.optional_inputs) or "nothing else"
    out(f"needs: {', '.join(spec.inputs)}; takes: {takes}")
    if spec.unchanged_note:
        out(spec.unchanged_note)
    if spec.paper:
        paper = spec.paper
        out(f"{paper.authors} {paper.year}: {paper.title}. doi {paper.doi}")
    for parameter in spec.parameters:
        default = "auto" if parameter.default is None else parameter.default
        out(f"  --set {parameter.name}={default}  ({parameter.allowed})")
        out(f"      {parameter.help}")


def run_dates(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    found = {path: read_dates(path, _tags(path)) for path in given.files}
    if given.json:
        show.as_json({path: [asdict(r) for r in readings] for path, readings in found.items()})
        return 0
    for path, readings in found.items():
        words = ", ".join(f"{r.date} ({r.source})" for r in readings) or "no date found"
        out(f"{os.path.basename(path)}: {words}")
    return 0


def run_headers(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    from ..check.run import check_headers
    from ..recipe import load_all

    results = [check_headers(recipe) for recipe in load_all(given.recipe)]
    if given.json:
        show.as_json([result.as_dict() for result in results])
        return 0
    for result in results:
        show.findings(result.findings)
        facts = result.metrics
        if "rows" in facts:
            size = f"{facts['rows']} x {facts['columns']} pixels, {facts['bands']} bands"
            out(f"{size}, {facts['bytes'] / 1e6:.1f} MB before compression")
    return 2 if any(f.severity == "error" for result in results for f in result.findings) else 0


def _tags(path: str) -> dict[str, str]:
    """Metadata of the file, empty when it is no raster (a name alone is enough for a date)."""
    from ..errors import StfError
    from ..raster.image import open_dataset

    try:
        return dict(open_dataset(path).GetMetadata() or {})
    except StfError:
        return {}

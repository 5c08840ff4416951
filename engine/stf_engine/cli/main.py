"""``stf``: finds the command, runs it, turns errors into three-part messages and exit codes."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import traceback
from typing import Any, NoReturn, Optional, Sequence

from .. import __version__, jobs, worker
from ..errors import CommandWrong, StfError, nearest_names
from ..events import Progress
from ..recipe import Recipe
from ..result import Result
from . import show

EPILOG = """examples:
  stf demo --out demo
  stf fuse --fine-t1 S2_20240612.tif --coarse-t1 S3_20240612.tif --coarse-t2 S3_20240705.tif \\
           --method fit-fc -o S2_20240705.tif
  stf evaluate S2_20240705.tif truth.tif --report report.html
"""


class Parser(argparse.ArgumentParser):
    """argparse with three-part errors, and with both spellings of long options."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        options.setdefault("allow_abbrev", False)
        super().__init__(*args, **options)

    def error(self, message: str) -> NoReturn:
        raise CommandWrong(
            f"{self.prog}: {message}.",
            "",
            f"'{self.prog} --help' shows what it takes, with an example.",
        )

    def known_options(self) -> list[str]:
        return sorted(o for o in self._option_string_actions if o.startswith("--"))

    def commands(self) -> dict[str, Parser]:
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                return dict(action.choices)
        return {}


def build_parser() -> Parser:
    """The whole command line."""
    from . import demo, fuse, jobs_commands, looking

    parser = Parser(
        prog="stf",
        description="Sharp satellite images at dates on which only blurred ones exist.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"stf {__version__}")
    parser.add_argument("--debug", action="store_true", help="show tracebacks")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for module in (demo, fuse, jobs_commands, looking):
        module.add_parsers(commands)
    _add_models(commands)
    return parser


def _add_models(commands: Any) -> None:
    from . import models

    models.add_parser(commands)


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run the command line; returns the exit code."""
    given = [_hyphens(word) for word in (sys.argv[1:] if arguments is None else arguments)]
    debug = "--debug" in given
    given = [word for word in given if word != "--debug"]
    try:
        parser = build_parser()
        options = _parse(parser, given)
        if options.command is None:
            parser.print_help()
            return 0
        code: int = options.func(options, show.line)
        return code
    except StfError as error:
        if debug:
            traceback.print_exc()
        show.error(error)
        return error.exit_code
    except BrokenPipeError:  # "stf methods | head"
        return 0


def _hyphens(word: str) -> str:
    """--batch_size and --batch-size are the same option."""
    if not word.startswith("--"):
        return word
    name, equals, value = word.partition("=")
    return name.replace("_", "-") + equals + value


def _parse(parser: Parser, given: list[str]) -> argparse.Namespace:
    commands = parser.commands()
    words = [word for word in given if not word.startswith("-")]
    first = given[0] if given else ""
    if words and first and not first.startswith("-") and first not in commands:
        raise CommandWrong(
            f"There is no command '{first}'.",
            "",
            f"Did you mean {nearest_names(first, commands)}? 'stf --help' lists all.",
        )
    try:
        options, rest = parser.parse_known_args(given)
    except SystemExit as leaving:  # --help, --version
        sys.stdout.flush()
        raise _Leave(int(leaving.code or 0)) from None
    if rest:
        chosen = commands.get(str(options.command), parser)
        inner = chosen.commands()
        if inner and getattr(options, "action", None) in inner:
            chosen = inner[options.action]
        raise CommandWrong(
            f"'{chosen.prog}' does not know '{rest[0]}'.",
            "An option that is silently dropped would give another result than was asked for.",
            f"Did you mean {nearest_names(rest[0].split('=')[0], chosen.known_options())}?",
        )
    return options


class _Leave(SystemExit):
    """--help and --version end the program as argparse wants."""


def run_recipe(recipe: Recipe, options: argparse.Namespace) -> Optional[Result]:
    """Run a recipe for a command: with a bar for a person, or as a worker.

    Returns:
        The result; None when events were written (the exit code is then in ``options.code``).
    """
    if getattr(options, "events", None):
        options.code = worker.run(lambda: recipe)
        return None
    bar = show.Bar(getattr(options, "json", False))
    progress = Progress(bar)
    finished = threading.Event()

    def stop(*_: object) -> None:
        progress.cancel()
        threading.Thread(target=worker.end_by_force, args=(finished,), daemon=True).start()

    before = signal.signal(signal.SIGINT, stop), signal.signal(signal.SIGTERM, stop)
    try:
        return jobs.run(recipe, progress)
    finally:
        finished.set()
        bar.clear()
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])

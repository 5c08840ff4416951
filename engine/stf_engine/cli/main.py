"""``stf``: finds the command, runs it, turns errors into three-part messages and exit codes."""

from __future__ import annotations

import argparse
import importlib
import os
import re
import signal
import sys
from typing import Any, Callable, NoReturn, Optional, Sequence

from .. import __version__, worker
from ..errors import Cancelled, CommandWrong, PackageMissing, StfError, nearest_names
from ..privacy import show_traceback
from . import show

EPILOG = """examples:
  stf demo --out demo
  stf fuse --fine-t1 S2_20240612.tif --coarse-t1 S3_20240612.tif --coarse-t2 S3_20240705.tif \\
           --method fit-fc -o S2_20240705.tif
  stf evaluate S2_20240705.tif truth.tif --report report.html
"""

_NEGATIVE = re.compile(r"-[\d.]")


class Parser(argparse.ArgumentParser):
    """argparse with three-part errors, and with both spellings of long options."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        options.setdefault("allow_abbrev", False)
        super().__init__(*args, **options)

    def error(self, message: str) -> NoReturn:
        raise CommandWrong(
            f"{self.prog}: {message}.",
            "A command runs only when everything in it is understood.",
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
    from . import datasets, demo, enhance, fuse, jobs_commands, looking, series, test, train

    parser = Parser(
        prog="stf",
        description="Sharp satellite images at dates on which only blurred ones exist.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"stf {__version__}")
    parser.add_argument("--debug", action="store_true", help="show tracebacks")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for module in (demo, fuse, series, enhance, jobs_commands, looking, datasets, train, test):
        module.add_parsers(commands)
    _add_models(commands)
    return parser


def _add_models(commands: Any) -> None:
    """``stf models`` reads weights with NumPy; without it the other commands still explain."""
    try:
        from . import models
    except ImportError:
        parser = commands.add_parser("models", help="weights of networks (needs NumPy)")
        parser.add_argument("rest", nargs=argparse.REMAINDER)
        parser.set_defaults(func=_import_models)
        return
    models.add_parser(commands)


def _import_models(_given: argparse.Namespace, _out: Callable[[str], None]) -> int:
    importlib.import_module("stf_engine.cli.models")
    return 0


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run the command line; returns the exit code."""
    show.forgive_encoding()
    given = normal_words(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    if arguments is None:
        # A polite kill ends a command as Ctrl-C does: through the blocks that tidy up.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    given = [word for word in given if word != "--debug"]
    try:
        code = _run(given, debug)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # "stf methods | head": nobody reads what is left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as raised:
        # No traceback reaches a user, unless asked for.
        if debug:
            show_traceback()
        problem = _told(raised)
    if _wants_events(given):
        return worker.report(problem)
    if "--json" in given:
        worker.report(problem)
    show.error(problem)
    return problem.exit_code


def _told(raised: BaseException) -> StfError:
    """What a user is told about an exception."""
    if isinstance(raised, StfError):
        return raised
    if isinstance(raised, KeyboardInterrupt):
        return Cancelled()
    if isinstance(raised, ImportError):
        return PackageMissing(
            f"A package is missing: {raised}.",
            "This command cannot work without it.",
            "Use the Python of QGIS, which has it, or install it; 'stf doctor' says what is there.",
        )
    return worker.unexpected(raised)


def _run(given: list[str], debug: bool) -> int:
    parser = build_parser()
    options = _parse(parser, given)
    options.debug = debug
    if options.command is None:
        parser.print_help()
        return 0
    code: int = options.func(options, show.line)
    return code


def _wants_events(given: Sequence[str]) -> bool:
    pairs = zip(given, [*given[1:], ""])
    return any(w == "--events=json" or (w == "--events" and v == "json") for w, v in pairs)


def normal_words(words: Sequence[str]) -> list[str]:
    """The words of a command line as argparse needs them.

    ``--batch_size`` becomes ``--batch-size``; a value that begins with a minus and a digit, which
    argparse would take for an option (``--extent -13.5,47,...``), is joined to its option.
    """
    found: list[str] = []
    for word in words:
        previous = found[-1] if found else ""
        if _NEGATIVE.match(word) and previous.startswith("--") and "=" not in previous:
            found[-1] = f"{previous}={word}"
            continue
        if word.startswith("--"):
            name, equals, value = word.partition("=")
            word = name.replace("_", "-") + equals + value
        found.append(word)
    return found


def _parse(parser: Parser, given: list[str]) -> argparse.Namespace:
    commands = parser.commands()
    first = given[0] if given else ""
    if first and not first.startswith("-") and first not in commands:
        raise CommandWrong(
            f"There is no command '{first}'.",
            "A command says what is to be done.",
            f"Did you mean {nearest_names(first, commands)}? 'stf --help' lists all.",
        )
    options, rest = parser.parse_known_args(given)
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

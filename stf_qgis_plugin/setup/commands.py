"""The command lines of a set-up, as data."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field

from .. import interpreter
from ..environment import interpreter_arguments
from .plan import Plan

PIP_SETTINGS = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_NO_COLOR": "1",
    "PIP_USER": "0",
}
"""The user's own settings of pip hold, but not the one that installs into the home folder."""


@dataclass(frozen=True)
class Command:
    """A program to start.

    Attributes:
        python: with which Python.
        arguments: after the interpreter's own flags.
        variables: added to its environment.
    """

    python: interpreter.Interpreter
    arguments: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """All arguments of the program."""
        return [*interpreter_arguments(self.python.own, platform.system()), *self.arguments]


def make_environment(plan: Plan, with_pip: bool = True) -> Command:
    """The environment sees the packages of QGIS' Python, so GDAL and NumPy are QGIS' own."""
    more = () if with_pip else ("--without-pip",)
    words = ("-m", "venv", "--system-site-packages", "--clear", *more, plan.place.environment)
    return Command(interpreter.Interpreter(plan.base, True), words)


def pip_version(plan: Plan) -> Command:
    """Whether the environment has a pip, of its own or borrowed."""
    return Command(_inside(plan), ("-m", "pip", "--version"), _variables(plan))


def download(plan: Plan, requirement: str) -> Command:
    """Fetch one package and compare its checksum.

    Args:
        plan: the set-up.
        requirement: file with one requirement and its hashes.
    """
    words = ("-m", "pip", "download", "--no-deps", "--require-hashes", "--only-binary", ":all:")
    words += ("--no-cache-dir", "--progress-bar", "off", "--retries", "2", "--timeout", "30")
    return Command(
        _inside(plan), (*words, "-d", plan.place.wheels, "-r", requirement), _variables(plan)
    )


def install(plan: Plan, requirements: str) -> Command:
    """Install from files only; every checksum is compared once more."""
    words = ("-m", "pip", "install", "--no-deps", "--require-hashes", "--ignore-installed")
    words += ("--only-binary", ":all:", "--no-cache-dir", "--progress-bar", "off")
    words += ("--no-index", "--find-links", plan.source, "-r", requirements)
    # The user's own places of packages count for the download only: pip would prefer another
    # build of PyTorch that it finds there, and refuse it for its checksum.
    variables = {**_variables(plan), "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
    return Command(_inside(plan), words, variables)


def _inside(plan: Plan) -> interpreter.Interpreter:
    return interpreter.Interpreter(plan.place.python, False, private=True)


def _variables(plan: Plan) -> dict[str, str]:
    """pip's settings; its temporary files lie where their size can be watched."""
    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), plan.place.temporary)
    return {**PIP_SETTINGS, **temporary, **plan.pip_settings}

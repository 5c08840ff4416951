"""From the engine's answers about weights to findings in words."""

from __future__ import annotations

import os
from typing import Any

from qgis.PyQt.QtCore import QMimeData

from .. import texts
from .words import verdict, without_folder

WEIGHTS = ".safetensors"

CHECKPOINTS = (".ckpt", ".pth", ".pt")
"""What the engine reads tensors from without running what else is in it."""

PICKLES = (".pkl", ".pickle", ".bin", ".joblib")

OTHER_NAME, ENGINE = "other-name", "engine"
"""Kinds of the buttons of a refused import."""

UNSAFE = "This file could run programs, so it is not opened. Ask for a .safetensors file."
NO_WEIGHTS = "%1 is not a weights file: those end in .safetensors, .ckpt or .pth."
NO_TORCH = (
    "A checkpoint is converted with PyTorch, which the engine's Python does not have. "
    "A .safetensors file needs none."
)
CHANGED = "The file changed since it was written; it is not used."


def is_error(answer: dict[str, Any]) -> bool:
    """Whether the engine reported a problem."""
    return answer.get("type") == "error"


def file_name(path: str) -> str:
    """The last part of a path."""
    return os.path.basename(path)


def stem(path: str) -> str:
    """The name under which a file is installed."""
    return os.path.splitext(os.path.basename(path))[0]


def dropped(data: QMimeData) -> str:
    """The one file of a drop, "" when it is none or several."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and os.path.isfile(paths[0]) else ""


def _finding(severity: str, message: str, hint: str = "", **more: Any) -> dict[str, Any]:
    """A finding of the page itself: it has no Ignore."""
    return {"severity": severity, "message": message, "hint": hint, "local": True, **more}


def refusal(path: str) -> dict[str, Any]:
    """Why a file is not given to the engine at all; empty when it is."""
    ending = os.path.splitext(path)[1].lower()
    if ending in (WEIGHTS, *CHECKPOINTS):
        return {}
    if ending in PICKLES:
        return _finding("error", texts.tr(UNSAFE))
    return _finding("error", texts.tr(NO_WEIGHTS, file_name(path)))


def problem(answer: dict[str, Any], path: str = "") -> dict[str, Any]:
    """The three parts of an error of the engine; the last two below the sentence."""
    parts = (answer.get("cause", ""), answer.get("hint", ""))
    hint = " ".join(part for part in parts if part)
    message = without_folder(answer.get("message", ""), path)
    return _finding("error", message, without_folder(hint, path))


def import_problem(
    answer: dict[str, Any], path: str, options: list[str], names: list[str]
) -> dict[str, Any]:
    """A refused import, with a button where one helps.

    Args:
        answer: the engine's error.
        path, options: what was to be imported, and how.
        names: of the files that are installed.
    """
    code = answer.get("code")
    if code == "weights-unsafe":
        return _finding("error", texts.tr(UNSAFE))
    if code == "package-missing":
        label = "Choose Another Python…"
        return _finding("error", texts.tr(NO_TORCH), action=ENGINE, label=label)
    found = problem(answer, path)
    if code == "output-exists":
        wanted = options[options.index("--name") + 1] if "--name" in options else stem(path)
        name, number = wanted, 1
        while name in names or name == wanted:
            number += 1
            name = f"{wanted}-{number}"
        label = texts.tr("Import as %1", name)
        found.update(code=code, action=OTHER_NAME, label=label, name=name)
    return found


def renamed(options: list[str], name: str) -> list[str]:
    """The options of an import under another name."""
    if "--name" in options:
        place = options.index("--name")
        options = options[:place] + options[place + 2 :]
    return [*options, "--name", name]


def imported(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """What an import did."""
    name = stem(answer["path"])
    found = [_finding("good", texts.tr("%1 is installed. The file you imported stays.", name))]
    found += [_finding("warning", text) for text in answer.get("warnings", [])]
    unknown = len(answer.get("unknown_keys", []))
    if unknown:
        many = "%1 parts of the checkpoint were not known and were left out."
        one = "%1 part of the checkpoint was not known and was left out."
        found.append(_finding("note", texts.plural(unknown, one, many)))
    return found


def verified(answer: dict[str, Any]) -> dict[str, Any]:
    """What a file's verification found."""
    if not is_error(answer):
        return _finding("good", verdict(answer))
    if answer.get("code") == "weights-damaged":
        return _finding("error", texts.tr(CHANGED), str(answer.get("hint", "")))
    return problem(answer)

"""The installed weights files: one folder in the user's data folder."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass
from typing import Any, Optional

from ..errors import (
    FolderReadOnly,
    OptionValue,
    OutputExists,
    StfError,
    WeightsMissing,
    nearest_names,
)
from ..files import replacing
from ..registry import is_registered
from .card import Card
from .file import Header, card_of, check_digest, digest, read_header

SUFFIX = ".safetensors"

APPLICATION = "stfusion"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Installed:
    """One file of the folder; ``card`` is None and ``problem`` set when it cannot be read."""

    name: str
    path: str
    size_bytes: int
    card: Optional[Card]
    problem: str = ""


def folder() -> str:
    """The folder of installed weights; ``STF_MODELS_DIR`` overrides the user's data folder."""
    given = os.environ.get("STF_MODELS_DIR")
    return os.path.abspath(given) if given else os.path.join(_user_data(), "models")


def _user_data() -> str:
    try:
        from platformdirs import user_data_dir
    except ImportError:
        return _user_data_by_rule()
    return user_data_dir(APPLICATION, appauthor=False)


def _user_data_by_rule() -> str:
    """What platformdirs would say, for level 0, where it is not installed."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.join(home, ".local", "share")
    return os.path.join(base, APPLICATION)


def installed() -> list[Installed]:
    """All installed weights files by name; damaged ones are listed with their problem."""
    try:
        names = sorted(os.listdir(folder()))
    except OSError:  # nothing was ever installed
        return []
    return [_describe(os.path.join(folder(), n)) for n in names if n.endswith(SUFFIX)]


def _describe(path: str) -> Installed:
    name = os.path.basename(path)[: -len(SUFFIX)]
    size = os.path.getsize(path)
    try:
        return Installed(name, path, size, card_of(read_header(path), path))
    except StfError as error:
        return Installed(name, path, size, None, error.problem)


def resolve(name_or_path: str) -> Optional[str]:
    """The weights file of a path, an installed name, or the name of a network of which exactly one
    file is installed; None when there is no such file. Reads nothing but cards."""
    if os.path.isfile(name_or_path):
        return name_or_path
    by_name = _path_of(name_or_path)
    if by_name is not None:
        return by_name
    found = of_network(name_or_path)
    return found[0].path if len(found) == 1 else None


def _path_of(name: str) -> Optional[str]:
    """The installed file of a name. A file that was copied there by hand may have any name."""
    path = os.path.join(folder(), name + SUFFIX)
    return path if os.path.basename(name) == name and os.path.isfile(path) else None


def of_network(name: str) -> list[Installed]:
    """The installed weights of one network."""
    wanted = name.strip().lower().replace("_", "-")
    return [i for i in installed() if i.card is not None and i.card.method == wanted]


def find(name_or_path: str) -> str:
    """Like :func:`resolve`, but raises.

    Raises:
        WeightsMissing: no such file, or several fit; the hint lists the installed ones.
    """
    path = resolve(name_or_path)
    if path is not None:
        return path
    several = [i.name for i in of_network(name_or_path)]
    if several:
        raise WeightsMissing(
            f"{len(several)} installed weights files belong to {name_or_path}.",
            "They were trained on different images, so none is taken silently.",
            f"Name one of them: {', '.join(several)}.",
        )
    names = [i.name for i in installed()]
    raise WeightsMissing(
        f"There are no weights '{name_or_path}'.",
        "A network cannot predict without its weights.",
        f"Installed: {nearest_names(name_or_path, names, 5)}."
        if names
        else "None are installed; 'stf models import FILE' installs a weights file or checkpoint.",
    )


def target(name: str, overwrite: bool = False) -> str:
    """Where weights of a name are installed.

    Raises:
        OptionValue: not a plain name, or that of a method without weights.
        OutputExists: there already, and not to be replaced.
    """
    if not _NAME.fullmatch(name) or name.endswith(SUFFIX):
        raise OptionValue(
            f"'{name}' cannot be the name of installed weights.",
            "The name becomes a file name and is typed after --method.",
            "Use letters, digits, hyphens, underscores and dots, e.g. edc-stfn-landsat.",
        )
    if is_registered(name):
        raise OptionValue(
            f"'{name}' is the name of a method that needs no weights.",
            "--method would mean that method and never these weights.",
            "Give another --name, e.g. edc-stfn-landsat.",
        )
    path = os.path.join(folder(), name + SUFFIX)
    if os.path.exists(path) and not overwrite:
        raise OutputExists(
            f"Weights '{name}' are installed already.",
            "They would be replaced.",
            "Give another --name, or --overwrite.",
        )
    return path


def install(path: str, name: str, overwrite: bool = False) -> str:
    """Copy a verified weights file into the folder; returns its new path."""
    verify(path)
    goal = target(name, overwrite)
    with replacing(goal) as part:
        shutil.copyfile(path, part)
    return goal


def remove(name: str) -> str:
    """Delete installed weights by name; returns the path that was deleted.

    Raises:
        WeightsMissing: nothing of this name is installed (files elsewhere are never deleted).
    """
    path = _path_of(name)
    if path is None:
        names = [i.name for i in installed()]
        raise WeightsMissing(
            f"No weights '{name}' are installed.",
            "Only installed weights can be removed.",
            f"Installed: {nearest_names(name, names, 5)}." if names else "None are installed.",
        )
    try:
        os.remove(path)
    except OSError as error:
        raise FolderReadOnly(
            f"{path} cannot be removed: {error.strerror or error}.",
            "The file system does not allow it.",
            "Check the permissions of the folder.",
        ) from None
    return path


def verify(path: str) -> dict[str, Any]:
    """Check a weights file as a whole: header, card, checksum, and, with torch, every shape.

    Returns:
        ``parameters``, ``checksum`` ("right" or "not in the card") and ``shapes`` ("right" or
        why they were not checked).

    Raises:
        WeightsDamaged, WeightsUnsafe, WeightsUnfit, FileMissing, MethodUnknown
    """
    header = read_header(path)
    card = card_of(header, path)
    check_digest(path, card, digest(path, header))
    return {
        "parameters": header.parameters,
        "checksum": "right" if card.tensors_sha256 else "not in the card",
        "shapes": _check_shapes(path, header, card),
    }


def _check_shapes(path: str, header: Header, card: Card) -> str:
    from ..errors import PackageMissing
    from ..networks.fit import Shaped, check_fit
    from ..networks.registry import network
    from ..satfusion.formed import formed
    from ..satfusion.registry import is_combination

    part: Shaped
    if is_combination(card.method):
        part = formed(card)
    else:
        entry = network(card.method)
        if card.part not in entry.parts:
            return f"not checked: {card.method} has no part '{card.part}'"
        part = entry.parts[card.part]
    shapes = {name: tensor.shape for name, tensor in header.tensors.items()}
    try:
        check_fit(part, card, shapes, path)
    except PackageMissing:
        return "not checked: PyTorch is not installed"
    return "right"

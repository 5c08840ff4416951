"""The networks that can be used now: one spec for each installed weights file, without torch."""

from __future__ import annotations

import dataclasses
from typing import Any

from ..satfusion.formed import problem_of as satfusion_problem
from ..satfusion.registry import combinations
from ..spec import MethodSpec
from ..weights import store
from ..weights.card import Card
from .entry import FUSION
from .registry import networks


def specs(job: str = "fuse") -> list[MethodSpec]:
    """What ``--method NAME`` takes beside the classical methods, in the order of the names.

    The name of a spec is that of the weights; title and advice say what its card says. Files that
    cannot be read, that belong to a network which is not here, or that hold another part than the
    one that fuses are left out; ``stf models list`` shows them.

    Args:
        job: "fuse", or "enhance" for the networks of revisits.
    """
    found = []
    for file in store.installed():
        if file.card is None or problem_of(file) or job_of(file.card) != job:
            continue
        spec = spec_of(file.card)
        title = f"{spec.title}: {file.name}"
        advice = training_words(file.card)
        found.append(dataclasses.replace(spec, name=file.name, title=title, advice=advice))
    return found


def problem_of(file: store.Installed) -> str:
    """Why an installed file cannot predict, as a sentence; "" when it can."""
    if file.card is None:
        return file.problem
    if file.card.method in combinations():
        return satfusion_problem(file.card)
    entry = networks().get(file.card.method)
    if entry is None:
        return f"It belongs to the network '{file.card.method}', which is not known here."
    if file.card.part != FUSION:
        return f"It holds the {file.card.part} of {entry.spec.title}, which does not predict."
    return ""


def described(file: store.Installed) -> dict[str, Any]:
    """An installed file as ``stf models list --json`` tells of it.

    Returns:
        name, path, size_bytes; card (None where it cannot be read); problem ("" = usable); and of
        a card title (of the network), bands (how many) and ratios (those it predicts well for,
        None = not stated) and job: the command that takes it, "fuse" or "enhance".
    """
    found: dict[str, Any] = {
        "name": file.name,
        "path": file.path,
        "size_bytes": file.size_bytes,
        "card": None,
        "problem": problem_of(file),
    }
    if file.card is not None:
        found["card"] = file.card.as_dict()
        found["job"] = job_of(file.card)
        found["title"] = _title(file.card)
        found["bands"] = file.card.band_count
        found["ratios"] = file.card.ratios
    return found


def job_of(card: Card) -> str:
    """Which job takes the weights of a card."""
    return "enhance" if card.method in combinations() else "fuse"


def spec_of(card: Card) -> MethodSpec:
    """The spec of a card's network, which is known here."""
    if card.method in combinations():
        return combinations()[card.method].spec
    return networks()[card.method].spec


def _title(card: Card) -> str:
    known = card.method in networks() or card.method in combinations()
    return spec_of(card).title if known else card.method


def training_words(card: Card) -> str:
    """One sentence of what the weights were trained on, and for which images."""
    data = card.training_data.get("name")
    sensors = " and ".join(
        card.sensors[side] for side in ("fine", "coarse") if side in card.sensors
    )
    parts = [f"{card.band_count} {'band' if card.band_count == 1 else 'bands'}"]
    parts += [f"ratio {card.ratio:g}"] if card.ratio else []
    parts += [sensors] if sensors else []
    origin = f"Trained on {data}" if data else "Trained elsewhere"
    return f"{origin}: {', '.join(parts)}."

"""The networks that can be used now: one spec for each installed weights file, without torch."""

from __future__ import annotations

import dataclasses
from typing import Any

from ..spec import MethodSpec
from ..weights import store
from ..weights.card import Card
from .entry import FUSION
from .registry import networks


def specs() -> list[MethodSpec]:
    """What ``--method NAME`` takes beside the classical methods, in the order of the names.

    The name of a spec is that of the weights; title and advice say what its card says. Files that
    cannot be read, that belong to a network which is not here, or that hold another part than the
    one that fuses are left out; ``stf models list`` shows them.
    """
    found = []
    for file in store.installed():
        if file.card is None or problem_of(file):
            continue
        spec = networks()[file.card.method].spec
        title = f"{spec.title}: {file.name}"
        advice = training_words(file.card)
        found.append(dataclasses.replace(spec, name=file.name, title=title, advice=advice))
    return found


def problem_of(file: store.Installed) -> str:
    """Why an installed file cannot predict, as a sentence; "" when it can."""
    if file.card is None:
        return file.problem
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
        None = not stated).
    """
    found = {
        "name": file.name,
        "path": file.path,
        "size_bytes": file.size_bytes,
        "card": None,
        "problem": problem_of(file),
    }
    if file.card is not None:
        entry = networks().get(file.card.method)
        found["card"] = file.card.as_dict()
        found["title"] = entry.spec.title if entry else file.card.method
        found["bands"] = file.card.band_count
        found["ratios"] = file.card.ratios
    return found


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

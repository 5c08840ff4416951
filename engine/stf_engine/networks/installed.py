"""The networks that can be used now: one spec for each installed weights file, without torch."""

from __future__ import annotations

import dataclasses

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
        entry = networks().get(file.card.method) if file.card else None
        if entry is None or file.card is None or file.card.part != FUSION:
            continue
        title = f"{entry.spec.title}: {file.name}"
        advice = training_words(file.card)
        found.append(dataclasses.replace(entry.spec, name=file.name, title=title, advice=advice))
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

"""What an import did, and the card of a published SatFusion checkpoint."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from .. import __version__
from ..networks.entry import REFERENCE, require_torch
from ..satfusion.published import card_fields, find
from .card import Band, Card


@dataclass
class Imported:
    """What an import did.

    Attributes:
        path: the weights file written.
        card: its card.
        left_out: what was not taken -> number of tensors ("edc-stfn autoencoder", "unknown").
        unknown_keys: the keys counted as unknown.
        warnings: plain sentences.
    """

    path: str
    card: Card
    left_out: dict[str, int] = field(default_factory=dict)
    unknown_keys: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Training:
    """What the tensors of a published SatFusion checkpoint do not tell.

    Attributes:
        version: published version, where the shapes fit both.
        revisits: number of the training, of networks that take any.
        normalisation: of the revisits: none, may2025 or jan2026; None = that of the version.
    """

    version: Optional[str] = None
    revisits: Optional[int] = None
    normalisation: Optional[str] = None


def card_of_published(
    path: str,
    tensors: dict[str, np.ndarray],
    source: dict[str, Any],
    method: Optional[str],
    training: Optional[Training],
    given: dict[str, Any],
) -> tuple[Imported, dict[str, np.ndarray]]:
    """The card of a published checkpoint, and its tensors by own names.

    Args:
        source: facts about the file.
        given: fields of the card that the user said.

    Raises:
        WeightsUnfit, OptionValue: see :mod:`stf_engine.satfusion.published`.
    """
    require_torch()
    training = training or Training()
    found = find(tensors, path, method, training.version, training.revisits)
    fields = {**card_fields(found, training.normalisation, bool(given.get("bands"))), **given}
    if not given.get("bands"):
        fields["bands"] = [Band(name) for name in fields["bands"]]
    if given.get("ratio"):
        found.configuration["ratio"] = float(given["ratio"])
    card = Card(
        method=found.entry.name,
        configuration=found.configuration,
        compat=REFERENCE,
        engine_version=__version__,
        source={**source, "prefix": found.prefix},
        **fields,
    )
    made = Imported(path, card, found.left_out, found.unknown)
    if found.also:
        made.warnings.append(
            f"The tensors fit the version of {found.also} as well, which predicts otherwise; "
            f"{found.version} is taken. Say --version {found.also} if it is that one."
        )
    return made, found.taken

"""The network of a card: its shapes, and itself with the weights in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..networks.entry import FUSION
from ..networks.fit import built, check_fit
from ..weights.card import Card
from ..weights.file import card_of, read_header, read_tensors
from .registry import Combination, combination

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True)
class Formed:
    """A combination in the form of a card, for the comparison of shapes."""

    entry: Combination
    compat: str

    def shapes(self, **configuration: Any) -> dict[str, tuple[int, ...]]:
        """Parameter name -> shape; no memory is given to them (torch is needed)."""
        state = self.entry.shell(self.compat, **configuration).state_dict()
        return {key: tuple(value.shape) for key, value in state.items()}


def formed(card: Card) -> Formed:
    """What tells the shapes of a card's network.

    Raises:
        MethodUnknown: no such combination.
    """
    return Formed(combination(card.method), card.compat)


def loaded(path: str) -> tuple[Combination, Card, nn.Module]:
    """The network of a weights file.

    Raises:
        WeightsUnsafe, WeightsDamaged, WeightsUnfit, FileMissing: about the file.
        PackageMissing: torch is not installed.
    """
    header = read_header(path)
    card = card_of(header, path)
    entry = combination(card.method)
    tensors = read_tensors(path, header)
    check_fit(formed(card), card, {k: v.shape for k, v in tensors.items()}, path)
    network: Any = entry
    return entry, card, built(network, card, tensors)


def problem_of(card: Card) -> str:
    """Why the weights of a card cannot predict, as a sentence; "" when they can."""
    if card.part != FUSION:
        return f"It holds the {card.part} of {combination(card.method).title} alone."
    return ""

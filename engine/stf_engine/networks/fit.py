"""Do the tensors of a file fit a network? And the network with them in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from ..errors import WeightsDamaged, WeightsUnfit
from ..weights.card import Card
from .entry import Network

if TYPE_CHECKING:
    from torch import nn


class Shaped(Protocol):
    """What tells the shapes of its tensors: a part of a network."""

    def shapes(self, **configuration: Any) -> dict[str, tuple[int, ...]]:
        """Parameter name -> shape."""
        ...


def check_fit(part: Shaped, card: Card, found: dict[str, tuple[int, ...]], path: str) -> None:
    """Compare a file's tensors with what the network needs (torch is needed).

    Raises:
        WeightsUnfit: names the first tensors that are missing, superfluous or of another shape.
    """
    try:
        wanted = part.shapes(**card.configuration)
    except (TypeError, ValueError, RuntimeError) as error:
        raise WeightsUnfit(
            f"{path}: {card.method} cannot be built with {card.configuration} ({error}).",
            "The configuration in the card decides the shapes of the network.",
            "The file was made by another version; import the original checkpoint again.",
        ) from None
    wrong = [f"{key} is missing" for key in wanted if key not in found]
    wrong += [f"{key} is not known" for key in found if key not in wanted]
    wrong += [
        f"{key} is {tuple(found[key])} instead of {wanted[key]}"
        for key in wanted
        if key in found and tuple(found[key]) != wanted[key]
    ]
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        raise WeightsUnfit(
            f"{path} does not fit {card.method} with {card.configuration}: "
            f"{'; '.join(wrong[:3])}{more}.",
            "Only weights of exactly this network can be used.",
            "Check where the file comes from, or import the original checkpoint again.",
        )


def built(entry: Network, card: Card, tensors: dict[str, np.ndarray]) -> nn.Module:
    """The fusion part of a card with its weights; the tensors fit (:func:`check_fit`).

    Raises:
        WeightsDamaged: a tensor holds values that are not finite.
    """
    import torch

    bad = [k for k, v in tensors.items() if v.dtype.kind == "f" and not np.isfinite(v).all()]
    if bad:
        raise WeightsDamaged(
            f"The weights hold values that are not finite, e.g. in {bad[0]}.",
            "Every predicted pixel would be invalid.",
            "The training went wrong or the file is damaged; take another checkpoint.",
        )
    module = entry.build(card.compat, **card.configuration)
    module.load_state_dict({k: torch.from_numpy(v) for k, v in tensors.items()})
    return module

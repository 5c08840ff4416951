"""Training of EDC-STFN (Tan et al. 2019, doi 10.3390/rs11242898)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from torch import Tensor

from ..losses import l1, mse, structure_term
from .pretraining import Pretraining


@dataclass(frozen=True)
class EdcOptions:
    """Settings.

    Attributes:
        learning_rate, weight_decay: of Adam, for both stages.
        decay, decay_epochs: the learning rate is multiplied by this after so many epochs.
        pretraining_epochs: of the autoencoder; None = 40 % of all.
        structure_weight: of 1 - MS-SSIM.
    """

    learning_rate: float = 1e-3
    weight_decay: float = 1e-6
    decay: float = 0.8
    decay_epochs: int = 100
    pretraining_epochs: Optional[int] = None
    structure_weight: float = 0.8


def autoencoder_loss(
    reproduced: Tensor, target: Tensor, reference: bool = False, weight: float = 0.8
) -> dict[str, Tensor]:
    """Terms of stage 1, for images (batch, band, row, column)."""
    return {"l1": l1(reproduced, target), "structure": weight * structure_term(reproduced, target,
                                                                            reference)}  # fmt: skip


def fusion_loss(
    predicted: Tensor,
    target: Tensor,
    autoencoder: Any,
    reference: bool = False,
    weight: float = 0.8,
) -> dict[str, Tensor]:
    """Terms of stage 2: pixels, the encoder's features, structure."""
    return {
        "mse": mse(predicted, target),
        "features": mse(autoencoder.encode(predicted), autoencoder.encode(target)),
        "structure": weight * structure_term(predicted, target, reference),
    }


class EdcRecipe(Pretraining):
    """Autoencoder, then fusion network; see :class:`.pretraining.Pretraining`."""

    network = "edc-stfn"
    Options = EdcOptions

    def autoencoder_terms(self, reproduced: Tensor, target: Tensor) -> dict[str, Tensor]:
        return autoencoder_loss(reproduced, target, self.reference, self.options.structure_weight)

    def fusion_terms(self, predicted: Tensor, target: Tensor) -> dict[str, Tensor]:
        return fusion_loss(
            predicted, target, self.autoencoder, self.reference, self.options.structure_weight
        )

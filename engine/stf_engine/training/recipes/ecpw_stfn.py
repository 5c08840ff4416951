"""Training of ECPW-STFN (Zhang et al. 2024, doi 10.1016/j.isprsjprs.2024.04.016)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from torch import Tensor

from ..losses import haar_l1, l1, smooth_l1, structure_term
from .pretraining import Pretraining


@dataclass(frozen=True)
class EcpwOptions:
    """Settings.

    Attributes:
        learning_rate, weight_decay: of Adam, for both stages.
        decay, decay_epochs: the learning rate is multiplied by this after so many epochs.
        pretraining_epochs: of the autoencoder; None = 40 % of all.
    """

    learning_rate: float = 1e-3
    weight_decay: float = 1e-6
    decay: float = 0.8
    decay_epochs: int = 100
    pretraining_epochs: Optional[int] = None


def autoencoder_loss(
    reproduced: Tensor, target: Tensor, reference: bool = False
) -> dict[str, Tensor]:
    """Terms of stage 1, for images (batch, band, row, column)."""
    return {
        "smooth_l1": smooth_l1(reproduced, target),
        "structure": 0.84 * structure_term(reproduced, target, reference),
    }


def fusion_loss(
    predicted: Tensor, target: Tensor, autoencoder: Any, reference: bool = False
) -> dict[str, Tensor]:
    """Terms of stage 2: Haar sub-bands, the encoder's features, structure."""
    return {
        "wavelet": haar_l1(predicted, target),
        "features": l1(autoencoder.encode(predicted), autoencoder.encode(target)),
        "structure": 0.85 * structure_term(predicted, target, reference),
    }


class EcpwRecipe(Pretraining):
    """Autoencoder, then fusion network; see :class:`.pretraining.Pretraining`.

    In the published training no gradient passes the wavelet transforms, so that both encoders keep
    their random weights; with ``reference`` they are left out of the optimiser.
    """

    network = "ecpw-stfn"
    Options = EcpwOptions
    untrained_in_reference = ("fine_encoder", "change_encoder")

    def autoencoder_terms(self, reproduced: Tensor, target: Tensor) -> dict[str, Tensor]:
        return autoencoder_loss(reproduced, target, self.reference)

    def fusion_terms(self, predicted: Tensor, target: Tensor) -> dict[str, Tensor]:
        return fusion_loss(predicted, target, self.autoencoder, self.reference)

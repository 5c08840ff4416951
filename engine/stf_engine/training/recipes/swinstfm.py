"""Training of SwinSTFM (Chen et al. 2022, doi 10.1109/TGRS.2022.3182809)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from torch import Tensor
from torch.optim import Adam, Optimizer
from torch.optim.lr_scheduler import CosineAnnealingLR, LRScheduler

from ...networks.entry import FUSION, Network
from ..batch import Batch
from ..losses import Form, charbonnier, structure_loss, total
from ..recipe import Recipe, Stage, Update


@dataclass(frozen=True)
class SwinStfmOptions:
    """Settings.

    Attributes:
        learning_rate: of Adam, at the beginning.
        last_learning_rate: to which a cosine leads over all epochs.
        size: the network is built for images of this side; less than 256 makes the windows of the
            lower levels smaller, for training on small crops.
    """

    learning_rate: float = 1e-4
    last_learning_rate: float = 1e-7
    size: int = 256


def fusion_loss(predicted: Tensor, target: Tensor, reference: bool = False) -> dict[str, Tensor]:
    """Terms of the loss, for images (batch, band, row, column)."""
    form: Form = "published-b" if reference else "product"
    return {
        "charbonnier": charbonnier(predicted, target),
        "structure": structure_loss(predicted, target, form),
    }


class SwinStfmRecipe(Recipe):
    """One network, one loss, a cosine schedule."""

    network = "swinstfm"
    Options = SwinStfmOptions

    def __init__(
        self,
        entry: Network,
        bands: int,
        options: SwinStfmOptions,
        reference: bool = False,
        configuration: dict[str, Any] | None = None,
    ) -> None:
        size = {} if reference or options.size == 256 else {"size": options.size}
        super().__init__(entry, bands, options, reference, {**size, **(configuration or {})})

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        return {FUSION: Adam(self.fusion.parameters(), self.options.learning_rate)}

    def schedulers(self, stage: Stage, optimizers: dict[str, Optimizer]) -> list[LRScheduler]:
        last = self.options.last_learning_rate
        return [CosineAnnealingLR(optimizers[FUSION], stage.epochs, last)]

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        predicted = batch.judged(self.fusion(*self.inputs(batch)))
        terms = fusion_loss(predicted, batch.fine_t2, self.reference)
        update(FUSION, total(terms))
        return terms

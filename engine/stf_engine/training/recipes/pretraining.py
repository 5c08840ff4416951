"""An autoencoder trained first, whose encoder then serves the fusion network's loss."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar, Optional

import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer
from torch.optim.lr_scheduler import LRScheduler, StepLR

from ...networks.entry import FUSION
from ..batch import Batch
from ..losses import total
from ..recipe import Recipe, Stage, Update

AUTOENCODER = "autoencoder"

PUBLISHED_SHARE = 0.4
"""The published training gives 200 of its 500 epochs to the autoencoder."""


def pretraining_length(epochs: int, wanted: Optional[int]) -> int:
    """Epochs of the first stage; at least one is left for the second, where there are two."""
    length = round(PUBLISHED_SHARE * epochs) if wanted is None else wanted
    return max(min(length, epochs - 1), 1 if epochs > 1 and wanted is None else 0)


def freeze(module: nn.Module) -> None:
    """Take a module out of training; gradients still pass through it to what it looks at."""
    module.requires_grad_(False)
    module.eval()


class Pretraining(Recipe):
    """Base of recipes with an autoencoder stage.

    Stage 1: the autoencoder reproduces fine images, both of a pair. Stage 2: the fusion network,
    with the autoencoder frozen. Each stage has its own optimiser and schedule.

    The published training (``reference``) shows the autoencoder F1 and compares with F2. That its
    stages share one epoch counter, by which validation and checkpoints of the first stage belong
    to the autoencoder, is not imitated: here the first stage is never validated nor kept.

    A subclass names in ``untrained_in_reference`` what the published training does not reach.

    Options need ``pretraining_epochs``, ``learning_rate``, ``weight_decay``, ``decay`` and
    ``decay_epochs``.
    """

    auxiliary: ClassVar[tuple[str, ...]] = (AUTOENCODER,)
    untrained_in_reference: ClassVar[tuple[str, ...]] = ()

    @property
    def autoencoder(self) -> Any:
        """The auxiliary network; has ``encode``."""
        return self.parts[AUTOENCODER]

    @abstractmethod
    def autoencoder_terms(self, reproduced: Tensor, target: Tensor) -> dict[str, Tensor]:
        """Loss terms of stage 1."""

    @abstractmethod
    def fusion_terms(self, predicted: Tensor, target: Tensor) -> dict[str, Tensor]:
        """Loss terms of stage 2."""

    def stages(self, epochs: int) -> tuple[Stage, ...]:
        first = pretraining_length(epochs, self.options.pretraining_epochs)
        second = Stage(FUSION, epochs - first)
        return (Stage(AUTOENCODER, first, answers=False), second) if first else (second,)

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        part = AUTOENCODER if stage.name == AUTOENCODER else FUSION
        if part == FUSION:
            freeze(self.autoencoder)
        options = self.options
        left_out = self.untrained_in_reference if self.reference else ()
        trained = [
            parameter
            for name, parameter in self.parts[part].named_parameters()
            if not (part == FUSION and name.startswith(left_out))
        ]
        made = Adam(trained, options.learning_rate, weight_decay=options.weight_decay)
        return {part: made}

    def schedulers(self, stage: Stage, optimizers: dict[str, Optimizer]) -> list[LRScheduler]:
        step, factor = self.options.decay_epochs, self.options.decay
        return [StepLR(optimizer, step, factor) for optimizer in optimizers.values()]

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        if stage.name == AUTOENCODER:
            return self._pretrain(batch, update)
        self.autoencoder.eval()
        predicted = batch.judged(self.fusion(*self.inputs(batch)))
        terms = self.fusion_terms(predicted, batch.fine_t2)
        update(FUSION, total(terms))
        return terms

    def _pretrain(self, batch: Batch, update: Update) -> dict[str, Tensor]:
        if self.reference:
            shown, target, valid = batch.fine_t1, batch.fine_t2, batch.valid
        else:
            shown = target = torch.cat((batch.fine_t1, batch.fine_t2))
            valid = torch.cat((batch.valid, batch.valid))
        reproduced = self.autoencoder(shown)
        judged = torch.where(valid, reproduced, target.to(reproduced.dtype))
        terms = self.autoencoder_terms(judged, target)
        update(AUTOENCODER, total(terms))
        return terms

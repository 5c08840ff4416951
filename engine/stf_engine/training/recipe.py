"""How one network is trained: the interface of the recipes, and the list of them.

A recipe holds the modules that are trained together and says what one step does with a batch. It
knows nothing of devices, processes, precision, files or logs: the loop (:mod:`.loop`) does. What a
resumed run must find again lies in the parts' parameters and buffers, or in the optimisers.
"""

from __future__ import annotations

import importlib
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, Callable, ClassVar

from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from ..errors import OptionValue
from ..networks.entry import FUSION, PRODUCT, REFERENCE, Network
from .batch import Batch

Update = Callable[[str, Tensor], bool]
"""``update(part, loss)``: one optimiser step of a part's parameters. Gradients reach these
parameters only, are averaged over processes and over accumulated batches, and are cleared after.
False = the batch was only accumulated, no step was made."""


@dataclass(frozen=True)
class Stage:
    """A stretch of the training.

    Attributes:
        name: for the log ("autoencoder", "fusion").
        epochs: its length.
        answers: the fusion part is being trained, so that it can be validated and kept.
    """

    name: str
    epochs: int
    answers: bool = True


class Recipe(ABC):
    """Base of all recipes.

    Subclasses set ``network`` and ``Options``, name their ``auxiliary`` parts and implement
    ``optimizers`` and ``step``.

    Args:
        entry: the network, or a combination of SatFusion.
        bands: number of bands b.
        options: an instance of ``Options``.
        reference: train as the published implementation does, its mistakes included.
        configuration: further arguments of the fusion part.

    Attributes:
        parts: name -> module; always with "fusion".
    """

    network: ClassVar[str]
    Options: ClassVar[type[Any]]
    auxiliary: ClassVar[tuple[str, ...]] = ()
    """Parts of the entry that are trained beside the fusion part, in the order they are made."""

    def __init__(
        self,
        entry: Any,
        bands: int,
        options: Any,
        reference: bool = False,
        configuration: dict[str, Any] | None = None,
    ) -> None:
        self.entry, self.bands = entry, bands
        self.configuration = configuration or {}
        self.options, self.reference = options, reference
        self.parts = nn.ModuleDict()
        self.parts[FUSION] = entry.build(self.compat, bands=bands, **self.configuration)
        for name in self.auxiliary:
            self.parts[name] = entry.parts[name].build(bands=bands)

    @property
    def compat(self) -> str:
        return REFERENCE if self.reference else PRODUCT

    @property
    def fusion(self) -> nn.Module:
        """The network that is trained to predict."""
        return self.parts[FUSION]

    def inputs(self, batch: Batch) -> list[Tensor]:
        """The images of a batch in the order of the fusion part's arguments."""
        return [getattr(batch, role) for role in self.entry.inputs(self.compat)]

    def stages(self, epochs: int) -> tuple[Stage, ...]:
        """The stages of a training of so many epochs, in order."""
        return (Stage(FUSION, epochs),)

    @abstractmethod
    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        """Part name -> optimiser, for the parts that this stage trains."""

    def schedulers(self, stage: Stage, optimizers: dict[str, Optimizer]) -> list[LRScheduler]:
        """Learning-rate schedules, stepped after each epoch of the stage."""
        return []

    @abstractmethod
    def step(self, batch: Any, stage: Stage, update: Update) -> dict[str, Tensor]:
        """One training step.

        Args:
            batch: see :class:`Batch`, or what the recipe's store gives instead.
            stage: the present one.
            update: see :data:`Update`; called once per optimiser step.

        Returns:
            the loss terms by name, weighted as they enter the loss, for the log.
        """

    def set_training(self) -> None:
        """Put the parts into training mode, before each step."""
        self.parts.train()

    def end_epoch(self, stage: Stage, epoch: int) -> None:
        """After an epoch (counted from 0 over the whole training)."""
        return None

    def settings(self) -> dict[str, Any]:
        """Settings of the method (its spec's parameters) in validation, for samplers."""
        return {}

    def answering(self) -> nn.Module:
        """The module that is validated and whose weights are kept; built like the fusion part."""
        return self.fusion


def recipe_class(entry: Network) -> type[Recipe]:
    """The recipe that a network's entry names.

    Raises:
        OptionValue: it names none.
    """
    if not entry.recipe:
        raise OptionValue(
            f"{entry.spec.title} has no training recipe.",
            "The recipe says which losses and optimisers the network is trained with.",
            'Name it in the network\'s entry: recipe="my_package.recipe:MyRecipe".',
        )
    module, _, name = entry.recipe.partition(":")
    found: type[Recipe] = getattr(importlib.import_module(module), name)
    return found

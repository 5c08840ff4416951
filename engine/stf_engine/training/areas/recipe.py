"""Training of the SatFusion networks (Tong et al. 2025, arXiv 2510.07905)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts, LRScheduler

from ...errors import OptionValue
from ...networks.entry import FUSION
from ...satfusion.entry import JANUARY_2026, MAY_2025
from ...satfusion.losses import Objective
from ...satfusion.network import Fused
from ...satfusion.normalisation import MEANS, normalised
from ...satfusion.revisits import drawn
from ..recipe import Recipe, Stage, Update
from .store import AreaBatch

NO_NORMALISATION = "none"

HIDDEN, HIDDEN_STEP = 128, 16
"""Channels as published; and what their number has to be a multiple of: the renderer spreads them
over up to 4 x 4 pixels."""


@dataclass(frozen=True)
class SatFusionOptions:
    """Settings.

    Attributes:
        learning_rate, weight_decay: of Adam.
        restart_epochs: after so many the learning rate has fallen to nothing and starts again.
        revisits: of each area, the best ones.
        hidden: channels between the multi-image part and the renderer.
        normalisation: numbers by which revisits are brought to a common range ("none", "may2025",
            "jan2026"); None = none, or what the published code takes.
        most_cloud: revisits with this share of cloud in a chip are left out; None = never.
        mse, mae, structure, spectrum: weights of the loss terms; they sum to 1.
        staged: the multi-image part and the sharpening part are judged by a term each.
        corrects_brightness: the result takes over the target's mean before it is judged, so that
            no brightness is learned; None = only as the published code does.
        sharpens: targets that are missing are made of coarser colours and the pan.
        depth: 16, or 8 for the 8-bit sharp images of WorldStrat.
        version: published version that is followed as the reference, "may2025" or "jan2026"; None =
            the first one that has all parts.
        split_table: CSV file with the columns tile and split, instead of the one in the folder; one
            with tile alone lists the areas to use.
    """

    learning_rate: float = 1e-4
    weight_decay: float = 1e-4
    restart_epochs: int = 300
    revisits: int = 8
    hidden: int = HIDDEN
    normalisation: Optional[str] = None
    most_cloud: Optional[float] = 0.4
    mse: float = 0.3
    mae: float = 0.3
    structure: float = 0.2
    spectrum: float = 0.2
    staged: bool = False
    corrects_brightness: Optional[bool] = None
    sharpens: bool = False
    depth: int = 16
    version: Optional[str] = None
    split_table: Optional[str] = None

    def __post_init__(self) -> None:
        total = self.mse + self.mae + self.structure + self.spectrum
        presets = (None, NO_NORMALISATION, *MEANS)
        cloud = self.most_cloud
        for name, value, good, allowed in (
            ("mse + mae + structure + spectrum", total, abs(total - 1) < 1e-6, "a sum of 1"),
            ("normalisation", self.normalisation, self.normalisation in presets,
             ", ".join(map(str, presets))),
            ("version", self.version, self.version in (None, MAY_2025, JANUARY_2026),
             f"{MAY_2025}, {JANUARY_2026}"),
            ("revisits", self.revisits, self.revisits >= 1, "1 or more"),
            ("hidden", self.hidden, self.hidden >= 1 and self.hidden % HIDDEN_STEP == 0,
             f"a multiple of {HIDDEN_STEP}"),
            ("restart_epochs", self.restart_epochs, self.restart_epochs >= 1, "1 or more"),
            ("depth", self.depth, self.depth in (8, 16), "8 or 16"),
            ("most_cloud", cloud, cloud is None or 0 < cloud <= 1, "none, or above 0 up to 1"),
        ):  # fmt: skip
            if not good:
                raise OptionValue(
                    f"{name} = {value!r} is not possible.",
                    "The training would not be the one that was meant.",
                    f"Allowed: {allowed}.",
                )

    def corrects(self, reference: bool) -> bool:
        """Whether the loss takes the target's brightness into the result."""
        return reference if self.corrects_brightness is None else self.corrects_brightness

    def preset(self, reference: bool, version: str) -> str:
        """The normalisation that is meant."""
        published = version if reference and version == MAY_2025 else NO_NORMALISATION
        return self.normalisation or published


def entered(revisits: Tensor, bands: tuple[str, ...], preset: str) -> Tensor:
    """Revisits as the network sees them.

    Args:
        revisits: (..., band, row, column), reflectance.
        bands: their names.
        preset: "none", or one of :data:`stf_engine.satfusion.normalisation.MEANS`.
    """
    return revisits if preset == NO_NORMALISATION else normalised(revisits, bands, preset)


class SatFusionRecipe(Recipe):
    """One stage: the whole network, by four weighted terms at the shift that fits best."""

    network = "satfusion"
    Options = SatFusionOptions
    band_names: tuple[str, ...] = ()
    preset: str = NO_NORMALISATION

    @property
    def objective(self) -> Objective:
        """What the network is judged by."""
        o, reference = self.options, self.reference
        weights = (o.mse, o.mae, o.structure, o.spectrum)
        return Objective(*weights, o.staged, o.corrects(reference), reference)

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        o = self.options
        parameters = self.fusion.parameters()
        return {FUSION: torch.optim.Adam(parameters, o.learning_rate, weight_decay=o.weight_decay)}

    def schedulers(self, stage: Stage, optimizers: dict[str, Optimizer]) -> list[LRScheduler]:
        return [CosineAnnealingWarmRestarts(optimizers[FUSION], self.options.restart_epochs)]

    def step(self, batch: AreaBatch, stage: Stage, update: Update) -> dict[str, Tensor]:
        fused = self._fused(batch)
        if not self.reference:
            fused = _where_known(fused, batch)
        means = {k: v.mean() for k, v in self.objective.terms(fused, batch.target).items()}
        update(FUSION, torch.stack(list(means.values())).sum())
        return means

    def _fused(self, batch: AreaBatch) -> Fused:
        revisits = entered(batch.revisits, self.band_names, self.preset)
        chosen: Any = 0
        if self.entry.multi_image is None:
            chosen = drawn(batch.observed.sum(dim=1), batch.generator)
        network: nn.Module = self.fusion
        fused: Fused = network(revisits, batch.pan, batch.observed, chosen)
        return fused


def _where_known(fused: Fused, batch: AreaBatch) -> Fused:
    """The network's images with the target where nothing is known; the sharpening part's detail
    with nothing there."""
    multi, detail = fused.multi_image, fused.sharpened
    if multi is not None:
        multi = batch.judged(multi)
        detail = None if detail is None else torch.where(batch.known, detail, 0.0)
    return Fused(batch.judged(fused.final), multi, detail)

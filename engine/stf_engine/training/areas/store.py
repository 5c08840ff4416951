"""The areas of a training, and chips of them: revisits and the same square of the sharp images."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Optional

import numpy as np
import torch
from torch import Tensor

from ...datasets.area_images import AreaImages, read_area
from ...datasets.areas import Area, AreaSet
from ...errors import SizesDiffer
from ...satfusion.revisits import median, stacked
from ..batch import moved
from ..store import Sample, turned

PHASE_MOST = 16
"""Chips begin where both grids have a pixel edge, if that is at most so many pixels apart."""


@dataclass
class AreaBatch:
    """Chips of n areas.

    Attributes:
        revisits: float32 (n, revisit, band, low row, low column), physical units.
        observed: bool (n, revisit); False for repeats and for clouds.
        pan: float32 (n, 1, fine row, fine column), or None.
        target: float32 (n, band, fine row, fine column).
        known: bool (n, 1, fine row, fine column); False in the borders of the sharp images.
        generator: on the processor, seeded by run, epoch, step and process.
    """

    revisits: Tensor
    observed: Tensor
    pan: Optional[Tensor]
    target: Tensor
    known: Tensor
    generator: torch.Generator

    def to(self, device: torch.device) -> AreaBatch:
        """The same on a device; the generator stays."""
        return moved(self, device)

    def judged(self, predicted: Tensor) -> Tensor:
        """A prediction with the target's values where nothing is known: no loss sees a gap."""
        return torch.where(self.known, predicted, self.target.to(predicted.dtype))

    def __len__(self) -> int:
        return len(self.target)


class AreaStore:
    """Areas that can be learned from or tested on, read when they are first needed.

    Args:
        found: how images are read.
        areas: those with revisits, target and, where the network needs it, pan.
        revisits: of each area that are used, from the first.
        most_cloud: a revisit with this share of cloud or more in a chip is left out there; None =
            clouds are not looked at.
        replaces: a revisit under cloud becomes the median of the others, as published, instead
            of being left out.
        sharpens: targets that are missing are made of colours and pan.
        budget: bytes of images that are kept in memory; others are read again.
    """

    def __init__(
        self,
        found: AreaSet,
        areas: list[Area],
        revisits: int,
        most_cloud: Optional[float] = None,
        replaces: bool = False,
        sharpens: bool = False,
        budget: int = 2**31,
    ) -> None:
        self.found, self.areas, self.revisits = found, areas, revisits
        self.most_cloud, self.replaces, self.sharpens = most_cloud, replaces, sharpens
        self.budget, self.bytes = budget, 0
        self._kept: dict[int, AreaImages] = {}
        first = self.area(0)
        self.bands = int(first.revisits.shape[1])
        self.ratio = first.known.shape[0] / first.revisits.shape[2]

    def area(self, index: int) -> AreaImages:
        """One area.

        Raises:
            SizesDiffer: its ratio is not that of the first area.
            StfError: its files cannot be read.
        """
        if index in self._kept:
            return self._kept[index]
        read = read_area(self.found, self.areas[index], self.revisits, self.sharpens)
        self._check_ratio(read)
        size = sum(x.nbytes for x in (read.revisits, read.clouded, read.pan, read.target)
                   if x is not None)  # fmt: skip
        if self.bytes + size <= self.budget or not self._kept:
            self._kept[index], self.bytes = read, self.bytes + size
        return read

    def _check_ratio(self, read: AreaImages) -> None:
        ratios = [f / c for f, c in zip(read.known.shape, read.revisits.shape[2:])]
        wanted = getattr(self, "ratio", ratios[0])
        if any(abs(ratio / wanted - 1) > 0.02 for ratio in ratios):
            raise SizesDiffer(
                f"{read.name} has {ratios[0]:.3f} x {ratios[1]:.3f} sharp pixels per pixel of its "
                f"revisits; {wanted:.3f} are expected.",
                "A network learns one ratio, the same in rows and columns.",
                "Cut revisits and sharp images to the same square, or leave the area out.",
            )

    # --- what the sampler asks ---------------------------------------------------------------

    def size(self, pair: tuple[int, int]) -> tuple[int, int]:
        """Low rows and columns of an area."""
        rows, columns = self.area(pair[0]).revisits.shape[2:]
        return rows, columns

    @property
    def phase(self) -> int:
        """Chips begin at multiples of this: edges of pixels of both grids."""
        first = self.area(0)
        step = Fraction(first.known.shape[0], first.revisits.shape[2]).denominator
        return step if step <= PHASE_MOST else 1

    def known_share(self, sample: Sample, side: tuple[int, int]) -> float:
        """Share of the sharp chip that is known."""
        area = self.area(sample.t1)
        return float(area.known[self.window(area, sample, side)].mean())

    def described(self, sample: Sample) -> str:
        """For messages."""
        return f"{self.areas[sample.t1].name} at row {sample.row}, column {sample.column}"

    def window(
        self, area: AreaImages, sample: Sample, side: tuple[int, int]
    ) -> tuple[slice, slice]:
        """The sharp rows and columns of a chip; its size depends on ``side`` alone."""
        slices = []
        for start, length, fine in zip((sample.row, sample.column), side, area.known.shape):
            wide = min(round(length * self.ratio), fine)
            first = min(round(start * self.ratio), fine - wide)
            slices.append(slice(first, first + wide))
        return slices[0], slices[1]

    def crops(self, samples: list[Sample], side: tuple[int, int], seed: int) -> AreaBatch:
        """A batch on the processor.

        Args:
            samples: which chips; ``t1`` is the area.
            side: rows and columns of a chip of the revisits.
            seed: of the batch's generator.
        """
        chips = [self.chip(sample, side) for sample in samples]
        revisits, slots = stacked([chip["revisits"] for chip in chips])
        observed = slots.clone()
        for row, chip in zip(observed, chips):
            row[: len(chip["observed"])] &= chip["observed"]
        if self.replaces:
            middle = median(revisits, observed).expand_as(revisits)
            revisits = torch.where(observed[:, :, None, None, None], revisits, middle)
            observed = slots
        whole = {name: torch.stack([chip[name] for chip in chips]) for name in ("target", "known")}
        pan = torch.stack([chip["pan"] for chip in chips]) if "pan" in chips[0] else None
        generator = torch.Generator().manual_seed(seed % 2**63)
        return AreaBatch(revisits, observed, pan, generator=generator, **whole)

    def chip(self, sample: Sample, side: tuple[int, int]) -> dict[str, Tensor]:
        """One chip, turned: revisits, observed, target, known, and pan where there is one."""
        area = self.area(sample.t1)
        low = (slice(sample.row, sample.row + side[0]),
               slice(sample.column, sample.column + side[1]))  # fmt: skip
        fine = self.window(area, sample, side)
        images = {
            "revisits": area.revisits[(..., *low)], "target": area.target, "pan": area.pan,
            "known": area.known[None],
        }  # fmt: skip
        chip = {
            name: turned(_tensor(x if name == "revisits" else x[(..., *fine)]), sample.turn)
            for name, x in images.items()
            if x is not None
        }
        chip["observed"] = torch.from_numpy(self._observed(area.clouded[(..., *low)]))
        return chip

    def _observed(self, clouded: np.ndarray) -> np.ndarray:
        """Which revisits count (revisit): all where no one is clear enough."""
        if self.most_cloud is None:
            return np.ones(len(clouded), bool)
        clear = clouded.mean(axis=(1, 2)) < self.most_cloud
        return clear if clear.any() else np.ones(len(clouded), bool)


def _tensor(values: np.ndarray) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values))

"""The images of a training in memory, and crops of them on the device.

Images keep the type of their files (a 16-bit scene takes half of what floats would) and are
turned into the network's 0..1 crop by crop, where the crop is used: on the GPU when the images fit
there, else from the host's memory.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Optional

import numpy as np
import torch
from torch import Tensor

from ..errors import BandsDiffer, OutOfMemory, SizesDiffer
from ..networks.gaps import PARTNERS, filled
from ..scene import ArrayScene, Image
from .batch import Batch

ROLES = ("coarse_t1", "coarse_t2", "fine_t1", "fine_t2")

TARGET_PARTNERS: dict[str, tuple[str, ...]] = {**PARTNERS, "fine_t2": ("fine_t1", "coarse_t2")}
"""A gap in the target is never judged; it is filled only to be finite."""

SMALLEST_VALID_SHARE = 0.25
DRAWS = 10
"""A crop with fewer known pixels than this share is drawn again, so many times at most."""


@dataclass(frozen=True)
class Scaling:
    """From the numbers of a file to physical units: value = number * scale + offset; one number
    for all bands, or float32 (band, 1, 1)."""

    scale: float | Tensor = 1.0
    offset: float | Tensor = 0.0

    def to(self, device: torch.device) -> Scaling:
        """The same on a device."""
        moved = [x.to(device) if isinstance(x, Tensor) else x for x in (self.scale, self.offset)]
        return Scaling(*moved)


@dataclass
class Dated:
    """Fine and coarse image of one date.

    Attributes:
        date: of both.
        fine, coarse: (band, row, column) of one size, in the type of the file; 0 in gaps.
        fine_valid, coarse_valid: bool (row, column).
        fine_scaling, coarse_scaling: to physical units.
        fine_path: the file, whose georeference a prediction takes over.
    """

    date: datetime.date
    fine: Tensor
    coarse: Tensor
    fine_valid: Tensor
    coarse_valid: Tensor
    fine_scaling: Scaling = Scaling()
    coarse_scaling: Scaling = Scaling()
    fine_path: str = ""

    @property
    def bytes(self) -> int:
        tensors = (self.fine, self.coarse, self.fine_valid, self.coarse_valid)
        return sum(t.numel() * t.element_size() for t in tensors)


@dataclass(frozen=True)
class Sample:
    """One crop: positions of t1 and t2 in the store (both that of the area where there are no
    dates), first row and column, and its turn (0 to 7: quarter turns, from 4 on of the mirrored
    crop)."""

    t1: int
    t2: int
    row: int
    column: int
    turn: int = 0


class Store:
    """Images of several dates of one place.

    Args:
        dates: in order of time; all of one size and band count.
        offset, scale: of the card: the network works on (value - offset) / scale.

    Raises:
        SizesDiffer, BandsDiffer: the dates do not fit together.
    """

    def __init__(self, dates: list[Dated], offset: float = 0.0, scale: float = 1.0) -> None:
        self.dates, self.offset, self.scale = dates, offset, scale
        self.bands, self.rows, self.columns = (int(n) for n in dates[0].fine.shape)
        for dated in dates[1:]:
            if dated.fine.shape[1:] != dates[0].fine.shape[1:]:
                raise SizesDiffer(
                    f"The image of {dated.date} has {tuple(dated.fine.shape[1:])} rows and "
                    f"columns, the one of {dates[0].date} {self.rows, self.columns}.",
                    "Two dates are compared pixel by pixel.",
                    "Bring all dates onto one grid with 'stf datasets make'.",
                )
            if dated.fine.shape[0] != self.bands:
                raise BandsDiffer(
                    f"The image of {dated.date} has {dated.fine.shape[0]} bands, the one of "
                    f"{dates[0].date} {self.bands}.",
                    "A network has one input per band.",
                    "Choose the same bands for all dates with 'stf datasets make --bands'.",
                )
        self.mean = self._mean()
        self.device = torch.device("cpu")

    @property
    def bytes(self) -> int:
        """Memory of the images."""
        return sum(dated.bytes for dated in self.dates)

    def to(self, device: torch.device) -> Store:
        """Moves the images to a device; returns itself."""
        try:
            for dated in self.dates:
                for name in ("fine", "coarse", "fine_valid", "coarse_valid"):
                    setattr(dated, name, getattr(dated, name).to(device))
                dated.fine_scaling = dated.fine_scaling.to(device)
                dated.coarse_scaling = dated.coarse_scaling.to(device)
        except torch.cuda.OutOfMemoryError:
            raise OutOfMemory(
                f"The images ({self.bytes >> 20} MB) do not fit into the memory of {device}.",
                "They were asked to be kept there.",
                "Give --cache memory.",
            ) from None
        self.device = device
        return self

    def _mean(self) -> Tensor:
        """Mean of the valid pixels of all fine images per band, in the network's 0..1."""
        total, count = torch.zeros(self.bands, dtype=torch.float64), 0
        for dated in self.dates:
            known = dated.fine_valid
            values = self._unit(dated.fine, dated.fine_scaling).double()
            total += (values * known).sum((1, 2))
            count += int(known.sum())
        return (total / max(count, 1)).float()

    def _unit(self, numbers: Tensor, scaling: Scaling) -> Tensor:
        """Numbers of a file in the network's 0..1."""
        factor = scaling.scale / self.scale
        shift = (scaling.offset - self.offset) / self.scale
        return numbers.to(torch.float32) * factor + shift

    def crops(self, samples: list[Sample], side: tuple[int, int], seed: int) -> Batch:
        """A batch on the store's device.

        Args:
            samples: which crops.
            side: rows and columns of a crop.
            seed: of the batch's generator.
        """
        images: dict[str, list[Tensor]] = {role: [] for role in ROLES}
        known: dict[str, list[Tensor]] = {role: [] for role in ROLES}
        for sample in samples:
            rows = slice(sample.row, sample.row + side[0])
            columns = slice(sample.column, sample.column + side[1])
            for role in ROLES:
                dated = self.dates[sample.t1 if role.endswith("t1") else sample.t2]
                kind = role[:-3]
                scaling = dated.fine_scaling if kind == "fine" else dated.coarse_scaling
                values = self._unit(getattr(dated, kind)[:, rows, columns], scaling)
                images[role].append(turned(values, sample.turn))
                valid = getattr(dated, f"{kind}_valid")[rows, columns]
                known[role].append(turned(valid, sample.turn))
        there = {role: torch.stack(values) for role, values in images.items()}
        usable = {role: torch.stack(values) for role, values in known.items()}
        complete = filled(there, usable, self.mean.to(self.device), TARGET_PARTNERS)
        valid = torch.stack([usable[role] for role in ROLES]).all(0)[:, None]
        return Batch(**complete, valid=valid, generator=torch.Generator().manual_seed(seed % 2**63))

    def size(self, pair: tuple[int, int]) -> tuple[int, int]:
        """Rows and columns of a pair's images."""
        return self.rows, self.columns

    def described(self, sample: Sample) -> str:
        """For messages."""
        one, other = (self.dates[index].date for index in (sample.t1, sample.t2))
        return f"{one} to {other} at row {sample.row}, column {sample.column}"

    def known_share(self, sample: Sample, side: tuple[int, int]) -> float:
        """Share of a crop in which all four images are known."""
        rows = slice(sample.row, sample.row + side[0])
        columns = slice(sample.column, sample.column + side[1])
        usable = torch.ones(side, dtype=torch.bool, device=self.device)
        for index in (sample.t1, sample.t2):
            dated = self.dates[index]
            usable &= dated.fine_valid[rows, columns] & dated.coarse_valid[rows, columns]
        return float(usable.float().mean())

    def scene(self, t1: int, t2: int, ratio: Optional[float] = None) -> ArrayScene:
        """Two dates as a scene for inference, physical units on the host; fine t2 left out."""
        images: dict[str, Image | np.ndarray] = {
            "fine_t1": self._image(t1, "fine"),
            "coarse_t1": self._image(t1, "coarse"),
            "coarse_t2": self._image(t2, "coarse"),
        }
        return ArrayScene(images, cell_size=max(round(ratio or 1.0), 1))

    def image(self, index: int, kind: str = "fine") -> tuple[np.ndarray, np.ndarray]:
        """One image in physical units, float32 (band, row, column), and valid (row, column)."""
        image = self._image(index, kind)
        return image.values, image.valid

    def _image(self, index: int, kind: str) -> Image:
        dated = self.dates[index]
        scaling = dated.fine_scaling if kind == "fine" else dated.coarse_scaling
        numbers = getattr(dated, kind).to(torch.float32) * scaling.scale + scaling.offset
        return Image(numbers.cpu().numpy(), getattr(dated, f"{kind}_valid").cpu().numpy())


def turned(image: Tensor, turn: int) -> Tensor:
    """A crop in one of its eight positions."""
    if turn >= 4:
        image = image.flip(-1)
    return torch.rot90(image, turn % 4, (-2, -1)) if turn % 4 else image


def stored(values: np.ndarray) -> Tensor:
    """An image in the smallest type that torch computes with: 16-bit unsigned becomes signed where
    its values allow."""
    if values.dtype == np.uint16:
        values = values.astype(np.int16 if values.max(initial=0) < 2**15 else np.int32)
    elif values.dtype not in (np.uint8, np.int16, np.int32, np.float32):
        values = values.astype(np.float32)
    return torch.from_numpy(np.ascontiguousarray(values))

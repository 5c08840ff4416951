"""A trained network on a device: chips in physical units in, sharp chips out."""

from __future__ import annotations

import contextlib
from typing import Any, Callable, Iterator, Optional

import numpy as np
import torch
from torch import nn

from ..errors import OutOfMemory
from ..networks.precision import short_type
from ..networks.running import Running
from ..weights.card import Card
from .normalisation import normalised
from .registry import Combination

NO_NORMALISATION = "none"


class Trained(Running):
    """A network with its weights.

    Args:
        entry, card, module: what to run; the module is moved to the device.
        device: see :func:`stf_engine.devices.choose`.
        precision: auto (fp32), fp32, bf16 or fp16.

    Attributes:
        slots: length of the series that the network is handed: those of its training where it is
            built for a number or, as published, would continue the series by zeros.
    """

    def __init__(
        self,
        entry: Combination,
        card: Card,
        module: nn.Module,
        device: str = "auto",
        precision: str = "auto",
    ) -> None:
        super().__init__(device, precision)
        self.entry, self.card = entry, card
        self.precision = "fp32" if precision == "auto" else precision
        self.module = self.watched(module.eval().to(self.device))
        self.bands = tuple(band.name for band in card.bands)
        self.preset = str(card.training_data.get("normalisation") or NO_NORMALISATION)

    def slots(self, count: int) -> int:
        """How long a series of ``count`` revisits is made, by repeats that count as missing."""
        multi = self.entry.multi_image
        if multi is None:
            return count
        if multi.fixed_revisits:
            return max(count, int(self.card.configuration.get("revisits", count)))
        if self.card.compat == "reference" and multi.published.get("zeros"):
            return 1 << (count - 1).bit_length()
        return count

    def __call__(
        self,
        revisits: np.ndarray,
        observed: np.ndarray,
        pan: Optional[np.ndarray],
        size: tuple[int, int],
        check: Callable[[], None],
    ) -> np.ndarray:
        """Sharp chips.

        Args:
            revisits: float32 (chip, revisit, band, row, column), physical units, without gaps, the
                best one first.
            observed: bool (chip, revisit), False for revisits that do not count.
            pan: float32 (chip, 1, fine row, fine column), or None.
            size: fine rows and columns.
            check: asked before every layer; raises to stop.

        Returns:
            float32 (chip, band, fine row, fine column), physical units.

        Raises:
            OutOfMemory: a single chip does not fit into the memory of the device.
        """
        with self.asking(check):
            return self._chips(revisits, observed, pan, size)

    def _chips(
        self,
        revisits: np.ndarray,
        observed: np.ndarray,
        pan: Optional[np.ndarray],
        size: tuple[int, int],
    ) -> np.ndarray:
        """:meth:`_once`, chip by chip where all of them do not fit into the memory."""
        made, reason = self.fitting(lambda: self._once(revisits, observed, pan, size))
        if made is not None:
            return made
        if len(revisits) == 1:
            raise OutOfMemory(
                f"A chip of {revisits.shape[-2]} x {revisits.shape[-1]} pixels does not fit into "
                f"the memory of {self.device}: {reason}.",
                "The network computes a chip as a whole.",
                "Give a smaller --tile, or fewer revisits with --set revisits=N.",
            )
        parts = [slice(n, n + 1) for n in range(len(revisits))]
        return np.concatenate(
            [
                self._chips(revisits[n], observed[n], None if pan is None else pan[n], size)
                for n in parts
            ]
        )

    def _once(
        self,
        revisits: np.ndarray,
        observed: np.ndarray,
        pan: Optional[np.ndarray],
        size: tuple[int, int],
    ) -> np.ndarray:
        slots = self.slots(revisits.shape[1])
        turn = np.arange(slots) % revisits.shape[1]
        counts = np.zeros((len(observed), slots), bool)
        counts[:, : observed.shape[1]] = observed
        images = self.tensor(revisits[:, turn])
        bands = self.card.band_count
        offset, scale = (self.per_band(x, bands) for x in (self.card.offset, self.card.scale))
        images = (images - offset) / scale
        if self.preset != NO_NORMALISATION:
            images = normalised(images, self.bands, self.preset)
        sharp = None if pan is None else self.tensor(pan)
        if sharp is not None:
            sharp = (sharp - offset.mean()) / scale.mean()
        network: Any = self.module
        kind = short_type(self.precision)
        with torch.inference_mode(), self.exact(), self._sized(size):
            with torch.autocast(self.device.type, kind, enabled=kind is not None):
                made = network(images, sharp, torch.from_numpy(counts).to(self.device)).final
        return np.asarray((made.float() * scale + offset).cpu().numpy())

    @contextlib.contextmanager
    def _sized(self, size: tuple[int, int]) -> Iterator[None]:
        """The network of revisits alone gives this size, whatever ratio it was built for."""
        network: Any = self.module
        network.size = lambda revisits: size
        try:
            yield
        finally:
            del network.size

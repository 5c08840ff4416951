"""Running a network on a device: scaling, sizes, precision, and what to do when memory runs out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Callable, Optional

import numpy as np

from ..arrays import to_numpy
from ..blending import Lattice, blend
from ..errors import OutOfMemory
from ..grid import Window
from ..weights.card import Card
from .entry import Network
from .precision import has_fast_bf16, reduce
from .running import Running, is_memory

if TYPE_CHECKING:
    from torch import Tensor, nn

Warn = Callable[[str, str, str], None]
"""Takes code, message and hint of a warning."""

Places = list[tuple[int, int]]
"""Row and column of the first pixel of each tile of a batch, in the fine image."""

SAFE_RMS = 0.001
SAFE_LARGEST = 0.02
"""bf16 is taken when it differs from fp32 by no more than this (of the network's 0..1): a tenth of
a usual sensor's noise on average, and nowhere more than is seen."""

SMALLEST_SIDE = 32
"""Tiles are not halved below this."""


def network_lattice(
    entry: Network,
    shape: tuple[int, int],
    tile: int,
    overlap: int,
    origin: tuple[int, int] = (0, 0),
) -> Lattice:
    """The tiles of a scene for a network.

    Pixels within a local network's radius of a tile's inner border are predicted with less than
    they need to see; they are not used, and the overlap is made wide enough for that.
    """
    margin = entry.reach if entry.local else 0
    needed = 2 * margin + 2 if margin else 0
    return Lattice.covering(shape, tile, max(overlap, needed), margin, origin, entry.phase)


class Runner(Running):
    """A network with its weights on a device.

    Args:
        entry, card, module: what to run; the module is moved to the device and set to evaluation.
        device: see :func:`stf_engine.devices.choose`.
        precision: auto, fp32, bf16 or fp16. "auto" takes bf16 where the device is fast in it and
            the first tile shows that it is safe.
        settings: of the method's spec, for a module with a ``predict`` of its own (below).
        compile: translate the network into machine code first; where that fails it runs as it is,
            with a warning. A compiled network is cancelled between tiles only.

    A module that is more than one pass (a sampler) has a method ``predict(*inputs, places,
    **settings)`` beside ``forward``; ``places`` holds the row and column of each tile's first pixel
    in the fine image. It returns the prediction (batch, b, row, column) or, where its method
    ``gives_spread(**settings)`` says so, with the standard deviation behind it, (batch, 2b, row,
    column).

    Attributes:
        report: device and precision in force, and what was measured about it.
    """

    def __init__(
        self,
        entry: Network,
        card: Card,
        module: nn.Module,
        device: str = "auto",
        precision: str = "auto",
        settings: Optional[dict[str, Any]] = None,
        compile: bool = False,
    ) -> None:
        super().__init__(device, precision)
        self.entry, self.card, self.settings = entry, card, settings or {}
        gives_spread = getattr(module, "gives_spread", None)
        self.gives_spread = bool(gives_spread and gives_spread(**self.settings))
        self.offset = np.asarray(card.offset, np.float32)
        self.scale = np.asarray(card.scale, np.float32)
        self.model = self._ready(module)
        self._compile = compile
        self._forms: dict[str, Any] = {}
        self._side: Optional[int] = None
        self._wanted = precision
        self._precision: Optional[str] = "fp32" if precision == "fp32" else None
        if precision == "auto" and not has_fast_bf16(self.device):
            self._precision = "fp32"
        self.report: dict[str, Any] = {"device": str(self.device), "precision": "fp32"}

    def _ready(self, module: nn.Module, cancellable: bool = True) -> nn.Module:
        """A module on the device, in the layout that convolutions are fast in, that can be
        cancelled between its layers."""
        import torch

        layout: Any = {"memory_format": torch.channels_last}
        module.eval().to(self.device).to(**layout)  # layout: unknown to torch's own type hints
        return self.watched(module) if cancellable else module

    def _in(self, precision: str) -> Any:
        """The module in a precision, compiled if wanted; made when it is first needed."""
        if precision == "fp32" and not self._compile:
            return self.model
        if precision not in self._forms:
            copy = self.entry.build(self.card.compat, **self.card.configuration)
            copy.load_state_dict(self.model.state_dict())
            if precision != "fp32":
                reduce(copy, precision, self.entry.exact)
            ready = self._ready(copy, cancellable=not self._compile)
            self._forms[precision] = _compiled(ready) if self._compile else ready
        return self._forms[precision]

    def __call__(
        self,
        given: list[Tensor],
        check: Callable[[], None],
        warn: Warn,
        decide: bool = False,
        places: Optional[Places] = None,
    ) -> Tensor:
        """The prediction for tiles.

        Args:
            given: the network's arguments in physical units without gaps, each (batch, band, row,
                column).
            check: asked before every layer; raises to stop.
            warn: told when a tile had to be halved.
            decide: these are the first tiles of a run, on which reduced precision may be judged.
            places: row and column of each tile's first pixel in the fine image; None = the origin.

        Returns:
            float32 (batch, band, row, column), physical units; twice the bands when the network
            gives a standard deviation (behind the prediction).

        Raises:
            OutOfMemory: not even a small tile fits.
        """
        with self.asking(check):
            where = places or [(0, 0)] * len(given[0])
            return self._fitting(given, warn, decide, where)

    def _fitting(self, given: list[Tensor], warn: Warn, decide: bool, places: Places) -> Tensor:
        import torch

        rows, columns = given[0].shape[-2:]
        if self._side is not None and max(rows, columns) > self._side:
            return self._in_parts(given, warn, decide, places)
        made, reason = self.fitting(lambda: self._once(given, warn, decide, places))
        if made is not None:
            return made
        if given[0].shape[0] > 1:
            return torch.cat(
                [
                    self._fitting([x[i : i + 1] for x in given], warn, decide, [place])
                    for i, place in enumerate(places)
                ]
            )
        self._halve(max(rows, columns), reason, warn)
        return self._in_parts(given, warn, decide, places)

    def _halve(self, side: int, reason: str, warn: Warn) -> None:
        half = math.ceil(side / 2)
        if half < max(SMALLEST_SIDE, self.entry.minimum, self.entry.phase):
            raise OutOfMemory(
                f"A tile of {side} pixels does not fit into the memory of {self.device}: {reason}.",
                "The tile was halved until nothing was left to halve.",
                "Close other programs that use the device, or give --device cpu.",
            )
        self._side = half
        self.report["halved_to"] = half
        effect = (
            "The pixels change by rounding only."
            if self.entry.local
            else "This network looks at whole tiles, so the result differs from a full run."
        )
        warn(
            "tile-halved",
            f"A tile of {side} pixels does not fit into the memory of {self.device}; going on "
            f"with {half}. {effect}",
            "Give a device with more memory to get the tiles that the weights were made for.",
        )

    def _in_parts(self, given: list[Tensor], warn: Warn, decide: bool, places: Places) -> Tensor:
        """Tiles predicted in smaller ones, blended."""
        import torch

        side = self._side or SMALLEST_SIDE
        shape = (int(given[0].shape[-2]), int(given[0].shape[-1]))
        lattice = network_lattice(self.entry, shape, side, min(self.card.overlap, side // 2))
        parts = []
        for sample, (top, left) in enumerate(places):
            single = [x[sample : sample + 1] for x in given]

            def predict(
                windows: list[Window], s: list[Tensor] = single, t: int = top, c: int = left
            ) -> list[_Made]:
                made = [
                    self._fitting(
                        [x[(..., *w.slices)] for x in s], warn, decide, [(t + w.row, c + w.column)]
                    )
                    for w in windows
                ]
                return [(to_numpy(m[0]), np.ones(tuple(m.shape[-2:]), bool)) for m in made]

            out: Optional[np.ndarray] = None
            for window, values, _ in blend(lattice, predict):
                if out is None:
                    out = np.empty((len(values), *shape), np.float32)
                out[(..., *window.slices)] = values
            parts.append(self.tensor(out))
        return torch.stack(parts)

    def _once(self, given: list[Tensor], warn: Warn, decide: bool, places: Places) -> Tensor:
        """The network once, from physical units to physical units."""
        import torch

        bands = int(given[0].shape[1])
        offset, scale = (self.per_band(x, bands) for x in (self.offset, self.scale))
        rows, columns = given[0].shape[-2:]
        with torch.inference_mode():
            inputs = [self._padded((x - offset) / scale) for x in given]
            if self._precision is None and decide:
                self._decide(inputs, warn, places)
            predicted = self._tried(inputs, self._precision or "fp32", places, warn)
            predicted = predicted[..., :rows, :columns]
            values = predicted[:, : len(scale)] * scale + offset
            if predicted.shape[1] == len(scale):
                return values
            return torch.cat((values, predicted[:, len(scale) :] * scale), dim=1)

    def _padded(self, x: Tensor) -> Tensor:
        """Repeats the last row and column until the network accepts the size."""
        from torch.nn import functional

        rows, columns = x.shape[-2:]
        below = _accepted(rows, self.entry) - rows
        beside = _accepted(columns, self.entry) - columns
        if below or beside:
            x = functional.pad(x, (0, beside, 0, below), mode="replicate")
        return x

    def _tried(self, inputs: list[Tensor], precision: str, places: Places, warn: Warn) -> Tensor:
        """:meth:`_pass`; a network that cannot be compiled is run as it is."""
        if not self._compile:
            return self._pass(inputs, precision, places)
        try:
            return self._pass(inputs, precision, places)
        except Exception as error:  # the compiler's own errors have no common base
            if is_memory(error):
                raise
            reason = str(error).strip().splitlines()[0][:200]
        self._compile = False
        self._forms.clear()
        warn(
            "compile-failed",
            f"The network could not be compiled ({reason}) and runs as it is.",
            "Install a C++ compiler (g++, clang, or Visual Studio), or leave compile out.",
        )
        return self._pass(inputs, precision, places)

    def _pass(self, inputs: list[Tensor], precision: str, places: Places) -> Tensor:
        import torch

        inputs = [x.contiguous(memory_format=torch.channels_last) for x in inputs]
        model: Any = self._in(precision)
        with self.exact():
            if hasattr(self.model, "predict"):
                predicted: Tensor = model.predict(*inputs, places=places, **self.settings)
            else:
                predicted = model(*inputs)
        return predicted.float()

    def _decide(self, inputs: list[Tensor], warn: Warn, places: Places) -> None:
        """Compare the reduced precision with fp32 on one tile and choose."""
        short = "bf16" if self._wanted == "auto" else self._wanted
        first = [x[:1] for x in inputs]
        exact = self._tried(first, "fp32", places[:1], warn)
        difference = self._tried(first, short, places[:1], warn).sub_(exact)
        rms = float(difference.square().mean().sqrt())
        largest = float(difference.abs().max())
        safe = rms <= SAFE_RMS and largest <= SAFE_LARGEST  # False for NaN
        self._precision = short if safe or self._wanted != "auto" else "fp32"
        self.report.update(
            precision=self._precision,
            precision_rms=float(f"{rms:.3g}"),
            precision_largest=float(f"{largest:.3g}"),
        )
        if not safe and self._wanted != "auto":
            warn(
                "precision-doubtful",
                f"{short} differs from fp32 by {rms:.2g} on average and up to {largest:.2g} (of "
                f"the network's 0..1); {SAFE_RMS} and {SAFE_LARGEST} are safe.",
                "Give --precision auto or fp32.",
            )


def _compiled(module: nn.Module) -> Any:
    """A module in machine code; of a sampler the method that it calls in every step."""
    import torch

    heavy = getattr(module, "heavy", None)
    if heavy is None:
        return torch.compile(module)
    setattr(module, heavy, torch.compile(getattr(module, heavy)))
    return module


_Made = tuple[np.ndarray, np.ndarray]


def _accepted(pixels: int, entry: Network) -> int:
    """The next size that the network accepts."""
    wanted = max(pixels, entry.minimum)
    return math.ceil(wanted / entry.multiple) * entry.multiple

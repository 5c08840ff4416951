"""What running any network on a device takes: precision, a cancel between layers, full memory."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Callable, Iterator, Optional, TypeVar

import numpy as np

from ..arrays import Array, is_torch
from ..devices import choose
from .precision import check_precision

if TYPE_CHECKING:
    from torch import Tensor, nn

_MEMORY_WORDS = ("out of memory", "not enough memory", "allocate memory")

_Made = TypeVar("_Made")


class Running:
    """A device that runs networks.

    Args:
        device: see :func:`stf_engine.devices.choose`.
        precision: auto, fp32, bf16 or fp16.

    Raises:
        OptionValue: no such precision, or not on that device; others about the device.
    """

    def __init__(self, device: str, precision: str) -> None:
        self.device = choose(device)
        check_precision(precision, self.device)
        self._check: Callable[[], None] = _nothing

    def watched(self, module: nn.Module) -> nn.Module:
        """A module that asks before every layer whether to stop: a cancelled run stops within one
        layer, not one tile."""
        for layer in module.modules():
            if not list(layer.children()):
                layer.register_forward_pre_hook(self._ask)
        return module

    def _ask(self, *_: Any) -> None:
        self._check()

    @contextlib.contextmanager
    def asking(self, check: Callable[[], None]) -> Iterator[None]:
        """What watched modules ask; it raises to stop them."""
        self._check = check
        try:
            yield
        finally:
            self._check = _nothing

    def tensor(self, values: Array) -> Tensor:
        """Values on the device."""
        import torch

        made = values if is_torch(values) else torch.from_numpy(np.ascontiguousarray(values))
        return made.to(self.device)

    def per_band(self, value: Any, bands: int) -> Tensor:
        """A number, or one for each band, as (band, 1, 1) on the device."""
        numbers = np.broadcast_to(np.asarray(value, np.float32), (bands,))
        return self.tensor(numbers.copy())[:, None, None]

    def fitting(self, compute: Callable[[], _Made]) -> tuple[Optional[_Made], str]:
        """What a computation gives; None and the reason where it does not fit into the memory."""
        try:
            return compute(), ""
        except (RuntimeError, MemoryError) as error:
            if not is_memory(error):
                raise
            reason = str(error).splitlines()[0] if str(error) else "memory is full"
        # Outside the handler: the error's traceback would keep the tensors alive.
        if self.device.type == "cuda":
            import torch

            torch.cuda.empty_cache()
        return None, reason

    @contextlib.contextmanager
    def exact(self) -> Iterator[None]:
        """fp32 really is fp32 (CUDA convolutions would use TF32 otherwise), and the same in each
        run."""
        import torch

        if self.device.type != "cuda":
            yield
            return
        flags: Any = torch.backends.cudnn.flags
        with flags(enabled=True, deterministic=True, allow_tf32=False):
            yield


def is_memory(error: BaseException) -> bool:
    """Did a device, or the processor, run out of memory?"""
    text = str(error).lower()
    return isinstance(error, MemoryError) or any(word in text for word in _MEMORY_WORDS)


def _nothing() -> None:
    """Nobody can cancel."""

"""Networks in 16 bits: convolutions and linear layers in bf16 or fp16, the rest as exact as before.

Half the bytes and, on processors and GPUs with 16-bit units, several times the speed. Statistics
of normalisations stay in fp32, and so does what the entry names as ``exact``: the last layer, whose
result would otherwise show the 16-bit steps as bands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ..errors import OptionValue

if TYPE_CHECKING:
    import torch
    from torch import nn


def check_precision(precision: str, device: torch.device) -> None:
    """Refuse what is no precision, or none of the device.

    Raises:
        OptionValue
    """
    if precision not in ("auto", "fp32", "bf16", "fp16"):
        raise OptionValue(
            f"There is no precision '{precision}'.",
            "It decides how exactly the network computes.",
            "Give auto, fp32, bf16 or fp16.",
        )
    if precision == "fp16" and device.type == "cpu":
        raise OptionValue(
            "fp16 is not possible on the processor.",
            "Processors compute in 16 bits only as bf16.",
            "Give --precision bf16 or fp32, or a GPU with --device cuda.",
        )


def short_type(precision: str) -> Optional[torch.dtype]:
    """The type of 16 bits of a precision; None = fp32."""
    import torch

    return {"bf16": torch.bfloat16, "fp16": torch.float16}.get(precision)


def reduce(module: nn.Module, precision: str, exact: tuple[str, ...] = ()) -> nn.Module:
    """Bring a module to 16 bits, in place; returns it.

    Args:
        precision: bf16 or fp16.
        exact: names of layers that stay in fp32.
    """
    import torch
    from torch import nn

    short = short_type(precision) or torch.float32
    for name, layer in module.named_modules():
        if isinstance(layer, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
            kind = torch.float32 if name in exact else short
            layer.to(kind)
            layer.register_forward_pre_hook(_cast(kind))
    return module


def _cast(kind: torch.dtype) -> Any:
    """A hook that hands a layer its inputs in its own type."""
    import torch

    def hook(_: nn.Module, given: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            x.to(kind) if isinstance(x, torch.Tensor) and x.is_floating_point() else x
            for x in given
        )

    return hook


def has_fast_bf16(device: torch.device) -> bool:
    """True when a device computes in bf16 faster than in fp32."""
    import torch

    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    if device.type != "cpu":
        return False
    asked: Any = torch.cpu
    names = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")  # of newer versions of torch
    return any(getattr(asked, name)() for name in names if hasattr(asked, name))

"""Which device computes: the choice, and an honest description for ``stf doctor``."""

from __future__ import annotations

import importlib.util
import re
import time
from typing import TYPE_CHECKING, Any

from .errors import DeviceMissing, OptionValue
from .networks.entry import require_torch

if TYPE_CHECKING:
    import torch

NAMES = "auto, cpu, cuda, cuda:N, mps"

_MATRIX_SIDE = 512
_PASSES = 3


def choose(name: str = "auto") -> torch.device:
    """The device of a name.

    Args:
        name: auto (CUDA, else MPS, else the processor), cpu, cuda, cuda:N or mps.

    Raises:
        DeviceMissing: the device is not there. It is never replaced by another one silently.
        OptionValue: no such name.
        PackageMissing: torch is not installed.
    """
    require_torch()
    import torch

    wanted = name.strip().lower()
    if wanted == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda", 0)
        return torch.device("mps" if _mps() else "cpu")
    if wanted == "cpu":
        return torch.device("cpu")
    if wanted == "mps":
        if not _mps():
            raise _missing("mps", "this PyTorch sees no Apple GPU")
        return torch.device("mps")
    match = re.fullmatch(r"cuda(?::(\d+))?", wanted)
    if match is None:
        raise OptionValue(
            f"There is no device '{name}'.",
            "The device computes the networks.",
            f"Give one of: {NAMES}.",
        )
    index, count = int(match.group(1) or 0), _cuda_count()
    if index >= count:
        found = f"PyTorch {torch.__version__} sees {count} CUDA device{'' if count == 1 else 's'}"
        raise _missing(wanted, found)
    return torch.device("cuda", index)


def _cuda_count() -> int:
    import torch

    return torch.cuda.device_count() if torch.cuda.is_available() else 0


def _mps() -> bool:
    import torch

    backend = getattr(torch.backends, "mps", None)
    return backend is not None and bool(backend.is_available())


def _missing(name: str, found: str) -> DeviceMissing:
    return DeviceMissing(
        f"The device {name} is not available: {found}.",
        "Another device would be much slower or faster than was asked for.",
        "Give --device auto or cpu, or install a PyTorch for this device; 'stf doctor' shows what "
        "is there.",
    )


def describe() -> dict[str, Any]:
    """What torch can compute with; each device is timed with a real operation.

    Returns:
        ``torch``: version or None, with ``reason`` when it cannot be imported; ``devices``: list
        of name, title, memory_mb (None on the CPU), works, milliseconds (of a matrix product of
        512 x 512 in float32) and, where it fails, reason.
    """
    if importlib.util.find_spec("torch") is None:
        return {"torch": None, "reason": "not installed", "devices": []}
    try:
        import torch
    except (ImportError, OSError) as error:  # OSError: a shared library of torch is missing
        return {"torch": None, "reason": str(error), "devices": []}
    found = [_described(torch.device("cpu"), "Processor", None)]
    for index in range(_cuda_count()):
        properties = torch.cuda.get_device_properties(index)
        memory_mb = int(properties.total_memory // (1024 * 1024))
        found.append(_described(torch.device("cuda", index), properties.name, memory_mb))
    if _mps():
        found.append(_described(torch.device("mps"), "Apple GPU", None))
    return {"torch": torch.__version__, "threads": torch.get_num_threads(), "devices": found}


def _described(device: torch.device, title: str, memory_mb: int | None) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": str(device), "title": title, "memory_mb": memory_mb}
    try:
        seconds, right = _timed(device)
    except RuntimeError as error:  # a driver that does not fit shows only when it is used
        return {**entry, "works": False, "milliseconds": None, "reason": str(error)}
    entry.update(works=right, milliseconds=round(1000 * seconds, 3))
    return entry if right else {**entry, "reason": "a matrix product came out wrong"}


def _timed(device: torch.device) -> tuple[float, bool]:
    """Seconds of one matrix product of ones, the best of some, and whether it is right."""
    import torch

    ones = torch.ones((_MATRIX_SIDE, _MATRIX_SIDE), device=device)
    best, right = float("inf"), True
    for _ in range(_PASSES):
        started = time.perf_counter()
        product = ones @ ones
        right = right and float(product[0, -1].cpu()) == _MATRIX_SIDE  # waits for the device
        best = min(best, time.perf_counter() - started)
    return best, right

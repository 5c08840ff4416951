"""One set of array functions for NumPy and torch.

Methods without training are written once, of fusion and of enhancement: they take the namespace
of their input with :func:`namespace` and use only names that both libraries share (slicing,
``where``, ``abs``, ``sum``, comparisons, ``minimum``, ``sqrt``, ``out=`` of elementwise functions)
plus the helpers below. torch is imported only by :func:`to_device`, for a device that was named.
"""

from __future__ import annotations

import functools
import operator
import sys
from types import ModuleType
from typing import Any, Optional

import numpy as np

Array = Any
"""A NumPy array or a torch tensor."""


def is_torch(x: Array) -> bool:
    """True for a torch tensor; does not import torch."""
    torch = sys.modules.get("torch")
    # What is left of a removed PyTorch can be imported too, and holds nothing.
    return isinstance(x, getattr(torch, "Tensor", ()))


def namespace(x: Array) -> ModuleType:
    """The module (``numpy`` or ``torch``) whose functions work on ``x``."""
    return sys.modules["torch"] if is_torch(x) else np


def float_type(x: Array, bits: int = 32) -> Any:
    """float32 or float64 of the library of ``x``; MPS has no float64 and gets float32."""
    xp = namespace(x)
    if bits == 64 and is_torch(x) and x.device.type == "mps":
        return xp.float32
    return xp.float64 if bits == 64 else xp.float32


def astype(x: Array, dtype: Any) -> Array:
    """``x`` in another type; ``x`` itself when it already has it."""
    if x.dtype == dtype:
        return x
    return x.to(dtype) if is_torch(x) else x.astype(dtype)


def zeros_like_shape(x: Array, shape: tuple[int, ...], dtype: Any = None) -> Array:
    """Zeros of ``shape`` in the library, on the device and (by default) of the type of ``x``."""
    kind = x.dtype if dtype is None else dtype
    if is_torch(x):
        return namespace(x).zeros(shape, dtype=kind, device=x.device)
    return np.zeros(shape, dtype=kind)


def empty_like_shape(x: Array, shape: tuple[int, ...], dtype: Any = None) -> Array:
    """Uninitialised memory, else as :func:`zeros_like_shape`."""
    kind = x.dtype if dtype is None else dtype
    if is_torch(x):
        return namespace(x).empty(shape, dtype=kind, device=x.device)
    return np.empty(shape, dtype=kind)


def as_array_of(x: Array, values: Array, dtype: Any = None) -> Array:
    """``values`` (NumPy or sequence) as an array of the library and device of ``x``."""
    if is_torch(x):
        torch = namespace(x)
        return torch.as_tensor(values, dtype=dtype, device=x.device)
    return np.asarray(values, dtype=dtype)


def to_numpy(x: Array) -> np.ndarray:
    """A NumPy array on the host."""
    if is_torch(x):
        return np.asarray(x.detach().cpu().numpy())
    return np.asarray(x)


def to_device(x: np.ndarray, device: Optional[str]) -> Array:
    """A NumPy array as it is (``device`` None), or as a tensor on a torch device."""
    if device is None:
        return x
    import torch

    return torch.from_numpy(np.ascontiguousarray(x)).to(device)


def copy(x: Array) -> Array:
    """A copy that shares no memory."""
    return x.clone() if is_torch(x) else x.copy()


def concat(arrays: list[Array], axis: int) -> Array:
    """Arrays joined along an existing axis."""
    first = arrays[0]
    if is_torch(first):
        return namespace(first).cat(arrays, dim=axis)
    return np.concatenate(arrays, axis=axis)


def sliding(x: Array, length: int, axis: int) -> Array:
    """All stretches of ``length`` values along an axis: a view with one more axis, the last."""
    if is_torch(x):
        return x.unfold(axis, length, 1)
    return np.lib.stride_tricks.sliding_window_view(x, length, axis)


def take(x: Array, index: np.ndarray, axis: int) -> Array:
    """The places ``index`` (NumPy, whole numbers) along an axis."""
    if is_torch(x):
        return x.index_select(axis, as_array_of(x, index))
    return np.take(x, index, axis=axis)


def ordered(x: Array) -> Array:
    """Sorted along the first axis."""
    return namespace(x).sort(x, 0).values if is_torch(x) else np.sort(x, axis=0)


def take_each(x: Array, index: Array) -> Array:
    """Along the first axis the place ``index`` (1, ...) of each of the others, which is dropped."""
    if is_torch(x):
        return namespace(x).take_along_dim(x, index, dim=0)[0]
    return np.take_along_axis(x, index, axis=0)[0]


def where_valid(valid: Array, x: Array) -> Array:
    """``x`` where ``valid``, else 0, in the type of ``x``."""
    return namespace(x).where(valid, x, zeros_like_shape(x, ()))


def any_of(masks: list[Array]) -> Array:
    """Where any of several masks is True."""
    return functools.reduce(operator.or_, masks)


def kth_smallest(x: Array, k: int) -> Array:
    """The k-th smallest value (k from 1) along the last axis, which is dropped."""
    if is_torch(x):
        return namespace(x).topk(x, k, dim=-1, largest=False, sorted=True).values[..., -1]
    return np.partition(x, k - 1, axis=-1)[..., k - 1]


def solve(a: Array, b: Array) -> Array:
    """Batched solution of small systems: ``a`` (..., n, n), ``b`` (..., n, m)."""
    xp = namespace(a)
    return xp.linalg.solve(a, b)

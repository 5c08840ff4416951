"""Step 5: what a fine pixel looks like, as a vector (features).

A pixel's vector is [1, Z, Z~, K_wide, K_narrow]: its standardised bands, those of its surroundings,
and how like it is to landmarks. The Nystrom features of the model are linear combinations of K; the
combination is done on the weights (few) instead of on the pixels (many).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...arrays import Array, as_array_of, concat, empty_like_shape, namespace

CONTEXT_CUT = 3.0
"""The Gaussian of the surroundings is cut at so many standard deviations."""

CONTEXT_WEIGHT = 0.7
"""Weight of the surroundings in the similarity of two pixels."""

LLOYD_STEPS = 6

EIGENVALUE_SHARE = 1e-4
"""Directions below this share of the largest eigenvalue are noise."""


@dataclass(frozen=True)
class Scaling:
    """Standardisation of the bands and of their surroundings, float64 (band,); a band without
    spread has factor 0."""

    mean: np.ndarray
    factor: np.ndarray
    context_mean: np.ndarray
    context_factor: np.ndarray

    @property
    def bands(self) -> int:
        return len(self.mean)

    def apply(self, values: Array, context: Array) -> Array:
        """Z and Z~, (2 bands, row, column) or (2 bands, pixel), type of ``values``."""

        def of(numbers: np.ndarray) -> Array:
            shape = (-1,) + (1,) * (values.ndim - 1)
            return as_array_of(values, numbers.reshape(shape), values.dtype)

        out = empty_like_shape(values, (2 * self.bands, *values.shape[1:]))
        for part, x, mean, factor in (
            (out[: self.bands], values, self.mean, self.factor),
            (out[self.bands :], context, self.context_mean, self.context_factor),
        ):
            part[:] = x - of(mean)
            part *= of(factor)
        return out


@dataclass(frozen=True)
class Kernel:
    """One Gaussian kernel on pixels.

    Attributes:
        landmarks: float64 (landmark, 2 bands).
        width: its standard deviation.
        directions: float64 (landmark, k): K @ directions are the Nystrom features.
    """

    landmarks: np.ndarray
    width: float
    directions: np.ndarray


@dataclass(frozen=True)
class Features:
    """How vectors are made, the same for every pixel of the scene.

    Attributes:
        scaling: of the bands.
        kernels: wide and narrow.
    """

    scaling: Scaling
    kernels: tuple[Kernel, ...]

    @property
    def linear(self) -> int:
        """Length of the part [1, Z, Z~]."""
        return 1 + 2 * self.scaling.bands

    @property
    def length(self) -> int:
        return self.linear + sum(len(k.landmarks) for k in self.kernels)

    def groups(self) -> dict[str, slice]:
        """Where each group lies in a vector."""
        found = {"constant": slice(0, 1), "lin": slice(1, self.linear)}
        start = self.linear
        for name, kernel in zip(("wide", "narrow"), self.kernels):
            found[name] = slice(start, start + len(kernel.landmarks))
            start += len(kernel.landmarks)
        return found

    def maps(self) -> dict[str, np.ndarray]:
        """Group -> (length in the vector, length in the model): how the model's features follow
        from a pixel's vector (they are centred besides)."""
        bands = self.scaling.bands
        found = {"constant": np.ones((1, 1)), "lin": np.eye(2 * bands) / np.sqrt(2.0 * bands)}
        for name, kernel in zip(("wide", "narrow"), self.kernels):
            found[name] = kernel.directions
        return found

    def exponents(self) -> np.ndarray:
        """float64 (2 bands + 2, landmark): [Z, Z~, |q|^2, 1] @ exponents is log K."""
        scale, parts = similarity_scale(self.scaling.bands), []
        for kernel in self.kernels:
            marks = kernel.landmarks
            inverse = 1.0 / kernel.width**2
            square = -0.5 * inverse * np.square(marks).sum(axis=1)
            ones = np.full(len(marks), -0.5 * inverse)
            parts.append(np.vstack([(marks * scale).T * inverse, ones, square]))
        return np.concatenate(parts, axis=1)


def similarity_scale(bands: int) -> np.ndarray:
    """Factors from [Z, Z~] to the space in which the distance of pixels is measured."""
    return np.repeat([1.0, CONTEXT_WEIGHT], bands) / np.sqrt(bands)


def vectors(z: Array, exponents: Array, scale: Array) -> Array:
    """Feature vectors.

    Args:
        z: (cell, pixel, 2 bands), Z and Z~.
        exponents: of :meth:`Features.exponents`, type of ``z``.
        scale: of :func:`similarity_scale`.

    Returns:
        (cell, pixel, length), type of ``z``.
    """
    xp, linear = namespace(z), 1 + z.shape[-1]
    q = z * scale
    square = (q * q).sum(-1)[..., None]
    out = empty_like_shape(z, (*z.shape[:-1], linear + exponents.shape[-1]))
    out[..., :1], out[..., 1:linear] = 1, z
    # Likeness is nearly all of a vector, and a vector is long: it is made where it belongs.
    likeness = out[..., linear:]
    xp.matmul(concat([z, square, out[..., :1]], -1), exponents, out=likeness)
    xp.exp(likeness, out=likeness)
    return out


def blurred(values: Array, valid: Array, kernel: np.ndarray) -> Array:
    """Mean of the valid surroundings of each pixel.

    Args:
        values: (band, row + 2 reach, column + 2 reach), anything where invalid.
        valid: bool (row + 2 reach, column + 2 reach).
        kernel: weights along one axis, (2 reach + 1,).

    Returns:
        (band, row, column); 0 where no pixel around is valid.
    """
    xp = namespace(values)
    # Both of the values' type: 0 * one would be float64 in some versions of NumPy.
    one, zero = (as_array_of(values, number, values.dtype) for number in (1.0, 0.0))
    weight = xp.where(valid, one, zero)
    known = xp.where(valid, values, zero)
    # Band by band: one band at a time stays in the processor's memory.
    above = xp.stack([_along(_along(band, kernel, -2), kernel, -1) for band in known])
    below = _along(_along(weight, kernel, -2), kernel, -1)
    there = below > 0
    return xp.where(there, above / xp.where(there, below, one), zero)


def _along(x: Array, kernel: np.ndarray, axis: int) -> Array:
    """A filter along one of the last two axes; what it would read outside is cut off."""
    n = x.shape[axis] - len(kernel) + 1
    total = None
    for k, weight in enumerate(kernel):
        part = x[..., k : k + n, :] if axis == -2 else x[..., k : k + n]
        part = part * as_array_of(x, float(weight), x.dtype)
        if total is None:
            total = part
        else:
            total += part
    return total


def learn_kernel(
    sample: np.ndarray, count: int, width: float, generator: np.random.Generator
) -> Kernel:
    """Landmarks and Nystrom directions of one kernel.

    Args:
        sample: float64 (pixel, 2 bands) in the space of the distance, in an order that depends on
            the pixels' values only.
        count: landmarks wanted.
        width: standard deviation of the kernel.
    """
    count = min(count, len(sample))
    if count == 0:
        empty = np.zeros((1, sample.shape[1]))
        return Kernel(empty, width, np.zeros((1, 0)))
    chosen = np.sort(generator.choice(len(sample), count, replace=False))
    marks = sample[chosen]
    for _ in range(LLOYD_STEPS):
        label = _squares(sample, marks).argmin(axis=1)
        filled = np.bincount(label, minlength=count)
        sums = np.stack([np.bincount(label, c, count) for c in sample.T], axis=1)
        marks = np.where(filled[:, None] > 0, sums / np.maximum(filled, 1)[:, None], marks)
    values, vector = np.linalg.eigh(np.exp(-_squares(marks, marks) / (2 * width**2)))
    kept = values > EIGENVALUE_SHARE * values[-1]
    return Kernel(marks, width, vector[:, kept] / np.sqrt(values[kept]))


def ordered(sample: np.ndarray) -> np.ndarray:
    """The pixels of a sample (pixel, feature) in an order of their values, so that neither the
    image's orientation nor the order of its bands decides which landmarks are drawn."""
    bands = sample.shape[1] // 2
    keys = (sample[:, bands:].sum(axis=1), sample[:, :bands].sum(axis=1))
    return np.asarray(sample[np.lexsort(keys)])


def _squares(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Squared distances (a, b)."""
    found = np.square(a).sum(1)[:, None] + np.square(b).sum(1)[None] - 2.0 * (a @ b.T)
    return np.maximum(found, 0.0)

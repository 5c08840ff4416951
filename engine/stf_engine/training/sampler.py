"""Which crops a step sees: a function of seed, epoch and step, so that a resumed run repeats it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from .store import DRAWS, SMALLEST_VALID_SHARE, Sample


class Crops(Protocol):
    """What crops are cut from: a :class:`.store.Store`, or areas of several revisits."""

    def size(self, pair: tuple[int, int]) -> tuple[int, int]:
        """Rows and columns in which the crops of a pair lie."""
        ...

    def known_share(self, sample: Sample, side: tuple[int, int]) -> float:
        """Share of a crop that can be judged."""
        ...

    def crops(self, samples: list[Sample], side: tuple[int, int], seed: int) -> Any:
        """A batch with ``to(device)``."""
        ...

    def described(self, sample: Sample) -> str:
        """For messages."""
        ...


def date_pairs(count: int, directions: str) -> list[tuple[int, int]]:
    """(t1, t2) positions of the samples among ``count`` dates in order of time.

    Args:
        directions: "forward" (neighbours, t1 before t2), "both" (neighbours, also back), or "any"
            (all ordered pairs of different dates).
    """
    if directions == "any":
        return list(itertools.permutations(range(count), 2))
    forward = [(k, k + 1) for k in range(count - 1)]
    return forward + [(b, a) for a, b in forward] if directions == "both" else forward


@dataclass
class Sampler:
    """Random crops of a store.

    Attributes:
        store: the images.
        pairs: (t1, t2) positions.
        side: rows and columns of a crop.
        batch: crops per step of all processes together.
        samples: crops per epoch; None = as many as cover every pair once.
        seed: of the run.
        augment: turn and mirror.
        phase: crops begin at multiples of it.
    """

    store: Crops
    pairs: list[tuple[int, int]]
    side: tuple[int, int]
    batch: int
    samples: int | None
    seed: int
    augment: bool = True
    phase: int = 1

    @property
    def steps(self) -> int:
        """Steps of an epoch. Batches are always full: normalisation layers need them to be."""
        wanted = self.samples or sum(self._covering(pair) for pair in self.pairs)
        return max(-(-wanted // self.batch), 1)

    def _covering(self, pair: tuple[int, int]) -> int:
        """How many crops cover a pair."""
        rows, columns = self.store.size(pair)
        return -(-rows // self.side[0]) * -(-columns // self.side[1])

    def step(self, epoch: int, step: int) -> list[Sample]:
        """The crops of one step, of all processes."""
        order = np.random.default_rng([self.seed, epoch]).permutation(self.steps * self.batch)
        draw = np.random.default_rng([self.seed, epoch, step])
        numbers = order[step * self.batch : (step + 1) * self.batch]
        return [self._sample(self.pairs[int(n) % len(self.pairs)], draw) for n in numbers]

    def _sample(self, pair: tuple[int, int], draw: np.random.Generator) -> Sample:
        best, best_share = Sample(*pair, 0, 0), -1.0
        for _ in range(DRAWS):
            row, column = (
                int(draw.integers((length - side) // self.phase + 1)) * self.phase
                for length, side in zip(self.store.size(pair), self.side)
            )
            # Quarter turns would change the shape of a crop that is not square.
            turns = (0, 2, 4, 6) if self.side[0] != self.side[1] else tuple(range(8))
            turn = int(draw.choice(turns)) if self.augment else 0
            sample = Sample(*pair, row, column, turn)
            share = self.store.known_share(sample, self.side)
            if share > best_share:
                best, best_share = sample, share
            if share >= SMALLEST_VALID_SHARE:
                break
        return best

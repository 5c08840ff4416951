"""Which crops a step sees: a function of seed, epoch and step, so that a resumed run repeats it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from .store import DRAWS, SMALLEST_VALID_SHARE, Sample, Store


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
    """

    store: Store
    pairs: list[tuple[int, int]]
    side: tuple[int, int]
    batch: int
    samples: int | None
    seed: int
    augment: bool = True

    @property
    def steps(self) -> int:
        """Steps of an epoch. Batches are always full: normalisation layers need them to be."""
        covering = -(-self.store.rows // self.side[0]) * -(-self.store.columns // self.side[1])
        wanted = self.samples or covering * len(self.pairs)
        return max(-(-wanted // self.batch), 1)

    def step(self, epoch: int, step: int) -> list[Sample]:
        """The crops of one step, of all processes."""
        order = np.random.default_rng([self.seed, epoch]).permutation(self.steps * self.batch)
        draw = np.random.default_rng([self.seed, epoch, step])
        numbers = order[step * self.batch : (step + 1) * self.batch]
        return [self._sample(self.pairs[int(n) % len(self.pairs)], draw) for n in numbers]

    def _sample(self, pair: tuple[int, int], draw: np.random.Generator) -> Sample:
        best, best_share = Sample(*pair, 0, 0), -1.0
        for _ in range(DRAWS):
            row = int(draw.integers(self.store.rows - self.side[0] + 1))
            column = int(draw.integers(self.store.columns - self.side[1] + 1))
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

"""What was worked out for one date of a series and holds for the next one: pixels of its pairs,
scene passes over them, similar pixels.

Everything is found again by what it depends on (an image on a grid, or the numbers themselves), so
a result is the same bytes with and without it.
"""

from __future__ import annotations

import hashlib
import threading
import uuid
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Callable, Optional, TypeVar

import numpy as np

from .tiles import DEFAULT_MEMORY_MB, PROCESS_MB

SHARE = 1 / 3
"""Share of the memory that pixels may take; the tiles at work get the rest."""

SMALL = 64
"""Bytes of what is no array."""

T = TypeVar("T")


@dataclass
class _Entry:
    value: Any
    size: int
    date: int


class Kept:
    """A bounded store. What comes when it is full is not taken in, so that the tiles of a scene
    that is larger do not push each other out; what a whole date did not ask for goes.

    Args:
        budget: bytes.
        name: the same name in the same process is the same store, see :meth:`__reduce__`.
    """

    def __init__(self, budget: int, name: str = "") -> None:
        self.budget, self.name = budget, name or uuid.uuid4().hex
        self._entries: dict[Hashable, _Entry] = {}
        self._size = self._date = 0
        self._lock = threading.Lock()

    @classmethod
    def of_memory(cls, memory_mb: Optional[int]) -> Kept:
        """A store for a run that may use so much memory; None = the default."""
        free = max(0, (memory_mb or DEFAULT_MEMORY_MB) - PROCESS_MB)
        return cls(int(free * SHARE) << 20)

    def __reduce__(self) -> tuple[Any, ...]:
        """On a worker of a cluster the dates of one run come one by one, each with its own copy:
        they all get the store of that process."""
        return here, (self.budget, self.name)

    @property
    def size(self) -> int:
        """Bytes in it."""
        return self._size

    @property
    def free(self) -> int:
        """Bytes that still fit in."""
        return self.budget - self._size

    @property
    def full(self) -> bool:
        """True when hardly anything fits in any more: not worth preparing it."""
        return self._size > 0.98 * self.budget

    def begin(self) -> None:
        """A date begins: what the one before did not ask for goes."""
        with self._lock:
            self._date += 1
            for key, entry in list(self._entries.items()):
                if entry.date < self._date - 1:
                    self._size -= entry.size
                    del self._entries[key]

    def clear(self) -> None:
        """Nothing is kept any more: no date follows."""
        with self._lock:
            self._entries.clear()
            self._size = 0

    def get(self, key: Hashable) -> Any:
        """What was put, or None."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            entry.date = self._date
            return entry.value

    def put(self, key: Hashable, value: Any) -> None:
        """Take a value in where it fits. Its arrays must not be changed any more (they cannot be:
        they become read-only)."""
        size = SMALL + _frozen(value)
        with self._lock:
            if key not in self._entries and self._size + size <= self.budget:
                self._entries[key] = _Entry(value, size, self._date)
                self._size += size

    def made(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was put, or else what ``make`` gives."""
        found: Optional[T] = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    def parts(self, key: Hashable, make: Callable[[], Iterator[T]]) -> Iterator[T]:
        """The parts that were put, or else those that ``make`` gives, which are put when the last
        one was taken, where all of them fit."""
        found: Optional[list[T]] = self.get(key)
        if found is not None:
            yield from found
            return
        made: list[T] = []
        room = self.free
        for part in make():
            yield part
            room -= _frozen(part)
            if room > 0:
                made.append(part)
            else:
                made.clear()
        if room > 0:
            self.put(key, made)


def digest(array: np.ndarray) -> tuple[object, ...]:
    """The same for arrays with the same numbers."""
    content = hashlib.blake2b(np.ascontiguousarray(array).data, digest_size=16).digest()
    return (array.shape, array.dtype.str, content)


_HERE: dict[str, Kept] = {}
"""The store of this process for the run that it last worked for, where that is a worker."""


def here(budget: int, name: str) -> Kept:
    """The store of a name in this process; another one goes."""
    found = _HERE.get(name)
    if found is None:
        _HERE.clear()
        found = _HERE[name] = Kept(budget, name)
    return found


def forget() -> None:
    """Nothing is kept in this process any more."""
    _HERE.clear()


def _frozen(value: Any) -> int:
    """Bytes of the arrays in a value; makes them read-only."""
    if isinstance(value, np.ndarray):
        value.setflags(write=False)
        return int(value.nbytes)
    if isinstance(value, (tuple, list)):
        return sum(_frozen(part) for part in value)
    if is_dataclass(value):
        return sum(_frozen(getattr(value, field.name)) for field in fields(value))
    return SMALL

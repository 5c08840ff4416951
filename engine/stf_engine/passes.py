"""Passes over a whole scene on all cores.

A scene is cut into parts that depend on the scene alone, never on the memory or on the threads.
Threads look at the parts; what they found is joined by the caller's thread in the order of the
parts, so a sum has the same bytes whatever the number of threads.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Callable, Generator, Optional, TypeVar

if TYPE_CHECKING:
    from .scene import Scene

Item = TypeVar("Item")
Result = TypeVar("Result")


def over(
    scene: Scene,
    parts: list[Item],
    look: Callable[[Item], Result],
    each: int,
    held: int = 0,
    check: Optional[Callable[[], None]] = None,
) -> Iterator[tuple[Item, Result]]:
    """Every part with what was found in it, in order, looked at by as many threads as the scene
    has cores and memory for.

    Args:
        look: may run in any thread; reads the scene, and changes nothing but what belongs to its
            part alone.
        each: bytes that looking at one part needs.
        held: bytes that are held meanwhile.
        check: raises when the run was cancelled; None = what the scene's progress says.
    """
    return in_order(look, parts, threads(scene, each, held), check or scene.progress.check)


def threads(scene: Scene, each: int, held: int = 0) -> int:
    """How many threads of ``each`` bytes a pass may have, beside ``held`` bytes."""
    return max(1, min(scene.workers, (scene.pass_bytes - held) // max(each, 1)))


def in_order(
    work: Callable[[Item], Result],
    items: list[Item],
    workers: int,
    check: Callable[[], None],
) -> Generator[tuple[Item, Result], None, None]:
    """Every item with its result, in order; no more than one result waits beside those being made.

    Args:
        check: called before each result; raises to stop, and then all threads have ended.
    """
    if workers == 1:
        for item in items:
            check()
            yield item, work(item)
        return
    waiting = iter(items)
    pending: deque[tuple[Item, Future[Result]]] = deque()
    with ThreadPoolExecutor(workers, "stf-compute") as pool:
        try:
            for item in waiting:
                pending.append((item, pool.submit(work, item)))
                if len(pending) > workers:
                    check()
                    first, future = pending.popleft()
                    yield first, future.result()
            while pending:
                check()
                first, future = pending.popleft()
                yield first, future.result()
        finally:
            for _, future in pending:
                future.cancel()

"""The selective scan in chunks against the loop over the tokens, on one processor core and on two.

    python benchmarks/scan.py

Pan-Mamba's sizes: 64 channels, 16 states, float32. Both are run in turns and the best of each
counts: on one core the time of the processor, on two the time of the clock, which other work on
the machine makes longer. "largest" is the largest difference as a share of the largest result.
"peak" is the share of what the core does in a product of matrices: of a scan seven operations per
token, channel and state count, however often a method repeats them. Writes ``scan.md``.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Callable

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "engine"))

import torch  # noqa: E402
from stf_engine.satfusion.scan import selective_scan  # noqa: E402
from torch import Tensor  # noqa: E402

CHANNELS, STATES = 64, 16
CASES = ((1, 4096), (4, 4096), (1, 24336))
"""Images, tokens: 64 x 64 and 156 x 156 pixels."""

OPERATIONS = 7
"""Per token, channel and state: exponent and exponential, decay, input, sum, output, sum."""

TURNS = 12

QUIET = 1.0
"""Load average below which two cores are measured."""


def loop(u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor, d: Tensor) -> Tensor:
    """The recurrence, token by token."""
    h = u.new_zeros(*u.shape[:2], a.shape[1])
    outputs = []
    for step, x, b_t, c_t in zip(*(v.unbind(-1) for v in (delta, delta * u, b, c))):
        h = torch.exp(step[..., None] * a) * h + x[..., None] * b_t[:, None]
        outputs.append((h * c_t[:, None]).sum(-1))
    return torch.stack(outputs, -1) + d[:, None] * u


def sequences(images: int, tokens: int) -> list[Tensor]:
    torch.manual_seed(1)
    delta = torch.nn.functional.softplus(torch.randn(images, CHANNELS, tokens) - 3)
    return [
        torch.randn(images, CHANNELS, tokens), delta, -torch.exp(torch.randn(CHANNELS, STATES)),
        torch.randn(images, STATES, tokens), torch.randn(images, STATES, tokens),
        torch.randn(CHANNELS),
    ]  # fmt: skip


def best(runs: list[Callable[[], object]], clock: Callable[[], float]) -> list[float]:
    """The shortest of some turns of each."""
    found = [float("inf")] * len(runs)
    for turn in range(TURNS + 1):
        for number, run in enumerate(runs):
            start = clock()
            run()
            if turn:  # the first one warms up
                found[number] = min(found[number], clock() - start)
    return found


def learned(scan: Callable[..., Tensor], given: list[Tensor]) -> None:
    scan(*[x.detach().requires_grad_() for x in given]).sum().backward()


def apart(given: list[Tensor]) -> float:
    """Largest difference of both, as a share of the largest result."""
    with torch.inference_mode():
        wanted, found = loop(*given), selective_scan(*given)
    return float((wanted - found).abs().max() / wanted.abs().max())


def peak() -> float:
    """Operations per second of a product of matrices."""
    one = torch.randn(1024, 1024)
    (seconds,) = best([lambda: one @ one], time.process_time)
    return 2 * 1024**3 / seconds


def row(images: int, tokens: int, threads: int, fastest: float) -> str:
    torch.set_num_threads(threads)
    clock = time.process_time if threads == 1 else time.perf_counter
    given = sequences(images, tokens)
    with torch.inference_mode():
        slow, fast = best([lambda: loop(*given), lambda: selective_scan(*given)], clock)
    cells = [f"{images} x {tokens}", str(threads), *compared(slow, fast)]
    slow, quick = best(
        [lambda: learned(loop, given), lambda: learned(selective_scan, given)], clock
    )
    cells += compared(slow, quick)
    if threads == 1:
        done = OPERATIONS * images * tokens * CHANNELS * STATES
        cells += [f"{apart(given):.0e}", f"{apart([x.double() for x in given]):.0e}"]
        cells += [f"{100 * done / fast / fastest:.1f} %"]
    else:
        cells += [""] * 3
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    torch.set_num_threads(1)
    fastest = peak()
    lines = [
        "# The selective scan", "", (__doc__ or "").split("\n\n", 2)[2].strip(), "",
        "| images x tokens | cores | loop | chunks | ratio | learning: loop | chunks | ratio "
        "| largest, single | largest, double | peak |", "|" + "---|" * 11,
    ]  # fmt: skip
    load = os.getloadavg()[0]
    for images, tokens in CASES:
        two = (images, tokens) == CASES[0] and load < QUIET
        for threads in (1, 2) if two else (1,):
            lines.append(row(images, tokens, threads, fastest))
            print(lines[-1], flush=True)
    told = f"A product of matrices does {fastest / 1e9:.0f} GFLOP/s on one core. "
    told += f"Load average of the machine, {os.cpu_count()} cores, at the start: {load:.0f}."
    if load >= QUIET:
        told += (
            " Other work shared cores, caches and memory, which costs the chunks more than the "
            "loop, so these ratios are too small; two cores were not measured."
        )
    lines += ["", told]
    Path(HERE, "scan.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def compared(slow: float, fast: float) -> list[str]:
    return [f"{1e3 * slow:.0f} ms", f"{1e3 * fast:.1f} ms", f"{slow / fast:.1f}"]


if __name__ == "__main__":
    main()

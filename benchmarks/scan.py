"""The selective scan in chunks against the loop over the tokens, on one processor core.

    python benchmarks/scan.py

Pan-Mamba's sizes: 64 channels, 16 states, float32. Times are those of the processor; "largest" is
the largest difference as a share of the largest result.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Callable

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "engine"))

import torch  # noqa: E402
from stf_engine.satfusion.scan import selective_scan  # noqa: E402
from torch import Tensor  # noqa: E402

CHANNELS, STATES = 64, 16
CASES = ((1, 4096), (4, 4096), (1, 24336))
"""Images, tokens: 64 x 64 and 156 x 156 pixels."""


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


def seconds(run: Callable[[], object], least: int) -> float:
    """The best of a few runs."""
    run()
    times = []
    for _ in range(least):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def learned(scan: Callable[..., Tensor], given: list[Tensor]) -> None:
    scan(*[x.detach().requires_grad_() for x in given]).sum().backward()


def main() -> None:
    torch.set_num_threads(1)
    print("| images x tokens | loop | chunks | ratio | learning: loop | chunks | ratio | largest |")
    print("|---|---|---|---|---|---|---|---|")
    for images, tokens in CASES:
        given = sequences(images, tokens)
        with torch.inference_mode():
            wanted, found = loop(*given), selective_scan(*given)
            slow = seconds(lambda g=given: loop(*g), 1)
            fast = seconds(lambda g=given: selective_scan(*g), 5)
        apart = float((wanted - found).abs().max() / wanted.abs().max())
        row = [f"{images} x {tokens}", *compared(slow, fast)]
        slow = seconds(lambda g=given: learned(loop, g), 1)
        fast = seconds(lambda g=given: learned(selective_scan, g), 3)
        print("| " + " | ".join([*row, *compared(slow, fast), f"{apart:.0e}"]) + " |", flush=True)


def compared(slow: float, fast: float) -> list[str]:
    return [f"{1e3 * slow:.0f} ms", f"{1e3 * fast:.0f} ms", f"{slow / fast:.1f}"]


if __name__ == "__main__":
    main()

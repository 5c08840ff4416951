"""A whole Sentinel-2 tile by STARFM, Fit-FC and adaptive, on two cores, against half an hour each.

    python benchmarks/full_tile.py [--side 10980] [--methods starfm,fit-fc,adaptive] [--scene DIR]

The scene has side x side x 4 bands (uint16, ratio 30; a simulated patch repeated). Each method
runs in full as the child process ``stf fuse --workers 2``. Wall seconds, processor seconds and peak
memory are those that the system counts for the child. Each run is written into ``full_tile.md``
when it ends.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

import memory  # noqa: E402

STF = [sys.executable, str(ROOT / "engine" / "stf_engine_main.py")]
FIRST, SECOND, LATER = (date.replace("-", "") for date in (*memory.DATES, memory.LATER))
TWO_PAIRS = ("estarfm", "ubestarfm")
PATCH, RATIO, CORES = 1830, 30, 2
ALLOWED_S = 30 * 60
# The matrix products of NumPy would otherwise take threads of their own beside the workers.
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def run(command: list[str], told: Path) -> dict[str, float]:
    """Exit code, wall and processor seconds and peak MiB of a command; stdout goes to a file."""
    started = time.monotonic()
    actions = [(os.POSIX_SPAWN_OPEN, 1, str(told), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)]
    environment = {**os.environ, **ONE_THREAD}
    pid = os.posix_spawn(command[0], command, environment, file_actions=actions)
    _, status, used = os.wait4(pid, 0)
    return {
        "code": os.waitstatus_to_exitcode(status),
        "wall": time.monotonic() - started,
        "processor": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss / 1024,
    }


def make_scene(folder: Path, side: int, later: bool = False) -> None:
    """In a process of its own: the system would count this one's peak for its children too."""
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'benchmarks')!r}); import memory, pathlib; "
    code += f"memory.write_scene(pathlib.Path({str(folder)!r}), {side}, {PATCH}, {RATIO}, "
    code += f"{later})"
    if run([sys.executable, "-c", code], folder / "made.txt")["code"] != 0:
        sys.exit("The scene could not be made.")


def fuse(folder: Path, method: str, memory_mb: int) -> dict[str, float]:
    command = [*STF, "fuse", "--method", method, "-o", str(folder / "out.tif"), "--overwrite"]
    command += ["--fine-t1", str(folder / f"fine_{FIRST}.tif")]
    command += ["--coarse-t1", str(folder / f"coarse_{FIRST}.tif")]
    command += ["--coarse-t2", str(folder / f"coarse_{SECOND}.tif")]
    if method in TWO_PAIRS:
        command += ["--fine-t3", str(folder / f"fine_{LATER}.tif")]
        command += ["--coarse-t3", str(folder / f"coarse_{LATER}.tif")]
    command += ["--workers", str(CORES), "--memory-mb", str(memory_mb), "--json"]
    told = folder / f"{method}.json"
    found = run(command, told)
    if found["code"] == 0:
        found.update(json.loads(told.read_text(encoding="utf-8"))["timings"])
    return found


def row(method: str, found: dict[str, float], memory_mb: int) -> str:
    if found["code"] != 0:
        return f"| {method} | failed, exit code {found['code']} |"
    on_cores = found["processor"] / CORES
    return (
        f"| {method} | {found['wall'] / 60:.1f} | {found['processor'] / 60:.1f} | "
        f"{on_cores / 60:.1f} | {100 * on_cores / ALLOWED_S:.0f} % | "
        f"{found['prepare_s'] / 60:.1f} | {found['compute_s'] / 60:.1f} | "
        f"{found['read_s'] / 60:.1f} | {found['peak']:.0f} | "
        f"{100 * found['peak'] / memory_mb - 100:+.0f} % |"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=10980)
    parser.add_argument("--memory-mb", type=int, default=2000)
    parser.add_argument("--methods", default="starfm,fit-fc,adaptive")
    parser.add_argument("--scene", help="a folder with the scene of an earlier run; made if empty")
    parser.add_argument("--out", default=str(ROOT / "benchmarks" / "full_tile.md"))
    given = parser.parse_args()
    folder = Path(given.scene or tempfile.mkdtemp(prefix="stf-full-tile-"))
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "# A whole Sentinel-2 tile on two cores",
        "",
        f"`python benchmarks/full_tile.py --side {given.side} --memory-mb {given.memory_mb}`: "
        f"{given.side} x {given.side} pixels, {memory.BANDS} bands, uint16, ratio {RATIO} (a "
        f"simulated patch of {PATCH} pixels repeated), run in full by "
        f"`stf fuse --workers {CORES}`; Python {platform.python_version()}, {os.cpu_count()} "
        "cores that others used at the same time. So besides the wall time of that hour there is "
        f"the processor time of the whole run shared by {CORES} cores, and it is set against "
        f"{ALLOWED_S // 60} minutes. Read and compute are sums over threads, wall time. "
        "Minutes, but for the memory.",
        "",
        f"| method | wall | processor | processor / {CORES} | share of {ALLOWED_S // 60} min | "
        "prepare | compute | read | peak MiB | against `--memory-mb` |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    failed = False
    try:
        if not (folder / f"fine_{FIRST}.tif").exists():
            make_scene(folder, given.side, later=bool({*given.methods.split(",")} & {*TWO_PAIRS}))
        for method in given.methods.split(","):
            found = fuse(folder, method, given.memory_mb)
            failed |= found["code"] != 0
            lines.append(row(method, found, given.memory_mb))
            print(lines[-1], flush=True)
            Path(given.out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    finally:
        if not given.scene:
            shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""The engine is stopped at random moments; nothing may be lost, half-written or in the way.

    python benchmarks/faults.py [--moments 20] [--writing 4] [--commands fuse,series,...]
        [--ways kill,term,...] [--patience-s 30] [--stops-only] [--fuzz-only] [--out faults.md]

Each command runs once in peace; then it is stopped at random moments in four ways: killed
(SIGKILL), asked to end (SIGTERM), interrupted (Ctrl-C), and by a reader that goes away (closed
pipe). A moment is a share of the processor time of the peaceful run, so a busy machine changes
nothing; ``--writing`` more stops follow just after a temporary file has appeared. After each stop:
under the final name lies nothing or the complete result, and after a stop that the engine can hear
no temporary file. The next run begins on what is there. After every fourth stop it goes to its end:
it works, gives the same result, and leaves no file behind that the peaceful run had not left. A
disk that is full is a small file system of its own, filled up to another point each time. Writes
tables of the counts; any failure ends it with an error.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.faults_input import fuzz, fuzz_report  # noqa: E402
from benchmarks.faults_runs import commands, start  # noqa: E402
from benchmarks.faults_stops import PATIENCE_S, WAYS, stops  # noqa: E402


def full_disk(place: Path, moments: int) -> Optional[tuple[int, int]]:
    """A fusion onto a file system of its own with less and less space left.

    Returns:
        (runs, of which the disk was full); None where such a file system cannot be mounted.
    """
    disk = place / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return None
    refused = 0
    words = commands(place)["fuse"].words(disk)
    try:
        for number in range(moments):
            taken = int(1024 * 1024 * (1 - (number + 0.5) / moments))
            (disk / "taken").write_bytes(bytes(taken))
            process = start([*words, "--compress", "none"], disk)
            _, errors = process.communicate(timeout=600)
            left = [path.name for path in disk.iterdir() if path.name not in ("taken", "fused.tif")]
            if process.returncode:
                refused += 1
                if b"space" not in errors or (disk / "fused.tif").exists():
                    raise SystemExit(f"A full disk was told as: {errors.decode()}")
            if left:
                raise SystemExit(f"A full disk left {left}")
            (disk / "fused.tif").unlink(missing_ok=True)
    finally:
        subprocess.run(["umount", str(disk)], check=False)
    return moments, refused


def report(rows: list[tuple[str, str, int, int]], disk: Optional[tuple[int, int]]) -> str:
    total = sum(row[2] for row in rows)
    lines = [
        "# Stops at random moments",
        "",
        "`python benchmarks/faults.py`: each command is stopped at random moments of its run, in "
        "four ways; after each stop the results are checked and the command starts again "
        "([what is checked](faults_stops.py)).",
        "",
        "| command | way | stops | while it ran | failures |",
        "|---|---|---|---|---|",
        *(f"| {name} | {way} | {count} | {hit} | 0 |" for name, way, count, hit in rows),
        "",
        f"{total} stops, no failure.",
    ]
    if disk is not None:
        told = (
            f"Disk full: {disk[0]} runs with less and less space, {disk[1]} of them ended with a "
        )
        lines += ["", told + "sentence about it; nothing was left behind."]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--moments", type=int, default=20)
    parser.add_argument("--writing", type=int, default=4)
    parser.add_argument("--commands", default="fuse,series,enhance,import,train")
    parser.add_argument("--ways", default=",".join(WAYS))
    parser.add_argument(
        "--patience-s", type=float, default=PATIENCE_S, help="more where others use the machine"
    )
    parser.add_argument("--stops-only", action="store_true", help="print the counts, write nothing")
    parser.add_argument("--fuzz-only", action="store_true")
    parser.add_argument("--out", default=str(ROOT / "benchmarks" / "faults.md"))
    given = parser.parse_args()
    if given.fuzz_only:
        print(fuzz_report(fuzz()))
        return
    with tempfile.TemporaryDirectory() as folder:
        names, ways = given.commands.split(","), tuple(given.ways.split(","))
        rows = stops(
            Path(folder), names, given.moments, given.writing, ways, patience_s=given.patience_s
        )
        if given.stops_only:
            return
        disk = full_disk(Path(folder), 10)
    text = report(rows, disk) + fuzz_report(fuzz())
    Path(given.out).write_text(text)
    print(text)


if __name__ == "__main__":
    main()

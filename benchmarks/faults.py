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
import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

ROOT = Path(__file__).resolve().parents[1]
MAIN = str(ROOT / "engine" / "stf_engine_main.py")
sys.path.insert(0, str(ROOT / "engine"))

PATIENCE_S = 30
POLL_S = 0.004
ROUND = 4
"""Stops after which the command runs to its end, in a folder that is new for the next stops."""

STARTED_S = 0.4
"""Processor time after which Python itself is up: what stops earlier stops Python."""

WAYS = ("kill", "term", "interrupt", "pipe")
DATES = "2024-05-10,2024-06-11,2024-07-13,2024-08-14,2024-09-05"


@dataclass
class Command:
    """One command of the engine and what it makes.

    Attributes:
        words: of the command, given the folder of results.
        results: files that must be the same each time.
        again: words added when it runs again over what an earlier run left.
        exact: same bytes each time; else the files only have to be whole.
    """

    words: Callable[[Path], list[str]]
    results: Callable[[Path], list[Path]]
    again: list[str] = field(default_factory=lambda: ["--overwrite"])
    exact: bool = True


def commands(place: Path) -> dict[str, Command]:
    """The commands over a simulated scene in ``place``."""
    scene = place / "scene"
    day = ["20240510", "20240713"]
    revisits = [str(scene / f"coarse_{d}.tif") for d in ("20240510", "20240611", "20240713")]
    fuse = [
        "fuse", "--fine-t1", f"{scene}/fine_{day[0]}.tif", "--coarse-t1",
        f"{scene}/coarse_{day[0]}.tif", "--coarse-t2", f"{scene}/coarse_{day[1]}.tif",
        "--method", "starfm", "--set", "window=21",
    ]  # fmt: skip
    return {
        "fuse": Command(
            lambda out: [*fuse, "-o", str(out / "fused.tif")], lambda out: [out / "fused.tif"]
        ),
        "series": Command(
            lambda out: [
                "series", "--fine", str(place / "known"), "--coarse", str(place / "coarse"),
                "--method", "fit-fc", "--set", "window=15", "--out", str(out),
            ],
            lambda out: sorted(out.glob("*_fit-fc.tif")),
            again=[],
        ),
        "enhance": Command(
            lambda out: [
                "enhance", "--revisits", *revisits, "--ratio", "4", "--method", "shift-and-add",
                "-o", str(out / "sharp.tif"),
            ],
            lambda out: [out / "sharp.tif"],
        ),
        "import": Command(
            lambda out: [
                "models", "import", str(place / "published.pth"), "--name", "imported",
                "--bands", "blue,green,red", "--method", "edc-stfn",
            ],
            lambda out: sorted((out / "models").glob("*.safetensors")),
        ),
        "train": Command(
            lambda out: [
                "train", "--method", "edc-stfn", "--pairs", f"{place}/set/pairs.csv", "--epochs",
                "2", "--crop", "32", "--batch-size", "1", "--samples-per-epoch", "1",
                "--test-freq", "1", "--device", "cpu", "--log-dir", str(out / "log"),
            ],
            lambda out: sorted((out / "log").rglob("*.safetensors")),
            exact=False,
        ),
    }  # fmt: skip


def prepare(place: Path, names: list[str]) -> None:
    """The scene, a season with gaps, a checkpoint, a table of pairs."""
    run(["simulate", "--out", str(place / "scene"), "--rows", "96", "--columns", "104",
         "--bands", "3", "--ratio", "8", "--dates", DATES], place)  # fmt: skip
    for name in ("known", "coarse"):
        (place / name).mkdir()
    for path in (place / "scene").glob("coarse_*.tif"):
        shutil.copy(path, place / "coarse")
    for date in ("20240510", "20240905"):
        shutil.copy(place / "scene" / f"fine_{date}.tif", place / "known")
    if "import" in names:
        write_checkpoint(place / "published.pth")
    if "train" in names:
        fine = sorted(str(path) for path in (place / "scene").glob("fine_*.tif"))
        words = ["datasets", "make", "--fine", *fine, "--coarse", str(place / "coarse")]
        run([*words, "--out", str(place / "set")], place)


def write_checkpoint(path: Path) -> None:
    """A checkpoint of EDC-STFN with made-up numbers, as PyTorch saves one."""
    import torch
    from stf_engine.networks.registry import networks

    made = networks()["edc-stfn"].parts["fusion"].build(bands=3)
    torch.save({"state_dict": made.state_dict()}, path)


def environment(out: Path) -> dict[str, str]:
    return {
        **os.environ,
        "STF_MODELS_DIR": str(out / "models"),
        "OMP_NUM_THREADS": "1",
        "PYTHONUNBUFFERED": "1",
    }


def start(words: list[str], out: Path, pipe: bool = False) -> subprocess.Popen:
    command = [sys.executable, MAIN, *words]
    quiet = subprocess.DEVNULL
    channels = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": quiet}
    if not pipe:
        channels = {"stdin": quiet, "stdout": quiet, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env=environment(out), cwd=out.parent, **channels)


def run(words: list[str], out: Path) -> None:
    """Run to the end; it must succeed."""
    process = start(words, out)
    _, errors = process.communicate(timeout=600)
    if process.returncode:
        raise SystemExit(f"stf {' '.join(words)} failed:\n{errors.decode()}")


def stop(process: subprocess.Popen, way: str, patience_s: float = PATIENCE_S) -> None:
    """End a process in one of the ways and wait for it."""
    if way == "pipe":
        process.stdout.close()
        process.stdin.close()
    else:
        numbers = {"kill": signal.SIGKILL, "term": signal.SIGTERM, "interrupt": signal.SIGINT}
        process.send_signal(numbers[way])
    try:
        process.wait(timeout=patience_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise SystemExit(f"The engine did not end within {patience_s} s of: {way}") from None


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files_in(out: Path) -> set[str]:
    """Names of the files of a folder and below, without the time and process in TensorBoard's."""
    names = (str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    return {re.sub(r"(tfevents)\..*", r"\1", name) for name in names}


def unfinished(out: Path) -> list[Path]:
    return [path for path in out.rglob("*") if ".part-" in path.name]


def whole(path: Path) -> bool:
    """True for a weights file that can be read to its end."""
    from stf_engine.weights.file import load

    load(str(path))
    return True


def check_results(command: Command, out: Path, wanted: dict[str, str], complete: bool) -> None:
    """What lies under the final names is complete."""
    found = {path.name: path for path in command.results(out) if path.exists()}
    for name, path in found.items():
        if command.exact and digest(path) != wanted.get(name):
            raise SystemExit(f"{path} is not the complete result.")
        if not command.exact:
            whole(path)
    if complete and set(found) != set(wanted):
        raise SystemExit(f"{out}: {sorted(found)} instead of {sorted(wanted)}")


def processor_s(pid: int) -> float:
    """Processor time of a process so far, all threads; 0 when it is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


Moment = Callable[[subprocess.Popen], bool]
"""True when the moment has come."""


def after_share(seconds: float) -> Moment:
    """So much processor time is used."""
    return lambda process: processor_s(process.pid) >= seconds


def while_writing(out: Path, number: int) -> Moment:
    """The ``number``-th temporary file has appeared."""
    seen: set[str] = set()

    def has_come(_: subprocess.Popen) -> bool:
        seen.update(path.name for path in unfinished(out))
        return len(seen) >= number

    return has_come


def wait_for(process: subprocess.Popen, moment: Moment) -> bool:
    """Wait for the moment; False when the process ended before it."""
    while process.poll() is None:
        if moment(process):
            return process.poll() is None
        time.sleep(POLL_S)
    return False


@dataclass
class Peace:
    """What a run left that nobody stopped.

    Attributes:
        seconds: its processor time.
        wanted: name of a result -> SHA-256.
        files: all it left.
    """

    seconds: float
    wanted: dict[str, str]
    files: set[str]


def in_peace(command: Command, out: Path) -> Peace:
    out.mkdir(parents=True)
    before = os.times()
    run(command.words(out), out)
    after = os.times()
    seconds = sum(after[2:4]) - sum(before[2:4])
    wanted = {path.name: digest(path) for path in command.results(out)}
    if not wanted:
        raise SystemExit("The command made nothing.")
    return Peace(seconds, wanted, files_in(out))


def one_stop(
    command: Command,
    peace: Peace,
    out: Path,
    way: str,
    moment: Moment,
    told: str,
    patience_s: float = PATIENCE_S,
) -> bool:
    """Stop the command at a moment, over what earlier stops left.

    Returns:
        True when it was stopped before it had ended.
    """
    out.mkdir(parents=True, exist_ok=True)
    words = [*command.words(out), *command.again]
    takes_events = words[0] in ("fuse", "series", "enhance")
    pipe = way == "pipe"
    process = start([*words, "--events", "json"] if pipe and takes_events else words, out, pipe)
    running = wait_for(process, moment)
    late = processor_s(process.pid) > STARTED_S
    # Without events nobody listens for the reader's end: the run may go on to its own.
    stop(process, way, patience_s if takes_events or not pipe else 20 * patience_s)
    errors = process.stderr.read().decode() if process.stderr else ""
    if late and "Traceback" in errors:
        raise SystemExit(f"{way} {told}: {errors}")
    check_results(command, out, peace.wanted, complete=False)
    if way != "kill" and unfinished(out):
        raise SystemExit(f"{way} {told} left {unfinished(out)}")
    return running


def to_the_end(command: Command, peace: Peace, out: Path, told: str) -> None:
    """Run the command over what stops left, and take everything away."""
    run([*command.words(out), *command.again], out)
    check_results(command, out, peace.wanted, complete=True)
    more = files_in(out) - peace.files
    if more:
        raise SystemExit(f"The run after {told} left {sorted(more)}")
    shutil.rmtree(out)


def stops(
    place: Path,
    names: list[str],
    moments: int,
    writing: int = 0,
    ways: tuple[str, ...] = WAYS,
    seed: int = 1,
    patience_s: float = PATIENCE_S,
) -> list[tuple[str, str, int, int]]:
    """All stops of all commands: (command, way, stops, of which it was still running)."""
    chance = random.Random(seed)
    prepare(place, names)
    rows = []
    for name in names:
        command = commands(place)[name]
        out = place / "out"
        peace = in_peace(command, out)
        shutil.rmtree(out)
        for way in ways:
            hit, every = 0, moments + writing
            for number in range(every):
                if number < moments:
                    seconds = chance.uniform(0.02, 1.0) * peace.seconds
                    moment, told = after_share(seconds), f"after {seconds:.2f} s"
                else:
                    count = chance.randint(1, 4)
                    moment, told = while_writing(out, count), f"at temporary file {count}"
                hit += one_stop(command, peace, out, way, moment, told, patience_s)
                if (number + 1) % ROUND == 0 or number + 1 == every:
                    to_the_end(command, peace, out, f"{way} {told}")
            rows.append((name, way, every, hit))
            print(*rows[-1], flush=True)
    return rows


# --- a full disk -----------------------------------------------------------------------------


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


# --- broken input ----------------------------------------------------------------------------

FUZZED = {
    "recipe": "test_recipes",
    "recipe file": "test_recipe_files",
    "worker line": "test_lines_to_the_worker",
    "weights": "test_weights_files",
    "checkpoint": "test_checkpoints",
    "names": "test_names_with_dates",
    "mask rule": "test_mask_rules",
    "pair table": "test_pair_tables",
    "area table": "test_area_tables",
    "options": "test_training_options",
    "raster": "test_rasters",
}
"""Kind of tests/engine/test_fuzz.py -> its test."""


def fuzz() -> list[tuple[str, int, float, float]]:
    """Each kind in a process of its own: (kind, cases, processor seconds, peak in MB)."""
    sys.path.insert(0, str(ROOT / "tests" / "engine"))
    from test_fuzz import CASES

    rows = []
    for kind, count in CASES.items():
        place = f"{ROOT}/tests/engine/test_fuzz.py::{FUZZED[kind]}"
        words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", place]
        child = os.posix_spawn(sys.executable, words, os.environ)
        _, status, used = os.wait4(child, 0)
        if os.waitstatus_to_exitcode(status):
            raise SystemExit(f"{place} failed.")
        rows.append((kind, count, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
        print(*rows[-1], flush=True)
    return rows


def fuzz_report(rows: list[tuple[str, int, float, float]]) -> str:
    total = sum(row[1] for row in rows)
    lines = [
        "",
        "## Broken and hostile input",
        "",
        "`python benchmarks/faults.py --fuzz-only`: the cases of `tests/engine/test_fuzz.py`, the "
        "same in every run; each ends in an answer or in a sentence with a code. Processor time "
        "and peak memory of the whole process, PyTorch and the tests' own library in it.",
        "",
        "| kind | cases | processor time | peak memory |",
        "|---|---|---|---|",
        *(f"| {kind} | {n} | {seconds:.0f} s | {peak:.0f} MB |" for kind, n, seconds, peak in rows),
        "",
        f"{total} cases, no traceback, crash or hang; {sum(row[2] for row in rows):.0f} s of "
        "processor time in all.",
    ]
    return "\n".join(lines) + "\n"


def report(rows: list[tuple[str, str, int, int]], disk: Optional[tuple[int, int]]) -> str:
    total = sum(row[2] for row in rows)
    lines = [
        "# Stops at random moments",
        "",
        "`python benchmarks/faults.py`: each command is stopped at random moments of its run, in "
        "four ways; after each stop the results are checked and the command starts again "
        "([what is checked](faults.py)).",
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

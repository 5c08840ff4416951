"""The commands that faults.py disturbs, and what must lie there after each run."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parents[1]
MAIN = str(ROOT / "engine" / "stf_engine_main.py")
sys.path.insert(0, str(ROOT / "engine"))

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


def to_the_end(command: Command, peace: Peace, out: Path, told: str) -> None:
    """Run the command over what stops left, and take everything away."""
    run([*command.words(out), *command.again], out)
    check_results(command, out, peace.wanted, complete=True)
    more = files_in(out) - peace.files
    if more:
        raise SystemExit(f"The run after {told} left {sorted(more)}")
    shutil.rmtree(out)

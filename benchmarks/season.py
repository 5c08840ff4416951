"""A season of real days: predicted, killed in the middle, spread over a cluster that loses a part.

    python benchmarks/season.py [--data FOLDER] [--method auto]

The series of Kranj (Landsat on two days of 2020, MODIS on every day between) is predicted by
``stf series`` in processes of its own: once in peace; once killed (SIGKILL) in the middle and given
again; once by a Dask scheduler with three worker processes, one of which is killed in the middle.
The GeoTIFFs of all three must be the same bytes, and what was finished before the kill must not be
touched. The two days that have a Landsat image are predicted from the other pair and scored.
Then seasons of a simulated scene, with and without what its dates leave for each other (pixels of
the pairs, scene passes, similar pixels): processor time, memory, and again the same bytes.
Writes ``season.md`` and ``season.png``; any difference ends it with an error.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
MAIN = ROOT / "engine" / "stf_engine_main.py"
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "engine")]

import numpy as np  # noqa: E402
from stf_engine import jobs, kept  # noqa: E402
from stf_engine.recipe import ImageInput, Recipe, Series, Simulation, load  # noqa: E402

from benchmarks.dask_here import Dask  # noqa: E402

BEFORE_KILL = 8
"""Dates that are finished when something is killed."""

WORKERS = 3

PATIENCE_S = 600

SHOWN = 6
"""Dates of the film strip."""

RGB = (2, 1, 0)


class Season:
    """The command of a season, into one folder after another.

    Args:
        data: folder of the series (landsat/unfilled, modis/filled).
        place: for results.
    """

    def __init__(self, data: Path, place: Path, method: str) -> None:
        self.data, self.place, self.method = data, place, method

    def words(self, name: str, *more: str) -> list[str]:
        """``stf series`` into ``place / name``."""
        return [
            sys.executable, str(MAIN), "series",
            "--fine", str(self.data / "landsat" / "unfilled"), "--fine-scale", "0.0001",
            "--coarse", str(self.data / "modis" / "filled"),
            "--method", self.method, "--out", str(self.place / name), "--json", *more,
        ]  # fmt: skip

    def start(self, name: str, *more: str) -> subprocess.Popen[str]:
        """Start the command."""
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(self.words(name, *more), text=True, **pipes)

    def run(self, name: str, *more: str) -> dict[str, Any]:
        """Run the command to its end; gives its metrics."""
        return self.ended(self.start(name, *more))

    def ended(self, child: subprocess.Popen[str]) -> dict[str, Any]:
        """The metrics of a command, at its end."""
        out, errors = child.communicate(timeout=PATIENCE_S)
        require(child.returncode == 0, f"the series failed: {errors[-2000:]}")
        metrics: dict[str, Any] = json.loads(out)["metrics"]
        return metrics

    def finished(self, name: str) -> int:
        """Dates that a folder's state tells as finished."""
        try:
            text = (self.place / name / ".stf-series.json").read_text(encoding="utf-8")
        except FileNotFoundError:
            return 0
        return sum("row" in entry for entry in json.loads(text)["results"].values())

    def wait(self, name: str, child: subprocess.Popen[str]) -> None:
        """Wait until some dates are finished."""
        deadline = time.monotonic() + PATIENCE_S
        while self.finished(name) < BEFORE_KILL:
            require(child.poll() is None, "the series ended before it could be disturbed")
            require(time.monotonic() < deadline, "the series takes too long")
            time.sleep(0.05)

    def images(self, name: str) -> dict[str, bytes]:
        """File name -> bytes of every result."""
        return {path.name: path.read_bytes() for path in sorted((self.place / name).glob("*.tif"))}

    def leftovers(self, name: str) -> list[str]:
        """Unfinished files."""
        return [path.name for path in (self.place / name).glob(".*part*")]


def require(held: bool, otherwise: str) -> None:
    """End the benchmark with an error when a promise is not kept."""
    if not held:
        raise SystemExit(f"season.py: {otherwise}")


def killed_and_resumed(season: Season, expected: dict[str, bytes]) -> list[str]:
    """Kill the command in the middle, then give it again."""
    child = season.start("killed")
    season.wait("killed", child)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    state = json.loads((season.place / "killed" / ".stf-series.json").read_text(encoding="utf-8"))
    done = [name for name, entry in state["results"].items() if "row" in entry]
    before = {name: (season.place / "killed" / name).stat() for name in done}
    content = season.images("killed")
    metrics = season.run("killed")
    after = {name: (season.place / "killed" / name).stat() for name in done}
    for name in done:
        same = before[name].st_mtime_ns == after[name].st_mtime_ns
        same = same and before[name].st_ino == after[name].st_ino
        require(same, f"{name} was finished and is written again")
        require(content[name] == expected[name], f"{name} of the killed run has other bytes")
    require(metrics["finished_before"] == len(done), "finished dates were predicted again")
    require(season.images("killed") == expected, "the resumed series has other bytes")
    require(not season.leftovers("killed"), "the resumed series leaves unfinished files")
    return [
        f"killed (SIGKILL) when {len(done)} of {len(expected)} dates were finished, and given "
        f"again: {metrics['predicted']} predicted, {metrics['finished_before']} left as they were "
        "(time of writing, inode and bytes)",
    ]


def on_a_cluster(season: Season, expected: dict[str, bytes]) -> list[str]:
    """Three workers, one of which is killed in the middle."""
    with Dask(season.place / "dask") as dask:
        for _ in range(WORKERS):
            dask.add_worker()
        child = season.start("cluster", "--scheduler", dask.address)
        season.wait("cluster", child)
        finished = season.finished("cluster")
        dask.workers[0].kill()
        metrics = season.ended(child)
    require(metrics["predicted"] == len(expected), "dates are missing after a worker was lost")
    require(season.images("cluster") == expected, "the cluster gives other bytes")
    require(not season.leftovers("cluster"), "the cluster leaves unfinished files")
    return [
        f"a Dask scheduler and {WORKERS} worker processes, one killed (SIGKILL) when {finished} of "
        f"{len(expected)} dates were finished: all {metrics['predicted']} predicted",
    ]


# --- what is kept from date to date -----------------------------------------------------------

GAIN_METHODS = ("starfm", "estarfm", "ubestarfm", "fit-fc", "fsdaf", "adaptive", "auto")
GAIN_SIDE, GAIN_DATES = 288, 10
SMALLER_SIDE = {"estarfm": 144, "ubestarfm": 96, "auto": 144}
"""Methods that take long."""

GAIN_MEMORY_MB = 1024


def gain(place: Path, methods: list[str]) -> list[str]:
    """Processor time and memory of a season, with and without what its dates leave."""
    first = datetime.date(2024, 6, 1)
    dates = [str(first + datetime.timedelta(8 * n)) for n in range(GAIN_DATES)]
    for side in {SMALLER_SIDE.get(method, GAIN_SIDE) for method in methods}:
        folder = str(place / str(side))
        made = Simulation(folder, rows=side, columns=side, ratio=16.0, bands=4, dates=dates)
        jobs.run(Recipe(job="simulate", simulation=made))

    lines = [
        "| method | pixels a side | processor seconds, each date by itself | with what is kept "
        "| saved | peak MiB, each by itself | with what is kept |",
        "|---|---|---|---|---|---|---|",
    ]
    for method in methods:
        found = []
        side = SMALLER_SIDE.get(method, GAIN_SIDE)

        def image(kind: str, date: str, folder: Path = place / str(side)) -> ImageInput:
            return ImageInput(str(folder / f"{kind}_{date.replace('-', '')}.tif"))

        for share in (0.0, kept.SHARE):
            out = place / f"{method}_{share:.2f}"
            fine, coarse = [dates[0], dates[-1]], [image("coarse", date) for date in dates]
            recipe = Recipe(
                job="series",
                method=method,
                series=Series([image("fine", date) for date in fine], coarse, str(out)),
            )
            recipe.options.memory_mb, recipe.options.workers = GAIN_MEMORY_MB, 1
            recipe.save(str(place / "recipe.json"))
            seconds, peak = measured(place / "recipe.json", share)
            files = {path.name: path.read_bytes() for path in sorted(out.glob("*.tif"))}
            require(len(files) == len(dates) - 2, f"{method} did not predict all dates")
            found.append((seconds, peak, files))
        (alone, alone_mb, one), (less, less_mb, other) = found
        require(one == other, f"{method} gives other bytes with what is kept")
        lines.append(
            f"| {method} | {side} | {alone:.1f} | {less:.1f} | {100 * (1 - less / alone):.0f} % "
            f"| {alone_mb:.0f} | {less_mb:.0f} |"
        )
    return lines


def measured(recipe: Path, share: float) -> tuple[float, float]:
    """Processor seconds and peak MiB of a series in a process of its own."""
    words = [sys.executable, str(HERE / "season.py"), "--recipe", str(recipe), "--share"]
    command = [*words, str(share)]
    threads = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")}
    pid = os.posix_spawn(command[0], command, {**os.environ, **threads})
    _, status, usage = os.wait4(pid, 0)
    require(os.waitstatus_to_exitcode(status) == 0, "a series failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


# --- what is shown ----------------------------------------------------------------------------


def table(rows: list[dict[str, Any]]) -> list[str]:
    """Each date with its pairs, filled share and consistency with its coarse image."""
    lines = [
        "| date | from the pairs of | days | change of the coarse image | filled % "
        "| coarse image met within (RMSE) | correlation |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        days = ", ".join(f"{day:+d}" for day in row["pair_days"])
        changes = ", ".join(f"{change:.2f}" for change in row["pair_changes"])
        pairs = ", ".join(row["pairs"])
        lines.append(
            f"| {row['date']} | {pairs} | {days} | {changes} | {100 * row['filled_share']:.1f} "
            f"| {row['consistency_rmse']:.4f} | {row['consistency_cc']:.3f} |"
        )
    return lines


def validation_table(rows: list[dict[str, Any]]) -> list[str]:
    """The dates that have a fine image."""
    lines = ["| date | from the pair of | filled % | RMSE | of the unchanged fine image |",
             "|---|---|---|---|---|"]  # fmt: skip
    for row in rows:
        lines.append(
            f"| {row['date']} | {', '.join(row['pairs'])} | {100 * row['filled_share']:.1f} "
            f"| {row['scores']['RMSE']:.4f} | {row['no_change']['RMSE']:.4f} |"
        )
    return lines


def film_strip(season: Season, rows: list[dict[str, Any]], path: Path) -> None:
    """Six dates: the coarse image above, the prediction below."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot
    from osgeo import gdal

    gdal.UseExceptions()
    picked = [rows[round(k)] for k in np.linspace(0, len(rows) - 1, SHOWN)]
    figure, axes = pyplot.subplots(2, SHOWN, figsize=(1.75 * SHOWN, 3.9), layout="constrained")
    low = high = None
    for column, row in enumerate(picked):
        day = time.strptime(row["date"], "%Y-%m-%d").tm_yday
        coarse = next((season.data / "modis" / "filled").glob(f"2020{day:03d}_*"))
        result = season.place / "peace" / row["file"]
        for line, (source, scale) in enumerate(((coarse, 1.0), (result, 0.0001))):
            dataset = gdal.Open(str(source))
            unit = dataset.GetRasterBand(1).GetScale() or scale
            picture = np.moveaxis(dataset.ReadAsArray()[list(RGB)] * unit, 0, -1)
            if low is None:  # the same stretch for all: what changes is the land
                sharp = gdal.Open(str(result)).ReadAsArray()[list(RGB)] * 0.0001
                low, high = (np.percentile(sharp, q, axis=(1, 2)) for q in (2, 98))
            picture = np.clip((picture - low) / (high - low), 0, 1)
            axes[line, column].imshow(picture, interpolation="nearest")
            axes[line, column].set(xticks=[], yticks=[])
        axes[0, column].set_title(row["date"], fontsize=9)
    axes[0, 0].set_ylabel("MODIS, as given", fontsize=9)
    axes[1, 0].set_ylabel("predicted, 30 m", fontsize=9)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "kranj")
    parser.add_argument("--method", default="auto")
    parser.add_argument(
        "--gain", nargs="+", metavar="METHOD", help="only what dates leave for each other; printed"
    )
    parser.add_argument("--recipe", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--share", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.recipe:
        kept.SHARE = given.share
        jobs.run(load(str(given.recipe)))
        return 0
    if given.gain:
        with tempfile.TemporaryDirectory() as name:
            print("\n".join(gain(Path(name), given.gain)))
        return 0
    with tempfile.TemporaryDirectory() as name:
        season = Season(given.data, Path(name), given.method)
        rows = season.run("peace")["dates"]
        expected = season.images("peace")
        require(len(expected) == len(rows) > BEFORE_KILL, "dates are missing")
        told = killed_and_resumed(season, expected) + on_a_cluster(season, expected)
        known = season.run("known", "--validate")["dates"]
        film_strip(season, rows, HERE / "season.png")
        saved = gain(Path(name) / "simulated", list(GAIN_METHODS))
        lines = [
            "# A season",
            "",
            f"`./run bench season`: the series of Kranj (44 x 45 pixels, 6 bands; Landsat on two "
            f"days, MODIS on every day from one to the other), `stf series --method "
            f"{given.method}`, real processes.",
            "",
            f"The {len(expected)} GeoTIFFs are the same bytes",
            "",
            "* in peace,",
            *[f"* {line}," for line in told],
            "",
            "and no unfinished file is left.",
            "",
            *table(rows),
            "",
            "The two days that have a Landsat image, predicted without it (`--validate`):",
            "",
            *validation_table(known),
            "",
            f"{SHOWN} of the days, all with the same colours:",
            "",
            "![MODIS images and predictions of six days](season.png)",
            "",
            "## What dates leave for each other",
            "",
            f"Simulated seasons of {GAIN_DATES} dates, two of them with a fine image: 4 bands, "
            f"ratio 16, `--memory-mb {GAIN_MEMORY_MB} --workers 1`. The same bytes both ways. All "
            "of it fits into the third of the memory that is for this; of a larger scene a part "
            "does, and the rest is worked out for each date.",
            "",
            *saved,
            "",
            "Kept for all methods: pixels of the pairs' tiles, statistics and cell means of the "
            "whole scene, the search for shift and footprint. For fit-fc, mean-change, unmix, "
            "fsdaf and vsdf also the choice of similar pixels, where the guide does not depend on "
            "the date. For starfm lists of the similar pixels of a strip, where they are less than "
            "a twelfth of the window: with more (in most strips of these simulated fields) lists "
            "are hardly faster than passing over all of it. For estarfm with several bands lists, "
            "with one band and for ubestarfm one bit for each pixel of the window, and for "
            "ubestarfm how far the coarse sensor's level is away. For auto the errors on the date "
            "left out, and similar pixels one scale down. Not kept: classes, what adaptive learns, "
            "networks' features.",
            "",
            "A tile of real fields (CIA, 4 bands, two pairs, 250 x 120 pixels, 5 % of the window "
            "similar; window 31 for starfm and ubestarfm, 51 for estarfm), processor time per "
            "pixel of a further date: starfm 5.0 instead of 11.4 µs (the first date 19.6), estarfm "
            "14 instead of 60 (the first 62), ubestarfm 36 instead of 72 (the first 72).",
            "",
            "A trial of auto, 160 x 160 pixels, 3 bands, ratio 8, two pairs: 4.3 s for the first "
            "date, 0.47 s for each further one.",
        ]
    (HERE / "season.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())

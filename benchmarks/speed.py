"""Processor time of every training-free method over window, bands and array library.

    python benchmarks/speed.py [--quick] [--methods starfm,fit-fc]

Only processor time is reported, in seconds per megapixel and band: others may use the machine at
the same time, and wall time would measure them. Each row is set against a per-pixel implementation
of the same formulas (``perpixel.py``) in the same run, and against what one core's arithmetic and
the memory's bandwidth allow. Writes ``speed.md``; how the cost grows with the size of the scene is
measured by ``growth.py``.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

for library in ("OPENBLAS", "OMP", "MKL"):  # before NumPy is imported: matrix products on one core
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "benchmarks")]

import numpy as np  # noqa: E402
import perpixel  # noqa: E402
from stf_engine import registry  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.grid import Window  # noqa: E402
from stf_engine.method import Context, Method, Tile  # noqa: E402
from stf_engine.recipe import Simulation  # noqa: E402
from stf_engine.scene import ArrayScene, Image  # noqa: E402
from stf_engine.simulate.run import make  # noqa: E402
from stf_engine.tiles import read_tile  # noqa: E402

ONE_PAIR = ("fine_t1", "coarse_t1", "coarse_t2")
TWO_PAIRS = (*ONE_PAIR, "fine_t3", "coarse_t3")
DATES = ["2024-05-10", "2024-07-13", "2024-09-03"]
DAYS = [date.fromisoformat(day).toordinal() for day in DATES]
RATIO = 16


@dataclass(frozen=True)
class Case:
    """A method with the settings that matter, and what its formulas cost.

    Attributes:
        name: as the table shows it; the method's name up to the comma.
        settings: beside the window.
        windows: widths; empty = it has none.
        operations: arithmetic operations per pixel, band and pixel of the window.
        bottleneck: what takes the time, and what was done about it.
    """

    name: str
    settings: dict[str, object]
    windows: tuple[int, ...]
    operations: float
    bottleneck: str

    @property
    def method(self) -> str:
        return self.name.split(",")[0]

    @property
    def pairs(self) -> int:
        return 2 if self.method in ("estarfm", "ubestarfm", "interpolate") else 1


BASELINES = ("keep", "coarse", "linear", "mean-change", "interpolate")
"""Too cheap for what the number of bands changes to be of interest."""

SIMILAR = (
    "the table of distances of the similar-pixel search (one number per pixel of the window) goes "
    "through the memory several times; shared by all bands and dates, in blocks of 8,192 pixels, "
    "the N-th smallest of the nearest quarter bounds the rest"
)
CASES = (
    Case("keep", {}, (), 0, "copying"),
    Case("coarse", {}, (), 0, "cubic interpolation in float64, separable"),
    Case("linear", {}, (), 0, "interpolation of two lines per cell"),
    Case("mean-change", {}, (), 0, "B-spline interpolation in float64, separable"),
    Case("mean-change, filter=true", {"filter": True}, (11, 31, 51), 3, SIMILAR),
    Case("interpolate", {}, (), 0, "reading"),
    Case(
        "starfm",
        {},
        (11, 31, 51),
        15,
        "twelve passes per pixel of the window through arrays of the second-level cache, near the "
        "arithmetic limit of NumPy; neighbours at one offset are one run of memory (a fifth less "
        "than with rows cut out), what depends on the neighbour alone is computed once per strip; "
        "with torch on a CPU comparisons go into numbers, not bool, which takes it five times as "
        "long (half of the whole time)",
    ),
    Case("fit-fc", {}, (11, 31, 51), 3, SIMILAR),
    Case("fsdaf", {}, (11, 31, 51), 3, SIMILAR + "; k-means computes distances once per round"),
    Case("unmix", {}, (11, 31, 51), 3, SIMILAR + "; one small system per cell, solved in batches"),
    Case(
        "vsdf",
        {},
        (11, 31, 51),
        3,
        SIMILAR + "; per scene k-means of 50,000 pixels with fewer and fewer classes until none is "
        "rare, a fixed cost that was more than halved by computing distances once per round",
    ),
    Case(
        "estarfm",
        {},
        (11, 31, 51),
        16,
        "the sums of the regression over similar pixels (6 per band, float64); similarity and "
        "weights are shared by all bands and both dates, similar pixels are found once and listed, "
        "and only those are added, the n-th ones of all pixels at once and all sums of a pixel "
        "side by side (a third of the time of adding zeros for the others; same bits)",
    ),
    Case(
        "ubestarfm",
        {},
        (11, 31, 51),
        16,
        "the weights, float64 and new for every pixel of the window "
        "because they hold the bias of the centre; each band for itself, similarity in place",
    ),
    Case(
        "adaptive",
        {},
        (),
        0,
        "the first pass and the regressions on the cells (prepare), matrix products; tiles are "
        "interpolation and products per pixel",
    ),
    Case("adaptive, uncertainty=true", {"uncertainty": True}, (), 0, "as adaptive, twice the maps"),
)


def scene_of(side: int, bands: int, pairs: int = 1) -> ArrayScene:
    """A simulated scene with three dates; t2 is the middle one."""
    fine, coarse = make(Simulation(rows=side, columns=side, bands=bands, ratio=RATIO, dates=DATES))
    images = {
        "fine_t1": fine[DATES[0]],
        "coarse_t1": coarse[DATES[0]],
        "coarse_t2": coarse[DATES[1]],
    }
    if pairs == 2:
        images.update(fine_t3=fine[DATES[2]], coarse_t3=coarse[DATES[2]])
    days = {role: DAYS[int(role[-1]) - 1] for role in images}
    dated = {role: Image(values, day=days[role]) for role, values in images.items()}
    return ArrayScene(dated, cell_size=RATIO, quantity="reflectance")


def bandwidth_gb_s() -> float:
    """Bytes read and written per processor second by a copy that no cache holds."""
    a = np.ones(64 * 2**20 // 4, np.float32)
    b = np.empty_like(a)
    best = 0.0
    for _ in range(5):
        started = time.process_time()
        np.copyto(b, a)
        best = max(best, 2 * a.nbytes / (time.process_time() - started))
    return best / 1e9


def arithmetic_gflop_s() -> float:
    """Additions per second of one core on data in the cache: what elementwise code can reach."""
    a, b = np.ones(8192, np.float32), np.ones(8192, np.float32)
    best = 0.0
    for _ in range(5):
        started = time.process_time()
        for _ in range(4000):
            np.add(a, b, out=b)
        best = max(best, 4000 * a.size / (time.process_time() - started))
    return best / 1e9


@dataclass
class Prepared:
    """A method that has looked at its scene, and what that took."""

    method: Method
    context: Context
    tiles: list[Tile]
    seconds: float
    work: float

    @classmethod
    def of(
        cls, case: Case, scene: ArrayScene, window: int, before: Prepared | None = None
    ) -> Prepared:
        """``before``: of another window, whose look at the scene is taken over."""
        settings = {**case.settings, **({"window": window} if window else {})}
        method = registry.create(case.method, **settings)
        if before is None:
            started = time.process_time()
            context = method.prepare(scene, Progress())
            seconds = time.process_time() - started
        else:
            context, seconds = before.context, before.seconds
        roles, margin = TWO_PAIRS if case.pairs == 2 else ONE_PAIR, method.margin(scene)
        half = -(-scene.rows // (2 * RATIO)) * RATIO
        windows = scene.cells.windows(half)
        tiles = [read_tile(scene, roles, w, margin, Progress()) for w in windows]
        work = scene.rows * scene.columns * scene.bands / 1e6
        return cls(method, context, tiles, seconds, work)

    def cost(self, threads: int = 1, library: str = "numpy") -> float:
        """Processor seconds per megapixel-band of all tiles."""
        tiles = self.tiles
        if library == "torch":
            import torch

            torch.set_num_threads(1)
            tiles = [
                Tile(
                    tile.window,
                    tile.margin,
                    {role: torch.from_numpy(x) for role, x in tile.images.items()},
                    {role: torch.from_numpy(x) for role, x in tile.valid.items()},
                    tile.check,
                )
                for tile in tiles
            ]

        def predict(tile: Tile) -> None:
            self.method.predict(tile, self.context)

        started = time.process_time()
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(predict, tiles))
        return (time.process_time() - started) / self.work


def per_pixel(case: Case, scene: ArrayScene, window: int, crop: int) -> float:
    """Processor seconds per megapixel-band of the plain implementation on the middle of a scene;
    0 = there is none."""
    centre = (scene.rows - crop) // 2
    part = Window(centre, centre, crop, crop).grown(window // 2)
    images = {role: scene.read(role, part)[0] for role in scene.roles}
    fine, c1, c2 = (images[role] for role in ONE_PAIR)
    sigma = scene.statistics("fine_t1").std
    # ubESTARFM treats each band for itself.
    together = scene.bands if case.method == "estarfm" else 1

    def two_pairs() -> None:
        for band in range(0, scene.bands, together):
            of = slice(band, band + together)
            fines, coarses = (
                (images[f"{kind}_t1"][of], images[f"{kind}_t3"][of]) for kind in ("fine", "coarse")
            )
            tolerance = np.stack([sigma[of], sigma[of]]) / 2.0
            slopes = case.method == "estarfm"
            perpixel.estarfm(fines, coarses, c2[of], tolerance, window, slopes)

    plain = {
        "starfm": lambda: perpixel.starfm(fine, c1, c2, sigma, 0.0001, window),
        "estarfm": two_pairs,
        "similar": lambda: perpixel.fit_fc_filter(fine, c2 - c1, sigma, window),
    }
    step = {"ubestarfm": "estarfm"}.get(case.method, case.method)
    started = time.process_time()
    plain.get(step, plain["similar"])()
    return (time.process_time() - started) / (part.pixels * scene.bands / 1e6)


def window_rows(cases: list[Case], side: int) -> list[str]:
    gflops, gigabytes = arithmetic_gflop_s(), bandwidth_gb_s()
    lines = [
        f"One core adds {gflops:.1f} G float32/s in cache; a copy moves {gigabytes:.1f} GB/s.",
        "",
        "| method | window | prepare, s per scene | NumPy, 1 thread | NumPy, 2 threads | "
        "torch CPU, 1 thread | torch CPU, 2 threads | per pixel | ratio | share of arithmetic | "
        "share of bandwidth |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for case in cases:
        scene, ready = scene_of(side // case.pairs, 4, case.pairs), None
        for window in case.windows or (0,):
            ready = Prepared.of(case, scene, window, ready)
            one = ready.cost()
            cells = [case.name, str(window or "-"), f"{ready.seconds:.2f}", f"{one:.3f}"]
            if window in (0, 31):
                found = (ready.cost(2), ready.cost(1, "torch"), ready.cost(2, "torch"))
                cells += [f"{cost:.3f}" for cost in found]
            else:
                cells += ["", "", ""]
            if window:
                plain = per_pixel(case, scene, window, 8)
                reached = case.operations * window**2 / one / 1e3
                # In bytes: each of these operations reads two float32 and writes one.
                moved = 16.0 / one / 1e3
                cells += [f"{plain:.1f}", f"{plain / one:.0f}", f"{100 * reached / gflops:.0f} %"]
                cells.append(f"{100 * moved / gigabytes:.2f} %")
            else:
                cells += ["-", "-", "-", f"{100 * 16.0 / one / 1e3 / gigabytes:.1f} %"]
            lines.append("| " + " | ".join(cells) + " |")
            print(lines[-1], flush=True)
    return lines


def band_rows(cases: list[Case], side: int) -> list[str]:
    lines = [
        "| method | window | 1 band | 4 bands | 6 bands |",
        "|---|---|---|---|---|",
    ]
    for case in cases:
        window = 31 if case.windows else 0
        cost = [
            Prepared.of(case, scene_of(side, bands, case.pairs), window).cost()
            for bands in (1, 4, 6)
        ]
        cells = [case.name, str(window or "-"), *(f"{c:.3f}" for c in cost)]
        lines.append("| " + " | ".join(cells) + " |")
        print(lines[-1], flush=True)
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--methods", default="", help="some of them, with commas; default: all")
    parser.add_argument("--out", default=str(ROOT / "benchmarks" / "speed.md"))
    given = parser.parse_args()
    wanted = given.methods.split(",") if given.methods else [c.method for c in CASES]
    cases = [c for c in CASES if c.method in wanted]
    side = 128 if given.quick else 256
    import torch

    text = [
        "# Speed",
        "",
        f"`python benchmarks/speed.py{' --quick' if given.quick else ''}`: a simulated scene of "
        f"{side} x {side} pixels (half of that a side for estarfm and ubestarfm, and for the "
        f"number of bands), ratio {RATIO}, in four tiles with their margins; NumPy "
        f"{np.__version__}, torch {torch.__version__}, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores of a machine that others used at the same time. So all numbers "
        "are **processor seconds per megapixel and band** (of all threads together), not wall "
        "seconds: with two threads, what is above the number of one thread is lost to sharing. "
        "CUDA was not at hand. Numbers of the same work differed by up to a quarter.",
        "",
        "`per pixel` is the plain implementation of the same formulas in the same run "
        "(`perpixel.py`; of fit-fc, fsdaf, unmix, vsdf and mean-change the step over similar "
        "pixels, of estarfm and ubestarfm their sums), `ratio` that over NumPy with one thread. "
        "The shares say how near a method comes to the adding of one core in its cache, counting "
        "the operations of the formulas, and to the bandwidth of the memory, counting images read "
        "and written once.",
        "",
        "## Every method over its window, 4 bands",
        "",
        *window_rows(cases, side),
        "",
        "## Over the number of bands, NumPy, one thread",
        "",
        *band_rows([c for c in cases if c.method not in BASELINES], side // 2),
        "",
        "## What takes the time, and what was done about it",
        "",
        "| method | bottleneck |",
        "|---|---|",
        *(f"| {c.name} | {c.bottleneck} |" for c in cases),
    ]
    Path(given.out).write_text("\n".join(text) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Peak memory of the engine on a raster that is larger than its budget.

    python benchmarks/memory.py [--side 10000] [--memory-mb 1024] [--methods a,b]

Makes a scene of side x side x 4 bands, uint16, fuses it with ``stf fuse --memory-mb``, and samples
the resident memory of the whole process tree from outside. Writes ``memory.md``.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "engine"))

import numpy as np  # noqa: E402
from stf_engine.recipe import Simulation  # noqa: E402
from stf_engine.simulate.run import make  # noqa: E402

PATCH = 1000
RATIO = 20
BANDS = 4
DATES = ("2024-05-10", "2024-07-13")
LATER = "2024-09-15"
"""Of the second pair, for the methods that want two."""

SETTINGS = {"starfm": ["window=11"], "fit-fc": ["window=11"]}


def write_scene(
    folder: Path, side: int, patch: int = PATCH, ratio: int = RATIO, later: bool = False
) -> None:
    """A simulated patch repeated over the plane: real texture, quickly made.

    Args:
        later: write the second pair too.
    """
    from osgeo import gdal, osr

    gdal.UseExceptions()
    dates = [*DATES, LATER] if later else [*DATES]
    simulation = Simulation(rows=patch, columns=patch, bands=BANDS, ratio=ratio, dates=dates)
    fine, coarse = make(simulation)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    for date in dates:
        name = date.replace("-", "")
        for kind, image, pixel in (("fine", fine[date], 30), ("coarse", coarse[date], 30 * ratio)):
            if kind == "fine" and date == DATES[1]:
                continue
            numbers = np.rint(image * 10000).astype(np.uint16)
            size = side * 30 // pixel
            options = ["TILED=YES", "COMPRESS=LZW", "PREDICTOR=2", "BIGTIFF=IF_SAFER"]
            path = str(folder / f"{kind}_{name}.tif")
            driver = gdal.GetDriverByName("GTiff")
            out = driver.Create(path, size, size, BANDS, gdal.GDT_UInt16, options)
            out.SetProjection(crs.ExportToWkt())
            out.SetGeoTransform((500000, pixel, 0, 5200000, 0, -pixel))
            step = numbers.shape[1]
            for band in range(BANDS):
                handle = out.GetRasterBand(band + 1)
                handle.SetScale(0.0001)
                handle.SetNoDataValue(0)
                for row in range(0, size, step):
                    rows = min(step, size - row)
                    line = np.tile(numbers[band, :rows], (1, -(-size // step)))[:, :size]
                    handle.WriteArray(line, 0, row)
            out = None


def tree_bytes(root: int) -> int:
    """Resident memory of a process and its children."""
    total, todo = 0, [root]
    while todo:
        pid = todo.pop()
        try:
            status = Path(f"/proc/{pid}/statm").read_text().split()
            total += int(status[1]) * os.sysconf("SC_PAGE_SIZE")
            for task in Path(f"/proc/{pid}/task").iterdir():
                todo += [int(c) for c in (task / "children").read_text().split()]
        except OSError:
            continue
    return total


def run(command: list[str], limit_s: float) -> tuple[int, float, int]:
    """Exit code, seconds and peak bytes of a command, sampled every 20 ms."""
    started = time.monotonic()
    pid = os.posix_spawn(command[0], command, dict(os.environ))
    peak = 0
    while True:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status), time.monotonic() - started, peak
        peak = max(peak, tree_bytes(pid))
        if time.monotonic() - started > limit_s:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=10000)
    parser.add_argument("--memory-mb", type=int, default=1024)
    parser.add_argument("--methods", default="mean-change,starfm,fit-fc")
    parser.add_argument("--consistency", default="auto", choices=("auto", "on", "off"))
    parser.add_argument("--limit-s", type=float, default=3600)
    given = parser.parse_args()
    lines = [
        "# Peak memory",
        "",
        f"`python benchmarks/memory.py --side {given.side} --memory-mb {given.memory_mb}`: "
        f"{given.side} x {given.side} pixels, {BANDS} bands, uint16; resident memory of the whole "
        "process tree, sampled from outside.",
        "",
        "| method | settings | peak MiB | allowed MiB | seconds |",
        "|---|---|---|---|---|",
    ]
    failed = False
    with tempfile.TemporaryDirectory(
        dir=ROOT / "build" if (ROOT / "build").is_dir() else None
    ) as name:
        folder = Path(name)
        write_scene(folder, given.side)
        for method in given.methods.split(","):
            settings = SETTINGS.get(method, [])
            command = [sys.executable, str(ROOT / "engine" / "stf_engine_main.py"), "fuse"]
            command += ["--fine-t1", str(folder / "fine_20240510.tif")]
            command += ["--coarse-t1", str(folder / "coarse_20240510.tif")]
            command += ["--coarse-t2", str(folder / "coarse_20240713.tif")]
            command += ["--method", method, "-o", str(folder / "out.tif"), "--overwrite"]
            command += ["--memory-mb", str(given.memory_mb), "--consistency", given.consistency]
            for setting in settings:
                command += ["--set", setting]
            code, seconds, peak = run(command, given.limit_s)
            failed |= code != 0
            words = ", ".join([*settings, f"consistency {given.consistency}"])
            lines.append(
                f"| {method} | {words} | {peak / 2**20:.0f} | {given.memory_mb} | {seconds:.0f} |"
            )
            print(lines[-1], "exit", code, flush=True)
    (ROOT / "benchmarks" / "memory.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

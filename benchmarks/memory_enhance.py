"""Peak memory of ``stf enhance`` on many large revisits.

    python benchmarks/memory_enhance.py [--side 4000] [--revisits 16] [--memory-mb 1500]
        [--ratio 2] [--methods weighted] [--workers 2]

Makes revisits of side x side x 4 bands, uint16, enhances them with ``--memory-mb``, and samples the
resident memory of the whole process tree from outside. Writes ``memory_enhance.md``.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "benchmarks")]

import numpy as np  # noqa: E402
from memory import BANDS, PATCH, run  # noqa: E402
from stf_engine.recipe import Simulation  # noqa: E402
from stf_engine.simulate.run import make  # noqa: E402

PIXEL_M = 10.0
STEP = 3
"""Rows and columns by which the content of one revisit is moved against the one before, in pixels
of a patch that is four times as fine."""

NOISE = 20.0
"""Of the numbers, which are reflectance x 10000."""


def write_revisits(folder: Path, side: int, count: int) -> list[str]:
    """A simulated patch repeated over the plane, moved a little and noisy in each revisit."""
    from osgeo import gdal, osr

    gdal.UseExceptions()
    simulation = Simulation(rows=PATCH, columns=PATCH, bands=BANDS, ratio=4, dates=["2024-06-01"])
    fine = make(simulation)[0]["2024-06-01"]
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    paths = []
    for number in range(count):
        moved = np.roll(fine, (number * STEP % 7 - 3, number * STEP % 5 - 2), axis=(1, 2))
        low = moved.reshape(BANDS, PATCH // 4, 4, PATCH // 4, 4).mean(axis=(2, 4))
        rng = np.random.default_rng(number)
        path = str(folder / f"look_202406{number + 1:02d}.tif")
        options = ["TILED=YES", "COMPRESS=LZW", "PREDICTOR=2"]
        out = gdal.GetDriverByName("GTiff").Create(
            path, side, side, BANDS, gdal.GDT_UInt16, options
        )
        out.SetProjection(crs.ExportToWkt())
        out.SetGeoTransform((500000, PIXEL_M, 0, 5200000, 0, -PIXEL_M))
        step = low.shape[1]
        for band in range(BANDS):
            handle = out.GetRasterBand(band + 1)
            handle.SetScale(0.0001)
            handle.SetNoDataValue(0)
            for row in range(0, side, step):
                rows = min(step, side - row)
                line = np.tile(low[band, :rows], (1, -(-side // step)))[:, :side] * 10000
                line = line + NOISE * rng.standard_normal(line.shape)
                handle.WriteArray(np.clip(np.rint(line), 1, 65535).astype(np.uint16), 0, row)
        out = None
        paths.append(path)
    return paths


def used() -> float:
    """Seconds of the processor that ended child processes took."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def size_of(path: Path) -> str:
    """Columns x rows x bands of what was written."""
    from osgeo import gdal

    if not path.exists():
        return "none"
    image = gdal.Open(str(path))
    return f"{image.RasterXSize} x {image.RasterYSize} x {image.RasterCount}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=4000)
    parser.add_argument("--revisits", type=int, default=16)
    parser.add_argument("--memory-mb", type=int, default=1500)
    parser.add_argument("--ratio", type=float, default=2.0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--methods", default="weighted")
    parser.add_argument("--window", help="part of the result: COLUMN,ROW,COLUMNS,ROWS")
    parser.add_argument("--limit-s", type=float, default=7200)
    given = parser.parse_args()
    part = f" --window {given.window}" if given.window else ""
    lines = [
        "# Peak memory of stf enhance",
        "",
        f"`python benchmarks/memory_enhance.py --side {given.side} --revisits {given.revisits} "
        f"--memory-mb {given.memory_mb} --ratio {given.ratio:g} --workers {given.workers}{part}`: "
        f"{given.revisits} revisits of {given.side} x {given.side} pixels, {BANDS} bands, uint16; "
        "resident memory of the whole process tree, sampled from outside; minutes are those of the "
        "processor. "
        + ("Of the result this part was written. " if part else "The whole result was written. ")
        + "Revisits are surveyed whole, whatever part is written.",
        "",
        "| method | result | peak MiB | allowed MiB | minutes |",
        "|---|---|---|---|---|",
    ]
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_revisits(folder, given.side, given.revisits)
        for method in given.methods.split(","):
            command = [sys.executable, str(ROOT / "engine" / "stf_engine_main.py"), "enhance"]
            command += ["--revisits", *paths, "--method", method, "--overwrite"]
            command += ["-o", str(folder / "out.tif"), "--memory-mb", str(given.memory_mb)]
            command += ["--ratio", str(given.ratio), "--workers", str(given.workers)]
            command += ["--window", given.window] if given.window else []
            before = used()
            code, _, peak = run(command, given.limit_s)
            failed |= code != 0 or peak > given.memory_mb * 2**20
            lines.append(
                f"| {method} | {size_of(folder / 'out.tif')} | {peak / 2**20:.0f} "
                f"| {given.memory_mb} | {(used() - before) / 60:.0f} |"
            )
            print(lines[-1], "exit", code, flush=True)
    target = ROOT / "benchmarks" / "memory_enhance.md"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

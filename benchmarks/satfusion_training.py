"""Trains four SatFusion networks for minutes on real areas and tests them on one they never saw.

    python benchmarks/satfusion_training.py [--data FOLDER] [--out FILE] [--work DIR] [--minutes M]

Data: the WorldStrat sample of the shared folder, three areas of Sentinel-2 revisits and SPOT
images. Two areas are trained on, the third is the test; the networks are those at the end of the
training, so that nothing was chosen on the test area. Targets are the 6 m colours sharpened by the
panchromatic image (HSV), because the published targets are not in the sample.

What a network has to beat is a single image: its first clear revisit, enlarged by cubic
interpolation. Scores are those of `stf test`, of the whole area, where the target fits best within
two pixels, and after both images have the same mean per band (so that a season or another sensor's
brightness does not decide). Beside it the mean of all clear revisits, the training-free sharpening
of the same revisit and pan (mtf-glp-cbd), which sees the same pan as the networks, and the rule by
which the targets were made (HSV) applied to the revisit: the largest of red, green and blue of such
a target is the pan itself, so a network wins many decibels by learning that. How far it gets beyond
the rule shows what it learned of the colours; how it would do against targets of the data provider,
these figures do not say.

Each run works in a clone of the repository, with one thread and the lowest priority, and ends after
``--minutes``: a few epochs, where the publication trained for days on 3000 areas. The figures say
what minutes of a processor bring, not what the networks can do: the heavy ones see few chips in
that time (last column; fewer where other work shares the processor) and are hardly trained.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "engine"))

import numpy as np  # noqa: E402

SAMPLE = ROOT.parent / "shared" / "data" / "worldstrat-sample"
RESULT = ROOT / "benchmarks" / "accuracy" / "satfusion.md"

TRAINED, TESTED = ("Landcover-769876", "UNHCR-GRCs035302"), "Landcover-769950"

NETWORKS = (
    "satfusion-srcnn-pnn",
    "satfusion-highresnet-pannet",
    "satfusion-rams-pan-mamba",
    "satfusion-trnet-innformer",
)
"""Each multi-image part once, each with another sharpening part."""

SETTINGS = ("learning_rate=0.0005", "sharpens=true", "restart_epochs=100000", "revisits=4")
CROP, BATCH, CHIPS = 16, 4, 32
LEAST_REST = 60
"""Seconds beyond the time limit of a training after which its process is ended."""

COLUMNS = ("RMSE", "PSNR", "SSIM", "SAM", "ERGAS", "SCC")
MODES = ("registered", "corrected")
SINGLE, MEAN, SHARPENED = "bicubic, one revisit", "mean of revisits", "mtf-glp-cbd, one revisit"
RULE = "HSV, one revisit (the rule of the targets)"


def main() -> None:
    parser = argparse.ArgumentParser(description="trains SatFusion networks for minutes")
    parser.add_argument("--data", type=Path, default=SAMPLE)
    parser.add_argument("--out", type=Path, default=RESULT)
    parser.add_argument("--work", type=Path, help="folder to work in (default: a temporary one)")
    parser.add_argument("--minutes", type=float, default=5.0, help="of each training")
    parser.add_argument("--only", default=",".join(NETWORKS), help="names of the networks")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = given.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        work = work.resolve()
        data = laid_out(given.data, work / "WorldStrat")
        clone = cloned(work / "clone")
        rows = baselines(data)
        facts = {}
        for name in given.only.split(","):
            facts[name] = trained(clone, data, work, name, given.minutes)
            rows |= tested(clone, data, work, name)
            given.out.write_text(page(rows, facts, given.minutes), encoding="utf-8")
            print(f"{name}: {facts[name]}", flush=True)


def laid_out(sample: Path, folder: Path) -> Path:
    """The sample beside a table that says which area is for what."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("hr_dataset", "lr_dataset"):
        if not (folder / name).exists():
            (folder / name).symlink_to((sample / name).resolve(), target_is_directory=True)
    lines = ["tile,split", *(f"{name},train" for name in TRAINED), f"{TESTED},test"]
    (folder / "split.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def cloned(folder: Path) -> Path:
    """The committed state: the working tree may change while a training runs."""
    if not folder.exists():
        subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    return folder


def stf(clone: Path, words: list[str], seconds: float) -> None:
    """One command of the engine with one thread and the lowest priority."""
    quiet = {name: "1" for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
    subprocess.run(
        ["nice", "-n", "19", sys.executable, "-m", "stf_engine", *words],
        cwd=clone,
        env={**os.environ, **quiet, "PYTHONPATH": str(clone / "engine")},
        check=True,
        timeout=seconds,
        stdout=subprocess.DEVNULL,
    )


def results_of(work: Path, name: str) -> Path:
    return work / "log" / "WorldStrat" / name


def trained(clone: Path, data: Path, work: Path, name: str, minutes: float) -> dict[str, Any]:
    """Train, or take what is there; epochs and seconds."""
    folder, started = results_of(work, name), time.time()
    if not (folder / "last.safetensors").exists():
        words = ["train", "--method", name, "--dataset", "WorldStrat", "--data-root", str(data)]
        words += ["--log-dir", str(work / "log"), "--device", "cpu", "--epochs", "100000"]
        words += ["--crop", str(CROP), "--batch-size", str(BATCH)]
        words += ["--samples-per-epoch", str(CHIPS), "--test-freq", "100000", "--num-workers", "1"]
        words += ["--max-hours", f"{minutes / 60:.6f}", "--overwrite"]
        for setting in SETTINGS:
            words += ["--set", setting]
        stf(clone, words, 60 * minutes + 10 * LEAST_REST)
    with open(folder / "losses.csv", encoding="utf-8", newline="") as file:
        losses = list(csv.DictReader(file))
    epochs = 1 + max(int(row["epoch"]) for row in losses)
    return {"epochs": epochs, "chips": epochs * CHIPS, "seconds": round(time.time() - started)}


def tested(
    clone: Path, data: Path, work: Path, name: str
) -> dict[str, dict[str, dict[str, float]]]:
    """Scores of the trained network on the test area."""
    out = work / "test" / name
    words = ["test", "--weights", str(results_of(work, name) / "last.safetensors")]
    words += ["--dataset", "WorldStrat", "--data-root", str(data), "--out", str(out)]
    stf(clone, [*words, "--device", "cpu", "--pictures", "1", "--overwrite"], 15 * LEAST_REST)
    with open(out / "metrics.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        name: {
            row["mode"]: {column: float(row[column]) for column in COLUMNS}
            for row in rows
            if row["method"] == name
        }
    }


def baselines(data: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Scores on the test area of what needs no training."""
    from stf_engine.datasets.area_images import sharpened
    from stf_engine.datasets.worldstrat import scan
    from stf_engine.enhance.operators import apply, cubic
    from stf_engine.training.areas.prediction import mean_of_revisits
    from stf_engine.training.areas.store import AreaStore
    from stf_engine.training.areas.testing import scores_of

    found = scan(str(data))
    area = next(area for area in found.areas if area.name == TESTED)
    store = AreaStore(found, [area], 8, sharpens=True)
    images = store.area(0)
    clear = int(images.clouded.mean(axis=(1, 2)).argmin())
    revisit = images.revisits[clear].astype(np.float64)
    taps = []
    for here, there in zip(revisit.shape[1:], images.known.shape):
        centres = (np.arange(there) + 0.5) * here / there - 0.5
        taps.append(cubic(centres + 4.0))
    padded = np.pad(revisit, ((0, 0), (4, 4), (4, 4)), "edge")
    single = apply(padded, *taps, (0, 0)).astype(np.float32)
    made = {SINGLE: single, MEAN: mean_of_revisits(images)}
    sharp = _sharpened(revisit, images.pan[0])
    made[SHARPENED] = np.where(np.isfinite(sharp), sharp, single)
    made[RULE] = sharpened(single, images.pan[0])
    return {
        name: {mode: _kept(scores_of(values, images, store.ratio, mode)) for mode in MODES}
        for name, values in made.items()
    }


def _kept(scores: dict[str, float]) -> dict[str, float]:
    return {column: float(scores[column]) for column in COLUMNS}


def _sharpened(revisit: np.ndarray, pan: np.ndarray) -> np.ndarray:
    """The job ``enhance`` on the same numbers that the networks get."""
    from osgeo import gdal
    from stf_engine import jobs
    from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe

    def write(path: Path, values: np.ndarray, names: tuple[str, ...]) -> str:
        rows, columns = values.shape[1:]
        out = gdal.GetDriverByName("GTiff").Create(
            str(path), columns, rows, len(values), gdal.GDT_Float32
        )
        for number, plane in enumerate(values, 1):
            out.GetRasterBand(number).WriteArray(plane.astype(np.float32))
            out.GetRasterBand(number).SetDescription(names[number - 1])
        out.FlushCache()
        return str(path)

    gdal.UseExceptions()
    with tempfile.TemporaryDirectory() as folder:
        low = write(Path(folder) / "L2A_data.tif", revisit, ("red", "green", "blue"))
        sharp = write(Path(folder) / "pan.tif", pan[None], ("pan",))
        recipe = Recipe(
            job="enhance",
            method="mtf-glp-cbd",
            enhancement=Enhancement([ImageInput(low)], ImageInput(sharp)),
            output=Output(str(Path(folder) / "out.tif")),
        )
        return np.asarray(gdal.Open(jobs.run(recipe).outputs["image"]).ReadAsArray())


def page(
    rows: dict[str, dict[str, dict[str, float]]], facts: dict[str, Any], minutes: float
) -> str:
    """The table and what it says."""
    text = __doc__ or ""
    lines = ["# SatFusion: minutes of training on two areas, tested on a third", ""]
    lines += [text.split("\n\n", 2)[2].strip(), ""]
    lines += [f"Trained on {' and '.join(TRAINED)}, tested on {TESTED}; {minutes:g} minutes each,",
              f"chips of {CROP} pixels of the revisits, {', '.join(SETTINGS)}.", ""]  # fmt: skip
    for mode in MODES:
        lines += [f"## {mode.capitalize()}", ""]
        lines += ["| image | " + " | ".join(COLUMNS) + " | PSNR against one revisit | chips seen |"]
        lines += ["|---|" + "---|" * (len(COLUMNS) + 2)]
        single = rows[SINGLE][mode]["PSNR"]
        for name, modes in rows.items():
            values = " | ".join(f"{modes[mode][c]:.4g}" for c in COLUMNS)
            gain, chips = modes[mode]["PSNR"] - single, facts.get(name, {}).get("chips", "–")
            lines.append(f"| {name} | {values} | {gain:+.2f} dB | {chips} |")
        lines.append("")
    wins = [
        f"{name} {'wins' if gain > 0 else 'loses'} by {abs(gain):.2f} dB"
        for name in facts
        for gain in [rows[name]["corrected"]["PSNR"] - rows[SINGLE]["corrected"]["PSNR"]]
    ]
    rule = rows[RULE]["corrected"]["PSNR"]
    lines += ["Against the single revisit, brightness matched: " + "; ".join(wins) + ".", ""]
    beyond = [f"{name} {rows[name]['corrected']['PSNR'] - rule:+.2f} dB" for name in facts]
    lines += ["Against the rule of the targets: " + "; ".join(beyond) + ".", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()

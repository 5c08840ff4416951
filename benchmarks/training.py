"""Trains the networks by their recipes and tests them on what they have not seen.

    python benchmarks/training.py [simulated] [cia] [orleans] [--work DIR] [--only NAME,NAME]

Data:
- simulated: a season of nine dates in the layout of WH (4 bands, ratio 3.75), 192 x 192 pixels; the
  coarse sensor blurs beyond its pixel, is biased and noisy. Five dates are trained on, two choose
  the weights, the prediction of the last one is the test.
- cia: the half-resolution Coleambally scene (6 bands, ratio 10, simulated coarse images); its
  second date is known in the west only: trained on its rows 0 to 383, tested on rows 416 to 589.
- orleans: land surface temperature in °C (1 band, ratio 33), real MODIS: trained on 2017-01-19,
  2017-04-09 and 2018-02-23, tested on the prediction of 2019-09-06.

Every network gets some minutes of processor time (NETWORKS, SHARE), far less than the published 500
epochs on a GPU: the figures show that the recipes learn, not what networks can do. A finished
training in the work folder is not done again. Writes benchmarks/accuracy/networks.md.
"""

from __future__ import annotations

import argparse
import csv
import glob
import os
import sys
import time
from typing import Any

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "engine"))
SHARED = os.path.join(ROOT, "..", "shared", "data")

RESULT = os.path.join(HERE, "accuracy", "networks.md")

NETWORKS: dict[str, dict[str, Any]] = {
    "ecpw-stfn": {"epochs": 50, "recipe": {"pretraining_epochs": 8}},
    "edc-stfn": {"epochs": 120, "recipe": {"pretraining_epochs": 10}},
    "gan-stfm": {"epochs": 40, "recipe": {"pretraining_epochs": 8}},
    "mlff-gan": {"epochs": 40},
    "srsf-gan": {"epochs": 25, "recipe": {"learning_rate": 0.0005}},
    "stfdiff": {"epochs": 50, "recipe": {"validation_steps": 10, "average_decay": 0.98}},
    "swinstfm": {"epochs": 30, "recipe": {"size": 64, "learning_rate": 0.0003}},
}
"""What is given beside the recipes' own (published) settings."""

COMMON: dict[str, Any] = {
    "crop": 64, "batch_size": 4, "samples_per_epoch": 64, "directions": "any", "test_freq": 5,
    "device": "cpu", "overwrite": True,
}  # fmt: skip

SHARE = {"simulated": 1.0, "cia": 0.5, "orleans": 0.5}
"""Of the epochs above."""

TESTED: dict[str, dict[str, Any]] = {"stfdiff": {"steps": 10}}


def simulated(folder: str) -> dict[str, Any]:
    """The simulated season."""
    from stf_engine.datasets.layout import write_layout

    if not os.path.isdir(os.path.join(folder, "WH")):
        write_layout("WH", os.path.join(folder, "WH"), dates=9, rows=192, columns=192,
                     step_days=27, footprint=0.6, bias=0.02, noise=0.02)  # fmt: skip
    return {"train": {"dataset": "WH", "data_root": folder},
            "test": {"dataset": "WH", "data_root": folder}}  # fmt: skip


def cia(folder: str) -> dict[str, Any]:
    """The Coleambally scene, divided by place."""
    from stf_engine.datasets import images
    from stf_engine.grid import Window
    from stf_engine.raster.scene import open_scene
    from stf_engine.recipe import ImageInput, Options, Recipe

    source = os.path.join(SHARED, "cia_half")
    tables = {}
    for name, rows in (("train", (0, 384)), ("test", (416, 590))):
        made = os.path.join(folder, "cia", name)
        os.makedirs(made, exist_ok=True)
        lines = ["date,fine,coarse,scale,nodata,ratio"]
        for date, fine in (("20011125", "fine_20011125"), ("20020112", "fine_20020112_west")):
            inputs = {
                "fine_t1": ImageInput(os.path.join(source, f"{fine}.tif"), crs="EPSG:32755"),
                "coarse_t2": ImageInput(
                    os.path.join(source, f"coarse_sim_{date}.tif"), crs="EPSG:32755"
                ),
            }
            scene = open_scene(Recipe("fuse", inputs, options=Options(ratio=10.0)))
            window = Window(rows[0], 0, rows[1] - rows[0], 290)
            for side, role in (("fine", "fine_t1"), ("coarse", "coarse_t2")):
                values, valid = scene.read(role, window)
                numbers = np.where(valid, np.clip(np.rint(values), 1, 32000), 0)
                _write(os.path.join(made, f"{side}_{date}.tif"), numbers.astype(np.int16))
            lines.append(f"{date[:4]}-{date[4:6]}-{date[6:]},fine_{date}.tif,coarse_{date}.tif,"
                         "0.0001,0,10")  # fmt: skip
        with open(os.path.join(made, "pairs.csv"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        tables[name] = {"pairs": os.path.join(made, "pairs.csv")}
        assert images.read(os.path.join(made, "fine_20011125.tif")).valid.any()
    tables["test"]["part"] = "all"
    return tables


def orleans(folder: str) -> dict[str, Any]:
    """Temperature, divided by time."""
    source = os.path.join(SHARED, "orleans_lst")
    tables = {}
    parts = {
        "train": ("20170119", "20170409", "20180223"),
        "test": ("20180223", "20190906"),
    }
    from stf_engine.datasets import images

    for name, dates in parts.items():
        made = os.path.join(folder, "orleans", name)
        os.makedirs(made, exist_ok=True)
        lines = ["date,fine,coarse,nodata,ratio"]
        for date in dates:
            fine = images.read(os.path.join(source, "fine", f"landsat8_{date}.tif"))
            coarse_folder = os.path.join(source, "coarse_bilinear")
            file = next(n for n in sorted(os.listdir(coarse_folder)) if date in n)
            coarse = images.read(os.path.join(coarse_folder, file))
            for side, image in (("fine", fine), ("coarse", coarse)):
                values = np.where(image.valid, image.values[:1], -9999.0).astype(np.float32)
                _write(os.path.join(made, f"{side}_{date}.tif"), values)
            lines.append(f"{date[:4]}-{date[4:6]}-{date[6:]},fine_{date}.tif,coarse_{date}.tif,"
                         "-9999,33.3")  # fmt: skip
        with open(os.path.join(made, "pairs.csv"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        tables[name] = {"pairs": os.path.join(made, "pairs.csv")}
    tables["test"]["part"] = "all"
    return tables


def _write(path: str, values: np.ndarray) -> None:
    import tifffile

    planes = {"planarconfig": "separate"} if len(values) > 1 else {}
    tifffile.imwrite(path, values if planes else values[0], photometric="minisblack", **planes)


SCENES = {"simulated": simulated, "cia": cia, "orleans": orleans}


def finished(scene: str, name: str, work: str) -> str | None:
    """The folder of a training that was made already."""
    pattern = os.path.join(glob.escape(os.path.join(work, "log", scene)), "*", name)
    found = (f for f in glob.glob(pattern) if os.path.isfile(os.path.join(f, "last.safetensors")))
    return next(found, None)


def trained(scene: str, name: str, where: dict[str, Any], work: str) -> tuple[str, float, int]:
    """Train one network, unless that was done; its weights, minutes and epochs."""
    from stf_engine.training.options import from_dict
    from stf_engine.training.run import train

    logs = os.path.join(work, "log", scene)
    folder = finished(scene, name, work)
    given = {**COMMON, **NETWORKS[name], **where["train"], "method": name, "log_dir": logs,
             **shortened(NETWORKS[name], SHARE[scene])}  # fmt: skip
    if folder is None:
        folder = train(from_dict(given)).folder
    with open(os.path.join(folder, "losses.csv"), encoding="utf-8", newline="") as file:
        seconds = [float(r["value"]) for r in csv.DictReader(file) if r["name"] == "seconds"]
    return os.path.join(folder, "best.safetensors"), sum(seconds) / 60, len(seconds)


def shortened(settings: dict[str, Any], share: float) -> dict[str, Any]:
    """The settings of a network with a share of its epochs."""
    recipe = dict(settings.get("recipe", {}))
    if "pretraining_epochs" in recipe:
        recipe["pretraining_epochs"] = round(share * recipe["pretraining_epochs"])
    return {"epochs": round(share * settings["epochs"]), "recipe": recipe}


def tested(scene: str, name: str, weights: str, where: dict[str, Any], work: str) -> Any:
    from stf_engine.training.testing import TestOptions, test

    options = TestOptions(
        weights, out=os.path.join(work, "test", scene, name), overwrite=True, device="cpu",
        precision="fp32", settings=TESTED.get(name, {}), **where["test"],
    )  # fmt: skip
    return test(options)


def verdict(errors: dict[str, float], baselines: list[str]) -> str:
    """Which networks lose against which plain baseline, in words."""
    found = []
    for baseline in baselines:
        behind = [n for n in errors if n not in baselines and errors[n] >= errors[baseline]]
        if behind:
            found.append(f"Failed, by RMSE, against {baseline}: {', '.join(behind)}.")
    return " ".join(found) or "Every network has a lower RMSE than all plain baselines."


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("scenes", nargs="*", choices=[*SCENES, []], default=[])
    parser.add_argument("--work", default=os.path.join(ROOT, "out", "training"))
    parser.add_argument("--only", default=",".join(NETWORKS))
    parser.add_argument("--trained", action="store_true", help="test only, train nothing")
    given = parser.parse_args()
    text = [
        "# Networks trained by their recipes", "",
        "Made by `./run bench training`; see the head of benchmarks/training.py for the data. "
        "Every network had some minutes of a shared processor: these figures show that "
        "the recipes learn, not what the networks reach with the published 500 epochs on a GPU. "
        "What was set beside the recipe's own (published) settings: benchmarks/training.py.", "",
    ]  # fmt: skip
    for scene in given.scenes or list(SCENES):
        where = SCENES[scene](given.work)
        text += [f"## {scene}", "",
                 "| method | minutes | epochs | RMSE | MAE | PSNR | SSIM | SAM | CC |",
                 "|---|---|---|---|---|---|---|---|---|"]  # fmt: skip
        baselines: dict[str, Any] = {}
        errors: dict[str, float] = {}
        left = []
        for name in given.only.split(","):
            if given.trained and not finished(scene, name, given.work):
                left.append(name)
                continue
            started = time.monotonic()
            weights, minutes, epochs = trained(scene, name, where, given.work)
            found = tested(scene, name, weights, where, given.work)
            for method, modes in found.means.items():
                row = " | ".join(f"{modes['product'][m][0]:.4g}"
                                 for m in ("RMSE", "MAE", "PSNR", "SSIM", "SAM", "CC"))  # fmt: skip
                errors[method] = modes["product"]["RMSE"][0]
                if method == name:
                    text.append(f"| {method} | {minutes:.1f} | {epochs} | {row} |")
                    print(scene, method, row, f"{time.monotonic() - started:.0f} s", flush=True)
                else:
                    baselines[method] = f"| {method} (no training) | | | {row} |"
        text += [*baselines.values(), "", verdict(errors, list(baselines)), ""]
        text += [f"Not trained on this scene: {', '.join(left)}.", ""] if left else []
    os.makedirs(os.path.dirname(RESULT), exist_ok=True)
    with open(RESULT, "w", encoding="utf-8") as file:
        file.write("\n".join(text))
    return 0


if __name__ == "__main__":
    sys.exit(main())

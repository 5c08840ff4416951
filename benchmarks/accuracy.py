"""Accuracy of the classical methods on real image pairs, beside the plain baselines.

    python benchmarks/accuracy.py [--data FOLDER] [--out FOLDER]

Reads the data sets of the shared folder (Kranj, CIA, Orleans, Yanco), fuses each case through the
engine exactly as ``stf fuse`` does, scores the result against the real fine image of that date,
and writes ``classical.md`` with a table and a picture per case. The column "plain" is what a plain
implementation gave for the same row (RMSE), where the specification names one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "engine"))

import numpy as np  # noqa: E402
from stf_engine import jobs  # noqa: E402
from stf_engine.grid import Window, whole  # noqa: E402
from stf_engine.metrics import score  # noqa: E402
from stf_engine.raster.image import RasterImage  # noqa: E402
from stf_engine.raster.png import png_bytes  # noqa: E402
from stf_engine.recipe import ImageInput, Options, Output, Recipe  # noqa: E402
from stf_engine.report.pictures import map_picture, stretch_limits  # noqa: E402

REFLECTANCE = 1e-4

PAPER_LST = {
    "classes": 4,
    "filter": "strict",
    "distance_factor": 15.5,
    "unit": 0.02,
    "sigma_fine": 0.5,
    "sigma_coarse": 0.5,
}
"""STARFM as published, for temperatures: the row of the specification."""


@dataclass
class Case:
    """One prediction with a known truth."""

    name: str
    title: str
    inputs: dict[str, ImageInput]
    truth: ImageInput
    unit: str
    factor: float
    ratio: Optional[float] = None
    window: Optional[Window] = None
    rows: list[tuple[str, dict[str, Any], str, Optional[float]]] = field(default_factory=list)


def _rows(plain: dict[str, Optional[float]], extra: list[Any]) -> list[Any]:
    names = ("keep", "coarse", "mean-change", "linear", "starfm", "fit-fc", "adaptive")
    rows = [(name, {}, "off", plain.get(name)) for name in names]
    rows.append(("fit-fc", {}, "on", plain.get("fit-fc consistent")))
    return rows + extra


def cases(data: Path) -> list[Case]:
    """The open cases of the shared data."""
    cia, kranj = data / "cia_half", data / "kranj"
    orleans, yanco = data / "orleans_lst", data / "yanco_lst"

    def scaled(path: Path, scale: Optional[float] = None, bands: Any = None) -> ImageInput:
        return ImageInput(str(path), scale=scale, bands=bands)

    def landsat(day: int, kind: str = "filled") -> ImageInput:
        name = next((kranj / "landsat" / kind).glob(f"2020{day:03d}*"))
        return scaled(name, REFLECTANCE)

    def modis(day: int) -> ImageInput:
        return scaled(next((kranj / "modis" / "filled").glob(f"2020{day:03d}*")))

    def lst(date: str) -> ImageInput:
        return scaled(orleans / "fine" / f"landsat8_{date}.tif", bands=[1])

    def mod11(date: str) -> ImageInput:
        return scaled(orleans / "coarse_bilinear" / f"mod11a1_{date}.tif")

    def pair(f1: ImageInput, c1: ImageInput, c2: ImageInput) -> dict[str, ImageInput]:
        return {"fine_t1": f1, "coarse_t1": c1, "coarse_t2": c2}

    return [
        Case(
            "cia",
            "CIA half, 2001-11-25 to 2002-01-12, coarse simulated 10:1, columns 0-279",
            pair(
                scaled(cia / "fine_20011125.tif", REFLECTANCE),
                scaled(cia / "coarse_sim_20011125.tif", REFLECTANCE),
                scaled(cia / "coarse_sim_20020112.tif", REFLECTANCE),
            ),
            scaled(cia / "fine_20020112_west.tif", REFLECTANCE),
            "reflectance x 10000",
            1e4,
            window=Window(0, 0, 590, 280),
            rows=_rows(
                {"keep": 578, "coarse": 372, "mean-change": 315, "linear": 402, "starfm": 331},
                [
                    ("mean-change", {"refinement": 2, "filter": True}, "off", None),
                    ("starfm", {"unit": 1.0}, "off", 320),
                    (
                        "fit-fc",
                        {"cells": 5, "shrink": 0.0, "filter": "value"},
                        "off",
                        283,
                    ),
                    (
                        "fit-fc",
                        {"cells": 5, "shrink": 0.0},
                        "off",
                        286,
                    ),
                    ("fit-fc", {"cells": 5, "shrink": 0.0}, "on", 266),
                ],
            ),
        ),
        Case(
            "kranj-68-93",
            "Kranj, day 68 to 93, MODIS against Landsat, virtual cells of 15",
            pair(landsat(68), modis(68), modis(93)),
            landsat(93),
            "reflectance x 10000",
            1e4,
            15,
            rows=_rows(
                {"keep": 232, "mean-change": 169, "linear": 159, "starfm": 170, "fit-fc": 160},
                [("fit-fc", {"shrink_to": "one"}, "off", 162)],
            ),
        ),
        Case(
            "kranj-93-68",
            "Kranj, day 93 to 68, scored where the real image of day 68 is valid",
            pair(landsat(93), modis(93), modis(68)),
            landsat(68, "unfilled"),
            "reflectance x 10000",
            1e4,
            15,
            rows=_rows({}, []),
        ),
        Case(
            "orleans-2018-2019",
            "Orleans LST, 2018-02-23 to 2019-09-06",
            pair(lst("20180223"), mod11("20180223"), mod11("20190906")),
            lst("20190906"),
            "K",
            1.0,
            33,
            rows=_rows(
                {
                    "keep": 21.74,
                    "coarse": 3.78,
                    "mean-change": 3.70,
                    "linear": 3.66,
                    "fit-fc": 3.75,
                },
                [("starfm", PAPER_LST, "off", 3.68)],
            ),
        ),
        Case(
            "orleans-2017-2018",
            "Orleans LST, 2017-04-09 to 2018-02-23",
            pair(lst("20170409"), mod11("20170409"), mod11("20180223")),
            lst("20180223"),
            "K",
            1.0,
            33,
            rows=_rows(
                {
                    "keep": 26.67,
                    "coarse": 1.48,
                    "mean-change": 3.58,
                    "linear": 1.65,
                    "fit-fc": 1.58,
                },
                [("starfm", PAPER_LST, "off", 3.07)],
            ),
        ),
        Case(
            "yanco",
            "Yanco LST, 2016-02-05 to 2016-03-08 (the sensors disagree by 4.5 K)",
            pair(
                scaled(yanco / "Landsat_LST_cloudrm_20160205.tif"),
                scaled(yanco / "MOD11A1_LST_cloudrm_20160205.tif"),
                scaled(yanco / "MOD11A1_LST_cloudrm_20160308.tif"),
            ),
            scaled(yanco / "Landsat_LST_cloudrm_20160308.tif"),
            "K",
            1.0,
            rows=_rows({}, []),
        ),
    ]


def read_all(image: ImageInput, role: str) -> tuple[np.ndarray, np.ndarray]:
    raster = RasterImage.open(image, role)
    return raster.read(whole(raster.grid.rows, raster.grid.columns))


def run_case(case: Case, folder: Path) -> tuple[list[str], list[tuple[str, np.ndarray]]]:
    """Table rows of one case, and the pictures of truth and the methods."""
    truth, truth_valid = read_all(case.truth, "fine_t1")
    if case.window is not None:
        mask = np.zeros_like(truth_valid)
        mask[case.window.slices] = True
        truth_valid = truth_valid & mask
    lines, pictures = [], []
    stretch = None
    for number, (method, settings, consistency, plain) in enumerate(case.rows):
        out = folder / f"{case.name}-{number}.tif"
        options = Options(ratio=case.ratio, consistency=consistency, ignore=["pair-disagrees"])
        jobs.run(
            Recipe(
                inputs=case.inputs,
                method=method,
                parameters=settings,
                output=Output(str(out), dtype="Float32", scale=1.0, offset=0.0, nodata=-9999.0),
                options=options,
            )
        )
        predicted, valid = read_all(ImageInput(str(out), scale=1.0, offset=0.0), "fine_t1")
        both = valid & truth_valid
        scores = score(
            predicted,
            truth,
            both,
            ratio=case.ratio or 10.0,
            value_range=(0.0, 1.0) if case.factor > 1 else None,
        )
        rmse = np.array(scores.per_band["RMSE"]) * case.factor
        bias = float((predicted - truth)[:, both].mean()) * case.factor
        digits = 0 if case.factor > 1 else 2
        name = method + "".join(f", {k} {v}" for k, v in settings.items())
        name += ", consistent" if consistency == "on" else ""
        per_band = " ".join(f"{v:.{digits}f}" for v in rmse)
        lines.append(
            f"| {name} | {per_band} | {rmse.mean():.{digits}f} | "
            f"{'' if plain is None else plain} | {bias:+.{digits}f} | "
            f"{np.mean(scores.per_band['CC']):.3f} | {np.mean(scores.per_band['SSIM']):.3f} |"
        )
        print(case.name, lines[-1], flush=True)
        if not settings:
            shown = [3, 2, 1] if len(truth) >= 4 else [0]
            part = case.window.slices if case.window else (slice(None), slice(None))
            if stretch is None:
                stretch = stretch_limits(truth[shown], truth_valid)
                pictures.append(("truth", map_picture(truth[shown], truth_valid, stretch)[part]))
            pictures.append((name, map_picture(predicted[shown], valid, stretch)[part]))
    return lines, pictures


def sheet(pictures: list[tuple[str, np.ndarray]], per_row: int = 4) -> np.ndarray:
    """Pictures side by side, four in a row, at most 260 pixels wide each."""
    step = max(1, -(-pictures[0][1].shape[1] // 260))
    small = [picture[::step, ::step] for _, picture in pictures]
    rows, columns, _ = small[0].shape
    lines = -(-len(small) // per_row)
    page = np.full((lines * (rows + 6) - 6, per_row * (columns + 6) - 6, 3), 255, np.uint8)
    for number, picture in enumerate(small):
        y, x = number // per_row * (rows + 6), number % per_row * (columns + 6)
        page[y : y + rows, x : x + columns] = picture
    return page


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "accuracy")
    given = parser.parse_args()
    if not given.data.is_dir():
        print(f"There is no data folder {given.data}: nothing to measure.", file=sys.stderr)
        return 2
    given.out.mkdir(parents=True, exist_ok=True)
    text = [
        "# Accuracy of the classical methods on real pairs",
        "",
        "Made by `./run bench accuracy`. RMSE per band over the valid pixels, its mean, the figure",
        "of a plain implementation of the same rule (`plain`), bias, CC and SSIM as means over the",
        "bands. Values are not clipped. Reports of a method must show bias and CC beside RMSE.",
        "",
    ]
    with tempfile.TemporaryDirectory() as name:
        for case in cases(given.data):
            lines, pictures = run_case(case, Path(name))
            text += [
                f"## {case.title}",
                "",
                f"Unit: {case.unit}.",
                "",
                "| method | RMSE per band | mean | plain | bias | CC | SSIM |",
                "|---|---|---|---|---|---|---|",
                *lines,
                "",
                f"![{case.title}]({case.name}.png)",
                "",
                "From the upper left: " + ", ".join(title for title, _ in pictures) + ".",
                "",
            ]
            (given.out / f"{case.name}.png").write_bytes(png_bytes(sheet(pictures)))
    (given.out / "classical.md").write_text("\n".join(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

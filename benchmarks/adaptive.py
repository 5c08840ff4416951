"""Accuracy of ``adaptive`` on all open cases, beside the plain baselines and the other methods.

    python benchmarks/adaptive.py [--data FOLDER] [--out FILE] [--only WORD]

RMSE is the mean over the bands, in reflectance or K, scored where every input and the truth are
valid; gaps of the inputs are filled with the nearest valid pixel beforehand. The other methods run
with the settings of the product. "published" is the figure of the method's specification, and
"difference" what is found against it. Writes ``accuracy/adaptive.md``.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "tests")]

import numpy as np  # noqa: E402
from parity import adaptive_cases  # noqa: E402
from stf_engine import registry  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.metrics import score  # noqa: E402
from stf_engine.scene import ArrayScene  # noqa: E402
from stf_engine.tiles import read_tile  # noqa: E402

OTHERS = ("starfm", "fit-fc", "fsdaf")

UNSEEN = "+"
"""Marks the cases that nobody looked at while the method was made."""

PUBLISHED = {
    "cia_sim": 0.0230,
    "cia_sim_rev": 0.0205,
    "cia_real": 0.0293,
    "kranj_68-93": 0.0157,
    "kranj_93-68": 0.0155,
    "orl_180223-190906": 3.52,
    "orl_170409-180223": 1.31,
    "orl_170409-190906": 3.17,
    "orl_190906-170409": 2.92,
    "orl_170119-180223": 0.88,
    "orl_180223-170409": 3.53,
    "orl_190906-180223": 1.42,
    "orl_170409-170119": 1.21,
    "orl_170409+190906-180223": 1.44,
    "orl_170119-170409+": 3.96,
    "orl_170119-190906+": 3.79,
    "orl_180223-170119+": 1.00,
    "orl_190906-170119+": 1.29,
    "yan_0205-0308": 4.95,
    "yan_0308-0205": 1.80,
}
"""Case -> RMSE of adaptive in its specification."""

SENSOR = {
    "sigma": 7.5,
    "shift": ((1.6, -1.2), (2.0, -1.7)),
    "gain": (0.95, 0.97, 0.98, 1.0, 1.02, 0.99),
    "offset": (0.004, -0.004, 0.0, 0.006, 0.021, 0.010),
    "noise": 0.007,
}
"""A coarse sensor with a wide footprint that lies beside the fine one (``cia_real``)."""

NOTES = (
    "Differences above 2 %:",
    "",
    "* `cia_real`: the simulated sensor is not the one of the specification, which leaves its",
    "  gains, noise and the missing half of the truth open.",
    "* `orl_170409+190906-180223`: the product weights two pairs by their agreement besides. With",
    "  `pair_weights=change`, the rule of the specification, it is 1.44 K (-0.1 %). Over all",
    "  twelve cases with two pairs of Orléans the product's weights gave 1.804 K, the",
    "  specification's 1.822 K (geometric means), one pair alone 1.99 and 2.04 K.",
    "",
    "Where adaptive is not the best of a case (`to best` above 1.02): `orl_180223-170119+`, where",
    "the pair's difference persists although the estimate says otherwise; `pair_bias=keep` gives",
    "0.79 K there.",
)

Images = dict[str, np.ndarray]


@dataclass
class Scores:
    """What one method reaches in one case."""

    rmse: float
    cc: float = float("nan")
    ssim: float = float("nan")
    inside: Optional[tuple[float, float]] = None
    seconds: float = 0.0


def images_of(data: str, name: str) -> tuple[Images, np.ndarray, float]:
    """Inputs, truth (NaN where it is not scored) and ratio of a case."""
    name = name.rstrip(UNSEEN)
    if name in ("cia_sim_rev", "cia_real"):
        return west_half(data, name)
    return adaptive_cases.images_of(data, name)


def west_half(data: str, name: str) -> tuple[Images, np.ndarray, float]:
    """CIA's west half, of which both dates are open: backwards, or with a simulated sensor."""
    folder = Path(data) / "cia_half"

    def at(file: str) -> np.ndarray:
        return adaptive_cases._read(str(folder / file), 1e-4)

    first, second = at("fine_20011125.tif")[:, :, :290], at("fine_20020112_west.tif")[:, :, :290]
    coarse = [at(f"coarse_sim_{day}.tif")[:, :, :29] for day in ("20011125", "20020112")]
    if name == "cia_sim_rev":
        images = {"fine_t1": second, "coarse_t1": coarse[1], "coarse_t2": coarse[0]}
        truth = first.copy()
    else:
        images = {"fine_t1": first, "coarse_t1": sensed(first, 0), "coarse_t2": sensed(second, 1)}
        truth = second.copy()
    truth[:, np.isnan(images["fine_t1"]).any(axis=0)] = np.nan
    truth[:, :, 285:] = np.nan
    return {role: adaptive_cases.filled(x) for role, x in images.items()}, truth, 10.0


def sensed(fine: np.ndarray, date: int) -> np.ndarray:
    """A fine image as :data:`SENSOR` takes it."""
    from stf_engine.classical.adaptive.axes import Taps, gaussian, repeated

    image = adaptive_cases.filled(fine)
    for axis in (1, 2):
        n = image.shape[axis]
        image = repeated(n, gaussian(SENSOR["sigma"], 4.0)).apply(image, axis)
        position = np.clip(np.arange(n) - SENSOR["shift"][date][axis - 1], 0, n - 1)
        base = np.minimum(np.floor(position).astype(int), n - 2)
        weights = np.stack([1 - (position - base), position - base], axis=1)
        image = Taps(np.stack([base, base + 1], axis=1), weights).apply(image, axis)
    bands, rows, columns = image.shape
    cells = image.reshape(bands, rows // 10, 10, columns // 10, 10).mean(axis=(2, 4))
    gain, offset = (np.array(SENSOR[k])[:, None, None] for k in ("gain", "offset"))
    noise = np.random.default_rng(date).standard_normal(cells.shape) * SENSOR["noise"]
    return gain * cells + offset + noise


def predicted(name: str, scene: ArrayScene, **settings: object) -> tuple:
    """Prediction, uncertainty or None, and seconds."""
    started = time.perf_counter()
    method = registry.create(name, **settings)
    roles = set(method.spec.inputs) | set(method.spec.optional_inputs)
    context = method.prepare(scene, Progress())
    given = tuple(role for role in scene.roles if role in roles)
    tile = read_tile(scene, given, scene.window, method.margin(scene), Progress())
    got = method.predict(tile, context)
    spread = None if got.uncertainty is None else got.uncertainty[0]
    return got.values[0].astype(np.float64), spread, time.perf_counter() - started


def scored(values: np.ndarray, truth: np.ndarray, ratio: float) -> Scores:
    known = np.isfinite(truth).all(axis=0)
    filled = np.where(known, truth, 0.0)
    span = (float(filled[:, known].min()), float(filled[:, known].max()))
    found = score(
        values.astype(np.float32), filled.astype(np.float32), known, ratio=ratio, value_range=span
    )
    rmse = np.sqrt(np.square(values - truth)[:, known].mean(axis=1)).mean()
    return Scores(
        float(rmse),
        float(np.mean(found.per_band["CC"])),
        float(np.mean(found.per_band["SSIM"])),
    )


def run_case(data: str, name: str) -> dict[str, Scores]:
    images, truth, ratio = images_of(data, name)
    scene = ArrayScene(images, ratio=ratio)
    found = {"F1": scored(images["fine_t1"], truth, ratio)}
    mean = (scene.coarse_cells("coarse_t2").values - scene.coarse_cells("coarse_t1").values).mean(
        axis=(1, 2), keepdims=True
    )
    found["F1 + mean"] = scored(images["fine_t1"] + mean, truth, ratio)
    found["C2"] = scored(predicted("coarse", scene)[0], truth, ratio)
    one = scene
    if "fine_t3" in images:
        one = ArrayScene({r: x for r, x in images.items() if not r.endswith("t3")}, ratio=ratio)
    for method in OTHERS:
        given = scene if registry.create(method).spec.pairs == "own" else one
        values, _, seconds = predicted(method, given)
        found[method] = scored(values, truth, ratio)
        found[method].seconds = seconds
    values, spread, seconds = predicted("adaptive", scene, uncertainty=True)
    found["adaptive"] = scored(values, truth, ratio)
    known = np.isfinite(truth).all(axis=0)
    error = (np.abs(values - truth) / spread)[:, known]
    found["adaptive"].inside = (float((error <= 1).mean()), float((error <= 2).mean()))
    found["adaptive"].seconds = seconds
    return found


def best_of(found: dict[str, Scores]) -> float:
    """The best other method of a case: an oracle's choice. The coarse image does not count."""
    return min(s.rmse for k, s in found.items() if k not in ("adaptive", "C2"))


def line(name: str, found: dict[str, Scores]) -> str:
    ours, wanted = found["adaptive"], PUBLISHED[name]
    digits = 4 if ours.rmse < 0.5 else 2
    columns = [f"{found[k].rmse:.{digits}f}" for k in ("F1", "F1 + mean", "C2", *OTHERS)]
    inside = ours.inside or (float("nan"),) * 2
    return (
        f"| {name} | " + " | ".join(columns) + f" | **{ours.rmse:.{digits}f}** | {wanted:g} | "
        f"{100 * (ours.rmse / wanted - 1):+.1f} % | {ours.rmse / best_of(found):.3f} | "
        f"{ours.cc:.2f} / {ours.ssim:.2f} | {inside[0]:.2f}, {inside[1]:.2f} |"
    )


def summary(cases: dict[str, dict[str, Scores]]) -> list[str]:
    """Geometric means and worst cases over all cases."""
    names = ("F1", "F1 + mean", "C2", *OTHERS)

    def mean(ratios: list[float]) -> float:
        return float(np.exp(np.mean(np.log(ratios))))

    ours = [mean([c["adaptive"].rmse / c[k].rmse for c in cases.values()]) for k in names]
    worst = [max(c[k].rmse / best_of(c) for c in cases.values()) for k in names]
    to_best = [c["adaptive"].rmse / best_of(c) for c in cases.values()]
    rest = " | | |"
    return [
        "| adaptive / method, geometric mean | " + " | ".join(f"{v:.3f}" for v in ours)
        + f" | 1 | | | {mean(to_best):.3f}" + rest,
        "| method / best, worst case | " + " | ".join(f"{v:.2f}" for v in worst)
        + f" | {max(to_best):.2f} | | |" + rest,
    ]  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks/accuracy/adaptive.md")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    if not given.data.is_dir():
        print(f"There is no data folder {given.data}: nothing to measure.", file=sys.stderr)
        return 2
    cases = {}
    for name in PUBLISHED:
        if given.only in name:
            cases[name] = run_case(str(given.data), name)
            print(line(name, cases[name]), flush=True)
    lines = [line(name, found) for name, found in cases.items()]
    text = [
        "# Accuracy of adaptive on all open cases",
        "",
        "Made by `./run bench adaptive`. RMSE, mean over the bands (reflectance or K), scored",
        "where all inputs and the truth are valid. C2: the coarse image, cubic, not counted in",
        "`to best`, which is adaptive / best of the others *of that case*. `published`: the figure",
        "of the specification; `difference`: found against it. SSIM over the range of the truth.",
        "1σ, 2σ: share of the errors inside",
        f"the uncertainty. Cases with {UNSEEN} were not looked at while the method was made.",
        "`cia_real` is a simulated sensor with figures of our own for what the specification",
        "leaves open, on the west half alone. With two pairs the other methods take both (starfm)",
        "or the first.",
        "",
        "| case | F1 | F1 + mean | C2 | STARFM | Fit-FC | FSDAF | **adaptive** | published | "
        "difference | to best | CC / SSIM | 1σ, 2σ |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
        *lines,
        *summary(cases),
        "",
        *NOTES,
        "",
    ]
    given.out.write_text("\n".join(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

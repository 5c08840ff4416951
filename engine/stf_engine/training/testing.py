"""``stf test``: whole scenes predicted with trained weights, scored, and written as GeoTIFFs."""

from __future__ import annotations

import csv
import json
import os
from dataclasses import asdict, dataclass, field
from typing import Any, Optional

import numpy as np

from .. import __version__, registry
from ..datasets import images
from ..errors import OptionValue, OutputExists
from ..events import Progress
from ..files import replacing
from ..grid import whole
from ..metrics import NAMES, json_number, metric
from ..networks import method as networks
from ..report.page import document, safe, write_text
from ..satfusion.registry import is_combination
from ..scene import ArrayScene
from ..tiles import read_tile
from ..weights.card import Card
from ..weights.file import read_card
from ..weights.store import find
from .options import check_images
from .pictures import error_scale, image_tag, sheet
from .shown import Shown
from .sources import Source, open_source
from .validation import Predicted, average, predict, scores_of, shown_of

PARTS = ("test", "validation", "training", "all")

BASELINES = ("keep", "mean-change")
"""What a network has to beat: fine t1 unchanged, and the mean coarse change added to it."""

BETTER = {"MSE": "lower", "QNR": "higher"}
"""Metrics beyond the eleven, and which direction is better."""

MODES = {"product": "default", "reference": "reference"}
"""Column group -> mode of the metrics."""


@dataclass(frozen=True)
class TestOptions:
    """What is tested.

    Attributes:
        weights: a weights file, or the name of installed ones.
        dataset, data_root, pairs, split, max_days: the images, as in training.
        part: test, validation, training, or all dates.
        out: folder of the results.
        device, precision: see ``stf fuse``.
        overwrite: replace earlier results.
        pictures: dates that are drawn in the report.
        num_workers: threads that read; 0 = chosen.
        settings: of the method (``--set``).
    """

    weights: str
    dataset: Optional[str] = None
    data_root: Optional[str] = None
    pairs: Optional[str] = None
    split: str = "three"
    part: str = "test"
    out: str = "test"
    device: str = "auto"
    precision: str = "auto"
    overwrite: bool = False
    pictures: int = 6
    num_workers: int = 0
    settings: dict[str, Any] = field(default_factory=dict)
    max_days: int = 0

    __test__ = False  # not a test of pytest's

    def __post_init__(self) -> None:
        if self.part not in PARTS:
            raise OptionValue(
                f"There is no part '{self.part}'.",
                "It says which dates are predicted.",
                f"The parts are: {', '.join(PARTS)}.",
            )
        check_images(self.dataset, self.data_root, self.pairs)


@dataclass
class Tested:
    """What a test found.

    Attributes:
        folder: of the results.
        predictions: the GeoTIFFs.
        rows: per date and method: t1, t2, method, mode, metric -> value, seconds.
        means: method -> mode -> metric -> (mean, standard deviation, number of dates).
        notes: plain sentences: what the scores can and cannot say.
        names: the metrics.
        modes: how they were computed; the first one is shown first.
        baselines: methods that a network has to beat.
        subjects: what was predicted: dates or areas.
    """

    folder: str
    predictions: list[str]
    rows: list[dict[str, Any]]
    means: dict[str, dict[str, dict[str, tuple[float, float, int]]]]
    notes: list[str]
    names: tuple[str, ...] = NAMES
    modes: tuple[str, ...] = tuple(MODES)
    baselines: tuple[str, ...] = BASELINES
    subjects: str = "dates"

    __test__ = False


def test(options: TestOptions, progress: Optional[Progress] = None) -> Tested:
    """Predict, score and write.

    Raises:
        StfError: about the weights, the images, the folder; nothing that was there is lost.
    """
    progress = progress or Progress()
    path = find(options.weights)
    card = read_card(path)
    if is_combination(card.method):
        from .areas.testing import test_areas

        return test_areas(options, path, progress)
    check_folder(options)
    method = networks.load(path, options.device, options.precision, **options.settings)
    source = open_source(options, progress.part(0.0, 0.1), card)
    pairs = _pairs(source, options.part)
    os.makedirs(options.out, exist_ok=True)
    _warm_up(method, source, pairs[0], card)
    rows: list[dict[str, Any]] = []
    shown: list[Shown] = []
    written: list[str] = []
    for number, (t1, t2) in enumerate(pairs):
        share = progress.part(
            0.1 + 0.9 * number / len(pairs), 0.1 + 0.9 * (number + 1) / len(pairs)
        )
        made = predict(method, source.store, t1, t2, _ratio(source, card), share)
        written += _write(options, source, made)
        rows += _scored(source, card, made, method.spec.name)
        if number < options.pictures:
            shown.append(shown_of(made, source.store, source.rgb))
    tested = Tested(
        options.out,
        written,
        rows,
        means_of(rows, tuple(MODES), NAMES),
        _notes(options, source, card),
    )
    write_tables(tested, options, card)
    write_report(tested, options, card, shown, method.report)
    return tested


test.__test__ = False  # type: ignore[attr-defined]


def check_folder(options: TestOptions) -> None:
    """The folder of the results can be used.

    Raises:
        OutputExists: it holds something, and --overwrite was not given.
    """
    if options.overwrite or not os.path.isdir(options.out) or not os.listdir(options.out):
        return
    raise OutputExists(
        f"The folder {options.out} is not empty.",
        "Nothing is overwritten unasked.",
        "Give another --out, or --overwrite.",
    )


def _pairs(source: Source, part: str) -> list[tuple[int, int]]:
    if part == "all":
        return [(k, k + 1) for k in range(len(source.store.dates) - 1)]
    return source.pairs(part, "forward")


def _ratio(source: Source, card: Card) -> float:
    return source.ratio or card.ratio or 16.0


def _warm_up(
    method: networks.NetworkMethod, source: Source, pair: tuple[int, int], card: Card
) -> None:
    """One tile whose time does not count: memory is reserved, kernels are chosen."""
    scene = source.store.scene(*pair, _ratio(source, card))
    for _ in method.run(scene, Progress()):
        break


def _scored(source: Source, card: Card, made: Predicted, name: str) -> list[dict[str, Any]]:
    """Rows of the network and of the baselines, in both modes."""
    store, ratio = source.store, _ratio(source, card)
    scene = store.scene(made.t1, made.t2, ratio)
    candidates = {name: (made.values, made.valid, made.seconds)}
    for baseline in BASELINES:
        values, valid = _classical(baseline, scene)
        candidates[baseline] = (values, valid & made.valid, float("nan"))
    dates = store.dates
    rows = []
    for method, (values, valid, seconds) in candidates.items():
        for mode, kind in MODES.items():
            scores = scores_of(values, valid, store, made.t2, ratio, kind)
            rows.append(
                {"t1": str(dates[made.t1].date), "t2": str(dates[made.t2].date),
                 "method": method, "mode": mode, **scores,
                 "pixels": int(valid.sum()), "seconds": seconds}
            )  # fmt: skip
    return rows


def _classical(name: str, scene: ArrayScene) -> tuple[np.ndarray, np.ndarray]:
    """The prediction of a training-free method for a whole scene in memory."""
    made = registry.create(name)
    context = made.prepare(scene, Progress())
    window = whole(scene.rows, scene.columns)
    tile = read_tile(scene, made.spec.inputs, window, made.margin(scene), Progress())
    prediction = made.predict(tile, context)
    return np.asarray(prediction.values[0]), np.asarray(prediction.valid[0])


def _write(options: TestOptions, source: Source, made: Predicted) -> list[str]:
    """The prediction, and its uncertainty where there is one, on the grid of the target's file."""
    like = images.read(source.files[made.t2].fine)
    stem = os.path.join(options.out, f"predicted_{source.store.dates[made.t2].date:%Y%m%d}")
    images.write_like(f"{stem}.tif", made.values, like, made.valid)
    paths = [f"{stem}.tif"]
    if made.spread is not None:
        images.write_like(f"{stem}_uncertainty.tif", made.spread, images.as_float(like), made.valid)
        paths.append(f"{stem}_uncertainty.tif")
    return paths


def means_of(
    rows: list[dict[str, Any]], modes: tuple[str, ...], names: tuple[str, ...]
) -> dict[str, dict[str, dict[str, tuple[float, float, int]]]]:
    """Method -> mode -> metric -> (mean, standard deviation, number)."""
    methods = list(dict.fromkeys(row["method"] for row in rows))
    return {
        method: {
            mode: average([r for r in rows if r["method"] == method and r["mode"] == mode], names)
            for mode in modes
        }
        for method in methods
    }


def _notes(options: TestOptions, source: Source, card: Card) -> list[str]:
    notes = list(source.notes)
    if options.part in ("training", "all"):
        notes.append("Some of these dates were trained on: the scores flatter the network.")
    elif options.part == "validation":
        notes.append("These dates chose the weights: the scores flatter the network.")
    trained = card.training_data.get("dates", {}).get("training", [])
    seen = sorted({r for r in source.split.part("test") if r in trained}) if trained else []
    same = card.training_data.get("name") == source.name
    if seen and same and options.part == "test":
        notes.append(f"The weights' card says that they were trained on {', '.join(seen)}.")
    where = "the data set" if source.ratio else "the weights' card" if card.ratio else "a guess"
    notes.append(f"ERGAS uses a pixel ratio of {_ratio(source, card):.4g}, from {where}.")
    notes.append(
        "product: literature definitions on whole scenes, both images clipped to 0..1, SAM in "
        "degrees. reference: the published framework's arithmetic, mean over tiles of 512 pixels, "
        "not clipped, SAM in radians; it knows no masks, so tiles with gaps are left out."
    )
    return notes


def write_tables(tested: Tested, options: TestOptions, card: Card) -> None:
    """Write metrics.csv and metrics.json."""
    columns = ("t1", "t2", "method", "mode", *tested.names, "pixels", "seconds")
    path = os.path.join(tested.folder, "metrics.csv")
    with replacing(path) as part, open(part, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        for row in tested.rows:
            writer.writerow({k: "" if row[k] != row[k] else row[k] for k in columns})
    document = {
        "engine_version": __version__,
        "options": asdict(options),
        "card": card.as_dict(),
        "notes": tested.notes,
        "dates": [{k: _plain(v) for k, v in row.items()} for row in tested.rows],
        "mean": {
            method: {
                mode: {n: {"mean": _plain(m), "std": _plain(s), "dates": c}
                       for n, (m, s, c) in found.items()}
                for mode, found in modes.items()
            }
            for method, modes in tested.means.items()
        },
    }  # fmt: skip
    path = os.path.join(tested.folder, "metrics.json")
    with replacing(path) as part, open(part, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=2, ensure_ascii=False)


def _plain(value: Any) -> Any:
    return json_number(value) if isinstance(value, float) else value


MORE_STYLE = """body{max-width:1500px}td.best{font-weight:700}li{margin:3px 0}
img{max-width:100%;image-rendering:pixelated}
"""


def write_report(
    tested: Tested, options: TestOptions, card: Card, shown: list[Shown], facts: dict[str, Any]
) -> None:
    """A self-contained page: means, pictures, every date, what it rests on."""
    title = f"Test of {card.method}"
    parts = [f"<h1>{safe(title)}</h1>", f"<p>{safe(_verdict(tested))}</p>", "<ul>"]
    parts += [f"<li>{safe(note)}</li>" for note in tested.notes]
    parts += ["</ul>"]
    for mode in tested.modes:
        parts += [
            f"<h2>Mean over the {tested.subjects}, {mode} metrics</h2>",
            _mean_table(tested, mode),
        ]
    if shown:
        page = sheet(shown, error_scale(shown), "One stretch per row (2 to 98 % of the target)")
        parts += ["<h2>Pictures</h2>", image_tag(page, f"predicted {tested.subjects}")]
    every = f"<h2>Every one of the {tested.subjects}, {tested.modes[0]} metrics</h2>"
    parts += [every, _date_table(tested)]
    told = {"weights": os.path.basename(options.weights), "network": card.method,
            "form": card.compat, **{k: str(v) for k, v in facts.items()},
            "engine": __version__}  # fmt: skip
    listed = "".join(f"<tr><td>{safe(k)}</td><td>{safe(v)}</td></tr>"
                     for k, v in told.items())  # fmt: skip
    parts += ["<h2>Where this comes from</h2>", f"<table>{listed}</table>"]
    write_text(os.path.join(tested.folder, "report.html"), document(title, parts, MORE_STYLE))


def _verdict(tested: Tested) -> str:
    name = next(iter(tested.means))
    mode = tested.modes[0]
    ours = tested.means[name][mode]["RMSE"][0]
    best = min(tested.baselines, key=lambda b: tested.means[b][mode]["RMSE"][0])
    theirs = tested.means[best][mode]["RMSE"][0]
    change = 100.0 * (ours / theirs - 1.0) if theirs > 0 else float("nan")
    word = "below" if change < 0 else "above"
    return (
        f"RMSE {ours:.4g}: {abs(change):.0f} % {word} that of the better plain baseline "
        f"({best}, {theirs:.4g})."
    )


def _mean_table(tested: Tested, mode: str) -> str:
    head = "".join(f"<th>{name}</th>" for name in tested.names)
    rows = [f"<tr><th>method</th>{head}</tr>"]
    best = {n: _best(n, {m: found[mode][n][0] for m, found in tested.means.items()})
            for n in tested.names}  # fmt: skip
    for method, found in tested.means.items():
        cells = "".join(
            f'<td class="{"best" if best[n] == method else ""}">{_number(found[mode][n][0])}</td>'
            for n in tested.names
        )
        rows.append(f"<tr><td>{safe(method)}</td>{cells}</tr>")
    return f'<div class="wide"><table>{"".join(rows)}</table></div>'


def _best(name: str, values: dict[str, float]) -> str:
    known = {k: v for k, v in values.items() if v == v}
    if not known:
        return ""
    better = BETTER.get(name) or metric(name).better
    choose = max if better == "higher" else min
    return choose(known, key=lambda k: known[k])


def _date_table(tested: Tested) -> str:
    columns = ("t1", "t2", "method", *tested.names, "seconds")
    rows = ["<tr>" + "".join(f"<th>{c}</th>" for c in columns) + "</tr>"]
    for row in tested.rows:
        if row["mode"] == tested.modes[0]:
            cells = (_number(row[c]) if isinstance(row[c], float) else str(row[c]) for c in columns)
            rows.append("<tr>" + "".join(f"<td>{safe(c)}</td>" for c in cells) + "</tr>")
    return f'<div class="wide"><table>{"".join(rows)}</table></div>'


def _number(value: float) -> str:
    return "" if value != value else f"{value:.4g}"

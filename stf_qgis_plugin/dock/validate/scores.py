"""The scores as rows of text: which image, band and area; no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QLocale

from .. import texts

OWN = "Result"

DASH = "–"


@dataclass(frozen=True)
class Score:
    """One of the eleven: key in the result, title, whether lower is better, meaning."""

    name: str
    title: str
    lower: bool
    meaning: str

    @property
    def arrow(self) -> str:
        return "↓" if self.lower else "↑"


SCORES = (
    Score("RMSE", "RMSE", True, "Typical error of a pixel; large errors count more."),
    Score("MAE", "MAE", True, "Mean error without its sign."),
    Score("PSNR", "PSNR, dB", False, "Largest possible value against the error, logarithmic."),
    Score("SSIM", "SSIM", False, "Agreement of brightness, contrast and structure nearby."),
    Score("SAM", "SAM", True, "Angle between the spectra: a change of colour, not brightness."),
    Score("ERGAS", "ERGAS", True, "Error relative to the mean of each band."),
    Score("RASE", "RASE, %", True, "Error of all bands relative to the overall mean."),
    Score("UQI", "UQI", False, "Agreement of mean, contrast and correlation nearby."),
    Score("SCC", "SCC", False, "Correlation of the fine edges."),
    Score("CC", "CC", False, "Correlation of the pixels."),
    Score("R2", "R²", False, "Share of the reference's variation that is explained."),
)
"""In the order of the table; the names are the engine's."""


@dataclass(frozen=True)
class Row:
    """One row as it is shown: texts, better (None = cannot be told), and tooltips."""

    title: str
    result: str
    unchanged: str
    better: Optional[bool]
    meaning: str
    why_result: str = ""
    why_unchanged: str = ""


def number(value: Any) -> float:
    """A score of the result's JSON; NaN for one that is not defined."""
    return float("nan") if value is None else float(value)


def words(value: Any, decimals: int = 3) -> str:
    """Three digits that count."""
    found = number(value)
    if found != found:
        return texts.tr("not defined")
    if found in (float("inf"), float("-inf")):
        return "∞" if found > 0 else "−∞"
    return texts.number(found, decimals).replace("-", "−")


def title_of(score: Score, metrics: dict[str, Any]) -> str:
    """Title with the unit or ratio in force."""
    if score.name == "ERGAS":
        return texts.tr("ERGAS, ratio %1", texts.number(float(metrics.get("ratio", 0)), 3))
    if score.name == "SAM":
        return "SAM, °" if metrics.get("sam_unit") == "degrees" else "SAM, rad"
    return score.title  # the same letters in every language


def other_of(metrics: dict[str, Any]) -> str:
    """Name of the image to beat, "" when there is none."""
    return next((name for name in metrics.get("scores", {}) if name != OWN), "")


def rows_of(metrics: dict[str, Any], band: int = -1, area: int = -1) -> list[Row]:
    """The eleven rows.

    Args:
        metrics: of the engine's result.
        band: number from 0; -1 = all bands.
        area: number of the area from 0; -1 = the whole image.
    """
    part = metrics
    reasons = {name: found["reasons"] for name, found in metrics["details"].items()}
    if area >= 0:
        part = metrics["zones"]["areas"][area]
        reasons = part["reasons"]
    other = other_of(metrics)
    return [_row(score, metrics, part, reasons, band, other) for score in SCORES]


def _row(
    score: Score,
    metrics: dict[str, Any],
    part: dict[str, Any],
    reasons: dict[str, dict[str, str]],
    band: int,
    other: str,
) -> Row:
    own, own_text, own_why = _value(score, part, reasons, OWN, band)
    base, base_text, base_why = float("nan"), DASH, texts.tr("There is no image to compare with.")
    if other:
        base, base_text, base_why = _value(score, part, reasons, other, band)
    better = None
    if own == own and base == base and own != base:
        # RASE is negative where the mean is, as of temperatures below 0 °C: its size counts
        better = abs(own) < abs(base) if score.lower else own > base
    title = f"{title_of(score, metrics)} {score.arrow}"
    meaning = texts.tr(score.meaning)
    return Row(title, own_text, base_text, better, meaning, own_why, base_why)


def _value(
    score: Score, part: dict[str, Any], reasons: dict[str, dict[str, str]], image: str, band: int
) -> tuple[float, str, str]:
    """Number, text and, where it is not defined, the reason."""
    if band < 0:
        value = part["scores"][image][score.name]
    else:
        bands = part["per_band"][image].get(score.name)
        if bands is None:
            return float("nan"), DASH, texts.tr("This score exists over all bands only.")
        value = bands[band]
    found = number(value)
    why = reasons.get(image, {}).get(score.name, "") if found != found else ""
    return found, words(value), why


def as_text(rows: list[Row], heads: tuple[str, str, str]) -> str:
    """The table with tabs between the columns, for a spreadsheet."""
    lines = ["\t".join(heads)]
    lines += ["\t".join((row.title, row.result, row.unchanged)) for row in rows]
    return "\n".join(lines)


UNITS = {
    "reflectance": "RMSE and MAE in reflectance",
    "temperature": "RMSE and MAE in the images' temperature",
}


def _unit_words(metrics: dict[str, Any]) -> str:
    words = UNITS.get(str(metrics.get("quantity", "")), "")
    return texts.tr(words) if words else ""


def note_of(metrics: dict[str, Any], area: int = -1) -> str:
    """Pixels compared, what was left out, and how to read the arrows."""
    arrows = texts.tr("↓ lower is better, ↑ higher is better")
    if area >= 0:
        pixels = QLocale().toString(int(metrics["zones"]["areas"][area]["pixels"]))
        return f"{texts.tr('%1 pixels of this area', pixels)} · {arrows}"
    arrows = " · ".join(filter(None, (_unit_words(metrics), arrows)))
    found = metrics["area"]
    pixels = QLocale().toString(int(found["pixels"]))
    coarse = found.get("unit") == "coarse pixels"
    sentence = "%1 coarse pixels, %2 % left out" if coarse else "%1 pixels, %2 % left out"
    left_out = QLocale().toString(100 * (1 - float(found["share"])), "f", 1)
    return f"{texts.tr(sentence, pixels, left_out)} · {arrows}".replace(" %", f"{texts.NBSP}%")

"""The eleven quality metrics: names, units, which direction is better, where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Metric:
    """One metric.

    Attributes:
        name: key in results.
        title: as printed in tables.
        better: "lower" or "higher".
        unit: "" for a plain number, "image" for the images' own unit.
        digits: decimals in tables.
        per_band: False for metrics that only exist over all bands.
        meaning: one plain sentence.
        source: publication of the definition.
    """

    name: str
    title: str
    better: Literal["lower", "higher"]
    unit: str
    digits: int
    per_band: bool
    meaning: str
    source: str

    @property
    def arrow(self) -> str:
        """Points in the better direction."""
        return "↓" if self.better == "lower" else "↑"

    def is_better(self, value: float, other: float) -> bool:
        """True when ``value`` is strictly better than ``other``; False when one is NaN.

        Errors are compared by their size: RASE, divided by the mean of the reference, is negative
        where that mean is, as of temperatures below 0 °C.
        """
        return abs(value) < abs(other) if self.better == "lower" else value > other


METRICS: tuple[Metric, ...] = (
    Metric(
        "RMSE", "RMSE", "lower", "image", 4, True,
        "Typical error of a pixel, large errors count more.", "common practice",
    ),
    Metric("MAE", "MAE", "lower", "image", 4, True, "Mean error without sign.", "common practice"),
    Metric(
        "PSNR", "PSNR", "higher", "dB", 2, True,
        "Peak value against the error, logarithmic.", "common practice",
    ),
    Metric(
        "SSIM", "SSIM", "higher", "", 4, True,
        "Agreement of brightness, contrast and structure in small windows.",
        "Wang et al. 2004, 10.1109/TIP.2003.819861",
    ),
    Metric(
        "SAM", "SAM", "lower", "angle", 3, False,
        "Angle between the spectra: a change of colour, not of brightness.",
        "Kruse et al. 1993, 10.1016/0034-4257(93)90013-N",
    ),
    Metric(
        "ERGAS", "ERGAS", "lower", "", 3, False,
        "Error relative to each band's mean, scaled by the pixel ratio.",
        "Wald 2002, Data Fusion, Presses des Mines",
    ),
    Metric(
        "RASE", "RASE", "lower", "%", 2, False,
        "Error of all bands relative to the overall mean.",
        "Ranchin and Wald 2000",
    ),
    Metric(
        "UQI", "UQI", "higher", "", 4, True,
        "Agreement of mean, contrast and correlation in 8 x 8 windows.",
        "Wang and Bovik 2002, 10.1109/97.995823",
    ),
    Metric(
        "SCC", "SCC", "higher", "", 4, True,
        "Correlation of the fine edges (Laplacian).",
        "Zhou et al. 1998, 10.1080/014311698215973",
    ),
    Metric("CC", "CC", "higher", "", 4, True, "Correlation of the pixels.", "Pearson"),
    Metric(
        "R2", "R²", "higher", "", 4, True,
        "Share of the reference's variance that is explained; negative = worse than its mean.",
        "common practice",
    ),
)  # fmt: skip
"""In the order in which tables show them."""

NAMES: tuple[str, ...] = tuple(metric.name for metric in METRICS)

BAND_NAMES: tuple[str, ...] = tuple(metric.name for metric in METRICS if metric.per_band)


def metric(name: str) -> Metric:
    """The metric of a name of :data:`NAMES`."""
    return METRICS[NAMES.index(name)]

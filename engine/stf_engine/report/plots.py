"""Scatter (density) and histogram: with Matplotlib where it is installed, else as plain SVG."""

from __future__ import annotations

import base64
import importlib.util
import io
import math
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from .pictures import data_uri

BINS = 120
WIDTH, HEIGHT = 420, 360
LEFT, BOTTOM, TOP, RIGHT = 62, 46, 14, 14
LETTER = 7.0
"""Width of a letter below the axis, roughly."""

LIGHT = np.array([222.0, 235.0, 247.0])
DARK = np.array([8.0, 48.0, 107.0])


@dataclass(frozen=True)
class Sample:
    """Pixels behind the plots: prediction and reference, all bands in one row; same length."""

    prediction: np.ndarray
    reference: np.ndarray

    @property
    def limits(self) -> tuple[float, float]:
        """Common axis range: 0.5 to 99.5 % of both images."""
        both = np.concatenate([self.prediction, self.reference])
        low, high = np.percentile(both, [0.5, 99.5])
        margin = 0.04 * (high - low) or 0.5
        return float(low - margin), float(high + margin)


def scatter(sample: Sample) -> str:
    """Density of (reference, prediction) with the line of equality, as HTML."""
    low, high = sample.limits
    counts, _, _ = np.histogram2d(
        sample.prediction, sample.reference, bins=BINS, range=[[low, high], [low, high]]
    )
    if has_matplotlib():
        return _matplotlib_scatter(counts, low, high)
    return _svg_scatter(counts, low, high)


def histogram(sample: Sample, limit: float) -> str:
    """Histogram of prediction - reference from -limit to +limit, as HTML."""
    error = np.clip(sample.prediction - sample.reference, -limit, limit)
    counts, edges = np.histogram(error, bins=81, range=(-limit, limit))
    share = 100.0 * counts / max(error.size, 1)
    if has_matplotlib():
        return _matplotlib_histogram(share, edges)
    return _svg_histogram(share, edges)


def has_matplotlib() -> bool:
    """True when Matplotlib can be imported; looks without importing."""
    try:
        return importlib.util.find_spec("matplotlib") is not None
    except ImportError:  # an import hook refuses it
        return False


# --- SVG -------------------------------------------------------------------------------------


class Axes:
    """Plot area of one SVG: data ranges to picture coordinates.

    Args:
        x, y: ranges.
        labels: place on the x axis -> words; None = round numbers.
    """

    def __init__(
        self,
        x: tuple[float, float],
        y: tuple[float, float],
        labels: Optional[dict[float, str]] = None,
    ) -> None:
        self.x_range, self.y_range = x, y
        self.labels = labels
        self.parts: list[str] = []

    def x(self, value: float) -> float:
        low, high = self.x_range
        return LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        low, high = self.y_range
        return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - BOTTOM - TOP)

    def line(self, x1: float, y1: float, x2: float, y2: float, style: str) -> None:
        self.parts.append(
            f'<line x1="{self.x(x1):.1f}" y1="{self.y(y1):.1f}" x2="{self.x(x2):.1f}" '
            f'y2="{self.y(y2):.1f}" {style}/>'
        )

    def text(self, x: float, y: float, words: str, anchor: str = "middle", more: str = "") -> None:
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {more}>{words}</text>'
        )

    def svg(self, label_x: str, label_y: str, title: str) -> str:
        data, self.parts = self.parts, []  # the grid lies below the data
        for value, words in self._marks():
            self.line(value, self.y_range[0], value, self.y_range[1], 'class="grid"')
            half = LETTER * len(words) / 2
            middle = min(max(self.x(value), half + 2), WIDTH - half - 2)
            self.text(middle, HEIGHT - BOTTOM + 16, words)
        for value in ticks(*self.y_range):
            self.line(self.x_range[0], value, self.x_range[1], value, 'class="grid"')
            self.text(LEFT - 6, self.y(value) + 4, f"{value:g}".replace("-", "−"), "end")
        self.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, label_x)
        middle = (TOP + HEIGHT - BOTTOM) / 2
        self.text(14, middle, label_y, more=f'transform="rotate(-90 14 {middle:.1f})"')
        return (
            f'<svg class="plot" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}" '
            f'xmlns="http://www.w3.org/2000/svg">{"".join(self.parts + data)}</svg>'
        )

    def _marks(self) -> list[tuple[float, str]]:
        """Places on the x axis with words that do not run into each other."""
        if self.labels is None:
            return [(v, f"{v:g}".replace("-", "−")) for v in ticks(*self.x_range)]
        found: list[tuple[float, str]] = []
        end = -math.inf
        for value, words in sorted(self.labels.items()):
            half = LETTER * len(words) / 2
            if self.x(value) - half > end:
                found.append((value, words))
                end = self.x(value) + half + LETTER
        return found


def ticks(low: float, high: float) -> list[float]:
    """Four to eight round values between two limits."""
    raw = (high - low) / 5.0
    step = 10.0 ** math.floor(math.log10(raw))
    step *= next(k for k in (1.0, 2.0, 5.0, 10.0) if k * step >= raw * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [float(f"{k * step:.10g}") for k in range(first, last + 1)]


def _density_picture(counts: np.ndarray) -> np.ndarray:
    """RGBA picture of a 2-D histogram, logarithmic; empty bins are transparent."""
    share = np.log1p(counts) / max(float(np.log1p(counts).max()), 1e-12)
    colour = LIGHT + (DARK - LIGHT) * share[..., None]
    alpha = np.where(counts > 0, 255, 0)[..., None]
    picture: np.ndarray = np.concatenate([np.rint(colour), alpha], axis=-1).astype(np.uint8)
    return picture[::-1]


def _svg_scatter(counts: np.ndarray, low: float, high: float) -> str:
    axes = Axes((low, high), (low, high))
    left, top = axes.x(low), axes.y(high)
    axes.parts.append(
        f'<image x="{left:.1f}" y="{top:.1f}" width="{axes.x(high) - left:.1f}" '
        f'height="{axes.y(low) - top:.1f}" preserveAspectRatio="none" '
        f'style="image-rendering:pixelated" href="{data_uri(_density_picture(counts))}"/>'
    )
    axes.line(low, low, high, high, 'class="equal"')
    return axes.svg("reference", "prediction", "Scatter of prediction against reference")


def _svg_histogram(share: np.ndarray, edges: np.ndarray) -> str:
    axes = Axes((float(edges[0]), float(edges[-1])), (0.0, max(float(share.max()) * 1.05, 1.0)))
    base = axes.y(0.0)
    for value, start, stop in zip(share, edges[:-1], edges[1:]):
        if value > 0:
            axes.parts.append(
                f'<rect class="bar" x="{axes.x(start):.2f}" y="{axes.y(value):.2f}" '
                f'width="{axes.x(stop) - axes.x(start) - 0.4:.2f}" '
                f'height="{base - axes.y(value):.2f}"/>'
            )
    axes.line(0.0, 0.0, 0.0, axes.y_range[1], 'class="equal"')
    return axes.svg("prediction − reference", "share of pixels, %", "Histogram of errors")


# --- Matplotlib ------------------------------------------------------------------------------


def _figure() -> tuple[Any, Any]:
    """A figure of its own: no global state of Matplotlib is touched."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / 80, HEIGHT / 80), dpi=160)
    FigureCanvasAgg(figure)
    return figure, figure.add_axes((0.15, 0.14, 0.81, 0.82))


def _image(figure: Any, title: str) -> str:
    content = io.BytesIO()
    figure.savefig(content, format="png", facecolor="white")
    encoded = base64.b64encode(content.getvalue()).decode("ascii")
    return f'<img class="plot" alt="{title}" src="data:image/png;base64,{encoded}">'


def _matplotlib_scatter(counts: np.ndarray, low: float, high: float) -> str:
    figure, axes = _figure()
    axes.grid(True, color="0.88", zorder=0)
    axes.imshow(
        np.where(counts > 0, np.log1p(counts), np.nan),
        origin="lower", extent=(low, high, low, high), aspect="auto", cmap="Blues", vmin=-0.8,
        interpolation="nearest", zorder=2,
    )  # fmt: skip
    axes.plot([low, high], [low, high], color="#b36b00", linewidth=1.2, linestyle="--", zorder=3)
    axes.set(xlabel="reference", ylabel="prediction", xlim=(low, high), ylim=(low, high))
    return _image(figure, "Scatter of prediction against reference")


def _matplotlib_histogram(share: np.ndarray, edges: np.ndarray) -> str:
    figure, axes = _figure()
    axes.grid(True, color="0.88", zorder=0)
    axes.bar(edges[:-1], share, width=np.diff(edges), align="edge", color="#1f6fb2", zorder=2)
    axes.axvline(0, color="#b36b00", linewidth=1.2, linestyle="--", zorder=3)
    axes.set(
        xlabel="prediction − reference",
        ylabel="share of pixels, %",
        xlim=(float(edges[0]), float(edges[-1])),
        xticks=ticks(float(edges[0]), float(edges[-1])),
    )
    return _image(figure, "Histogram of errors")

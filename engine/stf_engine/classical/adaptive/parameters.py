"""What may be set of ``adaptive``; most of it changes little, so nearly all is advanced."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...spec import Kind, Parameter
from .base import RELIABILITY
from .components import Learning, Ranges
from .local import Layout

AUTO = "auto"
"""``pair_bias`` learned from the images."""


@dataclass(frozen=True)
class Settings:
    """What may be set; see the parameters of the method."""

    pair_bias: str = AUTO
    pair_weights: str = RELIABILITY
    landmarks: tuple[int, int] = (64, 96)
    widths: tuple[float, float] = (1.2, 0.5)
    context: float = 2.0
    ranges: tuple[float, float, float] = (1.0, 2.0, 5.0)
    windows: int = 5
    window_side: int = 13
    learning: Learning = field(default_factory=Learning)
    linear_share: float = 0.5
    layout: Layout = field(default_factory=lambda: Layout(8, 7, 2))
    seed: int = 0

    @property
    def bias_spread(self) -> float:
        return self.learning.bias_spread if self.pair_bias == AUTO else 0.0

    @property
    def named_ranges(self) -> Ranges:
        short, middle, long = self.ranges
        return {"scene": None, "short": short, "mid": middle, "long": long}


def _number(
    name: str, label: str, default: float, low: float, high: float, help_: str, unit: str = ""
) -> Parameter:
    kind: Kind = "integer" if isinstance(default, int) else "number"
    return Parameter(
        name, label, kind, default, help_, minimum=low, maximum=high, unit=unit, advanced=True
    )


PARAMETERS = (
    Parameter(
        "pair_bias",
        "Difference of the pair",
        "choice",
        None,
        "What becomes of the difference between the coarse and the fine image of the pair: keep "
        "carries all of it over, drop none. Automatic: learned from the images, per band.",
        choices=("keep", "drop"),
    ),
    Parameter(
        "pair_weights",
        "Weights of two pairs",
        "choice",
        RELIABILITY,
        "How two pairs are mixed: change counts the pair more whose coarse image is nearer to "
        "that of t2; reliability also the one whose images agree better.",
        choices=(RELIABILITY, "change"),
        advanced=True,
    ),
    Parameter(
        "uncertainty",
        "Uncertainty",
        "boolean",
        False,
        "Also compute a standard deviation per pixel. It grows with edges, with the detail that "
        "was predicted and with the disagreement of the pair; a wrong coarse t2 it cannot know.",
        advanced=True,
    ),
    _number("landmarks_wide", "Landmarks, wide", 64, 16, 256,
            "Typical colours to which pixels are compared broadly. More follow finer "
            "differences but cost time.", "pixels"),
    _number("landmarks_narrow", "Landmarks, narrow", 96, 16, 256,
            "Typical colours to which pixels are compared closely. More follow finer "
            "differences but cost time.", "pixels"),
    _number("width_wide", "Width, wide", 1.2, 0.2, 3.0,
            "How unlike a pixel may be to a landmark of the broad comparison, in standard "
            "deviations of the bands."),
    _number("width_narrow", "Width, narrow", 0.5, 0.2, 3.0,
            "How unlike a pixel may be to a landmark of the close comparison, in standard "
            "deviations of the bands."),
    _number("context", "Surroundings", 2.0, 0.0, 5.0,
            "Width of the surroundings of a pixel that belong to its description.", "pixels"),
    _number("range_short", "Short range", 1.0, 0.5, 10.0,
            "Distance over which a change that belongs to one place fades.", "coarse pixels"),
    _number("range_mid", "Middle range", 2.0, 0.5, 20.0,
            "Distance over which a change that belongs to a neighbourhood fades.",
            "coarse pixels"),
    _number("range_long", "Long range", 5.0, 1.0, 50.0,
            "Distance over which a change that belongs to a landscape fades.", "coarse pixels"),
    _number("windows", "Learning windows", 5, 1, 50,
            "In how many windows of a large scene the strengths of all kinds of change are "
            "learned."),
    _number("window_side", "Side of a learning window", 13, 5, 24,
            "How many coarse pixels wide and high a learning window is.", "coarse pixels"),
    _number("iterations", "Learning steps", 30, 1, 300,
            "How often the strengths of all kinds of change are improved."),
    _number("prior", "Prior of the strengths", 8.0, 0.0, 50.0,
            "How strongly a kind of change that few coarse pixels call for is kept small."),
    _number("noise_weight", "Prior of the noise", 4.0, 0.0, 100.0,
            "How many coarse pixels the noise that is expected from the pair counts for."),
    _number("bias_spread", "Freedom of the difference", 1.0, 0.0, 3.0,
            "How far the difference of the pair may be from persisting, with auto; 0 keeps it."),
    _number("linear_share", "Share of the linear prediction", 0.5, 0.0, 1.0,
            "How much of the result is a plainer prediction without landmarks, where the coarse "
            "image is free of noise."),
    _number("core", "Core of a window", 8, 4, 16,
            "How many coarse pixels are predicted from one local window.", "coarse pixels"),
    _number("halo", "Halo of a window", 7, 1, 12,
            "How many coarse pixels around it a local window looks at.", "coarse pixels"),
    _number("ramp", "Blending of windows", 2, 0, 4,
            "Over how many coarse pixels on either side neighbouring windows are blended.",
            "coarse pixels"),
    _number("seed", "Seed", 0, 0, 2147483647,
            "Start of the random choice of landmarks and of learning windows."),
)  # fmt: skip
"""In the order of the form; the names are those of ``--set``."""


def settings_of(given: dict[str, Any]) -> Settings:
    """The settings in the words of the computation."""
    core = int(given["core"])
    return Settings(
        pair_bias=str(given["pair_bias"] or AUTO),
        pair_weights=str(given["pair_weights"]),
        landmarks=(int(given["landmarks_wide"]), int(given["landmarks_narrow"])),
        widths=(float(given["width_wide"]), float(given["width_narrow"])),
        context=float(given["context"]),
        ranges=tuple(float(given[f"range_{name}"]) for name in ("short", "mid", "long")),  # type: ignore[arg-type]
        windows=int(given["windows"]),
        window_side=int(given["window_side"]),
        learning=Learning(
            int(given["iterations"]),
            float(given["prior"]),
            float(given["noise_weight"]),
            float(given["bias_spread"]),
        ),
        linear_share=float(given["linear_share"]),
        # Two ramps must fit into a core, or three windows would meet in one cell.
        layout=Layout(core, int(given["halo"]), min(int(given["ramp"]), core // 2)),
        seed=int(given["seed"]),
    )

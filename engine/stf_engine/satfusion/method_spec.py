"""What a SatFusion network declares as a method of the job ``enhance``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..spec import MethodSpec, Parameter

if TYPE_CHECKING:
    from .registry import Combination

SUBPIXEL, PIXEL, OFF = "subpixel", "pixel", "off"

ALIGNMENT = Parameter(
    "alignment", "Alignment of the revisits", "choice", SUBPIXEL,
    "subpixel: every revisit is interpolated onto the pixels of the reference. pixel: it is moved "
    "by whole pixels, which keeps its numbers. off: it stays where its georeference says.",
    choices=(SUBPIXEL, PIXEL, OFF),
)  # fmt: skip
SHIFT = Parameter(
    "max_shift", "Largest shift", "number", 4.0,
    "Revisits are looked for no further away than this.", 0.5, 32.0, unit="coarse pixels",
    advanced=True,
)  # fmt: skip
CLOUD = Parameter(
    "most_cloud", "Cloud in a tile", "number", None,
    "A revisit with this share of cloud or gaps in a tile does not count there; auto: as in the "
    "training, else 0.4.", 0.01, 1.0, advanced=True,
)  # fmt: skip
REVISITS = Parameter(
    "revisits", "Number of revisits", "integer", None,
    "Only the best ones are used; auto: all, or as many as the network was made for.", 1, 64,
    advanced=True,
)  # fmt: skip


def method_spec(entry: Combination) -> MethodSpec:
    """The spec of a combination."""
    multi = entry.multi_image is not None
    summary = " ".join(part.summary for part in entry.entries)
    advice = "Needs weights that were trained on revisits like yours."
    return MethodSpec(
        entry.name,
        entry.title,
        summary,
        advice,
        "network",
        entry.papers[0],
        inputs=("revisits", "pan") if entry.needs_pan else ("revisits",),
        optional_inputs=(),
        pairs="one",
        bands="weights",
        ratio=(1.0, 16.0),
        needs_weights=True,
        unchanged_exact=False,
        parameters=(ALIGNMENT, SHIFT, CLOUD, REVISITS) if multi else (ALIGNMENT, SHIFT, CLOUD),
    )

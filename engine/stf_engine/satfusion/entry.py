"""What a part of SatFusion declares about itself, readable without torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..networks.entry import Part, Rules
from ..spec import Paper

MAY_2025, JANUARY_2026 = "may2025", "jan2026"
"""The published versions."""


@dataclass(frozen=True)
class Entry:
    """One part.

    Attributes:
        name: in the names of networks.
        title: for people.
        summary: one sentence.
        paper: where it comes from.
        part: its module, and how published keys translate.
        since: the published version that has it first.
        needs_pan: it reads the panchromatic image.
        reference_frame: a multi-image part that wants the median of the revisits beside each.
        fixed_revisits: a multi-image part that is built for a number of revisits.
        residual: a sharpening part that can return detail alone (setting ``adds_input``).
        counted_twice: the first published version lets it add its input behind a multi-image part.
        published: settings of its published form.
        bytes_per_pixel: working memory, about: of a multi-image part per pixel of each revisit, of
            a sharpening part per sharp pixel.
    """

    name: str
    title: str
    summary: str
    paper: Paper
    part: Part
    since: str = MAY_2025
    needs_pan: bool = True
    reference_frame: bool = False
    fixed_revisits: bool = False
    residual: bool = False
    counted_twice: bool = False
    published: dict[str, Any] = field(default_factory=dict)
    bytes_per_pixel: int = 2048


def part(target: str, inputs: tuple[str, ...], keys: Rules, unused: str = "") -> Part:
    """A module of this folder, "file:Class", and how published keys translate to it."""
    return Part(f"stf_engine.satfusion.{target}", inputs, "", keys=keys, unused=unused)

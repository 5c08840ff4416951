"""The combinations of SatFusion's parts, readable without torch.

A name is ``satfusion`` and the names of the parts: ``satfusion-trnet-innformer``, or one part by
itself, ``satfusion-trnet``, ``satfusion-pannet``.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Container, Mapping, Optional

from ..errors import MethodUnknown, OptionValue, nearest_names
from ..networks.entry import PRODUCT, REFERENCE, require_torch
from ..networks.registry import canonical
from ..spec import MethodSpec, Paper
from .entries.multi_image import COMPOSITION, RENDERER
from .entry import JANUARY_2026, MAY_2025, Entry
from .method_spec import method_spec
from .parts import MULTI_IMAGE, SHARPENING

if TYPE_CHECKING:
    from .network import SatFusion

PREFIX = "satfusion"

PAPER = Paper(
    "Y. Tong, G. Cheng, P. Wu, Y. Zhu, K. Lu, F. Chen, M. Xi, J. Huang, X. Yan, J. Wang, S. Deng",
    2025,
    "SatFusion: A Unified Framework for Enhancing Satellite IoT Images via Multi-Temporal and "
    "Multi-Source Data Fusion, arXiv 2510.07905",
)

STAGES = (
    ("MISR.sr.", "renderer."),
    ("MISR.", "multi_image."),
    ("Sharpening.blockSharp.", "sharpening."),
    ("color_correct.", "composition."),
)
"""Beginnings of the keys of published checkpoints -> of the own ones."""


@dataclass(frozen=True)
class Combination:
    """One network.

    Attributes:
        name: ``satfusion-...``.
        multi_image, sharpening: its parts; one may be None.
    """

    name: str
    multi_image: Optional[Entry]
    sharpening: Optional[Entry]

    @property
    def entries(self) -> list[Entry]:
        """Its parts."""
        return [entry for entry in (self.multi_image, self.sharpening) if entry is not None]

    @property
    def title(self) -> str:
        """For people: "SatFusion TRNet + INNformer", "PanNet"."""
        both = " + ".join(entry.title for entry in self.entries)
        return f"SatFusion {both}" if len(self.entries) > 1 else both

    @property
    def papers(self) -> list[Paper]:
        """What to cite."""
        return [PAPER, *(entry.paper for entry in self.entries)]

    @property
    def needs_pan(self) -> bool:
        """False for a network of revisits alone."""
        return any(entry.needs_pan for entry in self.entries)

    @property
    def spec(self) -> MethodSpec:
        """What it declares as a method of the job ``enhance``."""
        return method_spec(self)

    @property
    def version(self) -> str:
        """The first published version that has all of its parts."""
        later = any(entry.since == JANUARY_2026 for entry in self.entries)
        return JANUARY_2026 if later else MAY_2025

    def build(
        self, compat: str = PRODUCT, version: Optional[str] = None, **settings: Any
    ) -> SatFusion:
        """The network with the framework's default weights (torch is needed).

        Args:
            compat: "product", or "reference": what the published code does, its mistakes included.
            version: which published code; None = :attr:`version`.
            settings: see :class:`.network.SatFusion`.

        Raises:
            PackageMissing: torch is not installed.
            OptionValue: no such version.
        """
        require_torch()
        from .network import SatFusion

        given = self.published_settings(version or self.version) if compat == REFERENCE else {}
        return SatFusion(self.multi_image, self.sharpening, **{**given, **settings})

    def shell(
        self, compat: str = PRODUCT, version: Optional[str] = None, **settings: Any
    ) -> SatFusion:
        """The network without memory for its weights: names and shapes (torch is needed)."""
        require_torch()
        import torch

        with torch.device("meta"):
            return self.build(compat, version, **settings)

    def published_settings(self, version: str) -> dict[str, Any]:
        """Settings with which the network does what a published version does.

        The version of May 2025 gives the median to every part that takes it, adds the input in two
        sharpening parts a second time, and corrects colours also without a multi-image part; that
        of January 2026 gives the median to SRCNN only and does neither.
        """
        if version not in (MAY_2025, JANUARY_2026):
            raise OptionValue(
                f"There is no version '{version}' of SatFusion.",
                "The published versions build the networks differently.",
                f"Take {MAY_2025} or {JANUARY_2026}.",
            )
        first = version == MAY_2025
        multi, sharp = self.multi_image, self.sharpening
        return {
            "reference_frame": multi is not None
            and multi.reference_frame
            and (first or multi.name == "srcnn"),
            "adds_input": first and sharp is not None and sharp.counted_twice,
            "composes_alone": first,
            "multi_image_settings": dict(multi.published) if multi else {},
            "sharpening_settings": dict(sharp.published) if sharp else {},
        }

    def own_key(self, reference: str) -> Optional[str]:
        """The own parameter name of a published checkpoint's key; None = nothing reads it."""
        parts = (
            RENDERER if self.multi_image else None,
            self.multi_image.part if self.multi_image else None,
            self.sharpening.part if self.sharpening else None,
            COMPOSITION,
        )
        for (theirs, own), part in zip(STAGES, parts):
            if reference.startswith(theirs):
                rest = reference[len(theirs) :]
                return None if part is None or part.is_unused(rest) else own + part.own_key(rest)
        return None

    def own_state(self, reference: Mapping[str, Any], wanted: Container[str]) -> dict[str, Any]:
        """A published checkpoint in the own names, without what nothing reads.

        Args:
            reference: published key -> tensor.
            wanted: parameter names of the network; they decide which of the two layers that
                published RAMS checkpoints hold for the last revisits is the one in use.
        """
        named = {self.own_key(key): value for key, value in reference.items()}
        return {
            key: value
            for key, value in named.items()
            if key is not None and (key in wanted or ".collapse." not in key)
        }


@functools.cache
def combinations() -> dict[str, Combination]:
    """Name -> network: every pair of parts, then each part by itself."""
    pairs: list[tuple[Optional[Entry], Optional[Entry]]] = [
        (multi, sharp) for multi in MULTI_IMAGE.values() for sharp in SHARPENING.values()
    ]
    pairs += [(multi, None) for multi in MULTI_IMAGE.values()]
    pairs += [(None, sharp) for sharp in SHARPENING.values()]
    found = {}
    for multi, sharp in pairs:
        name = "-".join([PREFIX, *(entry.name for entry in (multi, sharp) if entry is not None)])
        found[name] = Combination(name, multi, sharp)
    return found


def is_combination(name: str) -> bool:
    """Whether a name is meant as one of a SatFusion network."""
    return canonical(name).split("-")[0] == PREFIX


def combination(name: str) -> Combination:
    """The network of a name; case and underscores are forgiven.

    Raises:
        MethodUnknown: no such network; the hint lists the nearest names.
    """
    wanted, known = canonical(name), combinations()
    if wanted not in known:
        raise MethodUnknown(
            f"There is no SatFusion network '{name}'.",
            "Its name says of which parts it is made.",
            f"Did you mean {nearest_names(wanted, known)}? A name is satfusion, a multi-image part "
            f"({', '.join(MULTI_IMAGE)}) and a sharpening part ({', '.join(SHARPENING)}), or one "
            "of them.",
        )
    return known[wanted]

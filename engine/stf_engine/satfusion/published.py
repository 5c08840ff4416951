"""Checkpoints of the published training: which network they hold, and its weights by own names.

The published code keeps one state dict for every combination: ``MISR.`` (multi-image part and
renderer), ``Sharpening.blockSharp.`` and ``color_correct.``. Names and shapes tell the parts, the
number of bands, the number of revisits of the parts that are built for one, and, of most networks,
the published version.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ..errors import OptionValue, WeightsUnfit
from .entry import JANUARY_2026, MAY_2025
from .normalisation import BANDS
from .registry import STAGES, Combination, combination, combinations

NORMALISED = {MAY_2025: MAY_2025, JANUARY_2026: "none"}
"""Version -> numbers by which its training normalised the revisits."""

RGB = ("B4", "B3", "B2")
"""Bands that every published training takes, in its order."""

RATIO, SIDE, OVERLAP, REVISITS = 3.125, 50, 12, 8
"""Of the published training: WorldStrat's chips, and the inference script's number of revisits."""

HIDDEN, ZOOM = 128, 2
"""Channels of its features, and the renderer's factor on WorldStrat."""


@dataclass
class Found:
    """A published network in a checkpoint.

    Attributes:
        entry: which.
        version: published version.
        configuration: of the card.
        prefix: what stands before the published keys ("module.").
        taken: own name -> array.
        left_out: what was not taken -> number of tensors.
        unknown: keys that belong to nothing.
        also: another version that these tensors fit as well, "" if none.
    """

    entry: Combination
    version: str
    configuration: dict[str, Any]
    prefix: str
    taken: dict[str, np.ndarray]
    left_out: dict[str, int] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    also: str = ""


def prefix_of(keys: list[str]) -> Optional[str]:
    """What stands before the published names; None = these are no published keys."""
    starts = tuple(theirs for theirs, _ in STAGES)
    for key in keys:
        words = key.split(".")
        for n in range(len(words)):
            if ".".join(words[n:]).startswith(starts):
                return "".join(f"{word}." for word in words[:n])
    return None


def find(
    tensors: dict[str, np.ndarray],
    path: str,
    method: Optional[str] = None,
    version: Optional[str] = None,
    revisits: Optional[int] = None,
) -> Found:
    """The network of a published checkpoint.

    Args:
        tensors: checkpoint key -> array.
        path: for messages.
        method: name of the combination; None = told by the tensors.
        version: may2025 or jan2026; None = told by the shapes, else the first with all its parts.
        revisits: number of the training, where the network takes any.

    Raises:
        WeightsUnfit: no combination, or not the named one, has these tensors.
        OptionValue: no such version.
    """
    if version not in (None, MAY_2025, JANUARY_2026):
        raise OptionValue(
            f"There is no version '{version}' of SatFusion.",
            "The published versions build the networks differently.",
            f"Take {MAY_2025} or {JANUARY_2026}.",
        )
    prefix = prefix_of(list(tensors))
    if prefix is None:
        raise WeightsUnfit(
            f"{path} ({len(tensors)} tensors) holds no published SatFusion network.",
            "Its keys begin with MISR., Sharpening. or color_correct., after any prefix.",
            "Give a checkpoint of the published training, or a weights file.",
        )
    start = len(prefix)
    plain = {k[start:]: v for k, v in tensors.items() if k.startswith(prefix)}
    others = [k for k in tensors if not k.startswith(prefix)]
    chosen = [combination(method)] if method else list(combinations().values())
    tried: list[tuple[int, str]] = []
    for entry in chosen:
        for form in [version] if version else _versions(entry):
            found, wrong = _matched(entry, form, plain, revisits)
            if found is not None:
                found.prefix, found.unknown = prefix, others
                if others:
                    found.left_out["unknown"] = len(others)
                later = form == MAY_2025 and version is None
                if later and _matched(entry, JANUARY_2026, plain, revisits)[0] is not None:
                    found.also = JANUARY_2026
                return found
            tried.append((len(wrong), f"{entry.name} ({form}): {'; '.join(wrong[:3])}"))
    raise WeightsUnfit(
        f"{path} comes nearest to {min(tried)[1]}.",
        "Every tensor of the network must be there, in its shape.",
        "Name its parts with --method satfusion-MULTI-SHARP, and --version where both published "
        "versions have it.",
    )


def _versions(entry: Combination) -> list[str]:
    return [JANUARY_2026] if entry.version == JANUARY_2026 else [MAY_2025, JANUARY_2026]


def _matched(
    entry: Combination, version: str, plain: dict[str, np.ndarray], revisits: Optional[int]
) -> tuple[Optional[Found], list[str]]:
    """The network of one name and version, or what does not fit."""
    own = {key: entry.own_key(key) for key in plain}
    named = {mine: plain[key] for key, mine in own.items() if mine is not None}
    configuration = _configuration(entry, plain, named, revisits)
    if configuration is None:
        return None, ["its parts are not there"]
    configuration["version"] = version
    wanted = entry.shell("reference", **configuration).state_dict()
    taken = entry.own_state(plain, wanted)
    idle = [key for key in taken if key.startswith("composition.") and key not in wanted]
    taken = {key: value for key, value in taken.items() if key not in idle}
    wrong = [f"{key} is missing" for key in wanted if key not in taken]
    wrong += [f"{key} is not known" for key in taken if key not in wanted]
    wrong += [
        f"{key} is {taken[key].shape} instead of {tuple(value.shape)}"
        for key, value in wanted.items()
        if key in taken and taken[key].shape != tuple(value.shape)
    ]
    foreign = [key for key, mine in own.items() if mine is None and not _is_idle(entry, key)]
    if wrong or foreign:
        return None, [*wrong, *(f"{key} is of another part" for key in foreign)]
    count = len(plain) - len(taken)
    left_out = {f"{entry.name} layers that nothing reads": count} if count else {}
    return Found(entry, version, configuration, "", taken, left_out), []


def _is_idle(entry: Combination, key: str) -> bool:
    """A key that the published code builds and this network does not read: layers inside of its
    own parts, and the multi-image encoder and renderer of a sharpening part alone."""
    if key.startswith("Sharpening."):
        return entry.sharpening is not None
    idle = ("MISR.encoder.", "MISR.sr.")
    return entry.multi_image is not None or key.startswith(idle)


def _configuration(
    entry: Combination,
    plain: dict[str, np.ndarray],
    named: dict[str, np.ndarray],
    revisits: Optional[int],
) -> Optional[dict[str, Any]]:
    """Bands, revisits and channels by the shapes; None where the parts are not there."""
    last = plain.get("color_correct.conv.2.weight")
    render = named.get("renderer.convolution2.weight")
    known = last if last is not None else render
    if known is None or (entry.multi_image is not None and render is None):
        return None
    found: dict[str, Any] = {"bands": int(known.shape[0]), "ratio": RATIO}
    if entry.multi_image is not None and render is not None:
        told = _revisits(entry.multi_image.name, named, found["bands"])
        if told == 0:
            return None
        found["revisits"] = told or revisits or REVISITS
        zoom = math.isqrt(HIDDEN // render.shape[1])
        if zoom != ZOOM:
            found.update(zoom=zoom, ratio=float(zoom))
    return found


def _revisits(name: str, named: dict[str, np.ndarray], bands: int) -> Optional[int]:
    """The number that a part was built for; None = any, 0 = its layers are not there."""
    if name == "srcnn":
        first = named.get("multi_image.fusion.0.convolution1.weight")
        return 0 if first is None else int(first.shape[1] // first.shape[0])
    if name == "rams":
        merged = named.get("multi_image.merge_all.weight")
        return 0 if merged is None else int(merged.shape[1] // bands)
    return None


def card_fields(
    found: Found, normalisation: Optional[str] = None, named_bands: bool = False
) -> dict[str, Any]:
    """What the card of a published network says where nobody said otherwise.

    Args:
        normalisation: none, may2025 or jan2026; None = that of the version.
        named_bands: the bands are named by the user.

    Raises:
        OptionValue: a normalisation for other bands than the table has.
    """
    bands = found.configuration["bands"]
    preset = normalisation or NORMALISED[found.version]
    named = RGB if bands == len(RGB) else BANDS if bands == len(BANDS) else ()
    if preset != "none" and not named and not named_bands:
        raise OptionValue(
            f"The normalisation {preset} of {bands} bands is not known.",
            f"Its table has numbers for the bands {', '.join(BANDS)}.",
            "Add --normalisation none, or name the bands with --bands.",
        )
    return {
        "bands": list(named),
        "ratio": found.configuration["ratio"],
        "tile": SIDE,
        "overlap": OVERLAP,
        "training_data": {"normalisation": preset, "published": found.version},
    }

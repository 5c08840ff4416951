"""The card of a weights file: what was trained, on what, how well, and what it expects."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any, Optional

from ..errors import WeightsDamaged

FORMAT = 1
"""Version of the card; written as ``stf_card``."""

RATIO_FACTOR = 2.0
"""A network predicts well up to this many times the ratio of its training, and down to one such
part of it."""

METADATA_KEY = "stf_card"
"""Where the card lies in the safetensors metadata."""


@dataclass
class Band:
    """One band: name ("red") and centre wavelength in nanometres, as far as known."""

    name: str = ""
    wavelength_nm: Optional[float] = None


@dataclass
class Card:
    """What a weights file says about itself.

    Attributes:
        method: network name, e.g. "edc-stfn".
        part: which module of the network ("fusion").
        configuration: arguments of the module's constructor ("bands" and others).
        compat: the form that the weights were trained in: "product", or "reference" where the
            published implementation does otherwise (docs/oddities.md).
        bands: the bands in order; as many as ``configuration["bands"]``.
        offset, scale: the network works on (value - offset) / scale, which is 0..1 for usual
            scenes; values are physical (reflectance: 0 and 1; kelvin: e.g. 200 and 150). One
            number or one per band.
        ratio: coarse pixel / fine pixel of the training data, None = unknown.
        sensors: e.g. {"fine": "Landsat 8 OLI", "coarse": "MOD09GA"}.
        tile: side of a tile in pixels, the training crop; with ``overlap`` it decides the pixels
            of networks that look at whole tiles.
        overlap: of tiles, in pixels.
        training_data: data set, and how it was split.
        scores: metric -> value on the test part.
        seed: of the training run.
        engine_version: that wrote the file.
        licence: of the weights.
        recipe_sha256: SHA-256 of the training recipe.
        source: where the weights come from (imported file, its SHA-256, epoch, ...).
        tensors_sha256: SHA-256 of the bytes of all tensors, for ``stf models verify``.
        notes: anything a user should read.
    """

    method: str
    part: str = "fusion"
    configuration: dict[str, Any] = field(default_factory=dict)
    compat: str = "product"
    bands: list[Band] = field(default_factory=list)
    offset: Any = 0.0
    scale: Any = 1.0
    ratio: Optional[float] = None
    sensors: dict[str, str] = field(default_factory=dict)
    tile: int = 512
    overlap: int = 64
    training_data: dict[str, Any] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    seed: Optional[int] = None
    engine_version: str = ""
    licence: str = ""
    recipe_sha256: str = ""
    source: dict[str, Any] = field(default_factory=dict)
    tensors_sha256: str = ""
    notes: str = ""

    @property
    def band_count(self) -> int:
        return int(self.configuration.get("bands", len(self.bands)))

    @property
    def ratios(self) -> Optional[tuple[float, float]]:
        """Smallest and largest ratio that the network predicts well for; None = not stated."""
        if not self.ratio:
            return None
        return self.ratio / RATIO_FACTOR, self.ratio * RATIO_FACTOR

    def as_dict(self) -> dict[str, Any]:
        """JSON form; fields that hold nothing are left out."""
        values = dataclasses.asdict(self)
        values["bands"] = [{k: v for k, v in b.items() if v} for b in values["bands"]]
        return {METADATA_KEY: FORMAT, **{k: v for k, v in values.items() if v not in ("", None)}}

    def to_json(self) -> str:
        return json.dumps(self.as_dict(), ensure_ascii=False, sort_keys=True)


def parse(text: str, path: str) -> Card:
    """The card of a file from its JSON text. Fields of later versions are ignored.

    Raises:
        WeightsDamaged: not JSON, or a field of a wrong type.
    """
    try:
        document = json.loads(text)
    except ValueError as error:
        raise _damaged(path, f"is not readable as JSON ({error})") from None
    if not isinstance(document, dict):
        raise _damaged(path, f"is a {type(document).__name__} instead of an object")
    known = {f.name for f in dataclasses.fields(Card)}
    values = {key: value for key, value in document.items() if key in known}
    _check(values, path)
    try:
        values["bands"] = [Band(**band) for band in values.get("bands", [])]
    except TypeError as error:
        raise _damaged(path, f"has a band that is not understood ({error})") from None
    card = Card(**values)
    if len(card.bands) not in (0, card.band_count):
        raise _damaged(
            path, f"names {len(card.bands)} bands, but the network was built for {card.band_count}"
        )
    return card


_KINDS: dict[str, tuple[type, ...]] = {
    "method": (str,),
    "part": (str,),
    "compat": (str,),
    "configuration": (dict,),
    "bands": (list,),
    "offset": (int, float, list),
    "scale": (int, float, list),
    "tile": (int,),
    "overlap": (int,),
    "scores": (dict,),
    "sensors": (dict,),
    "training_data": (dict,),
    "source": (dict,),
}


def _check(values: dict[str, Any], path: str) -> None:
    if "method" not in values:
        raise _damaged(path, "does not name a method")
    for key, kinds in _KINDS.items():
        if key in values and (not isinstance(values[key], kinds) or isinstance(values[key], bool)):
            raise _damaged(path, f"has {key} = {values[key]!r}")
    if values.get("compat", "product") not in ("product", "reference"):
        raise _damaged(path, f"has compat = {values['compat']!r}")
    bands = values.get("configuration", {}).get("bands", 1)
    if not isinstance(bands, int) or isinstance(bands, bool) or bands < 1:
        raise _damaged(path, f"has bands = {bands!r}")
    if values.get("tile", 1) < 1 or values.get("overlap", 0) < 0:
        raise _damaged(path, f"has tile {values.get('tile')} and overlap {values.get('overlap')}")
    count = values.get("configuration", {}).get("bands", len(values.get("bands", [])))
    for key in ("offset", "scale"):
        _check_numbers(key, values.get(key, 1.0), count, path)


def _check_numbers(key: str, value: Any, count: int, path: str) -> None:
    numbers = value if isinstance(value, list) else [value]
    good = all(isinstance(n, (int, float)) and not isinstance(n, bool) for n in numbers)
    if not good or (isinstance(value, list) and len(value) != count):
        raise _damaged(path, f"has {key} = {value!r} for {count} bands")
    if key == "scale" and not all(n > 0 for n in numbers):
        raise _damaged(path, f"has {key} = {value!r}, which is not positive")


def _damaged(path: str, what: str) -> WeightsDamaged:
    return WeightsDamaged(
        f"The card of {path} {what}.",
        "The card says which network the weights belong to and what values it expects.",
        "Get the file again, or import the original checkpoint with 'stf models import'.",
    )

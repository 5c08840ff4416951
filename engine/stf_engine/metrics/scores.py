"""What a comparison of two images gives."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Literal, Optional

Mode = Literal["default", "reference"]
SamUnit = Literal["degrees", "radians"]


@dataclass
class Scores:
    """The eleven metrics of one prediction.

    Attributes:
        overall: metric -> value over all bands; NaN = not defined (``reasons`` says why),
            infinite for the PSNR of equal images.
        per_band: metric -> value per band, for the metrics that exist per band; also "bias",
            the mean of prediction - target.
        reasons: metric -> why it is not defined, or what was left out of it.
        notes: plain sentences that belong below a table.
        left_out: what was not counted: "pixels" (invalid in either image), "zero_spectra" (SAM),
            "ssim_windows", "uqi_windows", "scc_windows" (contain an invalid pixel), "tiles".
        extra: further values: "R2_pooled", "RMSE_band_mean", "bias".
        pixels: valid pixels compared.
        mode: "default" (literature definitions, whole image) or "reference" (the published
            framework's arithmetic, mean over 512-pixel tiles).
        ratio: coarse / fine pixel ratio used for ERGAS.
        sam_unit: degrees or radians.
        value_range: range behind PSNR and SSIM.
        range_source: "given" or "target" (its smallest and largest value).
    """

    overall: dict[str, float]
    per_band: dict[str, list[float]]
    reasons: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    extra: dict[str, float] = field(default_factory=dict)
    pixels: int = 0
    mode: Mode = "default"
    ratio: float = 16.0
    sam_unit: SamUnit = "degrees"
    value_range: Optional[tuple[float, float]] = None
    range_source: Literal["given", "target"] = "given"

    def __getitem__(self, name: str) -> float:
        return self.overall[name]

    def as_dict(self) -> dict[str, Any]:
        """JSON form: NaN becomes null, infinity the text "inf"."""
        return {
            "overall": {name: json_number(v) for name, v in self.overall.items()},
            "per_band": {n: [json_number(v) for v in vs] for n, vs in self.per_band.items()},
            "reasons": dict(self.reasons),
            "notes": list(self.notes),
            "left_out": dict(self.left_out),
            "extra": {name: json_number(v) for name, v in self.extra.items()},
            "pixels": self.pixels,
            "mode": self.mode,
            "ratio": self.ratio,
            "sam_unit": self.sam_unit,
            "value_range": None if self.value_range is None else list(self.value_range),
            "range_source": self.range_source,
        }


def json_number(value: float) -> float | str | None:
    """A number that JSON can hold."""
    if math.isnan(value):
        return None
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return float(value)

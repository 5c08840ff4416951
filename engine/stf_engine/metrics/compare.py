"""The metrics as the literature defines them, streaming over blocks with bounded memory.

A local window belongs to the block of its upper left pixel; blocks are read with the overlap that
the largest window needs to the right and below. Every window is thus counted once, whole, and the
result does not depend on the block size.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from .catalog import BAND_NAMES, NAMES
from .local import BOX_SIZE, GAUSSIAN_SIZE, complete_windows, laplacian
from .moments import Moments
from .scores import SamUnit, Scores
from .spectral_angle import spectral_angles
from .structure import ssim_map
from .universal_quality import uqi_map

OVERLAP = GAUSSIAN_SIZE - 1
"""Pixels to the right of and below a block that its windows reach into."""

Range = tuple[float, float]


class Comparison:
    """Collects two images block by block.

    Args:
        bands: number of bands.
        value_range: smallest and largest possible value, for PSNR and SSIM.
        clip: clip both images to the range for PSNR and SSIM (right for a physical range such as
            reflectance 0..1, not for the span of the target).
    """

    def __init__(self, bands: int, value_range: Range, clip: bool) -> None:
        self.bands = bands
        self.range = value_range
        self.peak = value_range[1] - value_range[0]
        self.clip = clip
        # 0 lies inside the range of reflectance: nothing to gain from a shift there.
        inside = value_range[0] <= 0.0 <= value_range[1]
        self.shift = 0.0 if inside else 0.5 * (value_range[0] + value_range[1])
        self.pixels = Moments(bands)
        self.edges = Moments(bands)
        self.absolute, self.squares = np.zeros(bands), np.zeros(bands)
        self.clipped_squares = np.zeros(bands)
        self.ssim, self.uqi = np.zeros(bands), np.zeros(bands)
        self.windows = {"ssim": 0, "uqi": 0, "scc": 0}
        self.cut = {"ssim": 0, "uqi": 0, "scc": 0}
        self.angle_sum, self.angles, self.zero_spectra, self.invalid = 0.0, 0, 0, 0
        self._area = np.zeros((0, 0), bool)

    def add(
        self,
        x: np.ndarray,
        y: np.ndarray,
        valid: np.ndarray,
        rows: int,
        columns: int,
        within: Optional[np.ndarray] = None,
    ) -> None:
        """Take in a block.

        Args:
            x, y: prediction and target (band, row, column) with up to ``OVERLAP`` more rows below
                and columns to the right of the block (fewer at the scene's border).
            valid: bool (row, column), of the same size.
            rows, columns: size of the block itself.
            within: bool (row, column), of the same size: the area that is compared; None = all.
                What lies outside is neither compared nor counted as left out.
        """
        area = np.ones(valid.shape, bool) if within is None else within
        valid = valid & area
        x = np.where(valid, x, 0.0).astype(np.float64)
        y = np.where(valid, y, 0.0).astype(np.float64)
        own = valid[:rows, :columns]
        self._area = area[:rows, :columns]
        self.invalid += int(np.count_nonzero(self._area & ~own))
        self._add_pixels(x[:, :rows, :columns][:, own], y[:, :rows, :columns][:, own])
        self._add_edges(x, y, valid, rows, columns)
        box = self._whole("uqi", valid, BOX_SIZE, rows, columns)
        gauss = self._whole("ssim", valid, GAUSSIAN_SIZE, rows, columns)
        for band in range(self.bands):
            self._add_windows(band, x[band], y[band], box, gauss)

    def _add_pixels(self, x: np.ndarray, y: np.ndarray) -> None:
        """x, y: valid pixels (band, pixel)."""
        if x.shape[1] == 0:
            return
        error = x - y
        self.pixels.add(x, y)
        self.absolute += np.abs(error).sum(axis=1)
        self.squares += np.square(error).sum(axis=1)
        if self.clip:
            error = np.clip(x, *self.range) - np.clip(y, *self.range)
        self.clipped_squares += np.square(error).sum(axis=1)
        angle = spectral_angles(x, y)
        known = ~np.isnan(angle)
        self.angle_sum += float(angle[known].sum())
        self.angles += int(np.count_nonzero(known))
        self.zero_spectra += int(np.count_nonzero(~known))

    def _add_edges(
        self, x: np.ndarray, y: np.ndarray, valid: np.ndarray, rows: int, columns: int
    ) -> None:
        whole = self._whole("scc", valid, 3, rows, columns)
        edges_x = laplacian(x)[:, : whole.shape[0], : whole.shape[1]][:, whole]
        edges_y = laplacian(y)[:, : whole.shape[0], : whole.shape[1]][:, whole]
        self.edges.add(edges_x, edges_y)

    def _add_windows(
        self, band: int, x: np.ndarray, y: np.ndarray, box: np.ndarray, gauss: np.ndarray
    ) -> None:
        if box.any():
            quality = uqi_map(x, y, self.shift)[: box.shape[0], : box.shape[1]]
            self.uqi[band] += quality[box].sum()
        if gauss.any() and self.peak > 0:
            if self.clip:
                x, y = np.clip(x, *self.range), np.clip(y, *self.range)
            similarity = ssim_map(x, y, self.peak, self.shift)
            self.ssim[band] += similarity[: gauss.shape[0], : gauss.shape[1]][gauss].sum()

    def _whole(
        self, name: str, valid: np.ndarray, size: int, rows: int, columns: int
    ) -> np.ndarray:
        """Complete windows of the block, counted."""
        whole = complete_windows(valid, size)[:rows, :columns]
        count = int(np.count_nonzero(whole))
        self.windows[name] += count
        corners = self._area[: whole.shape[0], : whole.shape[1]]
        self.cut[name] += int(np.count_nonzero(corners)) - count
        return whole

    # --- the values ---------------------------------------------------------------------------

    def scores(self, ratio: float, sam_unit: SamUnit) -> Scores:
        """The metrics of everything taken in so far."""
        n = self.pixels.count
        if n == 0:
            return self._nothing(ratio, sam_unit)
        reasons: dict[str, str] = {}
        bands: dict[str, np.ndarray] = {
            "MAE": self.absolute / n,
            "RMSE": np.sqrt(self.squares / n),
            "PSNR": self._psnr(self.clipped_squares / n, reasons),
            "SSIM": self._window_mean("SSIM", self.ssim, "ssim", GAUSSIAN_SIZE, reasons),
            "UQI": self._window_mean("UQI", self.uqi, "uqi", BOX_SIZE, reasons),
            "SCC": self.edges.correlation(),
            "CC": self.pixels.correlation(),
            "R2": self._r2(),
        }
        if self.peak <= 0:
            bands["SSIM"] = np.full(self.bands, np.nan)
            reasons["SSIM"] = "the target has a single value, so there is no range to relate to"
        overall = {name: float(values.mean()) for name, values in bands.items()}
        overall["RMSE"] = float(np.sqrt(self.squares.sum() / (n * self.bands)))
        psnr = self._psnr(np.array([self.clipped_squares.sum() / (n * self.bands)]), reasons)
        overall["PSNR"] = float(psnr[0])
        overall["SAM"] = self._sam(sam_unit, reasons)
        overall["ERGAS"] = self._ergas(bands["RMSE"], ratio, reasons)
        overall["RASE"] = self._rase(bands["RMSE"], reasons)
        self._explain(bands, reasons)
        bias = self.pixels.mean_x - self.pixels.mean_y
        bands["bias"] = bias
        return Scores(
            overall=overall,
            per_band={name: [float(v) for v in values] for name, values in bands.items()},
            reasons=reasons,
            notes=self._notes(),
            left_out=self._left_out(),
            extra={
                "R2_pooled": self._r2_pooled(),
                "RMSE_band_mean": float(bands["RMSE"].mean()),
                "bias": float(bias.mean()),
            },
            pixels=n,
            ratio=ratio,
            sam_unit=sam_unit,
            value_range=self.range,
            range_source="given" if self.clip else "target",
        )

    def _psnr(self, mse: np.ndarray, reasons: dict[str, str]) -> np.ndarray:
        """10 log10(peak^2 / MSE): infinite for equal images."""
        if self.peak <= 0 and bool((mse > 0).any()):
            reasons["PSNR"] = "the target has a single value, so there is no range to relate to"
        peak = self.peak if self.peak > 0 else np.nan
        known = mse > 0
        value = 10.0 * np.log10(peak * peak / np.where(known, mse, 1.0))
        return np.where(known, value, np.inf)

    def _window_mean(
        self, name: str, sums: np.ndarray, key: str, size: int, reasons: dict[str, str]
    ) -> np.ndarray:
        count = self.windows[key]
        if count == 0:
            reasons[name] = f"no window of {size} x {size} pixels is complete and valid"
            return np.full(self.bands, np.nan)
        return np.asarray(sums / count)

    def _r2(self) -> np.ndarray:
        total = np.where(self.pixels.constant_y, np.nan, self.pixels.yy)
        return np.asarray(1.0 - self.squares / total)

    def _r2_pooled(self) -> float:
        """All bands as one sample, about the mean over all bands."""
        moments = self.pixels
        if moments.low_y.min() >= moments.high_y.max():
            return float("nan")
        between = np.square(moments.mean_y - moments.mean_y.mean()).sum() * moments.count
        return float(1.0 - self.squares.sum() / (moments.yy.sum() + between))

    def _sam(self, unit: SamUnit, reasons: dict[str, str]) -> float:
        if self.angles == 0:
            reasons["SAM"] = "every pixel has an all-zero spectrum in one of the images"
            return float("nan")
        mean = self.angle_sum / self.angles
        return float(np.degrees(mean)) if unit == "degrees" else mean

    def _ergas(self, rmse: np.ndarray, ratio: float, reasons: dict[str, str]) -> float:
        mean = self.pixels.mean_y
        if bool((mean == 0).any()):
            reasons["ERGAS"] = "the mean of a band of the target is 0"
            return float("nan")
        return float(100.0 / ratio * np.sqrt(np.square(rmse / mean).mean()))

    def _rase(self, rmse: np.ndarray, reasons: dict[str, str]) -> float:
        mean = float(self.pixels.mean_y.mean())
        if mean == 0:
            reasons["RASE"] = "the mean of the target is 0"
            return float("nan")
        return float(100.0 / mean * np.sqrt(np.square(rmse).mean()))

    def _explain(self, bands: dict[str, np.ndarray], reasons: dict[str, str]) -> None:
        """Why correlations and R2 of a band are not defined."""
        pixels, edges = self.pixels, self.edges
        causes = {
            "CC": (pixels.constant_x, pixels.constant_y, "constant"),
            "SCC": (edges.constant_x, edges.constant_y, "without edges"),
            "R2": (np.zeros(self.bands, bool), pixels.constant_y, "constant"),
        }
        for name, (in_x, in_y, what) in causes.items():
            missing = [band for band in range(self.bands) if np.isnan(bands[name][band])]
            if not missing:
                continue
            if name == "SCC" and edges.count == 0:
                reasons[name] = "no window of 3 x 3 pixels is complete and valid"
                continue
            images = [
                image
                for image, flags in (("prediction", in_x), ("target", in_y))
                if any(flags[band] for band in missing)
            ]
            which = ", ".join(str(band + 1) for band in missing)
            word = "band" if len(missing) == 1 else "bands"
            verb = "is" if len(images) == 1 else "are"
            reasons[name] = f"{word} {which}: the {' and the '.join(images)} {verb} {what}"

    def _notes(self) -> list[str]:
        notes = []
        low, high = self.range
        if self.clip:
            notes.append(f"PSNR and SSIM are taken after clipping to {low:g} to {high:g}.")
        else:
            notes.append(f"PSNR and SSIM relate to the range of the target, {low:g} to {high:g}.")
        if self.bands == 1:
            notes.append("With one band the spectral angle says nothing: it is 0 by definition.")
        if self.zero_spectra:
            notes.append(f"SAM leaves out {self.zero_spectra} pixels with an all-zero spectrum.")
        return notes

    def _left_out(self) -> dict[str, int]:
        return {
            "pixels": self.invalid,
            "zero_spectra": self.zero_spectra,
            **{f"{name}_windows": count for name, count in self.cut.items()},
        }

    def _nothing(self, ratio: float, sam_unit: SamUnit) -> Scores:
        nan = float("nan")
        return Scores(
            overall=dict.fromkeys(NAMES, nan),
            per_band={name: [nan] * self.bands for name in (*BAND_NAMES, "bias")},
            reasons=dict.fromkeys(NAMES, "no pixel is valid in both images"),
            left_out=self._left_out(),
            ratio=ratio,
            sam_unit=sam_unit,
            value_range=self.range,
            range_source="given" if self.clip else "target",
        )

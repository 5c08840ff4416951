"""The composition: a multi-image part, a sharpening part, or both, as one network."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Union

import torch
from torch import Tensor, nn

from .blocks import Composition, Renderer, Size, resized
from .entry import Entry
from .revisits import Validity, picked, valid_first, with_reference, without_outlier


class Fused(NamedTuple):
    """What the network gives; images are (batch, band, row, column) of the fine grid.

    Attributes:
        final: the result.
        multi_image: of the multi-image part alone; None without one.
        sharpened: of the sharpening part; None without one.
    """

    final: Tensor
    multi_image: Optional[Tensor]
    sharpened: Optional[Tensor]


class SatFusion(nn.Module):
    """Revisits, a panchromatic image, or both -> one sharp image.

    With both parts, the sharp image is z + g(z) of the sum z of what the parts give; the sharpening
    part then gives detail, and the image of the multi-image part counts once.

    Args:
        multi_image, sharpening: the parts' entries (:mod:`.parts`); one may be None.
        bands: of the revisits and of the result.
        revisits: number of revisits; only SRCNN and RAMS are bound to it.
        ratio: low-resolution pixel / fine pixel, any number above 1.
        hidden: channels between multi-image part and renderer.
        zoom: factor of the renderer, what is left is interpolated; None = 2, from ratio 4 on 4.
        reference_frame: the median of the revisits goes beside each; None = if the part wants it.
        replaces_outlier: the least typical revisit is replaced by the median beforehand.
        adds_input: the sharpening part returns image and detail also behind a multi-image part,
            so that the image counts twice.
        composes_alone: the composition is applied to the sharpening part alone as well.
        multi_image_settings, sharpening_settings: further arguments of the parts' modules.
    """

    def __init__(
        self,
        multi_image: Optional[Entry],
        sharpening: Optional[Entry],
        bands: int = 3,
        revisits: int = 8,
        ratio: float = 3.125,
        hidden: int = 128,
        zoom: Optional[int] = None,
        reference_frame: Optional[bool] = None,
        replaces_outlier: bool = False,
        adds_input: bool = False,
        composes_alone: bool = False,
        multi_image_settings: Optional[dict[str, Any]] = None,
        sharpening_settings: Optional[dict[str, Any]] = None,
    ) -> None:
        super().__init__()
        if multi_image is None and sharpening is None:
            raise ValueError("A network needs a multi-image part, a sharpening part, or both.")
        self.ratio, self.replaces_outlier = ratio, replaces_outlier
        self.needs_pan = self.reference_frame = False
        self.multi_image: Optional[nn.Module] = None
        self.renderer: Optional[nn.Module] = None
        self.sharpening: Optional[nn.Module] = None
        self.composition: Optional[nn.Module] = None
        if multi_image is not None:
            self.needs_pan = multi_image.needs_pan
            wanted = multi_image.reference_frame if reference_frame is None else reference_frame
            self.reference_frame = wanted
            configuration = {"hidden": hidden, **(multi_image_settings or {})}
            if multi_image.fixed_revisits:
                configuration["revisits"] = revisits
            channels = 2 * bands if wanted else bands
            self.multi_image = multi_image.part.build(bands=channels, **configuration)
            self.renderer = Renderer(hidden, bands, zoom or (4 if ratio >= 4 else 2))
        if sharpening is not None:
            configuration = dict(sharpening_settings or {})
            if sharpening.residual:
                configuration["adds_input"] = adds_input or multi_image is None
            self.sharpening = sharpening.part.build(bands=bands, **configuration)
            if multi_image is not None or composes_alone:
                self.composition = Composition(bands)

    def forward(
        self,
        revisits: Tensor,
        pan: Optional[Tensor] = None,
        valid: Validity = None,
        revisit: Union[int, Tensor] = 0,
    ) -> Fused:
        """One sharp image.

        Args:
            revisits: (batch, revisit, band, row, column), 0..1, the best one first.
            pan: (batch, 1, fine row, fine column), 0..1; its size is that of the result. None =
                the rows and columns of the revisits times the ratio, rounded.
            valid: (batch, revisit), False for slots without an observation.
            revisit: for the sharpening part alone: which observation it sharpens, one number or
                one per sample (batch). It is the caller's choice, so results repeat.

        Raises:
            ValueError: the network needs a panchromatic image and gets none.
        """
        if pan is None and (self.sharpening is not None or self.needs_pan):
            raise ValueError("This network needs a panchromatic image.")
        size = self.size(revisits) if pan is None else (pan.shape[-2], pan.shape[-1])
        if self.multi_image is None:
            return self._alone(valid_first(revisits, valid)[0], pan, revisit, size)
        rendered = self._rendered(revisits, pan, valid, size)
        if self.sharpening is None or self.composition is None:
            return Fused(rendered, rendered, None)
        sharpened = self.sharpening(rendered, pan)
        return Fused(self.composition(rendered + sharpened), rendered, sharpened)

    def size(self, revisits: Tensor) -> Size:
        """Rows and columns of the result without a panchromatic image."""
        rows, columns = (round(n * self.ratio) for n in revisits.shape[-2:])
        return rows, columns

    def _rendered(
        self, revisits: Tensor, pan: Optional[Tensor], valid: Validity, size: Size
    ) -> Tensor:
        if self.replaces_outlier:
            revisits = without_outlier(revisits, valid)
        if self.reference_frame:
            revisits = with_reference(revisits, valid)
        images = (revisits, pan) if self.needs_pan else (revisits,)
        features = self.multi_image(*images, valid)  # type: ignore[misc]
        return resized(self.renderer(features), size)  # type: ignore[misc]

    def _alone(
        self, revisits: Tensor, pan: Optional[Tensor], revisit: Union[int, Tensor], size: Size
    ) -> Fused:
        number = torch.as_tensor(revisit, device=revisits.device).expand(len(revisits))
        image = resized(picked(revisits, number[:, None])[:, 0], size)
        sharpened = self.sharpening(image, pan)  # type: ignore[misc]
        if self.composition is not None:
            sharpened = self.composition(sharpened)
        return Fused(sharpened, None, sharpened)

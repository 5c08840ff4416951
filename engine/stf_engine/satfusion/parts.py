"""The lists of SatFusion's parts, readable without torch: a new part is one file and one entry."""

from __future__ import annotations

from .entries import multi_image as multi
from .entries import sharpening as sharp
from .entries import sharpening_second as second
from .entry import Entry


def _named(*entries: Entry) -> dict[str, Entry]:
    return {entry.name: entry for entry in entries}


MULTI_IMAGE = _named(multi.SRCNN, multi.HIGHRESNET, multi.RAMS, multi.TRNET, multi.TRNET_PAN)
"""Parts that make one image of several revisits."""

SHARPENING = _named(
    sharp.PNN, sharp.PANNET, sharp.PAN_MAMBA, sharp.INNFORMER, second.U2NET, second.ARCONV,
    second.DICNN, second.DRPNN, second.FUSIONNET, second.MSDCNN,
)  # fmt: skip
"""Parts that sharpen an image by a panchromatic one."""

"""The pixels that all dates of a gap-filled series share, and the fine images that lie on them."""

from __future__ import annotations

from typing import Optional

from ..errors import NoOverlap
from ..events import Progress
from ..grid import blocks
from ..raster.image import RasterImage
from ..raster.scene import RasterScene
from ..raster.warp import placement
from ..recipe_types import ImageInput, Options, Recipe
from .timeline import DatedImage, DatePair

BLOCK = 1024
"""Side of the windows in which gaps are looked for."""

OBSERVED = "fine_t3"
"""Role of the fine image of a date; ``fine_t1`` is the one whose grid all dates get."""


class Frame:
    """The grid and bands of all dates: those of a pair's fine image in the wanted area.

    Args:
        recipe: of the series; its extent, and how images are read.
        pair: the first that can be used.

    Attributes:
        base: the scene of this pair.
        resampling: of images on other pixels.
    """

    def __init__(self, recipe: Recipe, pair: DatePair, progress: Progress) -> None:
        self._inputs = {"fine_t1": pair.fine.image, "coarse_t1": pair.coarse.image}
        self._extent, self._progress = recipe.extent, progress.quiet()
        self.resampling = recipe.options.resampling
        self._options = Options(resampling=self.resampling, ratio=recipe.options.ratio)
        self.base = self.scene({})

    @property
    def like(self) -> RasterImage:
        """What the images of all dates take over: type, scale, nodata, names of bands."""
        return self.base.images["fine_t1"]

    def scene(self, more: dict[str, ImageInput]) -> RasterScene:
        """The pair with further images, role -> image.

        Raises:
            StfError: one of them cannot be laid on it.
        """
        recipe = Recipe(inputs={**self._inputs, **more}, extent=self._extent, options=self._options)
        return RasterScene(recipe, self._progress)

    def check(self) -> None:
        """Stop here when that was wanted.

        Raises:
            Cancelled
        """
        self._progress.check()

    def observed(self, fine: DatedImage) -> Optional[RasterScene]:
        """A scene with a fine image as :data:`OBSERVED`; None where its pixels are others, because
        an observed pixel is kept as it is or not at all.

        Raises:
            StfError: it cannot be read, or its bands are others.
        """
        try:
            scene = self.scene({OBSERVED: fine.image})
        except NoOverlap:
            return None
        where = placement(scene.images[OBSERVED].grid, self.base.grid)
        return scene if where.kind == "as-is" else None

    def is_whole(self, fine: DatedImage) -> bool:
        """True when a fine image has a value at every pixel of the area.

        Raises:
            StfError: it cannot be read.
        """
        scene = self.observed(fine)
        if scene is None:
            return False
        for window in blocks(scene.rows, scene.columns, BLOCK, BLOCK):
            self.check()
            if not scene.read(OBSERVED, window)[1].all():
                return False
        return True

"""Two layers on one map, parted by a line that can be dragged; two maps that move together."""

from __future__ import annotations

from .bar import SwipeBar
from .second_map import SecondMap
from .tool import SwipeTool

__all__ = ["SecondMap", "SwipeBar", "SwipeTool"]

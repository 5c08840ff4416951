"""A box of layers that may also hold an image which is not in the project."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from .. import texts
from .candidates import Candidate


class LayerCombo(QgsMapLayerComboBox):
    """Raster layers of files; services are left out, the engine cannot read them.

    Args:
        words: accessible name.
        tip: tooltip.
        filters: kinds of layers.
        nothing: words of the first item, which is no layer.
    """

    def __init__(
        self,
        words: str,
        tip: str,
        filters: Any,
        parent: Optional[QWidget] = None,
        nothing: str = "Choose…",
    ) -> None:
        super().__init__(parent)
        self._extra: Optional[Candidate] = None
        self.setFilters(filters)
        self.setAllowEmptyLayer(True, texts.tr(nothing))
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(texts.tr(words))
        self.setToolTip(texts.tr(tip))
        self.choose_nothing()

    def choose_nothing(self) -> None:
        """The first item; ``setLayer(None)`` would leave an empty box."""
        self.setCurrentIndex(0)

    def set_extra(self, extra: Optional[Candidate]) -> None:
        """Offer an image that is no layer of the project, such as the input of a run."""
        if extra is not None and not os.path.exists(extra.path):
            extra = None
        if (extra and extra.path) != (self._extra and self._extra.path):
            self._extra = extra
            self.setAdditionalItems([extra.name] if extra is not None else [])

    def choose(self, candidate: Optional[Candidate], layer: Any) -> None:
        """Select a layer, else the image that is not in the project, else nothing."""
        if layer is not None:
            self.setLayer(layer)
        elif candidate is not None and self._extra is not None:
            self.setCurrentIndex(self.findText(self._extra.name))
        else:
            self.choose_nothing()

    def chosen(self, found: list[Candidate]) -> Optional[Candidate]:
        """What is selected, as a candidate."""
        layer = self.currentLayer()
        if layer is not None:
            return next((c for c in found if c.layer_id == layer.id()), None)
        if self._extra is not None and self.currentText() == self._extra.name:
            return self._extra
        return None

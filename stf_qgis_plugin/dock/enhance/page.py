"""The Enhance page: images, findings, result, method and output, one below the other."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QWidget

from .. import texts
from ..fuse_page import FusePage
from ..services import Services
from .checks import local_findings
from .empty import EnhanceEmpty
from .form import EnhanceForm
from .images import RevisitsSection
from .state import EnhanceState

TITLE = "Enhance"


class EnhancePage(FusePage):
    """Shows and changes an :class:`EnhanceState`; what is run is decided by its controller."""

    title = TITLE
    glyph = "enhance"

    state: EnhanceState
    images: RevisitsSection
    form: EnhanceForm

    def __init__(
        self, specs: list[dict[str, Any]], services: Services, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(EnhanceState(), specs, services, parent)
        self.images.pan_file.connect(self._on_pan_file)
        self._pan_wanted = ""

    def make_empty(self) -> EnhanceEmpty:
        return EnhanceEmpty(self)

    def make_images(self, services: Services) -> RevisitsSection:
        return RevisitsSection(self.state, services, self)

    def make_form(self, specs: list[dict[str, Any]]) -> EnhanceForm:
        return EnhanceForm(self.state, specs, self)

    def primary_words(self) -> str:
        return texts.tr(TITLE)

    def may_check(self, ready: bool) -> bool:
        return bool(self.state.revisits)

    def missing(self) -> list[dict[str, Any]]:
        return local_findings(self.state, self.form.picker.spec)

    def clear(self) -> None:
        """Back to the empty page."""
        self.state.clear()
        super().clear()

    def _on_pan_file(self, path: str) -> None:
        """The file is read in the background and then taken for pan, whatever it looks like."""
        self._pan_wanted = path
        self.files_wanted.emit([path])

    def add_images(self, images: list[Any], unusable: Optional[list[str]] = None) -> None:
        super().add_images(images, unusable)
        wanted = next((i for i in self.state.images if i.path == self._pan_wanted), None)
        if wanted is not None:
            self._pan_wanted = ""
            self.state.set_pan(wanted)
            self._on_changed()

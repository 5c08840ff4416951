"""What the forms of the pages Fuse and Enhance have in common: method, its settings, output."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from . import texts
from .method_form import MethodForm
from .method_picker import MethodPicker
from .output_form import OutputForm
from .section import Section
from .state import FuseState


class PageForm(QWidget):
    """Writes what is chosen into the state and says that it did.

    A page puts the picker into one of its own sections and lays them out above those that are here.

    Attributes:
        groups: headings of the methods; None = those of fusion.
        output_form: area, folder and rare options in the words of the page.
    """

    changed = pyqtSignal()

    groups: Optional[dict[str, str]] = None
    output_form: type[OutputForm] = OutputForm

    def __init__(
        self, state: FuseState, methods: list[dict[str, Any]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._state, self._quiet = state, False
        self.picker = MethodPicker(methods, self, self.groups)
        self.options = Section(texts.tr("Method Options"), False, self)
        self.form = MethodForm(self)
        self.options.body.addWidget(self.form)
        self.output = self.output_form(state, self)
        self.picker.set_method(state.method)
        self.form.set_spec(self.picker.spec, state.parameters)
        self.picker.changed.connect(self._on_method)
        self.form.edited.connect(self._on_form)
        self.output.changed.connect(self._on_output)

    def lay_out(self, *sections: Section) -> None:
        """Put the page's own sections above the settings of the method and the output."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for section in (*sections, self.options, self.output):
            layout.addWidget(section)

    # --- from the state ------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the state anew."""
        self._quiet = True
        self._show_method()
        self._show_own()
        self.output.refresh(self.picker.spec)
        self._quiet = False
        self._summaries()

    def _show_method(self) -> None:
        picker, state = self.picker, self._state
        other = picker.method != state.method
        if other:
            picker.set_method(state.method)
            if picker.method != state.method:  # of a recipe, and not installed here
                picker.combo.setCurrentIndex(-1)
        if other or self.form.values() != state.parameters:
            self.form.set_spec(picker.spec, state.parameters)

    def _show_own(self) -> None:
        """The fields of the page's own sections; nothing they emit is taken for a choice."""

    def _summaries(self) -> None:
        """What is readable when a section is closed."""
        self.options.set_summary(self.form.summary())

    # --- to the state --------------------------------------------------------------------

    def _on_method(self, name: str) -> None:
        if self._quiet or not name:
            return
        self._state.choose_method(name)
        self.form.set_spec(self.picker.spec)
        self.refresh()
        self.changed.emit()

    def _on_output(self) -> None:
        """An uncertainty layer needs a setting of the method, so the form is shown anew."""
        self.refresh()
        self.changed.emit()

    def _on_form(self) -> None:
        if self._quiet:
            return
        if self.picker.spec:
            self._state.parameters = self.form.values()
        self._summaries()
        self.changed.emit()

"""The Fuse page: images, findings, prediction, method and output, one below the other."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from qgis.PyQt.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from . import texts
from .add_images import is_usable, paths_of_drop, recipes_among
from .drop_hint import DropHint, words_of
from .empty_view import EmptyView
from .finding_actions import ENGINE
from .findings_view import FindingsView
from .image import Image
from .images_section import ImagesSection
from .local_findings import local_findings
from .prediction_form import PredictionForm
from .section import Section
from .services import Services
from .state import FuseState
from .steady import Steady

RANK = {"error": 3, "warning": 2, "note": 1, "good": 0, "": -1}


class FusePage(QScrollArea):
    """Shows and changes a :class:`FuseState`; what is run is decided by its controller."""

    title = texts.PAGE_FUSE
    glyph = "fuse"

    changed = pyqtSignal()
    images_added = pyqtSignal(object)
    demo_wanted = pyqtSignal()
    acted = pyqtSignal(object, object)
    first_shown = pyqtSignal()
    laid_out = pyqtSignal()
    files_wanted = pyqtSignal(object)
    recipes_wanted = pyqtSignal(object)

    def __init__(
        self,
        state: FuseState,
        specs: list[dict[str, Any]],
        services: Services,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.state = state
        self._checked: list[dict[str, Any]] = []
        self._quick: list[dict[str, Any]] = []
        self._unusable: list[str] = []
        self.was_checked = False
        self._was_shown = False
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)  # after the layout of new widgets
        self._tabs.timeout.connect(self._on_laid_out)
        self._shown_next: Optional[QWidget] = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.hint = DropHint(self)
        self.empty = self.make_empty()
        self.images = self.make_images(services)
        self.findings_section = Section(texts.tr("Findings"), True, self)
        self.findings = FindingsView(self)
        self.findings_section.body.addWidget(self.findings)
        self.form = self.make_form(specs)
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        for widget in (self.empty, self.images, self.findings_section, self.form):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inner)
        self._steady = Steady(self, self.form)
        self._connect()
        self.refresh()

    # --- the parts, of which another page has others -------------------------------------

    def make_empty(self) -> Any:
        """What stands here before the first image."""
        return EmptyView(self)

    def make_images(self, services: Services) -> ImagesSection:
        return ImagesSection(self.state, services, self)

    def make_form(self, specs: list[dict[str, Any]]) -> Any:
        """How the images are used."""
        form = PredictionForm(self.state, specs, self)
        self.images.timeline.date_clicked.connect(form.toggle_date)
        return form

    def primary_words(self) -> str:
        """The coloured button, while nothing runs."""
        count = len(self.state.wanted_dates())
        return texts.tr("Fuse %1 Dates", count) if count > 1 else texts.tr(texts.FUSE)

    def may_check(self, ready: bool) -> bool:
        """Whether Check helps; ``ready``: the form could be run as it is."""
        return ready or (self.was_checked and bool(self.state.wanted_dates()))

    def missing(self) -> list[dict[str, Any]]:
        """What can be said without the engine."""
        return local_findings(self.state, self.form.picker.spec)

    def _connect(self) -> None:
        self.empty.layers.setMenu(self.images.menu)
        self.empty.folder_clicked.connect(self.images.choose_folder)
        self.empty.demo_clicked.connect(self.demo_wanted)
        self.images.added.connect(self.add_images)
        self.images.changed.connect(self._on_changed)
        self.images.cleared.connect(self.clear)
        self.images.panel_opened.connect(self._show_panel)
        self.images.files_wanted.connect(self.files_wanted)
        self.images.table.check_clicked.connect(self.show_findings)
        self.form.changed.connect(self._on_changed)
        self.findings.acted.connect(self.acted)
        self.findings.settled.connect(self.refresh)

    # --- images --------------------------------------------------------------------------

    def add_images(self, images: list[Image], unusable: Optional[list[str]] = None) -> None:
        """Put new images into the table; files that are no raster become one note."""
        self._unusable = list(unusable or [])
        self.state.add(images)
        self._on_changed()
        self.images_added.emit(images)

    def clear(self) -> None:
        """Back to the empty page."""
        self.state.remove(list(self.state.images))
        self.state.ticked, self.state.ignored, self.state.paths = None, [], {}
        self._unusable, self._quick = [], []
        self._on_changed()

    def load(self) -> None:
        """Show a state that was filled anew, from a recipe."""
        self._unusable, self._quick = [], []
        self._on_changed()
        self.images_added.emit(self.state.images)

    def _on_changed(self) -> None:
        self.set_checked([], checked=False)
        self.changed.emit()

    # --- findings ------------------------------------------------------------------------

    def set_checked(self, findings: list[dict[str, Any]], checked: bool = True) -> None:
        """The findings of the engine's check; a change of the form makes them void."""
        self._checked, self.was_checked = findings, checked
        self.refresh()

    def _on_laid_out(self) -> None:
        panel, self._shown_next = self._shown_next, None
        if panel is not None and panel is self.images.panel:
            self.ensureWidgetVisible(panel)
        self.laid_out.emit()

    def set_quick(self, findings: list[dict[str, Any]]) -> None:
        """What the headers tell; shown while no whole check was made."""
        self._quick = findings
        self.refresh()

    def keep(self, findings: list[dict[str, Any]]) -> None:
        """The findings that stay after one was mended."""
        if self.was_checked:
            self._checked = findings
        else:
            self._quick = findings
        self.refresh()

    def all_findings(self) -> list[dict[str, Any]]:
        """Findings of the check that were not accepted, and what is missing in the form."""
        ignored = set(self.state.ignored)
        # An engine that does not start reads no dates: they are not what is missing.
        stuck = [f for f in self._quick if f.get("action") == ENGINE]
        silent = any(f.get("severity") == "error" for f in stuck) and not self.was_checked
        found = [] if silent else self.missing()
        if self.form.picker.method != self.state.method:
            words = texts.tr(texts.METHOD_MISSING, self.state.method)
            found.append({"code": "method-missing", "severity": "error", "message": words,
                          "local": True})  # fmt: skip
        if self._unusable:
            many = "%1 files are no images that can be read."
            words = texts.plural(len(self._unusable), "%1 file is no image that can be read.", many)
            hint = "\n".join(self._unusable)
            found.append({"code": "files-unusable", "severity": "note", "message": words,
                          "local": True, "hint": hint})  # fmt: skip
        images = {image.path for image in self.state.images}
        told = self._checked if self.was_checked else self._quick
        told = [f for f in told if f.get("code") not in ignored]
        return found + [f for f in told if not f.get("path") or f["path"] in images]

    def blocked(self) -> str:
        """The sentence of the first error, "" when nothing stands in the way."""
        errors = (f["message"] for f in self.all_findings() if f.get("severity") == "error")
        return next(errors, "")

    def show_findings(self) -> None:
        """Open the findings and scroll to the first."""
        self.findings_section.set_open(True)
        self.ensureWidgetVisible(self.findings_section, 0, 0)

    def _show_panel(self, panel: QWidget) -> None:
        self._tabs.start()
        self._shown_next = panel

    def _mark_images(self, findings: list[dict[str, Any]]) -> None:
        for image in self.state.images:
            image.severity = "good" if self.was_checked and image.role != "unused" else ""
            for finding in findings:
                about = finding.get("path") == image.path or image.path in finding.get("paths", ())
                severity = finding.get("severity", "note")
                if about and RANK[severity] > RANK[image.severity] and severity != "note":
                    image.severity = severity

    # --- showing -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the state anew; what is under the mouse stays there."""
        with self._steady.kept():
            self._show()
        self._tabs.start()

    def _show(self) -> None:
        empty = not self.state.images
        findings = self.all_findings()
        self._mark_images(findings)
        self.images.refresh()
        self.form.refresh()
        self.findings.set_findings(findings)
        counts = self.findings.counts()
        ignored = len(self.state.ignored)
        self.findings_section.set_summary(
            texts.finding_counts(counts["error"], counts["warning"], counts["note"], ignored)
        )
        if counts["error"]:
            self.findings_section.set_open(True)
        self.empty.setVisible(empty)
        for widget in (self.images, self.form):
            widget.setVisible(not empty)
        told = bool(findings or ignored or self.findings.mended)
        self.findings_section.setVisible(not empty and told)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.first_shown.emit()

    # --- drops ---------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_usable(event.mimeData()):
            event.acceptProposedAction()
            self.hint.show_over(self.viewport(), words_of(paths_of_drop(event.mimeData())))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hint.hide()

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:
        if is_usable(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hint.hide()
        recipes, files = recipes_among(paths_of_drop(event.mimeData()))
        event.acceptProposedAction()
        if recipes:
            self.recipes_wanted.emit(recipes)
        if files:
            self.files_wanted.emit(files)

"""The page Models: installed weights as cards, import, verify, remove, training commands."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from .. import glyphs, texts
from ..background import Background
from ..finding_actions import MEND, Action
from ..findings_view import FindingsView
from ..flow import wrap
from ..section import MutedLabel
from ..state import FuseState
from ..steady import Steady
from . import answers
from .card import ModelCard
from .card_list import CardList
from .could_get import CouldGet
from .fit import enhances
from .import_form import ImportForm
from .training_view import TrainingView

EMPTY = "No networks yet. The classical methods need none."
LOOKING = "Looking for networks…"
NO_MATCH = "No model holds “%1”."
IMPORT_TIP = "Install a weights file (.safetensors) or a published checkpoint (.ckpt, .pth)."
FILES = "Weights and checkpoints (*.safetensors *.ckpt *.pth *.pt)"


class ModelsPage(QScrollArea):
    """Asks the engine for everything; shows what it says.

    Args:
        state: the form of the Fuse page; the models are compared with its images.
        services: ``weights(*words)``, ``open_folder(path)``, and what TrainingView needs.
    """

    title = "Models"
    glyph = "models"

    changed = pyqtSignal()
    use_wanted = pyqtSignal(str)
    engine_wanted = pyqtSignal()
    listed = pyqtSignal()

    def __init__(self, state: FuseState, services: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state, self._services = state, services
        self._folder, self._unanswered = "", False
        self._refused: tuple[str, list[str]] = ("", [])
        self._listing = Background(texts.tr("STFusion: looking for networks"), self)
        self._deed = Background(texts.tr("STFusion: weights of networks"), self)
        self._after: Any = None
        self._shown_next: Optional[QWidget] = None
        self._scroll = QTimer(self)  # a timer of the page's own: it ends with it
        self._scroll.setSingleShot(True)
        self._scroll.setInterval(0)
        self._scroll.timeout.connect(self._scroll_now)
        self._build()
        self._listing.answered.connect(self._on_listed)
        self._deed.answered.connect(self._on_done)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        inner = QWidget(self)
        self.findings = FindingsView(inner)
        self.working = wrap(MutedLabel("", inner))
        self.form = ImportForm(inner)
        self.form.hide()
        self.list = CardList(self._state, inner)
        self.empty = wrap(MutedLabel(texts.tr(LOOKING), inner))
        self.training = TrainingView(self._state, self._services, inner)
        self.could_get = CouldGet(self._services.trainable(), inner)
        rule = QFrame(inner)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(self._make_top(inner))
        shown = (self.working, self.findings, self.form, self.list, self.empty)
        for widget in (*shown, self.could_get, rule):
            layout.addWidget(widget)
        layout.addWidget(self.training)
        layout.addStretch(1)
        self.setWidget(inner)
        self._steady = Steady(self, self.list)
        self.list.kept = self._steady.kept
        self.working.hide()
        self.findings.acted.connect(self._on_acted)
        self.form.confirmed.connect(self.import_file)
        self.form.cancelled.connect(self.form.hide)
        self.could_get.train_wanted.connect(self._train)
        self.could_get.import_wanted.connect(self.choose_file)
        self.list.use_clicked.connect(self.use_wanted)
        self.list.verify_clicked.connect(self.verify)
        self.list.remove_confirmed.connect(self.remove)

    def _make_top(self, inner: QWidget) -> QGridLayout:
        self.filter = QgsFilterLineEdit(inner)
        self.filter.setPlaceholderText(texts.tr("Search models"))
        self.filter.setToolTip(texts.tr("Show the models whose card holds these words."))
        self.filter.setAccessibleName(texts.tr("Search models"))
        self.filter.setMinimumWidth(60)
        self.import_button = QPushButton(texts.tr("Import…"), inner)
        glyphs.put_on(self.import_button, "add")
        self.import_button.setToolTip(texts.tr(IMPORT_TIP))
        self.import_button.setAutoDefault(False)
        self.more = glyphs.GlyphButton("more", texts.tr("More"), inner)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self)
        self.open_folder = menu.addAction(texts.tr("Open Folder"), self._open_folder)
        self.open_folder.setEnabled(False)
        menu.addAction(texts.tr("Look Again"), self.read)
        self.more.setMenu(menu)
        row = QGridLayout()
        row.setColumnStretch(0, 1)
        for column, widget in enumerate((self.filter, self.import_button, self.more)):
            row.addWidget(widget, 0, column)
        self.filter.textChanged.connect(self._apply_filter)
        self.import_button.clicked.connect(self.choose_file)
        return row

    @property
    def busy(self) -> bool:
        return self._listing.busy or self._deed.busy

    @property
    def cards(self) -> list[ModelCard]:
        return self.list.cards

    def card(self, name: str) -> Optional[ModelCard]:
        """The card of an installed file."""
        return self.list.card(name)

    # --- the list ------------------------------------------------------------------------

    def read(self) -> None:
        """List the installed files anew, in the background."""
        self._listing.ask(lambda: self._services.weights("list"))

    def _on_listed(self, answer: Optional[dict[str, Any]]) -> None:
        if answer:  # none when the task was cancelled in QGIS' list of tasks
            with self._steady.kept():
                self._show_listed(answer)

    def _show_listed(self, answer: dict[str, Any]) -> None:
        if answers.is_error(answer):
            self._unanswered = True
            self.findings.set_findings([answers.problem(answer)])
            self.empty.setVisible(not self.cards)
            self.empty.setText("")
            return
        if self._unanswered:
            self._unanswered = False
            self.findings.set_findings([])
        self._folder = answer["folder"]
        self.open_folder.setEnabled(bool(answer["models"]))
        self.list.show_models(answer["models"])
        self.could_get.show_installed(answer["models"])
        self._apply_filter()
        self.listed.emit()

    def show_could_get(self) -> None:
        """Open the group of the networks without weights."""
        self.could_get.set_open(True)
        self._scroll_to(self.could_get)

    def _train(self, name: str) -> None:
        """Show the commands that train a network."""
        self.training.choose(name)
        self._scroll_to(self.training)

    def _scroll_to(self, part: QWidget) -> None:
        """Show a part of the page, when it has its new height."""
        self._shown_next = part
        self._scroll.start()

    def _scroll_now(self) -> None:
        if self._shown_next is not None:
            self.ensureWidgetVisible(self._shown_next, 0, 0)

    def _apply_filter(self) -> None:
        self.empty.setVisible(not self.list.filter(self.filter.text()))
        no_match = texts.tr(NO_MATCH, self.filter.text())
        self.empty.setText(no_match if self.cards else texts.tr(EMPTY))

    def enhances(self, name: str) -> bool:
        """Whether an installed network belongs to the page Enhance."""
        card = self.list.card(name)
        return card is not None and enhances(card.model)

    def refresh(self) -> None:
        """Follow a change of the images on the Fuse page."""
        if self.isVisible():  # else it is done when it is shown
            with self._steady.kept():
                self.list.refresh()
                self.training.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.read()

    # --- deeds ---------------------------------------------------------------------------

    def _do(self, told: str, after: Any, *words: str) -> None:
        """One deed of the engine at a time; ``after`` gets its answer."""
        if self._deed.busy:
            return
        self._after = after
        self._set_working(told)
        self._deed.ask(lambda: self._services.weights(*words))

    def _set_working(self, told: str) -> None:
        with self._steady.kept():
            self.working.setText(told)
            self.working.setVisible(bool(told))
        for widget in (self.import_button, self.form, self.list):
            widget.setEnabled(not told)

    def _on_done(self, answer: Optional[dict[str, Any]]) -> None:
        with self._steady.kept():
            self._set_working("")
            if answer:
                self._after(answer)

    def choose_file(self) -> None:
        """Ask for a file and import it."""
        path, _ = QFileDialog.getOpenFileName(self, texts.tr("Import"), "", texts.tr(FILES))
        if path:
            self.offer(path)

    def offer(self, path: str) -> None:
        """Import a weights file; ask about a checkpoint first; refuse what is neither."""
        refusal = answers.refusal(path)
        self.findings.set_findings([refusal] if refusal else [])
        self.form.hide()
        if refusal:
            return
        if path.lower().endswith(answers.CHECKPOINTS):
            self.form.start(path)
            self.ensureWidgetVisible(self.form)
        else:
            self.import_file(path, [])

    def import_file(self, path: str, options: list[str]) -> None:
        """Install a weights file or a checkpoint."""
        self._refused = (path, options)
        told = texts.tr("Importing %1…", answers.file_name(path))
        self._do(told, self._on_imported, "import", path, *options)

    def _on_imported(self, answer: dict[str, Any]) -> None:
        if answers.is_error(answer):
            path, options = self._refused
            found = answers.import_problem(answer, path, options, self.list.names)
            self.findings.set_findings([found])
            return
        self.form.hide()
        self.list.opened = answers.stem(answer["path"])
        self.list.set_finding(self.list.opened, None)
        self.findings.set_findings(answers.imported(answer))
        self._renew()

    def _on_acted(self, finding: dict[str, Any], action: Action) -> None:
        """A button of a refused import."""
        path, options = self._refused
        self.findings.set_findings([])
        if action.kind == answers.OTHER_NAME:
            self.import_file(path, answers.renamed(options, finding["name"]))
        elif action.kind == MEND:
            self.import_file(path, [*options, "--overwrite"])
        elif action.kind == answers.ENGINE:
            self.engine_wanted.emit()

    def verify(self, name: str) -> None:
        """Read a whole file and compare it with its checksum."""
        card = self.card(name)
        if card is not None:
            told = texts.tr("Verifying %1…", name)
            path = card.model["path"]
            self._do(told, lambda found: self._on_verified(name, found), "verify", path)

    def _on_verified(self, name: str, answer: dict[str, Any]) -> None:
        self.list.set_finding(name, answers.verified(answer))
        self.listed.emit()

    def remove(self, name: str) -> None:
        """Delete an installed file; the card asked before."""
        told = texts.tr("Removing %1…", name)
        self._do(told, self._on_removed, "remove", name)

    def _on_removed(self, answer: dict[str, Any]) -> None:
        self.findings.set_findings([answers.problem(answer)] if answers.is_error(answer) else [])
        self._renew()

    def _renew(self) -> None:
        self.read()
        self.changed.emit()

    def _open_folder(self) -> None:
        self._services.open_folder(self._folder)

    # --- drops ---------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if answers.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:
        self.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if not self._deed.busy:
            self.offer(answers.dropped(event.mimeData()))

"""The page Models: installed weights as cards, import, verify, remove, training commands."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
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
from . import answers
from .card import ModelCard
from .fit import fit
from .import_form import ImportForm
from .training_view import TrainingView
from .words import Model, searched

EMPTY = "No networks yet. The classical methods need none."
LOOKING = "Looking for networks…"
NO_MATCH = "No model holds “%1”."
IMPORT_TIP = "Install a weights file (.safetensors) or a published checkpoint (.ckpt)."
FILES = "Weights and checkpoints (*.safetensors *.ckpt)"


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

    def __init__(self, state: FuseState, services: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state, self._services = state, services
        self._models: Optional[list[Model]] = None
        self._folder, self._opened, self._unanswered = "", "", False
        self._verified: dict[str, dict[str, Any]] = {}
        self._refused: tuple[str, list[str]] = ("", [])
        self.cards: list[ModelCard] = []
        self._list = Background(texts.tr("STFusion: looking for networks"), self)
        self._deed = Background(texts.tr("STFusion: weights of networks"), self)
        self._after: Any = None
        self._build()
        self._list.answered.connect(self._on_listed)
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
        self.box = QWidget(inner)
        self._cards = QVBoxLayout(self.box)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        self.empty = wrap(MutedLabel(texts.tr(LOOKING), inner))
        self.training = TrainingView(self._state, self._services, inner)
        rule = QFrame(inner)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(self._make_top(inner))
        for widget in (self.working, self.findings, self.form, self.box, self.empty, rule):
            layout.addWidget(widget)
        layout.addWidget(self.training)
        layout.addStretch(1)
        self.setWidget(inner)
        self.working.hide()
        self.findings.acted.connect(self._on_acted)
        self.form.confirmed.connect(self.import_file)
        self.form.cancelled.connect(self.form.hide)

    def _make_top(self, inner: QWidget) -> QGridLayout:
        self.filter = QgsFilterLineEdit(inner)
        self.filter.setPlaceholderText(texts.tr("Search models"))
        self.filter.setToolTip(texts.tr("Show the models whose card holds these words."))
        self.filter.setAccessibleName(texts.tr("Search models"))
        self.filter.setMinimumWidth(60)
        self.import_button = QPushButton(texts.tr("Import…"), inner)
        self.import_button.setIcon(glyphs.icon("add", self))
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
        return self._list.busy or self._deed.busy

    def card(self, name: str) -> Optional[ModelCard]:
        """The card of an installed file."""
        return next((card for card in self.cards if card.model["name"] == name), None)

    # --- the list ------------------------------------------------------------------------

    def read(self) -> None:
        """List the installed files anew, in the background."""
        self._list.ask(lambda: self._services.weights("list"))

    def _on_listed(self, answer: Optional[dict[str, Any]]) -> None:
        if not answer:  # the task was cancelled in QGIS' list of tasks
            return
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
        if answer["models"] != self._models:
            self._show(answer["models"])
        self._apply_filter()

    def _show(self, models: list[Model]) -> None:
        before = {model["name"]: model for model in self._models or []}
        same = {model["name"] for model in models if before.get(model["name"]) == model}
        self._verified = {name: told for name, told in self._verified.items() if name in same}
        self._models = models
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._make_card(model) for model in models]
        opened = self.card(self._opened)
        if opened is not None:
            opened.set_open(True)

    def _make_card(self, model: Model) -> ModelCard:
        found = self._verified.get(model["name"])
        card = ModelCard(model, fit(model, self._state), found, self.box)
        card.toggled.connect(self._on_toggled)
        card.use_clicked.connect(self.use_wanted)
        card.verify_clicked.connect(self.verify)
        card.remove_confirmed.connect(self.remove)
        self._cards.addWidget(card)
        return card

    def _on_toggled(self, name: str, opened: bool) -> None:
        """One card is open at a time."""
        if opened:
            self._opened = name
            for card in self.cards:
                if card.model["name"] != name:
                    card.set_open(False)
        elif self._opened == name:
            self._opened = ""

    def _apply_filter(self) -> None:
        wanted = self.filter.text().lower().split()
        shown = 0
        for card in self.cards:
            told = searched(card.model)
            fits = all(word in told for word in wanted)
            card.setVisible(fits)
            shown += fits
        self.empty.setVisible(not shown)
        no_match = texts.tr(NO_MATCH, self.filter.text())
        self.empty.setText(no_match if self.cards else texts.tr(EMPTY))

    def refresh(self) -> None:
        """Compare the models with the images that are on the Fuse page now."""
        if not self.isVisible():  # done when it is shown
            return
        for card in self.cards:
            found = fit(card.model, self._state)
            if found != card.fit:
                card.set_fit(found)
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
        self.working.setText(told)
        self.working.setVisible(bool(told))
        for widget in (self.import_button, self.form, self.box):
            widget.setEnabled(not told)

    def _on_done(self, answer: Optional[dict[str, Any]]) -> None:
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
        if path.lower().endswith(answers.CHECKPOINT):
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
            names = [model["name"] for model in self._models or []]
            path, options = self._refused
            self.findings.set_findings([answers.import_problem(answer, path, options, names)])
            return
        self.form.hide()
        self._opened = answers.stem(answer["path"])
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
            self._do(told, lambda answer: self._on_verified(name, answer), "verify", path)

    def _on_verified(self, name: str, answer: dict[str, Any]) -> None:
        card = self.card(name)
        if card is not None:
            self._verified[name] = answers.verified(answer)
            card.set_finding(self._verified[name])

    def remove(self, name: str) -> None:
        """Delete an installed file; the card asked before."""
        told = texts.tr("Removing %1…", name)
        self._do(told, self._on_removed, "remove", name)

    def _on_removed(self, answer: dict[str, Any]) -> None:
        self.findings.set_findings([answers.problem(answer)] if answers.is_error(answer) else [])
        self._renew()

    def _renew(self) -> None:
        self._models = None
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

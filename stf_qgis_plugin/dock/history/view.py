"""The list of runs, newest first; it takes the place of the page while it is open."""

from __future__ import annotations

import os
import platform
from typing import Any, Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from .. import glyphs, texts
from ..background import Background
from ..flow import wrap
from ..section import LinkButton, MutedLabel
from . import copying, files, words
from .card import RunCard
from .run import Run
from .store import RunStore

MOST_SHOWN = 20


class HistoryView(QWidget):
    """Search, cards, and what can be done with a run.

    Args:
        store: where the runs are.
        folder: where recipes for copied commands are put.
        engine: the engine's program, named where ``stf`` is not installed.
    """

    closed = pyqtSignal()
    run_again = pyqtSignal(object)
    open_in_form = pyqtSignal(object)
    recipe_files_chosen = pyqtSignal(object)

    def __init__(
        self, store: RunStore, folder: str, engine: str, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._store, self._folder, self._engine = store, folder, engine
        self._runs: list[Run] = []
        self._all = False
        self.cards: list[RunCard] = []
        self.missing = Background(texts.tr("STFusion: looking for files"), self)
        self.missing.answered.connect(self._on_missing)
        self._asked: Optional[RunCard] = None
        self._make()

    def _make(self) -> None:
        title = QLabel(texts.tr(words.TITLE), self)
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        title.setFont(font)
        self.open_recipe = QPushButton(texts.tr(words.OPEN_RECIPE), self)
        self.open_recipe.setAutoDefault(False)
        glyphs.put_on(self.open_recipe, "folder")
        self.open_recipe.setToolTip(texts.tr(words.OPEN_RECIPE_TIP))
        self.open_recipe.clicked.connect(self.choose_recipes)
        self.close_button = glyphs.GlyphButton("cross", texts.tr("Close History"), self)
        self.close_button.clicked.connect(self.closed)
        self.search = QgsFilterLineEdit(self)
        self.search.setPlaceholderText(texts.tr(words.SEARCH))
        self.search.setAccessibleName(texts.tr(words.SEARCH))
        self.search.textChanged.connect(self._build)
        self.problem = wrap(MutedLabel("", self))
        self.empty = wrap(MutedLabel("", self))
        self.more = LinkButton("", self)
        self.more.clicked.connect(self._show_all)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.open_recipe)
        head.addWidget(self.close_button)
        inner = QWidget(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 12, 10)
        for part in (self.problem, self.empty):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(self.more)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 0)
        top.addLayout(head)
        top.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.area, 1)

    # --- the list ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the runs anew."""
        self._runs = self._store.runs()
        self._build()

    def _build(self, *unused: Any) -> None:
        chosen = next((card.run.id for card in self.cards if card.is_chosen), None)
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        wanted = self.search.text().lower().split()
        found = [r for r in self._runs if all(word in words.searched(r) for word in wanted)]
        shown = found if self._all else found[:MOST_SHOWN]
        for run in shown:
            card = RunCard(run, self)
            card.chosen.connect(self.choose)
            card.deed.connect(self._on_deed)
            card.moved.connect(self._move)
            self._list.addWidget(card)
            self.cards.append(card)
        self.more.setText(texts.tr("Show %1 More", len(found) - len(shown)))
        self.more.setVisible(len(found) > len(shown))
        self.empty.setText(texts.tr(words.NO_MATCH if self._runs else words.EMPTY))
        self.empty.setVisible(not found)
        problem = words.PROBLEMS.get(self._store.problem, "")
        self.problem.setText(texts.tr(problem))
        self.problem.setVisible(bool(problem))
        first = next((card for card in self.cards if card.run.id == chosen), None)
        if first is not None:
            self.choose(first)

    def _show_all(self) -> None:
        self._all = True
        self._build()

    def choose(self, card: RunCard) -> None:
        """Show what can be done with one run; whether its files are there is asked meanwhile."""
        if card.is_chosen:
            return
        for other in self.cards:
            other.set_chosen(other is card)
        self._asked = card
        self.missing.ask(card.run.missing)

    def _on_missing(self, gone: Optional[list[str]]) -> None:
        if self._asked is not None and self._asked in self.cards:
            self._asked.set_missing(len(gone or []))

    def _move(self, card: RunCard, step: int) -> None:
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus()
            self.area.ensureWidgetVisible(self.cards[place], 0, 10)

    # --- deeds ---------------------------------------------------------------------------

    def _on_deed(self, card: RunCard, name: str) -> None:
        if name in ("command", "python", "recipe"):
            self._copy(card, name)
            return
        deeds = {"again": lambda: self.run_again.emit(card.run),
                 "open": lambda: self.open_in_form.emit(card.run.recipes),
                 "save": lambda: self._save(card),
                 "log": lambda: card.show_log(self._store.log(card.run)),
                 "folder": lambda: self._open_folder(card),
                 "report": lambda: self._open_report(card),
                 "remove": lambda: self._remove(card)}  # fmt: skip
        deeds[name]()

    def _copy(self, card: RunCard, kind: str) -> None:
        said = words.COPIED
        if kind == "recipe":
            text = copying.as_recipe(card.run.recipes)
        elif kind == "python":
            text = copying.as_python(files.with_free_outputs(card.run.recipes))
        else:
            text, said = self._command(card.run), words.COPIED_COMMAND
        QApplication.clipboard().setText(text)
        card.say(texts.tr(said, self._engine))

    def _command(self, run: Run) -> str:
        """The command line; a recipe that has no options of its own goes into a file."""
        recipes = files.with_free_outputs(run.recipes)
        paths = []
        for number, recipe in enumerate(recipes):
            path = os.path.join(self._folder, f"{run.id[:12]}-{number}.json")
            if copying.command(recipe) is None:
                files.write_json(path, recipe)
            paths.append(path)
        return copying.as_command(recipes, paths, platform.system() == "Windows")

    def _save(self, card: RunCard) -> None:
        start = os.path.join(card.run.folder(), files.recipe_name(card.run))
        path, _ = QFileDialog.getSaveFileName(
            self, texts.tr("Save Recipe"), start, texts.tr("Recipes (*.json)")
        )
        if path:
            self.save_recipes(card, path)

    def save_recipes(self, card: RunCard, path: str) -> None:
        """One file per date; the date is put into the names of several."""
        try:
            written = files.save_recipes(card.run.recipes, path)
        except OSError:
            card.say(texts.tr(words.NOT_SAVED, os.path.basename(path)))
            return
        names = ", ".join(os.path.basename(name) for name in written)
        card.say(texts.tr(words.SAVED, names))

    def _open_folder(self, card: RunCard) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(card.run.folder()))

    def _open_report(self, card: RunCard) -> None:
        path = card.run.report()
        if os.path.exists(path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))
        else:
            card.say(texts.tr(words.NO_REPORT, os.path.basename(path)))

    def _remove(self, card: RunCard) -> None:
        place = self.cards.index(card)
        self._store.remove(card.run)
        self.refresh()
        if self.cards:
            self.cards[min(place, len(self.cards) - 1)].setFocus()

    def choose_recipes(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, texts.tr("Open Recipe"), "", texts.tr("Recipes (*.json)")
        )
        if paths:
            self.recipe_files_chosen.emit(paths)

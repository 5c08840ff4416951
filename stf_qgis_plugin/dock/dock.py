"""The frame of the dock: page bar, pages, action bar and job strip."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ..swipe import SwipeBar
from . import demo, palette, texts
from .action_bar import ActionBar
from .after_run import AfterRun
from .engine_page import EnginePage
from .enhance.controller import EnhanceController
from .enhance.page import EnhancePage
from .fuse_controller import FuseController, details
from .fuse_page import FusePage
from .history.recorder import Recorder
from .history.store import RunStore
from .history.view import HistoryView
from .job_strip import JobStrip
from .models.page import ModelsPage
from .page_bar import PageBar
from .page_needs import PageNeeds
from .page_tools import PageTools
from .results import ResultView
from .runner import FAILED, Job, Runner
from .services import Services
from .state import FuseState
from .tab_order import put_in_order
from .tour import Tour
from .validate.controller import ValidateController
from .validate.page import ValidatePage
from .validate.pixel_picker import PixelPicker

try:
    from qgis.PyQt.QtGui import QShortcut
except ImportError:  # Qt 5
    from qgis.PyQt.QtWidgets import QShortcut

NARROWEST = 300


class Rule(QFrame):
    """A thin line between the bars."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self._paint()

    def _paint(self) -> None:
        own = self.palette()
        parent = self.parentWidget().palette() if self.parentWidget() else own
        if own.color(own.ColorRole.Window) != palette.line(parent):
            own.setColor(own.ColorRole.Window, palette.line(parent))
            self.setPalette(own)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in palette.CHANGES:
            self._paint()
        return done


class StfDock(QgsDockWidget):
    """STFusion's dock; hidden until its icon is clicked.

    Args:
        iface: QGIS' interface; None in tests.
        services: the rest of the plugin; tests give a stand-in.
    """

    def __init__(self, iface: Any = None, services: Optional[Services] = None) -> None:
        super().__init__("STFusion", iface.mainWindow() if iface is not None else None)
        self.setObjectName("StfDock")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.services = services or Services(iface)
        self.runner = Runner(self.services.run_engine, self)
        self.frame = QWidget(self)
        self.frame.setMinimumWidth(NARROWEST)
        self.page_bar = PageBar(self.frame)
        self.stack = QStackedWidget(self.frame)
        self.bars = QStackedWidget(self.frame)
        self.bars.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.strip = JobStrip(self.runner, self.frame)
        self.tools = PageTools(self.strip, self.runner, self.services)
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.page_bar, Rule(self.frame), self.stack, Rule(self.frame)):
            layout.addWidget(widget, 1 if widget is self.stack else 0)
        for widget in (self.bars, Rule(self.frame), self.strip):
            layout.addWidget(widget)
        self.setWidget(self.frame)
        self.page_bar.changed.connect(self._show_page)
        self.page_bar.clicked.connect(lambda number: self.show_history(False))
        self._add_fuse_page()
        self._add_enhance_page()
        self._add_validate_page()
        self._add_results()
        self._add_models_page()
        self.engine_page = EnginePage(self.services, self.stack)
        self.add_page(self.engine_page)
        self.engine_page.said.connect(self._say_of_engine)
        self.engine_page.changed.connect(self._show_engine)
        for controller in (self.controller, self.enhance):
            self.engine_page.changed.connect(controller.ask_again)
            controller.deeds.engine_wanted.connect(lambda: self.show_page(self.engine_page))
        self._show_engine()
        self.after_run = AfterRun(self.strip, self.runner, self)
        self.after_run.engine_wanted.connect(lambda: self.show_page(self.engine_page))
        self.after_run.folder_chosen.connect(self._use_folder)
        self.needs = PageNeeds(self)
        QgsProject.instance().cleared.connect(self.runner.leave_project)
        self._add_history()
        self._add_shortcuts()
        self.fuse_page.laid_out.connect(self._order_tabs)
        self.page_bar.changed.connect(lambda number: QTimer.singleShot(0, self._order_tabs))
        self.strip.help_clicked.connect(self.show_help)
        self.tour = Tour(self)
        self.strip.tour_clicked.connect(self.tour.start)
        self.fuse_page.empty.tour_clicked.connect(self.tour.start)
        self.hide()

    def add_page(self, page: Any, bar: Optional[QWidget] = None) -> int:
        """A further page with its own action bar.

        Args:
            page: widget with the attributes ``title`` and ``glyph``.
            bar: action bar of the page; None = an empty one.

        Returns:
            The number of the page.
        """
        self.stack.addWidget(page)
        self.bars.addWidget(bar or QWidget(self.bars))
        self.page_bar.add(page.glyph, texts.tr(page.title))
        self._fit_bars()
        return self.stack.count() - 1

    def _fit_bars(self) -> None:
        """Only the bar of the page that is shown takes room."""
        for number in range(self.bars.count()):
            policy = self.bars.widget(number).sizePolicy()
            shown = number == self.bars.currentIndex()
            kinds = QSizePolicy.Policy
            policy.setVerticalPolicy(kinds.Preferred if shown else kinds.Ignored)
            self.bars.widget(number).setSizePolicy(policy)
        self.bars.updateGeometry()

    def _add_fuse_page(self) -> None:
        self.fuse_page = FusePage(FuseState(), self.services.methods(), self.services, self.stack)
        self.action_bar = ActionBar(texts.tr(texts.FUSE), "fuse", self.bars)
        self.add_page(self.fuse_page, self.action_bar)
        self.controller = FuseController(self.fuse_page, self.action_bar, self.tools, self)
        self.strip.copy_clicked.connect(self.controller.copy_details)

    def _add_enhance_page(self) -> None:
        self.enhance_page = EnhancePage(self.services.enhancements(), self.services, self.stack)
        self.enhance_bar = ActionBar(texts.tr(self.enhance_page.title), "enhance", self.bars)
        self.add_page(self.enhance_page, self.enhance_bar)
        self.enhance = EnhanceController(self.enhance_page, self.enhance_bar, self.tools, self)
        self.enhance_page.recipes_wanted.connect(self._open_recipe_files)
        self.enhance_page.laid_out.connect(self._order_tabs)

    def _add_models_page(self) -> None:
        self.models_page = ModelsPage(self.fuse_page.state, self.services, self.stack)
        self.add_page(self.models_page)
        self.models_page.changed.connect(self.controller.read_networks)
        self.models_page.use_wanted.connect(self._use_model)
        self.fuse_page.changed.connect(self.models_page.refresh)
        for page in (self.fuse_page, self.enhance_page):
            page.form.picker.could_get_wanted.connect(self._show_could_get)
        self.models_page.engine_wanted.connect(lambda: self.show_page(self.engine_page))

    def _show_could_get(self) -> None:
        self.show_page(self.models_page)
        self.models_page.show_could_get()

    def _use_model(self, name: str) -> None:
        enhance = self.models_page.enhances(name)
        self.show_page(self.enhance_page if enhance else self.fuse_page)
        (self.enhance if enhance else self.controller).use_method(name)

    def _say_of_engine(self, sign: str, text: str) -> None:
        if not self.runner.busy:
            self.strip.say(sign, text)

    def _show_engine(self) -> None:
        """Which engine is in use, in the idle strip."""
        self.strip.set_idle_text(self.engine_page.in_words())

    def _use_folder(self, job: str, folder: str) -> None:
        page = self.enhance_page if job == "enhance" else self.fuse_page
        page.state.folder = folder
        page.refresh()

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages to the front."""
        self.page_bar.set_current(self.stack.indexOf(page))

    def _add_validate_page(self) -> None:
        picker = PixelPicker(self.services.canvas(), self)
        self.validate_page = ValidatePage(picker, self.stack)
        bar = ActionBar(texts.tr(self.validate_page.title), "validate", self.bars)
        self.add_page(self.validate_page, bar)
        self.validate = ValidateController(
            self.validate_page, bar, self.tools, self.fuse_page.state, picker, self
        )
        self.validate_bar = bar

    def _add_results(self) -> None:
        self.results = ResultView(self.services, self)
        self.controller.fused.connect(self.results.show)
        self.enhance.enhanced.connect(self.results.show)
        self.strip.steps.follow(self.results)
        self.strip.steps.validate_clicked.connect(lambda: self.show_page(self.validate_page))
        self.swipe_bar = SwipeBar(self.results.swipe, self.results.second, self.validate_page)
        self.validate_page.map.set_swipe(self.swipe_bar)
        self.runner.job_ended.connect(self._on_job_ended)
        self.toggleViewAction().toggled.connect(self.results.dock_toggled)

    def _on_job_ended(self, job: Job) -> None:
        if job.state == FAILED and job.recipe.get("job") in ("fuse", "enhance"):
            self.results.tell_failure(job, details(job))

    def _add_history(self) -> None:
        place = self.services.profile()
        self.runs = RunStore(os.path.join(place, "runs.sqlite"))
        self.controller.measured = self.enhance.measured = self.runs.seconds_per_pixel
        scene = demo.folder(self.services.documents())
        self.recorder = Recorder(self.runner, self.runs, self._method_title, scene, self)
        self.history = HistoryView(
            self.runs, os.path.join(place, "recipes"), self.services.engine_program(), self.frame
        )
        self.history.hide()
        layout = self.frame.layout()
        layout.insertWidget(layout.indexOf(self.stack) + 1, self.history, 1)
        self.recorder.recorded.connect(self._on_recorded)
        self.strip.history_clicked.connect(lambda: self.show_history(self.history.isHidden()))
        self.history.closed.connect(lambda: self.show_history(False))
        self.history.open_in_form.connect(self._open_recipes)
        self.controller.comparison_opened.connect(self._open_recipes)
        self.history.recipe_files_chosen.connect(self._open_recipe_files)
        self.history.run_again.connect(lambda run: self._run_again(run.recipes))

    def _method_title(self, name: str) -> str:
        """What people call a method of either kind."""
        found = self.enhance.method_title(name)
        return self.controller.method_title(name) if found == name else found

    def show_history(self, shown: bool = True) -> None:
        """Open or close the list of runs; it stands in the place of the page."""
        if shown == (not self.history.isHidden()):
            return
        if shown:
            self.history.refresh()
        self.history.setVisible(shown)
        for widget in (self.stack, self.bars):
            widget.setVisible(not shown)
        (self.history.search if shown else self.strip.history_button).setFocus()

    def _validate_again(self, recipe: dict[str, Any], run: bool) -> None:
        self.show_page(self.validate_page)
        self.show_history(False)
        self.validate.open_recipe(recipe, run)

    def _run_again(self, recipes: list[dict[str, Any]]) -> None:
        if recipes[0].get("job") == "evaluate":
            self._validate_again(recipes[0], run=True)
        elif recipes[0].get("job") == "enhance":
            self.enhance.run_again(recipes)
        else:
            self.controller.run_again(recipes)

    def _open_recipes(self, recipes: list[dict[str, Any]]) -> None:
        if recipes[0].get("job") == "evaluate":
            self._validate_again(recipes[0], run=False)
            return
        if recipes[0].get("job") == "enhance":
            self.show_page(self.enhance_page)
            self.show_history(False)
            self.enhance.open_recipe(recipes[0])
            return
        self.page_bar.set_current(0)
        self.show_history(False)
        self.controller.open_recipes(recipes)

    def _open_recipe_files(self, paths: list[str]) -> None:
        self.page_bar.set_current(0)
        self.show_history(False)
        self.controller.open_recipe_files(paths)

    def _on_recorded(self) -> None:
        if not self.history.isHidden():
            self.history.refresh()

    def _add_shortcuts(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        deeds = {
            "Ctrl+PgUp": lambda: self.page_bar.set_current(self.page_bar.current - 1),
            "Ctrl+PgDown": lambda: self.page_bar.set_current(self.page_bar.current + 1),
            "Ctrl+Return": self.press_primary,
            "F1": self.show_help,
        }
        for keys, deed in deeds.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(inside)
            shortcut.activated.connect(deed)

        escape = QShortcut(QKeySequence("Esc"), self.history)
        escape.setContext(inside)
        escape.activated.connect(self.history.closed)

    def press_primary(self) -> None:
        """The coloured button of the page that is shown."""
        bar = self.bars.currentWidget()
        if isinstance(bar, ActionBar):
            bar.primary.click()

    def _show_page(self, number: int) -> None:
        if hasattr(self, "history"):
            self.show_history(False)
        self.stack.setCurrentIndex(number)
        self.bars.setCurrentIndex(number)
        self._fit_bars()

    def _order_tabs(self) -> None:
        """The tab key goes through page bar, page, action bar and strip."""
        page, bar = self.stack.currentWidget(), self.bars.currentWidget()
        put_in_order(*filter(None, (self.page_bar, page, bar, self.strip)))

    def show_help(self) -> None:
        """How the page is used, in five sentences."""
        self.services.show_help(self)

    def shut_down(self) -> None:
        """Stop what runs; called when the plugin is unloaded."""
        self.controller.quick.stop()
        self.controller.pairs.stop()
        self.tour.end()
        self.runner.cancel_all()
        self.validate.shut_down()
        self.engine_page.shut_down()
        self.results.shut_down()

    def sizeHint(self) -> QSize:
        return QSize(380, 700)

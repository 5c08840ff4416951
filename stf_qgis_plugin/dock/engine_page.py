"""The Engine page: which Python runs the engine, whether it can, and the set-up for networks."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ..setup import diagnostics
from . import texts
from .background import Background
from .engine import setup_job, verdicts, words
from .engine.cards import ChoiceCard, VerdictCard
from .engine.facts_section import FactsSection
from .engine.limits_form import LimitsForm
from .engine.own_card import OwnCard
from .engine.private_card import PrivateCard
from .engine.running_view import title_of
from .engine.setup_dialog import SetupDialog
from .engine.setup_job import SetupJob
from .section import Section
from .steady import Steady
from .texts import tr


class EnginePage(QScrollArea):
    """Built in, a Python that the user names, or a private one that is set up on a click.

    A Python is put into use only after its test went well.

    Args:
        services: ``interpreter()``, ``set_interpreter(path)``, ``examine_engine(path)`` and
            ``engine_setup()``.
        job: the set-up; tests give one with stand-in work.
    """

    title = texts.ENGINE
    glyph = "engine"

    said = pyqtSignal(str, str)
    changed = pyqtSignal()
    judged = pyqtSignal()

    def __init__(
        self, services: Any, parent: Optional[QWidget] = None, job: Optional[SetupJob] = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._setup = services.engine_setup()
        self.job = job or SetupJob(self)
        self._dialog: Optional[SetupDialog] = None
        self._answer: dict[str, Any] = {}
        self._asked_path = ""
        self._copy_next = self._was_used = False
        self._test = Background(tr("STFusion: testing the engine"), self)
        self._removal = Background(tr("STFusion: removing the engine"), self)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        self._top = QVBoxLayout()
        self.verdict = VerdictCard("note", "", (), inner)
        self._top.addWidget(self.verdict)
        layout.addLayout(self._top)
        choice = self._make_choice(inner)
        layout.addWidget(choice)
        self.tests = FactsSection(inner)
        layout.addWidget(self.tests)
        self.limits = LimitsForm(services, inner)
        layout.addWidget(self.limits)
        layout.addStretch(1)
        self.setWidget(inner)
        self._steady = Steady(self, choice)
        self._connect()
        self.refresh()

    # --- building ------------------------------------------------------------------------

    def _make_choice(self, parent: QWidget) -> Section:
        section = Section(tr("Which Engine"), True, parent)
        self.built_in = ChoiceCard(
            words.BUILT_IN, words.BUILT_IN_TEXT, "Use the Python of QGIS.", section
        )
        named = "" if self._setup.is_used() else self._services.interpreter()
        self.own = OwnCard(named, section)
        self.private = PrivateCard(self._setup, self.job, section)
        for card in (self.built_in, self.own, self.private):
            section.body.addWidget(card)
        return section

    def _connect(self) -> None:
        self.tests.test.clicked.connect(self.start_test)
        self.own.test.clicked.connect(self.test_named)
        self.tests.copy.clicked.connect(self.copy_diagnostics)
        self.built_in.radio.clicked.connect(lambda: self._choose(""))
        self.own.radio.clicked.connect(self._choose_own)
        self.private.radio.clicked.connect(self._choose_private)
        self.private.setup_wanted.connect(self.open_setup)
        self.private.remove_wanted.connect(self.remove_private)
        self.verdict.acted.connect(self._on_acted)
        self._test.answered.connect(self._on_answer)
        self._removal.answered.connect(self._on_removed)
        self.job.changed.connect(self._on_job)
        self.job.ended.connect(self._on_job_ended)

    # --- which engine --------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return self._test.busy or self._removal.busy or self.private.busy

    def _choose(self, path: str) -> None:
        """Use the built-in or the private engine."""
        self._services.set_interpreter(path)
        self._answer = {}
        with self._steady.kept():
            self.tests.show_answer({}, "")
            self.refresh()
        self.changed.emit()

    def _choose_private(self) -> None:
        place = self._setup.place()
        if place.is_ready:
            self._choose(place.python)
        else:
            self.refresh()
            self.open_setup()

    def _choose_own(self) -> None:
        """A named Python is used after its test; until then the old one stays."""
        self.refresh(own=True)
        if self.own.path:
            self.test_named()
        else:
            self.own.python.setFocus()

    def test_named(self) -> None:
        """Test the Python in the field, and use it when all went well."""
        path = self.own.path
        if path:
            self._ask(path)

    def start_test(self) -> None:
        """Test the engine in use."""
        self._ask(self._services.interpreter())

    def _ask(self, path: str) -> None:
        if self._test.busy:
            return
        self._asked_path = path
        for one in (self.tests.test, self.own.test):
            one.setEnabled(False)
        self._say("note", words.TESTING)
        self._test.ask(lambda: self._services.examine_engine(path))

    def _on_answer(self, answer: dict[str, Any]) -> None:
        for one in (self.tests.test, self.own.test):
            one.setEnabled(True)
        self._answer = answer
        path, private = self._asked_path, self._setup.place().python
        found = verdicts.verdict(answer, path, private)
        good = "facts" in answer and found.severity != "error"
        if good and path != self._services.interpreter():
            self._services.set_interpreter(path)
            self.changed.emit()
        with self._steady.kept():
            self.refresh(own=bool(path) and path != private)
            self._say(found.severity, found.sentence, found.buttons)
            self.tests.show_answer(answer, self._origin())
        if self._copy_next:
            self._copy_next = False
            self.copy_diagnostics()

    def in_words(self) -> str:
        """The engine in use, for the strip."""
        path = self._services.interpreter()
        if not path:
            return tr(texts.READY)
        return tr(words.STRIP_PRIVATE if self._setup.is_used() else words.STRIP_OWN)

    # --- showing -------------------------------------------------------------------------

    def refresh(self, own: bool = False) -> None:
        """Show which engine is in use; ``own`` keeps the second card chosen while it is tried."""
        with self._steady.kept():
            self._show(self._services.interpreter(), own)

    def _show(self, path: str, own: bool) -> None:
        place = self._setup.place()
        named = own or bool(path and path != place.python)
        self.built_in.radio.setChecked(not path and not own)
        self.own.set_chosen(named)
        self.private.radio.setChecked(bool(path) and path == place.python and not own)
        if not self._test.busy and not self._answer:
            found = verdicts.untested(path, place.python, self._services.forced_interpreter())
            self._say(found.severity, found.sentence)
        self.private.refresh()

    def _say(self, severity: str, sentence: str, buttons: tuple[tuple[str, str], ...] = ()) -> None:
        """The first sentence of the page."""
        with self._steady.kept():
            old = self.verdict
            self.verdict = VerdictCard(severity, tr(sentence), buttons, self.widget())
            self.verdict.acted.connect(self._on_acted)
            self._top.replaceWidget(old, self.verdict)
            old.hide()
            old.deleteLater()
            self.verdict.show()
        self.judged.emit()

    def _origin(self) -> str:
        """Where the Python in use comes from, in words."""
        if not self._asked_path:
            return tr("from QGIS")
        return tr("private folder") if self._setup.is_used() else tr("your own")

    # --- the set-up ----------------------------------------------------------------------

    def open_setup(self, offline: str = "") -> None:
        """Show the window of the set-up."""
        if self._dialog is None:
            self._dialog = SetupDialog(self._setup, self.job, self)
            self._dialog.own_wanted.connect(self._choose_own)
            self._dialog.setWindowFlag(Qt.WindowType.Window, True)
        self._dialog.open_for(offline)

    @property
    def dialog(self) -> Optional[SetupDialog]:
        return self._dialog

    def _on_job(self) -> None:
        with self._steady.kept():
            self.private.refresh()
        if self.job.busy:
            self.said.emit("", tr(words.STRIP, title_of(self.job)))

    def _on_job_ended(self) -> None:
        if self.job.state == setup_job.DONE:
            self._asked_path = self._setup.place().python
            self._services.set_interpreter(self._asked_path)
            self._on_answer({"facts": self.job.facts, "driver": "", "seconds": 0.0})
            self.changed.emit()
            self.said.emit("good", tr(words.STRIP_DONE))
        elif self.job.state == setup_job.FAILED and self.job.error is not None:
            message, _ = words.failure(self.job.error.code, self.job.error.value)
            self.said.emit("error", message)
        else:
            self.said.emit("cross", tr("The set-up was stopped."))
        self.refresh()

    def remove_private(self) -> None:
        """One click: out of use first, then deleted."""
        self._was_used = self._setup.is_used()
        if self._was_used:
            self._choose("")
        self._say("note", words.REMOVING)
        self.private.setEnabled(False)
        self._removal.ask(self._setup.remove)

    def _on_removed(self, problem: str) -> None:
        self.job.reset()
        self.private.setEnabled(True)
        self.refresh()
        if problem:
            self._say("error", tr(words.NOT_REMOVED, diagnostics.hidden(problem)))
        else:
            self._say("good", words.REMOVED if self._was_used else words.REMOVED_UNUSED)
        self.changed.emit()

    # --- buttons of the verdict ----------------------------------------------------------

    def _on_acted(self, finding: dict[str, Any], key: str) -> None:
        deeds = {
            "set-up": self.open_setup,
            "choose": self._choose_own_file,
            "processor": self._use_processor,
            "again": lambda: self._ask(self._asked_path),
            "copy": self.copy_diagnostics,
        }
        deeds[key]()

    def _choose_own_file(self) -> None:
        self.refresh(own=True)
        self.own.python.setFocus()

    def _use_processor(self) -> None:
        self.limits.set_device("cpu")
        self.start_test()

    def copy_diagnostics(self) -> None:
        """Facts for a report into the clipboard; the engine is tested first when it was not."""
        if not self._answer:
            self._copy_next = True
            self.start_test()
            return
        about = {
            "QGIS": Qgis.version(),
            "engine": self._services.interpreter() or "built in",
            "error": self._answer.get("error", ""),
            "NVIDIA driver": self._answer.get("driver", ""),
        }
        facts = self._answer.get("facts", {})
        log = self._answer.get("log", "") or (self.job.error.log if self.job.error else "")
        QApplication.clipboard().setText(diagnostics.report(facts, about, log))

    def shut_down(self) -> None:
        """Stop a set-up; the next one goes on with its downloads."""
        self.job.cancel()

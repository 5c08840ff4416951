"""The first tour: five bubbles beside the fields that matter.

It starts only when it is asked for, blocks nothing, and ends with Esc, its link, or the dock.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QDate, QLocale, QPoint, QPointF, QRect, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from . import palette, texts
from .action_bar import PrimaryButton
from .section import LinkButton, MutedLabel

try:
    from qgis.PyQt.QtGui import QShortcut
except ImportError:  # Qt 5
    from qgis.PyQt.QtWidgets import QShortcut

WIDTH, POINTER, GAP = 330, 12, 4
FOLLOW_MS = 150
"""How often a bubble looks where its field is."""

COUNT, END, BACK, NEXT, DONE = "%1 of %2", "End Tour", "Back", "Next", "Done"
IMAGES = (
    "Your images",
    "Fine and coarse images stand in one table. Roles and dates were read from the files; click "
    "one to correct it.",
)
WANTED = (
    "The wanted date",
    "On %1 there is only a coarse image. STFusion predicts the fine one from the pairs before and "
    "after it.",
)
FUSE = (
    "Fuse",
    "Press Fuse. You can go on working; Cancel stops within two seconds and leaves no half-written "
    "file.",
)
COMPARE = (
    "Compare",
    "Drag the handle: predicted on the left, coarse on the right. Press Esc to leave.",
)
TRUST = (
    "Trust",
    "Validate compares with a real image of that day, in numbers and on the map. The report can be "
    "sent to anyone.",
)


@dataclass(frozen=True)
class Step:
    """One bubble: title, text, and the fields beside which it may stand, best first."""

    title: str
    text: str
    targets: Callable[[], list[Optional[QWidget]]]


class Bubble(QWidget):
    """A box with a pointer; it lies over the window and takes no focus by itself."""

    back = pyqtSignal()
    next = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, step: Step, number: int, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._side, self._at = "left", 24
        self.title = QLabel(step.title, self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        place = MutedLabel(texts.tr(COUNT, number, count), self)
        self.text = QLabel(step.text, self)
        self.text.setWordWrap(True)
        self.end = LinkButton(texts.tr(END), self)
        self.end.clicked.connect(self.ended)
        self.back_button = QPushButton(texts.tr(BACK), self)
        self.back_button.setVisible(number > 1)
        self.back_button.clicked.connect(self.back)
        last = number == count
        self.next_button = PrimaryButton(texts.tr(DONE if last else NEXT), "", self)
        self.next_button.clicked.connect(self.next)
        for button in (self.back_button, self.next_button):
            button.setAutoDefault(False)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(place)
        foot.addWidget(self.end)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        edge = POINTER + 12
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addLayout(foot)
        self.setAccessibleName(f"{step.title}. {step.text}")
        self.setFixedWidth(WIDTH)

    def put_beside(self, target: QWidget, dock: QWidget) -> None:
        """Beside a field, where there is room: left of the dock or of the field, right, below or
        above."""
        window = self.parentWidget()
        field = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        width, height = self.width(), self.heightForWidth(self.width())
        height = height if height > 0 else self.sizeHint().height()
        middle = field.center()
        x = min(max(middle.x() - width // 2, 0), max(0, window.width() - width))
        y = min(max(middle.y() - POINTER - 24, 0), max(0, window.height() - height))
        edge = dock.mapTo(window, QPoint(0, 0)).x() if dock is not window else 0
        left = edge if edge >= width else field.left()
        if left - GAP >= width:
            self._side, x = "right", left - GAP - width
        elif field.right() + GAP + width <= window.width():
            self._side, x = "left", field.right() + GAP
        elif field.bottom() + GAP + height <= window.height():
            self._side, y = "top", field.bottom() + GAP
        else:
            self._side, y = "bottom", max(0, field.top() - GAP - height)
        along = middle.y() - y if self._side in ("left", "right") else middle.x() - x
        length = height if self._side in ("left", "right") else width
        self._at = min(max(along, POINTER + 14), length - POINTER - 14)
        self.setGeometry(x, y, width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.colour("note", self.palette()), 1.6))
        painter.setBrush(self.palette().base())
        painter.drawPolygon(self._outline())
        painter.end()

    def _outline(self) -> QPolygonF:
        """The box with its pointer, clockwise from the upper left corner."""
        left, top = float(POINTER), float(POINTER)
        right, bottom = self.width() - left, self.height() - top
        at, half = float(self._at), POINTER * 0.7
        pointers = {
            "top": [(at - half, top), (at, 1.0), (at + half, top)],
            "right": [(right, at - half), (self.width() - 1.0, at), (right, at + half)],
            "bottom": [(at + half, bottom), (at, self.height() - 1.0), (at - half, bottom)],
            "left": [(left, at + half), (1.0, at), (left, at - half)],
        }
        corners = {"top": (left, top), "right": (right, top), "bottom": (right, bottom),
                   "left": (left, bottom)}  # fmt: skip
        points = []
        for side, corner in corners.items():
            points.append(corner)
            points += pointers[side] if side == self._side else []
        return QPolygonF([QPointF(x, y) for x, y in points])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class Tour(QWidget):
    """Shows the bubbles one after the other; an invisible child of the dock.

    Args:
        dock: the dock with its pages, bars and strip.
    """

    finished = pyqtSignal()

    def __init__(self, dock: Any) -> None:
        super().__init__(dock)
        self.hide()
        self._dock = dock
        self._number = -1
        self.bubble: Optional[Bubble] = None
        self._steps: list[Step] = []
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(self.follow)
        self._escape = QShortcut(QKeySequence("Esc"), dock)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.end)
        dock.controller.fused.connect(lambda *_: self._after(FUSE))
        if dock.results.swipe is not None:
            dock.results.swipe.started.connect(lambda *_: self._after(COMPARE))
        dock.page_bar.changed.connect(self._on_page)

    @property
    def running(self) -> bool:
        return self._number >= 0

    def start(self) -> None:
        """Load the demo scene where the form is empty, and show the first bubble."""
        if self.running:
            return
        dock = self._dock
        dock.show_page(dock.fuse_page)
        dock.show_history(False)
        self._steps = self._make_steps()
        self._number = 0
        self._escape.setEnabled(True)
        if not dock.fuse_page.state.images:
            dock.controller.start_demo()
        self._timer.start()
        self.follow()

    def _make_steps(self) -> list[Step]:
        dock = self._dock
        page, steps, bar = dock.fuse_page, dock.strip.steps, dock.page_bar

        def validate() -> Optional[QWidget]:
            return bar.button(dock.stack.indexOf(dock.validate_page))

        places: list[tuple[tuple[str, str], Callable[[], list[Optional[QWidget]]]]] = [
            (IMAGES, lambda: [page.images.table]),
            (WANTED, lambda: [page.form.dates]),
            (FUSE, lambda: [dock.action_bar.primary, dock.strip]),
            (COMPARE, lambda: [steps.swipe, validate()]),
            (TRUST, lambda: [steps.validate, validate()]),
        ]
        return [Step(texts.tr(words[0]), words[1], targets) for words, targets in places]

    def _words(self, step: Step) -> Step:
        """The step with the date in its sentence."""
        if step.text != WANTED[1]:
            return Step(step.title, texts.tr(step.text), step.targets)
        wanted = self._dock.fuse_page.state.wanted_dates()
        day = QDate.fromString(wanted[0] if wanted else "", Qt.DateFormat.ISODate)
        shown = QLocale().toString(day, "d MMMM") if day.isValid() else texts.tr("that day")
        return Step(step.title, texts.tr(step.text, shown), step.targets)

    # --- going on ------------------------------------------------------------------------

    def go(self, number: int) -> None:
        """Show another bubble; after the last one the tour is over."""
        if not self.running:
            return
        if number >= len(self._steps):
            self.end()
            return
        self._number = max(0, number)
        self._drop()
        self.follow()

    def _after(self, words: tuple[str, str]) -> None:
        """The deed of a step was done."""
        if self.running and self._steps[self._number].text == words[1]:
            # When the event loop is back: only then the strip shows the next steps.
            QTimer.singleShot(0, lambda number=self._number + 1: self.go(number))

    def _on_page(self, number: int) -> None:
        validate = number == self._dock.stack.indexOf(self._dock.validate_page)
        if validate and self.running and self._number == len(self._steps) - 1:
            self.end()

    def end(self) -> None:
        """No bubble is left; the scene and what was made stay."""
        if self.running:
            self._number = -1
            self._timer.stop()
            self._escape.setEnabled(False)
            self._drop()
            self.finished.emit()

    def _drop(self) -> None:
        if self.bubble is not None:
            self.bubble.hide()
            self.bubble.deleteLater()
            self.bubble = None

    def follow(self) -> None:
        """Put the bubble beside its field; hidden while the field is not to be seen."""
        dock = self._dock
        if not dock.isVisible():
            self.end()
            return
        if not dock.fuse_page.state.images:
            return  # the scene is being simulated
        step = self._steps[self._number]
        target = next((w for w in step.targets() if w is not None and w.isVisible()), None)
        if self.bubble is None and target is not None:
            self._show(step, target)
        if self.bubble is not None:
            self.bubble.setVisible(target is not None)
            if target is not None:
                self.bubble.put_beside(target, dock)

    def _show(self, step: Step, target: QWidget) -> None:
        window = self._dock.window()
        bubble = Bubble(self._words(step), self._number + 1, len(self._steps), window)
        bubble.back.connect(lambda: self.go(self._number - 1))
        bubble.next.connect(lambda: self.go(self._number + 1))
        bubble.ended.connect(self.end)
        self.bubble = bubble
        page = self._dock.fuse_page
        if page.isAncestorOf(target):
            page.ensureWidgetVisible(target, 0, 20)
        bubble.raise_()
        bubble.show()

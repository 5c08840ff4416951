"""Keeps what the user is at where it is on the screen while the page around it changes."""

from __future__ import annotations

import contextlib
from typing import Iterator, Optional

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QSizePolicy, QSpacerItem, QWidget

PASSES = 4
"""A scroll bar that comes makes the page narrower: its lines wrap anew and move what is below."""

Place = tuple[QWidget, int]
"""A widget and its height on the screen, in pixels below the top of what is shown."""


class Steady(QObject):
    """Scrolls against what is inserted or taken away above the mouse, or above the focus.

    Where there is nothing to scroll, room is kept free until the mouse leaves the page.

    Args:
        area: the page; its widget has a box layout.
        above: the widget of that layout above which room can be kept free.
    """

    def __init__(self, area: QScrollArea, above: QWidget) -> None:
        super().__init__(area)
        self._area, self._above, self._depth = area, above, 0
        self._room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        layout = area.widget().layout()
        layout.insertSpacerItem(layout.indexOf(above), self._room)
        area.installEventFilter(self)

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """What is changed herein moves nothing under the mouse."""
        places = self._places() if not self._depth else []
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
        if places:
            self._put_back(places)

    def _places(self) -> list[Place]:
        """The widget the user is at and all around it, from the inside."""
        inner, viewport = self._area.widget(), self._area.viewport()
        found: Optional[QWidget] = None
        if self._has_mouse():
            found = inner.childAt(inner.mapFromGlobal(QCursor.pos()))
        else:
            focus = QApplication.focusWidget()
            found = focus if focus is not None and inner.isAncestorOf(focus) else None
        places = []
        while found is not None and found is not inner:
            places.append((found, found.mapTo(viewport, QPoint(0, 0)).y()))
            found = found.parentWidget()
        return places

    def _has_mouse(self) -> bool:
        viewport = self._area.viewport()
        inside = viewport.rect().contains(viewport.mapFromGlobal(QCursor.pos()))
        return bool(viewport.isVisible() and inside)

    def _put_back(self, places: list[Place]) -> None:
        inner, viewport = self._area.widget(), self._area.viewport()
        left = ((w, y) for w, y in places if inner.isAncestorOf(w) and w.isVisibleTo(inner))
        widget, before = next(left, (None, 0))
        if widget is None:
            return
        self._reserve(0, 0)
        bar, room, wanted = self._area.verticalScrollBar(), 0, 0
        for _ in range(PASSES):
            top = widget.mapTo(inner, QPoint(0, 0)).y()
            wanted = top - before
            if wanted < 0 and top >= self._room.geometry().top() and self._has_mouse():
                room -= wanted
            elif wanted <= bar.maximum():
                break
            self._reserve(room, wanted + viewport.height())
        bar.setValue(wanted)

    def _reserve(self, room: int, height: int) -> None:
        """Keep room free above the form, and the page at least so high; lays the page out."""
        kinds = QSizePolicy.Policy
        self._room.changeSize(0, room, kinds.Minimum, kinds.Fixed)
        inner = self._area.widget()
        inner.setMinimumHeight(max(height, 0))
        inner.layout().invalidate()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))

    def _release(self) -> None:
        if not self._has_mouse():  # an open list takes the mouse away as well
            self._reserve(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            QTimer.singleShot(0, self._release)
        return False

"""The tab key follows what the eye sees: top to bottom, left to right."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QWidget

ROW = 10
"""Fields whose tops differ by less stand in one row."""


def put_in_order(*roots: QWidget) -> None:
    """Set the tab order of all visible fields of some widgets, one widget after the other.

    Call it after the layout is done.
    """
    ordered = [widget for root in roots for widget in _in_order(root)]
    for one, other in zip(ordered, ordered[1:]):
        QWidget.setTabOrder(one, other)


def _in_order(root: QWidget) -> list[QWidget]:
    mirrored = root.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def place(widget: QWidget) -> tuple[int, int]:
        # the middle: a tick and the field beside it differ in height
        middle = widget.mapTo(root, QPoint(0, widget.height() // 2))
        return middle.y(), -middle.x() if mirrored else middle.x()

    fields = [w for w in root.findChildren(QWidget) if _takes_focus(w, root)]
    rows: list[list[QWidget]] = []
    last = 0
    for widget in sorted(fields, key=lambda w: place(w)[0]):
        y = place(widget)[0]
        if not rows or y - last >= ROW:  # what is scrolled away has a negative place
            rows.append([])
            last = y
        rows[-1].append(widget)
    return [w for row in rows for w in sorted(row, key=lambda w: place(w)[1])]


def _takes_focus(widget: QWidget, root: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if not policy or widget.focusProxy() is not None or not widget.isVisibleTo(root):
        return False
    return widget.window() is root.window()  # a dialog has an order of its own

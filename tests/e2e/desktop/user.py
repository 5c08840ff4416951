"""A user before the screen: finds what is to be seen, moves the mouse, types, takes pictures.

Mouse and keyboard are those of the virtual screen (xdotool); nothing here calls a slot of a button.
The methods that do something are generators for the driver: ``yield from user.click("Fuse")``.
"""

import os

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QProcess
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QScrollArea,
)
from qgis.utils import iface

from .waiting import pause

CORNER = QPoint(312, 740)
"""Where the mouse rests while a picture is taken, on the edge of the map: no button is lit up, no
tooltip is shown."""


class User:
    """One user.

    Args:
        out: folder of the pictures.

    Attributes:
        clicks: how often a button of the mouse was pressed.
    """

    def __init__(self, out):
        self.out = out
        self.clicks = 0

    # --- eyes ----------------------------------------------------------------------------

    def find(self, words, kind=QAbstractButton, inside=None):
        """The visible widget of a kind with this object name, text or accessible name, or None."""
        top = [inside] if inside is not None else QApplication.topLevelWidgets()
        for window in top:
            for widget in (window, *window.findChildren(kind)):
                if isinstance(widget, kind) and widget.isVisible() and words in names(widget):
                    return widget
        return None

    def see(self, words, kind=QAbstractButton, inside=None):
        """Wait until a widget is to be seen and can be used; gives it back."""
        found = []

        def there():
            found[:] = [self.find(words, kind, inside)]
            return found[0] is not None and found[0].isEnabled()

        yield there
        return found[0]

    def read(self, words):
        """Wait until a label with these words is to be seen."""

        def there():
            shown = (w for top in QApplication.topLevelWidgets() for w in top.findChildren(QLabel))
            return any(words in label.text() for label in shown if label.isVisible())

        yield there

    def shot(self, name):
        """A picture of the whole screen, with the map drawn and the mouse out of the way."""
        yield from self.move(CORNER)
        yield pause(0.3)
        yield lambda: not iface.mapCanvas().isDrawing()
        yield from self._do("import", "-window", "root", os.path.join(self.out, name + ".png"))

    def shot_now(self, name):
        """A picture of the screen as it is."""
        path = os.path.join(self.out, name + ".png")
        QProcess.execute("import", ["-window", "root", path])

    # --- mouse ---------------------------------------------------------------------------

    def click(self, target, inside=None):
        """Click into the middle of a widget, after scrolling to it if need be.

        Args:
            target: a widget, or the words on a button.
            inside: the widget in which the words are looked for.
        """
        if isinstance(target, str):
            target = yield from self.see(target, inside=inside)
        yield lambda: target.isVisible() and target.isEnabled()
        yield from settled(target)
        yield from self.scroll_to(target)
        yield from self.move(middle(target))
        yield from settled(target)  # it may have moved under way; below the mouse it stays
        at = middle(target)
        if not is_hit(target, at):
            other = QApplication.widgetAt(at)
            raise AssertionError(f"{described(target)} is covered by {described(other)}")
        yield from self.click_at(at)

    def click_at(self, place, key=""):
        """Click a place of the screen; ``key``: one that is held down meanwhile."""
        self.clicks += 1
        words = ["mousemove", str(place.x()), str(place.y()), "sleep", "0.1"]
        words += ["keydown", key, "click", "1", "keyup", key] if key else ["click", "1"]
        yield from self._do("xdotool", *words)

    def move(self, place):
        yield from self._do("xdotool", "mousemove", str(place.x()), str(place.y()))

    def drag(self, start, end):
        """Press the button, move, let go."""
        self.clicks += 1
        there, aside = (str(start.x()), str(start.y())), (str(end.x()), str(end.y()))
        words = ["mousemove", *there, "sleep", "0.1", "mousedown", "1", "sleep", "0.1"]
        words += ["mousemove", *aside, "sleep", "0.1", "mouseup", "1"]
        yield from self._do("xdotool", *words)

    def scroll_to(self, target):
        """Turn the wheel over the edge of the scroll area until the widget is to be seen."""
        area = target
        while area is not None and not isinstance(area, QScrollArea):
            area = None if area.isWindow() else area.parentWidget()
        for _ in range(40 if area is not None else 0):
            at = target.mapTo(area.viewport(), target.rect().center()).y()
            if 8 < at < area.viewport().height() - 8:
                return
            # The edge: over a spin box or a list the wheel would change what is chosen.
            edge = area.viewport().mapToGlobal(QPoint(4, area.viewport().height() // 2))
            yield from self.move(edge)
            yield from self._do("xdotool", "click", "4" if at < 8 else "5")
            yield pause(0.1)

    # --- keyboard ------------------------------------------------------------------------

    def key(self, *keys):
        """Press keys one after the other, e.g. "ctrl+s"."""
        yield from self._do("xdotool", "key", "--clearmodifiers", *keys)

    def write(self, text):
        """Type into the field that has the focus, in the place of what stands there."""
        yield from self.key("ctrl+a")
        yield from self._do("xdotool", "type", "--delay", "8", text)

    # --- things made of both -------------------------------------------------------------

    def choose(self, box, words):
        """Open a combo box and click the item that begins with these words."""
        view = box.view()
        yield from self.click(box)
        yield view.isVisible
        yield pause(0.2)
        row = next(k for k in range(box.count()) if box.itemText(k).startswith(words))
        index = box.model().index(row, box.modelColumn(), box.rootModelIndex())
        view.scrollTo(index)
        yield pause(0.2)
        yield from self.click_at(view.viewport().mapToGlobal(view.visualRect(index).center()))

    def tick(self, node, wanted, everything=False):
        """Click the box of a row of the layer tree; ``everything``: with Ctrl, all below it too."""
        yield from self.click_at(row(node, 9), "ctrl" if everything else "")
        below = node.findLayers() if everything else [node]
        yield lambda: all(one.itemVisibilityChecked() == wanted for one in below)

    def pick(self, words):
        """Click an entry of the menu that is open."""
        yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
        yield pause(0.2)
        menu = QApplication.activePopupWidget()
        action = next(a for a in menu.actions() if a.text().replace("&", "") == words)
        yield from self.click_at(menu.mapToGlobal(menu.actionGeometry(action).center()))

    def choose_file(self, path):
        """Type a path into the file dialog that is open."""
        found = []

        def there():
            shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
            found[:] = [w for w in shown if w.isVisible()]
            return bool(found)

        yield there
        yield pause(0.3)
        dialog = found[0]
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        yield from self.click(field)
        yield from self.write(path)
        yield lambda: field.text() == path
        yield from self.key("Return")
        yield lambda: is_gone(dialog)

    def _do(self, program, *words):
        """Run a program; QGIS goes on meanwhile."""
        process = QProcess()
        process.start(program, list(words))
        yield lambda: process.state() == QProcess.ProcessState.NotRunning
        if process.error() == QProcess.ProcessError.FailedToStart or process.exitCode():
            said = bytes(process.readAllStandardError()).decode(errors="replace")
            raise OSError(f"{program} {' '.join(words)}: {said}")


def row(node, right):
    """The place of a row of the layer tree, so far to the right of its beginning."""
    view = iface.layerTreeView()
    view.scrollTo(view.node2index(node))
    box = view.visualRect(view.node2index(node))
    return view.viewport().mapToGlobal(QPoint(box.left() + right, box.center().y()))


def names(widget):
    """By what a user, or a screen reader, knows a widget."""
    text = widget.text() if hasattr(widget, "text") and callable(widget.text) else ""
    found = (widget.objectName(), str(text).replace("&", ""), widget.accessibleName())
    return {name for name in found if name}


def middle(widget):
    """Where on the screen to click: the middle, or the sign of a box to be ticked."""
    centre = widget.rect().center()
    if isinstance(widget, (QCheckBox, QRadioButton)):
        centre.setX(min(10, centre.x()))
    return widget.mapToGlobal(centre)


def is_hit(target, place):
    """Whether a click at a place of the screen reaches a widget or a part of it."""
    widget = QApplication.widgetAt(place)
    while widget is not None and widget is not target:
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget is target


def is_gone(widget):
    """Whether a window was closed; Qt may have deleted it."""
    return sip.isdeleted(widget) or not widget.isVisible()


def settled(widget):
    """Wait until a widget stays where it is."""
    before = []

    def still():
        now = (widget.mapToGlobal(QPoint(0, 0)), widget.size())
        same = bool(before) and before[0] == now
        before[:] = [now]
        return same

    yield still
    yield still


def described(widget):
    if widget is None:
        return "another window"
    return f"{type(widget).__name__} {sorted(names(widget))}"

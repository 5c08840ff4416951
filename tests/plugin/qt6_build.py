"""Run by test_qt6.py in a plain environment with PyQt6: import the plugin's widgets, build the dock
and use every control of its pages, with ``qgis.PyQt`` mapped to PyQt6 and a stand-in for
``qgis.core`` and ``qgis.gui``.

Qt 6 refuses unscoped enums, moved classes (QAction) and ``exec_``; a real QGIS with Qt 6 is not to
be had on the test machine.
"""

import importlib
import os
import pkgutil
import sys
import traceback
import types

from PyQt6 import QtCore, QtGui, QtWidgets, sip

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class _Meta(type):
    """Any attribute of a stand-in class is a stand-in (enums, static functions)."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Any()


class _QtMeta(type(QtWidgets.QWidget)):
    """The same for classes that are real Qt widgets."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Any()


class _Any(metaclass=_Meta):
    def __call__(self, *args, **options):
        return _Any()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Any()

    def __or__(self, other):
        return self

    __ror__ = __and__ = __or__

    def __iter__(self):
        return iter(())

    def __bool__(self):
        return False

    def __str__(self):
        return ""

    def __fspath__(self):
        return "/tmp"

    def __int__(self):
        return 0

    def __le__(self, other):
        return True


class _Module(types.ModuleType):
    """qgis.core and qgis.gui: widgets become plain Qt widgets, everything else a stand-in."""

    WIDGETS = {
        "QgsDockWidget": QtWidgets.QDockWidget,
        "QgsScrollArea": QtWidgets.QScrollArea,
        "QgsSpinBox": QtWidgets.QSpinBox,
        "QgsDoubleSpinBox": QtWidgets.QDoubleSpinBox,
        "QgsFilterLineEdit": QtWidgets.QLineEdit,
        "QgsCheckableComboBox": QtWidgets.QComboBox,
        "QgsMapLayerComboBox": QtWidgets.QComboBox,
        "QgsFileWidget": QtWidgets.QWidget,
        "QgsExtentWidget": QtWidgets.QWidget,
        "QgsFieldComboBox": QtWidgets.QComboBox,
        "QgsMapCanvas": QtWidgets.QGraphicsView,
    }

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self.WIDGETS:
            return self._loose(name, self.WIDGETS[name])
        if name == "QgsTask":
            from PyQt6.QtCore import QObject

            return self._loose(name, QObject)
        made = _Meta(name, (_Any,), {"__init__": lambda self, *a, **k: None})
        setattr(self, name, made)
        return made

    def _loose(self, name, base):
        """A Qt class that also answers to QGIS' own methods."""

        def lookup(instance, attribute):
            if attribute.startswith("__"):
                raise AttributeError(attribute)
            return _Any()

        def make(self, *args, **options):
            parents = [a for a in args if isinstance(a, QtWidgets.QWidget)]
            texts = [a for a in args if isinstance(a, str)][:1]
            wanted = [*texts] if base is QtWidgets.QDockWidget else []
            base.__init__(self, *wanted, *parents[:1])

        made = _QtMeta(name, (base,), {"__getattr__": lookup, "__init__": make})
        setattr(self, name, made)
        return made


class _Interface(_Any):
    def mainWindow(self):
        return None

    def mapCanvas(self):
        canvas = sys.modules["qgis.gui"].QgsMapCanvas()
        canvas.scene = _Any
        return canvas


def toolbox():
    """Every algorithm declares its parameters, and dates go through Qt 6's own classes."""
    from stf_qgis_plugin import layers
    from stf_qgis_plugin.algorithms.images import ImagesAlgorithm
    from stf_qgis_plugin.provider import ALGORITHMS

    for algorithm in ALGORITHMS:
        algorithm().initAlgorithm()
        print("declared", algorithm.NAME)
    layers.set_date(_Any(), "2024-07-13")
    check = ImagesAlgorithm()
    check.text = lambda parameters, key, context: parameters[key]
    check.tr = str
    good, bad = (
        check._date_problem({"D": "2024-07-13"}, "D", None),
        check._date_problem({"D": "13 July"}, "D", None),
    )
    print("dates", len(good), len(bad))


def swipe():
    """The handle takes Qt 6's own keys, mouse and wheel; the overlay paints."""
    from stf_qgis_plugin.swipe import overlay
    from stf_qgis_plugin.swipe.handle import SwipeHandle

    view = QtWidgets.QGraphicsView()
    view.setScene(QtWidgets.QGraphicsScene(view))
    view.canvasColor = lambda: QtGui.QColor("white")
    view.resize(400, 300)
    view.show()
    handle, moves, wheels = SwipeHandle(view), [], []
    view.wheelEvent = wheels.append
    handle.moved.connect(lambda share: moves.append(round(share, 2)))
    handle.place(0.5, False)
    handle.show()
    no = QtCore.Qt.KeyboardModifier.NoModifier
    shift = QtCore.Qt.KeyboardModifier.ShiftModifier
    for key, held in (("Right", no), ("Left", shift), ("Home", no), ("Up", no)):
        code = getattr(QtCore.Qt.Key, f"Key_{key}")
        kind = QtCore.QEvent.Type.KeyPress
        QtWidgets.QApplication.sendEvent(handle, QtGui.QKeyEvent(kind, code, held))
    middle = QtCore.QPointF(handle.rect().center())
    left, none = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.MouseButton.NoButton
    for kind, at, button in (
        (QtCore.QEvent.Type.MouseButtonPress, middle, left),
        (QtCore.QEvent.Type.MouseMove, middle + QtCore.QPointF(40, 0), none),
    ):
        event = QtGui.QMouseEvent(kind, at, handle.mapToGlobal(at), button, left, no)
        QtWidgets.QApplication.sendEvent(handle, event)
    phase = QtCore.Qt.ScrollPhase.NoScrollPhase
    turn = (QtCore.QPoint(), QtCore.QPoint(0, 120))
    wheel = QtGui.QWheelEvent(middle, handle.mapToGlobal(middle), *turn, none, no, phase, False)
    QtWidgets.QApplication.sendEvent(handle, wheel)
    handle.grab()
    item = overlay.SwipeOverlay.__new__(overlay.SwipeOverlay)
    layer = types.SimpleNamespace(name=lambda: "a layer")
    item.sides = [types.SimpleNamespace(layer=layer, paint=lambda painter: None)] * 2
    item._canvas, item.share, item.turned, item.hint = view, 0.4, False, 0.5
    picture = QtGui.QImage(400, 300, QtGui.QImage.Format.Format_RGB32)
    painter = QtGui.QPainter(picture)
    item.paint(painter)
    item.turned = True
    item.paint(painter)
    painter.end()
    print("swipe", moves, len(wheels))


def answer_at_once():
    """Windows and menus that would wait for a person are shown, painted and closed."""

    def shown(window, *given):
        window.show()
        window.grab()
        window.close()
        return 0

    QtWidgets.QDialog.exec = QtWidgets.QMenu.exec = QtWidgets.QMenu.popup = shown
    answers = {
        "getOpenFileNames": ([], ""),
        "getOpenFileName": ("", ""),
        "getSaveFileName": ("", ""),
        "getExistingDirectory": "",
    }
    for name, answer in answers.items():
        deed = staticmethod(lambda *given, answer=answer, **more: answer)
        setattr(QtWidgets.QFileDialog, name, deed)


def menu_of(widget):
    for kind in (QtWidgets.QToolButton, QtWidgets.QPushButton):
        if isinstance(widget, kind):
            return kind.menu(widget)
    return None


def use(widget):
    """Mouse over it, keys, its own deeds, and a change of colours and of language."""
    send, menu = QtWidgets.QApplication.sendEvent, menu_of(widget)
    middle = QtCore.QPointF(widget.rect().center())
    send(widget, QtGui.QEnterEvent(middle, middle, widget.mapToGlobal(middle)))
    send(widget, QtGui.QFocusEvent(QtCore.QEvent.Type.FocusIn))
    opening = () if menu is not None else ("Up", "Down", "Space")
    for key in ("Right", "Left", "Home", "End", "Delete", *opening):
        for kind in (QtCore.QEvent.Type.KeyPress, QtCore.QEvent.Type.KeyRelease):
            code = getattr(QtCore.Qt.Key, f"Key_{key}")
            send(widget, QtGui.QKeyEvent(kind, code, QtCore.Qt.KeyboardModifier.NoModifier))
    if isinstance(widget, QtWidgets.QComboBox):
        for index in range(widget.count()):
            widget.setCurrentIndex(index)
    elif isinstance(widget, QtWidgets.QAbstractSpinBox):
        widget.stepUp()
        widget.stepDown()
    elif isinstance(widget, QtWidgets.QLineEdit):
        widget.setText("2024")
        widget.editingFinished.emit()
        widget.clear()
    elif menu is not None:
        menu.aboutToShow.emit()
        for action in menu.actions():
            action.hover()
    elif isinstance(widget, QtWidgets.QAbstractButton):
        widget.click()
    for name in ("PaletteChange", "LanguageChange", "FontChange", "Leave"):
        send(widget, QtCore.QEvent(getattr(QtCore.QEvent.Type, name)))


def use_all(app, dock):
    """Every control of every page, narrow and wide; an exception in a slot is a problem."""
    used, problems = set(), []

    def note(*error):
        problems.append("".join(traceback.format_exception(*error)))

    sys.excepthook = note
    answer_at_once()
    for number in range(dock.stack.count()):
        dock.page_bar.set_current(number)
        for width in (300, 380):
            dock.resize(width, 900)
            app.processEvents()
            dock.grab()
        for widget in dock.stack.widget(number).findChildren(QtWidgets.QWidget):
            if not sip.isdeleted(widget):
                used.add(type(widget).__name__)
                use(widget)
                app.processEvents()
        dock.grab()
    print("\n".join(problems), file=sys.stderr)
    print("kinds of widgets used", len(used), "problems", len(problems))


def main():
    qgis = types.ModuleType("qgis")
    pyqt = types.ModuleType("qgis.PyQt")
    sys.modules.update({"qgis": qgis, "qgis.PyQt": pyqt})
    for name in ("QtCore", "QtGui", "QtWidgets", "QtXml", "QtSvg", "QtNetwork"):
        module = importlib.import_module("PyQt6." + name)
        sys.modules["qgis.PyQt." + name] = module
        setattr(pyqt, name, module)
    for name in ("core", "gui"):
        sys.modules["qgis." + name] = _Module("qgis." + name)
        setattr(qgis, name, sys.modules["qgis." + name])
    sys.path.insert(0, ROOT)
    app = QtWidgets.QApplication(["test"])
    import stf_qgis_plugin

    for found in pkgutil.walk_packages(stf_qgis_plugin.__path__, "stf_qgis_plugin."):
        importlib.import_module(found.name)
        print("imported", found.name)
    toolbox()
    swipe()
    from stf_qgis_plugin.dock.dock import StfDock

    dock = StfDock(_Interface())
    dock.resize(380, 800)
    dock.show()
    app.processEvents()
    size = dock.grab().size()
    print("built the dock", size.width(), size.height())
    use_all(app, dock)
    sys.stdout.flush()
    os._exit(0)


main()

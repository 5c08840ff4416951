"""Runs inside QGIS Desktop (``qgis --code``): the dock is driven with real mouse clicks.

xdotool moves the mouse of the virtual screen and presses its button; nothing here calls a slot of
a button. What was seen is written as JSON into the folder STF_E2E_OUT; a failure ends QGIS with 2.
"""

import json
import os
import time
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, QProcess, QTimer
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface, plugins

OUT = os.environ["STF_E2E_OUT"]
SEEN = {"steps": []}
LONGEST_S = 60


def click_at(place):
    QProcess.execute(
        "xdotool", ["mousemove", str(place.x()), str(place.y()), "sleep", "0.1", "click", "1"]
    )


def click(widget):
    click_at(widget.mapToGlobal(widget.rect().center()))


def shot(name):
    QProcess.execute("import", ["-window", "root", os.path.join(OUT, name)])


def listing(folder):
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def note(**facts):
    SEEN.update(facts)


def steps():
    """Each yield gives a condition to wait for."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1280, 800)
    action = plugins["stf_fusion"].action
    yield lambda: window.isVisible() and window.width() == 1280
    yield wait(1.0)  # newer versions of QGIS lay their toolbars out a second time
    buttons = window.findChildren(QToolButton)
    click(next(b for b in buttons if b.defaultAction() is action and b.isVisible()))
    yield lambda: plugins["stf_fusion"].dock is not None
    dock = plugins["stf_fusion"].dock
    yield dock.isVisible
    window.resizeDocks([dock], [390], 1)
    yield lambda: dock.width() >= 380
    shot("1-empty.png")
    page, bar, strip, runner = dock.fuse_page, dock.action_bar, dock.strip, dock.runner

    click(page.empty.demo)
    yield lambda: bar.primary.isEnabled() and bar.primary.isVisible()
    SEEN["steps"].append("demo")
    click(bar.check)
    yield lambda: page.was_checked and not runner.busy
    note(findings=[f["code"] for f in page.findings.findings])
    shot("2-demo.png")

    click(bar.primary)
    yield lambda: strip.state == "said" and not runner.busy
    yield lambda: not iface.mapCanvas().isDrawing()
    layer = QgsProject.instance().layerTreeRoot().children()[0].findLayers()[0].layer()
    note(
        said=strip.title.text(),
        layer=layer.name(),
        source=layer.source(),
        on_map=layer in iface.mapCanvas().layers(),
        dated=layer.temporalProperties().fixedTemporalRange().begin().toString("yyyy-MM-dd"),
    )
    folder = os.path.dirname(layer.source())
    yield wait(1.0)
    shot("3-result.png")
    SEEN["steps"].append("fused")

    # the swipe: its button, the handle dragged to the left, a key, Esc
    click(strip.steps.swipe)
    tool = dock.results.swipe
    yield lambda: tool.active and tool.is_drawn
    note(swipe=[tool.left.name(), tool.right.name()])
    at = tool.handle.mapToGlobal(tool.handle.rect().center())
    there, aside = (str(at.x()), str(at.y())), (str(at.x() - 120), str(at.y()))
    QProcess.execute(
        "xdotool",
        ["mousemove", *there, "sleep", "0.1", "mousedown", "1", "mousemove", *aside,
         "sleep", "0.1", "mouseup", "1"],
    )  # fmt: skip
    wanted = 0.5 - 120 / iface.mapCanvas().width()
    yield lambda: abs(tool.share - wanted) < 0.01
    shot("3-swipe.png")
    QProcess.execute("xdotool", ["key", "End"])
    yield lambda: tool.share == 1.0
    QProcess.execute("xdotool", ["key", "Escape"])
    yield lambda: not tool.active and not strip.steps.swipe.isChecked()
    SEEN["steps"].append("swiped")

    # once more with the layers of the project, chosen by mouse
    QgsProject.instance().removeMapLayer(layer.id())
    page.clear()
    yield page.empty.layers.isVisible
    yield wait(0.3)
    QTimer.singleShot(0, lambda: click(page.empty.layers))
    yield page.images.menu.isVisible
    yield wait(0.3)
    menu = page.images.menu
    chosen = next(a for a in menu.actions() if a.text() == "All Raster Layers")
    click_at(menu.mapToGlobal(menu.actionGeometry(chosen).center()))
    yield lambda: bar.primary.isEnabled() and len(page.state.images) == 5
    note(dates=[i.date for i in page.state.images], roles=[i.role for i in page.state.images])
    SEEN["steps"].append("layers")

    page.form.picker.set_method("starfm")
    window_field = page.form.form.fields["window"]
    window_field.auto.setChecked(False)
    window_field.widget.setValue(151)
    before, layers = listing(folder), set(QgsProject.instance().mapLayers())
    yield wait(0.3)
    click(bar.primary)
    yield lambda: runner.current is not None and runner.current.done > 0.02
    yield wait(1.0)
    shot("4-running.png")
    if not strip.cancel.isVisible():
        raise RuntimeError("the run ended before it could be cancelled")
    click_at(strip.cancel.mapToGlobal(strip.cancel.rect().center()) + QPoint(0, 0))
    started = time.monotonic()
    yield lambda: not runner.busy
    note(
        cancel_s=round(time.monotonic() - started, 2),
        cancelled=strip.title.text(),
        files_before=before,
        files_after=listing(folder),
        layers_same=set(QgsProject.instance().mapLayers()) == layers,
    )
    shot("5-cancelled.png")
    SEEN["steps"].append("cancelled")


def wait(seconds):
    stop = time.monotonic() + seconds
    return lambda: time.monotonic() > stop


class Driver:
    def __init__(self):
        self.steps, self.until, self.deadline = steps(), lambda: True, 1e18
        self.timer = QTimer()
        self.timer.timeout.connect(self.tick)
        self.timer.start(50)
        self.busy = False

    def tick(self):
        if self.busy:  # xdotool runs in a nested wait
            return
        self.busy = True
        try:
            if self.until():
                self.until = next(self.steps)
                self.deadline = time.monotonic() + LONGEST_S
            elif time.monotonic() > self.deadline:
                shot("stuck.png")
                raise TimeoutError(f"waited {LONGEST_S} s after {SEEN['steps']}")
        except StopIteration:
            self.finish(0)
        except Exception:
            SEEN["error"] = traceback.format_exc()
            self.finish(2)
        finally:
            self.busy = False

    def finish(self, code):
        self.timer.stop()
        with open(os.path.join(OUT, "seen.json"), "w", encoding="utf-8") as file:
            json.dump(SEEN, file, indent=2)
        if code:
            os._exit(code)
        QgsProject.instance().clear()
        iface.actionExit().trigger()


DRIVER = None


def begin():
    global DRIVER
    DRIVER = Driver()


QTimer.singleShot(1500, begin)

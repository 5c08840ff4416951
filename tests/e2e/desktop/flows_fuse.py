"""A new user: the first fused layer, the check, the swipe, own layers, cancel."""

import os
import time

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QPoint
from qgis.utils import iface

from .dock import Dock, click_icon, day, layers, listing, open_window
from .waiting import pause


def first_layer(user, seen):
    """From an installed zip to the first fused layer: clicks and seconds are counted."""
    yield from open_window()
    user.clicks, started = 0, time.monotonic()
    yield from click_icon(user)
    dock = Dock()
    yield from user.shot("dock-empty")
    yield from user.click("Try the Demo Scene")
    yield from dock.ready()
    yield from user.shot("dock-demo")
    yield from user.click(dock.bar.primary)
    yield from dock.finished()
    seen.update(clicks=user.clicks, seconds=round(time.monotonic() - started, 1))
    top = layers()[0]
    seen.update(
        method=dock.page.form.picker.method,
        title=dock.page.form.picker.spec["title"],
        said=dock.strip.title.text(),
        layer=top.name(),
        source=top.source(),
        on_map=top in iface.mapCanvas().layers(),
        day=day(top),
        interpreter=QgsSettings().value("stf_fusion/engine_python", ""),
        private_engine=os.path.exists(dock.dock.engine_page._setup.place().root),
        dock_width=dock.dock.width(),
    )
    yield from user.shot("dock-result")


def swipe(user, seen):
    """The swipe: its button, the handle dragged to the left, a key, Esc."""
    dock = Dock()
    yield from user.click(dock.strip.steps.swipe)
    tool = dock.dock.results.swipe
    yield lambda: tool.active and tool.is_drawn
    seen.update(sides=[tool.left.name(), tool.right.name()])
    at = tool.handle.mapToGlobal(tool.handle.rect().center())
    yield from user.drag(at, at - QPoint(120, 0))
    wanted = 0.5 - 120 / iface.mapCanvas().width()
    yield lambda: abs(tool.share - wanted) < 0.01
    yield from user.shot("dock-swipe")
    yield from user.key("End")
    yield lambda: tool.share == 1.0
    yield from user.key("Escape")
    yield lambda: not tool.active and not dock.strip.steps.swipe.isChecked()
    seen.update(ended=True)


def check(user, seen):
    """The check says what is doubtful about the images."""
    dock = Dock()
    yield from user.click(dock.bar.check)
    yield lambda: dock.page.was_checked and not dock.runner.busy
    found = dock.page.findings.findings
    seen.update(errors=sum(one["severity"] == "error" for one in found))
    yield from user.shot("dock-check")


def own_layers(user, seen):
    """The form is cleared and filled again with the layers of the project, chosen by mouse."""
    dock = Dock()
    yield from user.click(dock.page.images.more)
    yield from user.pick("Clear")
    yield from user.click("Add Layers from Project")
    yield pause(0.3)
    yield from user.shot("dock-add-layers")
    yield from user.pick("All Raster Layers")
    yield from dock.ready()
    seen.update(dates=dock.dates, roles=dock.roles)
    yield from user.shot("dock-own-layers")


def cancel(user, seen):
    """A slow method, chosen and set by mouse and keyboard, is stopped while it runs."""
    dock = Dock()
    form = dock.page.form
    yield from user.choose(form.picker.combo, "STARFM")
    yield lambda: form.picker.method == "starfm"
    if not form.options.is_open:
        yield from user.click(form.options._header)
    window = form.form.fields["window"]
    yield from user.click(window.auto)
    yield from user.click(window.widget)
    yield from user.write("151")
    yield from user.key("Tab")
    yield lambda: window.widget.value() == 151
    folder = os.path.dirname(layers()[0].source())
    before, shown = listing(folder), set(QgsProject.instance().mapLayers())
    yield from user.click(dock.bar.primary)
    yield lambda: dock.runner.current is not None and dock.runner.current.done > 0.02
    yield from user.shot("dock-running")
    if not dock.strip.cancel.isVisible():
        raise RuntimeError("the run ended before it could be cancelled")
    yield from user.click(dock.strip.cancel)
    started = time.monotonic()
    yield lambda: not dock.runner.busy
    seen.update(
        seconds=round(time.monotonic() - started, 2),
        said=dock.strip.title.text(),
        files_before=before,
        files_after=listing(folder),
        layers_same=set(QgsProject.instance().mapLayers()) == shown,
    )
    yield from user.shot("dock-cancelled")


FLOWS = {flow.__name__: flow for flow in (first_layer, swipe, check, own_layers, cancel)}

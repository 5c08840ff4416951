"""A project is saved, and opened in another QGIS."""

import os

from qgis.core import QgsProject
from qgis.utils import iface
from stf_fusion.stf_qgis_plugin.play import frame

from .dock import Dock, click_icon, day, layers, open_window
from .waiting import pause


def facts():
    """What must be the same in the reopened project."""
    root = QgsProject.instance().layerTreeRoot()
    return [
        {
            "name": layer.name(),
            "file": os.path.basename(layer.source()),
            "group": root.findLayer(layer.id()).parent().name(),
            "on": root.findLayer(layer.id()).isVisible(),
            "day": day(layer),
            "renderer": layer.renderer().type(),
            "history": len(layer.metadata().history()),
        }
        for layer in layers()
    ]


def frames():
    """Which layers each day's frame shows, for all days of dated layers."""
    dated = [layer for layer in layers() if day(layer)]
    found = {}
    for name in sorted({day(layer) for layer in dated}):
        span = frame(name)
        shown = [x for x in dated if x.temporalProperties().isVisibleInTemporalRange(span)]
        found[name] = [layer.name() for layer in shown]
    return found


def save(user, seen):
    """Ctrl+S."""
    path = os.environ["STF_E2E_PROJECT_FILE"]
    iface.mainWindow().activateWindow()
    yield from user.click(iface.mapCanvas().viewport())
    yield from user.key("ctrl+s")
    yield from user.choose_file(path)
    yield lambda: os.path.exists(path) and not QgsProject.instance().isDirty()
    yield pause(0.5)
    seen.update(layers=facts(), frames=frames())


def reopen(user, seen):
    """The project was given to a new QGIS: its layers, their days, the list of runs."""
    yield from open_window()
    yield lambda: bool(layers())
    yield from click_icon(user)
    dock = Dock()
    yield lambda: not iface.mapCanvas().isDrawing()
    seen.update(layers=facts(), frames=frames())
    yield from user.click(dock.strip.history_button)
    yield lambda: dock.dock.history.isVisible()
    seen.update(cards=[card.title.text() for card in dock.dock.history.cards])
    yield from user.shot("project-reopened")


FLOWS = {flow.__name__: flow for flow in (save, reopen)}

"""The dock as a user sees it: where its parts are, and what is waited for."""

import os

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface, plugins

from .waiting import Patience, pause


class Dock:
    """The parts of STFusion's dock; made after its icon was clicked."""

    def __init__(self):
        self.dock = plugins["stf_fusion"].dock
        self.page, self.bar = self.dock.fuse_page, self.dock.action_bar
        self.strip, self.runner = self.dock.strip, self.dock.runner

    @property
    def dates(self):
        return [image.date for image in self.page.state.images]

    @property
    def roles(self):
        return [image.role for image in self.page.state.images]

    def page_button(self, words):
        """The button of a page in the bar at the top of the dock."""
        buttons = self.dock.page_bar.findChildren(QToolButton)
        return next(button for button in buttons if button.text() == words)

    def ready(self):
        """Wait until the form can be fused, and the engine has answered all that it was asked."""
        yield lambda: self.bar.primary.isVisible() and self.bar.primary.isEnabled()
        yield lambda: not self.dock.controller.busy

    def finished(self, seconds=240):
        """Wait until all runs have ended and the map is drawn."""
        yield Patience(lambda: not self.runner.busy and self.strip.state != "running", seconds)
        yield pause(0.3)
        yield Patience(lambda: not iface.mapCanvas().isDrawing(), seconds)


def open_window():
    """Put QGIS on the whole screen: there is no window manager that would do it."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1280, 800)
    yield lambda: window.isVisible() and window.width() == 1280
    yield pause(1.0)  # newer versions of QGIS lay their toolbars out a second time


def click_icon(user):
    """Open the dock by its icon in the toolbar."""
    action = plugins["stf_fusion"].action
    buttons = iface.mainWindow().findChildren(QToolButton)
    yield from user.click(next(b for b in buttons if b.defaultAction() is action and b.isVisible()))
    yield lambda: plugins["stf_fusion"].dock is not None and plugins["stf_fusion"].dock.isVisible()


def demo_scene(user):
    """From a fresh window to the form with the demo scene.

    Returns:
        the dock.
    """
    yield from open_window()
    yield from click_icon(user)
    dock = Dock()
    yield from user.click("Try the Demo Scene")
    yield from dock.ready()
    return dock


def layers():
    """The raster layers of the project, from the top of the tree."""
    found = (node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers())
    return [layer for layer in found if isinstance(layer, QgsRasterLayer)]


def day(layer):
    """The day of a dated layer, "" for others."""
    properties = layer.temporalProperties()
    if not properties.isActive():
        return ""
    return properties.fixedTemporalRange().begin().toString("yyyy-MM-dd")


def listing(folder):
    """Files of a folder; QGIS itself keeps the statistics of a shown layer in an .aux.xml."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [name for name in names if not name.endswith(".aux.xml")]

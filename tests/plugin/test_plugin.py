"""The plugin object: what QGIS starts, and what is left after it was stopped."""

import pytest


class Interface:
    """What of QgisInterface the plugin uses, with a real window behind it."""

    def __init__(self, window):
        self.window, self.bar, self.menu = window, [], []

    def mainWindow(self):
        return self.window

    def addToolBarIcon(self, action):
        self.bar.append(action)

    def removeToolBarIcon(self, action):
        self.bar.remove(action)

    def addPluginToRasterMenu(self, menu, action):
        self.menu.append((menu, action))

    def removePluginRasterMenu(self, menu, action):
        self.menu.remove((menu, action))

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


@pytest.fixture
def interface(qgis_app):
    from qgis.PyQt.QtWidgets import QMainWindow

    window = QMainWindow()
    window.show()
    yield Interface(window)
    window.close()


@pytest.fixture
def registry(qgis_app):
    """The Processing registry without the provider of the other tests."""
    from qgis.core import QgsApplication

    from stf_qgis_plugin.provider import StfProvider

    found = QgsApplication.processingRegistry()
    found.removeProvider("stf")
    yield found
    qgis_app.stf_provider = StfProvider()
    found.addProvider(qgis_app.stf_provider)


def docks(window):
    from qgis.PyQt.QtWidgets import QDockWidget

    return window.findChildren(QDockWidget)


def test_start_toggle_and_stop_leave_qgis_as_it_was(interface, registry, qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    from stf_qgis_plugin.plugin import StfPlugin

    plugin = StfPlugin(interface)
    plugin.initGui()
    assert registry.algorithmById("stf:fuse") is not None
    assert len(interface.bar) == len(interface.menu) == 1
    assert not interface.bar[0].icon().isNull()
    assert docks(interface.window) == []  # made on the first click only

    for visible in (True, False, True):
        interface.bar[0].trigger()
        assert [dock.isVisible() for dock in docks(interface.window)] == [visible]

    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert interface.bar == interface.menu == docks(interface.window) == []
    assert registry.providerById("stf") is None


def test_stopping_what_never_started(interface, registry):
    from stf_qgis_plugin.plugin import StfPlugin

    plugin = StfPlugin(interface)
    plugin.unload()
    assert registry.providerById("stf") is None


def test_qgis_process_needs_no_interface(registry):
    from stf_qgis_plugin.plugin import StfPlugin

    plugin = StfPlugin(None)
    plugin.initProcessing()
    assert sorted(a.id() for a in registry.providerById("stf").algorithms()) == [
        "stf:check",
        "stf:enginestatus",
        "stf:enhance",
        "stf:evaluate",
        "stf:fuse",
        "stf:fuseseries",
        "stf:pairs",
        "stf:simulate",
        "stf:validateseries",
    ]
    plugin.unload()
    assert registry.providerById("stf") is None

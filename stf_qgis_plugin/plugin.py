"""The plugin object: a toolbar button, the Processing provider, the dock on the first click."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon

from .compat import QAction
from .paths import PLUGIN, icon_path
from .provider import StfProvider

MENU = "&STFusion"


class StfPlugin:
    """What QGIS starts and stops."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: Optional[StfProvider] = None
        self.action: Optional[QAction] = None
        self.dock: Any = None
        self.translator = _translator()

    def initProcessing(self) -> None:
        """Also called alone by qgis_process, where there is no iface."""
        self.provider = StfProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        self.initProcessing()
        self.action = QAction(QIcon(icon_path("stfusion")), "STFusion", self.iface.mainWindow())
        self.action.setObjectName("stfToggle")
        self.action.setToolTip(
            QCoreApplication.translate("STFusion", "Fuse fine and coarse images")
        )
        self.action.triggered.connect(self.toggle)
        self.iface.addToolBarIcon(self.action)
        self.iface.addPluginToRasterMenu(MENU, self.action)

    def toggle(self) -> None:
        """Show the dock, or hide it; it is made on the first click."""
        if self.dock is None:
            from .dock.dock import StfDock

            self.dock = StfDock(self.iface)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
            self.dock.show()
            self._widen()
            return
        self.dock.setVisible(not self.dock.isVisible())

    def _widen(self) -> None:
        """QGIS gives a new dock the least width it takes; this one reads better a bit wider."""
        wanted = [self.dock.sizeHint().width()]
        self.iface.mainWindow().resizeDocks([self.dock], wanted, Qt.Orientation.Horizontal)

    def unload(self) -> None:
        """Leave QGIS as it was."""
        if self.dock is not None:
            from .dock.question import stopped

            with stopped():  # questions end while the dock waits for its run
                self.dock.shut_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            self.iface.removeToolBarIcon(self.action)
            self.iface.removePluginRasterMenu(MENU, self.action)
            self.action.deleteLater()
            self.action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None


def _translator() -> Optional[QTranslator]:
    """The translation into the language of QGIS, where there is one."""
    language = QgsApplication.locale()[:2]
    path = os.path.join(PLUGIN, "resources", "i18n", f"stf_fusion_{language}.qm")
    translator = QTranslator()
    if not os.path.exists(path) or not translator.load(path):
        return None
    QCoreApplication.installTranslator(translator)
    return translator

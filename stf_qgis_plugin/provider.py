"""The Processing provider ``stf``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.check import CheckAlgorithm
from .algorithms.enginestatus import EngineStatusAlgorithm
from .algorithms.enhance import EnhanceAlgorithm
from .algorithms.evaluate import EvaluateAlgorithm
from .algorithms.fuse import FuseAlgorithm
from .algorithms.fuseseries import FuseSeriesAlgorithm
from .algorithms.pairs import PairsAlgorithm
from .algorithms.simulate import SimulateAlgorithm
from .algorithms.validateseries import ValidateSeriesAlgorithm
from .paths import icon_path

ALGORITHMS = (
    FuseAlgorithm,
    FuseSeriesAlgorithm,
    EnhanceAlgorithm,
    CheckAlgorithm,
    PairsAlgorithm,
    EvaluateAlgorithm,
    ValidateSeriesAlgorithm,
    SimulateAlgorithm,
    EngineStatusAlgorithm,
)


class StfProvider(QgsProcessingProvider):
    """All algorithms of STFusion."""

    def id(self) -> str:
        return "stf"

    def name(self) -> str:
        return "STFusion"

    def icon(self) -> QIcon:
        return QIcon(icon_path("stfusion"))

    def svgIconPath(self) -> str:
        return icon_path("stfusion")

    def longName(self) -> str:
        return "STFusion: spatiotemporal image fusion"

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """The engine writes GeoTIFF; any other ending would lie about the content."""
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

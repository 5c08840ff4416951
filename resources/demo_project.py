"""Write the QGIS project of the demo scene: ``python demo_project.py out/demo/demo.qgz``."""

from __future__ import annotations

import os
import sys

from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsReferencedRectangle,
)


def layer_of(path: str) -> QgsRasterLayer:
    """A raster in natural colours, stretched between its 2nd and 98th percentile."""
    layer = QgsRasterLayer(path, os.path.splitext(os.path.basename(path))[0])
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 3, 2, 1))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    return layer


def main() -> int:
    target = os.path.abspath(sys.argv[1])
    scene = os.path.join(os.path.dirname(target), "scene")
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    project.setTitle("STFusion demo")
    # Backwards, so that the fine images lie above the coarse ones.
    names = sorted((name for name in os.listdir(scene) if name.endswith(".tif")), reverse=True)
    layers = [layer_of(os.path.join(scene, name)) for name in names]
    project.addMapLayers(layers)
    project.setCrs(layers[0].crs())
    project.viewSettings().setDefaultViewExtent(
        QgsReferencedRectangle(layers[0].extent().buffered(500), layers[0].crs())
    )
    written = project.write(target)
    layers.clear()
    project.clear()
    application.exitQgis()
    return 0 if written else 1


if __name__ == "__main__":
    sys.exit(main())

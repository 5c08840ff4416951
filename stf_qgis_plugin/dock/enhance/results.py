"""Enhanced images as layers of the project."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer

from ... import layers, uncertainty_layer
from ..runner import Job
from ..services import Services
from .naming import enhanced_group, enhanced_history, reference_path


def add_enhanced(services: Services, jobs: list[Job], title: str) -> list[QgsRasterLayer]:
    """Bring finished images into the project as dated layers, each in a group of its own.

    Args:
        jobs: that are done, each with its recipe and its result.
        title: what people call the method.
    """
    project, made = QgsProject.instance(), []
    for job in jobs:
        result = job.result or {}
        metrics = result.get("metrics", {})
        date = (metrics.get("date") or "")[:10]
        like = services.layer_of(reference_path(job.recipe, metrics))
        outputs, history = result.get("outputs", {}), enhanced_history(result)
        path, name = outputs.get("image") or job.output, layers.layer_name(date, title)
        layer = layers.make_layer(path, name, like, date, history, job.recipe)
        if layer.isValid():
            group = services.free_group(enhanced_group(date, title))
            layers.add_to_group(layer, group, project)
            made.append(layer)
            if outputs.get("uncertainty"):
                uncertainty_layer.add(outputs["uncertainty"], date, history, group)
    return made

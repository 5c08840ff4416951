"""Results that come into the project: their look, name and group, as the dock gives them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsProject, QgsRasterLayer

from ..layers import Look, group_name, layer_name, move_to_checks, move_to_group


def dress(
    details: Any,
    look: Look,
    method: str,
    dates: list[str],
    group: str = "",
    check: bool = False,
) -> None:
    """Say how a layer is loaded.

    Args:
        details: of a layer that is loaded on completion.
        look: of the result; its date names the layer.
        method: title of the method.
        dates: of all results of the run; they name the group.
        group: another name for it.
        check: it judges a result: it comes among the checks of the group, switched off.
    """
    name, group = layer_name(look.date, method), group or group_name(dates, method)
    details.name = name
    if hasattr(details, "groupName"):  # from QGIS 3.32 on
        details.groupName = group
    details.setPostProcessor(_Styler(look, name, group, details.project, check))


_WAITING: set[QgsProcessingLayerPostProcessorInterface] = set()
"""Stylers that were not used yet: QGIS keeps no reference, and the algorithm may be gone first."""


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Look, name and group of the loaded layer (main thread)."""

    def __init__(self, look: Look, name: str, group: str, project: QgsProject, check: bool) -> None:
        super().__init__()
        self._move = move_to_checks if check else move_to_group
        self._look, self._name, self._group, self._project = look, name, group, project
        _WAITING.add(self)

    def postProcessLayer(self, layer: Any, context: Any, feedback: Any) -> None:
        _WAITING.discard(self)
        if not isinstance(layer, QgsRasterLayer):
            return
        self._look.put_on(layer)
        layer.setName(self._name)
        if self._project is not None:
            self._move(layer, self._group, self._project)
        layer.triggerRepaint()

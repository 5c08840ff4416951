"""What is written into a result so that it can be explained and repeated."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from . import __version__, registry
from .method import Context
from .recipe import Recipe
from .spec import MethodSpec

if TYPE_CHECKING:
    from .raster.scene import RasterScene


def tags(
    recipe: Recipe,
    spec: MethodSpec,
    context: Context,
    scene: RasterScene,
    facts: dict[str, Any],
) -> dict[str, str]:
    """GeoTIFF metadata of a result. File names without folders: a result may be given away."""
    used = registry.plain_values(context.used)
    inputs = {
        role: {"file": os.path.basename(image.path), "date": scene.dates.get(role)}
        for role, image in recipe.inputs.items()
        if role in scene.roles
    }
    told = {"STF_REPORT": json.dumps(context.report, sort_keys=True)} if context.report else {}
    return {
        "STF_VERSION": __version__,
        "STF_METHOD": spec.name,
        "STF_TITLE": spec.title,
        "STF_DOI": spec.paper.doi if spec.paper else "",
        "STF_PARAMETERS": json.dumps(used, sort_keys=True),
        "STF_INPUTS": json.dumps(inputs, sort_keys=True),
        "STF_CONSISTENCY": "on" if facts.get("consistency") else "off",
        "STF_PRE_STEPS": json.dumps(facts.get("pre_steps", {}), sort_keys=True),
        **({"STF_CHOICE": json.dumps(facts["choice"])} if "choice" in facts else {}),
        "STF_CELL_SIZE": str(scene.cells.size),
        **told,
    }

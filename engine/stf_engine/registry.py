"""The list of methods: one line each here, or the entry-point group ``stf_engine.methods``.

An entry is ``name -> "module:Class"``; the module is imported only when the method is asked for.
A third-party package adds one through its own metadata::

    [project.entry-points."stf_engine.methods"]
    my-method = "my_package.my_module:MyMethod"
"""

from __future__ import annotations

import importlib
import logging
from importlib import metadata
from typing import Any

from .errors import MethodUnknown, nearest_names
from .method import Method
from .spec import MethodSpec

ENTRY_POINT_GROUP = "stf_engine.methods"

BUILT_IN: dict[str, str] = {
    "auto": "stf_engine.choice.auto:Auto",
    "keep": "stf_engine.classical.baselines:Keep",
    "coarse": "stf_engine.classical.baselines:Coarse",
    "mean-change": "stf_engine.classical.baselines:MeanChange",
    "linear": "stf_engine.classical.baselines:Linear",
    "interpolate": "stf_engine.classical.baselines:Interpolate",
    "starfm": "stf_engine.classical.starfm:Starfm",
    "fit-fc": "stf_engine.classical.fit_fc:FitFc",
    "fsdaf": "stf_engine.classical.fsdaf:Fsdaf",
    "estarfm": "stf_engine.classical.estarfm:Estarfm",
    "unmix": "stf_engine.classical.unmix:Unmix",
    "ubestarfm": "stf_engine.classical.ubestarfm:UbEstarfm",
    "vsdf": "stf_engine.classical.vsdf:Vsdf",
    "adaptive": "stf_engine.classical.adaptive.method:Adaptive",
}

log = logging.getLogger(__name__)


def canonical(name: str) -> str:
    """The spelling used everywhere: lower case, hyphens."""
    return name.strip().lower().replace("_", "-")


def _third_party() -> dict[str, str]:
    points: Any = metadata.entry_points()
    if hasattr(points, "select"):
        chosen = points.select(group=ENTRY_POINT_GROUP)
    else:  # Python 3.9
        chosen = points.get(ENTRY_POINT_GROUP, [])
    return {canonical(p.name): p.value for p in chosen}


def names() -> list[str]:
    """All method names, built-in ones first."""
    return list(BUILT_IN) + sorted(set(_third_party()) - set(BUILT_IN))


def is_registered(name: str) -> bool:
    """True when the name (case and underscores forgiven) is a registered method."""
    return canonical(name) in BUILT_IN or canonical(name) in _third_party()


def method_class(name: str) -> type[Method]:
    """The class of a method name; case and underscores are forgiven.

    Raises:
        MethodUnknown: no such method; the hint lists the nearest names.
    """
    wanted = canonical(name)
    target = BUILT_IN.get(wanted) or _third_party().get(wanted)
    if target is None:
        raise MethodUnknown(
            f"There is no method '{name}'.",
            "The method decides how the prediction is computed, so it is never guessed.",
            f"Did you mean {nearest_names(wanted, names())}? 'stf methods' lists all.",
        )
    module, _, attribute = target.partition(":")
    found = getattr(importlib.import_module(module), attribute)
    if not (isinstance(found, type) and issubclass(found, Method)):
        raise MethodUnknown(
            f"'{target}' is not a method of STFusion.",
            "An entry point must name a subclass of stf_engine.method.Method.",
            "Ask the author of the package, or remove it.",
        )
    return found


def create(name: str, **parameters: Any) -> Method:
    """A method ready to use, e.g. ``create("fit-fc", window=21)``."""
    return method_class(name)(**parameters)


def specs() -> list[MethodSpec]:
    """The specs of all methods that can be loaded; a broken third-party one is logged."""
    found = []
    for name in names():
        try:
            found.append(method_class(name).spec)
        except (ImportError, AttributeError, MethodUnknown) as error:
            if name in BUILT_IN:
                raise
            log.warning("The method %s cannot be loaded: %s", name, error)
    return found


def plain_values(values: dict[str, Any]) -> dict[str, Any]:
    """Parameter values as JSON: arrays (a value per band) become lists."""
    return {k: v.tolist() if hasattr(v, "tolist") else v for k, v in values.items()}

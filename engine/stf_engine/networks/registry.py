"""The list of networks, readable without torch: one line each.

A line names the module whose ``NETWORK`` is the entry (:class:`.entry.Network`). A third-party
package adds one through its own metadata::

    [project.entry-points."stf_engine.networks"]
    my-network = "my_package.entry:NETWORK"
"""

from __future__ import annotations

import functools
import importlib
import logging
from importlib import metadata
from typing import Any

from ..errors import MethodUnknown, nearest_names
from ..spec import MethodSpec
from .entry import Network

ENTRY_POINT_GROUP = "stf_engine.networks"

BUILT_IN: dict[str, str] = {
    "ecpw-stfn": "stf_engine.networks.entries.ecpw_stfn:NETWORK",
    "edc-stfn": "stf_engine.networks.entries.edc_stfn:NETWORK",
    "gan-stfm": "stf_engine.networks.entries.gan_stfm:NETWORK",
    "mlff-gan": "stf_engine.networks.entries.mlff_gan:NETWORK",
    "srsf-gan": "stf_engine.networks.entries.srsf_gan:NETWORK",
    "stfdiff": "stf_engine.networks.entries.stfdiff:NETWORK",
    "swinstfm": "stf_engine.networks.entries.swinstfm:NETWORK",
}

log = logging.getLogger(__name__)


@functools.cache
def networks() -> dict[str, Network]:
    """Name -> entry of all networks, built-in ones first; a broken third-party one is logged."""
    found = {name: _entry(target) for name, target in BUILT_IN.items()}
    for point in _third_party():
        name = canonical(point.name)
        if name in found:
            continue
        try:
            found[name] = _entry(point.value)
        except (ImportError, AttributeError, TypeError) as error:
            log.warning("The network %s cannot be loaded: %s", name, error)
    return found


def canonical(name: str) -> str:
    """The spelling used everywhere: lower case, hyphens."""
    return name.strip().lower().replace("_", "-")


def _third_party() -> list[Any]:
    points: Any = metadata.entry_points()
    if hasattr(points, "select"):
        return list(points.select(group=ENTRY_POINT_GROUP))
    return list(points.get(ENTRY_POINT_GROUP, []))  # Python 3.9


def _entry(target: str) -> Network:
    module, _, attribute = target.partition(":")
    found = getattr(importlib.import_module(module), attribute)
    if not isinstance(found, Network):
        raise TypeError(f"{target} is a {type(found).__name__}, not a Network")
    return found


def network(name: str) -> Network:
    """The network of a name; case and underscores are forgiven.

    Raises:
        MethodUnknown: no such network; the hint lists the nearest names.
    """
    wanted, known = canonical(name), networks()
    if wanted not in known and wanted.startswith("satfusion-"):
        raise MethodUnknown(
            f"{wanted} makes one image of several revisits; it does not predict a date.",
            "It takes other images than 'stf fuse'.",
            "Give its weights to 'stf enhance --revisits ... --method'.",
        )
    if wanted not in known:
        raise MethodUnknown(
            f"There is no network '{name}'.",
            "The weights can only be used by the network that they were trained for.",
            f"Did you mean {nearest_names(wanted, known)}?",
        )
    return known[wanted]


def specs() -> list[MethodSpec]:
    """The specs of all networks; torch is not needed."""
    return [entry.spec for entry in networks().values()]

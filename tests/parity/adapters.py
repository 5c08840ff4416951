"""From a case of a parity manifest to a network of the product with the case's weights.

The reference's tensors go through the same key mapping as a checkpoint import
(``stf_engine.networks.registry.Part``), so a case that passes also proves the import.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from stf_engine.networks.registry import FUSION, NETWORKS, Part

PARTS = {
    "fusion network": FUSION,
    "generator": FUSION,
    "denoiser": FUSION,
    "auxiliary autoencoder": "autoencoder",
    "discriminator": "discriminator",
}
"""Name of a part in a manifest -> in the registry."""

CONFIGURATION = {"bands": "bands", "img_size": "size"}
"""Names in ``config`` of a case -> arguments of the module; others are fixed by the network."""


class NotBuilt(Exception):
    """The product does not have this network (yet)."""


def part_of(case: dict[str, Any]) -> Part:
    """The registry's part of a case; raises NotBuilt."""
    name = str(case.get("model", case.get("component", ""))).lower().replace("_", "-")
    part = PARTS.get(case.get("part", ""))
    if name not in NETWORKS or part not in NETWORKS[name].parts:
        raise NotBuilt(name)
    return NETWORKS[name].parts[part]


def tensor_values(entry: dict[str, Any]) -> np.ndarray:
    """One tensor of a state, by the weight rule of the vectors' README."""
    shape = tuple(entry["shape"])
    seed = zlib.crc32(entry["key"].encode())
    z = np.random.Generator(np.random.PCG64(seed)).standard_normal(shape)
    if entry["fill"] == "running_mean":
        return (0.1 * z).astype(np.float32)
    if entry["fill"] == "running_var":
        return (1 + 0.1 * np.abs(z)).astype(np.float32)
    std = 0.1 if len(shape) < 2 else 1 / np.sqrt(np.prod(shape[1:]))
    values = (z * std + bool(entry.get("offset_one"))) * entry.get("post_scale", 1.0)
    return values.astype(np.float32)


def state_of(case: dict[str, Any]) -> dict[str, np.ndarray]:
    """All tensors of a case by reference key; what the constructor makes is left out."""
    return {e["key"]: tensor_values(e) for e in case["state"] if not e.get("constructed")}


def inputs_of(case: dict[str, Any]) -> dict[str, np.ndarray]:
    """The inputs of a case by name, by the input rule."""
    made = {}
    for entry in case["inputs"]:
        if entry.get("distribution") == "given" or "value" in entry:
            made[entry["name"]] = np.asarray(entry["value"])
            continue
        generator = np.random.Generator(np.random.PCG64(entry["seed"]))
        if entry["distribution"] == "normal":
            values = generator.standard_normal(entry["shape"])
        else:
            low, high = entry["range"]
            values = low + (high - low) * generator.random(entry["shape"])
        made[entry["name"]] = values.astype(np.float32)
    return made


@dataclass
class Built:
    """A network of the product, callable with a case's inputs.

    Attributes:
        part, module: what was built.
        taps: reference module name -> outputs of that module in call order (NumPy), recorded in
            the last call for the names given to :func:`build`.
    """

    part: Part
    module: Any
    taps: dict[str, list[list[np.ndarray]]] = field(default_factory=dict)

    @property
    def parameters(self) -> int:
        return sum(p.numel() for p in self.module.parameters())

    def __call__(self, inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        import torch

        for records in self.taps.values():
            records.clear()
        given = [torch.from_numpy(inputs[name]) for name in self.part.inputs]
        with torch.inference_mode():
            result = self.module(*given)
            outputs = {"output": _first(result)}
            recorded = {name: list(records) for name, records in self.taps.items()}
            if hasattr(self.module, "encode"):
                outputs["latent"] = self.module.encode(*given)
        self.taps.update(recorded)
        return {name: value.numpy() for name, value in outputs.items()}


def _first(result: Any) -> Any:
    return result[0] if isinstance(result, (tuple, list)) else result


def build(case: dict[str, Any], tensors: dict[str, np.ndarray]) -> Built:
    """The product's network of a case with given weights.

    Args:
        case: one entry of the manifest's ``cases``.
        tensors: reference key -> array.

    Returns:
        a callable: inputs by role -> outputs by name.

    Raises:
        NotBuilt: the product does not have it.
    """
    import torch

    part = part_of(case)
    configuration = {
        own: case["config"][k] for k, own in CONFIGURATION.items() if k in case["config"]
    }
    module = part.build(**configuration)
    own = {part.own_key(key): torch.from_numpy(value) for key, value in tensors.items()}
    module.load_state_dict(own, strict=True)
    built = Built(part, module.eval())
    children = dict(module.named_modules())
    for tap in case.get("taps") or []:
        name = tap["module"]
        if name not in built.taps:
            records: list[list[np.ndarray]] = []
            built.taps[name] = records
            children[part.own_module(name)].register_forward_hook(_recorder(records))
    return built


def _recorder(records: list[list[np.ndarray]]) -> Any:
    def record(_module: Any, _inputs: Any, output: Any) -> None:
        several = output if isinstance(output, (tuple, list)) else [output]
        records.append([value.detach().clone().numpy() for value in several])

    return record

"""From a case of a parity manifest to a network of the product with the case's weights.

The reference's tensors go through the same key mapping as a checkpoint import
(``stf_engine.networks.registry.Part``), so a case that passes also proves the import.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from stf_engine.networks.entry import FUSION, REFERENCE, Network, Part
from stf_engine.networks.registry import networks

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
    if name not in networks() or part not in networks()[name].parts:
        raise NotBuilt(name)
    return networks()[name].parts[part]


def entry_of(case: dict[str, Any]) -> Network:
    """The registry's entry of a case."""
    return networks()[str(case["model"]).lower().replace("_", "-")]


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
        case, part, module: what was built.
        corrected: the same network without the published form's errors, same weights.
        unused: number of the reference's parameters that nothing reads; the product has none.
        taps: reference module name -> outputs of that module in call order (NumPy), recorded in
            the last call for the names given to :func:`build`.
    """

    case: dict[str, Any]
    part: Part
    module: Any
    corrected: Any = None
    unused: int = 0
    taps: dict[str, list[list[np.ndarray]]] = field(default_factory=dict)

    @property
    def parameters(self) -> int:
        return sum(p.numel() for p in self.module.parameters()) + self.unused

    def __call__(self, inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        import torch

        for records in self.taps.values():
            records.clear()
        given = [torch.from_numpy(inputs[name]) for name in self._arguments()]
        with torch.inference_mode():
            result = self.module(*given)
            outputs = {"output": _first(result)}
            recorded = {name: list(records) for name, records in self.taps.items()}
            if self.corrected is not None:
                outputs["output_intended_attention"] = self.corrected(*given)
            if hasattr(self.module, "branches"):
                for number, scores in enumerate(self.module.branches(*given), 1):
                    outputs[f"scale{number}"] = scores
            if hasattr(self.module, "forward_both"):
                outputs["coarse_branch_output"] = self.module.forward_both(*given)[1]
            if hasattr(self.module, "encode"):
                outputs["latent"] = self.module.encode(*given)
        self.taps.update(recorded)
        return {name: value.numpy() for name, value in outputs.items()}

    def _arguments(self) -> list[str]:
        """The product's arguments by name; where the names are others, the manifest's order."""
        there = [entry["name"] for entry in self.case["inputs"]]
        named = set(self.part.inputs) <= set(there) and self.case["part"] != "denoiser"
        return list(self.part.inputs) if named else there


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
    entry = entry_of(case)
    fusion = part is entry.fusion
    module = entry.build(REFERENCE, **configuration) if fusion else part.build(**configuration)
    unused = {key for key in tensors if part.is_unused(key)}
    own = {
        part.own_key(key): torch.from_numpy(value)
        for key, value in tensors.items()
        if key not in unused
    }
    module.load_state_dict(own, strict=True)
    left_out = sum(tensors[key].size for key in unused if ".running_" not in key)
    built = Built(case, part, module.eval(), unused=left_out)
    if any(a["name"] == "output_intended_attention" for a in case["outputs"]["arrays"]):
        built.corrected = part.build(**configuration, signed=False).eval()
        built.corrected.load_state_dict(own)
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

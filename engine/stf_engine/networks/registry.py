"""The list of networks, readable without torch: one entry each.

A network consists of parts. The part ``fusion`` predicts and is what a weights file holds; other
parts (an autoencoder for a loss, a discriminator) are needed for training only. Each part knows
how the keys of the published reference checkpoints translate into its own parameter names, so
that importing a checkpoint and checking parity go through one mapping.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import MethodUnknown, PackageMissing, nearest_names
from ..spec import MethodSpec, Paper

if TYPE_CHECKING:
    from torch import nn

Rules = tuple[tuple[str, str], ...]
"""(regular expression, replacement) pairs, applied in order."""

FUSION = "fusion"


@dataclass(frozen=True)
class Part:
    """One module of a network.

    Attributes:
        target: "module:Class"; the class takes ``bands`` and further configuration by name.
        inputs: roles in the order of ``forward``.
        bands_key: own parameter whose first axis is the number of bands.
        keys: rules that turn a reference key into the own parameter name.
        modules: rules that turn a reference module name into the own one.
    """

    target: str
    inputs: tuple[str, ...]
    bands_key: str
    keys: Rules = ()
    modules: Rules = ()

    def own_key(self, reference: str) -> str:
        """The own parameter name of a reference key."""
        return _rewritten(reference, self.keys)

    def own_module(self, reference: str) -> str:
        """The own module name of a reference module name."""
        return _rewritten(reference, self.modules)

    def build(self, **configuration: Any) -> nn.Module:
        """A new module with the framework's default weights.

        Raises:
            PackageMissing: torch is not installed.
        """
        require_torch()
        module, _, name = self.target.partition(":")
        built: nn.Module = getattr(importlib.import_module(module), name)(**configuration)
        return built

    def shapes(self, **configuration: Any) -> dict[str, tuple[int, ...]]:
        """Parameter name -> shape of the module, without giving it memory (torch is needed)."""
        require_torch()
        import torch

        with torch.device("meta"):
            state = self.build(**configuration).state_dict()
        return {key: tuple(value.shape) for key, value in state.items()}


@dataclass(frozen=True)
class Network:
    """One network.

    Attributes:
        spec: what it declares as a method.
        parts: part name -> part; always with ``fusion``.
        local: True when a pixel depends only on the pixels within ``reach``; otherwise on the
            whole tile it was made in (models specification, 0.3).
        reach: receptive radius of the fusion part, in pixels (local networks).
        multiple: rows and columns that the fusion part accepts are multiples of this.
        minimum: least rows and columns.
        tile: default side of a tile, the training crop of the reference.
        overlap: default overlap of tiles in pixels.
        bytes_per_pixel: activations of the fusion part that exist at once, float32.
        pretraining_epochs: epochs of the reference's training in which the fusion part is not yet
            trained; a checkpoint of that time is worthless for prediction (specification 0.2).
    """

    spec: MethodSpec
    parts: dict[str, Part]
    local: bool
    reach: int = 0
    multiple: int = 1
    minimum: int = 1
    tile: int = 512
    overlap: int = 64
    bytes_per_pixel: int = 4096
    pretraining_epochs: int = 0

    @property
    def fusion(self) -> Part:
        return self.parts[FUSION]


def _rewritten(name: str, rules: Rules) -> str:
    for pattern, replacement in rules:
        name = re.sub(pattern, replacement, name)
    return name


PADDED_CONVOLUTION = (r"\.1\.(weight|bias)$", r".\1")
"""The reference pads in a layer of its own, so its kernel is child 1; ours pads itself."""

NETWORKS: dict[str, Network] = {
    "edc-stfn": Network(
        spec=MethodSpec(
            name="edc-stfn",
            title="EDC-STFN",
            summary="Adds features of the coarse change to features of the fine image and decodes "
            "the sum.",
            advice="Quick network for gradual change; needs weights trained on similar images.",
            group="network",
            paper=Paper(
                "Z. Tan, L. Di, M. Zhang, L. Guo, M. Gao",
                2019,
                "An Enhanced Deep Convolutional Model for Spatiotemporal Image Fusion",
                "10.3390/rs11242898",
            ),
            inputs=("coarse_t1", "coarse_t2", "fine_t1"),
            bands="weights",
            needs_weights=True,
            unchanged_exact=False,
            unchanged_note="A network learns to return the fine image when nothing changed; "
            "nothing in its arithmetic forces it to.",
            tolerance_tiles=1e-5,
        ),
        parts={
            FUSION: Part(
                target="stf_engine.networks.edc_stfn:EdcStfn",
                inputs=("coarse_t1", "coarse_t2", "fine_t1"),
                bands_key="decoder.4.bias",
                keys=(PADDED_CONVOLUTION,),
            ),
            "autoencoder": Part(
                target="stf_engine.networks.edc_stfn:EdcAutoencoder",
                inputs=("image",),
                bands_key="decoder.7.bias",
                keys=(PADDED_CONVOLUTION,),
            ),
        },
        local=True,
        reach=5,
        bytes_per_pixel=2600,
        pretraining_epochs=200,
    ),
}


def network(name: str) -> Network:
    """The network of a name; case and underscores are forgiven.

    Raises:
        MethodUnknown: no such network; the hint lists the nearest names.
    """
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in NETWORKS:
        raise MethodUnknown(
            f"There is no network '{name}'.",
            "The weights can only be used by the network that they were trained for.",
            f"Did you mean {nearest_names(wanted, NETWORKS)}?",
        )
    return NETWORKS[wanted]


def specs() -> list[MethodSpec]:
    """The specs of all networks; torch is not needed."""
    return [entry.spec for entry in NETWORKS.values()]


def require_torch() -> None:
    """Make sure that torch can be imported.

    Raises:
        PackageMissing: it cannot.
    """
    try:
        importlib.import_module("torch")
    except ImportError as error:
        raise PackageMissing(
            f"PyTorch (torch) cannot be imported: {error}.",
            "Networks run on PyTorch; the training-free methods do without it.",
            "Install it with: pip install 'stf-engine[deep]', or name a Python that has it in the "
            "plugin's settings, or take a training-free method such as fit-fc.",
        ) from None

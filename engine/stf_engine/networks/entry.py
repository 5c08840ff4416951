"""What a network declares about itself: its spec, its parts, its tiles, its published form.

A network consists of parts. The part ``fusion`` predicts and is what a weights file holds; other
parts (an autoencoder for a loss, a discriminator) are needed for training only. Each part knows
how the keys of the published reference checkpoints translate into its own parameter names, so
that importing a checkpoint and checking parity go through one mapping.

An entry is readable without torch: it names classes, it does not import them.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

from ..errors import PackageMissing
from ..spec import MethodSpec, Parameter

if TYPE_CHECKING:
    from torch import nn

Rules = tuple[tuple[str, str], ...]
"""(regular expression, replacement) pairs, applied in order."""

FUSION = "fusion"

PRODUCT, REFERENCE = "product", "reference"
"""Values of ``compat``: the correct form, and exactly what the reference implementation does."""

COMPAT = Parameter(
    name="compat",
    label="Form of the network",
    kind="choice",
    default="card",
    choices=("card", PRODUCT, REFERENCE),
    help="Weights work in the form that they were trained in, which their card states. "
    "'reference' does what the published code does, its mistakes included.",
    advanced=True,
)
"""The setting of every network whose published form predicts otherwise (``Network.published``)."""


COMPILE = Parameter(
    name="compile",
    label="Compile the network",
    kind="boolean",
    default=False,
    help="Translate the network into machine code first. That takes seconds to a minute; then a "
    "processor is up to twice as fast, which pays for large scenes. Needs a C++ compiler. Changes "
    "pixels by rounding only.",
    advanced=True,
)
"""A setting of every network."""


@dataclass(frozen=True)
class Part:
    """One module of a network.

    Attributes:
        target: "module:Class"; the class takes ``bands`` and further configuration by name.
        inputs: roles in the order of ``forward``.
        bands_key: own parameter from whose shape the number of bands is told; empty = it cannot.
        bands_axis: which axis of it.
        bands_per: how many times the bands it counts (2 for a pair of images).
        keys: rules that turn a reference key into the own parameter name.
        modules: rules that turn a reference module name into the own one.
        unused: regular expression of reference keys that nothing reads (parts that the published
            code builds and never calls); they are left out.
    """

    target: str
    inputs: tuple[str, ...]
    bands_key: str
    bands_axis: int = 0
    bands_per: int = 1
    keys: Rules = ()
    modules: Rules = ()
    unused: str = ""

    def own_key(self, reference: str) -> str:
        """The own parameter name of a reference key."""
        return _rewritten(reference, self.keys)

    def is_unused(self, reference: str) -> bool:
        """True for a reference key that this part leaves out."""
        return bool(self.unused) and re.search(self.unused, reference) is not None

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
class Published:
    """Where the published form of a network predicts otherwise than ours.

    Attributes:
        configuration: arguments of the fusion part's constructor.
        inputs: roles in the order of ``forward``; empty = the part's own.
    """

    configuration: dict[str, Any] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()


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
        phase: tiles start at multiples of this in the fine image (networks with windows).
        published: where the published form predicts otherwise; None = nowhere.
        exact: layers of the fusion part that compute in fp32 also where the others do in 16 bits;
            at least the last one.
        recipe: "module:Class" of the training recipe.
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
    phase: int = 1
    published: Optional[Published] = None
    exact: tuple[str, ...] = ()
    recipe: str = ""
    pretraining_epochs: int = 0

    @property
    def fusion(self) -> Part:
        return self.parts[FUSION]

    def inputs(self, compat: str = PRODUCT) -> tuple[str, ...]:
        """Roles in the order of the fusion part's arguments."""
        published = self.published if compat == REFERENCE else None
        return (published.inputs if published else ()) or self.fusion.inputs

    def build(self, compat: str = PRODUCT, **configuration: Any) -> nn.Module:
        """The fusion part with the framework's default weights.

        Args:
            compat: "product" or "reference".
            configuration: of the card ("bands" and others).
        """
        published = self.published if compat == REFERENCE else None
        extra = published.configuration if published else {}
        return self.fusion.build(**{**extra, **configuration})


PYRAMID_AUTOENCODER: Rules = (
    (r"^conv([1-4])\b", r"down\1"),
    (r"^conv5\b", "up1"),
    (r"^conv6\b", "up2"),
    (r"^conv7\b", "up3"),
    (r"^conv8\b", "output"),
)
"""From the reference's numbered blocks to those of :mod:`.autoencoder`."""


def _rewritten(name: str, rules: Rules) -> str:
    for pattern, replacement in rules:
        name = re.sub(pattern, replacement, name)
    return name


PADDED_CONVOLUTION = (r"\.1\.(weight|bias)$", r".\1")
"""The reference pads in a layer of its own, so its kernel is child 1; ours pads itself."""


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

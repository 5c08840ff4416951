"""The SatFusion cases of a parity folder: ``check`` compares networks, losses and metrics.

Everything runs in double precision, against the reference's double precision, as the README of
the vectors recommends. Weights go through the key translation of the product's registry.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import zlib
from dataclasses import dataclass
from typing import Any, Callable, Iterator, Optional

import numpy as np

FORMAT = "satfusion-parity"

Outcome = tuple[str, bool, str]

INTEGER = ("reserved_NXY", "num_batches_tracked")


@dataclass
class Built:
    """A module of the product for a case.

    Attributes:
        module: in double precision, with the case's weights once :func:`loaded`.
        own_key: reference key -> own key, None where nothing reads it.
        call: inputs by name -> outputs by name.
    """

    module: Any
    own_key: Callable[[str], Optional[str]]
    call: Callable[[dict[str, Any]], dict[str, Any]]


class NotBuilt(Exception):
    """The product does not have this component."""


def is_satfusion(folder: str) -> bool:
    """True for a folder in this format."""
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        return str(json.load(file).get("format", "")).startswith(FORMAT)


def check(folder: str, only: str = "") -> Iterator[Outcome]:
    """One (name, passed, text) per network case, loss and metric.

    Args:
        folder: with ``manifest.json``.
        only: a regular expression that the names must contain.
    """
    import torch

    torch.set_num_threads(1)
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    for case in manifest["cases"]:
        if re.search(only, case["id"]):
            yield _guarded(case["id"], lambda c=case: check_case(folder, manifest, c))
    if importlib.util.find_spec("parity.satfusion_losses") is not None:
        from parity import satfusion_losses

        yield from satfusion_losses.check(folder, manifest, only)


def _guarded(name: str, run: Callable[[], tuple[bool, str]]) -> Outcome:
    try:
        return (name, *run())
    except NotBuilt as error:
        return name, False, f"not built: {error}"
    except Exception as error:  # a case that breaks must not hide the others
        return name, False, f"{type(error).__name__}: {error}"


def check_case(folder: str, manifest: dict[str, Any], case: dict[str, Any]) -> tuple[bool, str]:
    """One forward pass in double precision: parameter count and outputs."""
    import torch

    built = build(case)
    found_count = load(built, case, manifest.get("key_salt", ""))
    problems = []
    if found_count != case["parameter_count"]:
        problems.append(f"{found_count} parameters instead of {case['parameter_count']}")
    inputs = {name: torch.from_numpy(drawn(x)).double() for name, x in case["inputs"].items()}
    with torch.no_grad():
        outputs = built.call(inputs)
    worst = 0.0
    with np.load(os.path.join(folder, case["expected"])) as expected:
        for name, entry in case["outputs"].items():
            wanted = expected[f"{name}__f64"]
            value = outputs[name].numpy()
            if value.shape != wanted.shape:
                problems.append(f"{name} is {value.shape}, not {wanted.shape}")
                continue
            share = np.abs(value - wanted).max(initial=0.0) / entry["suggested_atol_float64"]
            worst = max(worst, float(share))
            if not share <= 1.0:
                problems.append(f"{name} differs by {share:.3g} times the tolerance")
    return not problems, "; ".join(problems) or f"{100 * worst:.1f} % of the tolerance"


def drawn(entry: dict[str, Any]) -> np.ndarray:
    """An input by the README's rule."""
    generator = np.random.Generator(np.random.PCG64(entry["seed"]))
    return generator.random(tuple(entry["shape"])).astype(np.float32)


def tensor_for(entry: dict[str, Any], salt: str) -> np.ndarray:
    """A weight by the README's rule."""
    shape, fill = tuple(entry["shape"]), entry["fill"]
    rng = np.random.Generator(np.random.PCG64(zlib.crc32((salt + entry["key"]).encode())))
    if fill == "constructed":
        return np.asarray(entry["values"])
    if fill == "log_arange":
        return np.log(np.tile(np.arange(1, shape[1] + 1, dtype=np.float32), (shape[0], 1)))
    if fill == "ones":
        return np.ones(shape, np.float32)
    if fill == "permutation":
        return np.eye(shape[0], dtype=np.float32)[rng.permutation(shape[0])]
    values = rng.standard_normal(shape)
    if fill == "sign":
        return np.where(values >= 0, 1, -1).astype(np.float32)
    if fill == "running_mean":
        return (0.1 * values).astype(np.float32)
    if fill == "running_var":
        return (1 + 0.1 * abs(values)).astype(np.float32)
    scale = 1 / np.sqrt(np.prod(shape[1:])) if len(shape) > 1 else 0.1
    return (values * scale + (1.0 if entry.get("offset_one") else 0.0)).astype(np.float32)


def load(built: Built, case: dict[str, Any], salt: str) -> int:
    """Give the module the case's weights; its parameters and those of the reference that nothing
    reads, together."""
    import torch

    built.module.double().eval()
    wanted = built.module.state_dict()
    state, unused = {}, 0
    for entry in case["state_dict"]:
        if "alias_of" in entry:
            continue
        values = tensor_for(entry, salt)
        if entry["key"].endswith("reserved_NXY"):
            unused += values.size  # the manifest counts the pair as parameters
        key = built.own_key(entry["key"])
        if entry["key"].endswith("reserved_NXY") and case["config"].get("epoch", 0) < 100:
            # The stored pair has no effect before the 100th call: as if none had been chosen.
            values = np.zeros_like(values)
        if key is None or (key not in wanted and "collapse." in key):
            if entry["fill"] in ("normal", "ones", "log_arange"):
                unused += values.size
        else:
            state[key] = torch.from_numpy(values)
    built.module.load_state_dict(state, strict=True)
    return unused + sum(p.numel() for p in built.module.parameters())


def build(case: dict[str, Any]) -> Built:
    """The product's module of a case.

    Raises:
        NotBuilt: the product does not have it.
    """
    for pattern, maker in BUILDERS.items():
        if re.search(pattern, case["component"], re.IGNORECASE):
            return maker(case)
    raise NotBuilt(case["component"])


# --- inside the parts -------------------------------------------------------------------------


def _encoder(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.blocks import DoubleConvolution
    from stf_engine.satfusion.entries.multi_image import SRCNN

    c = case["config"]
    module = DoubleConvolution(c["in_channels"], c["out_channels"], c.get("kernel_size", 3))

    def own(key: str) -> str:
        return SRCNN.part.own_key(f"encoder.{key}")[len("encoder.") :]

    return Built(module, own, lambda x: {"out": module(x["x"])})


def _renderer(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.entries.multi_image import RENDERER

    c = case["config"]
    module = RENDERER.build(
        hidden=c["in_channels"],
        bands=c["out_channels"],
        zoom=c["zoom_factor"],
        kernel=c.get("sr_kernel_size", 1),
    )
    return Built(module, RENDERER.own_key, lambda x: {"out": module(x["x"])})


def _composition(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.entries.multi_image import COMPOSITION

    module = COMPOSITION.build(bands=case["config"]["in_channels"])
    return Built(module, COMPOSITION.own_key, lambda x: {"out": module(x["x"])})


def _filter(case: dict[str, Any]) -> Built:
    import torch
    from stf_engine.satfusion.revisits import without_outlier

    return Built(torch.nn.Identity(), lambda k: k, lambda x: {"out": without_outlier(x["x"])})


def _block_key(part: Any, within: str = "") -> Callable[[str], Optional[str]]:
    """The translation of the keys of a multi-image block that stands by itself."""

    def own(key: str) -> Optional[str]:
        whole = f"blockMISR.{key}"
        return None if part.is_unused(whole) else part.own_key(whole)[len(within) :]

    return own


def _srcnn(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.entries.multi_image import SRCNN

    c = case["config"]
    module = SRCNN.part.build(
        bands=3,
        revisits=c["revisits"],
        hidden=c["hidden_channels"],
        kernel=c["kernel_size"],
        residuals=c["residual_layers"],
    ).fusion
    return Built(module, _block_key(SRCNN.part, "fusion."), lambda x: {"out": module(x["x"])})


def _highresnet(case: dict[str, Any]) -> Built:
    import torch
    from stf_engine.satfusion.entries.multi_image import HIGHRESNET

    c = case["config"]
    part = HIGHRESNET.part
    module = part.build(
        bands=3, hidden=c["in_channels"], kernel=c["kernel_size"], **HIGHRESNET.published
    ).fusion

    def call(x: dict[str, Any]) -> dict[str, Any]:
        batch, revisits = x["x"].shape[:2]
        return {"out": module(x["x"], torch.full((batch,), revisits))}

    return Built(module, _block_key(part, "fusion."), call)


def _rams(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.entries.multi_image import RAMS

    c = case["config"]
    module = RAMS.part.build(
        bands=case["inputs"]["x"]["shape"][2],
        revisits=c["depth"],
        hidden=c["out_channels"],
        filters=c["filters"],
        reduction=c["r"],
        blocks=c["N"],
    )
    return Built(module, _block_key(RAMS.part), lambda x: {"out": module(x["x"])})


def _trnet(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.entries.multi_image import TRNET, TRNET_PAN

    c, parts = case["config"], case["config"]["config"]
    with_pan = bool(c.get("use_pan"))
    entry = TRNET_PAN if with_pan else TRNET
    module = entry.part.build(
        bands=parts["encoder"]["in_channels"] - with_pan,
        hidden=c["out_channels"],
        width=parts["encoder"]["channel_size"],
        encoder_blocks=parts["encoder"]["num_layers"],
        layers=parts["transformer"]["depth"],
        heads=parts["transformer"]["heads"],
        inner=parts["transformer"]["mlp_dim"],
    )
    if not with_pan:
        return Built(module, _block_key(entry.part), lambda x: {"out": module(x["x"])})
    features = module.pan_features  # outside of the block: no weights in this case
    del module.pan_features
    del features
    return Built(
        module,
        _block_key(entry.part),
        lambda x: {"out": module.fused(x["x"], x["pan_feat"])},
    )


def _sharpening(name: str, **settings: Any) -> Callable[[dict[str, Any]], Built]:
    """A maker of a sharpening part; behind a multi-image part unless the case says alone."""

    def make(case: dict[str, Any]) -> Built:
        from stf_engine.satfusion.blocks import resized
        from stf_engine.satfusion.parts import SHARPENING

        if name not in SHARPENING:
            raise NotBuilt(name)
        entry, bands = SHARPENING[name], case["inputs"]["ms"]["shape"][1]
        chosen = {**entry.published, **settings}
        if entry.residual:
            alone = re.search("after MTIF", case["component"]) is None
            counted_twice = entry.counted_twice and case["version"] == "may2025"
            chosen["adds_input"] = alone or counted_twice
        module = entry.part.build(bands=bands, **chosen)

        def call(x: dict[str, Any]) -> dict[str, Any]:
            size = case["config"].get("output_size") or x["ms"].shape[-2:]
            return {"out": module(resized(x["ms"], tuple(size)), x["pan"])}

        return Built(module, _plain_key(entry.part), call)

    return make


def _plain_key(part: Any) -> Callable[[str], Optional[str]]:
    return lambda key: None if part.is_unused(key) else part.own_key(key)


# --- whole networks ---------------------------------------------------------------------------


PARTS = {
    "panmamba": "pan-mamba",
    "psit": "innformer",
    "arnet": "arconv",
    "trnetpan": "trnet-pan",
    "none": "",
}
"""Names in configurations, without underscores -> in the product; others are the same."""


def _framework(case: dict[str, Any]) -> Built:
    from stf_engine.errors import StfError
    from stf_engine.satfusion.registry import combination

    c = case["config"]
    words = [
        str(c[key]).lower().replace("_", "") for key in ("model_MISR", "model_Sharpening")
    ]  # fmt: skip
    name = "-".join(["satfusion", *filter(None, (PARTS.get(word, word) for word in words))])
    try:
        chosen = combination(name)
    except StfError as error:
        raise NotBuilt(name) from error
    settings: dict[str, Any] = {}
    if c.get("use_artificial_dataset"):
        settings["composes_alone"] = False
    module = chosen.build(
        "reference",
        case["version"],
        bands=c["msi_channels"],
        revisits=c["MISR_revisits"],
        hidden=c["MISR_hidden_channels"],
        zoom=c["MISR_zoom_factor"],
        replaces_outlier=bool(c.get("use_sampling_model")),
        **settings,
    )

    def own(key: str) -> Optional[str]:
        found = chosen.own_key(key)
        unused = found is not None and found.startswith("composition.")
        return None if unused and module.composition is None else found

    def call(x: dict[str, Any]) -> dict[str, Any]:
        fused = module(x["x"], x["pan"][:, 0], revisit=case.get("revisit_index") or 0)
        named = {"final": fused.final, "misr": fused.multi_image, "sharpening": fused.sharpened}
        return {key: value[:, None] for key, value in named.items() if value is not None}

    return Built(module, own, call)


def _mamba(case: dict[str, Any]) -> Built:
    from stf_engine.networks.entry import Part
    from stf_engine.satfusion.entries.sharpening import MAMBA_KEYS
    from stf_engine.satfusion.mamba import CrossMamba, Mamba

    c = case["config"]
    module = (CrossMamba if len(case["inputs"]) == 2 else Mamba)(
        c["d_model"], c["d_state"], c["d_conv"], c["expand"]
    )
    own = Part("", (), "", keys=MAMBA_KEYS).own_key
    return Built(module, own, lambda x: {"out": module(*x.values())})


def _textures(case: dict[str, Any]) -> Built:
    from stf_engine.networks.entry import Part
    from stf_engine.satfusion.entries.sharpening import TEXTURE_KEYS
    from stf_engine.satfusion.textures import TextureTransfer

    module = TextureTransfer(case["config"]["nc"], published=True)
    part = Part("", (), "", keys=(*TEXTURE_KEYS, (r"^(fuse\.)?conv_trans\.", "change."),
                                  (r"^textures\.", "")))  # fmt: skip
    return Built(module, part.own_key, lambda x: {"out": module(*x.values())})


def _mixing(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.entries.sharpening import INNFORMER
    from stf_engine.satfusion.innformer import InvertibleMixing

    module = InvertibleMixing(case["config"]["channel_in"], case["config"]["block_num"])

    def own(key: str) -> str:
        return INNFORMER.part.own_key(f"extract.{key}")[len("mix.") :]

    return Built(module, own, lambda x: {"out": module(x["x"])})


def _arconv_layer(case: dict[str, Any]) -> Built:
    from stf_engine.satfusion.arconv import RectangularConvolution
    from stf_engine.satfusion.entries.sharpening_second import ARCONV

    module = RectangularConvolution(case["config"]["inc"])
    return Built(module, ARCONV.part.own_key, lambda x: {"out": module(x["x"])})


BUILDERS: dict[str, Callable[[dict[str, Any]], Built]] = {
    r"^full framework": _framework,
    r"two-convolution encoder": _encoder,
    r"pixel-shuffle renderer": _renderer,
    r"^Fusion Image Composition": _composition,
    r"revisit filter": _filter,
    r"^SRCNN": _srcnn,
    r"^HighResNet": _highresnet,
    r"^RAMS": _rams,
    r"^TRNet": _trnet,
    r"^PNN": _sharpening("pnn"),
    r"^PanNet": _sharpening("pannet"),
    r"^INNformer.*invertible": _mixing,
    r"^INNformer.*patch": _textures,
    r"^(INNformer|PSIT)": _sharpening("innformer"),
    r"^U2Net": _sharpening("u2net"),
    r"^AR(Conv|Net)(?! layer)": _sharpening("arconv"),
    r"adaptive rectangular convolution layer": _arconv_layer,
    r"^DiCNN": _sharpening("dicnn"),
    r"^DRPNN": _sharpening("drpnn"),
    r"^FusionNet": _sharpening("fusionnet"),
    r"^MSDCNN": _sharpening("msdcnn"),
    r"^Pan-Mamba": _sharpening("pan-mamba"),
    r"^Mamba block": _mamba,
}
"""Pattern of a case's component -> maker."""

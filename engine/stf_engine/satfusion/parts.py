"""The parts of SatFusion, readable without torch: adding one is one file and one entry here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..networks.entry import Part, Rules
from ..spec import Paper

MAY_2025, JANUARY_2026 = "may2025", "jan2026"
"""The published versions."""


@dataclass(frozen=True)
class Entry:
    """One part.

    Attributes:
        name: in the names of networks.
        title: for people.
        summary: one sentence.
        paper: where it comes from.
        part: its module, and how published keys translate.
        since: the published version that has it first.
        needs_pan: it reads the panchromatic image.
        reference_frame: a multi-image part that wants the median of the revisits beside each.
        fixed_revisits: a multi-image part that is built for a number of revisits.
        residual: a sharpening part that can return detail alone (setting ``adds_input``).
        counted_twice: the first published version lets it add its input behind a multi-image part.
        published: settings of its published form.
    """

    name: str
    title: str
    summary: str
    paper: Paper
    part: Part
    since: str = MAY_2025
    needs_pan: bool = True
    reference_frame: bool = False
    fixed_revisits: bool = False
    residual: bool = False
    counted_twice: bool = False
    published: dict[str, Any] = field(default_factory=dict)


def _part(target: str, inputs: tuple[str, ...], keys: Rules, unused: str = "") -> Part:
    return Part(f"stf_engine.satfusion.{target}", inputs, "", keys=keys, unused=unused)


DOUBLE: Rules = (
    (r"\bdoubleconv2d\.0\.", "convolution1."),
    (r"\bdoubleconv2d\.2\.", "activation1."),
    (r"\bdoubleconv2d\.4\.", "convolution2."),
    (r"\bdoubleconv2d\.6\.", "activation2."),
    (r"\bresidualblock\.", "twice."),
)

RENDERER = _part(
    "blocks:Renderer",
    ("features",),
    (
        (r"^upsample\.1\.", "convolution1."),
        (r"^upsample\.3\.", "activation1."),
        (r"^upsample\.4\.", "convolution2."),
        (r"^upsample\.6\.", "activation2."),
    ),
)

COMPOSITION = _part("blocks:Composition", ("image",), ((r"^conv\.", "change."),))

BLOCK = (r"^blockMISR\.", "")
"""Multi-image parts: the published code keeps the encoder beside the block."""

SRCNN = Entry(
    "srcnn",
    "SRCNN",
    "Encodes each revisit, stacks the encodings and joins them by convolutions.",
    Paper(
        "C. Dong, C. C. Loy, K. He, X. Tang",
        2014,
        "Learning a Deep Convolutional Network for Image Super-Resolution",
        "10.1007/978-3-319-10593-2_13",
    ),
    _part(
        "srcnn:Srcnn",
        ("revisits",),
        (
            (r"^blockMISR\.doubleconv2d\.", "fusion.0."),
            (r"^blockMISR\.residualblocks\.0\.", "fusion.1."),
            *DOUBLE,
        ),
        unused=r"^blockMISR\.fusion_SRCNN\.",
    ),
    needs_pan=False,
    reference_frame=True,
    fixed_revisits=True,
)

HIGHRESNET = Entry(
    "highresnet",
    "HighResNet",
    "Encodes each revisit and fuses the encodings two by two until one is left.",
    Paper(
        "M. Deudon et al.",
        2020,
        "HighRes-net: Recursive Fusion for Multi-Frame Super-Resolution of Satellite Imagery, "
        "arXiv 2002.06460",
    ),
    _part(
        "highresnet:HighResNet",
        ("revisits",),
        (
            (r"^blockMISR\.fusion\.0\.fuse\.0\.", "fusion.residual."),
            (r"^blockMISR\.fusion\.0\.fuse\.1\.", "fusion.reduce.0."),
            (r"^blockMISR\.fusion\.0\.fuse\.3\.", "fusion.reduce.1."),
            *DOUBLE,
        ),
        unused=r"^blockMISR\.fusion\.[1-9]",
    ),
    needs_pan=False,
    reference_frame=True,
    published={"zeros": True},
)

RAMS_KEYS: Rules = (
    BLOCK,
    (r"^begin_conv3d\.", "first."),
    (r"^end_conv3d\.", "last."),
    (r"^middle_conv3d\.0\.", "shorten.0."),
    (r"^before_upsampling_Con3d\.", "collapse.3."),
    (r"^before_upsampling_Con3d_even\.", "collapse.2."),
    (r"^before_upsampling_Con2d\.", "merge_all."),
    (r"^RFAB\.", "attend.0."),
    (r"^RTAB\.", "attend_all."),
    (r"\.conv([12])\.", r".convolution\1."),
    (r"\.attention\.1\.", ".gate.reduce."),
    (r"\.attention\.3\.", ".gate.expand."),
)

RAMS = Entry(
    "rams",
    "RAMS",
    "Shortens the series by 3-D convolutions with attention to channels.",
    Paper(
        "F. Salvetti, V. Mazzia, A. Khaliq, M. Chiaberge",
        2020,
        "Multi-Image Super Resolution of Remotely Sensed Images Using Residual Attention Deep "
        "Neural Networks",
        "10.3390/rs12142207",
    ),
    _part("rams:Rams", ("revisits",), RAMS_KEYS, unused=r"^encoder\."),
    needs_pan=False,
    fixed_revisits=True,
)

TRNET_KEYS: Rules = (
    BLOCK,
    (r"^encode\.init_layer\.", "first."),
    (r"^encode\.res_layers\.", "blocks."),
    (r"^encode\.final\.0\.", "last."),
    (r"^superres\.(cls|orignal)_token$", "token"),
    (r"^superres\.transformer\.layers\.", "layers."),
    (r"^(layers\.\d+)\.0\.fn\.norm\.", r"\1.norm1."),
    (r"^(layers\.\d+)\.0\.fn\.fn\.to_qkv\.", r"\1.qkv."),
    (r"^(layers\.\d+)\.0\.fn\.fn\.to_out\.0\.", r"\1.merge."),
    (r"^(layers\.\d+)\.1\.fn\.norm\.", r"\1.norm2."),
    (r"^(layers\.\d+)\.1\.fn\.fn\.net\.", r"\1.mlp."),
    (r"^superres\.pan_proj\.", "project."),
    (r"^superres\.pan_ln\.", "norm."),
    (r"^superres\.pan_mlp\.", "mlp."),
    (r"^decode\.final\.", "decoder."),
    (r"^pan_encoder\.", "pan_features."),
)

TRNET_PAPER = Paper(
    "T. An, X. Zhang, C. Huo, B. Xue, L. Wang, C. Pan",
    2022,
    "TR-MISR: Multiimage Super-Resolution Based on Feature Fusion With Transformers",
    "10.1109/JSTARS.2022.3143532",
)

TRNET = Entry(
    "trnet",
    "TRNet",
    "Compares what each pixel looks like in all revisits, by attention.",
    TRNET_PAPER,
    _part(
        "trnet:Trnet",
        ("revisits",),
        TRNET_KEYS,
        unused=r"^encoder\.|^blockMISR\.superres\.pan_",
    ),
    needs_pan=False,
    reference_frame=True,
)

TRNET_PAN = Entry(
    "trnet-pan",
    "TRNet with pan (SatFusion*)",
    "TRNet whose attention asks from the panchromatic image.",
    TRNET_PAPER,
    _part(
        "trnet:TrnetPan",
        ("revisits", "pan"),
        TRNET_KEYS,
        unused=r"^encoder\.|^blockMISR\.superres\.orignal_token$",
    ),
    since=JANUARY_2026,
)

PNN = Entry(
    "pnn",
    "PNN",
    "Three convolutions over bands and panchromatic image.",
    Paper(
        "G. Masi, D. Cozzolino, L. Verdoliva, G. Scarpa",
        2016,
        "Pansharpening by Convolutional Neural Networks",
        "10.3390/rs8070594",
    ),
    _part(
        "pnn:Pnn",
        ("ms", "pan"),
        ((r"^conv1\.", "layers.0."), (r"^conv2\.", "layers.2."), (r"^conv3\.", "layers.4.")),
    ),
)

PANNET = Entry(
    "pannet",
    "PanNet",
    "Predicts the missing detail from what is finer than its surroundings.",
    Paper(
        "J. Yang, X. Fu, Y. Hu, Y. Huang, X. Ding, J. Paisley",
        2017,
        "PanNet: A Deep Network Architecture for Pan-Sharpening",
        "10.1109/ICCV.2017.193",
    ),
    _part(
        "pannet:PanNet",
        ("ms", "pan"),
        (
            (r"^conv1\.", "first."),
            (r"^conv3\.", "last."),
            (r"^res_block([12])\.", r"block\1."),
            (r"\.conv([12])\.", r".convolution\1."),
            (r"\.shortcut\.0\.", ".shortcut."),
        ),
    ),
    residual=True,
    published={"high_pass": False},
)

MAMBA_KEYS: Rules = (
    (r"\b(A_log|D)$", r"stream.\1"),
    (r"\b(A|D)_b(_log)?$", r"other_stream.\1\2"),
    (r"\bin_proj\.", "input."),
    (r"\bin_proj_extra\.", "other_input."),
    (r"\bout_proj\.", "output."),
    (r"\bconv1d\.", "stream.convolution."),
    (r"\bx_proj\.", "stream.choose."),
    (r"\bdt_proj\.", "stream.step."),
    (r"\bconv1d_b\.", "other_stream.convolution."),
    (r"\bx_proj_b\.", "other_stream.choose."),
    (r"\bdt_proj_b\.", "other_stream.step."),
)

HEAD_KEYS: Rules = (
    (r"^(refine|output)\.conv_in\.", "head.first."),
    (r"^(refine|output)\.process\.0\.conv_du\.0\.", "head.gate.reduce."),
    (r"^(refine|output)\.process\.0\.conv_du\.2\.", "head.gate.expand."),
    (r"^(refine|output)\.process\.0\.process\.", "head.change."),
    (r"^(refine|output)\.conv_last\.", "head.last."),
)

MIXING_KEYS: Rules = (
    (r"^extract\.", "mix."),
    (r"^mix\.operations\.", "mix.blocks."),
    (r"^mix\.fuse\.", "mix.join."),
    (r"\.F\.conv([12])\.", r".f.unit\1."),
    (r"\.G\.conv([12])\.", r".g.unit\1."),
    (r"\.H\.conv([12])\.", r".h.unit\1."),
    (r"\.identity\.", ".shortcut."),
    (r"\.conv_([12])\.", r".convolution\1."),
    (r"(unit[12])\.norm\.", r"\1.half_norm.norm."),
    (r"\.invconv\.(lower|upper)$", r".mixing.\1"),
    (r"\.invconv\.log_s$", ".mixing.scales"),
    (r"\.invconv\.p$", ".mixing.permutation"),
    (r"\.invconv\.sign_s$", ".mixing.signs"),
)

TEXTURE_KEYS: Rules = ((r"^transform_fusion\.fuse\.conv_trans\.", "textures.change."),)

INNFORMER = Entry(
    "innformer",
    "INNformer",
    "Carries textures of the panchromatic image to where the bands look alike, and mixes both "
    "with an invertible network.",
    Paper(
        "M. Zhou, J. Huang, Y. Fang, X. Fu, A. Liu",
        2022,
        "Pan-Sharpening with Customized Transformer and Invertible Neural Network",
        "10.1609/aaai.v36i3.20267",
    ),
    _part(
        "innformer:Innformer",
        ("ms", "pan"),
        (
            (r"^conv_process\.conv(ms|pan)\.", r"\1_features."),
            (r"^conv_fusion\.conv\.", "join."),
            *TEXTURE_KEYS,
            *HEAD_KEYS,
            *MIXING_KEYS,
        ),
    ),
    residual=True,
    counted_twice=True,
    published={"published": True},
)

PAN_MAMBA = Entry(
    "pan-mamba",
    "Pan-Mamba",
    "Reads the pixels of both images row by row with state space models.",
    Paper(
        "X. He, K. Cao, J. Zhang, K. Yan, Y. Wang, R. Li, C. Xie, D. Hong, M. Zhou",
        2025,
        "Pan-Mamba: Effective pan-sharpening with state space model",
        "10.1016/j.inffus.2024.102779",
    ),
    _part(
        "panmamba:PanMamba",
        ("ms", "pan"),
        (
            *HEAD_KEYS,
            (r"^(ms|pan)_encoder\.([1-3])\.conv_([12])\.", r"\1_encoder.\2.convolution\3."),
            (r"^(ms|pan)_encoder\.([1-3])\.norm\.", r"\1_encoder.\2.half_norm.norm."),
            (r"^(ms|pan)_to_token\.proj\.", r"\1_token."),
            (r"^(ms|pan)_feature_extraction\.", r"\1_blocks."),
            (r"_blocks\.(\d+)\.encoder\.", r"_blocks.\1.mamba."),
            (r"_blocks\.(\d+)\.norm\.body\.", r"_blocks.\1.norm."),
            (r"^shallow_fusion1\.", "ms_join."),
            (r"^shallow_fusion2\.", "pan_join."),
            (r"^swap_mamba1\.", "swaps.0."),
            (r"^swap_mamba2\.", "swaps.1."),
            (r"\.(ms|pan)encoder\.", r".\1_mamba."),
            *((rf"^deep_fusion{i + 1}\.", f"crossings.{i}.") for i in range(9)),
            (r"\.norm1\.body\.", ".ms_norm."),
            (r"\.norm2\.body\.", ".pan_norm."),
            (r"\.cross_mamba\.", ".mamba."),
            (r"\.dwconv\.", ".local."),
            *MAMBA_KEYS,
        ),
        unused=r"\.identity\.|_to_token\.norm\.",
    ),
    residual=True,
    counted_twice=True,
)

MULTI_IMAGE: dict[str, Entry] = {
    entry.name: entry for entry in (SRCNN, HIGHRESNET, RAMS, TRNET, TRNET_PAN)
}
"""Parts that make one image of several revisits."""

SHARPENING: dict[str, Entry] = {entry.name: entry for entry in (PNN, PANNET, PAN_MAMBA, INNFORMER)}
"""Parts that sharpen an image by a panchromatic one."""

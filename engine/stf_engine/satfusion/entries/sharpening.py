"""The four sharpening parts of the first published version."""

from ...networks.entry import Rules
from ...spec import Paper
from ..entry import Entry, part

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
    part(
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
    part(
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
    part(
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
    bytes_per_pixel=4096,
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
    part(
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
    bytes_per_pixel=8192,
)

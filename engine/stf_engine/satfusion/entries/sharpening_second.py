"""The sharpening parts of the second published version."""

from ...spec import Paper
from ..entry import JANUARY_2026, Entry, part

U2NET = Entry(
    "u2net",
    "U2Net",
    "Two U-shaped streams that meet at five levels, by attention to pixels and to bands.",
    Paper(
        "S. Peng, C. Guo, X. Wu, L.-J. Deng",
        2023,
        "U2Net: A General Framework with Spatial-Spectral-Integrated Double U-Net for Image Fusion",
        "10.1145/3581783.3612084",
    ),
    part(
        "u2net:U2Net",
        ("ms", "pan"),
        (
            (r"^raise_(ms|pan)_dim\.", r"\1_features."),
            (r"^to_hrms\.", "head."),
            (r"^s2block([0-4])\.layers\.0\.", r"blocks.\1."),
            (r"^(blocks\.\d)\.0\.fn\.norm\.", r"\1.norm1."),
            (r"^(blocks\.\d)\.1\.fn\.norm\.", r"\1.norm2."),
            (r"^(blocks\.\d)\.0\.fn\.fn\.", r"\1.attention."),
            (r"\.attention\.sa1\.", ".attention.query."),
            (r"\.attention\.sa2\.", ".attention.key."),
            (r"\.attention\.se1\.", ".attention.value."),
            (r"\.attention\.se2\.", ".attention.channel_key."),
            (r"\.attention\.to_out\.0\.", ".attention.merge."),
            (r"^(blocks\.\d)\.1\.fn\.fn\.net\.0\.", r"\1.mlp.0."),
            (r"^(blocks\.\d)\.1\.fn\.fn\.net\.3\.", r"\1.mlp.2."),
            (r"^resblock([0-3])\.conv0\.", r"residuals.\1.change.0."),
            (r"^resblock([0-3])\.conv1\.", r"residuals.\1.change.2."),
            (r"^down([01])\.conv\.", r"downs.\1."),
            (r"^up([01])\.up1\.0\.", r"ups.\1.enlarge."),
            (r"^up([01])\.conv\.", r"ups.\1.join."),
        ),
        unused=r"maxpool_conv|\.up0\.|^upsample\.",
    ),
    since=JANUARY_2026,
    residual=True,
    bytes_per_pixel=8192,
)

KERNELS = ("3x3", "3x5", "5x3", "3x7", "7x3", "5x5", "5x7", "7x5", "7x7")
"""Of ARConv, in the order of published checkpoints."""

ARCONV = Entry(
    "arconv",
    "ARConv",
    "Convolutions whose kernels stretch to a height and a width that each pixel chooses.",
    Paper(
        "X. Wang, Z. Zheng, J. Shao, Y. Duan, L.-J. Deng",
        2025,
        "Adaptive Rectangular Convolution for Remote Sensing Pansharpening, arXiv 2503.00467",
    ),
    part(
        "arconv:ArConv",
        ("ms", "pan"),
        (
            (r"^head_conv\.", "first."),
            (r"^tail_conv\.", "last."),
            *((rf"^rb{i + 1}\.conv([12])\.", rf"blocks.{i}.convolution\1.") for i in range(5)),
            *((rf"^down{i + 1}\.conv\.", f"downs.{i}.") for i in range(2)),
            *((rf"^up{i + 1}\.conv1\.", f"ups.{i}.enlarge.") for i in range(2)),
            *((rf"^up{i + 1}\.conv2\.", f"ups.{i}.join.") for i in range(2)),
            *((rf"\bconvs\.{i}\.", f"kernels.{name}.") for i, name in enumerate(KERNELS)),
            (r"\bm_conv\.", "factor."),
            (r"\bb_conv\.", "offset."),
            (r"\bp_conv\.", "features."),
            (r"\bl_conv\.", "height."),
            (r"\bw_conv\.", "width."),
            (r"\b(features|height|width)\.4\.", r"\1.3."),
            (r"\b(features|height|width)\.5\.", r"\1.4."),
            (r"\breserved_NXY$", "samples"),
        ),
    ),
    since=JANUARY_2026,
    residual=True,
    published={"counts_calls": True},
    bytes_per_pixel=40960,
)

DICNN = Entry(
    "dicnn",
    "DiCNN",
    "Three convolutions that predict the detail to add.",
    Paper(
        "L. He, Y. Rao, J. Li, J. Chanussot, A. Plaza, J. Zhu, B. Li",
        2019,
        "Pansharpening via Detail Injection Based Convolutional Neural Networks",
        "10.1109/JSTARS.2019.2898574",
    ),
    part(
        "dicnn:DiCnn",
        ("ms", "pan"),
        ((r"^conv1\.", "layers.0."), (r"^conv2\.", "layers.2."), (r"^conv3\.", "layers.4.")),
    ),
    since=JANUARY_2026,
    residual=True,
)

DRPNN = Entry(
    "drpnn",
    "DRPNN",
    "Ten convolutions with large kernels beside the identity.",
    Paper(
        "Y. Wei, Q. Yuan, H. Shen, L. Zhang",
        2017,
        "Boosting the Accuracy of Multispectral Image Pansharpening by Learning a Deep Residual "
        "Network",
        "10.1109/LGRS.2017.2736020",
    ),
    part(
        "drpnn:Drpnn",
        ("ms", "pan"),
        (
            (r"^conv1\.", "first."),
            (r"^conv2\.", "back."),
            (r"^conv3\.", "last."),
            (r"^backbone\.(\d)\.conv2\.", r"layers.\1."),
        ),
    ),
    since=JANUARY_2026,
)

FUSIONNET = Entry(
    "fusionnet",
    "FusionNet",
    "Predicts the detail to add from the difference of panchromatic image and bands.",
    Paper(
        "L.-J. Deng, G. Vivone, C. Jin, J. Chanussot",
        2021,
        "Detail Injection-Based Deep Convolutional Neural Networks for Pansharpening",
        "10.1109/TGRS.2020.3031366",
    ),
    part(
        "fusionnet:FusionNet",
        ("ms", "pan"),
        (
            (r"^conv1\.", "first."),
            (r"^conv3\.", "last."),
            *((rf"^res{i + 1}\.", f"blocks.{i}.") for i in range(4)),
            (r"\.conv20\.", ".0."),
            (r"\.conv21\.", ".2."),
        ),
        unused=r"^backbone\.",
    ),
    since=JANUARY_2026,
    residual=True,
)

MSDCNN = Entry(
    "msdcnn",
    "MSDCNN",
    "Kernels of three sizes side by side, and a shallow path.",
    Paper(
        "Q. Yuan, Y. Wei, X. Meng, H. Shen, L. Zhang",
        2018,
        "A Multiscale and Multidepth Convolutional Neural Network for Remote Sensing Imagery "
        "Pan-Sharpening",
        "10.1109/JSTARS.2018.2794888",
    ),
    part(
        "msdcnn:MsdCnn",
        ("ms", "pan"),
        (
            (r"^conv1\.", "first."),
            (r"^conv3\.", "reduce."),
            (r"^conv5\.", "last."),
            *((rf"^conv2_{i + 1}\.", f"scales1.scales.{i}.") for i in range(3)),
            *((rf"^conv4_{i + 1}\.", f"scales2.scales.{i}.") for i in range(3)),
            *((rf"^shallow{i + 1}\.", f"shallow.{2 * i}.") for i in range(3)),
        ),
    ),
    since=JANUARY_2026,
)

"""Parts that make one image of several revisits, and what stands behind them."""

from ...networks.entry import Rules
from ...spec import Paper
from ..entry import JANUARY_2026, Entry, part

DOUBLE: Rules = (
    (r"\bdoubleconv2d\.0\.", "convolution1."),
    (r"\bdoubleconv2d\.2\.", "activation1."),
    (r"\bdoubleconv2d\.4\.", "convolution2."),
    (r"\bdoubleconv2d\.6\.", "activation2."),
    (r"\bresidualblock\.", "twice."),
)

RENDERER = part(
    "blocks:Renderer",
    ("features",),
    (
        (r"^upsample\.1\.", "convolution1."),
        (r"^upsample\.3\.", "activation1."),
        (r"^upsample\.4\.", "convolution2."),
        (r"^upsample\.6\.", "activation2."),
    ),
)

COMPOSITION = part("blocks:Composition", ("image",), ((r"^conv\.", "change."),))

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
    part(
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
    bytes_per_pixel=3072,
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
    part(
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
    bytes_per_pixel=4096,
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
    part("rams:Rams", ("revisits",), RAMS_KEYS, unused=r"^encoder\."),
    needs_pan=False,
    fixed_revisits=True,
    bytes_per_pixel=4096,
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
    part(
        "trnet:Trnet",
        ("revisits",),
        TRNET_KEYS,
        unused=r"^encoder\.|^blockMISR\.superres\.pan_",
    ),
    needs_pan=False,
    reference_frame=True,
    bytes_per_pixel=4096,
)

TRNET_PAN = Entry(
    "trnet-pan",
    "TRNet with pan",
    "TRNet whose attention asks from the panchromatic image (SatFusion*).",
    TRNET_PAPER,
    part(
        "trnet:TrnetPan",
        ("revisits", "pan"),
        TRNET_KEYS,
        unused=r"^encoder\.|^blockMISR\.superres\.orignal_token$",
    ),
    since=JANUARY_2026,
)

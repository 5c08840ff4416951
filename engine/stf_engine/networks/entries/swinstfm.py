"""SwinSTFM as the registry lists it; the modules are in ``networks/swinstfm.py``."""

from ...spec import MethodSpec, Paper
from ..entry import COMPAT, COMPILE, FUSION, Network, Part, Published

NETWORK = Network(
    spec=MethodSpec(
        name="swinstfm",
        title="SwinSTFM",
        summary="Spreads the coarse change over pixels that look alike, by attention in windows "
        "at five scales.",
        advice="The largest network; takes abrupt change well when it was trained on much data.",
        group="network",
        paper=Paper(
            "G. Chen, P. Jiao, Q. Hu, L. Xiao, Z. Ye",
            2022,
            "SwinSTFM: Remote Sensing Spatiotemporal Fusion Using Swin Transformer",
            "10.1109/TGRS.2022.3182809",
        ),
        inputs=("coarse_t1", "fine_t1", "coarse_t2"),
        bands="weights",
        needs_weights=True,
        unchanged_exact=False,
        unchanged_note="A network learns to return the fine image when nothing changed; "
        "nothing in its arithmetic forces it to.",
        tolerance_tiles=0.05,
        parameters=(COMPAT, COMPILE),
    ),
    parts={
        FUSION: Part(
            target="stf_engine.networks.swinstfm:SwinStfm",
            inputs=("coarse_t1", "fine_t1", "coarse_t2"),
            bands_key="decoder.output.2.bias",
            keys=(
                (r"^(coarse|fine)_down\.", r"\1_encoder."),
                (r"_encoder\.inc\.proj\.", "_encoder.embed."),
                (r"_encoder\.inc\.norm\.", "_encoder.norm."),
                (r"(down\d)\.layer\.blocks\.", r"\1.blocks."),
                (r"(down\d)\.downsample\.norm\.", r"\1.norm."),
                (r"(down\d)\.downsample\.reduction\.", r"\1.merge."),
                (r"^fine_up\.layer\.", "decoder.bottom."),
                (r"^fine_up\.outc\.", "decoder.output."),
                (r"^fine_up\.(up\d)\.up\.", r"decoder.\1.enlarge."),
                (r"^fine_up\.(up\d)\.layer\.", r"decoder.\1.change."),
                (r"^fine_up\.(up\d)\.proj1\.", r"decoder.\1.join."),
                (r"^fine_up\.(up\d)\.layer2\.blocks\.", r"decoder.\1.blocks."),
                (r"(\.(?:change|bottom)\.blocks\.\d)\.norm3\.", r"\1.norm2."),
                (r"(\.(?:change|bottom)\.blocks\.\d)\.attn\.", r"\1.attention."),
                (r"\.attention\.proj\.", ".attention.merge."),
                (r"\.attn\.proj\.", ".merge."),
                (r"\.attn\.qkv\.", ".qkv."),
                (r"\.attn\.relative_position_bias_table$", ".bias.table"),
                (r"\.attention\.relative_position_bias_table$", ".attention.bias.table"),
                (r"\.mlp\.fc1\.", ".mlp.0."),
                (r"\.mlp\.fc2\.", ".mlp.2."),
            ),
            modules=(
                (r"^(coarse|fine)_down\.inc$", r"\1_encoder.norm"),
                (r"^(coarse|fine)_down\.", r"\1_encoder."),
                (r"^fine_up\.layer$", "decoder.bottom"),
                (r"^fine_up\.(up\d)\.layer$", r"decoder.\1.change"),
                (r"^fine_up\.", "decoder."),
            ),
            unused=r"(relative_position_index|attn_mask)$",
        )
    },
    local=False,
    tile=512,
    overlap=256,
    phase=256,
    bytes_per_pixel=2600,
    published=Published(configuration={"size": 512, "attention": "reference", "signed": False}),
    exact=("decoder.output.2",),
    recipe="stf_engine.training.recipes.swinstfm:SwinStfmRecipe",
)

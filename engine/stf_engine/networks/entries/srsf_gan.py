"""SRSF-GAN as the registry lists it; the modules are in ``networks/srsf_gan.py``."""

from ...spec import MethodSpec, Paper
from ..entry import COMPILE, FUSION, Network, Part

_DENSE = (
    (r"\.g\.body\.0\.", ".gather."),
    (r"\.ca\.c([1-3])\.body\.0\.", r".gate.dilated.\1."),
    (r"\.ca\.c4\.body\.0\.", ".gate.expand."),
)

NETWORK = Network(
    spec=MethodSpec(
        name="srsf-gan",
        title="SRSF-GAN",
        summary="Enlarges the coarse image of the prediction date step by step and mixes in the "
        "fine image's features at each scale.",
        advice="The heaviest network per pixel of one pass; needs no coarse image of t1.",
        group="network",
        paper=Paper(
            "Q. Zhao, L. Ji, Y. Su, Y. Zhao, J. Shi",
            2023,
            "SRSF-GAN: A Super-Resolution-Based Spatial Fusion With GAN for Satellite Images With "
            "Different Spatial and Temporal Resolutions",
            "10.1109/TGRS.2023.3329115",
        ),
        inputs=("coarse_t2", "fine_t1"),
        optional_inputs=("coarse_t1", "fine_t3", "coarse_t3"),
        bands="weights",
        needs_weights=True,
        unchanged_exact=False,
        unchanged_note="A network learns to return the fine image when nothing changed; "
        "nothing in its arithmetic forces it to.",
        tolerance_tiles=0.05,
        parameters=(COMPILE,),
    ),
    parts={
        FUSION: Part(
            target="stf_engine.networks.srsf_gan:SrsfGan",
            inputs=("coarse_t2", "fine_t1"),
            bands_key="tail.bias",
            keys=(
                (r"^Maxpool\.", "reduce."),
                (r"^Upsample\.", "enlarge."),
                (r"^head1\.", "head."),
                (r"^downlandsat([1-4])\.0\.", r"fine_blocks.\1."),
                (r"^upmodis([1-4])\.0\.", r"coarse_blocks.\1."),
                (r"^fusionblock\.CA\.local_att\.", "mix.local."),
                (r"^fusionblock\.CA\.global_att\.1\.", "mix.overall.0."),
                (r"^fusionblock\.CA\.global_att\.2\.", "mix.overall.1."),
                (r"^renet\.", "first."),
                (r"^re\.", "following."),
                *_DENSE,
            ),
            modules=(
                (r"^head1$", "head"),
                (r"^downlandsat([1-4])$", r"fine_blocks.\1"),
                (r"^upmodis([1-4])$", r"coarse_blocks.\1"),
                (r"^fusionblock$", "mix"),
                (r"^renet", "first"),
                (r"^re$", "following"),
                (r"\.ca$", ".gate"),
            ),
            unused=r"^head\.",
        ),
        "discriminator": Part(
            target="stf_engine.networks.srsf_gan:SrsfGanDiscriminator",
            inputs=("image",),
            bands_key="down1.block.0.weight",
            bands_axis=1,
            keys=(
                (r"^d([1-3])\.", r"down\1."),
                (r"^u([2-4])\.", r"up\1."),
                (r"^o\.", "output."),
                (r"\.Conv_BN_ReLU_2\.", ".block."),
                (r"\.downsample\.", ".reduce."),
                (r"\.upsample\.", ".enlarge."),
            ),
            modules=((r"^d([1-3])$", r"down\1"), (r"^u([2-4])$", r"up\1")),
            unused=r"^d4\.",
        ),
    },
    local=False,
    multiple=8,
    minimum=8,
    bytes_per_pixel=9000,
    exact=("tail",),
    recipe="stf_engine.training.recipes.srsf_gan:SrsfGanRecipe",
)

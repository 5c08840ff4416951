"""GAN-STFM as the registry lists it; the modules are in ``networks/gan_stfm.py``."""

from ...spec import MethodSpec, Paper
from ..entry import (
    COMPAT,
    COMPILE,
    FUSION,
    PADDED_CONVOLUTION,
    PYRAMID_AUTOENCODER,
    Network,
    Part,
    Published,
)

NETWORK = Network(
    spec=MethodSpec(
        name="gan-stfm",
        title="GAN-STFM",
        summary="Lets the coarse image of the prediction date steer a generator that takes the "
        "detail from the fine image.",
        advice="Needs one coarse and one fine image of any date; trained against a discriminator.",
        group="network",
        paper=Paper(
            "Z. Tan, M. Gao, X. Li, L. Jiang",
            2022,
            "A Flexible Reference-Insensitive Spatiotemporal Fusion Model for Remote Sensing "
            "Images Using Conditional Generative Adversarial Network",
            "10.1109/TGRS.2021.3050551",
        ),
        inputs=("coarse_t2", "fine_t1"),
        optional_inputs=("coarse_t1", "fine_t3", "coarse_t3"),
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
            target="stf_engine.networks.gan_stfm:GanStfm",
            inputs=("coarse_t2", "fine_t1"),
            bands_key="decoder.4.bias",
            keys=(
                (r"^(encoder\.\d)\.residual\.2\.1\.", r"\1.residual.2."),
                (r"^(encoder\.\d)\.transform\.0\.1\.", r"\1.transform.0."),
                (r"^(encoder\.\d)\.residual\.", r"\1.trunk."),
                (r"^(encoder\.\d)\.transform\.", r"\1.lateral."),
                (r"^(decoder\.\d)\.residual\.0\.1\.", r"\1.residual.0."),
                (r"^(decoder\.\d)\.transform\.", r"\1.direct."),
            ),
            modules=((r"^(encoder\.\d)\.residual", r"\1.trunk"),),
        ),
        "discriminator": Part(
            target="stf_engine.networks.gan_stfm:GanStfmDiscriminator",
            inputs=("pair",),
            bands_key="whole.0.residual.0.weight",
            bands_per=2,
            keys=(
                (r"^d1\.", "whole."),
                (r"^d2\.", "halved."),
                (r"^d3\.", "quartered."),
                (r"\.w_bar$", ".weight"),
                (r"\.module\.bias$", ".bias"),
                (r"\.transform\.", ".direct."),
            ),
        ),
        "autoencoder": Part(
            target="stf_engine.networks.gan_stfm:GanStfmAutoencoder",
            inputs=("image",),
            bands_key="output.bias",
            keys=(PADDED_CONVOLUTION, *PYRAMID_AUTOENCODER),
            modules=PYRAMID_AUTOENCODER,
        ),
    },
    local=False,
    minimum=2,
    bytes_per_pixel=5200,
    published=Published(inputs=("coarse_t1", "fine_t1")),
    exact=("decoder.4",),
    recipe="stf_engine.training.recipes.gan_stfm:GanStfmRecipe",
)

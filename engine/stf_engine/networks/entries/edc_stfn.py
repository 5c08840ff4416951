"""EDC-STFN as the registry lists it; the modules are in ``networks/edc_stfn.py``."""

from ...spec import MethodSpec, Paper
from ..entry import COMPILE, FUSION, PADDED_CONVOLUTION, Network, Part

NETWORK = Network(
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
        parameters=(COMPILE,),
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
    exact=("decoder.4",),
    recipe="stf_engine.training.recipes.edc_stfn:EdcRecipe",
    pretraining_epochs=200,
)

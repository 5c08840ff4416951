"""ECPW-STFN as the registry lists it; the modules are in ``networks/ecpw_stfn.py``."""

from ...spec import MethodSpec, Paper
from ..entry import COMPILE, FUSION, PADDED_CONVOLUTION, PYRAMID_AUTOENCODER, Network, Part

NETWORK = Network(
    spec=MethodSpec(
        name="ecpw-stfn",
        title="ECPW-STFN",
        summary="Encodes the Haar sub-bands of the fine image and of its difference to the coarse "
        "image, and refines the result with attention.",
        advice="Keeps edges well; needs no coarse image of t1, but weights trained on similar "
        "images.",
        group="network",
        paper=Paper(
            "X. Zhang, S. Li, Z. Tan, X. Li",
            2024,
            "Enhanced wavelet based spatiotemporal fusion networks using cross-paired remote "
            "sensing images",
            "10.1016/j.isprsjprs.2024.04.016",
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
            target="stf_engine.networks.ecpw_stfn:EcpwStfn",
            inputs=("coarse_t2", "fine_t1"),
            bands_key="refined.4.bias",
            keys=(
                PADDED_CONVOLUTION,
                (r"^Landsat_encoder\.", "fine_encoder."),
                (r"^MLRes_encoder\.", "change_encoder."),
                (r"^RFEncoder\.(\d)\.residual\.", r"attention.\1.convolution."),
                (r"^RFEncoder\.(\d)\.ChannelA\.0\.fc1\.", r"attention.\1.channels.reduce."),
                (r"^RFEncoder\.(\d)\.ChannelA\.0\.fc2\.", r"attention.\1.channels.expand."),
                (r"^RFEncoder\.(\d)\.SpatialA\.0\.conv1\.", r"attention.\1.places.weigh."),
                (r"^RFDecoder\.", "refined."),
            ),
            modules=(
                (r"^Landsat_encoder$", "fine_encoder"),
                (r"^MLRes_encoder$", "change_encoder"),
                (r"^RFEncoder", "attention"),
                (r"\.ChannelA$", ".channels"),
                (r"\.SpatialA$", ".places"),
            ),
        ),
        "autoencoder": Part(
            target="stf_engine.networks.ecpw_stfn:EcpwAutoencoder",
            inputs=("image",),
            bands_key="output.bias",
            keys=(PADDED_CONVOLUTION, *PYRAMID_AUTOENCODER),
            modules=PYRAMID_AUTOENCODER,
        ),
    },
    local=False,
    multiple=2,
    minimum=4,
    bytes_per_pixel=3600,
    pretraining_epochs=200,
    exact=("decoder.4", "refined.4"),
    recipe="stf_engine.training.recipes.ecpw_stfn:EcpwRecipe",
)

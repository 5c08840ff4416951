"""MLFF-GAN as the registry lists it; the modules are in ``networks/mlff_gan.py``."""

from ...spec import MethodSpec, Paper
from ..entry import COMPILE, FUSION, Network, Part

NETWORK = Network(
    spec=MethodSpec(
        name="mlff-gan",
        title="MLFF-GAN",
        summary="Fuses features of all three images at five scales, with statistics taken from "
        "the coarse image of the prediction date.",
        advice="Trained against a discriminator; quick for its size.",
        group="network",
        paper=Paper(
            "B. Song, P. Liu, J. Li, L. Wang, L. Zhang, G. He, L. Chen, J. Liu",
            2022,
            "MLFF-GAN: A Multilevel Feature Fusion With GAN for Spatiotemporal Remote Sensing "
            "Images",
            "10.1109/TGRS.2022.3169916",
        ),
        inputs=("coarse_t1", "coarse_t2", "fine_t1"),
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
            target="stf_engine.networks.mlff_gan:MlffGan",
            inputs=("coarse_t1", "coarse_t2", "fine_t1"),
            bands_key="output.3.bias",
            keys=(
                (r"^LSNet\.conv", "coarse_pyramid.level"),
                (r"^HSNet\.conv", "fine_pyramid.level"),
                (r"^SignE_List\.(\d)\.conv1\.", r"gates.\1.later."),
                (r"^SignE_List\.(\d)\.conv2\.", r"gates.\1.earlier."),
                (r"^SignE_List\.(\d)\.conv\.", r"gates.\1.decide."),
                (r"^conv([1-4])\.0\.deconv\.", r"up\1.0."),
                (r"^conv([1-4])\.1\.", r"up\1.2."),
                (r"^conv5\.", "output."),
                (r"\.residual\.1\.", ".residual.0."),
                (r"\.residual\.5\.", ".residual.3."),
            ),
            modules=(
                (r"^LSNet\.conv", "coarse_pyramid.level"),
                (r"^HSNet\.conv", "fine_pyramid.level"),
                (r"^SignE_List\.", "gates."),
                (r"^conv([1-4])$", r"up\1"),
            ),
        ),
        "discriminator": Part(
            target="stf_engine.networks.mlff_gan:MlffGanDiscriminator",
            inputs=("pair",),
            bands_key="stage0.0.weight",
            bands_axis=1,
            bands_per=2,
            keys=((r"^model", "stage"),),
            modules=((r"^model", "stage"),),
        ),
    },
    local=False,
    multiple=16,
    minimum=32,
    bytes_per_pixel=2400,
    exact=("output.3",),
    recipe="stf_engine.training.recipes.mlff_gan:MlffGanRecipe",
)

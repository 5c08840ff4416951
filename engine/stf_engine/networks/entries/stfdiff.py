"""STFDiff as the registry lists it; the modules are in ``networks/stfdiff.py``."""

from ...spec import MethodSpec, Paper, Parameter
from ..entry import COMPAT, COMPILE, FUSION, Network, Part, Published, Rules

_BLOCK: Rules = (
    (r"\bconv_1\b", "first"),
    (r"\bnorm_1\b", "first_norm"),
    (r"\bmlp\.1\b", "modulation"),
    (r"\bconv_2\b", "second"),
    (r"\bnorm_2\b", "second_norm"),
    (r"\bres_conv\b", "shortcut"),
)
"""Inside a residual block."""

_NAMES: Rules = (
    (r"^time_mlp\b", "time"),
    (r"^(fine|coarse|noisy|clean)_init_conv\b", r"\1_in"),
    (r"^(clean|noisy)_downs\.(\d+)\.0\b", r"\1_blocks.\2"),
    (r"^(clean|noisy)_downs\.(\d+)\.1\b", r"\1_reductions.\2"),
    (r"^noise_ups\.(\d+)\.0\b", r"up_blocks.\1"),
    (r"^noise_ups\.(\d+)\.1\b", r"up_convolutions.\1"),
    (r"^(clean|noisy)_mid_block\b", r"\1_middle"),
    (r"^final_res_block\b", "last_block"),
    (r"^final_conv\b", "output"),
    *_BLOCK,
)

NETWORK = Network(
    spec=MethodSpec(
        name="stfdiff",
        title="STFDiff",
        summary="Denoises pure noise step by step into the fine image, guided by the three known "
        "images.",
        advice="For fine texture and an uncertainty; 50 passes per image, so best on a GPU.",
        group="network",
        paper=Paper(
            "H. Huang, W. He, H. Zhang, Y. Xia, L. Zhang",
            2024,
            "STFDiff: Remote sensing image spatiotemporal fusion with diffusion models",
            "10.1016/j.inffus.2024.102505",
        ),
        inputs=("coarse_t1", "coarse_t2", "fine_t1"),
        bands="weights",
        needs_weights=True,
        unchanged_exact=False,
        unchanged_note="A network learns to return the fine image when nothing changed; "
        "nothing in its arithmetic forces it to.",
        tolerance_tiles=0.25,
        parameters=(
            Parameter(
                "sampler",
                "Sampler",
                "choice",
                "ddim",
                "ddim takes some of the time steps that the weights were trained with; ddpm takes "
                "all of them and draws new noise in each.",
                choices=("ddim", "ddpm"),
            ),
            Parameter(
                "steps",
                "Sampling steps",
                "integer",
                50,
                "Passes of the network per image (ddim). Fewer are quicker and smoother.",
                minimum=1,
                maximum=1000,
            ),
            Parameter(
                "samples",
                "Samples",
                "integer",
                1,
                "How many images are sampled. With several, their mean is the prediction and "
                "their standard deviation the uncertainty; the time grows with them.",
                minimum=1,
                maximum=100,
            ),
            Parameter(
                "eta",
                "New noise per step",
                "number",
                0.0,
                "0 draws noise for the start only, 1 as much in each step as ddpm does (ddim).",
                minimum=0.0,
                maximum=1.0,
                advanced=True,
            ),
            Parameter(
                "seed",
                "Seed",
                "integer",
                0,
                "The same seed gives the same image, whatever the tiles and the device.",
                minimum=0,
                maximum=2**31 - 1,
                advanced=True,
            ),
            COMPAT,
            COMPILE,
        ),
    ),
    parts={
        FUSION: Part(
            target="stf_engine.networks.stfdiff:StfDiff",
            inputs=("coarse_t1", "coarse_t2", "fine_t1"),
            bands_key="output.bias",
            keys=_NAMES,
            modules=_NAMES,
            unused=r"^init_conv\.",
        ),
    },
    local=False,
    multiple=4,
    bytes_per_pixel=4500,
    exact=("output",),
    recipe="stf_engine.training.recipes.stfdiff:StfDiffRecipe",
    published=Published(configuration={"signed": False}),
)

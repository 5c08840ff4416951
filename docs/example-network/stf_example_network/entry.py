"""What the network declares. No torch in here: the list of methods must be readable without it."""

from stf_engine.networks.entry import COMPILE, FUSION, Network, Part
from stf_engine.spec import MethodSpec

NETWORK = Network(
    spec=MethodSpec(
        name="residual-example",
        title="Residual example",
        summary="Adds a learned share of the coarse change to the fine image.",
        advice="An example for authors of networks.",
        group="network",
        inputs=("coarse_t1", "coarse_t2", "fine_t1"),
        bands="weights",
        needs_weights=True,
        unchanged_exact=False,
        unchanged_note="Nothing in its arithmetic forces it to.",
        tolerance_tiles=1e-5,
        parameters=(COMPILE,),
    ),
    parts={
        FUSION: Part(
            target="stf_example_network.network:ResidualExample",
            inputs=("coarse_t1", "coarse_t2", "fine_t1"),
            bands_key="layers.4.bias",
        )
    },
    local=True,  # a pixel depends on its neighbourhood only ...
    reach=3,  # ... of so many pixels
    bytes_per_pixel=600,
    exact=("layers.4",),
    recipe="stf_example_network.recipe:ResidualRecipe",
)

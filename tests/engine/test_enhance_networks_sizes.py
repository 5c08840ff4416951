"""Trained networks over places of unusual sizes, and with unusually many revisits."""

import warnings
from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from fixtures.revisits import write_place  # noqa: E402
from stf_engine import jobs  # noqa: E402
from stf_engine.enhance.networks_chips import Chips  # noqa: E402
from stf_engine.enhance.networks_grid import LEAST, layout_of  # noqa: E402
from stf_engine.enhance.survey import survey  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.grid import Window  # noqa: E402
from stf_engine.raster.revisits import Place  # noqa: E402
from stf_engine.recipe import Enhancement, ImageInput, Recipe  # noqa: E402
from test_enhance_networks import (  # noqa: E402
    by_hand,
    enhanced,
    make_weights,
    masked,
    pixels,
)

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.mark.parametrize("side", [1, 3])
@pytest.mark.parametrize("name", ["satfusion-innformer", "satfusion-pnn"])
def test_a_place_smaller_than_what_a_network_looks_at(tmp_path, name, side):
    """It is continued outside; the network sees a chip of full size, and its own pixels there."""
    place = write_place(tmp_path, side, 2.0, revisits=1)
    module, weights = make_weights(tmp_path / "w.safetensors", name, ratio=2.0)
    result = enhanced(place, weights, tmp_path / "out.tif")
    found = pixels(tmp_path / "out.tif")
    assert found.shape == (3, 2 * side, 2 * side) and np.isfinite(found).all()
    assert result.metrics["tiles"] == 1 and result.metrics["nodata_share"] == 0.0
    layout = layout_of(Place(given(place)), given(place), 16, 8, False)
    assert layout.rows.length == 2 * LEAST
    opened = Place(given(place))
    chips = Chips(opened, survey(opened, None, 4.0, Progress()), layout, [0], "off", 0.4)
    chip = chips.read(Window(0, 0, 2 * LEAST, 2 * LEAST))
    np.testing.assert_array_equal(chip.revisits[0, :, :side, :side], place.images[0])
    with torch.inference_mode():
        images, pan = torch.from_numpy(chip.revisits)[None], torch.from_numpy(chip.pan)[None]
        wanted = module(images, pan).final[0, :, : 2 * side, : 2 * side].numpy()
    np.testing.assert_allclose(found, wanted, atol=1e-5)


def given(place):
    return Enhancement([ImageInput(path) for path in place.revisits], ImageInput(place.pan))


def test_tiles_that_were_asked_for_too_small_are_larger(tmp_path):
    place = write_place(tmp_path, 20, 2.0, revisits=1)
    _, weights = make_weights(tmp_path / "w.safetensors", "satfusion-innformer", ratio=2.0)
    recipe = Recipe("enhance", method=weights, enhancement=given(place))
    recipe.options.tile, recipe.options.device = 2, "cpu"
    recipe.output.path = str(tmp_path / "out.tif")
    assert jobs.run(recipe).metrics["tile"] == LEAST


def test_what_lies_outside_of_a_small_place_is_no_gap_of_a_revisit(tmp_path):
    """A revisit counts where at most 40 % of what the place shows of it are missing."""
    place = write_place(tmp_path, 5, 2.0, revisits=4)
    seen = masked(place, tmp_path, {1: np.s_[:1, :], 2: np.s_[:3, :]})
    opened = Place(given(seen))
    layout = layout_of(opened, given(seen), 16, 8, True)  # published forms know one size
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = survey(opened, None, 4.0, Progress())
    chip = Chips(opened, found, layout, [0, 1, 2, 3], "off", 0.4).read(Window(0, 0, 32, 32))
    assert chip.observed.tolist() == [True, True, False, True]


@pytest.mark.parametrize(("name", "most"), [("satfusion-trnet-pnn", None), ("satfusion-rams", 20)])
def test_more_than_sixteen_revisits_are_seen_by_networks_that_take_them(tmp_path, name, most):
    place = write_place(tmp_path, 16, 2.0, revisits=20)
    more = {} if most is None else {"revisits": most}
    module, weights = make_weights(
        tmp_path / "w.safetensors", name, ratio=2.0, tile=16, overlap=0, **more
    )
    pan = {"pan": None} if name.endswith("rams") else {}
    result = enhanced(place, weights, tmp_path / "out.tif", **pan, parameters={"alignment": "off"})
    assert [look["used"] for look in result.metrics["revisits"]] == [True] * 20
    assert len(result.metrics["order"]) == 20 and not result.findings
    order = [int(name[-6:-4]) - 1 for name in result.metrics["order"]]
    images = replace(place, images=[place.images[k] for k in order])
    if most is None:
        wanted = by_hand(module, images)
    else:
        with torch.inference_mode():
            wanted = module(torch.from_numpy(np.stack(images.images))[None]).final[0].numpy()
    np.testing.assert_allclose(pixels(tmp_path / "out.tif"), wanted, atol=1e-5)
    looked = jobs.run(Recipe("look", method=weights, enhancement=given(place)))
    assert [look["used"] for look in looked.metrics["revisits"]] == [True] * 20

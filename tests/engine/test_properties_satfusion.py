"""What every SatFusion network must do, whatever it has learned: its weights are those that the
package starts a training with.

Networks are found in their list; a part that is added is tested here without another line. What the
definition of a part does not promise stands in ``ORDERED`` and ``FAR`` with the reason. Order of
bands, turns and constants are promised by none: a network has learned numbers for each band and
direction, and knows one range of values.
"""

from __future__ import annotations

import functools

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from fixtures.revisits import write, write_place  # noqa: E402
from stf_engine import jobs  # noqa: E402
from stf_engine.blending import Lattice, seam_ratio  # noqa: E402
from stf_engine.errors import Cancelled  # noqa: E402
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe  # noqa: E402
from stf_engine.satfusion.inference import Trained  # noqa: E402
from stf_engine.satfusion.parts import MULTI_IMAGE, SHARPENING  # noqa: E402
from stf_engine.satfusion.registry import combinations  # noqa: E402
from stf_engine.weights.card import Band, Card  # noqa: E402
from stf_engine.weights.file import save  # noqa: E402
from test_enhance import pixels  # noqa: E402

pytestmark = pytest.mark.usefixtures("one_thread")
every = pytest.mark.parametrize("name", list(combinations()))

SLOTS, RATIO = 4, 2.0
SMALL = {
    "rams": {"filters": 8, "reduction": 4, "blocks": 2},
    "trnet": {"layers": 2},
    "trnet-pan": {"layers": 2},
    "innformer": {"width": 4, "blocks": 1},
    "pan-mamba": {"width": 4, "blocks": 1, "crossings": 1},
    "u2net": {"width": 16},
    "arconv": {"width": 4},
}
"""Settings of parts with which a run takes a moment."""

ORDERED = {
    "srcnn": "it stacks the revisits as channels, the best one first",
    "highresnet": "of each pair that it fuses one comes first",
    "rams": "its kernels run along the series",
}
"""Multi-image parts that the order of the revisits means something to, and why."""

REACH = {
    "srcnn": 6,
    "highresnet": 2 + 3 * 2,  # its encoder, then two rounds for four revisits
    "trnet": 7,
    "trnet-pan": 7,
    "pnn": 8,
    "pannet": 16,
    "dicnn": 3,
    "drpnn": 33,
    "fusionnet": 10,
    "msdcnn": 12,
    "arconv": 100,  # ten layers that sample up to 4 pixels away, six of them at coarser levels
}
"""How far a pixel looks around itself, in pixels of the image that the part works on."""

FAR = {
    "rams": "its attention weighs channels by their means",
    "innformer": "it normalises by the mean of the image",
    "pan-mamba": "it reads all pixels one after the other",
    "u2net": "it compares all pixels",
}
"""Parts that look at the whole tile, and why."""


def configuration_of(name, bands):
    entry = combinations()[name]
    found = {"bands": bands, "ratio": RATIO, "hidden": 16}
    if entry.multi_image is not None:
        found["revisits"] = SLOTS
        found["multi_image_settings"] = SMALL.get(entry.multi_image.name, {})
    if entry.sharpening is not None:
        found["sharpening_settings"] = SMALL.get(entry.sharpening.name, {})
    return found


@functools.cache
def module_of(name, bands=2):
    torch.manual_seed(2)
    module = combinations()[name].build(**configuration_of(name, bands)).eval()
    if name.endswith("msdcnn"):  # it cuts at 0, and would show nothing at all
        torch.nn.init.constant_(module.sharpening.last.bias, 0.5)
    for layer in module.modules():
        if hasattr(layer, "samples"):  # as after a training: one choice, not one for each image
            layer.samples.fill_(5)
    return module


@functools.cache
def trained(name, bands=2, scale=1.0, preset=""):
    told = {"normalisation": preset} if preset else {}
    card = Card(name, configuration=configuration_of(name, bands), scale=[scale] * bands,
                bands=[Band(f"B{k + 2}") for k in range(bands)], training_data=told)  # fmt: skip
    return Trained(combinations()[name], card, module_of(name, bands), "cpu", "fp32")


def made(bands=2, shape=(6, 7), count=SLOTS, batch=1, seed=4):
    """Revisits and pan of twice as many rows and columns, reflectance."""
    random = np.random.default_rng(seed)
    fine = [round(n * RATIO) for n in shape]
    revisits = 0.1 + 0.3 * random.random((batch, count, bands, *shape), np.float32)
    return revisits, 0.1 + 0.3 * random.random((batch, 1, *fine), np.float32)


def predicted(network, revisits, pan, observed=None, check=lambda: None):
    if observed is None:
        observed = np.ones(revisits.shape[:2], bool)
    size = pan.shape[-2:]
    return network(revisits, observed, pan if network.entry.needs_pan else None, size, check)


def close(one, other):
    """But for rounding, of single numbers as large as the largest."""
    assert np.abs(one - other).max() <= 1e-5 * max(np.abs(other).max(), 1.0)


def test_what_is_left_out_is_named():
    parts = {*MULTI_IMAGE, *SHARPENING}
    assert set(REACH) | set(FAR) == parts and not set(REACH) & set(FAR)
    assert set(ORDERED) <= set(MULTI_IMAGE) and set(SMALL) <= parts
    used = {part.name for entry in combinations().values() for part in entry.entries}
    assert used == parts


# --- what the network computes ---------------------------------------------------------------


@every
@pytest.mark.parametrize("bands", [1, 4])
def test_any_bands_and_sizes_and_the_same_again(name, bands):
    network = trained(name, bands)
    for shape in ((4, 9), (7, 5)):
        revisits, pan = made(bands, shape)
        found = predicted(network, revisits, pan)
        assert found.shape == (1, bands, *pan.shape[-2:]) and found.dtype == np.float32
        assert np.isfinite(found).all() and found.std() > 0
        np.testing.assert_array_equal(predicted(network, revisits, pan), found)


@every
@pytest.mark.parametrize("preset", ["", "may2025"])
def test_units_go_through_the_card(name, preset):
    revisits, pan = made()
    one = predicted(trained(name, preset=preset), revisits, pan)
    other = predicted(trained(name, scale=1024.0, preset=preset), 1024 * revisits, 1024 * pan)
    np.testing.assert_array_equal(other / 1024, one)


@every
def test_chips_of_a_batch_do_not_touch_each_other(name):
    network, (revisits, pan) = trained(name), made(batch=3)
    observed = np.ones((3, SLOTS), bool)
    observed[1, 2] = observed[2, :2] = False
    together = predicted(network, revisits, pan, observed)
    for k in range(3):
        one = slice(k, k + 1)
        close(together[one], predicted(network, revisits[one], pan[one], observed[one]))


@every
def test_a_revisit_that_does_not_count_changes_nothing(name):
    """Neither as what it is, nor by its place: the result is that of the others alone."""
    network, (revisits, pan) = trained(name), made()
    observed = np.array([[True, False, True, True]])
    found = predicted(network, revisits, pan, observed)
    other = revisits.copy()
    other[:, 1] = 7.0
    np.testing.assert_array_equal(predicted(network, other, pan, observed), found)
    close(predicted(network, revisits[:, [0, 2, 3]], pan), found)


@every
def test_the_order_of_the_revisits(name):
    network, (revisits, pan) = trained(name), made()
    multi = network.entry.multi_image
    order = [0, 3, 1, 2] if multi is None else [2, 3, 1, 0]  # alone, the first one is sharpened
    one, other = (predicted(network, x, pan) for x in (revisits, revisits[:, order]))
    if multi is None:
        np.testing.assert_array_equal(one, other)
    elif multi.name not in ORDERED:
        close(one, other)
    else:  # otherwise the list is too modest
        assert np.abs(one - other).max() > 1e-4


@every
def test_what_is_far_away_changes_nothing(name):
    """A column of all images is changed: behind the reach of the parts the result stays."""
    network, (revisits, pan) = trained(name), made(shape=(4, 64))
    before = predicted(network, revisits, pan)
    revisits[..., 0] += 0.3
    pan[..., 0] += 0.3
    changed = np.abs(predicted(network, revisits, pan) - before).max(axis=(0, 1, 2))
    assert changed[0] > 1e-5
    names = [part.name for part in network.entry.entries]
    if set(names) & set(FAR):
        assert changed[changed.size // 2 :].any()  # otherwise the list is too modest
        return
    multi, sharp = network.entry.multi_image, network.entry.sharpening
    low = REACH[multi.name] if multi else 1  # what interpolating reaches
    reach = int(RATIO * (low + 1)) + (REACH[sharp.name] if sharp else 0)
    assert reach < changed.size and changed[reach:].max() <= 1e-6


@every
def test_one_thread_and_many_agree(name):
    network, (revisits, pan) = trained(name), made(shape=(12, 12))
    one = predicted(network, revisits, pan)
    torch.set_num_threads(4)
    close(predicted(network, revisits, pan), one)


@every
def test_a_cancelled_network_stops_within_a_layer(name):
    network, (revisits, pan), asked = trained(name), made(), []

    def check():
        asked.append(1)
        if len(asked) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        predicted(network, revisits, pan, check=check)
    assert len(asked) == 3
    assert np.isfinite(predicted(network, revisits, pan)).all()


@pytest.mark.parametrize("part", [*MULTI_IMAGE, *SHARPENING])
def test_sixteen_bits_give_nearly_the_same(part):
    """Products in bfloat16, which has three digits; the selective scan and sums stay in full."""
    full, (revisits, pan) = trained(f"satfusion-{part}"), made(shape=(10, 10))
    short = Trained(full.entry, full.card, full.module, "cpu", "bf16")
    one, other = (predicted(network, revisits, pan) for network in (full, short))
    assert other.dtype == np.float32 and np.isfinite(other).all()
    assert 0 < np.abs(one - other).max() < 0.25 * one.std()


# --- whole runs ------------------------------------------------------------------------------

SIDE, TILE, OVERLAP = 24, 12, 6
HOLE, OF_PAN, OF_ONE = np.s_[8:10, 10:13], np.s_[2:5, 30:33], np.s_[15:20, 2:8]
"""What no revisit shows; what pan does not show; what one revisit does not show."""


class Whole:
    """A place with gaps, and networks over it."""

    def __init__(self, folder):
        self.folder, self.place = folder, write_place(folder, SIDE, RATIO, revisits=SLOTS)

    def write(self, missing):
        """The images with gaps that hold ``missing``, which is no data."""
        revisits, pan = [x.copy() for x in self.place.images], self.place.pan_image[None].copy()
        for image in revisits:
            image[(slice(None), *HOLE)] = missing
        revisits[2][(slice(None), *OF_ONE)] = missing
        pan[(slice(None), *OF_PAN)] = missing
        for path, image in zip(self.place.revisits, revisits):
            write(path, image, 5.0)
        write(self.place.pan, pan, 2.5)

    def run(self, name, workers=None, tile=TILE):
        module, weights = module_of(name, 3), self.folder / "w.safetensors"
        card = Card(name, configuration=configuration_of(name, 3), ratio=RATIO, tile=tile,
                    overlap=OVERLAP, bands=[Band(b) for b in ("blue", "green", "red")])  # fmt: skip
        save(str(weights), card, {k: v.numpy() for k, v in module.state_dict().items()})
        sees_pan = combinations()[name].needs_pan
        given = Enhancement([ImageInput(path) for path in self.place.revisits],
                            ImageInput(self.place.pan) if sees_pan else None)  # fmt: skip
        recipe = Recipe("enhance", method=str(weights), enhancement=given,
                        output=Output(str(self.folder / "out.tif"), overwrite=True))  # fmt: skip
        recipe.options.device, recipe.options.workers = "cpu", workers
        result = jobs.run(recipe)
        return result, pixels(result.outputs["image"])


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return Whole(tmp_path_factory.mktemp("whole"))


@every
def test_masked_pixels_workers_and_borders_of_tiles(whole, name):
    """Pixels that no revisit shows, and those that pan does not show, have no data; what they hold
    never enters. Borders of tiles show no more than in one tile: pixels of interpolated images
    differ in steps.

    A network that looks at its whole tile, has learned nothing and gets tiles of a dozen pixels is
    allowed more; test_enhance_networks.py has larger ones.
    """
    whole.write(-9999.0)
    result, tiled = whole.run(name, workers=1)
    assert result.metrics["tiles"] == 9 and len(tiled) == 3
    shown = np.ones((2 * SIDE, 2 * SIDE), bool)
    shown[16:20, 20:26] = False
    if combinations()[name].needs_pan:
        shown[OF_PAN] = False
    np.testing.assert_array_equal(tiled != -9999.0, np.broadcast_to(shown, tiled.shape))
    whole.write(np.nan)
    _, again = whole.run(name, workers=3)
    np.testing.assert_array_equal(again, tiled)
    result, one = whole.run(name, tile=SIDE)
    assert result.metrics["tiles"] == 1
    lattice = Lattice.covering(shown.shape, 2 * TILE, 2 * OVERLAP)
    looks_far = any(part.name in FAR for part in combinations()[name].entries)
    most = 1.25 if looks_far else 1.05
    assert seam_ratio(tiled, lattice, shown) <= most * seam_ratio(one, lattice, shown)

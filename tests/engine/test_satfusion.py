"""SatFusion: names, sizes, parameter counts, revisit counts, inputs."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from conftest import ROOT  # noqa: E402
from stf_engine.errors import MethodUnknown, OptionValue  # noqa: E402
from stf_engine.satfusion import revisits  # noqa: E402
from stf_engine.satfusion.normalisation import normalised  # noqa: E402
from stf_engine.satfusion.parts import MULTI_IMAGE, SHARPENING  # noqa: E402
from stf_engine.satfusion.registry import combination, combinations  # noqa: E402

ENCODER, COLLAPSE, IDENTITIES = 154_626, 110_720, 6 * 1056 + 2 * 32
"""Parameters that the published RAMS and TRNet, RAMS for an even number, Pan-Mamba never use."""


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(5)
    yield
    torch.set_num_threads(before)


def count(module):
    return sum(p.numel() for p in module.parameters())


def small(name, bands=2, slots=4, **settings):
    """A network with few channels, ready to predict."""
    torch.manual_seed(2)
    entry = combination(name)
    chosen = {"bands": bands, "revisits": slots, "hidden": 16, **settings}
    if entry.sharpening and entry.sharpening.name == "arconv":
        chosen.setdefault("sharpening_settings", {})["width"] = 4
    return entry.build(**chosen).eval()


# --- names ------------------------------------------------------------------------------------


def test_every_pair_and_every_part_is_listed_without_torch():
    script = (
        "import sys; from stf_engine.satfusion.registry import combinations as c; "
        "print(len(c()), 'torch' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        cwd=ROOT / "engine",
    )  # fmt: skip
    assert done.stdout.split() == ["65", "False"]
    for multi in ("srcnn", "highresnet", "rams", "trnet"):
        for sharp in ("pnn", "pannet", "pan-mamba", "innformer"):
            found = combinations()[f"satfusion-{multi}-{sharp}"]
            assert found.version == "may2025" and found.needs_pan
    assert not combinations()["satfusion-rams"].needs_pan
    assert combinations()["satfusion-trnet-pan"].needs_pan
    assert combinations()["satfusion-trnet-u2net"].version == "jan2026"


def test_names_are_forgiven_and_wrong_ones_explained():
    assert combination("SatFusion_TRNet_INNformer").title == "SatFusion TRNet + INNformer"
    assert combination("satfusion-pannet").title == "PanNet"
    with pytest.raises(MethodUnknown, match="no SatFusion network 'satfusion-trnet-informer'") as e:
        combination("satfusion-trnet-informer")
    assert "satfusion-trnet-innformer" in str(e.value.hint)
    with pytest.raises(OptionValue, match="may2024"):
        combination("satfusion-pnn").build("reference", "may2024")


def test_published_checkpoints_get_the_own_names_without_what_nothing_reads():
    published = {
        "MISR.encoder.doubleconv2d.0.weight": "unused: RAMS has no encoder",
        "MISR.blockMISR.before_upsampling_Con3d.bias": "unused: for an odd number of revisits",
        "MISR.blockMISR.before_upsampling_Con3d_even.bias": "collapse",
        "MISR.sr.upsample.1.weight": "renderer",
        "Sharpening.blockSharp.conv2.weight": "sharpening",
        "color_correct.conv.2.bias": "composition",
        "something.else": "unused",
    }
    found = combination("satfusion-rams-pnn")
    assert found.own_state(published, found.build(revisits=4).state_dict()) == {
        "multi_image.collapse.2.bias": "collapse",
        "renderer.convolution1.weight": "renderer",
        "sharpening.layers.2.weight": "sharpening",
        "composition.change.2.bias": "composition",
    }
    alone = combination("satfusion-rams")
    assert alone.own_key("Sharpening.blockSharp.conv2.weight") is None


# --- parameter counts -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("multi", "slots", "totals", "unused"),
    [
        ("srcnn", 8, (1_853_201, 2_085_841, 2_256_633, 1_841_453), 0),
        ("srcnn", 16, (3_032_849, 3_265_489, 3_436_281, 3_021_101), 0),
        ("highresnet", 5, (1_705_872, 1_938_512, 2_109_304, 1_694_124), 0),
        ("rams", 8, (567_116, 799_756, 970_548, 555_368), ENCODER + COLLAPSE),
        ("rams", 16, (626_375, 859_015, 1_029_807, 614_627), ENCODER + COLLAPSE),
        ("trnet", 3, (692_435, 925_075, 1_095_867, 680_687), ENCODER),
    ],
)
def test_parameter_totals_of_the_specification(multi, slots, totals, unused):
    for sharp, total in zip(("pnn", "pannet", "pan-mamba", "innformer"), totals):
        left_out = unused + (IDENTITIES if sharp == "pan-mamba" else 0)
        for compat in ("product", "reference"):
            built = combination(f"satfusion-{multi}-{sharp}").build(compat, revisits=slots)
            assert count(built) == total - left_out, (sharp, compat)


@pytest.mark.parametrize(
    ("name", "bands", "number"),
    [
        ("dicnn", 4, 42_180), ("dicnn", 8, 46_792), ("drpnn", 4, 418_365), ("drpnn", 8, 433_465),
        ("fusionnet", 4, 76_324), ("fusionnet", 8, 78_632), ("msdcnn", 4, 189_852),
        ("msdcnn", 8, 228_556), ("arconv", 3, 15_920_815),
    ],
)  # fmt: skip
def test_parameter_counts_of_the_sharpening_parts(name, bands, number):
    assert count(SHARPENING[name].part.build(bands=bands)) == number


# --- shapes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(SHARPENING))
def test_sharpening_parts_take_any_size_and_bands(name):
    settings = {"width": 4} if name == "arconv" else {}
    part = SHARPENING[name].part.build(bands=5, **settings).eval()
    with torch.inference_mode():
        sharp = part(torch.rand(2, 5, 17, 22), torch.rand(2, 1, 17, 22))
    assert sharp.shape == (2, 5, 17, 22) and sharp.isfinite().all()


@pytest.mark.parametrize("name", sorted(MULTI_IMAGE))
@pytest.mark.parametrize(("ratio", "size"), [(3.125, (28, 22)), (2.5, (22, 18)), (4, (36, 28))])
def test_the_ratio_decides_the_size(name, ratio, size):
    network = small(f"satfusion-{name}", ratio=ratio)
    pan = torch.rand(1, 1, *size) if network.needs_pan else None
    with torch.inference_mode():
        fused = network(torch.rand(1, 4, 2, 9, 7), pan)
    assert fused.final.shape == (1, 2, *size) and fused.sharpened is None


@pytest.mark.parametrize("name", sorted(SHARPENING))
@pytest.mark.parametrize(
    ("ratio", "size", "bands", "count"), [(2.5, (18, 10), 1, 1), (4, (28, 16), 4, 20)]
)
def test_every_sharpening_part_behind_any_number_of_revisits(name, ratio, size, bands, count):
    network = small(f"satfusion-trnet-{name}", bands=bands, ratio=ratio)
    images, pan = torch.rand(1, count, bands, 7, 4), torch.rand(1, 1, *size)
    with torch.inference_mode():
        fused = network(images, pan)
        other = network(images, pan.flip(-1)).final
    assert fused.final.shape == fused.sharpened.shape == (1, bands, *size)
    assert fused.final.isfinite().all() and not torch.equal(fused.final, other)


def test_half_a_pixel_is_rounded_to_the_even_side_as_the_data_are():
    assert small("satfusion-trnet").size(torch.zeros(1, 1, 2, 50, 100)) == (156, 312)


def test_the_size_of_the_panchromatic_image_is_that_of_the_result():
    with torch.inference_mode():
        fused = small("satfusion-highresnet-pnn")(
            torch.rand(1, 3, 2, 8, 9), torch.rand(1, 1, 31, 26)
        )
    assert [image.shape for image in fused] == [(1, 2, 31, 26)] * 3


def test_a_panchromatic_image_is_asked_for():
    with pytest.raises(ValueError, match="panchromatic"):
        small("satfusion-trnet-pnn")(torch.rand(1, 2, 2, 8, 8))
    with pytest.raises(ValueError, match="multi-image part, a sharpening part"):
        type(small("satfusion-pnn"))(None, None)


def test_one_and_two_revisits_are_enough():
    for name in MULTI_IMAGE:
        for slots in (1, 2):
            network = small(f"satfusion-{name}", slots=slots)
            pan = torch.rand(1, 1, 25, 25) if network.needs_pan else None
            with torch.inference_mode():
                assert network(torch.rand(1, slots, 2, 8, 8), pan).final.isfinite().all()


# --- revisit counts ---------------------------------------------------------------------------


def test_areas_of_different_counts_are_stacked_with_repeats_and_validity():
    one, three = torch.rand(1, 2, 4, 4), torch.rand(3, 2, 4, 4)
    images, valid = revisits.stacked([one, three])
    assert valid.tolist() == [[True, False, False], [True, True, True]]
    assert torch.equal(images[0], one.expand(3, -1, -1, -1)) and torch.equal(images[1], three)
    with pytest.raises(ValueError, match="Sample 1 has no revisit"):
        revisits.stacked([one, one[:0]])


@pytest.mark.parametrize("name", sorted(MULTI_IMAGE))
def test_a_longer_series_beside_it_changes_no_result(name):
    """An area of two revisits alone, and beside one of four whose slots it fills up with noise."""
    network = small(f"satfusion-{name}")
    images, pan = torch.rand(2, 4, 2, 8, 8), torch.rand(2, 1, 25, 25)
    valid = torch.tensor([[False, True, True, False], [True] * 4])
    with torch.inference_mode():
        alone = network(images[:1, 1:3], pan[:1] if network.needs_pan else None).final
        beside = network(images, pan if network.needs_pan else None, valid).final[:1]
        other = images.clone()
        other[0, 0] = other[0, 3] = 7.0
        filled = network(other, pan if network.needs_pan else None, valid).final[:1]
    assert torch.equal(beside, filled)
    torch.testing.assert_close(beside, alone, rtol=1e-4, atol=1e-6)


def test_the_order_of_revisits_does_not_matter_to_trnet():
    network, images = small("satfusion-trnet"), torch.rand(1, 5, 2, 8, 8)
    with torch.inference_mode():
        torch.testing.assert_close(
            network(images).final, network(images.flip(1)).final, rtol=1e-4, atol=1e-6
        )


def test_more_revisits_than_the_network_has_room_for_are_refused():
    with pytest.raises(ValueError, match=r"5 revisits .* made for 4"):
        small("satfusion-srcnn")(torch.rand(1, 5, 2, 8, 8))


def test_the_median_is_the_lower_one_and_skips_free_slots():
    values = torch.tensor([4.0, 1.0, 3.0, 2.0])[None, :, None, None, None]
    assert revisits.median(values).item() == 2.0
    valid = torch.tensor([[True, False, True, True]])
    assert revisits.median(values, valid).item() == 3.0
    assert revisits.median(values, torch.tensor([[True, True, False, False]])).item() == 1.0


def test_the_least_typical_revisit_is_replaced():
    images = torch.ones(1, 4, 2, 3, 3) * torch.tensor([0.2, 0.9, 0.3, 0.2])[:, None, None, None]
    replaced = revisits.without_outlier(images)
    assert replaced[0, :, 0, 0, 0].tolist() == pytest.approx([0.2, 0.2, 0.3, 0.2])
    valid = torch.tensor([[True, False, True, True]])
    kept = revisits.without_outlier(images, valid)
    assert kept[0, :, 0, 0, 0].tolist() == pytest.approx([0.2, 0.9, 0.2, 0.2])


def test_alone_the_sharpening_part_sees_a_chosen_observation():
    network, images, pan = (
        small("satfusion-pnn"),
        torch.rand(2, 3, 2, 8, 8),
        torch.rand(2, 1, 25, 25),
    )
    with torch.inference_mode():
        first = network(images, pan).final
        assert torch.equal(first, network(images, pan).final)
        each = network(images, pan, revisit=torch.tensor([0, 2])).final
        hidden = network(images, pan, valid=torch.tensor([[False, True, True]] * 2)).final
        second = network(images, pan, revisit=1).final
    assert torch.equal(each[0], first[0]) and not torch.equal(each[1], first[1])
    assert torch.equal(hidden, second)


def test_drawn_revisits_are_observations_and_follow_the_generator():
    counts = torch.tensor([1, 4] * 200)
    one = revisits.drawn(counts, torch.Generator().manual_seed(1))
    assert torch.equal(one, revisits.drawn(counts, torch.Generator().manual_seed(1)))
    assert set(one[::2].tolist()) == {0} and set(one[1::2].tolist()) == {0, 1, 2, 3}


# --- inputs -----------------------------------------------------------------------------------


def test_normalisation_presets():
    chip = np.array([0.057812, 0.072871, 0.043023])[:, None, None]
    found = normalised(chip, ("B4", "B3", "B2"), "may2025")[:, 0, 0]
    assert found == pytest.approx([0.32517, 0.51719, 0.32093], abs=2e-5)
    assert torch.equal(
        normalised(torch.from_numpy(chip), ("B4", "B3", "B2"), "may2025")[:, 0, 0],
        torch.from_numpy(found),
    )
    with pytest.raises(OptionValue, match="B13"):
        normalised(chip, ("B13",), "may2025")
    with pytest.raises(OptionValue, match="june"):
        normalised(chip, ("B4",), "june")

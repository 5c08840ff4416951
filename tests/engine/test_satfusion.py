"""SatFusion: names, sizes, revisit counts, parameter counts, the selective scan, gradients."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from conftest import ROOT  # noqa: E402
from stf_engine.errors import MethodUnknown, OptionValue  # noqa: E402
from stf_engine.satfusion import arconv, revisits, scan, textures  # noqa: E402
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


# --- the selective scan -----------------------------------------------------------------------


def loop(u, delta, a, b, c, d):
    """The recurrence, step by step."""
    h = u.new_zeros(u.shape[0], u.shape[1], a.shape[1])
    outputs = []
    for t in range(u.shape[-1]):
        step = delta[:, :, t, None]
        h = torch.exp(step * a) * h + step * b[:, None, :, t] * u[:, :, t, None]
        outputs.append((h * c[:, None, :, t]).sum(-1))
    return torch.stack(outputs, -1) + d[:, None] * u


def sequences(length, batch=2, channels=3, states=2, kind=torch.float64, largest=1.0):
    def numbers(*shape):
        return torch.randn(*shape, dtype=kind)

    delta = torch.nn.functional.softplus(numbers(batch, channels, length)) * largest
    return (
        numbers(batch, channels, length), delta, -torch.exp(numbers(channels, states)),
        numbers(batch, states, length), numbers(batch, states, length), numbers(channels),
    )  # fmt: skip


@pytest.mark.parametrize("length", [1, 31, 32, 33, 150])
def test_the_scan_is_the_loop_forward_and_backward(length):
    given = [x.requires_grad_() for x in sequences(length)]
    found, wanted = scan.selective_scan(*given), loop(*given)
    torch.testing.assert_close(found, wanted, rtol=1e-12, atol=1e-12)
    weights = torch.randn_like(wanted)
    ours = torch.autograd.grad((found * weights).sum(), given)
    theirs = torch.autograd.grad((wanted * weights).sum(), given)
    for one, other in zip(ours, theirs):
        torch.testing.assert_close(one, other, rtol=1e-10, atol=1e-11)


@pytest.mark.parametrize("numbers", [1, 40, 10**6], ids=["a channel", "some channels", "all"])
def test_blocks_and_threads_change_nothing(monkeypatch, numbers):
    given = sequences(150)
    wanted = loop(*given)
    monkeypatch.setattr(scan, "BLOCK", numbers)
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda _: scan.selective_scan(*given), range(8)))
    for found in results:
        torch.testing.assert_close(found, wanted, rtol=1e-12, atol=1e-12)
    given = [x.requires_grad_() for x in given]
    ours = torch.autograd.grad(scan.selective_scan(*given).square().sum(), given)
    theirs = torch.autograd.grad(loop(*given).square().sum(), given)
    for one, other in zip(ours, theirs):
        torch.testing.assert_close(one, other, rtol=1e-10, atol=1e-10)


def test_learning_after_looking():
    """The memory that is kept was made in inference mode, and serves learning all the same."""
    given = sequences(70)
    with torch.inference_mode():
        looked = scan.selective_scan(*given)
    u = given[0].clone().requires_grad_()
    learned = scan.selective_scan(u, *given[1:])
    learned.sum().backward()
    torch.testing.assert_close(learned, looked.clone(), rtol=0, atol=0)
    assert u.grad.abs().max() > 0


def test_gradients_of_the_scan_by_differences():
    given = [x.requires_grad_() for x in sequences(66, batch=1, channels=1)]
    assert torch.autograd.gradcheck(scan.selective_scan, given)


def test_long_sequences_and_large_steps_do_not_overflow():
    given = sequences(200, kind=torch.float32, largest=300.0)
    found, wanted = scan.selective_scan(*given), loop(*given)
    share = (found - wanted).abs().max() / wanted.abs().max()
    assert found.isfinite().all() and share < 1e-5


def test_sixteen_bits_are_computed_in_full():
    given = sequences(40, kind=torch.float32)
    half = [x.bfloat16() for x in given]
    found = scan.selective_scan(*half)
    assert found.dtype == torch.bfloat16
    wanted = loop(*(x.float() for x in half))
    torch.testing.assert_close(found.float(), wanted, rtol=1e-2, atol=1e-2)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device")
def test_the_fused_kernels_give_the_same_numbers():
    fused = scan.fused_scan()
    if fused is None:
        pytest.skip("mamba_ssm is not installed")
    given = [x.cuda().requires_grad_() for x in sequences(300, kind=torch.float32)]
    found, wanted = fused(*given), loop(*given)
    scale = float(wanted.abs().max())
    assert float((found - wanted).abs().max()) < 1e-5 * scale
    weights = torch.randn_like(wanted)
    ours = torch.autograd.grad((found * weights).sum(), given)
    theirs = torch.autograd.grad((wanted * weights).sum(), given)
    for one, other in zip(ours, theirs):
        assert float((one - other).abs().max()) < 1e-4 * float(other.abs().max())


def test_the_fused_kernels_are_called_with_what_they_expect(monkeypatch):
    """A stand-in with the signature of ``mamba_ssm``; the scan itself runs without it on a CPU."""
    module = type(sys)("mamba_ssm.ops.selective_scan_interface")

    def selective_scan_fn(u, delta, A, B, C, D, z, delta_bias, delta_softplus):
        assert z is None and delta_bias is None and delta_softplus is False
        assert all(x.is_contiguous() for x in (u, delta, A, B, C, D))
        return loop(u, delta, A, B, C, D)

    module.selective_scan_fn = selective_scan_fn
    for name in ("mamba_ssm", "mamba_ssm.ops"):
        monkeypatch.setitem(sys.modules, name, type(sys)(name))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    scan.fused_scan.cache_clear()
    try:
        given = sequences(40, kind=torch.float32)
        transposed = [x.transpose(-1, -2).contiguous().transpose(-1, -2) if x.ndim == 3 else x
                      for x in given]  # fmt: skip
        torch.testing.assert_close(
            scan.fused_scan()(*transposed), scan.selective_scan(*given), rtol=1e-4, atol=1e-5
        )
    finally:
        scan.fused_scan.cache_clear()


# --- what is correct by default ---------------------------------------------------------------


def test_windows_of_the_texture_transfer_are_windows_and_count_once():
    transfer = textures.TextureTransfer(2).eval()
    with torch.no_grad():
        for parameter in transfer.parameters():
            parameter.zero_()
        image = torch.rand(1, 2, 40, 33)
        torch.testing.assert_close(transfer(image, torch.rand(1, 2, 40, 33)), image)
        published = textures.TextureTransfer(2, published=True)
        published.load_state_dict(transfer.state_dict())
        bright = published(torch.ones(1, 2, 44, 44), torch.rand(1, 2, 44, 44))
    assert (bright.min(), bright.max()) == (1.0, 9.0)


def test_a_texture_is_carried_inside_its_window_only():
    """A pixel of the published form depends on pixels far away; here on its windows."""
    torch.manual_seed(3)
    image, reference = torch.rand(1, 2, 64, 64), torch.rand(1, 2, 64, 64)
    changed = reference.clone()
    changed[..., :8, :8] += 1.0
    for published, reaches in ((False, False), (True, True)):
        transfer = textures.TextureTransfer(2, published)
        with torch.no_grad():
            apart = (transfer(image, reference) - transfer(image, changed)).abs()
        assert bool(apart[..., 32:, 32:].any()) == reaches


def test_pannet_sees_detail_only():
    low, pan = torch.rand(1, 2, 20, 20), torch.rand(1, 1, 20, 20)
    ours = SHARPENING["pannet"].part.build(bands=2, adds_input=False).eval()
    theirs = SHARPENING["pannet"].part.build(bands=2, adds_input=False, high_pass=False).eval()
    with torch.inference_mode():
        torch.testing.assert_close(ours(low, pan), ours(low, pan + 0.3), rtol=0, atol=1e-5)
        assert (theirs(low, pan) - theirs(low, pan + 0.3)).abs().max() > 1e-3


def test_the_image_of_the_multi_image_part_counts_once():
    for name in ("innformer", "pan-mamba"):
        sums = []
        for compat in ("product", "reference"):
            torch.manual_seed(1)
            built = combination(f"satfusion-trnet-{name}").build(compat, bands=2, hidden=16).eval()
            with torch.no_grad():
                for parameter in built.sharpening.head.last.parameters():
                    parameter.zero_()
                for parameter in built.composition.parameters():
                    parameter.zero_()
                fused = built(torch.rand(1, 2, 2, 8, 8), torch.rand(1, 1, 25, 25))
            sums.append(float((fused.final / fused.multi_image).mean()))
        assert sums == pytest.approx([1.0, 2.0])


def test_arconv_keeps_what_it_chose_in_training_and_does_not_mix_a_batch():
    torch.manual_seed(0)
    layer = arconv.RectangularConvolution(3)
    x = torch.rand(2, 3, 9, 11)
    layer.height[4].bias.data.fill_(3.0)  # heights near 9
    layer.train()(x)
    assert layer.samples.tolist()[0] == 7
    layer.eval()
    layer.height[4].bias.data.fill_(-9.0)
    layer.height[4].weight.data.zero_()
    with torch.inference_mode():
        together = layer(x)
        assert layer.samples.tolist()[0] == 7
        torch.testing.assert_close(together[:1], layer(x[:1]), rtol=1e-4, atol=1e-6)
    layer.train()(x)
    assert layer.samples.tolist()[0] == 3
    layer.kept = True
    layer.height[4].bias.data.fill_(9.0)
    layer(x)
    assert layer.samples.tolist()[0] == 3


def test_the_published_arconv_stops_choosing_after_a_hundred_calls():
    layer = arconv.RectangularConvolution(2, counts_calls=True).eval()
    layer.calls = 99
    with torch.inference_mode():
        layer(torch.rand(1, 2, 8, 8))
        assert not layer.kept
        layer(torch.rand(1, 2, 8, 8))
    assert layer.kept


def test_sampled_pixels_are_where_they_should_be():
    """Extents of 3 with 3 samples are the pixels of a 3 x 3 neighbourhood; zeros beyond."""
    image = torch.rand(1, 1, 4, 5, dtype=torch.float64)
    three = torch.full((1, 4, 5), 3.0, dtype=torch.float64)
    sampled = arconv.sample(image, three, three, 3, 3)
    wanted = torch.nn.functional.unfold(image, 3, padding=1).view(3, 3, 4, 5)
    wanted = wanted.permute(2, 0, 3, 1).reshape(1, 1, 12, 15)
    torch.testing.assert_close(sampled, wanted)


# --- gradients --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["srcnn-pnn", "highresnet-pannet", "rams-innformer", "trnet-pan-mamba", "trnet-pan-u2net"],
)
def test_every_parameter_learns(name):
    network = small(f"satfusion-{name}").train()
    for key, parameter in network.named_parameters():
        if key.endswith("gate.reduce.bias"):  # few units behind a ReLU: none may start dead
            torch.nn.init.constant_(parameter, 1.0)
    images, pan = torch.rand(1, 3, 2, 8, 8), torch.rand(1, 1, 25, 25)
    network(images, pan).final.square().mean().backward()
    silent = [key for key, p in network.named_parameters() if p.grad is None or not p.grad.any()]
    assert silent == []


@pytest.mark.parametrize("name", ["rams", "trnet", "highresnet"])
def test_gradients_of_multi_image_parts_by_differences(name):
    settings = {"rams": {"revisits": 3, "filters": 4, "reduction": 2, "blocks": 1},
                "trnet": {"width": 8, "layers": 1, "heads": 2, "inner": 8},
                "highresnet": {}}[name]  # fmt: skip
    part = MULTI_IMAGE[name].part.build(bands=1, hidden=4, **settings).double().eval()
    valid = torch.tensor([[True, True, False]])
    images = torch.rand(1, 3, 1, 4, 4, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(lambda x: part(x, valid), (images,))


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("innformer", {"width": 4, "blocks": 1}),
        ("pan-mamba", {"width": 4, "blocks": 1, "crossings": 1}),
        ("u2net", {"width": 16}),
        ("pannet", {"widths": (4, 4), "kernels": (3, 3)}),
    ],
)
def test_gradients_of_sharpening_parts_by_differences(name, settings):
    part = SHARPENING[name].part.build(bands=1, **settings).double().eval()
    ms, pan = (torch.rand(1, 1, 8, 9, dtype=torch.float64, requires_grad=True) for _ in range(2))
    assert torch.autograd.gradcheck(part, (ms, pan), fast_mode=True)


def test_the_branches_that_shape_a_kernel_learn_slowly():
    """A tenth leaves each of the first two layers: the first layer gets a tenth of its gradient,
    what is before it a hundredth."""
    branch = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.LeakyReLU(), torch.nn.Linear(2, 1))
    x = torch.rand(3, 2, requires_grad=True)
    before, first, last = torch.autograd.grad(
        arconv.slowly(branch, x).sum(), (x, branch[0].weight, branch[2].weight)
    )
    plain = torch.autograd.grad(branch(x).sum(), (x, branch[0].weight, branch[2].weight))
    torch.testing.assert_close(before, 0.01 * plain[0])
    torch.testing.assert_close(first, 0.1 * plain[1])
    torch.testing.assert_close(last, plain[2])


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

"""What SatFusion's parts do otherwise than the published code, and that all of them learn."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from stf_engine.satfusion import arconv, textures  # noqa: E402
from stf_engine.satfusion.parts import MULTI_IMAGE, SHARPENING  # noqa: E402
from stf_engine.satfusion.registry import combination  # noqa: E402
from test_satfusion import small  # noqa: E402


@pytest.fixture(autouse=True)
def seeded(one_thread):
    torch.manual_seed(5)


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

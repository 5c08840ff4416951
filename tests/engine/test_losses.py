"""The losses against slow NumPy implementations, and their gradients at awkward images."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from stf_engine.training import losses  # noqa: E402

WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
FORMS = ("product", "published-a", "published-b")


@pytest.fixture(autouse=True)
def _one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def pair(side, noise=0.05, bands=2):
    generator = np.random.default_rng(side)
    y = generator.random((1, bands, side, side)) * 0.5
    x = y + noise * generator.standard_normal(y.shape)
    return x.astype(np.float32), y.astype(np.float32)


def slow_ssim(x, y, span):
    side = min(11, *x.shape[-2:])
    place = np.arange(side) - side // 2
    window = np.exp(-(place[:, None] ** 2 + place[None] ** 2) / (2 * 1.5**2))
    window /= window.sum()

    def local(image):
        views = np.lib.stride_tricks.sliding_window_view(image, (side, side), axis=(-2, -1))
        return (views * window).sum((-2, -1))

    mean_x, mean_y = local(x), local(y)
    spread = local(x * x) - mean_x**2 + local(y * y) - mean_y**2
    c1, c2 = (0.01 * span) ** 2, (0.03 * span) ** 2
    structure = (2 * (local(x * y) - mean_x * mean_y) + c2) / (spread + c2)
    light = (2 * mean_x * mean_y + c1) / (mean_x**2 + mean_y**2 + c1)
    return structure.mean(), (light * structure).mean()


def halved(image):
    rows, columns = (n // 2 * 2 for n in image.shape[-2:])
    image = image[..., :rows, :columns]
    return (image[..., ::2, ::2] + image[..., 1::2, ::2]
            + image[..., ::2, 1::2] + image[..., 1::2, 1::2]) / 4  # fmt: skip


def slow_ms_ssim(x, y, form):
    x, y = x.astype(np.float64), y.astype(np.float64)
    value = 1.0
    for scale, weight in enumerate(WEIGHTS):
        if scale:
            x, y = halved(x), halved(y)
        span = {"product": 1.0, "published-b": 2.0}.get(form, 2.0 if x.min() < -0.5 else 1.0)
        here = slow_ssim(x, y, span)[1 if scale == 4 else 0]
        if form == "published-b":
            value *= (max(here, 0.0) + 0.01) ** weight
        else:
            fourfold = form == "published-a" and scale == 4
            value *= ((here + 1) / 2) ** (4 * weight if fourfold else weight)
    return min(1.0, value + 0.05) if form == "published-b" else value


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("side", [50, 96])
@pytest.mark.parametrize("noise", [0.05, 0.6])
def test_multi_scale_ssim_is_the_slow_one(form, side, noise):
    x, y = pair(side, noise)
    fast = float(losses.ms_ssim(torch.from_numpy(x), torch.from_numpy(y), form))
    assert fast == pytest.approx(slow_ms_ssim(x, y, form), abs=2e-5)


@pytest.mark.parametrize("form", FORMS)
def test_equal_images_cost_nothing(form):
    image = torch.from_numpy(pair(64)[1])
    assert float(losses.structure_loss(image, image, form)) == pytest.approx(0, abs=1e-6)
    for loss in (losses.l1, losses.mse, losses.smooth_l1, losses.cosine_distance, losses.haar_l1):
        assert float(loss(image, image)) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("side", [1, 2, 8, 16, 31, 32])
def test_small_images_can_be_trained(side):
    x, y = (torch.from_numpy(image) for image in pair(side))
    x.requires_grad_(True)
    loss = losses.structure_loss(x, y)
    (slope,) = torch.autograd.grad(loss, x)
    assert 0 <= loss.item() < 1 and torch.isfinite(slope).all() and slope.abs().max() > 0


@pytest.mark.parametrize("what", ["equal", "constant", "both constant", "zero", "opposite"])
def test_gradients_are_finite(what):
    y = torch.from_numpy(pair(32)[1])
    if what in ("both constant", "zero"):
        y = torch.full_like(y, 0.0 if what == "zero" else 0.3)
    x = {"equal": y, "opposite": -y, "zero": y}.get(what, torch.full_like(y, 0.3)).clone()
    x.requires_grad_(True)
    for loss in (losses.l1, losses.mse, losses.smooth_l1, losses.charbonnier,
                 losses.cosine_distance, losses.haar_l1, losses.structure_loss):  # fmt: skip
        (slope,) = torch.autograd.grad(loss(x, y), x)
        assert torch.isfinite(slope).all(), loss.__name__


def test_plain_losses_by_hand():
    x = torch.tensor([1.0, 2.0, 3.0, 6.0]).view(1, 1, 2, 2)
    y = torch.zeros_like(x)
    assert float(losses.l1(x, y)) == 3.0
    assert float(losses.mse(x, y)) == 12.5
    assert float(losses.smooth_l1(x, y)) == pytest.approx((0.5 + 1.5 + 2.5 + 5.5) / 4)
    assert float(losses.charbonnier(y, y)) == pytest.approx(1e-3)
    # Sub-bands of (1 2; 3 6): 6, -3, -2, 1.
    assert float(losses.haar_l1(x, y)) == pytest.approx(12.0)
    assert float(losses.least_squares(x, 1.0)) == pytest.approx(0.5 * (0 + 1 + 4 + 25) / 4)
    spectra = torch.tensor([3.0, 4.0]).view(1, 2, 1, 1), torch.tensor([4.0, 3.0]).view(1, 2, 1, 1)
    assert float(losses.cosine_distance(*spectra)) == pytest.approx(1 - 24 / 25)
    assert float(losses.total({"a": torch.tensor(1.5), "b": torch.tensor(2.0)})) == 3.5

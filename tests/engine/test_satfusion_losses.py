"""SatFusion's losses and the scores that tolerate small shifts, against known answers."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the losses need PyTorch")

from stf_engine.metrics import no_reference, score, shifts  # noqa: E402
from stf_engine.metrics.registered import registered_scores  # noqa: E402
from stf_engine.satfusion import losses  # noqa: E402
from stf_engine.satfusion.network import Fused  # noqa: E402


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def smooth(rows, columns, bands=2, seed=0):
    """Waves that a shift by parts of a pixel changes predictably, 0..1: a function of place."""
    phase = np.random.default_rng(seed).random((bands, 1, 1)) * 6
    y, x = np.mgrid[0:rows, 0:columns].astype(float)

    def at(down=0.0, across=0.0):
        return 0.5 + 0.2 * np.sin(0.3 * (y + down) + phase) + 0.2 * np.cos(0.23 * (x + across))

    return at


# --- shifts -----------------------------------------------------------------------------------


@pytest.mark.parametrize("down", [-2.0, -0.5, 0.0, 1.5])
@pytest.mark.parametrize("across", [-1.5, 0.0, 2.0])
def test_a_displacement_is_found_and_made_good(down, across):
    at = smooth(40, 33)
    pair = shifts.registered(at(down, across)[None], at()[None])
    assert pair.pixels == [(down, across)]
    assert pair.prediction.shape == (1, 2, 30, 23)
    assert (
        shifts.squared_error(pair.prediction, pair.target)[0] < 3e-4
    )  # taps sum to 0.994 to 1.013
    plain = shifts.squared_error(at(down, across)[None], at()[None])[0]
    assert plain > 1e-3 or (abs(down) < 1 and abs(across) < 1)


def test_whole_pixels_are_moved_exactly_and_images_by_themselves():
    image = np.random.default_rng(1).random((2, 3, 20, 24))
    moved = np.stack([np.roll(image[0], (1, -2), (1, 2)), image[1]])
    pair = shifts.registered(moved, image, shifts.WHOLE_PIXELS)
    assert pair.pixels == [(-1.0, 2.0), (0.0, 0.0)]
    np.testing.assert_array_equal(shifts.squared_error(pair.prediction, pair.target), 0)


def test_the_published_cut_prefers_images_that_are_displaced():
    image = np.random.default_rng(2).random((1, 1, 60, 60))
    displaced = np.roll(image, (-3, -3), (2, 3))

    def error(prediction, **settings):
        pair = shifts.registered(prediction, image, **settings)
        return float(shifts.squared_error(pair.prediction, pair.target)[0])

    assert error(image) < 1e-6 < 0.05 < error(displaced)
    assert error(displaced, offset=2) < 1e-6 < 0.05 < error(image, offset=2)


def test_taps_sum_to_about_one():
    sums = shifts.HALF_PIXELS.taps.sum(axis=1)
    assert shifts.HALF_PIXELS.taps.shape == (9, 11)
    assert 0.994 < sums.min() and sums.max() < 1.0131


# --- losses -----------------------------------------------------------------------------------


def pair_of_images(side=24, kind=torch.float64):
    generator = torch.Generator().manual_seed(3)
    y = torch.rand(2, 3, side, side, generator=generator, dtype=kind)
    return (0.7 * y + 0.3 * torch.rand(y.shape, generator=generator, dtype=kind)), y


def test_the_structure_loss_against_a_slow_one():
    x, y = pair_of_images(9)
    place = np.arange(5) - 2
    window = np.exp(-(place[:, None] ** 2 + place[None] ** 2) / (2 * 1.5**2))
    window /= window.sum()

    def local(image):
        padded = np.pad(image, [(0, 0), (0, 0), (2, 2), (2, 2)], mode="reflect")
        views = np.lib.stride_tricks.sliding_window_view(padded, (5, 5), axis=(-2, -1))
        return (views * window).sum((-2, -1))

    a, b = x.numpy(), y.numpy()
    ma, mb = local(a), local(b)
    va, vb, cov = local(a * a) - ma**2, local(b * b) - mb**2, local(a * b) - ma * mb
    similarity = (2 * ma * mb + 1e-4) * (2 * cov + 9e-4)
    similarity /= (ma**2 + mb**2 + 1e-4) * (va + vb + 9e-4)
    wanted = np.clip((1 - similarity) / 2, 0, 1).mean((1, 2, 3))
    np.testing.assert_allclose(losses.structure_loss(x, y), wanted, rtol=1e-9)


def test_the_spectral_loss_sees_colour_and_not_brightness():
    _, y = pair_of_images()
    assert losses.spectral_loss(0.5 * y, y).abs().max() < 1e-7
    green = torch.zeros_like(y)
    green[:, 1] = 1
    red = torch.zeros_like(y)
    red[:, 0] = 1
    assert losses.spectral_loss(red, green) == pytest.approx([1.0, 1.0])


def test_an_equal_image_costs_nothing_and_brightness_is_free():
    _, y = pair_of_images()
    objective = losses.Objective()
    terms = objective.terms(Fused(y + 0.1, None, None), y)
    assert sorted(terms) == ["mae", "mse", "spectrum", "structure"]
    assert all(float(term.abs().max()) < 2e-4 for term in terms.values())
    paid = losses.Objective(corrects_brightness=False).terms(Fused(y + 0.1, None, None), y)
    assert float(paid["mse"].min()) == pytest.approx(0.3 * 0.01, rel=0.1)
    published = losses.Objective(reference=True).terms(Fused(y, None, None), y)
    assert float(published["mse"].min()) > 0.3 * 0.05


def test_staged_supervision_judges_each_stage():
    x, y = pair_of_images()
    objective = losses.Objective(staged=True)
    good = objective.terms(Fused(y, y, torch.zeros_like(y)), y)
    first_bad = objective.terms(Fused(y, x, y - x), y)
    assert float(first_bad["mse"].min()) > 1e-3 and float(good["mse"].max()) < 1e-6
    torch.testing.assert_close(first_bad["structure"], good["structure"])
    second_bad = objective.terms(Fused(y, y, x - y), y)
    assert float(second_bad["structure"].min()) > float(good["structure"].max()) + 1e-3
    torch.testing.assert_close(second_bad["mse"], good["mse"])
    final = losses.Objective().terms(Fused(y, x, x), y)
    torch.testing.assert_close(final["mse"], good["mse"])
    one_part = objective.terms(Fused(y, None, y), y)
    torch.testing.assert_close(one_part["mse"], good["mse"])


def test_weights_that_do_not_sum_to_one_are_refused():
    with pytest.raises(ValueError, match=r"sum to 1\.1"):
        losses.Objective(mse=0.4)


def test_gradients_by_differences():
    x, y = pair_of_images(14)
    x = x[:1].requires_grad_()

    def loss(image):
        terms = losses.Objective(staged=True).terms(Fused(image, 0.9 * image, 0.2 * image), y[:1])
        return torch.stack(list(terms.values())).sum()

    assert torch.autograd.gradcheck(loss, (x,))


def test_sixteen_bits_are_judged_in_full():
    x, y = pair_of_images(kind=torch.float32)
    full = losses.Objective().terms(Fused(x, None, None), y)
    half = losses.Objective().terms(Fused(x.bfloat16(), None, None), y)
    for name, value in half.items():
        assert value.dtype == torch.float32
        torch.testing.assert_close(value, full[name], rtol=0.05, atol=1e-3)


# --- scores -----------------------------------------------------------------------------------


def test_registered_scores_are_those_of_the_pair_that_fits():
    at = smooth(60, 50, bands=3)
    found, moved = registered_scores(at(1.0, -0.5), at(), ratio=3.125)
    assert moved == (1.0, -0.5)
    plain = score(at(1.0, -0.5), at(), ratio=3.125)
    assert found["PSNR"] > 40 > plain["PSNR"] and found["SSIM"] > 0.999
    assert found["ERGAS"] < 0.1 * plain["ERGAS"]


def test_registered_scores_leave_gaps_out():
    at = smooth(64, 64, bands=2)
    target = at()
    target[:, :20, :20] = np.nan
    prediction = at(0.0, 1.0)
    found, moved = registered_scores(prediction, target)
    assert moved == (0.0, 1.0) and found["PSNR"] > 40
    hidden = np.ones((64, 64), bool)
    hidden[:20, :20] = False
    spoiled = np.nan_to_num(target, nan=9.0)
    again, _ = registered_scores(prediction, spoiled, hidden)
    assert again["RMSE"] == pytest.approx(found["RMSE"], rel=1e-12)


def test_qnr_of_an_image_that_keeps_all_relations_is_one():
    rng = np.random.default_rng(4)
    low = rng.random((3, 16, 16))
    fine = no_reference.interpolated(low, (48, 48))
    assert no_reference.spectral_distortion(fine, low) == 0.0
    pan = fine[0]
    quality = no_reference.qnr(fine, low, pan)
    assert quality.value == (1 - quality.spatial_distortion)
    noisy = no_reference.qnr(fine + 0.5 * rng.random(fine.shape), low, pan)
    assert 0.005 < noisy.spectral_distortion < 1


def test_block_quality_is_the_index_of_wang_and_bovik():
    x, y = np.random.default_rng(5).random((2, 17, 9))
    a, b = x[:8, :8], y[:8, :8]
    c, d = x[8:16, :8], y[8:16, :8]

    def index(p, q):
        cov = ((p - p.mean()) * (q - q.mean())).mean()
        return (
            4 * cov * p.mean() * q.mean() / ((p.var() + q.var()) * (p.mean() ** 2 + q.mean() ** 2))
        )

    wanted = (index(a, b) + index(c, d)) / 2
    assert no_reference.block_quality(x, y) == pytest.approx(wanted, rel=1e-9)
    assert no_reference.block_quality(x, x) == pytest.approx(1.0)


def test_interpolation_is_that_of_torch():
    image = np.random.default_rng(6).random((2, 13, 20))
    for size in ((40, 33), (5, 7), (13, 20)):
        wanted = torch.nn.functional.interpolate(
            torch.from_numpy(image)[None], size=size, mode="bilinear"
        )[0]
        np.testing.assert_allclose(no_reference.interpolated(image, size), wanted, atol=1e-12)


def test_the_panchromatic_image_is_smoothed_with_zeros_beyond():
    found = no_reference.smoothed(np.ones((9, 12)))
    assert found[4, 6] == pytest.approx(1.0) and found[0, 0] == pytest.approx(16 / 49)

"""The selective scan: against a loop, in blocks and threads, its gradients, the fused kernels."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from stf_engine.satfusion import scan  # noqa: E402


@pytest.fixture(autouse=True)
def seeded(one_thread):
    torch.manual_seed(5)


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

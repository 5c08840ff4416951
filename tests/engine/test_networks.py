"""Networks as methods: shapes, parameter counts, tiles, masks, memory, precision, refusals."""

from __future__ import annotations

import math

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from stf_engine.blending import seam_ratio  # noqa: E402
from stf_engine.devices import choose, describe  # noqa: E402
from stf_engine.errors import (  # noqa: E402
    Cancelled,
    DeviceMissing,
    InputMissing,
    OptionUnknown,
    OptionValue,
    OutOfMemory,
    WeightsDamaged,
    WeightsMissing,
    WeightsUnfit,
)
from stf_engine.events import Progress  # noqa: E402
from stf_engine.grid import Window, whole  # noqa: E402
from stf_engine.networks.method import load, method_class  # noqa: E402
from stf_engine.networks.registry import network, networks  # noqa: E402
from stf_engine.networks.runner import network_lattice  # noqa: E402
from stf_engine.scene import ArrayScene, Image  # noqa: E402
from stf_engine.tiles import read_tile  # noqa: E402
from stf_engine.weights.card import Card  # noqa: E402
from stf_engine.weights.file import save  # noqa: E402

ROLES = ("coarse_t1", "coarse_t2", "fine_t1")


pytestmark = pytest.mark.usefixtures("one_thread")


def weights(bands=2, seed=5):
    torch.manual_seed(seed)
    module = networks()["edc-stfn"].fusion.build(bands=bands)
    return {k: v.numpy().copy() for k, v in module.state_dict().items()}, module.eval()


@pytest.fixture
def weights_file(tmp_path):
    tensors, _ = weights()
    path = str(tmp_path / "edc.safetensors")
    save(path, Card("edc-stfn", configuration={"bands": 2}, tile=48, overlap=16), tensors)
    return path


def scene_of(rows=70, columns=90, bands=2, holes=(), roles=ROLES, factor=1.0):
    generator = np.random.default_rng(8)
    images = {}
    for role in roles:
        values = (0.2 + 0.3 * generator.random((bands, rows, columns))).astype(np.float32)
        valid = np.ones((rows, columns), bool)
        for at, row, column in holes:
            if at == role:
                valid[row, column] = False
        images[role] = Image(values * np.float32(factor), valid)
    return ArrayScene(images, cell_size=1)


def assemble(method, scene, progress=None):
    values = np.full((scene.bands, scene.rows, scene.columns), np.nan, np.float32)
    valid = np.zeros((scene.rows, scene.columns), bool)
    for window, prediction in method.run(scene, progress or Progress()):
        values[(slice(None), *window.slices)] = prediction.values[0]
        valid[window.slices] = prediction.valid[0]
    return values, valid


def direct(module, scene):
    """The module applied to the whole scene at once."""
    given = [torch.from_numpy(scene.read(r, scene.window)[0])[None] for r in ROLES]
    with torch.no_grad():
        return module(*given)[0].numpy()


@pytest.mark.parametrize(
    ("bands", "fusion", "autoencoder"),
    [
        (3, 280579, None),
        (4, 281764, 481092),
        (6, 284134, 481734),
    ],
)
def test_parameter_counts_are_the_published_ones(bands, fusion, autoencoder):
    counts = {
        name: sum(math.prod(s) for s in part.shapes(bands=bands).values())
        for name, part in network("EDC_STFN").parts.items()
    }
    assert counts["fusion"] == fusion
    assert autoencoder is None or counts["autoencoder"] == autoencoder


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (20, 33)])
def test_any_size_and_band_count(size):
    for bands in (1, 5):
        image = torch.rand(2, bands, *size)
        fusion = networks()["edc-stfn"].fusion.build(bands=bands)
        assert fusion(image, image, image).shape == image.shape
        autoencoder = networks()["edc-stfn"].parts["autoencoder"].build(bands=bands)
        assert autoencoder(image).shape == image.shape
        assert autoencoder.encode(image).shape[-2:] == tuple(-(-n // 2) for n in size)


def test_the_receptive_radius_is_the_one_declared():
    _, module = weights(1)
    images = [torch.rand(1, 1, 31, 31, requires_grad=True) for _ in ROLES]
    module(*images)[0, 0, 15, 15].backward()
    seen = torch.stack([x.grad[0, 0].abs() for x in images]).amax(0) > 0
    rows = torch.nonzero(seen.any(1)).flatten()
    reach = networks()["edc-stfn"].reach
    assert rows.min() >= 15 - reach and rows.max() <= 15 + reach
    assert rows.min() == 15 - reach  # not wider than needed either


def test_tiles_give_the_pixels_of_the_whole_scene(weights_file):
    scene, (_, module) = scene_of(), weights()
    expected = direct(module, scene)
    for tile, overlap in ((None, None), (32, 12), (40, 0), (200, 16)):
        method = load(weights_file, "cpu", "fp32", tile=tile, overlap=overlap)
        values, valid = assemble(method, scene)
        assert valid.all()
        np.testing.assert_allclose(values, expected, atol=1e-6)
    lattice = network_lattice(networks()["edc-stfn"], (70, 90), 32, 12)
    assert seam_ratio(values, lattice) == pytest.approx(seam_ratio(expected, lattice), abs=1e-3)
    assert method.report["precision"] == "fp32" and method.report["tiles"] == 1


def test_predict_on_any_tile_agrees_with_run(weights_file):
    scene = scene_of(40, 50, holes=[("fine_t1", 3, 4)])
    method = load(weights_file, "cpu", "fp32")
    context = method.prepare(scene, Progress())
    expected, known = assemble(method, scene)
    for window in (whole(40, 50), Window(0, 0, 9, 50), Window(31, 17, 9, 20), Window(3, 4, 1, 1)):
        tile = read_tile(scene, method.roles, window, method.margin(scene), Progress())
        made = method.predict(tile, context)
        assert made.values.shape == (1, 2, window.rows, window.columns)
        np.testing.assert_array_equal(made.valid[0], known[window.slices])
        np.testing.assert_allclose(
            made.values[0], expected[(slice(None), *window.slices)], atol=1e-6
        )


def test_masked_input_is_masked_after_and_does_not_spread(weights_file):
    holes = [("fine_t1", slice(10, 14), slice(20, 24)), ("coarse_t2", 40, slice(50, 60))]
    values, valid = assemble(load(weights_file, "cpu", "fp32"), scene_of(holes=holes))
    clean, _ = assemble(load(weights_file, "cpu", "fp32"), scene_of())
    expected = np.ones((70, 90), bool)
    expected[10:14, 20:24], expected[40, 50:60] = False, False
    np.testing.assert_array_equal(valid, expected)
    assert (values[:, ~valid] == 0).all() and np.isfinite(values).all()
    far = np.ones((70, 90), bool)
    far[5:19, 15:29], far[35:46, 45:65] = False, False
    np.testing.assert_allclose(values[:, far], clean[:, far], atol=1e-6)


def test_gaps_are_filled_from_the_other_images_of_the_same_place(weights_file):
    image = (0.2 + 0.3 * np.random.default_rng(8).random((2, 40, 40))).astype(np.float32)
    hole = np.ones((40, 40), bool)
    hole[10:20, 10:20] = False
    clean = ArrayScene({role: image for role in ROLES}, cell_size=1)
    expected, _ = assemble(load(weights_file, "cpu", "fp32"), clean)
    for role in ROLES:
        images = {r: Image(image, hole if r == role else None) for r in ROLES}
        values, valid = assemble(load(weights_file, "cpu", "fp32"), ArrayScene(images, cell_size=1))
        np.testing.assert_array_equal(valid, hole)
        assert np.array_equal(values[:, valid], expected[:, valid])


def test_a_scene_without_a_valid_pixel(weights_file):
    scene = scene_of(20, 20, holes=[("coarse_t1", slice(None), slice(None))])
    method = load(weights_file, "cpu", "fp32")
    values, valid = assemble(method, scene)
    assert not valid.any() and (values == 0).all() and method.report["masked_pixels"] == 400


def test_the_scale_of_the_card_is_applied_and_undone(tmp_path):
    tensors, module = weights()
    path = str(tmp_path / "scaled.safetensors")
    card = Card("edc-stfn", configuration={"bands": 2}, scale=[100.0, 100.0], offset=50.0)
    save(path, card, tensors)
    scene = scene_of(20, 24)
    images = {r: scene.read(r, scene.window)[0] * 100 + 50 for r in ROLES}
    values, _ = assemble(load(path, "cpu", "fp32"), ArrayScene(images, cell_size=1))
    np.testing.assert_allclose(values, direct(module, scene) * 100 + 50, atol=2e-4)


def test_results_do_not_depend_on_the_run(weights_file):
    first, _ = assemble(load(weights_file, "cpu", "fp32"), scene_of())
    second, _ = assemble(load(weights_file, "cpu", "fp32"), scene_of())
    assert np.array_equal(first, second)


class FailingOnce:
    """A network that runs out of memory for tiles above a size."""

    def __init__(self, module, largest):
        self.module, self.largest, self.sizes = module, largest, []

    def __call__(self, *images):
        self.sizes.append(tuple(images[0].shape[-2:]))
        if max(self.sizes[-1]) > self.largest:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB")
        return self.module(*images)


def test_out_of_memory_halves_the_tile_and_goes_on_with_a_warning(weights_file):
    events = []
    method = load(weights_file, "cpu", "fp32", tile=64, overlap=16)
    method.runner.model = FailingOnce(method.runner.model, 40)
    values, valid = assemble(method, scene_of(), Progress(events.append))
    expected, _ = assemble(load(weights_file, "cpu", "fp32"), scene_of())
    np.testing.assert_allclose(values, expected, atol=1e-6)
    warnings = [e for e in events if e["type"] == "warning"]
    assert [w["code"] for w in warnings] == ["tile-halved"] and "64" in warnings[0]["message"]
    assert method.report["halved_to"] == 32 and valid.all()
    # Later tiles are not tried at full size again.
    assert sum(max(s) > 40 for s in method.runner.model.sizes) == 1


def test_out_of_memory_at_the_smallest_tile_is_an_error(weights_file):
    method = load(weights_file, "cpu", "fp32", tile=64)
    method.runner.model = FailingOnce(method.runner.model, 1)
    with pytest.raises(OutOfMemory, match="does not fit"):
        assemble(method, scene_of())


def test_a_batch_that_does_not_fit_is_taken_apart_first(weights_file):
    method = load(weights_file, "cpu", "fp32")
    module, seen = method.runner.model, []

    def only_single(*images):
        seen.append(images[0].shape[0])
        if images[0].shape[0] > 1:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried")
        return module(*images)

    method.runner.model = only_single
    given = [torch.rand(3, 2, 20, 20) for _ in ROLES]
    warned = []
    made = method.runner(given, lambda: None, lambda *w: warned.append(w))
    with torch.no_grad():
        np.testing.assert_allclose(made.numpy(), module(*given).numpy(), atol=1e-6)
    assert seen == [3, 1, 1, 1] and not warned


def test_other_runtime_errors_are_not_taken_for_a_full_memory(weights_file):
    method = load(weights_file, "cpu", "fp32")

    def broken(*_):
        raise RuntimeError("shapes do not match")

    method.runner.model = broken
    with pytest.raises(RuntimeError, match="shapes"):
        assemble(method, scene_of(20, 20))


def test_cancel_stops_between_layers(weights_file):
    progress, method = Progress(), load(weights_file, "cpu", "fp32")
    calls = []

    def cancel_in_second_layer(*_):
        calls.append(1)
        if len(calls) == 2:
            progress.cancel()

    for module in method.runner.model.modules():
        if not list(module.children()):
            module.register_forward_hook(cancel_in_second_layer)
    with pytest.raises(Cancelled):
        assemble(method, scene_of(), progress)
    assert len(calls) == 2


def test_bf16_is_measured_and_only_taken_when_safe(weights_file):
    method = load(weights_file, "cpu", precision="bf16")
    exact, _ = assemble(load(weights_file, "cpu", "fp32"), scene_of())
    values, _ = assemble(method, scene_of())
    difference = np.abs(values - exact).max()
    assert 0 < difference < 0.02
    assert method.report["precision"] == "bf16"
    assert method.report["precision_rms"] <= method.report["precision_largest"] < 0.02

    automatic = load(weights_file, "cpu", "auto")
    automatic.runner._precision = None  # as on CUDA: to be decided on the first tile
    automatic.runner._pass = lambda x, kind, at, run=automatic.runner._pass: run(x, "fp32", at) + (
        0.01 if kind == "bf16" else 0.0
    )
    values, _ = assemble(automatic, scene_of())
    assert automatic.report["precision"] == "fp32"
    assert automatic.report["precision_rms"] == pytest.approx(0.01, rel=0.01)
    np.testing.assert_allclose(values, exact, atol=1e-6)


def test_requests_that_do_not_fit_are_refused(weights_file, tmp_path, monkeypatch):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "none"))
    method = load(weights_file, "cpu", "fp32")
    with pytest.raises(WeightsUnfit, match="3 bands; the weights are for 2"):
        method.prepare(scene_of(bands=3), Progress())
    with pytest.raises(InputMissing, match="coarse_t2"):
        method.prepare(scene_of(roles=("fine_t1", "coarse_t1")), Progress())
    with pytest.raises(WeightsUnfit, match="mean of fine t1") as caught:
        method.prepare(scene_of(factor=10000.0), Progress())
    assert "--fine-scale" in caught.value.hint
    with pytest.raises(WeightsMissing):
        load("edc-stfn", "cpu")
    with pytest.raises(OptionUnknown):
        load(weights_file, "cpu", window=3)
    with pytest.raises(OptionValue):
        load(weights_file, "cpu", precision="fp8")
    with pytest.raises(OptionValue):
        load(weights_file, "cpu", precision="fp16")
    with pytest.raises(OptionValue):
        load(weights_file, "tpu")
    with pytest.raises(DeviceMissing):
        load(weights_file, "cuda:99")


def test_weights_of_another_shape_or_not_finite_are_refused(tmp_path):
    tensors, _ = weights()
    path = str(tmp_path / "w.safetensors")
    save(path, Card("edc-stfn", configuration={"bands": 3}), tensors)
    with pytest.raises(WeightsUnfit, match=r"encoder\.0\.weight is \(32, 2, 3, 3\) instead of"):
        load(path, "cpu", "fp32")
    save(path, Card("edc-stfn", configuration={"bands": 2, "depth": 7}), tensors)
    with pytest.raises(WeightsUnfit, match="depth"):
        load(path, "cpu", "fp32")
    tensors["decoder.4.bias"][0] = np.nan
    save(path, Card("edc-stfn", configuration={"bands": 2}), tensors)
    with pytest.raises(WeightsDamaged, match="not finite"):
        load(path, "cpu", "fp32")


def test_a_memory_bound_that_is_too_small_is_said_and_changes_nothing(weights_file):
    events, pixels = [], []
    for bound in (10, 100000, None):
        made = load(weights_file, "cpu", "fp32").run(
            scene_of(), Progress(events.append), memory_mb=bound
        )
        pixels.append([p.values for _, p in made])
    assert [e["code"] for e in events if e["type"] == "warning"] == ["memory-exceeded"]
    for one, two, three in zip(*pixels):
        assert np.array_equal(one, two) and np.array_equal(one, three)


def test_each_network_has_a_class_with_its_spec():
    for name, entry in networks().items():
        assert method_class(entry).spec.name == name
        assert entry.spec.needs_weights and set(entry.fusion.inputs) <= set(entry.spec.inputs)


def test_devices_are_described_by_a_real_operation():
    assert choose("cpu").type == "cpu" and choose("AUTO") is not None
    found = describe()
    cpu = found["devices"][0]
    assert cpu["name"] == "cpu" and cpu["works"] and 0 < cpu["milliseconds"] < 5000


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device on this machine")
def test_cuda_agrees_with_the_processor(weights_file):
    exact, _ = assemble(load(weights_file, "cpu", "fp32"), scene_of())
    values, _ = assemble(load(weights_file, "cuda", precision="fp32"), scene_of())
    np.testing.assert_allclose(values, exact, atol=2e-5)
    method = load(weights_file, "cuda")
    values, _ = assemble(method, scene_of())
    assert method.report["precision"] in ("bf16", "fp32")
    np.testing.assert_allclose(values, exact, atol=0.02)

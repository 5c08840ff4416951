"""What holds for every network: sizes, batches, gaps, tiles, seams, gradients, 16 bits, import."""

import json
import math
import os
import shutil

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from conftest import ROOT  # noqa: E402
from stf_engine.blending import seam_ratio  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.networks.method import load, method_class  # noqa: E402
from stf_engine.networks.registry import networks  # noqa: E402
from stf_engine.networks.runner import network_lattice  # noqa: E402
from stf_engine.recipe import Simulation  # noqa: E402
from stf_engine.scene import ArrayScene, Image  # noqa: E402
from stf_engine.simulate.run import make  # noqa: E402
from stf_engine.weights.card import Card  # noqa: E402
from stf_engine.weights.file import save  # noqa: E402
from stf_engine.weights.importer import import_file  # noqa: E402

NAMES = list(networks())

PARAMETERS = {
    "ecpw-stfn": (468_300, 469_518, 471_954),
    "edc-stfn": (280_579, 281_764, 284_134),
    "gan-stfm": (577_479, 577_660, 578_130),
    "mlff-gan": (5_920_530, 5_922_115, 5_925_285),
    "srsf-gan": (3_865_697 - 320, 3_865_826 - 320, 3_866_084 - 320),
    "stfdiff": (7_473_219 - 64 * (9 * 3 + 1), 7_476_164 - 64 * (9 * 4 + 1), 7_482_054 - 3520),
    "swinstfm": (37_532_023, 37_533_112, 37_535_290),
}
"""Of the fusion part for 3, 4 and 6 bands: as published, less what nothing reads."""

SMALL = {"stfdiff": {"width": 16}, "swinstfm": {"size": 64}}
SETTINGS = {"stfdiff": {"steps": 2}}


pytestmark = pytest.mark.usefixtures("one_thread")


def module_of(name, bands=2, seed=3):
    torch.manual_seed(seed)
    module = networks()[name].build(bands=bands, **SMALL.get(name, {})).eval()
    for layer in module.modules():
        if hasattr(layer, "running_var"):
            layer.running_var.fill_(1.0)
    return module


def method_of(name, module, tile=64, overlap=16, bands=2):
    entry = networks()[name]
    card = Card(name, configuration={"bands": bands, **SMALL.get(name, {})}, tile=tile,
                overlap=overlap)  # fmt: skip
    return method_class(entry)(entry, card, module, "cpu", "fp32", **SETTINGS.get(name, {}))


def scene_of(rows, columns, bands=2, hole=None, seed=1):
    """A simulated place; the coarse images are interpolated onto the fine grid."""
    simulation = Simulation(seed=seed, rows=rows, columns=columns, ratio=8.0, bands=6)
    fine, coarse = make(simulation)
    one, two = (image[:bands] for image in coarse.values())
    images = {
        "fine_t1": next(iter(fine.values()))[:bands],
        "coarse_t1": one,
        "coarse_t2": two,
    }
    if hole is not None:
        images["fine_t1"] = images["fine_t1"].copy()
        images["fine_t1"][(slice(None), *hole)] = np.nan
    return ArrayScene({role: Image(v) for role, v in images.items()}, cell_size=8)


def predicted(method, scene, origin=(0, 0)):
    values = np.zeros((scene.bands, scene.rows, scene.columns), np.float32)
    valid = np.zeros((scene.rows, scene.columns), bool)
    for window, made in method.run(scene, Progress(), origin=origin):
        values[(slice(None), *window.slices)] = made.values[0]
        valid[window.slices] = made.valid[0]
    return values, valid


@pytest.mark.parametrize("name", NAMES)
def test_parameter_counts_are_the_published_ones(name):
    part = networks()[name].fusion
    for bands, wanted in zip((3, 4, 6), PARAMETERS[name]):
        with torch.device("meta"):
            module = part.build(bands=bands)
        assert sum(p.numel() for p in module.parameters()) == wanted
        assert part.bands_key in part.shapes(bands=bands)


@pytest.mark.parametrize("name", NAMES)
def test_any_size_and_gaps(name):
    method = method_of(name, module_of(name))
    for rows, columns in ((37, 50), (90, 75)):
        values, valid = predicted(method, scene_of(rows, columns))
        assert valid.all() and np.isfinite(values).all() and values.std() > 0
    hole = (slice(3, 9), slice(10, 14))
    values, valid = predicted(method, scene_of(60, 60, hole=hole))
    assert not valid[hole].any() and valid.sum() == 3600 - 24
    assert np.isfinite(values).all() and (values[:, ~valid] == 0).all()


@pytest.mark.parametrize("name", NAMES)
def test_images_of_a_batch_do_not_touch_each_other(name):
    module, entry = module_of(name), networks()[name]
    torch.manual_seed(1)
    images = [torch.rand(3, 2, 64, 64) * 0.4 for _ in entry.inputs()]
    settings = SETTINGS.get(name, {})

    def run(given):
        with torch.no_grad():
            if hasattr(module, "predict"):
                return module.predict(*given, places=[(0, 0)] * len(given[0]), **settings)
            return module(*given)

    together = run(images)
    for k in range(3):
        alone = run([x[k : k + 1] for x in images])
        np.testing.assert_allclose(together[k : k + 1], alone, atol=2e-5)


@pytest.mark.parametrize("name", NAMES)
def test_neither_memory_nor_order_changes_a_pixel_and_seams_do_not_show(name):
    if networks()[name].phase == 1:
        shape, tile, overlap = (150, 170), 64, 32
    else:  # its windows have a place in the image: tiles begin at multiples of 256
        shape, tile, overlap = (200, 600), 512, 256
    scene, module = scene_of(*shape), module_of(name)
    first, _ = predicted(method_of(name, module, tile, overlap), scene)
    again, _ = predicted(method_of(name, module, tile, overlap), scene)
    assert np.array_equal(first, again)
    lattice = network_lattice(networks()[name], shape, tile, overlap)
    assert seam_ratio(first, lattice) <= 1.05


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_of_the_fusion_part_learns(name):
    entry = networks()[name]
    module = module_of(name).train()
    torch.manual_seed(2)
    images = [torch.rand(2, 2, 64, 64) for _ in entry.inputs()]
    if hasattr(module, "predict"):
        images += [torch.rand(2, 2, 64, 64), torch.tensor([3, 70])]
    module(*images).square().sum().backward()
    without = [k for k, p in module.named_parameters() if p.grad is None]
    assert without == []
    still = [k for k, p in module.named_parameters() if float(p.grad.abs().max()) == 0]
    # Biases before a norm; and a gate of two channels whose ReLU may be closed at the beginning.
    assert all(k.endswith("bias") or ".channels." in k for k in still) and len(still) < 10, still


@pytest.mark.parametrize("name", NAMES)
def test_16_bits_keep_the_picture(name):
    module, entry = module_of(name), networks()[name]
    scene = scene_of(64, 64)
    exact, _ = predicted(method_of(name, module), scene)
    card = Card(name, configuration={"bands": 2, **SMALL.get(name, {})}, tile=64, overlap=16)
    short = method_class(entry)(
        entry, card, module_of(name), "cpu", "bf16", **SETTINGS.get(name, {})
    )
    values, _ = predicted(short, scene)
    difference = np.abs(values - exact)
    assert 0 < np.sqrt(np.square(difference).mean()) < 0.05 * max(exact.std(), 0.2)
    assert short.report["precision"] == "bf16"
    # The last layer is exact: the result is not on the coarse steps of 16-bit numbers.
    steps = torch.from_numpy(values).to(torch.bfloat16).float().numpy()
    assert np.mean(steps == values) < 0.1


def test_a_network_that_cannot_be_compiled_runs_as_it_is(monkeypatch):
    def broken(module):
        def fail(*_):
            raise RuntimeError("no C++ compiler was found")

        return fail

    monkeypatch.setattr(torch, "compile", broken)
    entry, events = networks()["edc-stfn"], []
    card = Card("edc-stfn", configuration={"bands": 2}, tile=64, overlap=16)
    method = method_class(entry)(entry, card, module_of("edc-stfn"), "cpu", "fp32", compile=True)
    progress = Progress(events.append)
    parts = [made.values for _, made in method.run(scene_of(64, 64), progress)]
    exact, _ = predicted(method_of("edc-stfn", module_of("edc-stfn")), scene_of(64, 64))
    np.testing.assert_allclose(parts[0][0], exact, atol=1e-6)
    codes = [e["code"] for e in events if e["type"] == "warning"]
    assert codes == ["compile-failed"]


@pytest.mark.skipif(
    not any(shutil.which(n) for n in ("g++", "c++", "clang++")), reason="needs a C++ compiler"
)
def test_a_compiled_network_predicts_the_same():
    entry = networks()["edc-stfn"]
    card = Card("edc-stfn", configuration={"bands": 2}, tile=64, overlap=16)
    method = method_class(entry)(entry, card, module_of("edc-stfn"), "cpu", "fp32", compile=True)
    events = []
    made = [m.values for _, m in method.run(scene_of(64, 64), Progress(events.append))]
    exact, _ = predicted(method_of("edc-stfn", module_of("edc-stfn")), scene_of(64, 64))
    assert not [e for e in events if e["type"] == "warning"]
    np.testing.assert_allclose(made[0][0], exact, atol=1e-5)


SHARED = os.path.join(ROOT, "..", "shared", "parity", "stf")


@pytest.mark.shared
@pytest.mark.skipif(not os.path.isdir(SHARED), reason="needs the parity vectors")
@pytest.mark.parametrize("bare", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_published_checkpoints_are_imported(name, bare, tmp_path, monkeypatch):
    """A checkpoint with the published keys, in a Lightning file or as a bare state dict, gives the
    published prediction."""
    from parity.adapters import inputs_of, part_of, state_of

    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "models"))
    with open(os.path.join(SHARED, "manifest.json"), encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    parts = ("fusion network", "generator", "denoiser", None)
    wanted = [
        c for c in cases
        if c["model"].lower().replace("_", "-") == name and c["config"]["bands"] == 6
    ]  # fmt: skip
    case = next(c for c in wanted if c.get("part") in parts or len(wanted) == 1)
    tensors = {k: torch.from_numpy(v) for k, v in state_of(case).items()}
    path = str(tmp_path / "epoch=399.ckpt")
    prefixed = {f"model.{k}": v for k, v in tensors.items()}
    extra = {"epoch": 399, "global_step": 5, "hyper_parameters": {"lr": 0.1}}
    torch.save(tensors if bare else {"state_dict": prefixed, **extra}, path)
    made = import_file(path, "imported", method=name)
    assert not made.unknown_keys, made.unknown_keys[:3]
    entry = networks()[name]
    assert made.card.compat == ("reference" if entry.published else "product")
    if name == "swinstfm":
        return  # its published form runs at its construction size of 512 only
    method = load("imported", "cpu", "fp32")
    given = inputs_of(case)
    module = method.runner.model
    part = part_of(case)
    names = [e["name"] for e in case["inputs"]]
    named = set(part.inputs) <= set(names) and case["part"] != "denoiser"
    images = [torch.from_numpy(given[n]) for n in (part.inputs if named else names)]
    with torch.no_grad():
        output = module(*images)
    folder = SHARED
    expected = np.load(os.path.join(folder, case["outputs"]["file"]))["output"]
    np.testing.assert_allclose(output.numpy(), expected, atol=1e-4 * max(1, np.abs(expected).max()))


def test_cards_of_all_networks_survive_a_file(tmp_path):
    for name in NAMES:
        module = module_of(name)
        tensors = {k: v.numpy() for k, v in module.state_dict().items()}
        path = str(tmp_path / f"{name}.safetensors")
        save(path, Card(name, configuration={"bands": 2, **SMALL.get(name, {})}), tensors)
        again = load(path, "cpu", "fp32", **SETTINGS.get(name, {}))
        assert math.isclose(
            sum(float(v.double().sum()) for v in again.runner.model.state_dict().values()),
            sum(float(v.double().sum()) for v in module.state_dict().values()),
            rel_tol=1e-12,
        )

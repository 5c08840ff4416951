"""STFDiff: its noise, its schedule, its samplers, and a run with an uncertainty."""

from __future__ import annotations

import math

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from stf_engine.doubt import Doubt  # noqa: E402
from stf_engine.errors import Cancelled, OptionValue  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.networks.diffusion import (  # noqa: E402
    ancestral,
    cosine_schedule,
    ddim,
    diffuse,
    visited,
)
from stf_engine.networks.method import load  # noqa: E402
from stf_engine.networks.noise import _stream, gaussian  # noqa: E402
from stf_engine.networks.registry import network  # noqa: E402
from stf_engine.scene import ArrayScene, Image  # noqa: E402
from stf_engine.weights.card import Card  # noqa: E402
from stf_engine.weights.file import save  # noqa: E402
from stf_engine.weights.importer import import_file  # noqa: E402

CPU = torch.device("cpu")
TINY = {"bands": 2, "width": 16, "timesteps": 20}
ROLES = ("coarse_t1", "coarse_t2", "fine_t1")


@pytest.fixture(autouse=True)
def few_threads(tmp_path, monkeypatch):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "models"))
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def tiny(seed=3, compat="product", **more):
    torch.manual_seed(seed)
    return network("stfdiff").build(compat, **{**TINY, **more}).eval()


def weights_file(folder, tile=64, overlap=16):
    path = str(folder / "diffusion.safetensors")
    tensors = {k: v.numpy() for k, v in tiny().state_dict().items()}
    save(path, Card("stfdiff", configuration=TINY, tile=tile, overlap=overlap), tensors)
    return path


def images_of(rows=40, columns=48, count=1):
    generator = torch.Generator().manual_seed(9)
    return [0.5 * torch.rand(count, 2, rows, columns, generator=generator) for _ in ROLES]


def scene_of(rows=40, columns=48):
    images = images_of(rows, columns)
    valid = np.ones((rows, columns), bool)
    return ArrayScene(
        {role: Image(x[0].numpy(), valid) for role, x in zip(ROLES, images)}, cell_size=1
    )


def assemble(method, scene, progress=None):
    """Prediction and uncertainty (None if there is none) of a scene in tiles."""
    values, spreads = np.full((2, scene.rows, scene.columns), np.nan, np.float32), None
    for window, prediction in method.run(scene, progress or Progress()):
        values[(slice(None), *window.slices)] = prediction.values[0]
        if prediction.uncertainty is not None:
            spreads = np.full_like(values, np.nan) if spreads is None else spreads
            spreads[(slice(None), *window.slices)] = prediction.uncertainty[0]
    return values, spreads


# --- noise -----------------------------------------------------------------------------------


def test_the_hash_is_splitmix64():
    """The first outputs of seed 1234567, as published with the algorithm's test vectors."""
    wanted = [6457827717110365317, 3203168211198807973, 9817491932198370423]
    found = _stream(torch.tensor(1234567), torch.arange(3)).tolist()
    assert [number % 2**64 for number in found] == wanted


def test_noise_belongs_to_the_place_not_to_the_tile():
    whole = gaussian((5, 0, 1), [(0, 0)], (3, 60, 50), CPU)[0]
    tiles = gaussian((5, 0, 1), [(0, 0), (20, 7), (28, 18)], (3, 32, 32), CPU)
    for tile, (row, column) in zip(tiles, [(0, 0), (20, 7), (28, 18)]):
        assert torch.equal(tile, whole[:, row : row + 32, column : column + 32])


def test_noise_is_normal_and_independent():
    field = gaussian((5, 0, 1), [(100, 3000)], (4, 250, 250), CPU)[0].double()
    assert abs(field.mean()) < 0.01 and abs(field.std() - 1) < 0.01
    assert abs((field**3).mean()) < 0.02 and abs((field**4).mean() - 3) < 0.08
    others = [gaussian(n, [(100, 3000)], (4, 250, 250), CPU)[0] for n in ((6, 0, 1), (5, 1, 0))]
    neighbours = [field[:, 1:] * field[:, :-1], field[..., 1:] * field[..., :-1]]
    neighbours += [field[1:] * field[:-1], *(field * other for other in others)]
    for product in neighbours:
        assert abs(product.mean()) < 0.01


# --- process ---------------------------------------------------------------------------------


def test_the_schedule_has_the_published_values():
    schedule = cosine_schedule(100)
    at = [0, 1, 50, 98, 99]
    betas = [6.31282e-4, 1.116937e-3, 3.154634e-2, 0.7499393, 0.999]
    kept = [0.9993687, 0.9982525, 0.4782646, 2.428572e-4, 2.428572e-7]
    np.testing.assert_allclose(schedule.betas[at], betas, rtol=1e-6)
    np.testing.assert_allclose(schedule.kept[at], kept, rtol=1e-6)
    assert schedule.kept_before[0] == 1.0 and schedule.variance[0] == 0.0
    np.testing.assert_allclose(schedule.loss_weight(0.0), 1.0)
    ratio = schedule.kept[50] / (1 - schedule.kept[50])
    assert schedule.loss_weight(0.5, 2.0)[50] == pytest.approx((2 + ratio) ** -0.5)


def test_the_visited_times():
    assert visited(100, 50) == [*range(99, 0, -2), -1]
    assert visited(10, 3) == [9, 5, 2, -1] and visited(8, 8) == [7, 6, 5, 4, 3, 2, 1, 0, -1]


def test_diffuse_mixes_by_the_time_of_each_sample():
    schedule, clean = cosine_schedule(20), torch.rand(2, 1, 3, 3)
    noise, times = torch.randn(2, 1, 3, 3), torch.tensor([4, 19])
    found = diffuse(schedule, clean, times, noise)
    for sample, time in enumerate(times.tolist()):
        kept = schedule.kept[time]
        wanted = math.sqrt(kept) * clean[sample] + math.sqrt(1 - kept) * noise[sample]
        torch.testing.assert_close(found[sample], wanted)


@pytest.mark.parametrize(("eta", "draws"), [(0.0, [0]), (0.5, [0, 1, 2, 3])])
def test_ddim_draws_only_what_it_uses(eta, draws):
    """A denoiser that knows the image leads to it, and sees just the noise of each time."""
    schedule, asked = cosine_schedule(20), []
    clean = torch.rand(1, 2, 64, 64) * 2 - 1

    def noise(number):
        asked.append(number)
        return gaussian((1, number), [(0, 0)], (2, 64, 64), CPU)

    def denoise(x, time):
        kept = schedule.kept[time]
        rest = (x - math.sqrt(kept) * clean) / math.sqrt(1 - kept)
        assert abs(rest.std() - 1) < 0.05
        return clean

    assert torch.equal(ddim(schedule, denoise, noise, 4, eta), clean)
    assert asked == draws


def test_ancestral_sampling_draws_in_every_step_but_the_last():
    schedule, asked, times = cosine_schedule(6), [], []
    clean = torch.rand(1, 1, 4, 4)

    def noise(number):
        asked.append(number)
        return torch.randn(1, 1, 4, 4, generator=torch.Generator().manual_seed(number))

    def denoise(_, time):
        times.append(time)
        return clean

    torch.testing.assert_close(ancestral(schedule, denoise, noise), clean)
    assert times == [5, 4, 3, 2, 1, 0] and asked == [0, 1, 2, 3, 4, 5]


# --- network ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("bands", "published"), [(3, 7473219), (4, 7476164), (6, 7482054)])
def test_parameter_counts_are_the_published_ones(bands, published):
    """But for a convolution that the published code builds and never calls."""
    shapes = network("stfdiff").fusion.shapes(bands=bands).values()
    assert sum(math.prod(s) for s in shapes) == published - (64 * bands * 9 + 64)


def test_the_clean_branch_is_computed_once_per_image():
    module, calls = tiny(), {"clean_in": 0, "noisy_in": 0}
    for name in calls:
        getattr(module, name).register_forward_hook(
            lambda *_, name=name: calls.update({name: calls[name] + 1})
        )
    with torch.no_grad():
        module.predict(*images_of(), places=[(0, 0)], steps=5, samples=2)
    assert calls == {"clean_in": 1, "noisy_in": 10}


def test_mean_and_standard_deviation_of_samples():
    module, images = tiny(), images_of()
    with torch.no_grad():
        drawn = []
        clean = module.clean_features(*(2 * x - 1 for x in images))
        for sample in range(3):
            result = ddim(
                module.schedule,
                lambda x, time: module.denoised(clean, x, torch.tensor([time])),
                lambda draw, sample=sample: gaussian((7, sample, draw), [(4, 8)], (2, 40, 48), CPU),
                4,
                1.0,
            )
            drawn.append((result + 1) / 2)
        settings = {"places": [(4, 8)], "steps": 4, "eta": 1.0, "seed": 7}
        one = module.predict(*images, **settings)
        several = module.predict(*images, samples=3, **settings)
    torch.testing.assert_close(one, drawn[0])
    torch.testing.assert_close(several[:, :2], torch.stack(drawn).mean(0))
    torch.testing.assert_close(several[:, 2:], torch.stack(drawn).std(0), atol=1e-6, rtol=1e-4)
    assert several[:, 2:].mean() > 0.001


def test_the_batch_changes_no_tile():
    module, images = tiny(), images_of(count=2)
    places = [(0, 0), (24, 16)]
    with torch.no_grad():
        both = module.predict(*images, places=places, steps=3)
        for i, place in enumerate(places):
            single = module.predict(*(x[i : i + 1] for x in images), places=[place], steps=3)
            torch.testing.assert_close(both[i : i + 1], single, atol=1e-5, rtol=1e-5)


def test_the_published_form_works_on_raw_values():
    with torch.no_grad():
        ours = tiny().predict(*images_of(), places=[(0, 0)], steps=3)
        published = tiny(compat="reference")
        shifted = [2 * x - 1 for x in images_of()]
        found = published.predict(*shifted, places=[(0, 0)], steps=3)
    torch.testing.assert_close(ours, (found + 1) / 2)
    assert 0 <= ours.min() and ours.max() <= 1


def test_a_published_checkpoint_is_used_in_its_form_and_with_its_average(tmp_path):
    torch.manual_seed(1)
    part = network("stfdiff").fusion
    own = part.build(bands=2).state_dict()
    names = {}
    for level in range(3):
        for branch in ("clean", "noisy"):
            names[f"{branch}_blocks.{level}."] = f"{branch}_downs.{level}.0."
            names[f"{branch}_reductions.{level}."] = f"{branch}_downs.{level}.1."
        names[f"up_blocks.{level}."] = f"noise_ups.{level}.0."
        names[f"up_convolutions.{level}."] = f"noise_ups.{level}.1."
    names.update({f"{k}_in.": f"{k}_init_conv." for k in ("fine", "coarse", "noisy", "clean")})
    names.update({f"{k}_middle.": f"{k}_mid_block." for k in ("clean", "noisy")})
    names.update(
        {"last_block.": "final_res_block.", "output.": "final_conv.", "time.": "time_mlp."}
    )
    inner = {"first.": "conv_1.", "first_norm.": "norm_1.", "second.": "conv_2."}
    inner.update({"second_norm.": "norm_2.", "modulation.": "mlp.1.", "shortcut.": "res_conv."})

    def published(key):
        for ours, theirs in names.items():
            if key.startswith(ours):
                key = theirs + key[len(ours) :]
        for ours, theirs in inner.items():
            key = key.replace("." + ours, "." + theirs)
        return key

    state = {}
    for prefix, factor in (("diffusion.model.", 1.0), ("ema.ema_model.model.", 2.0)):
        state.update({prefix + published(k): v * factor for k, v in own.items()})
        state[prefix + "init_conv.weight"] = torch.zeros(64, 2, 3, 3)
    path = tmp_path / "last.ckpt"
    torch.save({"state_dict": state, "epoch": 3}, path)
    done = import_file(str(path), "published")
    assert done.card.compat == "reference" and done.card.configuration == {"bands": 2}
    method = load(done.path, "cpu", steps=1)
    assert not method.runner.model.signed
    for key, value in method.runner.model.state_dict().items():
        assert torch.equal(value, own[key] * 2), key


# --- method ----------------------------------------------------------------------------------


def test_a_seed_repeats_and_another_does_not(tmp_path):
    path, scene = weights_file(tmp_path, tile=32), scene_of()
    one, _ = assemble(load(path, "cpu", steps=2, seed=1), scene)
    again, _ = assemble(load(path, "cpu", steps=2, seed=1), scene)
    other, _ = assemble(load(path, "cpu", steps=2, seed=2), scene)
    assert np.isfinite(one).all() and np.array_equal(one, again)
    assert np.abs(one - other).max() > 1e-4


def test_any_size_and_a_spread_only_with_several_samples(tmp_path):
    path, scene = weights_file(tmp_path), scene_of(37, 46)
    values, spread = assemble(load(path, "cpu", steps=2), scene)
    assert np.isfinite(values).all() and spread is None
    method = load(path, "cpu", sampler="ddpm", samples=2)
    assert method.gives_uncertainty
    values, spread = assemble(method, scene)
    assert np.isfinite(values).all() and spread.shape == values.shape and (spread >= 0).all()


def test_more_steps_than_trained_are_refused(tmp_path):
    with pytest.raises(OptionValue, match="21 sampling steps") as caught:
        assemble(load(weights_file(tmp_path), "cpu", steps=21), scene_of())
    assert "1 to 20" in caught.value.hint


def test_cancel_stops_between_steps(tmp_path):
    progress, method = Progress(), load(weights_file(tmp_path), "cpu", steps=10)
    passes = []

    def in_third_pass(*_):
        passes.append(1)
        if len(passes) == 3:
            progress.cancel()

    method.runner.model.output.register_forward_hook(in_third_pass)
    with pytest.raises(Cancelled):
        assemble(method, scene_of(), progress)
    assert len(passes) == 3


# --- a run to files --------------------------------------------------------------------------


def write(path, values):
    gdal = pytest.importorskip("osgeo.gdal", reason="GeoTIFFs need GDAL")
    from osgeo import osr

    bands, rows, columns = values.shape
    made = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, gdal.GDT_Float32)
    made.SetGeoTransform((500000, 30, 0, 5000000, 0, -30))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    made.SetProjection(reference.ExportToWkt())
    made.WriteArray(values)
    for number, name in enumerate(("red", "nir")):
        made.GetRasterBand(number + 1).SetDescription(name)
        made.GetRasterBand(number + 1).SetNoDataValue(-1.0)
    made = None


def recipe_for(folder, method, pairs=1, **parameters):
    from stf_engine.recipe import ImageInput, Options, Output, Recipe

    generator = np.random.default_rng(6)
    cells = 0.1 + 0.3 * generator.random((2, 6, 8))
    coarse = np.kron(cells, np.ones((1, 8, 8)))
    fine = coarse + 0.01 * generator.standard_normal(coarse.shape)
    fine[:, 10:13, 20] = -1.0
    made = {"fine_t1": fine, "coarse_t1": coarse, "coarse_t2": coarse * 1.1}
    if pairs == 2:
        rough = np.where(fine < 0, -1.0, fine + 0.03 * generator.standard_normal(fine.shape))
        made.update({"fine_t3": rough, "coarse_t3": coarse * 1.2})
    inputs = {}
    for role, values in made.items():
        path = folder / f"{role}_2024050{1 + int(role[-1])}.tif"
        write(path, values.astype(np.float32))
        inputs[role] = ImageInput(str(path), scale=1.0, offset=0.0)
    output = Output(str(folder / "out.tif"), overwrite=True)
    output.uncertainty = str(folder / "spread.tif")
    # Nothing before or after the method: its own numbers are looked at.
    options = Options(
        ratio=8.0, device="cpu", consistency="off", registration="off", point_spread="off",
        adjustment="off",
    )  # fmt: skip
    return Recipe("fuse", inputs, method, parameters, output=output, options=options)


def run(recipe):
    from osgeo import gdal
    from stf_engine import jobs

    result = jobs.run(recipe)
    opened = [gdal.Open(result.outputs[kind]) for kind in ("image", "uncertainty")]
    return [dataset.ReadAsArray() for dataset in opened], opened[1]


def test_a_run_writes_its_uncertainty(tmp_path):
    recipe = recipe_for(tmp_path, weights_file(tmp_path), steps=2, samples=3)
    (values, spread), file = run(recipe)
    from osgeo import gdal

    images = [gdal.Open(recipe.inputs[role].path).ReadAsArray() for role in ROLES]
    hole = images[2][0] == -1.0
    images[2][:, hole] = images[0][:, hole]  # a gap takes the same date's coarse image
    with torch.no_grad():
        given = [torch.from_numpy(x)[None] for x in images]
        wanted = tiny().predict(*given, places=[(0, 0)], steps=2, samples=3)[0].numpy()
    np.testing.assert_allclose(values[:, ~hole], wanted[:2, ~hole], atol=1e-5)
    np.testing.assert_allclose(spread[:, ~hole], wanted[2:, ~hole], atol=1e-5)
    assert (values[:, hole] == -1.0).all() and np.isnan(spread[:, hole]).all()
    bands = [file.GetRasterBand(i + 1) for i in range(2)]
    assert [band.GetDescription() for band in bands] == ["red", "nir"]
    assert file.GetGeoTransform() == (500000, 30, 0, 5000000, 0, -30)
    assert spread.dtype == np.float32 and bands[0].GetScale() in (None, 1.0)


@pytest.mark.parametrize("method", ["network", "fit-fc"])
def test_the_uncertainty_of_two_pairs_is_mixed_and_holds_their_disagreement(
    tmp_path, monkeypatch, method
):
    monkeypatch.setattr(Doubt, "widened", lambda self, window, spread: spread)
    parameters = {"uncertainty": True, "window": 9}
    if method == "network":
        method, parameters = weights_file(tmp_path), {"steps": 2, "samples": 2}
    (mean, both), _ = run(recipe_for(tmp_path, method, pairs=2, **parameters))
    recipe = recipe_for(tmp_path, method, pairs=2, **parameters)
    second = {role: recipe.inputs.pop(role) for role in ("fine_t3", "coarse_t3")}
    (one, first), _ = run(recipe)
    recipe.inputs.update(fine_t1=second["fine_t3"], coarse_t1=second["coarse_t3"])
    (two, other), _ = run(recipe)
    apart = np.isfinite(both) & (np.abs(two - one) > 1e-4)
    assert np.isfinite(both).mean() > 0.9 and apart.mean() > 0.5
    share = (mean - one)[apart] / (two - one)[apart]  # of the second pair, as the values tell it
    spread = first[apart] + share * (other - first)[apart]
    disagreement = share * (1 - share) * np.square(two - one)[apart]
    wanted = np.sqrt(np.square(spread) + np.maximum(disagreement, 0))
    assert np.median(np.abs(both[apart] - wanted)) < 1e-5
    assert (np.abs(both[apart] - wanted) < 1e-3).mean() > 0.99
    assert ((share > 0.01) & (share < 0.99)).mean() > 0.5


@pytest.mark.parametrize(
    ("method", "hint"),
    [("network", "--set samples=8"), ("starfm", "--set uncertainty=true"), ("keep", "take a")],
)
def test_a_method_without_uncertainty_says_so_before_anything_is_read(tmp_path, method, hint):
    from stf_engine import jobs

    name = weights_file(tmp_path) if method == "network" else method
    recipe = recipe_for(tmp_path, name)
    with pytest.raises(OptionValue, match="uncertainty") as caught:
        jobs.run(recipe)
    assert hint in caught.value.hint and caught.value.cause
    recipe.output.uncertainty = recipe.output.path
    with pytest.raises(OptionValue, match="same name"):
        jobs.run(recipe)
    assert not list(tmp_path.glob("out*")) and not list(tmp_path.glob("spread*"))

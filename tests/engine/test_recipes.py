"""The training recipes: what learns, what stays, what the published form does otherwise."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch")

from stf_engine.networks.registry import network, networks  # noqa: E402
from stf_engine.training.averaging import MovingAverage  # noqa: E402
from stf_engine.training.batch import Batch  # noqa: E402
from stf_engine.training.options import build  # noqa: E402
from stf_engine.training.recipe import recipe_class  # noqa: E402

SIDE = 64

SETTINGS = {"swinstfm": {"size": 64}}
CONFIGURATION = {"stfdiff": {"width": 16}}

PUBLISHED_LOSS_TERMS = {
    "ecpw-stfn": {"wavelet", "features", "structure"},
    "edc-stfn": {"mse", "features", "structure"},
    "gan-stfm": {"l1", "features", "angle", "structure", "adversarial", "discriminator"},
    "mlff-gan": {"l1", "structure", "spectrum", "adversarial", "discriminator"},
    "srsf-gan": {"l1", "structure", "coarse_structure", "adversarial", "discriminator"},
    "stfdiff": {"denoising"},
    "swinstfm": {"charbonnier", "structure"},
}

NAMES = list(PUBLISHED_LOSS_TERMS)


pytestmark = pytest.mark.usefixtures("one_thread")


def batch_of(bands=2, count=2, seed=1, valid=None):
    generator = torch.Generator().manual_seed(seed)
    images = [torch.rand(count, bands, SIDE, SIDE, generator=generator) * 0.4 for _ in range(4)]
    known = torch.ones(count, 1, SIDE, SIDE, dtype=torch.bool) if valid is None else valid
    return Batch(*images, known, torch.Generator().manual_seed(seed))


def recipe_of(name, reference=False, **settings):
    torch.manual_seed(4)
    entry = network(name)
    kind = recipe_class(entry)
    options = build(kind.Options, {**SETTINGS.get(name, {}), **settings}, name)
    return kind(entry, 2, options, reference, CONFIGURATION.get(name))


def run_step(recipe, stage, batch, optimizers):
    """One step as the loop makes it; the parts that were updated, in order."""
    updated = []

    def update(part, loss):
        assert torch.isfinite(loss)
        parameters = [
            p for g in optimizers[part].param_groups for p in g["params"] if p.requires_grad
        ]
        loss.backward(inputs=parameters)
        optimizers[part].step()
        optimizers[part].zero_grad()
        updated.append(part)
        return True

    recipe.set_training()
    return recipe.step(batch, stage, update), updated


def snapshot(recipe):
    return {k: v.clone() for k, v in recipe.parts.named_parameters()}


def changed(recipe, before):
    after = dict(recipe.parts.named_parameters())
    return {k for k, v in before.items() if not torch.equal(v, after[k])}


@pytest.mark.parametrize("name", NAMES)
def test_every_network_has_its_recipe(name):
    assert recipe_class(network(name)).network == name
    assert set(NAMES) <= set(networks())


@pytest.mark.parametrize("name", NAMES)
def test_each_stage_trains_all_of_its_parts_and_nothing_else(name):
    recipe = recipe_of(name)
    for stage in recipe.stages(5):
        optimizers = recipe.optimizers(stage)
        before = snapshot(recipe)
        for seed in (1, 2, 3):
            terms, updated = run_step(recipe, stage, batch_of(seed=seed), optimizers)
        assert set(updated) == set(optimizers)
        if stage.answers:
            assert set(terms) == PUBLISHED_LOSS_TERMS[name]
        moved = changed(recipe, before)
        trained = {
            f"{part}.{k}"
            for part in optimizers
            for k, p in recipe.parts[part].named_parameters()
            if p.requires_grad
        }
        # The moving average, and the vectors of the spectral norm, follow without a gradient.
        follows = {k for k in before if k.startswith("average.") or k.endswith((".u", ".v"))}
        assert moved - follows <= trained
        still = trained - moved
        # Biases before a norm have a gradient of zero, and so has what stands before a norm of two
        # values (the judges of GAN-STFM reduce a small crop to one pixel per sample).
        deep = ("discriminator.",) if name == "gan-stfm" else ()
        assert all(k.endswith("bias") or k.startswith(deep) for k in still), still
        assert len(still) < 0.2 * len(trained)


@pytest.mark.parametrize("name", NAMES)
def test_the_loss_of_one_batch_falls(name):
    recipe = recipe_of(name)
    stage = recipe.stages(10)[-1]
    optimizers = recipe.optimizers(stage)
    batch = batch_of(count=2)
    key = {"gan-stfm": "l1", "mlff-gan": "l1", "srsf-gan": "l1"}.get(name)
    found = []
    for _ in range(30 if name == "mlff-gan" else 12):
        batch.generator.manual_seed(1)  # the same noise and times each step
        torch.manual_seed(1)
        terms, _ = run_step(recipe, stage, batch, optimizers)
        found.append(float((terms[key] if key else sum(terms.values())).detach()))
    assert found[-1] < found[0], found


@pytest.mark.parametrize("name", NAMES)
def test_masked_pixels_cost_nothing(name):
    valid = torch.ones(2, 1, SIDE, SIDE, dtype=torch.bool)
    valid[:, :, 4:12, 8:20] = False
    losses = []
    for value in (0.1, 0.9):
        recipe = recipe_of(name)
        stage = recipe.stages(10)[-1]
        optimizers = recipe.optimizers(stage)
        batch = batch_of(valid=valid)
        seen = batch.fine_t2.clone()
        batch.fine_t2[~valid.expand_as(seen)] = value
        predicted = torch.full_like(seen, 0.3)
        mended = batch.judged(predicted)
        assert torch.equal(mended[~valid.expand_as(seen)],
                           batch.fine_t2[~valid.expand_as(seen)])  # fmt: skip
        if name in ("edc-stfn", "swinstfm", "ecpw-stfn"):
            terms, _ = run_step(recipe, stage, batch, optimizers)
            pointwise = {"edc-stfn": "mse", "swinstfm": "charbonnier", "ecpw-stfn": "wavelet"}
            losses.append(float(terms[pointwise[name]].detach()))
    if losses:
        np.testing.assert_allclose(losses[0], losses[1], rtol=1e-4)


@pytest.mark.parametrize("name", ["ecpw-stfn", "edc-stfn", "gan-stfm"])
def test_the_autoencoder_is_trained_first_and_then_frozen(name):
    recipe = recipe_of(name)
    stages = recipe.stages(5)
    assert [(s.name, s.epochs, s.answers) for s in stages] == [
        ("autoencoder", 2, False), ("fusion", 3, True),
    ]  # fmt: skip
    assert [s.epochs for s in recipe_of(name, pretraining_epochs=1).stages(5)] == [1, 4]
    assert [s.epochs for s in recipe.stages(2)] == [1, 1]
    assert [s.name for s in recipe.stages(1)] == ["fusion"]
    recipe.optimizers(stages[1])
    assert not any(p.requires_grad for p in recipe.parts["autoencoder"].parameters())


def test_the_published_forms_differ_where_the_page_says():
    ecpw = recipe_of("ecpw-stfn", reference=True)
    before = snapshot(ecpw)
    stage = ecpw.stages(5)[-1]
    run_step(ecpw, stage, batch_of(), ecpw.optimizers(stage))
    moved = changed(ecpw, before)
    assert not any("fine_encoder" in k or "change_encoder" in k for k in moved)
    left = sum(v.numel() for k, v in before.items() if "fine_encoder" in k or "change_encoder" in k)
    counted = network("ecpw-stfn").parts["fusion"].shapes(bands=6)
    encoders = sum(
        int(np.prod(s)) for k, s in counted.items() if k.startswith(("fine_enc", "change_enc"))
    )
    assert encoders == 188224 and left > 0
    gan, published = recipe_of("gan-stfm"), recipe_of("gan-stfm", reference=True)
    batch = batch_of()
    assert torch.equal(gan.inputs(batch)[0], batch.coarse_t2)
    assert torch.equal(published.inputs(batch)[0], batch.coarse_t1)
    assert [s.name for s in published.stages(5)] == ["fusion"]
    assert published._scores(batch.fine_t2, batch.coarse_t2).shape == ()
    assert gan._scores(batch.fine_t2, batch.coarse_t2).shape == (2,)


def test_the_average_follows_each_step_or_each_epoch():
    for reference in (False, True):
        recipe = recipe_of("stfdiff", reference=reference)
        stage = recipe.stages(2)[0]
        optimizers = recipe.optimizers(stage)
        for seed in (1, 2):
            run_step(recipe, stage, batch_of(seed=seed), optimizers)
        assert int(recipe.parts["average"].updates) == (0 if reference else 2)
        recipe.end_epoch(stage, 0)
        assert int(recipe.parts["average"].updates) == (1 if reference else 2)
        assert recipe.answering() is recipe.parts["average"].module


def test_the_decay_of_the_average():
    module = torch.nn.Linear(1, 1, bias=False)
    average = MovingAverage(module, 0.995)
    for _ in range(101):
        assert average.present_decay() == 0.0
        average.update(module)
    for n in (1, 2, 3):
        assert average.present_decay() == pytest.approx(1 - (1 + n) ** (-2 / 3))
        before = average.module.weight.item()
        decay = average.present_decay()
        with torch.no_grad():
            module.weight.fill_(float(n))
        average.update(module)
        expected = decay * before + (1 - decay) * n
        assert average.module.weight.item() == pytest.approx(expected, rel=1e-6)
    average.updates.fill_(10**7)
    assert average.present_decay() == 0.995

"""Every network can learn one simulated pair by heart, by its own recipe, in a few steps."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch")

from stf_engine.networks.registry import network, networks  # noqa: E402
from stf_engine.recipe import Simulation  # noqa: E402
from stf_engine.simulate.run import make  # noqa: E402
from stf_engine.training.batch import Batch  # noqa: E402
from stf_engine.training.options import build  # noqa: E402
from stf_engine.training.recipe import recipe_class  # noqa: E402

SIDE, RATIO = 32, 8
RMSE = 0.03
"""To be reached; copying the fine image of t1 has 0.075."""

STEPS = {
    "ecpw-stfn": 120, "edc-stfn": 50, "gan-stfm": 90, "mlff-gan": 80, "srsf-gan": 75,
    "stfdiff": 130, "swinstfm": 80,
}  # fmt: skip

SETTINGS = {
    "mlff-gan": {"learning_rate": 1e-3},
    "srsf-gan": {"learning_rate": 5e-4},
    "stfdiff": {"learning_rate": 1e-3, "average_decay": 0.98},
    "swinstfm": {"learning_rate": 1e-3, "size": SIDE},
}
"""Published settings are for many thousand steps; in a few the slow ones need a larger rate."""

SAMPLING = {"stfdiff": {"places": [(0, 0), (0, SIDE)], "steps": 10}}


@pytest.fixture(scope="module")
def pair():
    """Two places of one simulated pair of dates, four bands, as a batch."""
    scene = Simulation(rows=SIDE, columns=2 * SIDE, ratio=RATIO, bands=4, changes=["harvest"],
                       footprint=0.3, noise=0.005, bias=0.01)  # fmt: skip
    fine, coarse = make(scene)

    def places(values):
        image = torch.from_numpy(np.ascontiguousarray(values, np.float32))
        return torch.stack(image.split(SIDE, dim=-1))

    def on_fine_grid(values):
        return places(np.kron(values, np.ones((1, RATIO, RATIO)))[..., : 2 * SIDE])

    first, second = scene.dates
    images = [on_fine_grid(coarse[d]) for d in (first, second)]
    images += [places(fine[d]) for d in (first, second)]
    known = torch.ones(2, 1, SIDE, SIDE, dtype=torch.bool)
    return Batch(*images, known, torch.Generator().manual_seed(1))


def error(predicted, batch):
    return float((predicted - batch.fine_t2).square().mean().sqrt())


def taught(name, batch, steps):
    """The answering module after so many steps of each of its stages."""
    torch.manual_seed(4)
    kind = recipe_class(network(name))
    configuration = {"width": 16} if name == "stfdiff" else None
    options = build(kind.Options, SETTINGS.get(name, {}), name)
    recipe = kind(network(name), 4, options, False, configuration)
    for stage in recipe.stages(100):
        optimizers = recipe.optimizers(stage)

        def update(part, loss, optimizers=optimizers):
            groups = optimizers[part].param_groups
            loss.backward(inputs=[p for g in groups for p in g["params"] if p.requires_grad])
            optimizers[part].step()
            optimizers[part].zero_grad()
            return True

        for _ in range(steps if stage.answers else steps // 5):
            recipe.set_training()
            recipe.step(batch, stage, update)
    return recipe, recipe.answering().eval()


def test_copying_the_old_image_is_far_from_the_bound(pair):
    assert error(pair.fine_t1, pair) > 2.4 * RMSE


@pytest.mark.parametrize("name", sorted(STEPS))
def test_one_pair_is_learned_by_heart(name, pair):
    assert set(STEPS) <= set(networks())
    recipe, module = taught(name, pair, STEPS[name])
    given = recipe.inputs(pair)
    with torch.no_grad():
        predict = module.predict if name in SAMPLING else module
        predicted = predict(*given, **SAMPLING.get(name, {}))
    assert error(predicted, pair) < RMSE


def test_the_gates_of_srsf_gan_train_as_they_predict(pair):
    """The published form normalises each scale by itself in training, by a mixture afterwards."""
    recipe, module = taught("srsf-gan", pair, 3)
    given = recipe.inputs(pair)
    with torch.no_grad():
        predicted = module(*given)
        recipe.set_training()
        assert torch.equal(recipe.fusion(*given), predicted)
    published = recipe_class(network("srsf-gan"))
    options = build(published.Options, {}, "srsf-gan")
    recipe = published(network("srsf-gan"), 4, options, True, None)
    recipe.set_training()
    assert recipe.fusion.mix.training

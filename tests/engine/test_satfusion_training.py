"""``stf train`` and ``stf test`` of SatFusion networks on a tiny folder in WorldStrat's layout."""

import csv
import json
import os
from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch")
pytest.importorskip("lightning", reason="training needs Lightning")

from fixtures.worldstrat import NAMES, make_worldstrat, write_split  # noqa: E402
from stf_engine.cli.main import main  # noqa: E402
from stf_engine.datasets import images, worldstrat  # noqa: E402
from stf_engine.datasets.worldstrat import scan  # noqa: E402
from stf_engine.errors import OptionValue  # noqa: E402
from stf_engine.radiometry import Radiometry  # noqa: E402
from stf_engine.satfusion.normalisation import normalised  # noqa: E402
from stf_engine.satfusion.registry import combination  # noqa: E402
from stf_engine.training.areas.prediction import (  # noqa: E402
    Predictor,
    mean_of_revisits,
    predict,
    starts,
)
from stf_engine.training.areas.recipe import SatFusionOptions  # noqa: E402
from stf_engine.training.areas.source import open_source  # noqa: E402
from stf_engine.training.areas.store import AreaStore  # noqa: E402
from stf_engine.training.areas.task import AreaTask  # noqa: E402
from stf_engine.training.options import TrainOptions  # noqa: E402
from stf_engine.training.store import Sample  # noqa: E402
from stf_engine.weights.card import Band, Card  # noqa: E402
from stf_engine.weights.file import load, read_card, save  # noqa: E402

PARTS = [(NAMES[0], "train"), (NAMES[1], "train"), (NAMES[2], "val"), (NAMES[3], "test"),
         (NAMES[4], "train")]  # fmt: skip


@pytest.fixture(autouse=True)
def small_grids(monkeypatch):
    """One thread, and grids of 32 and 100 pixels: the ratio of the real ones."""
    monkeypatch.setattr(worldstrat, "LOW_SIZE", (32, 32))
    monkeypatch.setattr(worldstrat, "FINE_SIZE", (100, 100))
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = make_worldstrat(tmp_path_factory.mktemp("data") / "WorldStrat", side=100)
    write_split(folder, PARTS)
    return folder


def train(data, log, *words, method="satfusion-highresnet-pnn"):
    return main(
        ["train", "--method", method, "--dataset", "WorldStrat", "--data-root", str(data),
         "--log-dir", str(log), "--device", "cpu", "--batch-size", "2", "--epochs", "2", "--crop",
         "16", "--samples-per-epoch", "4", "--test-freq", "1", "--set", "revisits=4", *words]
    )  # fmt: skip


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def store_of(data, **settings):
    found = scan(data)
    areas = [area for area in found.areas if area.target]
    return AreaStore(found, areas, 4, **settings)


def test_chips_show_the_same_square_on_both_grids(data):
    store = store_of(data)
    assert store.phase == 8 and store.ratio == 3.125 and store.bands == 3
    area = store.area(1)
    batch = store.crops([Sample(1, 1, 8, 16)], (16, 16), 1)
    assert batch.revisits.shape == (1, 4, 3, 16, 16) and batch.target.shape == (1, 3, 50, 50)
    np.testing.assert_array_equal(batch.target[0], area.target[:, 25:75, 50:100])
    np.testing.assert_array_equal(batch.revisits[0, 2], area.revisits[2, :, 8:24, 16:32])
    turned = store.crops([Sample(1, 1, 8, 16, 5)], (16, 16), 1)
    for name in ("target", "pan", "revisits", "known"):
        image = getattr(batch, name)
        expected = torch.rot90(image.flip(-1), 1, (-2, -1))
        assert torch.equal(getattr(turned, name), expected), name


def test_published_chips_begin_at_rounded_pixels(data, monkeypatch):
    monkeypatch.setattr(worldstrat, "LOW_SIZE", (160, 160))
    monkeypatch.setattr(worldstrat, "FINE_SIZE", (500, 500))
    store = store_of(data)
    area = store.area(0)
    windows = [store.window(area, Sample(0, 0, row, 0), (50, 50))[0] for row in (0, 50, 100)]
    assert [(w.start, w.stop) for w in windows] == [(0, 156), (156, 312), (312, 468)]


def test_clouded_revisits_are_left_out_or_replaced(data):
    sample = [Sample(1, 1, 0, 0)]
    free = store_of(data).crops(sample, (16, 16), 1)
    assert free.observed.tolist() == [[True, True, True, True]]
    left = store_of(data, most_cloud=0.4).crops(sample, (16, 16), 1)
    assert left.observed.tolist() == [[True, True, True, False]]
    replaced = store_of(data, most_cloud=0.4, replaces=True).crops(sample, (16, 16), 1)
    assert replaced.observed.all()
    middle = left.revisits[0, :3].median(dim=0).values
    assert torch.equal(replaced.revisits[0, 3], middle)
    assert torch.equal(replaced.revisits[0, :3], left.revisits[0, :3])
    clear = store_of(data, most_cloud=0.4).crops([Sample(1, 1, 0, 16)], (16, 16), 1)
    assert clear.observed.all()  # the cloud covers the other half
    every = store_of(data, most_cloud=1e-9)
    every.area(1).clouded[:] = True
    assert every.crops(sample, (16, 16), 1).observed.all()  # no one is clear: all count


def test_two_epochs_give_logs_pictures_and_weights_with_cards(data, tmp_path, capsys):
    assert train(data, tmp_path) == 0, capsys.readouterr().err
    folder = tmp_path / "WorldStrat" / "satfusion-highresnet-pnn"
    losses = {(r["epoch"], r["name"]) for r in rows_of(folder / "losses.csv")}
    for term in ("mse", "mae", "structure", "spectrum"):
        assert {("0", f"loss/{term}"), ("1", f"loss/{term}")} <= losses
    scores = rows_of(folder / "metrics.csv")
    assert {r["t1"] for r in scores} == {"Landcover-2", "mean"}
    assert float(scores[0]["val/PSNR"]) > 5
    assert (folder / "pictures" / "epoch-0001.png").exists()
    card, tensors = load(str(folder / "last.safetensors"))
    assert card.method == "satfusion-highresnet-pnn" and card.tile == 16
    assert card.configuration == {"bands": 3, "revisits": 4, "ratio": 3.125}
    assert [band.name for band in card.bands] == ["B4", "B3", "B2"]
    facts = card.training_data
    assert facts["areas"] == {"training": [NAMES[0], NAMES[1]], "validation": [NAMES[2]],
                              "test": [NAMES[3]]}  # fmt: skip
    assert facts["brightness_corrected"] is False and facts["normalisation"] == "none"
    network = combination(card.method).build(card.compat, **card.configuration)
    network.load_state_dict({k: torch.from_numpy(v) for k, v in tensors.items()})
    told = capsys.readouterr().out
    assert "1 of 5 areas are incomplete" in told and "brightness" not in told


def test_a_resumed_training_gives_the_same_weights(data, tmp_path):
    assert train(data, tmp_path / "whole") == 0
    assert train(data, tmp_path / "parts", "--epochs", "1") == 0
    assert train(data, tmp_path / "parts", "--resume") == 0
    name = os.path.join("WorldStrat", "satfusion-highresnet-pnn", "last.ckpt")
    whole, parts = (
        torch.load(tmp_path / side / name, weights_only=True) for side in ("whole", "parts")
    )
    for key, value in whole["parts"].items():
        assert torch.equal(value, parts["parts"][key]), key
    assert whole["state"]["best"] == parts["state"]["best"]


@pytest.mark.parametrize(
    "method, words",
    [
        ("satfusion-trnet-innformer", ["--set", "staged=true"]),
        ("satfusion-rams", []),
        ("satfusion-pannet", ["--set", "normalisation=jan2026"]),
        ("satfusion-srcnn-pnn", ["--compat", "reference", "--split", "reference"]),
    ],
)
def test_every_kind_of_network_can_be_trained(data, tmp_path, capsys, method, words):
    code = train(data, tmp_path, "--epochs", "1", "--samples-per-epoch", "1", "--batch-size", "1",
                 *words, method=method)  # fmt: skip
    assert code == 0, capsys.readouterr().err
    card = read_card(str(tmp_path / "WorldStrat" / method / "last.safetensors"))
    facts = card.training_data
    assert facts["brightness_corrected"] is ("reference" in words)
    assert facts["supervision"] == ("staged" if "staged=true" in words else "final")
    assert facts["normalisation"] == (
        "jan2026" if "normalisation=jan2026" in words
        else "may2025" if "reference" in words else "none"
    )  # fmt: skip


def test_the_channels_are_a_setting(data, tmp_path):
    assert (
        train(data, tmp_path, "--epochs", "1", "--set", "hidden=16", method="satfusion-rams") == 0
    )
    card, tensors = load(str(tmp_path / "WorldStrat" / "satfusion-rams" / "last.safetensors"))
    assert card.configuration == {"bands": 3, "revisits": 4, "ratio": 3.125, "hidden": 16}
    network = combination(card.method).build(card.compat, **card.configuration)
    assert network.renderer.convolution1.weight.shape[:2] == (4, 4)  # of 16, over 2 x 2 pixels
    network.load_state_dict({k: torch.from_numpy(v) for k, v in tensors.items()})


def test_the_published_version_is_a_setting(data, tmp_path, capsys):
    words = ["--epochs", "1", "--compat", "reference", "--set", "version=jan2026"]
    assert train(data, tmp_path, *words) == 0
    name = "satfusion-highresnet-pnn"
    card, tensors = load(str(tmp_path / "WorldStrat" / name / "last.safetensors"))
    assert card.configuration["version"] == "jan2026" and card.compat == "reference"
    assert card.training_data["normalisation"] == "none"
    network = combination(name).build(card.compat, **card.configuration)
    network.load_state_dict({k: torch.from_numpy(v) for k, v in tensors.items()})
    assert network.multi_image.encoder.convolution1.weight.shape[1] == 3  # no median beside them
    assert train(data, tmp_path / "two", "--set", "version=jan2026") == 2
    assert "Only --compat reference" in capsys.readouterr().err
    words = ["--compat", "reference", "--set", "version=may2025"]
    assert train(data, tmp_path / "three", *words, method="satfusion-u2net") == 2
    assert "It has no U2Net" in capsys.readouterr().err


def test_what_the_network_sees_is_normalised(data):
    options = TrainOptions("satfusion-pannet", "WorldStrat", data, compat="reference",
                           crop=16, recipe={"revisits": 2})  # fmt: skip
    task = AreaTask(options)
    from stf_engine.events import Progress

    source = task.open(Progress())
    recipe = task.recipe(source)
    seen = []
    recipe.fusion.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
    batch = source.store.crops([Sample(0, 0, 0, 0)], (16, 16), 1)
    recipe.step(batch, recipe.stages(1)[0], lambda part, loss: True)
    expected = normalised(batch.revisits, ("B4", "B3", "B2"), "may2025")
    assert torch.equal(seen[0], expected) and not torch.equal(seen[0], batch.revisits)
    sampler = task.sampler(source, 1)
    assert sampler.steps == 4 * len(source.split.training)  # 2 x 2 chips side by side
    assert {s.row % 16 for k in range(8) for s in sampler.step(0, k)} == {0}


def test_chips_are_turned_in_training_only(data, monkeypatch):
    from stf_engine.events import Progress

    task = AreaTask(TrainOptions("satfusion-pnn", "WorldStrat", data, crop=16,
                                 samples_per_epoch=40))  # fmt: skip
    source = task.open(Progress())
    turns = {s.turn for k in range(10) for s in task.sampler(source, 4).step(0, k)}
    assert turns == set(range(8))
    asked, crops = [], AreaStore.crops
    monkeypatch.setattr(AreaStore, "crops", lambda self, some, side, seed: (
        asked.extend(some), crops(self, some, side, seed))[1])  # fmt: skip
    module = combination("satfusion-pnn").build(bands=3, ratio=3.125)
    used = Predictor(module, (16, 16), source.band_names, "none", "cpu")
    predict(used, source.store, 0, Progress())
    assert {s.turn for s in asked} == {0} and len(asked) == 9


def test_a_list_of_areas_is_divided_for_training_and_tested_as_a_whole(data, tmp_path):
    table = tmp_path / "predict_split.csv"
    names = (NAMES[0], NAMES[2], NAMES[3], "Elsewhere-9")
    rows = [f"{k},{name}" for k, name in enumerate(names)]
    table.write_text(",tile\n" + "\n".join(rows) + "\n", encoding="utf-8")
    options = TrainOptions("satfusion-pnn", "WorldStrat", data)
    settings = SatFusionOptions(split_table=str(table))
    entry = combination("satfusion-pnn")
    source = open_source(options, entry, settings, False)
    parts = [source.split.part(part) for part in ("training", "validation", "test")]
    assert sorted(name for part in parts for name in part) == sorted(names[:3])
    assert [len(part) for part in parts] == [1, 1, 1]
    assert "1 areas of the list are not on disk." in source.notes
    card = Card("satfusion-pnn", configuration={"bands": 3, "ratio": 3.125}, ratio=3.125,
                bands=[Band(b) for b in ("B4", "B3", "B2")])  # fmt: skip
    source = open_source(options, entry, settings, False, card)
    assert [source.store.areas[k].name for k, _ in source.pairs("test")] == list(names[:3])


def test_brightness_is_learned_unless_the_loss_corrects_it(data):
    from stf_engine.events import Progress

    losses = {}
    for corrects in ("true", "false"):
        options = TrainOptions("satfusion-pnn", "WorldStrat", data, crop=16,
                               recipe={"revisits": 2, "corrects_brightness": corrects})  # fmt: skip
        task = AreaTask(options)
        source = task.open(Progress())
        torch.manual_seed(1)
        recipe = task.recipe(source)
        batch = source.store.crops([Sample(0, 0, 0, 0)], (16, 16), 1)
        for offset in (0.0, 0.3):
            handle = recipe.fusion.register_forward_hook(
                lambda _, given, made, offset=offset: made._replace(final=made.final + offset)
            )
            stage = recipe.stages(1)[0]
            terms = recipe.step(batch, stage, lambda part, loss: True)
            losses[corrects, offset] = float(sum(terms.values()).detach())
            handle.remove()
    assert losses["true", 0.3] == pytest.approx(losses["true", 0.0], rel=0.01)
    assert abs(losses["false", 0.3] - losses["false", 0.0]) > 0.02


def test_wrong_settings_are_refused(data, tmp_path, capsys):
    for given in ({"mse": 0.5}, {"normalisation": "2025"}, {"revisits": 0}, {"most_cloud": 2.0},
                  {"hidden": 40}, {"hidden": 0}, {"version": "2025"}):  # fmt: skip
        with pytest.raises(OptionValue):
            SatFusionOptions(**given)
    assert train(data, tmp_path, method="satfusion-trnett-pnn") == 2
    assert "satfusion-trnet-pnn" in capsys.readouterr().err
    assert train(data, tmp_path, "--crop", "16", "--set", "revisit=4") == 2
    assert train(tmp_path, tmp_path) == 2
    assert "There is no area of WorldStrat" in capsys.readouterr().err


def test_windows_cover_an_area():
    assert starts(160, 48, 8) == [0, 32, 64, 96, 112]
    assert starts(32, 16, 8) == [0, 8, 16]
    assert starts(16, 16, 8) == [0]


def test_the_baseline_is_the_mean_of_clear_pixels(data):
    area = store_of(data).area(0)
    area.revisits[:] = np.arange(1, 5, dtype=np.float32)[:, None, None, None]
    area.clouded[:] = False
    area.clouded[3] = True
    np.testing.assert_allclose(mean_of_revisits(area), 2.0)
    area.clouded[:] = True
    np.testing.assert_allclose(mean_of_revisits(area), 2.5)


def test_stf_test_scores_held_out_areas_beside_the_baselines(data, tmp_path, capsys):
    assert train(data, tmp_path / "log", "--set", "corrects_brightness=true") == 0
    weights = tmp_path / "log" / "WorldStrat" / "satfusion-highresnet-pnn" / "best.safetensors"
    out = tmp_path / "out"
    words = ["test", "--weights", str(weights), "--dataset", "WorldStrat", "--data-root",
             str(data), "--out", str(out), "--device", "cpu"]  # fmt: skip
    capsys.readouterr()
    assert main(words) == 0, capsys.readouterr().err
    told = capsys.readouterr().out
    assert "mean-of-revisits" in told and "QNR" in told and "registered:" in told
    rows = rows_of(out / "metrics.csv")
    assert {row["t1"] for row in rows} == {NAMES[3]}
    scores = {(row["method"], row["mode"]): row for row in rows}
    assert len(scores) == 9
    store = store_of(data)
    area = next(store.area(k) for k, a in enumerate(store.areas) if a.name == NAMES[3])
    mean = mean_of_revisits(area)
    plain, moved, corrected = (
        scores["mean-of-revisits", m] for m in ("plain", "registered", "corrected")
    )
    mse = float(np.mean((mean.astype(np.float64) - area.target) ** 2))
    assert float(plain["MSE"]) == pytest.approx(mse, rel=1e-4)
    assert float(plain["MAE"]) == pytest.approx(float(np.abs(mean - area.target).mean()), rel=1e-4)
    assert float(plain["PSNR"]) == pytest.approx(-10 * np.log10(mse), abs=1e-3)
    assert float(moved["MSE"]) < 1.1 * mse and float(corrected["MSE"]) <= float(moved["MSE"])
    assert 0 < float(plain["QNR"]) < 1
    with open(out / "metrics.json", encoding="utf-8") as file:
        document = json.load(file)
    assert document["card"]["method"] == "satfusion-highresnet-pnn"
    assert document["mean"]["mean-sharpened"]["plain"]["PSNR"]["dates"] == 1
    report = (out / "report.html").read_text(encoding="utf-8")
    assert (
        "Mean over the areas, corrected metrics" in report and "does not see brightness" in report
    )
    image = images.read(str(out / f"predicted_{NAMES[3]}.tif"))
    assert image.values.shape == (3, 100, 100) and np.isfinite(image.values).all()
    revisit = images.read(scan(data).areas[3].revisits[0].path).geo["grid"]
    grid = image.geo["grid"]
    assert grid.transform[0] == revisit.transform[0]
    assert grid.transform[1] * 100 == pytest.approx(revisit.transform[1] * revisit.columns)
    assert main([*words, "--overwrite", "--part", "all"]) == 0
    assert "were trained on" in capsys.readouterr().out
    assert main(words) == 2  # nothing is overwritten unasked


def test_weights_that_do_not_fit_are_refused(data, tmp_path, capsys):
    assert train(data, tmp_path / "log", "--epochs", "1", method="satfusion-pnn") == 0
    path = str(tmp_path / "log" / "WorldStrat" / "satfusion-pnn" / "best.safetensors")
    card, tensors = load(path)
    tensors.pop(next(iter(tensors)))
    save(path, card, tensors)
    code = main(["test", "--weights", path, "--dataset", "WorldStrat", "--data-root", str(data),
                 "--out", str(tmp_path / "out"), "--device", "cpu"])  # fmt: skip
    assert code == 2 and "is missing" in capsys.readouterr().err


def own_table(data, folder, scale):
    """A user's own areas: three-band revisits and targets of the tiny set, named by a table."""
    lines = ["area,revisits,pan,target,part,fine_scale"]
    parts = ("training", "validation", "test")
    for area, part in zip(scan(data).areas[:3], parts):
        paths = []
        for number, (path, bands) in enumerate(
            [(r.path, [3, 2, 1]) for r in area.revisits[:2]] + [(area.target, [0, 1, 2])]
        ):
            raw = images.read(path)
            chosen = replace(raw, values=raw.values[bands], band_names=("",) * 3,
                             radiometry=Radiometry(np.ones(3), np.zeros(3), "none"))  # fmt: skip
            paths.append(os.path.join(folder, f"{area.name}_{number}.tif".replace(" ", "_")))
            images.write_like(paths[-1], chosen.values.astype(np.float32), chosen)
        names = [os.path.basename(p) for p in paths]
        lines.append(f"{area.name},{';'.join(names[:2])},{area.pan},{names[2]},{part},{scale}")
    path = os.path.join(folder, "areas.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path


def test_a_table_of_own_areas_is_trained_on(data, tmp_path, capsys):
    def run(table):
        return main(
            ["train", "--method", "satfusion-trnet-pnn", "--pairs", str(table), "--log-dir",
             str(tmp_path / "log"), "--device", "cpu", "--batch-size", "1", "--epochs", "1",
             "--crop", "16", "--samples-per-epoch", "1", "--overwrite"]
        )  # fmt: skip

    own = tmp_path / "mine"
    own.mkdir()
    assert run(own_table(data, str(own), "")) == 2
    assert "'fine_scale'" in capsys.readouterr().err
    assert run(own_table(data, str(own), 0.0001)) == 0, capsys.readouterr().err
    card = read_card(str(tmp_path / "log" / "mine" / "satfusion-trnet-pnn" / "last.safetensors"))
    assert card.configuration["bands"] == 3 and card.bands == [] and card.sensors == {}
    assert card.ratio == pytest.approx(100 / 32)
    assert card.training_data["areas"]["test"] == [NAMES[2]]
    pairs = own / "pairs.csv"
    pairs.write_text("date,fine,coarse\n2020-01-01,a.tif,b.tif\n", encoding="utf-8")
    assert run(pairs) == 2 and "column 'date'" in capsys.readouterr().err
    assert train(data, tmp_path, "--dataset", "CIA") == 2
    assert "CIA has no areas" in capsys.readouterr().err

"""A network from GeoTIFFs to a GeoTIFF, through the job that every face of the product runs."""

from __future__ import annotations

import os

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")
gdal = pytest.importorskip("osgeo.gdal", reason="GeoTIFFs need GDAL")
osr = pytest.importorskip("osgeo.osr", reason="GeoTIFFs need GDAL")

from stf_engine import jobs  # noqa: E402
from stf_engine.errors import (  # noqa: E402
    StfError,
    WeightsDamaged,
    WeightsMissing,
    WeightsUnfit,
    WeightsUnsafe,
)
from stf_engine.networks.registry import networks  # noqa: E402
from stf_engine.recipe import ImageInput, Options, Output, Recipe  # noqa: E402
from stf_engine.weights.card import Card  # noqa: E402
from stf_engine.weights.file import save  # noqa: E402

ROWS, COLUMNS, BANDS, SIZE = 60, 80, 2, 10
ROLES = {"fine_t1": "LC08_20240501", "coarse_t1": "MOD_20240501", "coarse_t2": "MOD_20240510"}


@pytest.fixture(autouse=True)
def own_models_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "models"))
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def write(path, values, nodata=None):
    bands, rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), columns, rows, bands, gdal.GDT_Float32
    )
    dataset.SetGeoTransform((500000, 30, 0, 5000000, 0, -30))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.WriteArray(values)
    if nodata is not None:
        for band in range(bands):
            dataset.GetRasterBand(band + 1).SetNoDataValue(nodata)
    dataset = None


@pytest.fixture
def images():
    """Coarse images already on the fine grid, so that the network's input is known exactly."""
    generator = np.random.default_rng(4)
    cells = 0.1 + 0.3 * generator.random((BANDS, ROWS // SIZE, COLUMNS // SIZE))
    later = cells + 0.02 * generator.random(cells.shape)
    coarse, changed = (np.kron(c, np.ones((1, SIZE, SIZE))) for c in (cells, later))
    fine = coarse + 0.01 * generator.standard_normal(coarse.shape)
    made = {"fine_t1": fine, "coarse_t1": coarse, "coarse_t2": changed}
    return {role: values.astype(np.float32) for role, values in made.items()}


def weights_file(folder, bands=BANDS):
    torch.manual_seed(2)
    module = networks()["edc-stfn"].fusion.build(bands=bands).eval()
    path = folder / "edc.safetensors"
    card = Card("edc-stfn", configuration={"bands": bands}, tile=48, overlap=16)
    save(str(path), card, {k: v.numpy() for k, v in module.state_dict().items()})
    return str(path), module


def recipe_for(folder, images, method, **options):
    inputs = {}
    for role, name in ROLES.items():
        path = folder / f"{name}.tif"
        write(path, images[role], nodata=-1.0)
        inputs[role] = ImageInput(str(path), scale=1.0, offset=0.0)
    given = Options(ratio=float(SIZE), device="cpu", **options)
    output = Output(str(folder / "out.tif"), overwrite=True)
    return Recipe("fuse", inputs, method, output=output, options=given)


def read(path):
    return gdal.Open(path).ReadAsArray()


def test_a_weights_file_as_method(tmp_path, images):
    path, module = weights_file(tmp_path)
    images["fine_t1"][:, 20:23, 30] = -1.0  # nodata
    alone = {"consistency": "off", "adjustment": "off", "registration": "off"}
    result = jobs.run(recipe_for(tmp_path, images, path, precision="fp32", **alone))
    found = read(result.outputs["image"])
    given = {role: values.copy() for role, values in images.items()}
    hole = np.zeros((ROWS, COLUMNS), bool)
    hole[20:23, 30] = True
    given["fine_t1"][:, hole] = given["coarse_t1"][:, hole]
    with torch.no_grad():
        tensors = (torch.from_numpy(given[r])[None] for r in ("coarse_t1", "coarse_t2", "fine_t1"))
        expected = module(*tensors)[0].numpy()
    np.testing.assert_allclose(found[:, ~hole], expected[:, ~hole], atol=1e-5)
    assert (found[:, hole] == -1.0).all()


def test_the_network_is_brought_to_agree_with_the_coarse_image(tmp_path, images):
    path, _ = weights_file(tmp_path)

    def error(consistency):
        result = jobs.run(recipe_for(tmp_path, images, path, consistency=consistency))
        assert result.metrics["consistency"] is (consistency != "off")
        change = read(result.outputs["image"]).astype(float) - images["fine_t1"]
        wanted = images["coarse_t2"].astype(float) - images["coarse_t1"]
        cells = (change - wanted).reshape(BANDS, ROWS // SIZE, SIZE, COLUMNS // SIZE, SIZE)
        return np.abs(cells.mean(axis=(2, 4))).mean()

    # untrained weights know nothing; this pair agrees closely, so "auto" does it
    assert error("auto") < 0.2 * error("off")


def trained_file(folder, images):
    """A network that has learned, in seconds, that fine images follow the coarse change."""
    path, module = weights_file(folder)
    module.train()
    optimiser = torch.optim.Adam(module.parameters(), lr=2e-3)
    truth = images["fine_t1"] + images["coarse_t2"] - images["coarse_t1"]
    given = [torch.from_numpy(images[r])[None] for r in ("coarse_t1", "coarse_t2", "fine_t1")]
    for step in range(40):
        patch = (..., slice(step % 3 * 10, step % 3 * 10 + 32), slice(0, 32))
        optimiser.zero_grad()
        error = module(*(x[patch] for x in given)) - torch.from_numpy(truth)[None][patch]
        error.square().mean().backward()
        optimiser.step()
    path = str(folder / "trained.safetensors")
    card = Card("edc-stfn", configuration={"bands": BANDS}, tile=48, overlap=16)
    save(path, card, {k: v.detach().numpy() for k, v in module.state_dict().items()})
    return path


def test_weights_are_candidates_of_the_automatic_choice(tmp_path, images):
    """Beside methods without weights: tried, compared, taken where they win, named in the why."""
    images["coarse_t2"] = images["coarse_t2"] + np.float32(0.25)
    untrained, trained = weights_file(tmp_path)[0], trained_file(tmp_path, images)
    options = {"candidates": [untrained, "keep", trained], "consistency": "off"}
    options["precision"] = "fp32"
    result = jobs.run(recipe_for(tmp_path, images, "auto", **options))
    choice = result.metrics["choice"]
    errors = {row["method"]: row["relative"] for row in choice["table"]}
    assert set(errors) == {untrained, "keep", trained}
    assert errors[trained] < 0.6 * errors["keep"] and errors[trained] < errors[untrained]
    assert choice["method"] == trained and "trained.safetensors" in choice["why"]
    chosen = read(result.outputs["image"])
    alone = jobs.run(recipe_for(tmp_path, images, trained, consistency="off", precision="fp32"))
    np.testing.assert_array_equal(chosen, read(alone.outputs["image"]))


def test_memory_and_workers_change_no_pixel(tmp_path, images):
    path, _ = weights_file(tmp_path)
    results = []
    for options in ({}, {"memory_mb": 300, "workers": 1}, {"workers": 2}):
        result = jobs.run(recipe_for(tmp_path, images, path, **options))
        results.append(read(result.outputs["image"]))
    assert np.array_equal(results[0], results[1]) and np.array_equal(results[0], results[2])


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("cut", WeightsDamaged), ("pickle", WeightsUnsafe), ("bands", WeightsUnfit),
        ("missing", WeightsMissing), ("name", WeightsMissing),
    ],
)  # fmt: skip
def test_bad_weights_cost_no_output(tmp_path, images, kind, error):
    path, _ = weights_file(tmp_path, bands=3 if kind == "bands" else BANDS)
    if kind == "cut":
        os.truncate(path, os.path.getsize(path) - 100)
    elif kind == "pickle":
        with open(path, "wb") as file:
            file.write(b"\x80\x04\x95\x10\0\0\0\0\0\0\0\x8c\x05posix")
    elif kind == "missing":
        os.remove(path)
    method = "edc-stfn" if kind == "name" else path
    with pytest.raises(StfError) as caught:
        jobs.run(recipe_for(tmp_path, images, method))
    assert isinstance(caught.value, error) and caught.value.exit_code in (1, 2)
    assert caught.value.cause and caught.value.hint
    assert not [name for name in os.listdir(tmp_path) if name.startswith("out")]

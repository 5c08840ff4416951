"""Trained SatFusion networks over whole places: ``stf enhance`` with weights."""

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from conftest import MAIN  # noqa: E402
from fixtures.revisits import CORNER, FINE_M, write, write_place  # noqa: E402
from osgeo import gdal  # noqa: E402
from stf_engine import jobs  # noqa: E402
from stf_engine.blending import Axis, Lattice, seam_ratio  # noqa: E402
from stf_engine.cli.main import main  # noqa: E402
from stf_engine.enhance.networks_chips import Chips  # noqa: E402
from stf_engine.enhance.networks_grid import layout_of  # noqa: E402
from stf_engine.enhance.networks_pan import on_pan  # noqa: E402
from stf_engine.enhance.operators import apply, gaussian, sigma_of_gain  # noqa: E402
from stf_engine.enhance.survey import survey  # noqa: E402
from stf_engine.errors import Cancelled, OutOfMemory  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.grid import Window  # noqa: E402
from stf_engine.raster.revisits import Place  # noqa: E402
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe  # noqa: E402
from stf_engine.satfusion.formed import loaded  # noqa: E402
from stf_engine.satfusion.inference import Trained  # noqa: E402
from stf_engine.satfusion.registry import combination  # noqa: E402
from stf_engine.weights.card import Band, Card  # noqa: E402
from stf_engine.weights.file import save  # noqa: E402

SIDE = 48
"""Blurred pixels of the place; the ratio is 4 unless a test says otherwise."""


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def make_weights(path, name="satfusion-trnet-pannet", seed=1, tile=16, overlap=8, **more):
    """Untrained weights: any numbers predict the same everywhere."""
    torch.manual_seed(seed)
    ratio = more.pop("ratio", 4.0)
    configuration = {"bands": 3, "ratio": ratio}
    if combination(name).multi_image is not None:
        configuration["revisits"] = more.pop("revisits", 4)
    module = combination(name).build(more.get("compat", "product"), **configuration)
    card = Card(name, configuration=configuration, ratio=ratio, tile=tile, overlap=overlap,
                bands=[Band(b) for b in ("blue", "green", "red")], **more)  # fmt: skip
    save(str(path), card, {k: v.numpy() for k, v in module.state_dict().items()})
    return module.eval(), str(path)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Four revisits without any shift between them, and a pan of ratio 4."""
    return write_place(tmp_path_factory.mktemp("place"), SIDE, 4.0, revisits=4)


def pixels(path):
    return np.asarray(gdal.Open(str(path)).ReadAsArray(), np.float64)


def run(place, weights, out, *words, pan=True, code=0):
    command = ["enhance", "--revisits", *place.revisits, "--weights", str(weights), "-o", str(out),
               "--device", "cpu", "--overwrite", *words]  # fmt: skip
    assert main(command + (["--pan", place.pan] if pan else [])) == code
    return out


def by_hand(module, place, order=None):
    """The network on the whole place at once."""
    revisits = [place.images[k] for k in (order or range(len(place.images)))]
    with torch.inference_mode():
        images = torch.from_numpy(np.stack(revisits)).float()[None]
        pan = torch.from_numpy(place.pan_image).float()[None, None]
        return module(images, pan).final[0].numpy()


def test_a_chip_of_the_whole_place_is_what_the_network_gives(place, tmp_path):
    module, weights = make_weights(tmp_path / "w.safetensors", tile=SIDE)
    out = run(place, weights, tmp_path / "out.tif", "--set", "alignment=off")
    np.testing.assert_allclose(pixels(out), by_hand(module, place), atol=1e-5)
    told = gdal.Open(str(out))
    assert told.GetGeoTransform() == gdal.Open(place.pan).GetGeoTransform()
    tags = told.GetMetadata()
    assert tags["STF_METHOD"] == "satfusion-trnet-pannet"
    inputs = json.loads(tags["STF_INPUTS"])
    assert [r["date"] for r in inputs["revisits"]] == place.dates
    assert json.loads(tags["STF_WEIGHTS"])["file"] == "w.safetensors"


def test_small_shifts_move_nothing_and_the_order_is_the_reference_first(place, tmp_path):
    module, weights = make_weights(tmp_path / "w.safetensors", tile=SIDE)
    out = run(place, weights, tmp_path / "out.tif")
    np.testing.assert_allclose(pixels(out), by_hand(module, place), atol=1e-5)


@pytest.mark.parametrize(
    "name", ["satfusion-trnet-innformer", "satfusion-highresnet-pnn", "satfusion-pannet"]
)
def test_chips_are_blended_without_seams_and_an_extent_shows_the_same(place, tmp_path, name):
    _, weights = make_weights(tmp_path / "w.safetensors", name)
    whole = pixels(run(place, weights, tmp_path / "whole.tif", "--memory-mb", "600"))
    assert np.all(whole != -9999.0)
    part = pixels(run(place, weights, tmp_path / "part.tif", "--window", "37,50,90,41"))
    np.testing.assert_array_equal(part, whole[:, 50:91, 37:127])
    assert seams(whole) <= 1.05


def seams(image):
    """Of tiles of 16 blurred pixels that share 8, at a ratio of 4."""
    side = 4 * SIDE
    axis = Axis(side, 64, tuple(range(0, side - 63, 32)))
    return seam_ratio(image, Lattice(axis, axis, 32))


def test_a_fraction_as_ratio_cuts_where_the_edges_of_both_grids_meet(tmp_path):
    place = write_place(tmp_path, 32, 3.125)
    module, weights = make_weights(tmp_path / "w.safetensors", ratio=3.125, tile=32)
    out = run(place, weights, tmp_path / "whole.tif")
    np.testing.assert_allclose(pixels(out), by_hand(module, place), atol=1e-5)
    _, weights = make_weights(tmp_path / "w.safetensors", ratio=3.125, tile=17, overlap=3)
    result = enhanced(place, weights, tmp_path / "tiled.tif")
    assert (result.metrics["tile"], result.metrics["overlap"]) == (24, 8)
    tiled = pixels(tmp_path / "tiled.tif")
    away = np.abs(tiled - by_hand(module, place))
    assert away.mean() < 0.02  # only what the borders of chips add


def test_a_pan_that_begins_elsewhere_still_meets_whole_blurred_pixels(place, tmp_path):
    module, weights = make_weights(tmp_path / "w.safetensors", tile=40)
    cut = place.pan_image[4:164, 10:170]  # begins one pixel down and two and a half right
    corner = (500000.0 + 10 * 2.5, 5000000.0 - 4 * 2.5)
    pan = write(tmp_path / "cut.tif", cut[None], 2.5, corner)
    result = enhanced(place, weights, tmp_path / "out.tif", pan=pan)
    found = pixels(tmp_path / "out.tif")
    assert found.shape[1:] == cut.shape and result.metrics["tiles"] == 2
    whole = by_hand(module, place)[:, 4:164, 10:170]
    inner = np.s_[:, 40:-40, 40:-40]
    np.testing.assert_allclose(found[inner], whole[inner], atol=0.02)


def enhanced(place, weights, out, pan="", **more):
    """Through the Python interface."""
    progress = more.pop("progress", None)
    given = Enhancement(
        [ImageInput(p, **more.pop("images", {})) for p in place.revisits],
        ImageInput(pan or place.pan) if pan is not None else None,
        ratio=more.pop("ratio", None),
        pixel_size=more.pop("pixel_size", None),
    )
    recipe = Recipe("enhance", method=str(weights), enhancement=given,
                    output=Output(str(out), overwrite=True), **more)  # fmt: skip
    recipe.options.device = "cpu"
    return jobs.run(recipe, progress)


def test_every_way_gives_the_same_bytes(place, tmp_path, monkeypatch):
    _, weights = make_weights(tmp_path / "w.safetensors", "satfusion-highresnet-pannet")
    recipe = str(tmp_path / "recipe.json")
    out = run(place, weights, tmp_path / "out.tif", "--save-recipe", recipe)
    wanted = out.read_bytes()
    out.unlink()
    assert main(["run", recipe]) == 0
    assert out.read_bytes() == wanted
    out.unlink()
    words = [sys.executable, MAIN, "run", recipe, "--events", "json"]
    one = {**os.environ, "OMP_NUM_THREADS": "1"}  # sums are rounded in another order by two
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "env": one}
    with subprocess.Popen(words, **pipes) as child:
        events = [json.loads(line) for line in child.stdout]
        child.stdin.close()  # before the end it would be a cancel
    assert events[-1]["type"] == "result" and out.read_bytes() == wanted
    enhanced(place, weights, out)
    assert out.read_bytes() == wanted
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "models"))
    assert main(["models", "import", weights, "--name", "mine"]) == 0
    for words in (["--method", "mine"], ["--method", "SatFusion_HighResNet_PanNet"]):
        command = ["enhance", "--revisits", *place.revisits, "--pan", place.pan, *words, "-o",
                   str(out), "--overwrite", "--device", "cpu"]  # fmt: skip
        assert main(command) == 0
        np.testing.assert_array_equal(pixels(out), pixels_of(wanted, tmp_path))


def pixels_of(content, folder):
    path = folder / "held.tif"
    path.write_bytes(content)
    return pixels(path)


def test_without_pan_the_ratio_of_the_training_is_the_default(place, tmp_path):
    module, weights = make_weights(tmp_path / "w.safetensors", "satfusion-highresnet", tile=SIDE)
    out = run(place, weights, tmp_path / "out.tif", pan=False)
    with torch.inference_mode():
        images = torch.from_numpy(np.stack(place.images))[None]
        wanted = module(images).final[0].numpy()
    np.testing.assert_allclose(pixels(out), wanted, atol=1e-5)
    assert gdal.Open(str(out)).GetGeoTransform()[1] == 2.5
    out = run(place, weights, tmp_path / "out.tif", "--target-resolution", "4", pan=False)
    assert pixels(out).shape == (3, 120, 120)


def test_a_pan_without_a_place_shows_the_square_of_the_revisits_at_any_ratio(place, tmp_path):
    """As WorldStrat's: pan is finer than what the network was trained for, and lies nowhere."""
    _, weights = make_weights(tmp_path / "w.safetensors", ratio=2.0, tile=SIDE)
    wanted = pixels(run(place, weights, tmp_path / "wanted.tif", "--ratio", "2"))
    nowhere = tmp_path / "pan.tif"
    nowhere.write_bytes(Path(place.pan).read_bytes())
    raster = gdal.Open(str(nowhere), gdal.GA_Update)
    raster.SetGeoTransform((0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    raster = None
    out = run(replace(place, pan=str(nowhere)), weights, tmp_path / "out.tif", "--ratio", "2")
    np.testing.assert_allclose(pixels(out), wanted, atol=1e-5)
    assert gdal.Open(str(out)).GetGeoTransform() == (CORNER[0], 5.0, 0.0, CORNER[1], 0.0, -5.0)


def test_the_residual_is_that_of_the_written_image_seen_by_the_sensor(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors", tile=SIDE)
    one = replace(place, revisits=place.revisits[:1])
    page, told = tmp_path / "r.html", tmp_path / "told.json"
    words = ["--ignore", "revisits-few", "--json", "--report", str(page)]
    with open(told, "w", encoding="utf-8") as file, contextlib.redirect_stdout(file):
        out = run(one, weights, tmp_path / "out.tif", *words)
    look = json.loads(told.read_text(encoding="utf-8"))["metrics"]["revisits"][0]
    taps = gaussian(np.arange(SIDE) * 4.0 + 1.5, sigma_of_gain(0.3, 4.0))
    away = apply(pixels(out), taps, taps, (0, 0)) - place.images[0]
    inner = away[:, 3:-3, 3:-3]  # further out the sensor saw more than the image shows
    assert look["residual_rmse"] == pytest.approx(np.sqrt(np.mean(inner**2)), rel=0.02)
    assert f"{look['residual_rmse']:.4g}" in page.read_text(encoding="utf-8")


def test_a_pan_finer_than_the_training_is_reduced_to_the_resolution_asked_for(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors", ratio=2.0, tile=SIDE)
    module, _ = make_weights(tmp_path / "w.safetensors", ratio=2.0, tile=SIDE)
    out = run(place, weights, tmp_path / "out.tif", "--target-resolution", "5")
    with torch.inference_mode():
        pan = torch.from_numpy(place.pan_image)[None, None]
        half = torch.nn.functional.interpolate(
            pan, scale_factor=0.5, mode="bilinear", antialias=True
        )
        images = torch.from_numpy(np.stack(place.images))[None]
        wanted = module(images, half).final[0].numpy()
    np.testing.assert_allclose(pixels(out)[:, 2:-2, 2:-2], wanted[:, 2:-2, 2:-2], atol=2e-3)
    assert gdal.Open(str(out)).GetGeoTransform()[1] == 5.0


@pytest.mark.parametrize("name", ["satfusion-srcnn-pnn", "satfusion-rams-pnn"])
def test_missing_revisits_are_repeats_that_are_told_never_zeros(place, tmp_path, capsys, name):
    module, weights = make_weights(tmp_path / "w.safetensors", name, tile=SIDE, revisits=5)
    out = run(place, weights, tmp_path / "out.tif")
    np.testing.assert_allclose(pixels(out), by_hand(module, place, [0, 1, 2, 3, 0]), atol=1e-4)
    assert "[revisits-few]" in capsys.readouterr().err


def test_the_published_highresnet_is_not_continued_by_zeros(place, tmp_path):
    module, weights = make_weights(
        tmp_path / "w.safetensors", "satfusion-highresnet-pnn", compat="reference", tile=SIDE,
        ratio=4.0,
    )  # fmt: skip
    three = replace(place, revisits=place.revisits[:3], images=place.images[:3])
    out = run(three, weights, tmp_path / "out.tif")
    with torch.inference_mode():
        images = torch.from_numpy(np.stack([three.images[k] for k in (0, 1, 2, 0)]))[None]
        pan = torch.from_numpy(place.pan_image)[None, None]
        valid = torch.tensor([[True, True, True, False]])
        wanted = module(images, pan, valid).final[0].numpy()
        zeros = module(images[:, :3], pan).final[0].numpy()
    np.testing.assert_allclose(pixels(out), wanted, atol=1e-5)
    assert np.abs(wanted - zeros).max() > 1e-3


def masked(place, tmp_path, gaps, garbage=None):
    """The place with gaps: number of the revisit -> rows and columns without data."""
    paths = []
    for number, image in enumerate(place.images):
        image = image.copy()
        if number in gaps:
            image[(slice(None), *gaps[number])] = -9999.0 if garbage is None else garbage
        path = str(tmp_path / f"gap_2024060{number + 1}.tif")
        paths.append(write(path, image, 10.0))
    return replace(place, revisits=paths)


def test_what_a_mask_hides_changes_nothing(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors", tile=16)
    hidden = np.zeros((1, SIDE, SIDE))
    hidden[0, 8:40, 10:30] = 1
    mask = write(tmp_path / "mask.tif", hidden, 10.0, nodata=None, kind=np.uint8)
    found = []
    for garbage in (0.9, 0.01):
        gaps = {1: np.s_[10:38, 12:28]}  # masked pixels take their neighbours with them
        seen = masked(place, tmp_path, gaps, garbage)
        words = ["--mask", f"gap_20240602.tif={mask}@bad-nonzero"]
        found.append(pixels(run(seen, weights, tmp_path / "out.tif", *words)))
    np.testing.assert_array_equal(*found)
    assert np.all(found[0] != -9999.0)  # the others show these pixels


def test_a_revisit_counts_only_in_chips_that_show_enough_of_it(place, tmp_path):
    seen = masked(place, tmp_path, {2: np.s_[:24, :]})
    given = Enhancement([ImageInput(p) for p in seen.revisits], ImageInput(place.pan))
    opened = Place(given)
    layout = layout_of(opened, given, 24, 0, False)
    found = survey(opened, None, 4.0, Progress())
    chips = Chips(opened, found, layout, [0, 1, 2, 3], "off", 0.4)
    above, below = chips.read(Window(0, 0, 96, 96)), chips.read(Window(96, 0, 96, 96))
    assert above.observed.tolist() == [True, True, False, True]
    assert below.observed.all() and above.valid.all()
    others = np.stack([place.images[k][:, :24, :24] for k in (0, 1, 3)])
    np.testing.assert_allclose(above.revisits[2], np.median(others, axis=0), atol=1e-6)
    np.testing.assert_array_equal(above.revisits[0], place.images[0][:, :24, :24])


def test_a_pixel_that_no_revisit_shows_has_no_data(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors", tile=16)
    seen = masked(place, tmp_path, {n: np.s_[20:22, 30:33] for n in range(4)})
    found = pixels(run(seen, weights, tmp_path / "out.tif"))
    empty = np.zeros((4 * SIDE, 4 * SIDE), bool)
    empty[80:88, 120:132] = True
    np.testing.assert_array_equal(found == -9999.0, np.broadcast_to(empty, found.shape))


def test_a_shifted_revisit_is_brought_to_the_reference(place, tmp_path):
    moved = [*place.images[:3], np.roll(place.images[3], (2, -1), axis=(1, 2))]
    paths = [
        write(tmp_path / f"m_2024060{n + 1}.tif", image, 10.0) for n, image in enumerate(moved)
    ]
    opened = Place(Enhancement([ImageInput(p) for p in paths], ImageInput(place.pan)))
    layout = layout_of(opened, Enhancement(), SIDE, 0, False)
    found = survey(opened, None, 4.0, Progress())
    found.limit = None  # what the border wraps around is no cloud
    # As found on a larger place; test_enhance.py tests how well shifts are found.
    found.looks[3].row, found.looks[3].column = 2.04, -0.98
    away = {}
    for alignment in ("subpixel", "pixel", "off"):
        chips = Chips(opened, found, layout, [0, 3], alignment, 0.4)
        reference, other = chips.read(Window(0, 0, 4 * SIDE, 4 * SIDE)).revisits
        away[alignment] = np.abs(reference - other)[:, 8:-8, 8:-8].mean()
    assert away["pixel"] < 0.002 < 0.02 < away["off"] and away["subpixel"] < 0.006, away


def test_a_pan_that_lies_aside_is_found(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors")
    straight = enhanced(place, weights, tmp_path / "straight.tif")
    assert np.abs(straight.metrics["pan"]["shift_px"]).max() < 0.1
    moved = (CORNER[0] + 0.5 * 4 * FINE_M, CORNER[1])  # its content, half a revisit pixel right
    pan = write(tmp_path / "moved.tif", place.pan_image[None], FINE_M, moved)
    result = enhanced(place, weights, tmp_path / "out.tif", pan)
    assert result.metrics["pan"]["shift_px"] == pytest.approx([0.0, 0.5], abs=0.1)
    assert [f.role for f in result.findings if f.code == "pan-shifted"] == ["pan"]
    left = enhanced(place, weights, tmp_path / "off.tif", pan, parameters={"alignment": "off"})
    assert "pan-shifted" not in [f.code for f in left.findings]
    given = Enhancement([ImageInput(path) for path in place.revisits], ImageInput(pan))
    opened = Place(given)
    found, layout = survey(opened, None, 4.0, Progress()), layout_of(opened, given, 16, 8, False)
    read = {}
    for mode in ("subpixel", "off"):
        laid, _ = on_pan(layout, opened, found, (0.3,) * 3, mode, Progress())
        chip = Chips(opened, found, laid, [0], mode, 0.4).read(Window(0, 0, 128, 128))
        read[mode] = chip.revisits[0], laid.columns.base(np.arange(32.0))
    # What is read for the same pixels of pan lies half a pixel further left.
    assert read["subpixel"][1] - read["off"][1] == pytest.approx(np.full(32, -0.5), abs=0.1)
    assert np.abs(read["subpixel"][0] - read["off"][0]).mean() > 0.005


def test_the_memory_that_a_tile_needs_is_told(place, tmp_path, capsys):
    _, weights = make_weights(tmp_path / "w.safetensors")
    run(place, weights, tmp_path / "out.tif", "--memory-mb", "300")
    assert "Tiles of 16 pixels of 4 revisits need about" in capsys.readouterr().err
    run(place, weights, tmp_path / "out.tif", "--memory-mb", "900")
    assert "memory-exceeded" not in capsys.readouterr().err


@pytest.mark.parametrize("most", [1, 0])
def test_a_full_memory_of_the_device_is_met_chip_by_chip(tmp_path, most):
    name = "satfusion-trnet-pnn"
    entry, card, module = loaded(make_weights(tmp_path / "w.safetensors", name)[1])
    network, draw = Trained(entry, card, module, "cpu"), np.random.default_rng(1)
    revisits = draw.random((2, 3, 3, 16, 16), np.float32)
    pan, observed = draw.random((2, 1, 64, 64), np.float32), np.ones((2, 3), bool)
    given = (revisits, observed, pan, (64, 64), Progress().check)
    wanted = network(*given)

    def full(_, inputs):
        if len(inputs[0]) > most:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB")

    module.register_forward_pre_hook(full)
    if most:
        np.testing.assert_allclose(network(*given), wanted, atol=1e-6)
        return
    with pytest.raises(OutOfMemory, match=r"16 x 16 pixels .* 20\.00 GiB"):
        network(*given)


def test_threads_and_memory_change_nothing(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors")
    first = run(place, weights, tmp_path / "out.tif").read_bytes()
    words = ["--memory-mb", "300", "--workers", "3"]
    assert run(place, weights, tmp_path / "out.tif", *words).read_bytes() == first


def test_a_cancelled_run_leaves_nothing(place, tmp_path):
    _, weights = make_weights(tmp_path / "w.safetensors")
    told = []

    def sink(event):
        told.append(event)
        if event["type"] == "progress" and event["done"] > 0.4:
            progress.cancel()

    progress = Progress(sink)
    with pytest.raises(Cancelled):
        enhanced(place, weights, tmp_path / "out.tif", progress=progress)
    assert sorted(os.listdir(tmp_path)) == ["w.safetensors"]

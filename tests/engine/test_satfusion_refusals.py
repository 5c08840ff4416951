"""Bad input to ``stf enhance`` with revisits: a clear code each, and nothing lost."""

import os
import re

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from fixtures.revisits import CORNER, FINE_M, write, write_place  # noqa: E402
from fixtures.worldstrat import NAMES, make_worldstrat  # noqa: E402
from osgeo import gdal  # noqa: E402
from stf_engine.cli.main import main  # noqa: E402
from test_enhance_networks import make_weights, one_thread, pixels  # noqa: E402, F401

RATIO, SIDE = 4.0, 32


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return write_place(tmp_path_factory.mktemp("place"), SIDE, RATIO, revisits=4)


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    folder = tmp_path_factory.mktemp("weights")
    return make_weights(folder / "w.safetensors", "satfusion-srcnn-pnn", tile=SIDE, revisits=8)[1]


class Told:
    """What a command said."""

    def __init__(self, code, text):
        self.code, self.text = code, text
        self.codes = re.findall(r"[\[(]([a-z]+(?:-[a-z]+)+)[\])]", text)


@pytest.fixture
def enhance(place, tmp_path, capsys):
    """Run the command over an earlier result; a refused one leaves that and nothing else."""

    def run(revisits, *words, pan=None):
        out = tmp_path / "out.tif"
        pan = place.pan if pan is None else pan
        images = ["--revisits", *revisits, *(["--pan", pan] if pan else [])]
        out.write_bytes(b"an earlier result")
        command = ["enhance", *images, "-o", str(out), "--device", "cpu", "--overwrite", *words]
        code = main(command)
        told = capsys.readouterr()
        if code:
            assert out.read_bytes() == b"an earlier result"
            left = [n for n in os.listdir(tmp_path) if n.startswith("out") or "part" in n]
            assert left == ["out.tif"]
        return Told(code, told.out + told.err)

    return run


def test_one_revisit_for_a_network_of_eight(place, weights, enhance):
    told = enhance(place.revisits[:1], "--weights", weights)
    assert told.code == 2 and told.codes[-1] == "revisits-few"
    assert "1 revisit can be used; the network was trained with 8" in told.text
    told = enhance(place.revisits[:1], "--weights", weights, "--ignore", "revisits-few")
    assert told.code == 0


def test_revisits_that_do_not_overlap(place, weights, enhance, tmp_path):
    far = (CORNER[0] + 5000.0, CORNER[1])
    away = write(tmp_path / "away.tif", place.images[0], FINE_M * RATIO, far)
    for words in (["--weights", weights], []):
        told = enhance([*place.revisits, away], *words)
        assert told.code == 2 and told.codes[-1] == "no-overlap" and "away.tif" in told.text
    pan = write(tmp_path / "pan_away.tif", place.pan_image[None], FINE_M, far)
    assert enhance(place.revisits, pan=pan).codes[-1] == "no-overlap"


def test_a_pan_that_is_coarser_than_the_revisits(place, weights, enhance, tmp_path):
    pan = write(tmp_path / "low.tif", place.images[0][:1, ::2, ::2], 2 * FINE_M * RATIO)
    for words in (["--weights", weights], ["--method", "gsa"]):
        told = enhance(place.revisits, *words, pan=pan)
        assert told.code == 2 and told.codes[-1] == "roles-swapped"
    told = enhance(place.revisits, "--weights", weights, "--target-resolution", "1")
    assert told.code == 2 and told.codes[-1] == "option-value"


def test_a_ratio_that_the_weights_do_not_know(place, enhance, tmp_path):
    _, other = make_weights(tmp_path / "r.safetensors", "satfusion-trnet-pnn", ratio=1.5)
    told = enhance(place.revisits, "--weights", other)
    assert told.code == 2 and told.codes[-1] == "ratio-unfit"
    assert (
        "1.5 sharp pixels; here it is 4" in told.text and "--target-resolution 6.666" in told.text
    )
    assert enhance(place.revisits, "--weights", other, "--target-resolution", "6.66667").code == 0


def test_a_ratio_near_that_of_the_weights_is_a_warning(place, enhance, tmp_path):
    _, near = make_weights(tmp_path / "r.safetensors", "satfusion-trnet-pnn", ratio=3.125)
    told = enhance(place.revisits, "--weights", near)
    assert told.code == 0 and "ratio-unfit" in told.codes


def cloudy(place, tmp_path, *which):
    """Masks that say cloud everywhere for some revisits, as words of the command."""
    path = str(tmp_path / "cloud.tif")
    if not os.path.exists(path):
        write(path, np.ones((1, SIDE, SIDE)), FINE_M * RATIO, nodata=None, kind=np.uint8)
    names = [os.path.basename(place.revisits[n]) for n in which]
    return [w for name in names for w in ("--mask", f"{name}={path}@bad-nonzero")]


def test_a_revisit_under_cloud_is_left_out_and_changes_nothing(place, enhance, tmp_path):
    weights = make_weights(tmp_path / "w.safetensors", "satfusion-trnet-pnn", tile=SIDE)[1]
    told = enhance(place.revisits, "--weights", weights, *cloudy(place, tmp_path, 2))
    assert told.code == 0 and "revisit-left-out" in told.codes
    found = pixels(tmp_path / "out.tif")
    os.remove(tmp_path / "out.tif")
    kept = [path for n, path in enumerate(place.revisits) if n != 2]
    assert enhance(kept, "--weights", weights).code == 0
    np.testing.assert_array_equal(found, pixels(tmp_path / "out.tif"))


def test_everything_under_cloud(place, weights, enhance, tmp_path):
    clouds = cloudy(place, tmp_path, 0, 1, 2, 3)
    for words in (["--weights", weights], []):
        told = enhance(place.revisits, *words, *clouds)
        assert told.code == 2 and told.codes[-1] == "nothing-valid"


def test_other_numbers_of_bands(place, weights, enhance, tmp_path):
    two = write(tmp_path / "two.tif", place.images[0][:2], FINE_M * RATIO, names=("x", "y"))
    told = enhance([*place.revisits, two], "--weights", weights)
    assert told.code == 2 and told.codes[-1] == "bands-differ" and "two.tif" in told.text
    told = enhance(place.revisits, "--weights", weights, "--bands", "1,2")
    assert told.code == 2 and told.codes[-1] == "weights-unfit"
    assert "2 bands; the weights are for 3 (blue, green, red)" in told.text


def test_the_bands_of_the_weights_are_found_by_name(place, enhance, tmp_path):
    weights = make_weights(tmp_path / "w.safetensors", "satfusion-trnet-pnn", tile=SIDE)[1]
    assert enhance(place.revisits, "--weights", weights).code == 0
    wanted = pixels(tmp_path / "out.tif")
    os.remove(tmp_path / "out.tif")
    turned = []
    for number, image in enumerate(place.images):
        path = str(tmp_path / f"turned_2024060{number + 1}.tif")
        names = ("B08", "B04", "B03", "B02")
        four = np.concatenate((image[:1] + 0.1, image[::-1]))
        turned.append(write(path, four, FINE_M * RATIO, names=names))
    assert enhance(turned, "--weights", weights).code == 0
    np.testing.assert_array_equal(wanted, pixels(tmp_path / "out.tif"))


def test_bytes_beside_reflectance(place, weights, enhance, tmp_path):
    numbers = np.clip(place.images[0] * 255, 1, 255)
    path = str(tmp_path / "bytes_20240609.tif")
    odd = write(path, numbers, FINE_M * RATIO, nodata=None, kind=np.uint8)
    for words in (["--weights", weights], []):
        told = enhance([*place.revisits, odd], *words)
        assert told.code == 2 and told.codes[-1] == "units-differ"
        assert "bytes_20240609.tif (uint8" in told.text
    assert enhance([*place.revisits, odd], "--ignore", "units-differ").code == 0


def test_scaled_numbers_beside_reflectance_are_one_unit(place, enhance, tmp_path):
    numbers = np.rint(place.images[0] * 10000)
    path = write(tmp_path / "s_20240609.tif", numbers, FINE_M * RATIO, nodata=0, kind=np.uint16)
    raster = gdal.Open(path, gdal.GA_Update)
    for band in range(3):
        raster.GetRasterBand(band + 1).SetScale(0.0001)
    raster = None
    assert enhance([*place.revisits, path]).code == 0


def test_numbers_that_the_network_never_saw(place, weights, enhance, tmp_path):
    paths = []
    for number, image in enumerate(place.images):
        path = str(tmp_path / f"n_2024060{number + 1}.tif")
        numbers = np.rint(image * 10000)
        paths.append(write(path, numbers, FINE_M * RATIO, nodata=0, kind=np.uint16))
    told = enhance(paths, "--weights", weights)
    assert told.code == 2 and told.codes[-1] == "weights-unfit" and "--scale 0.0001" in told.text
    assert enhance(paths, "--weights", weights, "--scale", "0.0001").code == 0


def test_a_pan_and_no_pan_where_the_network_wants_it_otherwise(place, weights, enhance, tmp_path):
    assert enhance(place.revisits, "--weights", weights, pan="").codes[-1] == "input-missing"
    _, alone = make_weights(tmp_path / "a.safetensors", "satfusion-highresnet")
    assert enhance(place.revisits, "--weights", alone).codes[-1] == "option-value"


def test_weights_of_another_kind(place, weights, enhance, tmp_path):
    told = enhance(place.revisits, "--weights", weights, "--method", "satfusion-trnet")
    assert told.code == 2 and told.codes[-1] == "weights-unfit"
    assert enhance(place.revisits, "--method", "satfusion-rams").codes[-1] == "weights-missing"
    assert enhance(place.revisits, "--method", "satfusion-ram").codes[-1] == "method-unknown"
    (tmp_path / "x.pth").write_bytes(b"PK\x03\x04 something")
    told = enhance(place.revisits, "--weights", str(tmp_path / "x.pth"))
    assert told.codes[-1] == "weights-unsafe"
    words = ["fuse", "--fine-t1", place.pan, "--coarse-t1", place.pan, "--coarse-t2", place.pan]
    assert main([*words, "--method", weights, "-o", str(tmp_path / "no.tif")]) == 2
    assert not os.path.exists(tmp_path / "no.tif")


def test_area_folders_of_which_half_is_missing(tmp_path, capsys):
    folder = make_worldstrat(tmp_path / "WorldStrat", areas=2, side=100)
    for path in ("lr_dataset", "hr_dataset"):
        assert os.path.isdir(os.path.join(folder, path))
    first = os.path.join(folder, "hr_dataset", NAMES[0])
    for name in os.listdir(first):
        os.remove(os.path.join(first, name))
    words = ["datasets", "check", folder, "--dataset", "WorldStrat"]
    main(words)
    told = capsys.readouterr()
    assert "area-incomplete" in told.out + told.err and NAMES[0] in told.out + told.err
    train = ["train", "--method", "satfusion-trnet-pnn", "--dataset", "WorldStrat", "--data-root",
             folder, "--log-dir", str(tmp_path / "log"), "--device", "cpu"]  # fmt: skip
    second = os.path.join(folder, "lr_dataset", NAMES[1])
    for root, _, names in os.walk(second):
        for name in names:
            os.remove(os.path.join(root, name))
    assert main(train) == 2
    assert "(dataset-missing)" in capsys.readouterr().err
    assert not os.path.exists(tmp_path / "log")

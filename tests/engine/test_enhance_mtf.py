"""What bands are and how sharp: by name, by number, by their order in a product."""

from __future__ import annotations

import numpy as np
import pytest
from fixtures.revisits import write
from osgeo import gdal
from stf_engine import jobs
from stf_engine.enhance import run
from stf_engine.enhance.mtf import gains_of, visible
from stf_engine.errors import OptionValue
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import Enhancement, Evaluation, ImageInput, Output, Recipe

gdal.UseExceptions()

KNOWN = (0.26, 0.28, 0.24)
"""Blue, green and red of Sentinel-2."""


@pytest.mark.parametrize(
    "names",
    [("B2", "B3", "B4"), ("B02", "B03", "B04"), ("Band 2", "band_3", "b4"), ("B", "Green", "r")],
)
def test_bands_have_several_names(tmp_path, names):
    path = write(tmp_path / "S2A_20240601.tif", np.full((3, 8, 8), 0.2), 10.0, names=names)
    found = gains_of(RasterImage.open(ImageInput(path)))
    assert (found.sensor, found.bands, found.assumed) == ("Sentinel-2", KNOWN, ())


@pytest.mark.parametrize(("product", "count"), [("L2A", 12), ("L1C", 13)])
def test_products_without_names_have_an_order(tmp_path, product, count):
    """WorldStrat's: red, green, blue and near infrared are 4, 3, 2 and 8; shortwaves come last."""
    values = np.full((count, 8, 8), 0.2)
    path = write(tmp_path / f"Area-1-{product}_data.tiff", values, 10.0, names=("",) * count)
    given = ImageInput(path, bands=[4, 3, 2, 8, count])
    found = gains_of(RasterImage.open(given))
    assert found.bands == (0.24, 0.28, 0.26, 0.26, 0.23) and found.assumed == ()


@pytest.mark.parametrize(
    ("name", "names", "words"),
    [
        ("S2A_20240601.tif", ("B2", "haze", ""), "the bands haze, 3 of Sentinel-2"),
        ("look_20240601.tif", ("blue", "green", "red"), "The sensor of the revisits is not"),
        ("S2A_20240601.tif", ("B2", "B3", "B4"), ""),
    ],
)
def test_what_is_assumed_is_told(tmp_path, name, names, words):
    random = np.random.default_rng(1)
    path = write(tmp_path / name, 0.2 + 0.1 * random.random((3, 20, 20)), 10.0, names=names)
    given = Enhancement([ImageInput(path)], ratio=2.0)
    output = Output(str(tmp_path / "out.tif"), overwrite=True)
    done = jobs.run(Recipe("enhance", method="ibp", enhancement=given, output=output))
    told = [f.message for f in done.findings if f.code == "mtf-assumed"]
    assert len(told) == bool(words) and all(words in text for text in told)
    (look,) = jobs.run(Recipe("look", method="ibp", enhancement=given)).metrics["revisits"]
    assert look["mtf_known"] is not bool(words)


@pytest.mark.parametrize(
    ("file", "names", "wanted"),
    [
        ("S2A_20240601.tif", ("B8", "B4", "B3", "B2"), [1, 2, 3]),
        ("LC08_20240601.tif", ("B2", "B3", "B4", "B5"), [0, 1, 2]),
        ("LE07_20240601.tif", ("B2", "B3", "B4", "B5"), []),  # green, red, near infrared there
        ("look.tif", ("N", "R", "Green", "haze"), [1, 2]),
    ],
)
def test_visible_bands_are_told_by_name_or_by_number_of_the_sensor(tmp_path, file, names, wanted):
    path = write(tmp_path / file, np.full((4, 8, 8), 0.2), 10.0, names=names)
    assert visible(RasterImage.open(ImageInput(path))) == wanted


def test_visible_weights_take_no_other_bands(tmp_path):
    """The fourth band is another image; with it, what brovey divides by would be another."""
    random = np.random.default_rng(1)
    bands = 0.2 + 0.1 * random.random((4, 24, 24))
    pan = write(tmp_path / "pan.tif", 0.2 + 0.1 * random.random((1, 48, 48)), 5.0)
    found = {}
    for key, names in {"named": ("B2", "B3", "B4", "B8"), "": ("",) * 4}.items():
        path = write(tmp_path / "S2A_20240601.tif", bands, 10.0, names=names)
        for weights in ("visible", f"{1 / 3},{1 / 3},{1 / 3},0"):
            recipe = Recipe(
                "enhance", method="brovey", parameters={"weights": weights, "align": "off"},
                enhancement=Enhancement([ImageInput(path)], ImageInput(pan)),
                output=Output(str(tmp_path / "out.tif"), overwrite=True),
            )  # fmt: skip
            if key == "" and weights == "visible":
                with pytest.raises(OptionValue, match="no band is known to be blue"):
                    jobs.run(recipe)
                continue
            found[key, weights[:3]] = gdal.Open(jobs.run(recipe).outputs["image"]).ReadAsArray()
    np.testing.assert_allclose(found["named", "vis"], found["named", "0.3"], atol=1e-6)


@pytest.mark.parametrize("bands", [[4, 3, 2], [4]], ids=["three bands", "one band"])
def test_walds_protocol_fuses_with_the_sharpness_that_it_blurs_with(tmp_path, bands, monkeypatch):
    """The bands keep their names in the files of the protocol, also those that had none."""
    random = np.random.default_rng(1)
    values = 0.2 + 0.1 * random.random((12, 48, 48))
    path = write(tmp_path / "Area-1-L2A_data.tiff", values, 10.0, names=("",) * 12)
    pan = write(tmp_path / "pan.tif", 0.2 + 0.1 * random.random((1, 96, 96)), 5.0)
    found = []
    monkeypatch.setattr(run, "gains_of", lambda image: found.append(gains_of(image)) or found[-1])
    given = Enhancement([ImageInput(path, bands=bands)], ImageInput(pan))
    settings = {"weights": "visible", "align": "off"}
    jobs.run(
        Recipe("evaluate", method="brovey", parameters=settings, enhancement=given,
               evaluation=Evaluation(prediction=None, protocol="wald"))
    )  # fmt: skip
    assert [g.bands for g in found] == [(0.24, 0.28, 0.26)[: len(bands)]]

"""What the dates of a series leave for each other: the same bytes, less work, bounded memory."""

import os
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest
from stf_engine import jobs, kept
from stf_engine.check import registration
from stf_engine.choice import choose
from stf_engine.classical import similar
from stf_engine.fusion import fuse
from stf_engine.kept import Kept
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import ImageInput, Output, Recipe, Series, Simulation

DATES = [f"2024-06-{day:02}" for day in range(1, 8)]
FINE_DATES = [DATES[0], DATES[3], DATES[-1]]
"""Three pairs: the best ones change in the middle of the series."""


@pytest.fixture(scope="module")
def cloudy(tmp_path_factory):
    """Coarse images of all dates; clouds on every image."""
    return simulated(tmp_path_factory.mktemp("cloudy"), 0.1)


@pytest.fixture(scope="module")
def clear(tmp_path_factory):
    return simulated(tmp_path_factory.mktemp("clear"), 0.0)


def simulated(folder, clouds):
    given = Simulation(
        str(folder), rows=64, columns=80, ratio=8.0, bands=1, dates=DATES, cloud_share=clouds
    )
    jobs.run(Recipe(job="simulate", simulation=given))
    return folder


def image(folder, side, date):
    return ImageInput(str(folder / f"{side}_{date.replace('-', '')}.tif"))


def series(season, out, method, **options):
    fine = [image(season, "fine", date) for date in FINE_DATES]
    coarse = [image(season, "coarse", date) for date in DATES]
    recipe = Recipe(job="series", method=method, series=Series(fine, coarse, str(out)))
    for name, value in options.items():
        setattr(recipe.options, name, value)
    result = jobs.run(recipe)
    assert result.metrics["failed"] == 0
    files = {path.name: path.read_bytes() for path in Path(out).glob("*.tif")}
    assert len(files) == len(DATES) - len(FINE_DATES)
    return files, result


METHODS = ("starfm", "fit-fc", "fsdaf", "adaptive", "auto")
"""Each keeps other things: pixels; similar pixels; of one pair; scene passes; trials."""

CANDIDATES = ["mean-change", "fit-fc", "estarfm", "linear"]


@pytest.mark.parametrize("method", METHODS)
def test_the_same_bytes_with_and_without(cloudy, tmp_path, method, monkeypatch):
    options = {"candidates": CANDIDATES} if method == "auto" else {}
    made, told = series(cloudy, tmp_path / "kept", method, tile=40, **options)
    monkeypatch.setattr(kept, "SHARE", 0.0)
    alone, told_alone = series(cloudy, tmp_path / "alone", method, tile=40, **options)
    assert made == alone
    warnings = [[f.message for f in result.findings] for result in (told, told_alone)]
    assert warnings[0] == warnings[1]


def test_fine_images_are_read_and_similar_pixels_chosen_once(clear, tmp_path, monkeypatch):
    read, chosen, searched = [], [], []
    plain_read, plain_choose = RasterImage.read, similar._choose
    plain_estimate = registration._estimated

    def reading(self, window):
        read.append((os.path.basename(self.path), window))
        return plain_read(self, window)

    def choosing(*given):
        chosen.append(1)
        return plain_choose(*given)

    def estimating(*given):
        searched.append(1)
        return plain_estimate(*given)

    monkeypatch.setattr(RasterImage, "read", reading)
    monkeypatch.setattr(similar, "_choose", choosing)
    monkeypatch.setattr(registration, "_estimated", estimating)
    series(clear, tmp_path / "kept", "fit-fc", tile=40)
    pairs, tiles = len(FINE_DATES), 4
    assert len(chosen) == pairs * tiles  # of each pair once, though most serve several dates
    assert len(searched) == pairs
    with_kept = sum(name.startswith("fine") for name, _ in read)
    read.clear(), chosen.clear(), searched.clear()
    monkeypatch.setattr(kept, "SHARE", 0.0)
    series(clear, tmp_path / "alone", "fit-fc", tile=40)
    assert len(chosen) == 4 * 2 * tiles and len(searched) == 4 * 2
    assert with_kept < 0.5 * sum(name.startswith("fine") for name, _ in read)


def test_what_auto_tries_on_the_pairs_alone_is_tried_once(clear, tmp_path, monkeypatch):
    tried = []
    plain = choose.predict

    def trying(method, scene, *given):
        tried.append((method.spec.name, "fine_t3" in scene.roles))
        return plain(method, scene, *given)

    monkeypatch.setattr(choose, "predict", trying)
    series(clear, tmp_path / "kept", "auto", candidates=CANDIDATES)
    left_out = [name for name, two_pairs in tried if not two_pairs]
    down = [name for name, two_pairs in tried if two_pairs]
    # Two dates lie between the first two pairs and two between the last two.
    assert sorted(left_out) == sorted(2 * 2 * [n for n in CANDIDATES if n != "estarfm"])
    assert sorted(down) == sorted(4 * CANDIDATES)
    tried.clear()
    monkeypatch.setattr(kept, "SHARE", 0.0)
    series(clear, tmp_path / "alone", "auto", candidates=CANDIDATES)
    assert len(tried) == 2 * len(left_out) + len(down)


def test_an_image_that_is_replaced_between_two_dates_is_read_anew(clear, tmp_path):
    folder = shutil.copytree(clear, tmp_path / "images")
    inputs = {
        role: image(folder, side, date)
        for role, side, date in (
            ("fine_t1", "fine", DATES[0]),
            ("coarse_t1", "coarse", DATES[0]),
            ("coarse_t2", "coarse", DATES[1]),
        )
    }
    store = Kept.of_memory(None)

    def fused(name, kept_for_others):
        path = tmp_path / name
        fuse(Recipe(inputs=inputs, method="fit-fc", output=Output(str(path))), kept=kept_for_others)
        return path.read_bytes()

    before = fused("before.tif", store)
    shutil.copy(image(folder, "fine", DATES[3]).path, inputs["fine_t1"].path)
    after = fused("after.tif", store)
    assert after == fused("alone.tif", None) and after != before


def test_the_store_is_bounded_and_drops_what_is_not_asked_for():
    store = Kept(10_000)
    store.begin()
    first = store.made("a", lambda: np.zeros(1000, np.float32))
    assert store.made("a", lambda: pytest.fail("made twice")) is first
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 1
    store.made("b", lambda: np.zeros(2000, np.float32))
    assert store.get("b") is None and store.size <= 10_000  # no room: made again each time
    store.begin()
    assert store.get("a") is first  # asked for by this date too
    store.begin()
    store.begin()
    assert store.get("a") is None and store.size == 0
    store.put("c", np.zeros(10))
    store.clear()
    assert store.get("c") is None and store.size == 0
    assert Kept.of_memory(100).budget == 0
    assert Kept.of_memory(800).budget == 200 << 20


def test_on_a_worker_all_copies_are_one_store():
    store = Kept(1000, "run")
    one, other = (pickle.loads(pickle.dumps(store)) for _ in range(2))
    assert one is other and one is not store
    assert pickle.loads(pickle.dumps(Kept(1000, "next run"))) is not one
    kept.forget()
    assert pickle.loads(pickle.dumps(store)) is not one

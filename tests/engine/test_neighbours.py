"""Lists of similar pixels: what they hold, and that they give the bits of the whole window."""

from __future__ import annotations

import numpy as np
import pytest
from methods_base import made_images, made_scene, predict_scene, roles_of
from stf_engine.classical import neighbours, starfm_strip, two_pairs, ubestarfm
from stf_engine.classical.neighbours import listed
from stf_engine.kept import Kept
from stf_engine.registry import create

METHODS = {
    "starfm": {"window": 9, "classes": 8},
    "starfm strict": {"window": 9, "classes": 12, "filter": "strict", "uncertainty": True},
    "estarfm": {"window": 11, "conversion": "regression"},
    "estarfm blended": {"window": 11, "conversion": "blended", "uncertainty": True},
    "ubestarfm": {"window": 9, "uncertainty": True},
}


@pytest.mark.parametrize("most", [1, 40, 10**6])
def test_lists_hold_what_was_found_in_the_order_of_the_offsets(monkeypatch, most):
    monkeypatch.setattr(neighbours, "PAIRS", most)
    found = np.random.default_rng(3).random((30, 17)) < 0.2
    found[:, 4], found[:, 5], found[7] = True, False, False
    sequence: list[list[int]] = [[] for _ in range(17)]
    for portion in listed((np.flatnonzero(row) for row in found), 17):
        order = portion.order()
        for some, offsets in portion.rounds(order):
            for pixel, offset in zip(order[:some], offsets):
                sequence[pixel].append(int(offset))
    assert sequence == [np.flatnonzero(column).tolist() for column in found.T]


@pytest.mark.parametrize("name", METHODS)
def test_kept_for_another_date_the_same_bits(monkeypatch, name):
    monkeypatch.setattr(neighbours, "PAIRS", 5000)
    monkeypatch.setattr(starfm_strip, "LONGEST", 1.0)
    method = create(name.split()[0], **METHODS[name])
    days = two_days(method)
    alone = [predict_scene(method, scene, 40) for scene in days]
    kept = Kept(1 << 24)
    searched = searches(monkeypatch)
    for scene, wanted in zip(days, alone):
        scene.kept = kept
        kept.begin()
        got = predict_scene(method, scene, 40)
        assert (got.valid == wanted.valid).all() and got.valid.any()
        for one, other in ((got.values, wanted.values), (got.uncertainty, wanted.uncertainty)):
            assert one is None or (one == other).all()
    first, second = searched["first"], len(searched["all"]) - searched["first"]
    assert first > 0 and second == 0


def two_days(method):
    """Two dates of the same pairs, with holes in the pairs; but for ubESTARFM, of which kept levels
    hold for the same valid pixels only, the second date has clouds of its own."""
    images = made_images()
    roles = roles_of(method, 2)
    masks = {role: np.ones((60, 70), bool) for role in ("fine_t1", "fine_t3")}
    masks["fine_t1"][5:20, 30:50] = False
    masks["fine_t3"][30:33, 10:60] = False
    days = [made_scene(images, roles, masks)]
    images = {**images, "coarse_t2": 0.7 * images["coarse_t2"] + 0.1}
    if method.spec.name != "ubestarfm":
        cloud = np.ones(images["coarse_t2"].shape[1:], bool)
        cloud[3:5, 2:4] = False
        masks = {**masks, "coarse_t2": cloud}
    return [*days, made_scene(images, roles, masks)]


def searches(monkeypatch):
    """Counts the searches for similar pixels, and how many the first date began with."""
    found = {"all": [], "first": 0}
    for module, name in (
        (starfm_strip, "_found_at"),
        (two_pairs, "found_at"),
        (two_pairs.Strip, "_compared"),
        (ubestarfm, "sum_similar"),
    ):
        plain = getattr(module, name)

        def counted(*given, plain=plain):
            found["all"].append(plain.__name__)
            return plain(*given)

        monkeypatch.setattr(module, name, counted)
    begin = Kept.begin

    def begun(self):
        found["first"] = len(found["all"])
        begin(self)

    monkeypatch.setattr(Kept, "begin", begun)
    return found


def test_where_too_much_is_similar_nothing_is_listed(monkeypatch):
    method = create("starfm", window=9, classes=1)
    scene = two_days(method)[0]
    wanted = predict_scene(method, scene)
    searched = searches(monkeypatch)
    scene.kept = Kept(1 << 24)
    for _ in range(2):
        assert (predict_scene(method, scene).values == wanted.values).all()
    assert len(searched["all"]) == 2 * scene.bands  # a sample, by the first date, of two pairs


def test_without_room_it_goes_on_as_before(monkeypatch):
    for name in ("starfm", "estarfm", "ubestarfm"):
        method = create(name, **METHODS[name])
        scene = two_days(method)[0]
        wanted = predict_scene(method, scene)
        scene.kept = Kept(5000)
        assert (predict_scene(method, scene).values == wanted.values).all()
        assert scene.kept.size <= 5000

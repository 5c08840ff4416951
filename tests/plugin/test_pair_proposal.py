"""Which pairs the dock takes for a date, and why: the engine's ranking in place of the calendar."""

import pytest
from fixtures.clicks import click

from stf_qgis_plugin.dock.state import AUTOMATIC, BEST_ONE, FuseState, Image

MAY, JULY, AUGUST, SEPTEMBER = "2024-05-10", "2024-07-13", "2024-08-05", "2024-09-01"


def season():
    """Three pairs and one date between the last two."""
    state = FuseState()
    fine = [Image(f"/f_{d}.tif", f"f_{d}", pixel_m=10, date=d) for d in (MAY, JULY, SEPTEMBER)]
    coarse = [
        Image(f"/c_{d}.tif", f"c_{d}", pixel_m=80, date=d) for d in (MAY, JULY, AUGUST, SEPTEMBER)
    ]
    state.add([*fine, *coarse])
    return state


def test_without_an_answer_the_nearest_pairs_are_taken():
    state = season()
    assert state.pairs_for(AUGUST) == [JULY, SEPTEMBER]
    state.pairs = BEST_ONE
    assert state.pairs_for(AUGUST) == [JULY]


def test_the_ranking_of_the_engine_goes_before_time():
    state = season()
    state.ranked = {AUGUST: [MAY, SEPTEMBER, JULY]}
    assert state.pairs_for(AUGUST) == [MAY, SEPTEMBER]
    roles = state.plan(AUGUST).roles
    assert roles["fine_t1"].date == MAY and roles["coarse_t3"].date == SEPTEMBER
    one = {"pairs": "one", "inputs": ["fine_t1", "coarse_t1", "coarse_t2"]}
    state.ranked = {AUGUST: [SEPTEMBER, MAY, JULY]}
    assert state.plan(AUGUST, one).roles["fine_t1"].date == SEPTEMBER
    state.pairs = BEST_ONE
    assert state.pairs_for(AUGUST) == [SEPTEMBER]
    state.left_out = [SEPTEMBER]
    assert state.pairs_for(AUGUST) == [MAY]
    state.pairs, state.ranked = JULY, {AUGUST: [MAY]}  # by hand, although it cannot be ranked
    assert state.pairs_for(AUGUST) == [JULY]


def test_a_large_scene_is_compared_with_check_only(qgis_app, tmp_path, monkeypatch):
    from stf_qgis_plugin.dock import pair_proposal

    state, asked = season(), []
    for image in state.images:
        image.path = str(tmp_path / image.name)
        (tmp_path / image.name).write_bytes(b"0" * 100)
    proposal = pair_proposal.PairProposal(state, asked.append)
    monkeypatch.setattr(pair_proposal, "MOST_BYTES", 299)
    proposal.ask_soon()
    assert not proposal.busy
    monkeypatch.setattr(pair_proposal, "MOST_BYTES", 300)
    proposal.ask_soon()
    assert proposal.busy
    proposal.stop()


@pytest.mark.qgis
def test_the_reason_stands_below_the_choice(make_dock, pump):
    """The demo scene through the real engine."""
    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.fuse_page.state.ranked and not dock.controller.busy, 120)
    form, state = dock.fuse_page.form, dock.fuse_page.state
    date = state.wanted_dates()[0]
    pairs = state.pair_dates()
    assert state.pairs == AUTOMATIC and sorted(state.ranked[date]) == pairs
    assert form.why.text().count("standard deviations") == len(pairs)
    assert form.why.text().startswith(f"Pair of {pairs[0]}: ")
    form.pairs.setCurrentIndex(form.pairs.findData(BEST_ONE))
    pump(lambda: not dock.controller.busy)
    assert form.why.text().count("Pair of ") == 1
    assert state.pairs_for(date) == state.ranked[date][:1]
    form.pairs.setCurrentIndex(form.pairs.findData(pairs[1]))
    pump(lambda: not dock.controller.busy)
    assert form.why.isHidden() and state.pairs_for(date) == [pairs[1]]

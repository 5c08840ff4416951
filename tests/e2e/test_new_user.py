"""A new user's first quarter of an hour: the zip is installed, nothing else."""

import os
import re

import pytest
from session import Desktop

pytestmark = pytest.mark.gui

FLOWS = ("first_layer", "swipe", "check", "own_layers", "cancel", "validate", "run_again")


@pytest.fixture(scope="module")
def seen():
    return Desktop("new-user").walk(*FLOWS)


def test_first_layer_in_four_clicks_and_three_minutes(seen):
    facts = seen["first_layer"]
    assert facts["clicks"] <= 4
    assert facts["seconds"] < 180
    assert facts["on_map"] is True
    assert facts["layer"] == f"2024-07-13 · {facts['title']}"
    assert facts["day"] == "2024-07-13"
    assert os.path.basename(facts["source"]) == f"2024-07-13_{facts['method']}.tif"
    assert os.path.isfile(facts["source"])
    assert facts["said"].startswith("1 image added to the group")


def test_nothing_was_installed_for_it(seen):
    assert seen["first_layer"]["interpreter"] == ""
    assert seen["first_layer"]["private_engine"] is False


def test_the_dock_is_wide_enough_for_its_words(seen):
    assert seen["first_layer"]["dock_width"] == 380


def test_the_swipe_compares_with_the_coarse_image(seen):
    assert seen["swipe"]["sides"] == [seen["first_layer"]["layer"], "coarse_20240713"]
    assert seen["swipe"]["ended"] is True


def test_the_demo_scene_is_free_of_errors(seen):
    assert seen["check"]["errors"] == 0


def test_layers_of_the_project_get_roles_and_dates(seen):
    assert seen["own_layers"]["roles"] == ["fine"] * 2 + ["coarse"] * 3
    assert seen["own_layers"]["dates"] == [
        "2024-05-10", "2024-09-05", "2024-05-10", "2024-07-13", "2024-09-05",
    ]  # fmt: skip


def test_cancel_is_quick_and_leaves_nothing(seen):
    facts = seen["cancel"]
    assert facts["seconds"] < 2.0
    assert facts["said"] == "Cancelled. Nothing was written."
    result = os.path.basename(seen["first_layer"]["source"])
    assert facts["files_after"] == facts["files_before"] == [result]
    assert facts["layers_same"] is True


def test_validation_with_the_true_image_is_saved_as_a_report(seen):
    facts = seen["validate"]
    assert (facts["prediction"], facts["preset"]) == (seen["first_layer"]["layer"], "coarse")
    assert facts["verdict"][0].startswith("Clearly better than")
    assert facts["said"] == "Report saved."
    with open(facts["report"], encoding="utf-8") as file:
        report = file.read()
    assert "Clearly better than" in report
    assert len(re.findall("<img|<svg", report)) >= 3


def test_a_run_of_the_history_again_gets_a_name_of_its_own(seen):
    facts, first = seen["run_again"], seen["first_layer"]
    assert facts["found"] == [f"Demo scene · {first['title']}"]
    again = os.path.basename(first["source"]).replace(".tif", "_2.tif")
    assert sorted(set(facts["after"]) - set(facts["before"])) == [again]
    assert facts["top"] == again

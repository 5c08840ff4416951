"""The form of the dock without a window: roles, dates, pairs, recipes, remedies."""

import os

import pytest

from stf_qgis_plugin.dock.state import BEST_ONE, COARSE, FINE, FuseState, Image

SPEC = {
    "inputs": ["fine_t1", "coarse_t1", "coarse_t2"],
    "optional_inputs": ["fine_t3", "coarse_t3"],
    "pairs": "combined",
}


def image(name, pixel_m, date=None, folder="/data"):
    return Image(path=f"{folder}/{name}.tif", name=name, pixel_m=pixel_m, date=date)


@pytest.fixture
def state():
    state = FuseState()
    state.add(
        [
            image("c_0723", 300, "2024-07-23"),
            image("f_0612", 10, "2024-06-12"),
            image("c_0816", 300, "2024-08-16"),
            image("f_0816", 10, "2024-08-16"),
            image("c_0705", 300, "2024-07-05"),
            image("c_0612", 300, "2024-06-12"),
        ]
    )
    return state


def test_roles_come_from_pixel_sizes_and_rows_are_sorted(state):
    assert [i.name for i in state.images] == [
        "f_0612", "f_0816", "c_0612", "c_0705", "c_0723", "c_0816",
    ]  # fmt: skip
    assert [i.role for i in state.images] == [FINE] * 2 + [COARSE] * 4


def test_a_role_set_by_hand_stays(state):
    coarse = state.images[-1]
    state.set_role(coarse, FINE)
    state.add([image("another", 300, "2024-09-01")])
    assert coarse.role == FINE


def test_an_image_is_added_once(state):
    assert state.add([image("f_0612", 10)]) == 0
    assert len(state.images) == 6


def test_dates_with_a_fine_image_are_not_predicted(state):
    assert state.pair_dates() == ["2024-06-12", "2024-08-16"]
    assert state.wanted_dates() == ["2024-07-05", "2024-07-23"]
    state.ticked = ["2024-07-23"]
    assert state.wanted_dates() == ["2024-07-23"]


def test_automatic_pairs_are_the_nearest_before_and_after(state):
    state.add([image("f_0601", 10, "2024-06-01"), image("c_0601", 300, "2024-06-01")])
    assert state.pairs_for("2024-07-05") == ["2024-06-12", "2024-08-16"]
    state.pairs = BEST_ONE
    assert state.pairs_for("2024-07-23") == ["2024-08-16"]
    state.pairs = "2024-06-01"
    assert state.pairs_for("2024-07-23") == ["2024-06-01"]


def test_a_date_after_all_pairs_uses_the_last_one(state):
    state.add([image("c_0901", 300, "2024-09-01")])
    assert state.pairs_for("2024-09-01") == ["2024-08-16"]


def test_recipes_hold_roles_dates_and_separate_files(state, tmp_path):
    first, second = state.recipes("fuse", str(tmp_path), SPEC)
    assert {role: i["path"] for role, i in first["inputs"].items()} == {
        "fine_t1": "/data/f_0612.tif",
        "coarse_t1": "/data/c_0612.tif",
        "coarse_t2": "/data/c_0705.tif",
        "fine_t3": "/data/f_0816.tif",
        "coarse_t3": "/data/c_0816.tif",
    }
    assert first["inputs"]["coarse_t2"]["date"] == "2024-07-05"
    assert first["output"]["path"] == str(tmp_path / "2024-07-05_auto.tif")
    assert second["output"]["path"] == str(tmp_path / "2024-07-23_auto.tif")
    assert "extent" not in first and "parameters" not in first


def test_recipes_are_recipes_of_the_engine(state, tmp_path):
    recipe = pytest.importorskip("stf_engine.recipe")
    state.parameters, state.bounds, state.bounds_crs = {"window": 21}, [0, 0, 9, 9], "EPSG:32633"
    state.options, state.ignored = {"consistency": "on", "memory_mb": 512}, ["shift-found"]
    state.apply_fix({"inputs.fine_t1.scale": 0.0001}, state.recipes("fuse", "/out", SPEC)[0])
    parsed = recipe.parse(state.recipes("fuse", str(tmp_path), SPEC)[0])
    assert parsed.inputs["fine_t1"].scale == 0.0001
    assert parsed.options.ignore == ["shift-found"] and parsed.options.consistency == "on"
    assert parsed.extent.bounds == [0, 0, 9, 9]


def test_a_method_with_one_pair_gets_one(state):
    plan = state.plan("2024-07-23", {**SPEC, "pairs": "one", "optional_inputs": []})
    assert plan.roles["fine_t1"].name == "f_0816"
    assert "fine_t3" not in plan.roles


def test_nothing_is_overwritten_unasked(state, tmp_path):
    (tmp_path / "2024-07-05_auto.tif").write_bytes(b"")
    paths = [r["output"]["path"] for r in state.recipes("fuse", str(tmp_path), SPEC)]
    assert os.path.basename(paths[0]) == "2024-07-05_auto_2.tif"
    waiting = state.recipes("fuse", str(tmp_path), SPEC, taken=paths)
    assert os.path.basename(waiting[0]["output"]["path"]) == "2024-07-05_auto_3.tif"


def test_remedies_change_the_form_and_can_be_taken_back(state):
    recipe = state.recipes("check", "/out", SPEC)[0]
    fix = {
        "inputs.coarse_t2.shift": [93.0, 0.0],
        "options.memory_mb": 512,
        "method": "starfm",
        "output.path": "/out/other.tif",
    }
    before = state.apply_fix(fix, recipe)
    changed = state.recipes("fuse", "/out", SPEC)[0]
    assert changed["inputs"]["coarse_t2"]["shift"] == [93.0, 0.0]
    assert changed["options"]["memory_mb"] == 512 and changed["method"] == "starfm"
    assert changed["output"]["path"] == "/out/other.tif"
    state.restore(before)
    assert state.recipes("check", "/out", SPEC)[0] == recipe


def test_swapped_dates_are_swapped_in_the_rows(state):
    recipe = state.recipes("check", "/out", SPEC)[0]
    fix = {"inputs.coarse_t1.date": "2024-07-05", "inputs.coarse_t2.date": "2024-06-12"}
    state.apply_fix(fix, recipe)
    dates = {i.name: i.date for i in state.images}
    assert dates["c_0612"] == "2024-07-05" and dates["c_0705"] == "2024-06-12"


def test_default_folder_is_beside_the_fine_image(tmp_path):
    state = FuseState()
    state.add([image("f", 10, "2024-06-12", str(tmp_path))])
    assert state.default_folder() == str(tmp_path / "fused")
    state = FuseState()
    state.add([image("f", 10, "2024-06-12", "/dev/null/nowhere")])
    assert state.default_folder("", "/docs") == os.path.join("/docs", "STFusion")

"""The method ``adaptive`` against its reference numbers, and that wrong numbers are noticed."""

from __future__ import annotations

import copy
import json
import os

import numpy as np
import pytest
from parity import adaptive_cases, run

FOLDER = os.path.join(run.ROOT, "..", "shared", "parity", "adaptive")
DATA = os.path.join(run.ROOT, "..", "shared", "data")


@pytest.fixture(scope="module")
def cases():
    if not adaptive_cases.is_folder(FOLDER) or not os.path.isdir(DATA):
        pytest.skip("the shared parity vectors are not beside this checkout")
    with open(os.path.join(FOLDER, adaptive_cases.REFERENCE), encoding="utf-8") as file:
        return json.load(file)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["kranj_93-68", "orl_170409+190906-180223", "yan_0308-0205"])
def test_every_step_agrees_with_the_reference(cases, name):
    case = cases[name]
    found = adaptive_cases.measured(DATA, name, case)
    wanted, tolerance = case["reference"], case["tolerance"]
    assert list(adaptive_cases.differences(found, wanted, tolerance)) == []
    wrong = copy.deepcopy(wanted)
    wrong["rmse_mean"] *= 1.05
    wrong["rho_s"] = [value + 0.02 for value in wrong["rho_s"]]
    wrong["v_linear"]["noise"] *= 1.03
    wrong["cells"] = [1, 1]
    told = "; ".join(adaptive_cases.differences(found, wrong, tolerance))
    for words in ("rmse_mean", "rho_s", "v_linear noise", "cells"):
        assert words in told


def test_gaps_take_the_nearest_valid_pixel():
    values = np.arange(30.0).reshape(1, 5, 6)
    values[0, 1:4, 2:4] = np.nan
    got = adaptive_cases.filled(values)
    assert np.isfinite(got).all()
    assert got[0, 2, 2] == 13.0 and got[0, 2, 3] == 16.0
    assert got[0, 1, 2] in (2.0, 7.0)

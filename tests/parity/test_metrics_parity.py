"""The metric vectors of the shared folder, both modes."""

from __future__ import annotations

from pathlib import Path

import pytest
from parity.metrics_cases import check

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "parity" / "stf"


@pytest.mark.shared
def test_every_metric_vector():
    if not (FOLDER / "metrics.json").is_file():
        pytest.skip(f"{FOLDER} is not there")
    results = check(str(FOLDER))
    failed = [f"{name}: {detail}" for name, passed, detail in results if not passed]
    assert len(results) > 200
    assert not failed

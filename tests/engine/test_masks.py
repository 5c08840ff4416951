"""Mask rules as text, and what they keep."""

import numpy as np
import pytest
from stf_engine.errors import MaskRuleUnknown
from stf_engine.masks import parse_rule

CODES = np.array([0, 1, 2, 3, 8, 24])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (None, [0, 1, 1, 1, 1, 1]),
        ("valid-nonzero", [0, 1, 1, 1, 1, 1]),
        ("bad-nonzero", [1, 0, 0, 0, 0, 0]),
        ("bits:0", [1, 0, 1, 0, 1, 1]),
        ("bits:1+3", [1, 1, 0, 0, 0, 0]),
        ("BITS: 4", [1, 1, 1, 1, 1, 0]),
        ("values:3+8", [1, 1, 1, 0, 0, 1]),
        ("values:3,8", [1, 1, 1, 0, 0, 1]),
        ("keep-values:2+24", [0, 0, 1, 0, 0, 1]),
    ],
)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int32, np.float32])
def test_what_a_rule_keeps(text, kept, dtype):
    found = parse_rule(text).valid(CODES.astype(dtype))
    assert found.dtype == bool
    assert found.astype(int).tolist() == kept


@pytest.mark.parametrize(
    "text", ["valid-nonzero", "bad-nonzero", "bits:1", "values:3", "keep-values:0"]
)
def test_a_number_that_is_not_finite_is_never_kept(text):
    codes = np.array([np.nan, np.inf], np.float32)
    assert parse_rule(text).valid(codes).tolist() == [False, False]


def test_the_highest_bit_of_16_counts():
    codes = np.array([0, 32768, 32767], np.uint16)
    assert parse_rule("bits:15").valid(codes).tolist() == [True, False, True]


def test_a_rule_of_the_sensor_table():
    # Landsat QA_PIXEL: 1 = fill, 21824 = clear land, 22280 = cloud (USGS LSDS-1619, table 6-3)
    rule = parse_rule("landsat-qa-pixel")
    assert rule.kind == "bits"
    assert rule.valid(np.array([1, 21824, 22280], np.uint16)).tolist() == [False, True, False]


@pytest.mark.parametrize("text", ["landsat-qa-pixle", "bits:", "bits:a", "values", "words:3"])
def test_unknown_rules_name_the_forms_and_the_nearest(text):
    with pytest.raises(MaskRuleUnknown) as caught:
        parse_rule(text)
    assert repr(text)[1:-1] in caught.value.problem
    assert "bits:1+3" in caught.value.hint


def test_the_nearest_sensor_rule_is_named():
    with pytest.raises(MaskRuleUnknown, match="landsat-qa-pixel"):
        parse_rule("landsat-qa-pixle")

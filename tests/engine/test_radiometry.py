"""Scale and offset in force, and numbers of a file from physical values."""

import numpy as np
import pytest
from stf_engine.errors import OptionValue
from stf_engine.radiometry import Radiometry, in_force, to_numbers

NOTHING = (None, None)
SILENT = ([None], [None])


def radiometry(scale=1.0, offset=0.0, bands=1):
    return Radiometry(np.full(bands, scale), np.full(bands, offset), "option")


def written(values, dtype, nodata=None, scale=1.0, offset=0.0, valid=None):
    values = np.asarray([[values]], np.float32)
    valid = np.ones(values.shape[1:], bool) if valid is None else np.array([valid])
    return to_numbers(values, valid, radiometry(scale, offset), np.dtype(dtype), nodata)[0, 0]


@pytest.mark.parametrize(
    ("option", "file", "sensor", "scale", "offset", "source"),
    [
        ((0.5, None), ([0.1], [3.0]), (2.75e-5, -0.2), 0.5, 0.0, "option"),
        (NOTHING, ([0.1], [3.0]), (2.75e-5, -0.2), 0.1, 3.0, "file"),
        (NOTHING, ([None], [3.0]), (2.75e-5, -0.2), 1.0, 3.0, "file"),
        (NOTHING, SILENT, (2.75e-5, -0.2), 2.75e-5, -0.2, "sensor table"),
        (NOTHING, ([1.0], [0.0]), (2.75e-5, -0.2), 2.75e-5, -0.2, "sensor table"),
        (NOTHING, ([0.0], [0.0]), (2.75e-5, -0.2), 2.75e-5, -0.2, "sensor table"),
        (NOTHING, SILENT, NOTHING, 1.0, 0.0, "none"),
    ],
)
def test_who_says_the_scale(option, file, sensor, scale, offset, source):
    found = in_force(1, option, file, sensor)
    assert (found.scale[0], found.offset[0], found.source) == (scale, offset, source)


@pytest.mark.parametrize("scale", [0.0, float("nan"), float("inf")])
def test_an_impossible_scale_is_refused(scale):
    with pytest.raises(OptionValue, match="scale"):
        in_force(1, (scale, None), SILENT, NOTHING)


def test_every_band_keeps_its_own_scale():
    found = in_force(2, NOTHING, ([0.1, 0.01], [0.0, -2.0]), NOTHING)
    numbers = np.full((2, 1, 1), 10, np.int16)
    physical = found.to_physical(numbers)
    assert physical.dtype == np.float32
    assert physical[:, 0, 0].tolist() == pytest.approx([1.0, -1.9])


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32"])
def test_numbers_come_back_unchanged(dtype):
    limits = np.iinfo(dtype)
    numbers = np.arange(1, 101).astype(dtype).reshape(1, 10, 10)
    numbers[0, 0, 0] = min(limits.max, 30000)
    there = radiometry(2.75e-5, -0.2)
    back = to_numbers(there.to_physical(numbers), np.ones((10, 10), bool), there,
                      np.dtype(dtype), 0.0)  # fmt: skip
    assert back.dtype == dtype
    assert np.array_equal(back, numbers)


def test_rounding_half_to_even():
    assert written([0.5, 1.5, 2.5, 2.51], "uint8").tolist() == [0, 2, 2, 3]


@pytest.mark.parametrize(
    ("dtype", "low", "high"), [("uint8", 0, 255), ("uint16", 0, 65535), ("int16", -32768, 32767)]
)
def test_values_are_clipped_never_wrapped(dtype, low, high):
    assert written([-1e9, 1e9], dtype).tolist() == [low, high]


@pytest.mark.parametrize(
    ("dtype", "nodata", "neighbour"),
    [("uint8", 0.0, 1), ("uint8", 255.0, 254), ("int16", -32768.0, -32767)],
)
def test_a_valid_value_never_becomes_nodata(dtype, nodata, neighbour):
    assert written([nodata, nodata], dtype, nodata, valid=[True, False]).tolist() == [
        neighbour,
        nodata,
    ]


def test_a_valid_float_never_becomes_nodata():
    numbers = written([-9999.0, -9999.0], "float32", -9999.0, valid=[True, False])
    assert numbers[0] != -9999.0
    assert numbers[0] == pytest.approx(-9999.0, abs=0.01)
    assert numbers[1] == -9999.0


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_what_is_not_finite_becomes_nodata(dtype):
    assert written([np.nan, np.inf, -np.inf, 5.0], dtype, 7.0).tolist() == [7, 7, 7, 5]


def test_a_nan_nodata_marks_invalid_floats():
    assert np.isnan(written([1.0, 2.0], "float32", float("nan"), valid=[False, True])).tolist() == [
        True,
        False,
    ]

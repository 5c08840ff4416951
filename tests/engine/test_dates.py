"""Dates from file names and tags."""

import pytest

from stf_engine.dates import date_from_name, ordinal, read_dates

NAMES = {
    "LC08_L2SP_190028_20200402_20200822_02_T1_SR_B4.TIF": "2020-04-02",
    "LC81900282020093LGN00_sr_band4.tif": "2020-04-02",
    "L71093084_08420020401_HRF_modtran_surf_ref_agd66.tif": "2002-04-01",
    "S2A_MSIL2A_20240612T101031_N0510_R022_T33TVM_20240612T161502.SAFE": "2024-06-12",
    "S2A_T33TVM_20240612.tif": "2024-06-12",
    "T33TVM_20240612T101031_B04_10m.jp2": "2024-06-12",
    "S3A_SY_2_SYN____20240705T093012_20240705T093312_20240706T120000_0179.SEN3": "2024-07-05",
    "MOD09GA.A2020068.h18v04.061.2020333220000.hdf": "2020-03-08",
    "MOD09GA_A2001290.sur_refl.tif": "2001-10-17",
    "MOD09GA_A2005013.sur_refl.tif": "2005-01-13",
    "HLS.L30.T33TVM.2020093T095312.v2.0.B04.tif": "2020-04-02",
    "VNP09GA.A2020093.h18v04.002.2021070000000.h5": "2020-04-02",
    "2020068_191-28.tif_filled_kranj.tif": "2020-03-08",
    "2020093_18-04_kranj.tif": "2020-04-02",
    "landsat8_20170119.tif": "2017-01-19",
    "mod11a1_20170119.tif": "2017-01-19",
    "Landsat_LST_cloudrm_20160205.tif": "2016-02-05",
    "L_2015-6-21.tif": "2015-06-21",
    "20050403_TM.tif": "2005-04-03",
    "G_20180109.tif": "2018-01-09",
    "S3_20220105_real.tif": "2022-01-05",
    "fine_20240510.tif": "2024-05-10",
}


@pytest.mark.parametrize("name", NAMES)
def test_date_from_name(name):
    assert date_from_name("/folder/20991231/" + name) == NAMES[name]


@pytest.mark.parametrize("name", ["image.tif", "p190r028_30m.tif", "tile_12345678.tif", "x9999.tif"])
def test_numbers_that_are_no_dates(name):
    assert date_from_name(name) is None


def test_tags_come_first_and_differing_readings_are_kept():
    found = read_dates("a_20200101.tif", {"ACQUISITION_DATE": "2020-01-02T10:30:00"})
    assert [reading.date for reading in found] == ["2020-01-02", "2020-01-01"]
    assert found[0].time == "10:30:00"
    assert "ACQUISITION_DATE" in found[0].source


def test_tiff_date_is_the_last_resort():
    tag = {"TIFFTAG_DATETIME": "2021:05:06 07:08:09"}
    assert [r.date for r in read_dates("x.tif", tag)] == ["2021-05-06"]
    assert [r.date for r in read_dates("x_20200101.tif", tag)] == ["2020-01-01"]


def test_ordinal_counts_days():
    assert ordinal("2020-03-01") - ordinal("2020-02-28") == 2

"""Dates of the names that users have, and numbers that are no dates."""

import pytest
from stf_engine.dates import date_from_name, ordinal, read_dates
from stf_engine.errors import DatesWrong

NAMES = {
    "LC08_L2SP_190028_20200402_20200822_02_T1_SR_B4.TIF": "2020-04-02",
    "LE07_L1TP_093084_20020401_20161207_01_T1_sr_band4.tif": "2002-04-01",
    "LC81900282020093LGN00.tif": "2020-04-02",
    "LT51900282005093": "2005-04-03",
    "LC081900282020040201T1-SC20200901.tif": "2020-04-02",
    "L71093084_08420020401_HRF_modtran_surf_ref_agd66.tif": "2002-04-01",
    "S2A_MSIL2A_20240612T101031_N0510_R022_T33TVM_20240613T155102.SAFE": "2024-06-12",
    "S2A_T33TVM_20240612.tif": "2024-06-12",
    "S2B_33TVM_20240612_0_L2A": "2024-06-12",
    "T33TVM_20240612T101031_B02_10m.jp2": "2024-06-12",
    "20160612T101031_20160613T155102_T33TVM.tif": "2016-06-12",
    "S2A_OPER_PRD_MSIL2A_PDMC_20160615T101031_R022_V20160610T101031_20160610T101031": "2016-06-10",
    "S3A_SY_2_SYN____20240612T101031_20240612T101331_20240614T000000_0179.SEN3": "2024-06-12",
    "S3B_OL_1_EFR____20240612T101031_20240612T101331_20240614T000000": "2024-06-12",
    "MOD09GA.A2020068.h18v04.061.2020346123456.hdf": "2020-03-08",
    "MOD09GA_A2001290.sur_refl.int": "2001-10-17",
    "MCD43A4.A2020366.h18v04.061.2021010123456.hdf": "2020-12-31",
    "MOD09GA.061_sur_refl_b01_doy2020068_aid0001.tif": "2020-03-08",
    "MOD09GA.061_sur_refl_b01_1_doy2020068000000_aid0001.tif": "2020-03-08",
    "VNP09GA.A2020068.h18v04.001.2020070123456.h5": "2020-03-08",
    "HLS.L30.T33TVM.2020093T095632.v2.0.B04.tif": "2020-04-02",
    "2020068_191-28.tif_filled_kranj.tif": "2020-03-08",
    "2020068_18-04_kranj.tif": "2020-03-08",
    "landsat8_20170119.tif": "2017-01-19",
    "mod11a1_20170119.tif": "2017-01-19",
    "MOD11A1_LST_cloudrm_20160205.tif": "2016-02-05",
    "L_2015-6-21.tif": "2015-06-21",
    "fine_2015-172.tif": "2015-06-21",
    "20050403_TM.tif": "2005-04-03",
    "S2_20220405.tif": "2022-04-05",
    "scene_2024_06_12.tif": "2024-06-12",
    "coarse_20240612T101031.tif": "2024-06-12",
    "coarse_20240612101031.tif": "2024-06-12",
}


@pytest.mark.parametrize("name", NAMES)
def test_names(name):
    assert date_from_name(name) == NAMES[name]


@pytest.mark.parametrize(
    "name",
    [
        "Landcover-769876-1-L2A_data.tiff",
        "UNHCR-GRCs035302-1.tif",
        "dem_h18v04_190028.tif",
        "20201340.tif",
        "2021366.tif",
        "19710101.tif",
        "mosaic_1920x1080_30m.tif",
        "LC08_190028.tif",
        "12020061234.tif",
        "",
    ],
)
def test_numbers_that_are_no_dates(name):
    assert date_from_name(name) is None


def test_time_of_day():
    name = "S2A_MSIL2A_20240612T101031_N0510_R022_T33TVM_20240613T155102"
    assert read_dates(name, {})[0].time == "10:10:31"


def test_tag_before_name_and_both_listed():
    readings = read_dates("/x/coarse_20240612.tif", {"DATE_ACQUIRED": "2024-06-13"})
    assert [r.date for r in readings] == ["2024-06-13", "2024-06-12"]
    assert readings[0].source == "tag DATE_ACQUIRED" and readings[1].source == "name"


def test_same_day_is_listed_once():
    readings = read_dates("a_20240612.tif", {"acquisition_date": "2024-06-12T10:10:31Z"})
    assert len(readings) == 1 and readings[0].time == "10:10:31"


def test_file_time_tag_only_as_last_resort():
    tag = {"TIFFTAG_DATETIME": "2025:01:31 10:00:00"}
    assert [r.date for r in read_dates("a_20240612.tif", tag)] == ["2024-06-12"]
    assert [r.date for r in read_dates("a.tif", tag)] == ["2025-01-31"]


def test_product_folder_and_subdataset():
    safe = "S2A_MSIL2A_20240612T101031_N0510_R022_T33TVM_20240613T155102.SAFE"
    assert read_dates(f"/d/{safe}/GRANULE/L2A/IMG_DATA/B04.jp2", {})[0].date == "2024-06-12"
    assert read_dates("/20240101_project/B04.tif", {}) == []
    hdf = 'HDF4_EOS:EOS_GRID:"/d/MOD09GA.A2020068.h18v04.061.2020346123456.hdf":grid:b01'
    assert read_dates(hdf, {})[0].date == "2020-03-08"


def test_two_dates_in_a_name():
    readings = read_dates("fused_20240713_from_20240510.tif", {})
    assert [r.date for r in readings] == ["2024-07-13", "2024-05-10"]


def test_ordinal():
    assert ordinal("2020-03-01") - ordinal("2020-02-28") == 2
    with pytest.raises(DatesWrong, match="2020-13-01"):
        ordinal("2020-13-01")

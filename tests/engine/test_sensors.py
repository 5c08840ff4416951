"""The sensor table: which files are recognised, with which numbers."""

import json

import pytest
from stf_engine.errors import MaskRuleUnknown
from stf_engine.masks import parse_rule
from stf_engine.sensors import TABLE, mask_rule, recognise, rule_names

L2 = "LC08_L2SP_190028_20200402_20200822_02_T1"
S2_NEW = "S2A_MSIL2A_20240612T101031_N0510_R022_T33TVM_20240613T155102"
S2_OLD = "S2A_MSIL2A_20200612T101031_N0214_R022_T33TVM_20200613T155102"


def test_landsat_collection_2():
    sensor = recognise(f"/x/{L2}_SR.tif", {}, 7, "uint16")
    assert (sensor.scale, sensor.offset, sensor.nodata) == (2.75e-5, -0.2, 0)
    assert [b.name for b in sensor.bands][:3] == ["coastal", "blue", "green"]
    assert sensor.gsd_m == 30
    single = recognise(f"{L2}_SR_B4.TIF", {}, 1, "uint16")
    assert [b.name for b in single.bands] == ["red"]
    seven = recognise("LE07_L2SP_093084_20020401_20200916_02_T1_SR_B4.TIF", {}, 1, "uint16")
    assert [b.name for b in seven.bands] == ["nir"]


def test_landsat_temperature():
    sensor = recognise(f"{L2}_ST_B10.TIF", {}, 1, "uint16")
    assert sensor.quantity == "temperature"
    assert 44000 * sensor.scale + sensor.offset == pytest.approx(299.39, abs=0.01)


@pytest.mark.parametrize("name", [f"{L2}_QA_PIXEL.TIF", f"{L2}_ST_EMIS.TIF", "LC08_190028.tif"])
def test_companions_are_not_recognised(name):
    assert recognise(name, {}, 1, "uint16") is None


def test_sentinel_2_offset_follows_the_baseline():
    band = "GRANULE/L2A/IMG_DATA/R10m/T33TVM_20240612T101031_B04_10m.jp2"
    new = recognise(f"/d/{S2_NEW}.SAFE/{band}", {}, 1, "uint16")
    old = recognise(f"/d/{S2_OLD}.SAFE/{band}", {}, 1, "uint16")
    assert (new.scale, new.offset) == (1e-4, -0.1) and (old.scale, old.offset) == (1e-4, 0.0)
    assert new.bands[0].name == "red"
    by_tag = recognise("S2A_MSIL2A_20240612T101031.tif", {"PROCESSING_BASELINE": "05.10"}, 12)
    assert by_tag.offset == -0.1
    assert recognise("S2A_T33TVM_20240612.tif", {}, 4, "uint16") is None


def test_modis():
    sensor = recognise("MOD09GA_A2001290.sur_refl.int", {}, 6, "int16")
    assert [b.name for b in sensor.bands] == ["blue", "green", "red", "nir", "swir1", "swir2"]
    daily = recognise("MOD09GA.A2020068.h18v04.061.2020346123456.hdf", {}, 7, "int16")
    assert daily.bands[0].name == "red" and daily.scale == 1e-4
    heat = recognise("mod11a1_20170119.tif", {}, 1, "uint16")
    assert (heat.quantity, heat.scale, heat.nodata) == ("temperature", 0.02, 0)


def test_a_renamed_file_is_known_by_its_product_tag():
    tag = {"PRODUCT_URI": f"{S2_NEW}.SAFE"}
    assert recognise("field_20240612.tif", tag, 12, "uint16").offset == -0.1
    assert recognise("field_20240612.tif", {}, 12, "uint16") is None


def test_rescaled_values_are_not_scaled_again():
    heat = recognise("MOD11A1_LST_cloudrm_20160205.tif", {}, 1, "float32")
    assert heat.quantity == "temperature"
    assert heat.scale is None and heat.offset is None and heat.nodata is None
    assert recognise(f"{L2}_SR.tif", {}, 7, "float32").scale is None


def test_band_count_must_fit():
    assert recognise(f"{L2}_SR.tif", {}, 5, "uint16") is None
    assert recognise("MOD11A1.A2020068.tif", {}, 12, "uint16") is None


def test_others():
    hls = recognise("HLS.L30.T33TVM.2020093T095632.v2.0.B05.tif", {}, 1, "int16")
    assert hls.bands[0].name == "nir" and hls.nodata == -9999
    assert recognise("HLS.L30.T33TVM.2020093T095632.v2.0.Fmask.tif", {}, 1, "uint8") is None
    assert recognise("VNP09GA.A2020068.h18v04.001.x.h5", {}, 3, "int16").bands[1].name == "nir"
    syn = "S3A_SY_2_SYN____20240612T101031_x.SEN3/Syn_Oa17_reflectance.nc:SDR_Oa17"
    assert recognise(syn, {}, 1, "int16").bands[0].wavelength_nm == 865
    assert recognise("landsat8_20170119.tif", {}, 4, "float32") is None


def test_every_rule_parses_and_every_row_names_its_source():
    assert {"landsat-qa-pixel", "sentinel-2-scl", "hls-fmask"} <= set(rule_names())
    for name in rule_names():
        assert parse_rule(name).numbers
    with open(TABLE, encoding="utf-8") as file:
        assert all(row["source"] for row in json.load(file)["sensors"])
    assert mask_rule("LANDSAT_QA_PIXEL") == "bits:0+1+2+3+4"
    with pytest.raises(MaskRuleUnknown, match="landsat-qa-pixels"):
        mask_rule("landsat-qa-pixels")

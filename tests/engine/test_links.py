"""Files from strangers that lead elsewhere in ways that their format hides."""

import http.server
import os
import subprocess
import sys
import threading

import numpy as np
import pytest
from conftest import MAIN
from fixtures.rasters import write_tiff
from osgeo import gdal
from stf_engine.errors import LinkRefused, OptionValue, StfError
from stf_engine.grid import Window
from stf_engine.raster import trust
from stf_engine.raster.crs import wkt_of
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import ImageInput

OPENS = (
    "import sys\n"
    "from stf_engine.errors import StfError\n"
    "from stf_engine.grid import Window\n"
    "from stf_engine.raster.crs import wkt_of\n"
    "from stf_engine.raster.image import RasterImage\n"
    "from stf_engine.recipe import ImageInput\n"
    "try:\n"
    "    if sys.argv[1] == 'crs':\n"
    "        wkt_of(sys.argv[2])\n"
    "    else:\n"
    "        RasterImage.open(ImageInput(sys.argv[2])).read(Window(0, 0, 4, 4))\n"
    "    print('opened')\n"
    "except StfError as error:\n"
    "    print(error.code)\n"
)


@pytest.fixture
def server():
    """A server on this machine that notes every request; (address, requests)."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_GET

        def log_message(self, *words):
            pass

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()


def outcome(kind, name, **variables):
    """How another process got on with a name: "opened", or the code of its error.

    GDAL holds Python's lock while it looks for a coordinate system, so the server could not answer
    in this one.
    """
    environment = {**os.environ, "PYTHONPATH": os.path.dirname(MAIN), **variables}
    for name_of_proxy in ("no_proxy", "NO_PROXY"):
        environment.pop(name_of_proxy, None)
    done = subprocess.run(
        [sys.executable, "-c", OPENS, kind, str(name)],
        capture_output=True, text=True, env=environment, timeout=60, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def opened(path):
    return RasterImage.open(ImageInput(str(path)), "fine")


def image(path, value=7):
    write_tiff(path, np.full((1, 8, 8), value, np.uint8))
    return path


def with_overviews_in(path, name):
    """An image whose metadata says that its overviews lie in another file."""
    image(path)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetMetadataItem("OVERVIEW_FILE", name, "OVERVIEWS")
    dataset = None
    return path


KML = (
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Region>'
    "<LatLonAltBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonAltBox>"
    "<Lod><minLodPixels>1</minLodPixels></Lod></Region><NetworkLink><Region/><Link>"
    "<href>{0}/k.kml</href></Link></NetworkLink><GroundOverlay><Icon><href>{0}/k.jpg</href></Icon>"
    "<LatLonBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonBox>"
    "</GroundOverlay></Document></kml>"
)

VRT = (
    '<VRTDataset rasterXSize="8" rasterYSize="8"><VRTRasterBand dataType="Byte" band="1">'
    "<SimpleSource><SourceFilename {0}>{1}</SourceFilename><SourceBand>1</SourceBand>"
    "</SimpleSource></VRTRasterBand></VRTDataset>"
)


@pytest.mark.parametrize("way", ["vsicurl", "vsicurl_streaming"])
def test_overviews_elsewhere_ask_no_server(server, tmp_path, way):
    address, asked = server
    path = with_overviews_in(tmp_path / "a.tif", f"/{way}/{address}/a.tif")
    assert outcome("image", path) == "link-refused"
    assert outcome("image", path, STF_ALLOW="links") == "link-refused"  # as from QGIS
    assert asked == []
    outcome("image", path, STF_ALLOW="network")
    assert asked  # the test would notice


def test_a_map_of_links_asks_no_server(server, tmp_path):
    address, asked = server
    path = tmp_path / "harmless.tif"
    path.write_text(KML.format(address))
    assert outcome("image", path) == "not-a-raster" and asked == []


def test_a_vrt_that_qgis_trusts_asks_no_server(server, tmp_path):
    address, asked = server
    path = tmp_path / "a.vrt"
    for way in ("vsicurl", "vsicurl_streaming"):
        path.write_text(VRT.format("", f"/{way}/{address}/a.tif"))
        assert outcome("image", path, STF_ALLOW="links") in ("raster-damaged", "not-a-raster")
    assert asked == []


def test_a_coordinate_system_asks_no_server(server):
    address, asked = server
    for name in (f"{address}/crs", f"/vsicurl/{address}/crs", f" {address}/crs"):
        assert outcome("crs", name) in ("link-refused", "option-value")
    assert asked == []
    for name in ("EPSG:32633", "urn:ogc:def:crs:EPSG::4326", "WGS84", "+proj=utm +zone=33",
                 "http://www.opengis.net/def/crs/EPSG/0/4326"):  # fmt: skip
        assert wkt_of(wkt_of(name)) == wkt_of(name)
    with pytest.raises(OptionValue):
        wkt_of("nowhere")


def test_no_code_inside_a_vrt_runs(tmp_path):
    image(tmp_path / "a.tif")
    mark = tmp_path / "ran"
    name = " + ".join(f"chr({ord(letter)})" for letter in str(mark))
    code = (
        f"open({name}, chr(119))\n"
        "def f(inner, out, x, y, columns, rows, width, height, reach, place, **more):\n"
        "    out[:] = 1\n"
    )
    text = VRT.format('relativeToVRT="1"', "a.tif").replace(
        'band="1">',
        'band="1" subClass="VRTDerivedRasterBand"><PixelFunctionType>f</PixelFunctionType>'
        "<PixelFunctionLanguage>Python</PixelFunctionLanguage>"
        f"<PixelFunctionCode>{code}</PixelFunctionCode>",
        1,
    )
    (tmp_path / "a.vrt").write_text(text)
    for allowed in ("", "links"):
        said = outcome("image", tmp_path / "a.vrt", GDAL_VRT_ENABLE_PYTHON="YES", STF_ALLOW=allowed)
        assert said in ("raster-damaged", "not-a-raster")
    assert not mark.exists()


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """Two folders with an image each; the present one is the second."""
    inside, outside = tmp_path / "here", tmp_path / "there"
    for folder in (inside, outside):
        folder.mkdir()
    image(inside / "a.tif", 1), image(outside / "secret.tif", 99)
    monkeypatch.chdir(outside)
    monkeypatch.delenv(trust.VARIABLE, raising=False)
    return inside, outside


def read(path):
    values, valid = opened(path).read(Window(0, 0, 8, 8))
    return set(values[:, valid].ravel().tolist())


@pytest.mark.parametrize("attributes", ["", 'relativeToVRT="0"', """shared='relativeToVRT="1"'"""])
def test_a_vrt_reads_nothing_of_the_present_folder(folders, attributes):
    inside, _ = folders
    path = inside / "a.vrt"
    path.write_text(VRT.format(attributes, "secret.tif"))
    with pytest.raises(LinkRefused, match=r"leads to other places: .*secret\.tif"):
        opened(path)
    path.write_text(VRT.format("relativetoVRT = '1'", "a.tif"))
    (folders[1] / "a.tif").write_bytes((folders[1] / "secret.tif").read_bytes())
    assert read(path) == {1}


@pytest.mark.parametrize("end", [".msk", ".MSK", ".ovr"])
def test_files_beside_an_image_lead_nowhere(folders, end):
    inside, outside = folders
    (inside / f"a.tif{end}").write_text(VRT.format("", outside / "secret.tif"))
    with pytest.raises(LinkRefused, match="leads to other places"):
        opened(inside / "a.tif")
    (inside / "a.vrt").write_text(VRT.format('relativeToVRT="1"', "a.tif"))
    with pytest.raises(LinkRefused, match="leads to other places"):
        opened(inside / "a.vrt")
    (inside / f"a.tif{end}").unlink()
    assert read(inside / "a.tif") == read(inside / "a.vrt") == {1}


def test_overviews_in_the_same_folder_are_no_link(folders):
    inside, outside = folders
    assert read(with_overviews_in(inside / "b.tif", ":::BASE:::c.ovr")) == {7}
    with pytest.raises(LinkRefused):
        opened(with_overviews_in(inside / "c.tif", str(outside / "secret.tif")))


def ers(path, data):
    """A raster of ERMapper: a label that names the file of the pixels."""
    path.write_text(
        'DatasetHeader Begin\n Version = "6.0"\n'
        f' DataFile = "{data}"\n'
        " DataSetType = ERStorage\n DataType = Raster\n ByteOrder = LSBFirst\n"
        ' CoordinateSpace Begin\n  Datum = "RAW"\n  Projection = "RAW"\n'
        "  CoordinateType = RAW\n CoordinateSpace End\n RasterInfo Begin\n"
        "  CellType = Unsigned8BitInteger\n  NrOfLines = 2\n  NrOfCellsPerLine = 4\n"
        "  NrOfBands = 1\n RasterInfo End\nDatasetHeader End\n"
    )
    return path


def test_a_label_leads_no_further_than_its_folder(folders):
    inside, outside = folders
    for folder, value in ((inside, 5), (outside, 9)):
        (folder / "pixels").write_bytes(bytes([value] * 8))
    (inside / "sub").mkdir()
    (inside / "sub" / "pixels").write_bytes(bytes([6] * 8))
    for data, value in (("pixels", 5.0), ("sub/pixels", 6.0)):
        values, valid = opened(ers(inside / "a.ers", data)).read(Window(0, 0, 2, 4))
        assert valid.all() and set(values.ravel().tolist()) == {value}
    with pytest.raises(LinkRefused, match="leads to other places"):
        opened(ers(inside / "a.ers", "../there/pixels"))
    with pytest.raises(StfError):
        opened(ers(inside / "a.ers", str(outside / "pixels")))


def test_a_subdataset_of_hdf5_is_no_address():
    for name in ('HDF5:"VNP09GA.h5"://HDFEOS/GRIDS/red', "HDF5:a.h5://red"):
        assert not trust.asks_network(name)
    for name in ('HDF5:"https://example.org/a.h5"://red', "HDF5:/vsicurl/a.h5://red"):
        assert trust.asks_network(name)


def test_a_pipe_or_device_is_no_image(tmp_path):
    """In another process: a read of them does not come back."""
    pipe = tmp_path / "a.tif"
    os.mkfifo(pipe)
    for name in (pipe, "/dev/zero", "/dev/stdin"):
        assert outcome("image", name) == "not-a-raster"

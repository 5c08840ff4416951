"""Files from strangers: no server is asked and no file read that nobody named."""

import http.server
import json
import os
import subprocess
import sys
import threading

import numpy as np
import pytest
from conftest import MAIN
from fixtures.rasters import write_tiff
from osgeo import gdal
from stf_engine.errors import LinkRefused
from stf_engine.raster import trust
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import ImageInput


@pytest.fixture
def server():
    """A server on this machine that notes every request; (address, requests)."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET

        def log_message(self, *words):
            pass

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()


def opened(path):
    return RasterImage.open(ImageInput(str(path)), "fine")


def vrt_of(source, path, relative=False):
    """A VRT of one file."""
    gdal.Translate(str(path), str(source), format="VRT")
    text = path.read_text()
    if not relative:
        text = text.replace('relativeToVRT="1"', 'relativeToVRT="0"')
        text = text.replace(f">{source.name}<", f">{source}<")
    path.write_text(text)
    return path


def test_no_server_is_asked(server, tmp_path):
    address, asked = server
    tiff = tmp_path / "a.tif"
    write_tiff(tiff, np.ones((1, 8, 8), np.uint8))
    names = [
        f"/vsicurl/{address}/a.tif",
        f"/vsicurl_streaming/{address}/a.tif",
        f"/vsizip//vsicurl/{address}/a.zip/a.tif",
        f"{address}/a.tif",
        f"WMS:{address}/wms?",
        f"WCS:{address}/wcs",
        f"vrt://{tiff}?bands=1",
        f"<GDAL_WMS><Service name='TMS'><ServerUrl>{address}</ServerUrl></Service></GDAL_WMS>",
        f"<VRTDataset><SourceFilename>/vsicurl/{address}/a.tif</SourceFilename></VRTDataset>",
    ]
    for name in names:
        with pytest.raises(LinkRefused):
            opened(name)
    wms = tmp_path / "harmless.tif"  # what a file is, not how it is called, decides
    wms.write_text(
        f'<GDAL_WMS><Service name="TMS"><ServerUrl>{address}/${{z}}/${{x}}/${{y}}.png</ServerUrl>'
        "</Service><DataWindow><UpperLeftX>0</UpperLeftX><UpperLeftY>1</UpperLeftY>"
        "<LowerRightX>1</LowerRightX><LowerRightY>0</LowerRightY><TileLevel>2</TileLevel>"
        "</DataWindow><BandsCount>3</BandsCount></GDAL_WMS>"
    )
    script = (
        "import sys\nfrom stf_engine.raster.image import RasterImage\n"
        "from stf_engine.recipe import ImageInput\nfrom stf_engine.errors import StfError\n"
        "try:\n    i = RasterImage.open(ImageInput(sys.argv[1]))\n    i.read(i.grid.part and "
        "__import__('stf_engine.grid').grid.Window(0, 0, 4, 4))\nexcept StfError as e:\n"
        "    print(e.code)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.path.dirname(MAIN)}
    done = subprocess.run(
        [sys.executable, "-c", script, str(wms)],
        capture_output=True, text=True, env=environment, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "not-a-raster"
    assert asked == []


def test_a_recipe_from_a_stranger_asks_nobody(server, tmp_path, stf):
    address, asked = server
    recipe = {
        "stf_recipe": 1,
        "job": "fuse",
        "method": "keep",
        "inputs": {"fine_t1": {"path": f"/vsicurl/{address}/secret?token=abc"}},
        "output": {"path": str(tmp_path / "out.tif")},
    }
    path = tmp_path / "recipe.json"
    path.write_text(json.dumps(recipe))
    done = stf("run", path)
    assert done.returncode == 2 and "lies on a server" in done.stderr + done.stdout
    assert "abc" not in done.stderr + done.stdout
    assert asked == []


def test_a_vrt_leads_no_further_than_its_folder(tmp_path):
    inside, outside = tmp_path / "here", tmp_path / "there"
    inside.mkdir(), outside.mkdir()
    for folder in (inside, outside):
        write_tiff(folder / "a.tif", np.full((1, 8, 8), 7, np.uint8))
    near = vrt_of(inside / "a.tif", inside / "near.vrt", relative=True)
    assert opened(near).grid.shape == (8, 8)
    far = vrt_of(outside / "a.tif", inside / "far.vrt")
    with pytest.raises(LinkRefused, match="leads to other places"):
        opened(far)
    nested = inside / "nested.vrt"
    nested.write_text(near.read_text().replace(">a.tif<", ">near.vrt<"))
    assert opened(nested).grid.shape == (8, 8)
    (inside / "near.vrt").write_text(far.read_text())
    with pytest.raises(LinkRefused, match=r"near\.vrt leads"):
        opened(nested)
    text = vrt_of(inside / "a.tif", inside / "x.vrt", relative=True).read_text()
    for found in ("../there/a.tif", "&#47;etc/passwd", "sub/../../there/a.tif", "C:\\a.tif",
                  "NETCDF:b.nc:v", "/vsis3/b/a.tif", "<![CDATA[/etc/passwd]]>"):  # fmt: skip
        (inside / "x.vrt").write_text(text.replace(">a.tif<", f">{found}<"))
        with pytest.raises(LinkRefused):
            opened(inside / "x.vrt")


def test_what_is_trusted_is_opened(tmp_path, monkeypatch):
    inside, outside = tmp_path / "here", tmp_path / "there"
    inside.mkdir(), outside.mkdir()
    write_tiff(outside / "a.tif", np.full((1, 8, 8), 7, np.uint8))
    far = vrt_of(outside / "a.tif", inside / "far.vrt")
    monkeypatch.setenv(trust.VARIABLE, "links")
    assert opened(far).grid.shape == (8, 8)
    monkeypatch.setenv(trust.VARIABLE, "network")
    with pytest.raises(LinkRefused, match="key or password"):
        trust.check("/vsicurl/https://example.org/a.tif?token=abc")
    trust.check("/vsis3/bucket/a.tif")
    assert trust.without_secrets("https://me:pass@host/a?b=c") == "https://host/a"


def test_ordinary_names_are_ordinary(tmp_path):
    for name in ("a b.tif", "ä:ö.tif", "C:\\data\\a.tif", "NETCDF:a.nc:red", "/vsizip/a.zip/a.tif"):
        trust.check(name)

"""Opens many broken rasters, one after another; run by test_fuzz.py in a process of its own.

    python fuzz_rasters.py FOLDER CASES

Prints how many were opened and refused and the peak of the memory, as JSON. Any exception but
:class:`StfError` ends it.
"""

import json
import random
import resource
import sys
from pathlib import Path

from osgeo import gdal, osr
from stf_engine.errors import StfError
from stf_engine.grid import Window
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import ImageInput

MEMORY = 3 * 1024**3
SECONDS = 20
"""Of processor time for one file; a hang is killed by the system."""

gdal.UseExceptions()


def originals(folder: Path) -> list[bytes]:
    """Small rasters of every kind of number, block shape, interleave and attachment."""
    found = []
    kinds = [gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_UInt32, gdal.GDT_Int32,
             gdal.GDT_Float32, gdal.GDT_Float64, gdal.GDT_CInt16, gdal.GDT_CFloat32]  # fmt: skip
    kinds += [getattr(gdal, n) for n in ("GDT_Int64", "GDT_UInt64") if hasattr(gdal, n)]
    layouts = [
        ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"],
        ["INTERLEAVE=BAND", "COMPRESS=DEFLATE"],
        ["BLOCKYSIZE=1", "COMPRESS=LZW"],
        ["BIGTIFF=YES", "TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=16", "COMPRESS=PACKBITS"],
    ]
    for number, kind in enumerate(kinds):
        path = folder / f"kind{number}.tif"
        options = layouts[number % len(layouts)]
        image = gdal.GetDriverByName("GTiff").Create(str(path), 24, 20, 2, kind, options)
        system = osr.SpatialReference()
        system.ImportFromEPSG(32633)
        image.SetProjection(system.ExportToWkt())
        image.SetGeoTransform((500000, 30, 0, 5200000, 0, -30))
        band = image.GetRasterBand(1)
        if kind == gdal.GDT_Byte:
            table = gdal.ColorTable()
            table.SetColorEntry(0, (255, 0, 0, 255))
            band.SetColorTable(table)
        else:
            band.SetScale(1e-4)
        band.SetNoDataValue(0)
        band.Fill(number + 1)
        image.SetMetadata({"TIFFTAG_DATETIME": "2024:05:10 00:00:00"})
        image = band = None
        found.append(path.read_bytes())
    return found


SIZES = (0, 1, 2**15, 2**16, 2**31 - 1, 2**32 - 1)


def broken(original: bytes, chance: random.Random) -> bytes:
    """A file with some bytes changed, most of them in its header, or cut off."""
    made = bytearray(original)
    for _ in range(chance.randint(1, 5)):
        kind = chance.random()
        place = chance.randrange(min(len(made), 700)) if chance.random() < 0.8 else (
            chance.randrange(len(made))
        )  # fmt: skip
        if kind < 0.5:
            made[place] = chance.randrange(256)
        elif kind < 0.85:  # a declared size, count or offset
            made[place : place + 4] = chance.choice(SIZES).to_bytes(4, "little")
        elif kind < 0.95:
            made = made[: max(place, 8)]
        else:
            made[place:place] = chance.randbytes(chance.randrange(16))
    return bytes(made)


HUGE = """<VRTDataset rasterXSize="{0}" rasterYSize="{1}"><VRTRasterBand dataType="{2}" band="1">
<NoDataValue>0</NoDataValue></VRTRasterBand></VRTDataset>"""


def huge(chance: random.Random) -> bytes:
    """A tiny file that declares a giant image."""
    sizes = [chance.choice((1, 10**5, 2**31 - 1)) for _ in range(2)]
    kind = chance.choice(("Byte", "Float64", "CFloat64", "Int64", "Nonsense"))
    return HUGE.format(*sizes, kind).encode()


def look(path: Path) -> None:
    """What the engine does first with an image."""
    image = RasterImage.open(ImageInput(str(path)), "fine")
    rows, columns = image.grid.shape
    window = Window(max(0, rows // 2 - 8), max(0, columns // 2 - 8), 16, 16)
    values, valid = image.read(window)
    if values.shape[1:] != (16, 16) or valid.shape != (16, 16):
        raise SystemExit(f"{path}: shapes {values.shape}, {valid.shape}")


def main(folder: Path, cases: int) -> None:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    chance = random.Random(20240510)
    samples = originals(folder)
    path = folder / "broken.tif"
    opened = refused = 0
    for number in range(cases):
        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
        data = huge(chance) if number % 12 == 0 else broken(chance.choice(samples), chance)
        path.write_bytes(data)
        (folder / "last.bin").write_bytes(data)
        try:
            look(path)
            opened += 1
        except StfError:
            refused += 1
    # Not ru_maxrss: a child begins with that of its parent.
    status = Path("/proc/self/status").read_text().split("VmHWM:")[1]
    peak = int(status.split()[0]) / 1024
    print(json.dumps({"cases": cases, "opened": opened, "refused": refused, "peak_mb": peak}))


main(Path(sys.argv[1]), int(sys.argv[2]))

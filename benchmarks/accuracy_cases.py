"""Predictions with a known truth: real pairs of the shared folder, and pairs made worse. All tables
of ``./run bench accuracy`` are made of these.

:func:`cases` writes what it makes (images that a coarse sensor with known faults would take of the
real fine images) into a folder and returns recipes' inputs. Nothing here is random but the noise,
which comes from a seed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

import numpy as np
from osgeo import gdal, osr
from stf_engine.grid import Window
from stf_engine.recipe import ImageInput

gdal.UseExceptions()
REFLECTANCE = 1e-4
NODATA = -9999.0
SIZE = 10
ROWS, COLUMNS = 240, 280
"""The north of CIA's west half, whose fine image of both dates is open."""


@dataclass
class Classical:
    """What the page of the classical methods shows of a case.

    Attributes:
        title: of its table.
        picture: name of its file.
        plain: method -> RMSE that a plain implementation of the same rule gave.
        extra: further rows: method, settings, agreement step on or off, RMSE of a plain one.
    """

    title: str
    picture: str
    plain: dict[str, float] = field(default_factory=dict)
    extra: list[tuple[str, dict[str, Any], str, Optional[float]]] = field(default_factory=list)


@dataclass
class Case:
    """One prediction.

    Attributes:
        name, title: short name of the tables, and what it is.
        inputs: by role.
        truth: fine image of the wanted date.
        unit, factor: of the tables, and what values are multiplied by for it.
        ratio: for coarse files on the fine grid.
        made: True for a coarse sensor of ours.
        window: part that is scored; None = all of it.
        classical: on the page of the classical methods.
        everywhere: also on the other pages.
    """

    name: str
    title: str
    inputs: dict[str, ImageInput]
    truth: ImageInput
    unit: str
    factor: float
    ratio: Optional[float] = None
    made: bool = False
    window: Optional[Window] = None
    classical: Optional[Classical] = None
    everywhere: bool = True
    ignore: list[str] = field(default_factory=lambda: ["pair-disagrees", "dates-wrong"])


@dataclass
class Sensor:
    """Faults of a simulated coarse sensor.

    Attributes:
        footprint: Gaussian, standard deviation in coarse pixels.
        shift: rows and columns in fine pixels at t1; a little more at t2.
        gain, offset: per image, in reflectance.
        noise: standard deviation in reflectance.
        clouds: share of the fine and of the coarse image without data.
    """

    footprint: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    gain: float = 1.0
    offset: float = 0.0
    noise: float = 0.0
    clouds: float = 0.0


SENSORS = {
    "misregistered": Sensor(shift=(3.6, -2.2)),
    "wide-footprint": Sensor(footprint=0.75),
    "biased": Sensor(gain=0.9, offset=0.02),
    "clouds": Sensor(clouds=0.2),
    "all-faults": Sensor(0.75, (1.6, -1.2), 0.95, 0.012, 0.007),
}


PAPER_LST = {
    "classes": 4,
    "filter": "strict",
    "distance_factor": 15.5,
    "unit": 0.02,
    "sigma_fine": 0.5,
    "sigma_coarse": 0.5,
}
"""STARFM as published, for temperatures: the row of the specification."""

CLASSICAL = {
    "cia-half": Classical(
        "CIA half, 2001-11-25 to 2002-01-12, coarse simulated 10:1, columns 0-279",
        "cia",
        {"keep": 578, "coarse": 372, "mean-change": 315, "linear": 402, "starfm": 331},
        [
            ("mean-change", {"refinement": 2, "filter": True}, "off", None),
            ("starfm", {"unit": 1.0}, "off", 320),
            ("fit-fc", {"cells": 5, "shrink": 0.0, "filter": "value"}, "off", 283),
            ("fit-fc", {"cells": 5, "shrink": 0.0}, "off", 286),
            ("fit-fc", {"cells": 5, "shrink": 0.0}, "on", 266),
        ],
    ),
    "kranj-68-93": Classical(
        "Kranj, day 68 to 93, MODIS against Landsat, virtual cells of 15",
        "kranj-68-93",
        {"keep": 232, "mean-change": 169, "linear": 159, "starfm": 170, "fit-fc": 160},
        [("fit-fc", {"shrink_to": "one"}, "off", 162)],
    ),
    "kranj-93-68": Classical(
        "Kranj, day 93 to 68, scored where the real image of day 68 is valid", "kranj-93-68"
    ),
    "orl-180223-190906": Classical(
        "Orleans LST, 2018-02-23 to 2019-09-06",
        "orleans-2018-2019",
        {"keep": 21.74, "coarse": 3.78, "mean-change": 3.70, "linear": 3.66, "fit-fc": 3.75},
        [("starfm", PAPER_LST, "off", 3.68)],
    ),
    "orl-170409-180223": Classical(
        "Orleans LST, 2017-04-09 to 2018-02-23",
        "orleans-2017-2018",
        {"keep": 26.67, "coarse": 1.48, "mean-change": 3.58, "linear": 1.65, "fit-fc": 1.58},
        [("starfm", PAPER_LST, "off", 3.07)],
    ),
    "yanco-0205-0308": Classical(
        "Yanco LST, 2016-02-05 to 2016-03-08 (the sensors disagree by 4.5 K)", "yanco"
    ),
}
"""Name of a case -> its part of the page of the classical methods."""


def cases(data: Path, folder: Path) -> list[Case]:
    """All cases; the quick ones first, because the tables are written anew after each."""
    cia = data / "cia_half"
    found = [*_kranj(data / "kranj"), *_cia(cia, folder), *_thermal(data), _cia_half(cia)]
    for case in found:
        case.classical = CLASSICAL.get(case.name)
    return found


def _cia_half(cia: Path) -> Case:
    """The scene as it lies in the folder; only its west half has a truth."""
    inputs = {
        "fine_t1": cia / "fine_20011125.tif",
        "coarse_t1": cia / "coarse_sim_20011125.tif",
        "coarse_t2": cia / "coarse_sim_20020112.tif",
    }
    given = {role: ImageInput(str(path), scale=REFLECTANCE) for role, path in inputs.items()}
    truth = ImageInput(str(cia / "fine_20020112_west.tif"), scale=REFLECTANCE)
    case = Case("cia-half", "CIA half", given, truth, "reflectance x 10000", 1e4, everywhere=False)
    case.window = Window(0, 0, 590, 280)
    return case


# --- reflectance: CIA -----------------------------------------------------------------------


def _cia(cia: Path, folder: Path) -> list[Case]:
    fine = {}
    for date, name in (("20011125", "fine_20011125"), ("20020112", "fine_20020112_west")):
        values = gdal.Open(str(cia / f"{name}.tif")).ReadAsArray()[:, :ROWS, :COLUMNS]
        fine[date] = values.astype(np.float64) * REFLECTANCE
        _write(folder / f"cia_fine_{date}.tif", fine[date])
    there, back = ("20011125", "20020112"), ("20020112", "20011125")
    found = [
        _cia_case("cia", "coarse simulated 10:1, no faults", Sensor(), fine, there, folder),
        _cia_case("cia-back", "the same backwards", Sensor(), fine, back, folder),
    ]
    for name, sensor in SENSORS.items():
        title = f"coarse simulated: {name.replace('-', ' ')}"
        found.append(_cia_case(f"cia-{name}", title, sensor, fine, there, folder))
    return found


def _cia_case(
    name: str,
    title: str,
    sensor: Sensor,
    fine: dict[str, np.ndarray],
    dates: tuple[str, str],
    folder: Path,
) -> Case:
    generator = np.random.default_rng(7)
    coarse = {}
    for number, date in enumerate(dates):
        values = _seen(fine[date], sensor, number, generator)
        path = folder / f"{name}_coarse_{date}.tif"
        _write(path, values, SIZE)
        coarse[date] = ImageInput(str(path), date=_iso(f"2001010{number + 1}"))
    first = folder / f"cia_fine_{dates[0]}.tif"
    if sensor.clouds:
        values = fine[dates[0]].copy()
        values[:, _clouds(values.shape[1:], sensor.clouds, generator)] = NODATA
        first = folder / f"{name}_fine.tif"
        _write(first, values)
    inputs = {
        "fine_t1": ImageInput(str(first), date="2001-01-01"),
        "coarse_t1": coarse[dates[0]],
        "coarse_t2": coarse[dates[1]],
    }
    for image in inputs.values():
        image.scale, image.offset = 1.0, 0.0
    truth = ImageInput(str(folder / f"cia_fine_{dates[1]}.tif"), scale=1.0, offset=0.0)
    return Case(name, f"CIA, {title}", inputs, truth, "reflectance x 10000", 1e4, made=True)


def _seen(
    fine: np.ndarray, sensor: Sensor, number: int, generator: np.random.Generator
) -> np.ndarray:
    """Cell values that a coarse sensor measures of a fine image (band, row, column)."""
    image = fine
    if sensor.footprint:
        image = np.stack([_gaussian(band, sensor.footprint * SIZE) for band in image])
    row, column = (v * (1.0 + 0.25 * number) for v in sensor.shift)
    image = _moved(_moved(image, row, 1), column, 2)
    bands, rows, columns = image.shape
    cells = image.reshape(bands, rows // SIZE, SIZE, columns // SIZE, SIZE).mean(axis=(2, 4))
    cells = cells * sensor.gain + sensor.offset
    cells = cells + sensor.noise * generator.standard_normal(cells.shape)
    if sensor.clouds and number:
        cells[:, _clouds(cells.shape[1:], sensor.clouds / 2, generator)] = NODATA
    return cells


def _gaussian(image: np.ndarray, sigma: float) -> np.ndarray:
    reach = int(np.ceil(4 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    weights /= weights.sum()
    for axis in (0, 1):
        wide = [(reach, reach) if k == axis else (0, 0) for k in (0, 1)]
        padded = np.pad(image, wide, mode="edge")
        moved = np.moveaxis(padded, axis, 0)
        length = image.shape[axis]
        total = sum(w * moved[k : k + length] for k, w in enumerate(weights))
        image = np.moveaxis(np.asarray(total), 0, axis)
    return image


def _moved(image: np.ndarray, by: float, axis: int) -> np.ndarray:
    """The image read ``by`` pixels further on, linear, edge repeated."""
    length = image.shape[axis]
    position = np.clip(np.arange(length) + by, 0, length - 1)
    low = np.floor(position).astype(int)
    share = (position - low).reshape([-1 if k == axis else 1 for k in range(image.ndim)])
    first = np.take(image, low, axis)
    second = np.take(image, np.minimum(low + 1, length - 1), axis)
    return first + share * (second - first)


def _clouds(shape: tuple[int, int], share: float, generator: np.random.Generator) -> np.ndarray:
    """Round patches that cover about a share of an image."""
    y, x = np.mgrid[: shape[0], : shape[1]]
    covered = np.zeros(shape, bool)
    radius = max(2.0, min(shape) / 12)
    while covered.mean() < share:
        row, column = generator.random(2) * shape
        covered |= (y - row) ** 2 + (x - column) ** 2 < (radius * (0.5 + generator.random())) ** 2
    return covered


# --- reflectance: Kranj; temperature: Orleans, Yanco ----------------------------------------


def _kranj(kranj: Path) -> list[Case]:
    def landsat(day: int, kind: str = "filled") -> ImageInput:
        name = next((kranj / "landsat" / kind).glob(f"2020{day:03d}*"))
        return ImageInput(str(name), scale=REFLECTANCE)

    def modis(day: int) -> ImageInput:
        return ImageInput(str(next((kranj / "modis" / "filled").glob(f"2020{day:03d}*"))))

    found = []
    for first, second in ((68, 93), (93, 68)):
        inputs = {
            "fine_t1": landsat(first),
            "coarse_t1": modis(first),
            "coarse_t2": modis(second),
        }
        name, title = f"kranj-{first}-{second}", f"Kranj, day {first} to {second}"
        truth = landsat(second, "filled" if second == 93 else "unfilled")
        found.append(Case(name, title, inputs, truth, "reflectance x 10000", 1e4, 15))
    return found


def _thermal(data: Path) -> list[Case]:
    orleans, yanco = data / "orleans_lst", data / "yanco_lst"
    dates = ("20170119", "20170409", "20180223", "20190906")

    def pair(date: str, number: int) -> dict[str, ImageInput]:
        fine = orleans / "fine" / f"landsat8_{date}.tif"
        return {
            f"fine_t{number}": ImageInput(str(fine), bands=[1]),
            f"coarse_t{number}": mod11(date),
        }

    def mod11(date: str) -> ImageInput:
        return ImageInput(str(orleans / "coarse_bilinear" / f"mod11a1_{date}.tif"))

    found = []
    for one in dates:
        for other in dates:
            if one != other:
                inputs = {**pair(one, 1), "coarse_t2": mod11(other)}
                truth = pair(other, 1)["fine_t1"]
                name = f"orl-{one[2:]}-{other[2:]}"
                title = f"Orleans, {_iso(one)} to {_iso(other)}"
                found.append(Case(name, title, inputs, truth, "K", 1.0, 33))
    inputs = {**pair(dates[1], 1), **pair(dates[3], 3), "coarse_t2": mod11(dates[2])}
    truth = pair(dates[2], 1)["fine_t1"]
    title = "Orleans, 2017-04-09 and 2019-09-06 to 2018-02-23"
    found.append(Case("orl-two-pairs", title, inputs, truth, "K", 1.0, 33))
    for one, other in (("20160205", "20160308"), ("20160308", "20160205")):
        names = [f"Landsat_LST_cloudrm_{one}", f"MOD11A1_LST_cloudrm_{one}",
                 f"MOD11A1_LST_cloudrm_{other}", f"Landsat_LST_cloudrm_{other}"]  # fmt: skip
        images = [ImageInput(str(yanco / f"{name}.tif")) for name in names]
        inputs = dict(zip(("fine_t1", "coarse_t1", "coarse_t2"), images))
        name = f"yanco-{one[4:]}-{other[4:]}"
        title = f"Yanco, {_iso(one)} to {_iso(other)}"
        found.append(Case(name, title, inputs, images[3], "K", 1.0))
    return found


def _iso(date: str) -> str:
    return f"{date[:4]}-{date[4:6]}-{date[6:]}"


def _write(path: Path, values: np.ndarray, size: int = 1) -> None:
    """A float GeoTIFF on the local grid of CIA."""
    bands, rows, columns = values.shape
    out = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, gdal.GDT_Float32)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32755)
    out.SetProjection(reference.ExportToWkt())
    out.SetGeoTransform((400000.0, 50.0 * size, 0.0, 6200000.0, 0.0, -50.0 * size))
    for number in range(bands):
        band = out.GetRasterBand(number + 1)
        band.SetNoDataValue(NODATA)
        band.WriteArray(values[number].astype(np.float32))

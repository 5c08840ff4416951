"""The fields of a recipe, with their meaning and defaults."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from .files import replacing

FORMAT = 1
"""Version of the recipe format; written as ``stf_recipe``."""


@dataclass
class ImageInput:
    """One image of a run.

    Attributes:
        path: raster file (anything GDAL opens).
        date: acquisition date, ISO (2024-06-12); None = read from the name or the metadata.
        bands: bands to use, in order: numbers from 1, names, or wavelengths such as "865nm"; None =
            matched automatically.
        scale, offset: value = number * scale + offset; None = from the file, else the sensor
            table, else 1 and 0.
        nodata: overrides the file's nodata value.
        mask: mask or QA raster.
        mask_rule: how to read it, see masks.py; None = the sensor's rule, else non-zero is valid.
        crs: coordinate system to assume when the file has none ("EPSG:32631", WKT, or "fine").
        shift: (x, y) to add to the georeference, in units of the CRS (coarse images only).
    """

    path: str
    date: Optional[str] = None
    bands: Optional[list[Union[int, str]]] = None
    scale: Optional[float] = None
    offset: Optional[float] = None
    nodata: Optional[float] = None
    mask: Optional[str] = None
    mask_rule: Optional[str] = None
    crs: Optional[str] = None
    shift: Optional[list[float]] = None


@dataclass
class Extent:
    """The part of the fine grid to predict; exactly one of the three is set.

    Attributes:
        bounds: [x minimum, y minimum, x maximum, y maximum] in ``crs`` (None = the fine CRS).
        window: [column, row, columns, rows] in pixels of fine t1.
        layer: raster or vector file whose extent is taken.
    """

    bounds: Optional[list[float]] = None
    crs: Optional[str] = None
    window: Optional[list[int]] = None
    layer: Optional[str] = None


@dataclass
class Output:
    """The result file.

    Attributes:
        path: GeoTIFF to write; "" for jobs without one.
        dtype: GDAL type name; None = the fine image's.
        scale, offset, nodata: None = the fine image's.
        compress: GeoTIFF compression.
        cog: write a Cloud Optimized GeoTIFF.
        overwrite: replace an existing file.
        uncertainty: second file, float32 on the same grid and in physical units: one standard
            deviation of each pixel; an error when the method gives none.
        recipe: write the recipe beside the result as this file.
    """

    path: str = ""
    dtype: Optional[str] = None
    scale: Optional[float] = None
    offset: Optional[float] = None
    nodata: Optional[float] = None
    compress: str = "deflate"
    cog: bool = False
    overwrite: bool = False
    uncertainty: Optional[str] = None
    recipe: Optional[str] = None


@dataclass
class Options:
    """How to compute; none of them changes the pixels except where the text says so.

    Attributes:
        ratio: coarse pixel / fine pixel, for coarse files already on the fine grid (changes
            pixels).
        resampling: of coarse images onto the fine grid: cubic or bilinear (changes pixels).
        consistency: make the result agree with the coarse image: auto, on, off (changes pixels).
        registration: move the coarse images to where the fine image says they belong: auto (when
            the estimate is clear), on, off (changes pixels).
        point_spread: compare through the coarse sensor's footprint: auto (when it shows clearly),
            on, off (changes pixels).
        adjustment: bring the coarse sensor to the level of the fine one per band: auto (a line
            where both agree closely), linear, offset, off (changes pixels).
        reliability: weight pairs by how well they agree: auto, off (changes pixels).
        candidates: methods and weights that the method ``auto`` chooses from; [] = every method
            without weights that takes the images (changes pixels).
        statistics: scene statistics from "extent" or "image" (changes pixels).
        device: auto, cpu, cuda, cuda:N, mps.
        tile: side of a tile in pixels; None = from the memory. For networks it is part of the
            weights and a value here changes pixels.
        overlap: of network tiles, in pixels (changes pixels).
        precision: auto, fp32, bf16, fp16 (networks; changes pixels).
        memory_mb: bound of the engine's memory.
        workers: threads that compute; None = all cores.
        ignore: codes of findings to accept.
    """

    ratio: Optional[float] = None
    resampling: str = "cubic"
    consistency: str = "auto"
    registration: str = "auto"
    point_spread: str = "auto"
    adjustment: str = "auto"
    reliability: str = "auto"
    candidates: list[str] = field(default_factory=list)
    statistics: str = "extent"
    device: str = "auto"
    tile: Optional[int] = None
    overlap: Optional[int] = None
    precision: str = "auto"
    memory_mb: Optional[int] = None
    workers: Optional[int] = None
    ignore: list[str] = field(default_factory=list)


CHOICES = {
    "job": (
        "fuse", "check", "series", "pairs", "enhance", "look", "evaluate", "simulate", "doctor",
    ),
    "resampling": ("cubic", "bilinear"),
    "consistency": ("auto", "on", "off"),
    "fill": ("none", "time", "observed"),
    "registration": ("auto", "on", "off"),
    "point_spread": ("auto", "on", "off"),
    "adjustment": ("auto", "linear", "offset", "off"),
    "reliability": ("auto", "off"),
    "statistics": ("extent", "image"),
    "precision": ("auto", "fp32", "bf16", "fp16"),
    "mode": ("default", "reference"),
    "protocol": (None, "wald", "qnr"),
    "sam_unit": ("degrees", "radians"),
    "compress": ("deflate", "lzw", "zstd", "none"),
    "dtype": (
        None, "Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64",
    ),
}  # fmt: skip
"""Allowed words of text fields, by field name."""


@dataclass
class ZonesInput:
    """Areas whose scores are wanted each for itself.

    Attributes:
        path: vector file with polygons, or a raster of classes (whole numbers from 0).
        layer: layer of the vector file; None = the first.
        field: field that names the polygons, those with the same text are one area; None = each
            polygon is one.
    """

    path: str
    layer: Optional[str] = None
    field: Optional[str] = None


@dataclass
class Evaluation:
    """Input of the job ``evaluate``.

    Attributes:
        prediction: image to judge; None = it is predicted first, from the recipe's ``inputs`` and
            ``method``: with the fine image of that date as reference, one date is left out.
        reference: fine image of the same date; None = judged against ``coarse`` only.
        coarse: coarse image of the same date (degrade and compare).
        baselines: further images shown beside it, name -> path (e.g. fine t1 unchanged).
        ratio: coarse / fine pixel ratio for ERGAS and the degradation.
        protocol: of pansharpening, with the recipe's ``enhancement`` and ``method``: "wald"
            (revisits and pan are made coarser, sharpened and compared with the revisits; there is
            no prediction), "qnr" (the prediction is judged without a reference). None = neither.
        mode: "default" or "reference" (the published framework's arithmetic).
        sam_unit: degrees or radians.
        zones: areas to score each for itself.
        plots: count what a scatter plot and a histogram show.
        pixel: [x, y] in the prediction's system: spectral and time profile of this pixel.
        series: dated images of the time profile, kind (fine, predicted, coarse) -> images.
        error_map: GeoTIFF to write: prediction - target, the mean of the bands first.
        report: HTML report to write.
        data: JSON file to write.
    """

    prediction: Optional[ImageInput] = None
    reference: Optional[ImageInput] = None
    coarse: Optional[ImageInput] = None
    baselines: dict[str, ImageInput] = field(default_factory=dict)
    ratio: Optional[float] = None
    protocol: Optional[str] = None
    mode: str = "default"
    sam_unit: str = "degrees"
    zones: Optional[ZonesInput] = None
    plots: bool = False
    pixel: Optional[list[float]] = None
    series: dict[str, list[ImageInput]] = field(default_factory=dict)
    error_map: Optional[str] = None
    report: Optional[str] = None
    data: Optional[str] = None


@dataclass
class Simulation:
    """Input of the job ``simulate``; see simulate/ for the meaning of each field.

    Attributes:
        folder: where the files are written.
        seed: everything random comes from it.
        rows, columns: size of the fine scene in pixels.
        pixel_size_m: fine pixel.
        ratio: coarse / fine pixel; need not be an integer.
        bands: 1, 3, 4 or 6.
        dates: ISO dates of the fine and coarse images.
        changes: abrupt changes between the dates: flood, harvest, buildings.
        cloud_share: share of fine pixels under cloud, 0..0.9.
        footprint: Gaussian sigma of the coarse sensor in coarse pixels (0 = plain cell mean).
        bias, noise: of the coarse sensor, in reflectance.
        shift: (x, y) misregistration of the coarse sensor in fine pixels.
        coarse_crs: another CRS for the coarse images ("EPSG:4326"); None = the fine one.
        dtype: UInt16 (reflectance x 10000) or Float32.
    """

    folder: str = ""
    seed: int = 1
    rows: int = 300
    columns: int = 300
    pixel_size_m: float = 30.0
    ratio: float = 16.0
    bands: int = 6
    dates: list[str] = field(default_factory=lambda: ["2024-05-10", "2024-07-13"])
    changes: list[str] = field(default_factory=lambda: ["harvest", "flood", "buildings"])
    cloud_share: float = 0.0
    footprint: float = 0.0
    bias: float = 0.0
    noise: float = 0.0
    shift: list[float] = field(default_factory=lambda: [0.0, 0.0])
    coarse_crs: Optional[str] = None
    dtype: str = "UInt16"


@dataclass
class Series:
    """Input of the job ``series``.

    Attributes:
        fine, coarse: the images of all dates, in any order.
        folder: where results and tables are written.
        dates: the dates to predict; [] = every coarse date without a fine image; with ``fill`` =
            "observed" the dates of all images.
        pairs: "auto" (the best pair before and the best one after a date), "best" (the best one
            alone), or the date of the only pair to use.
        max_days: fine and coarse images so many days apart still make a pair.
        validate: leave each fine date out in turn, predict it from the other pairs and score it.
        fill: "none"; "time": beside each result an image whose gaps are filled on a straight line
            between the nearest dates that have a value, and one that marks them; "observed": an
            image of every date, those with a fine image as well, that keeps what was observed,
            is predicted in the gaps and filled over time where that is not possible, and one that
            says of each pixel where it is from.
        fill_days: the two dates that a gap is filled from are at most so far apart.
        cube: NetCDF (.nc) or Zarr (.zarr) file of all dates, without gaps when they are filled.
    """

    fine: list[ImageInput] = field(default_factory=list)
    coarse: list[ImageInput] = field(default_factory=list)
    folder: str = ""
    dates: list[str] = field(default_factory=list)
    pairs: str = "auto"
    max_days: int = 0
    validate: bool = False
    fill: str = "none"
    fill_days: int = 60
    cube: Optional[str] = None


@dataclass
class Enhancement:
    """Input of the job ``enhance``.

    Attributes:
        revisits: blurred images of one place, each with its date and mask; the grid of the first
            one is the base of the result.
        pan: sharp image of one band; its grid is that of the result.
        ratio: pixel of the revisits / pixel of the result, where there is no ``pan``; need not be
            whole. With images without georeference also the ratio to ``pan``, where pan then lies
            in the revisits (else both show the same square).
        pixel_size: pixel of the result in units of the coordinate system, instead of ``ratio``.
        date: the wanted date: the clearest revisit near it is the reference of the others. None =
            the clearest one.
        report: HTML report to write: the result, and what each revisit had to do with it.
    """

    revisits: list[ImageInput] = field(default_factory=list)
    pan: Optional[ImageInput] = None
    ratio: Optional[float] = None
    pixel_size: Optional[float] = None
    date: Optional[str] = None
    report: Optional[str] = None


@dataclass
class PairListing:
    """Input of the job ``pairs``.

    Attributes:
        folder: looked through with the folders in it.
        table: CSV file to write, one row per file.
        max_days: fine and coarse images so many days apart still make a pair.
        agreement: compare the pixels of each pair, not only headers.
    """

    folder: str = ""
    table: Optional[str] = None
    max_days: int = 0
    agreement: bool = True


@dataclass
class Recipe:
    """One job.

    Attributes:
        job: fuse, check, series, pairs, enhance, look (at the images of an enhancement), evaluate,
            simulate or doctor.
        inputs: role -> image (fuse, check, and evaluate when one date is left out).
        method: method name, or the path or name of a weights file.
        parameters: settings of the method.
        extent: part of the fine grid; None = the whole fine t1 image.
        output: result (fuse); for series the kind of file, without a path.
        options: how to compute.
        evaluation, simulation, series, listing, enhancement: input of the jobs evaluate, simulate,
            series, pairs, and enhance and look.
    """

    job: str = "fuse"
    inputs: dict[str, ImageInput] = field(default_factory=dict)
    method: str = "fit-fc"
    parameters: dict[str, Any] = field(default_factory=dict)
    extent: Optional[Extent] = None
    output: Output = field(default_factory=Output)
    options: Options = field(default_factory=Options)
    evaluation: Optional[Evaluation] = None
    simulation: Optional[Simulation] = None
    series: Optional[Series] = None
    listing: Optional[PairListing] = None
    enhancement: Optional[Enhancement] = None

    def as_dict(self) -> dict[str, Any]:
        """JSON form without fields that hold nothing."""
        return {"stf_recipe": FORMAT, **_pruned(dataclasses.asdict(self))}

    def save(self, path: str) -> None:
        """Write the recipe as JSON, in one piece.

        Raises:
            DiskFull, FolderReadOnly: it cannot be written there.
        """
        with replacing(path) as part, open(part, "w", encoding="utf-8") as file:
            json.dump(self.as_dict(), file, indent=2, ensure_ascii=False)
            file.write("\n")


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _pruned(v) for k, v in value.items() if v not in (None, {}, [])}
    if isinstance(value, list):
        return [_pruned(v) for v in value]
    return value

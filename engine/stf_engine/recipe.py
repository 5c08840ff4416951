"""A run is a recipe: one JSON document that the dock, the toolbox and the command line all make.

Paths in a recipe file may be relative to the folder of the file. An unknown key is an error that
lists the valid ones. ``docs/recipe.schema.json`` is the JSON Schema, made by :func:`schema`.
"""

from __future__ import annotations

import dataclasses
import json
import os
from dataclasses import dataclass, field
from typing import Any, Optional, Union, get_args, get_origin, get_type_hints

from .errors import FileMissing, RecipeInvalid, nearest_names
from .spec import ROLES

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
        uncertainty: second file for the uncertainty, when the method has one.
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
    statistics: str = "extent"
    device: str = "auto"
    tile: Optional[int] = None
    overlap: Optional[int] = None
    precision: str = "auto"
    memory_mb: Optional[int] = None
    workers: Optional[int] = None
    ignore: list[str] = field(default_factory=list)


CHOICES = {
    "job": ("fuse", "check", "evaluate", "simulate", "doctor"),
    "resampling": ("cubic", "bilinear"),
    "consistency": ("auto", "on", "off"),
    "statistics": ("extent", "image"),
    "precision": ("auto", "fp32", "bf16", "fp16"),
    "mode": ("default", "reference"),
    "sam_unit": ("degrees", "radians"),
    "compress": ("deflate", "lzw", "zstd", "none"),
    "dtype": (
        None, "Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64",
    ),
}  # fmt: skip
"""Allowed words of text fields, by field name."""


@dataclass
class Evaluation:
    """Input of the job ``evaluate``.

    Attributes:
        prediction: image to judge.
        reference: fine image of the same date; None = judged against ``coarse`` only.
        coarse: coarse image of the same date (degrade and compare).
        baselines: further images shown beside it, name -> path (e.g. fine t1 unchanged).
        ratio: coarse / fine pixel ratio for ERGAS and the degradation.
        mode: "default" or "reference" (the published framework's arithmetic).
        sam_unit: degrees or radians.
        report: HTML report to write.
        data: JSON file to write.
    """

    prediction: Optional[ImageInput] = None
    reference: Optional[ImageInput] = None
    coarse: Optional[ImageInput] = None
    baselines: dict[str, ImageInput] = field(default_factory=dict)
    ratio: Optional[float] = None
    mode: str = "default"
    sam_unit: str = "degrees"
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
class Recipe:
    """One job.

    Attributes:
        job: fuse, check, evaluate, simulate or doctor.
        inputs: role -> image (fuse, check).
        method: method name, or the path or name of a weights file.
        parameters: settings of the method.
        extent: part of the fine grid; None = the whole fine t1 image.
        output: result (fuse).
        options: how to compute.
        evaluation, simulation: input of those jobs.
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

    def as_dict(self) -> dict[str, Any]:
        """JSON form without fields that hold nothing."""
        return {"stf_recipe": FORMAT, **_pruned(dataclasses.asdict(self))}

    def save(self, path: str) -> None:
        """Write the recipe as JSON (temporary name, then renamed)."""
        part = f"{path}.part"
        with open(part, "w", encoding="utf-8") as file:
            json.dump(self.as_dict(), file, indent=2, ensure_ascii=False)
            file.write("\n")
        os.replace(part, path)


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _pruned(v) for k, v in value.items() if v not in (None, {}, [])}
    return value


def load(path: str) -> Recipe:
    """The recipe of a JSON file; relative paths in it start at its folder.

    Raises:
        FileMissing, RecipeInvalid
    """
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except FileNotFoundError:
        raise FileMissing(
            f"There is no recipe {path}.", "The recipe says what to run.", "Check the path."
        ) from None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise RecipeInvalid(
            f"{path} is not readable as JSON: {error}.",
            "A recipe is one JSON document.",
            "Save it again with --save-recipe, or mend the place named.",
        ) from None
    return parse(document, os.path.dirname(os.path.abspath(path)))


def parse(document: Any, folder: Optional[str] = None) -> Recipe:
    """A checked recipe from a JSON document.

    Args:
        document: what ``json.load`` gave.
        folder: where relative paths start; None leaves them.

    Raises:
        RecipeInvalid: names the place, what was found and what is allowed.
    """
    if not isinstance(document, dict):
        raise _invalid("the document", f"is a {type(document).__name__}", "an object")
    document = dict(document)
    version = document.pop("stf_recipe", None)
    if version != FORMAT:
        raise _invalid("stf_recipe", f"is {version!r}", f"{FORMAT}, the format of this version")
    recipe = _build(Recipe, document, "recipe")
    for role in recipe.inputs:
        if role not in ROLES:
            raise _unknown("inputs", role, ROLES)
    if folder is not None:
        _make_absolute(recipe, folder)
    return recipe


def _build(kind: Any, value: Any, place: str) -> Any:
    """An instance of a type from JSON, checked key by key."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Union:
        if value is None and type(None) in arguments:
            return None
        options = [a for a in arguments if a is not type(None)]
        if len(options) == 1:
            return _build(options[0], value, place)
        for option in options:
            if isinstance(value, option) and not isinstance(value, bool):
                return value
        raise _invalid(place, f"is {value!r}", "a number or a name")
    if origin is list:
        if not isinstance(value, list):
            raise _invalid(place, f"is {value!r}", "a list")
        return [_build(arguments[0], v, f"{place}[{i}]") for i, v in enumerate(value)]
    if origin is dict:
        if not isinstance(value, dict):
            raise _invalid(place, f"is {value!r}", "an object")
        return {str(k): _build(arguments[1], v, f"{place}.{k}") for k, v in value.items()}
    if dataclasses.is_dataclass(kind):
        return _build_dataclass(kind, value, place)
    if kind is Any:
        return value
    if kind is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    words = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    raise _invalid(place, f"is {value!r}", words[kind])


def _build_dataclass(kind: Any, value: Any, place: str) -> Any:
    if not isinstance(value, dict):
        raise _invalid(place, f"is {value!r}", "an object")
    hints = get_type_hints(kind)
    fields = {f.name: f for f in dataclasses.fields(kind)}
    for key in value:
        if key not in fields:
            raise _unknown(place, key, fields)
    missing = [
        name
        for name, f in fields.items()
        if name not in value
        and f.default is dataclasses.MISSING
        and f.default_factory is dataclasses.MISSING
    ]
    if missing:
        raise _invalid(f"{place}.{missing[0]}", "is missing", "a value")
    built = {k: _build(hints[k], v, f"{place}.{k}") for k, v in value.items()}
    for key, choice in built.items():
        if key in CHOICES and choice not in CHOICES[key] and choice is not None:
            raise _invalid(
                f"{place}.{key}", f"is {choice!r}", ", ".join(str(c) for c in CHOICES[key] if c)
            )
    return kind(**built)


def _invalid(place: str, found: str, allowed: str) -> RecipeInvalid:
    return RecipeInvalid(
        f"The recipe's {place} {found}.",
        "A recipe is checked as a whole before anything runs.",
        f"Allowed: {allowed}.",
    )


def _unknown(place: str, key: str, known: Any) -> RecipeInvalid:
    return RecipeInvalid(
        f"The recipe's {place} has an unknown key '{key}'.",
        "A key that is silently dropped would give another result than was asked for.",
        f"Did you mean {nearest_names(key, known)}? Valid keys: {', '.join(known)}.",
    )


def _images(recipe: Recipe) -> list[ImageInput]:
    images = list(recipe.inputs.values())
    e = recipe.evaluation
    if e is not None:
        images += [i for i in (e.prediction, e.reference, e.coarse) if i is not None]
        images += list(e.baselines.values())
    return images


def _make_absolute(recipe: Recipe, folder: str) -> None:
    def absolute(path: str) -> str:
        is_plain = "://" not in path and not path.startswith("/vsi")
        return os.path.normpath(os.path.join(folder, path)) if is_plain and path else path

    for image in _images(recipe):
        image.path = absolute(image.path)
        image.mask = image.mask and absolute(image.mask)
    if recipe.extent and recipe.extent.layer:
        recipe.extent.layer = absolute(recipe.extent.layer)
    out = recipe.output
    out.path = absolute(out.path)
    out.uncertainty = out.uncertainty and absolute(out.uncertainty)
    out.recipe = out.recipe and absolute(out.recipe)
    if recipe.evaluation:
        e = recipe.evaluation
        e.report, e.data = e.report and absolute(e.report), e.data and absolute(e.data)
    if recipe.simulation:
        recipe.simulation.folder = absolute(recipe.simulation.folder)


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a recipe, made from the dataclasses above."""
    definitions: dict[str, Any] = {}
    root = _schema_of(Recipe, definitions)
    document = definitions.pop("Recipe")
    document["properties"] = {
        "stf_recipe": {"const": FORMAT},
        **document["properties"],
    }
    document["properties"]["inputs"]["propertyNames"] = {"enum": list(ROLES)}
    document["required"] = ["stf_recipe", *document.get("required", [])]
    del root
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "STFusion recipe",
        **document,
        "$defs": definitions,
    }


def _schema_of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Union:
        return {
            "anyOf": [
                {"type": "null"} if a is type(None) else _schema_of(a, definitions)
                for a in arguments
            ]
        }
    if origin is list:
        return {"type": "array", "items": _schema_of(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema_of(arguments[1], definitions)}
    if dataclasses.is_dataclass(kind):
        _define(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if kind is Any:
        return {}
    names = {str: "string", int: "integer", float: "number", bool: "boolean"}
    return {"type": names[kind]}


def _define(kind: Any, definitions: dict[str, Any]) -> None:
    name = kind.__name__
    if name in definitions:
        return
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    definitions[name] = {"type": "object"}
    required = []
    for f in dataclasses.fields(kind):
        properties[f.name] = _schema_of(hints[f.name], definitions)
        if f.name in CHOICES:
            properties[f.name] = {"enum": list(CHOICES[f.name])}
        if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING:
            required.append(f.name)
    definitions[name] = {
        "type": "object",
        "description": (kind.__doc__ or "").strip().splitlines()[0],
        "properties": properties,
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }

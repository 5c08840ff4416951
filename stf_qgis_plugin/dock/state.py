"""What the Fuse page holds, without Qt: images with roles and dates, pairs, and the recipes.

Everything that decides what is run is here, so that it can be tested without a window.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Optional

FINE, COARSE, UNUSED = "fine", "coarse", "unused"
ROLES = (FINE, COARSE, UNUSED)

COARSE_RATIO = 2.0
"""Pixels at least this many times the smallest ones are taken for coarse."""

AUTOMATIC, BEST_ONE = "auto", "best"

FORMAT = 1
"""Version of the recipe format the engine of this version reads."""


@dataclass
class Image:
    """One row of the image table.

    Attributes:
        path: what GDAL opens.
        name: shown in the table; the layer's name or the file's.
        layer_id: layer of the project, "" for a file.
        pixel_m: pixel side in metres (degrees converted), 0 when unknown.
        bands: number of bands.
        band_names: what the file calls its bands; "" for one without a name.
        sensor: name of the sensor as the engine says, "" while unknown.
        role: fine, coarse or unused.
        date: ISO date, None while unknown.
        date_source: where the date was read, for the tooltip.
        role_by_hand, date_by_hand: corrected by the user; never overwritten.
        fields: further fields of the recipe's input (scale, offset, crs, shift, mask, ...).
        facts: what the engine read in its last check (scale, offset, bands, ...).
        severity: worst finding about the image: error, warning, note or "".
    """

    path: str
    name: str
    layer_id: str = ""
    pixel_m: float = 0.0
    bands: int = 0
    band_names: list[str] = field(default_factory=list)
    sensor: str = ""
    role: str = UNUSED
    date: Optional[str] = None
    date_source: str = ""
    role_by_hand: bool = False
    date_by_hand: bool = False
    fields: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    severity: str = ""

    def as_input(self) -> dict[str, Any]:
        """The image as an input of a recipe; the date is written whenever it is known."""
        found: dict[str, Any] = {"path": self.path}
        if self.date:
            found["date"] = self.date
        found.update(self.fields)
        return found


@dataclass(frozen=True)
class Plan:
    """What one prediction needs: the recipe's inputs by role."""

    date: str
    roles: dict[str, Image]


@dataclass
class FuseState:
    """The form of the Fuse page.

    Attributes:
        images: rows of the table.
        ticked: prediction dates chosen by hand; None = every coarse date without a fine image.
        pairs: AUTOMATIC (nearest before and after), BEST_ONE, or the date of a pair.
        method: name of the method.
        parameters: settings that differ from the method's defaults.
        bounds, bounds_crs: area to predict; None = all of the fine image.
        folder: where results are written; "" = ``fused`` beside the fine image.
        output: further fields of the recipe's output (dtype, compress, ...).
        options: fields of the recipe's options (consistency, memory_mb, ...).
        ignored: codes of findings that the user accepted.
        paths: output chosen for one date by a mended finding.
        uncertainty: write a second file with the uncertainty, where the method gives one.
        left_out: dates of pairs that are not used.
        pair_facts: date of a pair -> what the last check says of it (``level``, ``r`` per band).
        ranked: date -> dates of the pairs that serve it, the best first, as the engine ranks them.
        reasons: date -> date of a pair -> why it stands where it does, in a sentence.
        other_extent: area of a recipe that is given in pixels or by a file.
    """

    images: list[Image] = field(default_factory=list)
    ticked: Optional[list[str]] = None
    pairs: str = AUTOMATIC
    method: str = "auto"
    parameters: dict[str, Any] = field(default_factory=dict)
    bounds: Optional[list[float]] = None
    bounds_crs: Optional[str] = None
    folder: str = ""
    output: dict[str, Any] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)
    uncertainty: bool = False
    other_extent: Optional[dict[str, Any]] = None
    left_out: list[str] = field(default_factory=list)
    pair_facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    ranked: dict[str, list[str]] = field(default_factory=dict)
    reasons: dict[str, dict[str, str]] = field(default_factory=dict)

    def clear(self) -> None:
        """Back to an empty form; the method stays."""
        method, fresh = self.method, FuseState()
        self.__dict__.update(fresh.__dict__, method=method)

    # --- images --------------------------------------------------------------------------

    def add(self, images: Iterable[Image]) -> int:
        """Add images that are not there yet and guess the roles anew; gives how many were new."""
        known = {image.path: image for image in self.images}
        added = 0
        for image in images:
            there = known.get(image.path)
            if there is None:
                known[image.path] = image
                self.images.append(image)
                added += 1
            elif there.pixel_m <= 0:  # of a recipe, which tells nothing about pixels
                there.pixel_m, there.bands = image.pixel_m, image.bands
                there.band_names = image.band_names
        self.guess_roles()
        return added

    def remove(self, images: Iterable[Image]) -> None:
        """Take images off the list; the files stay."""
        gone = {id(image) for image in images}
        self.images = [image for image in self.images if id(image) not in gone]
        self.guess_roles()

    def guess_roles(self) -> None:
        """The smallest pixels are fine, those at least twice as large coarse; hands win."""
        sizes = [i.pixel_m for i in self.images if i.pixel_m > 0 and i.role != UNUSED]
        sizes += [i.pixel_m for i in self.images if i.pixel_m > 0 and not i.role_by_hand]
        smallest = min(sizes, default=0.0)
        for image in self.images:
            if not image.role_by_hand:
                larger = smallest > 0 and image.pixel_m >= COARSE_RATIO * smallest
                image.role = COARSE if larger else FINE
        self.sort()

    def set_role(self, image: Image, role: str) -> None:
        image.role, image.role_by_hand = role, True
        self.sort()

    def set_date(
        self, image: Image, date: Optional[str], source: str = "", hand: bool = True
    ) -> None:
        """Give an image a date; a date set by hand is not overwritten by one that was read."""
        if not hand and image.date_by_hand:
            return
        image.date, image.date_source, image.date_by_hand = date, source, hand
        self.sort()

    def sort(self) -> None:
        """By role and date."""
        order = {FINE: 0, COARSE: 1, UNUSED: 2}
        self.images.sort(key=lambda i: (order[i.role], i.date or "9999", i.name.lower()))

    def of(self, role: str) -> list[Image]:
        return [image for image in self.images if image.role == role]

    # --- dates and pairs -----------------------------------------------------------------

    def by_date(self, role: str) -> dict[str, Image]:
        """date -> first image of that role and date, in the order of time."""
        found: dict[str, Image] = {}
        for image in self.of(role):
            if image.date:
                found.setdefault(image.date, image)
        return dict(sorted(found.items()))

    def pair_dates(self, every: bool = False) -> list[str]:
        """Dates that have a fine and a coarse image; pairs left out only with ``every``."""
        fine = self.by_date(FINE)
        dates = [date for date in self.by_date(COARSE) if date in fine]
        return [date for date in dates if every or date not in self.left_out]

    def candidate_dates(self) -> list[str]:
        """Dates that can be predicted: those of the coarse images without a fine one."""
        fine = self.by_date(FINE)
        return [date for date in self.by_date(COARSE) if date not in fine]

    def wanted_dates(self) -> list[str]:
        """The dates that will be predicted."""
        candidates = self.candidate_dates()
        if self.ticked is None:
            return candidates
        return [date for date in candidates if date in self.ticked]

    def pairs_for(self, date: str) -> list[str]:
        """Dates of the pairs used for a prediction date, the earlier (or only) one first."""
        order = self.pair_order(date)
        if self.pairs in order:
            return [self.pairs]
        before = [pair for pair in order if pair < date]
        after = [pair for pair in order if pair > date]
        if self.pairs != BEST_ONE and before and after:
            return [before[0], after[0]]
        return order[:1]

    def pair_order(self, date: str) -> list[str]:
        """The pairs for a date, the best first: as the engine ranks them, else by time."""
        pairs = self.pair_dates()
        told = [pair for pair in self.ranked.get(date, ()) if pair in pairs]
        if self.pairs in pairs and self.pairs not in told:
            told.append(self.pairs)
        return told or sorted(pairs, key=lambda pair: (_days(pair, date), pair))

    def plan(self, date: str, spec: Optional[dict[str, Any]] = None) -> Plan:
        """Inputs by role for one date; roles that the method cannot use are left out."""
        fine, coarse = self.by_date(FINE), self.by_date(COARSE)
        used = self.pairs_for(date)
        if spec is not None and spec.get("pairs") == "one":
            used = sorted(used, key=self.pair_order(date).index)[:1]
        roles: dict[str, Image] = {}
        for number, pair in zip(("t1", "t3"), used):
            roles["fine_" + number], roles["coarse_" + number] = fine[pair], coarse[pair]
        roles["coarse_t2"] = coarse[date]
        if spec is not None:
            allowed = {*spec.get("inputs", ()), *spec.get("optional_inputs", ()), "coarse_t2"}
            roles = {role: image for role, image in roles.items() if role in allowed}
        return Plan(date, roles)

    # --- output --------------------------------------------------------------------------

    def default_folder(self, project: str = "", documents: str = "") -> str:
        """``fused`` beside the fine image, else beside the project, else Documents/STFusion."""
        fine = self.of(FINE)
        for base in ([os.path.dirname(fine[0].path)] if fine else []) + [project]:
            if base and os.path.isdir(base) and os.access(base, os.W_OK):
                return os.path.join(base, "fused")
        return os.path.join(documents or os.path.expanduser("~"), "STFusion")

    def output_path(
        self, date: str, folder: str, taken: Iterable[str] = (), exists: Callable = os.path.exists
    ) -> str:
        """A free ``DATE_METHOD.tif`` in the folder; a name in use gets ``_2``, ``_3``, ..."""
        if date in self.paths:
            return self.paths[date]
        method = os.path.splitext(os.path.basename(self.method))[0]
        stem = os.path.join(folder, f"{date}_{method}")
        return free_path(f"{stem}.tif", taken, exists)

    # --- recipes -------------------------------------------------------------------------

    def recipes(
        self,
        job: str,
        folder: str,
        spec: Optional[dict[str, Any]] = None,
        taken: Iterable[str] = (),
    ) -> list[dict[str, Any]]:
        """One recipe per wanted date, as the engine reads them.

        Args:
            job: fuse or check.
            folder: where the results go.
            spec: of the method, to leave out roles that it refuses.
            taken: outputs of runs that wait in the queue.
        """
        used, found = list(taken), []
        for date in self.wanted_dates():
            plan = self.plan(date, spec)
            path = self.output_path(date, folder, used)
            used.append(path)
            recipe: dict[str, Any] = {
                "stf_recipe": FORMAT,
                "job": job,
                "inputs": {role: image.as_input() for role, image in plan.roles.items()},
                "method": self.method,
                "output": {**self.output, "path": path},
            }
            setting = uncertainty_setting(spec or {})
            if self.uncertainty and setting and self.parameters.get(setting[0]):
                second = free_path(os.path.splitext(path)[0] + "_uncertainty.tif", used)
                recipe["output"]["uncertainty"] = second
                used.append(second)
            if job == "check" and not os.path.isdir(folder):
                # The folder is made when the run starts; a check changes nothing.
                for name in ("path", "uncertainty"):
                    recipe["output"].pop(name, None)
            found.append({**recipe, **self.settings()})
        return found

    def settings(self) -> dict[str, Any]:
        """The fields of a recipe that are the same for every date; empty ones are left out."""
        options = {k: v for k, v in self.options.items() if v not in (None, "", "auto")}
        if self.ignored:
            options["ignore"] = list(self.ignored)
        extent = dict(self.other_extent or {})
        if self.bounds is not None:
            crs = {"crs": self.bounds_crs} if self.bounds_crs else {}
            extent = {"bounds": list(self.bounds), **crs}
        found = {"options": options, "parameters": dict(self.parameters), "extent": extent}
        return {name: values for name, values in found.items() if values}

    def choose_method(self, name: str) -> None:
        """Take another method, with its own defaults."""
        self.method, self.parameters = name, {}

    def set_uncertainty(self, on: bool, spec: dict[str, Any]) -> None:
        """Ask for the uncertainty, with the setting of the method that gives it."""
        self.uncertainty, setting = on, uncertainty_setting(spec)
        if setting and on:
            self.parameters = {setting[0]: setting[1], **self.parameters}
        elif setting and self.parameters.get(setting[0]) == setting[1]:
            self.parameters = {k: v for k, v in self.parameters.items() if k != setting[0]}

    def apply_fix(self, fix: dict[str, Any], recipe: dict[str, Any]) -> dict[str, Any]:
        """Change the form as a finding asks; ``recipe`` is the one that was checked.

        Returns:
            What is needed to take it back with :meth:`restore`.
        """
        before = self.snapshot()
        inputs = recipe.get("inputs", {})
        for dotted, value in fix.items():
            head, _, rest = dotted.partition(".")
            if head == "inputs":
                role, _, name = rest.partition(".")
                path = inputs.get(role, {}).get("path")
                for image in self.images:
                    if image.path == path:
                        self._set_field(image, name, value)
            elif head == "options" and rest == "ignore":
                self.ignored = sorted({*self.ignored, *value})
            elif head == "options":
                self.options[rest] = value
            elif head == "parameters":
                self.parameters[rest] = value
            elif dotted == "output.path":
                date = inputs.get("coarse_t2", {}).get("date", "")
                self.paths[date] = str(value)
            elif head == "output":
                self.output[rest] = value
            elif dotted == "method":
                self.choose_method(str(value))
        return before

    def _set_field(self, image: Image, name: str, value: Any) -> None:
        if name == "date":
            image.date, image.date_by_hand = value, True
            self.sort()
        elif name == "path":
            image.path = str(value)
        else:
            image.fields[name] = value

    def snapshot(self) -> dict[str, Any]:
        """The part of the form that a mended finding can change."""
        return {
            "images": [(i, i.path, i.date, i.date_by_hand, dict(i.fields)) for i in self.images],
            "options": dict(self.options),
            "ignored": list(self.ignored),
            "left_out": list(self.left_out),
            "output": dict(self.output),
            "paths": dict(self.paths),
            "method": self.method,
            "parameters": dict(self.parameters),
        }

    def restore(self, snapshot: dict[str, Any]) -> None:
        """Take a mended finding back."""
        for image, path, date, hand, fields in snapshot["images"]:
            image.path, image.date, image.date_by_hand, image.fields = path, date, hand, fields
        for name in (
            "options", "ignored", "left_out", "output", "paths", "method", "parameters",
        ):  # fmt: skip
            setattr(self, name, snapshot[name])
        self.sort()


def free_path(path: str, taken: Iterable[str] = (), exists: Callable = os.path.exists) -> str:
    """The path, or the first of ``NAME_2``, ``NAME_3``, ... that is neither taken nor there."""
    path = path.replace(os.sep, "/") if path.startswith("/vsi") else path
    (stem, ending), used, number = os.path.splitext(path), set(taken), 1
    while path in used or exists(path):
        number += 1
        path = f"{stem}_{number}{ending}"
    return path


UNCERTAINTY_SETTINGS = (("uncertainty", True), ("samples", 8))
"""Settings with which a method gives an uncertainty; the engine knows the same two."""


def uncertainty_setting(spec: dict[str, Any]) -> Optional[tuple[str, Any]]:
    """The setting of a method that makes it give an uncertainty; None when it gives none."""
    names = {parameter.get("name") for parameter in spec.get("parameters", ())}
    return next(((name, value) for name, value in UNCERTAINTY_SETTINGS if name in names), None)


def _days(one: str, other: str) -> int:
    first = datetime.date.fromisoformat(one[:10])
    return abs((first - datetime.date.fromisoformat(other[:10])).days)

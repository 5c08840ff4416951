"""What the Enhance page holds, without Qt: revisits, a pan image, and the recipe."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Optional

from ... import specs
from ..form_state import FORMAT
from ..free_path import free_path
from ..image import COARSE, UNUSED, Image
from ..state import FuseState

PAN = "pan"
"""Role of the panchromatic image; revisits are coarse, those without a tick unused."""

SHARPER = 1.2
"""An image of one band whose pixels are smaller by this is taken for a panchromatic one."""

NAMED_PAN = re.compile(r"(?i)(?<![a-z])pan(?![a-z])")
"""Without a georeference pixels have no size; then the name tells."""

DEFAULT_RATIO, LARGEST_RATIO = 2.0, 16.0


@dataclass
class EnhanceState(FuseState):
    """The form of the Enhance page.

    Attributes:
        reference: path of the revisit that the others are brought to; "" = the clearest.
        wanted_pixel_m: pixel of the result in metres; None = that of pan, else half of the
            revisits' pixel.
        bands: bands of the revisits as they were written; "" = all.
        looks: path -> what the last look found out about a revisit.
        looked_reference: path of the reference in that look.
        method_by_hand: the method does not follow the images any more.
        no_pan: the user wants none.
        report: write a page about the result beside it.
    """

    method: str = specs.ENHANCE_DEFAULT
    reference: str = ""
    wanted_pixel_m: Optional[float] = None
    bands: str = ""
    looks: dict[str, dict[str, Any]] = field(default_factory=dict)
    looked_reference: str = ""
    method_by_hand: bool = False
    no_pan: bool = False
    report: bool = False

    def clear(self) -> None:
        """Back to an empty form."""
        self.__dict__.update(EnhanceState().__dict__)

    # --- images --------------------------------------------------------------------------

    @property
    def revisits(self) -> list[Image]:
        """Those that are used, in the order of the recipe: a chosen reference first."""
        kept = self.of(COARSE)
        return sorted(kept, key=lambda image: image.path != self.reference)

    @property
    def pan(self) -> Optional[Image]:
        return next(iter(self.of(PAN)), None)

    def guess_roles(self) -> None:
        """One sharper image of one band is pan, the others are revisits; hands win."""
        for image in self.images:
            if not image.role_by_hand:
                image.role = COARSE
        if self.pan is None and not self.no_pan:
            found = min(self._candidates(), key=lambda image: image.pixel_m, default=None)
            if found is not None:
                found.role = PAN
        if self.reference not in {image.path for image in self.of(COARSE)}:
            self.reference = ""
        self.follow_images()
        self.sort()

    def _candidates(self) -> list[Image]:
        others = [i.pixel_m for i in self.images if i.bands > 1]
        smallest = min(others, default=0.0)
        found = [i for i in self.images if i.bands == 1 and not i.role_by_hand]
        named = [i for i in found if NAMED_PAN.search(i.name) and i.pixel_m <= smallest]
        sharper = [i for i in found if 0 < i.pixel_m <= smallest / SHARPER]
        return (named or sharper) if others else []

    def set_pan(self, image: Optional[Image]) -> None:
        """Take an image as pan, by hand; None = none. The one before becomes unused."""
        for other in self.of(PAN):
            self.set_role(other, UNUSED)
        self.no_pan = image is None
        if image is not None:
            if image not in self.images:
                self.images.append(image)
            self.set_role(image, PAN)
        self.follow_images()

    def keep(self, image: Image, kept: bool) -> None:
        """Use a revisit or leave it out."""
        self.set_role(image, COARSE if kept else UNUSED)
        if not kept and self.reference == image.path:
            self.reference = ""

    def follow_images(self) -> None:
        """The engine's own choice of the method, while nobody chose another one."""
        if not self.method_by_hand:
            wanted = specs.ENHANCE_DEFAULT_WITH_PAN if self.pan else specs.ENHANCE_DEFAULT
            if wanted != self.method:
                self.method, self.parameters = wanted, {}

    def choose_method(self, name: str) -> None:
        """Take another method; from now on it does not follow the images."""
        super().choose_method(name)
        self.method_by_hand = True

    def sort(self) -> None:
        """Revisits by date, pan last."""
        self.images.sort(key=lambda i: (i.role == PAN, i.date or "9999", i.name.lower()))

    # --- the result ----------------------------------------------------------------------

    @property
    def revisit_pixel_m(self) -> float:
        """Of the first revisit; 0 while it is unknown."""
        return next((image.pixel_m for image in self.revisits), 0.0)

    def pixel_m(self, pan_used: bool) -> float:
        """Pixel of the result in metres; 0 while it is unknown."""
        if pan_used and self.pan is not None:
            return self.pan.pixel_m
        return self.wanted_pixel_m or self.revisit_pixel_m / DEFAULT_RATIO

    def dates(self) -> str:
        """For the name of the result: the reference's date, else the first and the last."""
        if self.reference:
            return next((i.date or "" for i in self.revisits if i.path == self.reference), "")
        known = sorted(image.date for image in self.revisits if image.date)
        if len(set(known)) > 1:
            return f"{known[0]}_to_{known[-1]}"
        return known[0] if known else ""

    def default_folder(self, project: str = "", documents: str = "") -> str:
        """``enhanced`` beside the revisits, else beside the project, else Documents/STFusion."""
        first = self.revisits[:1]
        for base in ([os.path.dirname(first[0].path)] if first else []) + [project]:
            if base and os.path.isdir(base) and os.access(base, os.W_OK):
                return os.path.join(base, "enhanced")
        return os.path.join(documents or os.path.expanduser("~"), "STFusion")

    def output_path(
        self, date: str, folder: str, taken: Iterable[str] = (), exists: Callable = os.path.exists
    ) -> str:
        """A free ``DATE_METHOD.tif`` in the folder."""
        if self.paths.get(""):
            return self.paths[""]
        method = os.path.splitext(os.path.basename(self.method))[0]
        stem = "_".join(filter(None, (date, method)))
        return free_path(os.path.join(folder, f"{stem}.tif"), taken, exists)

    def recipe(
        self,
        job: str,
        folder: str,
        spec: Optional[dict[str, Any]] = None,
        taken: Iterable[str] = (),
    ) -> dict[str, Any]:
        """The recipe of the form.

        Args:
            job: enhance or look.
            folder: where the result goes.
            spec: of the method, which may take no pan.
            taken: outputs of runs that wait in the queue.
        """
        takes_pan = spec is None or specs.takes_pan(spec)
        made: dict[str, Any] = {
            "stf_recipe": FORMAT,
            "job": job,
            "method": self.method,
            "output": {**self.output, "path": self.output_path(self.dates(), folder, taken)},
            "enhancement": self._enhancement(takes_pan),
        }
        if job == "look" and not os.path.isdir(folder):
            del made["output"]["path"]  # the folder is made when the run starts
            return {**made, **self.settings()}
        stem = os.path.splitext(made["output"]["path"])[0]
        if self.report:
            made["enhancement"]["report"] = free_path(f"{stem}.html", taken)
        if self.uncertainty and not (spec or {}).get("needs_weights"):
            made["output"]["uncertainty"] = free_path(f"{stem}_uncertainty.tif", taken)
        return {**made, **self.settings()}

    def _enhancement(self, takes_pan: bool) -> dict[str, Any]:
        found: dict[str, Any] = {"revisits": [image.as_input() for image in self.revisits]}
        if self.band_words:
            for image in found["revisits"]:
                image["bands"] = self.band_words
        if takes_pan and self.pan is not None:
            found["pan"] = self.pan.as_input()
        elif self.wanted_pixel_m and self.revisit_pixel_m > 0:
            found["ratio"] = self.revisit_pixel_m / self.wanted_pixel_m
        reference = next((i for i in self.revisits if i.path == self.reference), None)
        if reference is not None and reference.date:
            found["date"] = reference.date
        return found

    @property
    def band_words(self) -> list[Any]:
        """The bands as the recipe has them; empty = all."""
        words = [word.strip() for word in self.bands.split(",") if word.strip()]
        return [int(word) if word.isdigit() else word for word in words]

    # --- mending -------------------------------------------------------------------------

    def apply_fix(self, fix: dict[str, Any], recipe: dict[str, Any]) -> dict[str, Any]:
        """Change the form as a finding asks; gives what takes it back."""
        before = self.snapshot()
        if "left_out" in fix:
            for image in self.images:
                if image.path == fix["left_out"]:
                    self.keep(image, False)
        if "pan" in fix:
            self.set_pan(None)
        if "output.path" in fix:
            self.paths[""] = str(fix["output.path"])
        own = ("left_out", "pan", "output.path")
        super().apply_fix({k: v for k, v in fix.items() if k not in own}, recipe)
        return before

    def snapshot(self) -> dict[str, Any]:
        """The part of the form that a mended finding can change."""
        roles = [(image, image.role, image.role_by_hand) for image in self.images]
        own = {"reference": self.reference, "no_pan": self.no_pan}
        hand = {"method_by_hand": self.method_by_hand}
        return {**super().snapshot(), "roles": roles, "own": {**own, **hand}}

    def restore(self, snapshot: dict[str, Any]) -> None:
        """Take a mended finding back."""
        for image, role, hand in snapshot["roles"]:
            image.role, image.role_by_hand = role, hand
        self.__dict__.update(snapshot["own"])
        super().restore(snapshot)

    # --- what a look taught --------------------------------------------------------------

    def learn(self, recipe: dict[str, Any], metrics: dict[str, Any]) -> None:
        """Keep the facts of the revisits of a recipe; they come in its order."""
        given = recipe.get("enhancement", {}).get("revisits", [])
        facts = metrics.get("revisits") or []
        reference = metrics.get("reference")
        for number, (image, look) in enumerate(zip(given, facts)):
            self.looks[image["path"]] = look
            if reference in (number, look.get("file")):
                self.looked_reference, reference = image["path"], None
            for known in self.images:
                if known.path == image["path"]:
                    known.sensor = look.get("sensor") or known.sensor
                    if look.get("date") and not known.date:
                        self.set_date(known, look["date"][:10], "file", hand=False)

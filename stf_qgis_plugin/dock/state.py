"""What the Fuse page holds, without Qt: images with roles and dates, pairs, and the recipes.

Everything that decides what is run is here and in the modules of its bases, so that it can be
tested without a window.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field
from typing import Any, Callable, Iterable, Optional

from .form_state import FORMAT, FormState, uncertainty_setting
from .free_path import free_path
from .image import COARSE, FINE, Image

AUTOMATIC, BEST_ONE = "auto", "best"


@dataclass(frozen=True)
class Plan:
    """What one prediction needs: the recipe's inputs by role."""

    date: str
    roles: dict[str, Image]


@dataclass
class FuseState(FormState):
    """The form of the Fuse page.

    Attributes:
        ticked: prediction dates chosen by hand; None = every coarse date without a fine image.
        pairs: AUTOMATIC (nearest before and after), BEST_ONE, or the date of a pair.
        left_out: dates of pairs that are not used.
        pair_facts: date of a pair -> what the last check says of it (``level``, ``r`` per band).
        ranked: date -> dates of the pairs that serve it, the best first, as the engine ranks them.
        reasons: date -> date of a pair -> why it stands where it does, in a sentence.
    """

    ticked: Optional[list[str]] = None
    pairs: str = AUTOMATIC
    left_out: list[str] = field(default_factory=list)
    pair_facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    ranked: dict[str, list[str]] = field(default_factory=dict)
    reasons: dict[str, dict[str, str]] = field(default_factory=dict)

    def clear(self) -> None:
        """Back to an empty form; the method stays."""
        method, fresh = self.method, FuseState()
        self.__dict__.update(fresh.__dict__, method=method)

    # --- dates and pairs -----------------------------------------------------------------

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

    # --- mending -------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        """The part of the form that a mended finding can change."""
        return {**super().snapshot(), "left_out": list(self.left_out)}

    def restore(self, snapshot: dict[str, Any]) -> None:
        """Take a mended finding back."""
        self.left_out = snapshot["left_out"]
        super().restore(snapshot)


def _days(one: str, other: str) -> int:
    first = datetime.date.fromisoformat(one[:10])
    return abs((first - datetime.date.fromisoformat(other[:10])).days)

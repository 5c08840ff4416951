"""Every problem that a user can meet, one class each, with a stable code.

A message has three parts: what is wrong (names and numbers), why it matters, what to do next.
``exit_code`` is the command line's: 1 failed, 2 bad request, 3 cancelled.
"""

from __future__ import annotations

import difflib
from typing import Any, Iterable, Optional

from .privacy import without_secrets


class StfError(Exception):
    """Base of all errors shown to a user.

    Args:
        problem: what is wrong, with the names and numbers found (one sentence).
        cause: why it matters (one sentence).
        hint: what to do next (one sentence).
        fix: recipe keys and values that mend it, as in a :class:`Finding`; None = no sure remedy.
    """

    code = "failed"
    exit_code = 2

    def __init__(
        self,
        problem: str,
        cause: str = "",
        hint: str = "",
        fix: Optional[dict[str, Any]] = None,
    ) -> None:
        problem = without_secrets(problem)
        super().__init__(problem)
        self.problem = problem
        self.cause = without_secrets(cause)
        self.hint = without_secrets(hint)
        self.fix = fix or {}

    def as_dict(self) -> dict[str, Any]:
        """The fields of the worker protocol's ``error`` event."""
        found: dict[str, Any] = {
            "code": self.code,
            "message": self.problem,
            "cause": self.cause,
            "hint": self.hint,
        }
        return {**found, "fix": dict(self.fix)} if self.fix else found

    def __str__(self) -> str:
        return "\n".join(part for part in (self.problem, self.cause, self.hint) if part)


# --- files -----------------------------------------------------------------------------------


class FileMissing(StfError):
    code = "file-missing"


class NotARaster(StfError):
    code = "not-a-raster"


class LinkRefused(StfError):
    code = "link-refused"


class RasterDamaged(StfError):
    code = "raster-damaged"
    exit_code = 1


class FileChanged(StfError):
    code = "file-changed"
    exit_code = 1


class OutputExists(StfError):
    code = "output-exists"


class OutputIsInput(StfError):
    code = "output-is-input"


class FolderReadOnly(StfError):
    code = "folder-readonly"


class FileInUse(StfError):
    code = "file-in-use"
    exit_code = 1


class DiskFull(StfError):
    code = "disk-full"
    exit_code = 1


class DiskFailed(StfError):
    code = "disk-failed"
    exit_code = 1


class StorageRefused(StfError):
    code = "storage-refused"


class StorageFailed(StfError):
    code = "storage-failed"
    exit_code = 1


# --- inputs ----------------------------------------------------------------------------------


class InputMissing(StfError):
    code = "input-missing"


class CrsMissing(StfError):
    code = "crs-missing"


class NoOverlap(StfError):
    code = "no-overlap"


class RolesSwapped(StfError):
    code = "roles-swapped"


class BandsDiffer(StfError):
    code = "bands-differ"


class UnitsDiffer(StfError):
    code = "units-differ"


class NothingValid(StfError):
    code = "nothing-valid"


class DatesWrong(StfError):
    code = "dates-wrong"


class MaskRuleUnknown(StfError):
    code = "mask-rule-unknown"


class ExtentWrong(StfError):
    code = "extent-wrong"


class SizesDiffer(StfError):
    code = "sizes-differ"


# --- data sets -------------------------------------------------------------------------------


class DatasetUnknown(StfError):
    code = "dataset-unknown"


class DatasetMissing(StfError):
    code = "dataset-missing"


class DatesTooFew(StfError):
    code = "dates-too-few"


class DateTwice(StfError):
    code = "date-twice"


class PairsInvalid(StfError):
    code = "pairs-invalid"


# --- request ---------------------------------------------------------------------------------


class MethodUnknown(StfError):
    code = "method-unknown"


class OptionUnknown(StfError):
    code = "option-unknown"


class OptionValue(StfError):
    code = "option-value"


class RecipeInvalid(StfError):
    code = "recipe-invalid"


class CommandWrong(StfError):
    code = "command-wrong"


# --- weights and devices ---------------------------------------------------------------------


class WeightsMissing(StfError):
    code = "weights-missing"


class WeightsUnsafe(StfError):
    code = "weights-unsafe"


class WeightsDamaged(StfError):
    code = "weights-damaged"


class WeightsUnfit(StfError):
    code = "weights-unfit"


class PackageMissing(StfError):
    code = "package-missing"


class DeviceMissing(StfError):
    code = "device-missing"


class OutOfMemory(StfError):
    code = "out-of-memory"
    exit_code = 1


# --- the run ---------------------------------------------------------------------------------


class LossNotFinite(StfError):
    code = "loss-not-finite"
    exit_code = 1


class CheckpointUnfit(StfError):
    code = "checkpoint-unfit"


class FolderInUse(StfError):
    code = "folder-in-use"


class ClusterMissing(StfError):
    code = "cluster-missing"


class WorkersDiffer(StfError):
    code = "workers-differ"


class ClusterFailed(StfError):
    code = "cluster-failed"
    exit_code = 1


class Cancelled(StfError):
    code = "cancelled"
    exit_code = 3

    def __init__(self, problem: str = "Cancelled. Nothing was written.") -> None:
        super().__init__(problem)


class Unexpected(StfError):
    code = "unexpected"
    exit_code = 1


def nearest_names(name: str, known: Iterable[str], count: int = 3) -> str:
    """The known names most like ``name``, as words for a hint; all of them when none is near."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=count, cutoff=0.4)
    return ", ".join(near or names)

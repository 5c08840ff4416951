"""What a job gives back; the ``result`` event of the worker protocol."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .findings import Finding


@dataclass
class Result:
    """The result of one job.

    Attributes:
        outputs: kind of file ("image", "uncertainty", "report", "recipe", ...) -> path.
        metrics: numbers and plain facts, JSON values only.
        timings: seconds per stage (read, compute, write, total, ...).
        findings: what the check before the run said.
    """

    outputs: dict[str, str] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    timings: dict[str, float] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        return {
            "outputs": self.outputs,
            "metrics": self.metrics,
            "timings": self.timings,
            "findings": [finding.as_dict() for finding in self.findings],
        }

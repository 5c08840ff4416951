"""What a check found: a code, a plain sentence with the numbers, and the option that mends it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Severity = Literal["error", "warning", "note"]

ORDER = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True)
class Finding:
    """One finding of a check.

    Attributes:
        code: stable word with hyphens, e.g. ``units-differ``; ``docs/findings.md`` lists all.
        severity: error (stops), warning (the result may be poor), note (decided for you).
        message: one or two plain sentences with the numbers found.
        hint: what to do next, one sentence; "" when nothing is to be done.
        option: command-line words that mend it, e.g. ``--fine-scale 0.0001``; "" if none.
        fix: recipe keys that mend it, dotted path -> value, e.g.
            ``{"inputs.fine_t1.scale": 0.0001}``.
        role: input it is about; "" for the whole.
        values: the numbers of the message, for machines.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    option: str = ""
    fix: dict[str, Any] = field(default_factory=dict)
    role: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def ordered(findings: list[Finding]) -> list[Finding]:
    """Errors first, then warnings, then notes; otherwise the order of discovery."""
    return sorted(findings, key=lambda finding: ORDER[finding.severity])

"""What users are told about the images of an enhancement."""

from __future__ import annotations

from ..dates import ordinal
from ..findings import Finding
from ..spec import MethodSpec
from .inversion import INVERTING
from .survey import CLOUDY, Survey
from .units import units

LONG_DAYS = 30
"""Days between revisits beyond which back-projection sharpens change instead of detail."""


def pan_shifted(shift: tuple[float, float], setting: str) -> Finding:
    """The panchromatic image was put right; ``setting`` is the one that would leave it."""
    row, column = shift
    return Finding(
        "pan-shifted",
        "note",
        f"The panchromatic image lies {row:.2f} rows and {column:.2f} columns of the revisits "
        "beside them; the revisits were moved to it.",
        f"If that is wrong, add --set {setting}=off.",
        option=f"--set {setting}=off",
        fix={f"parameters.{setting}": "off"},
        role="pan",
    )


def pan_unlike(fit: float) -> Finding:
    """The bands do not explain pan; ``fit`` is R squared."""
    return Finding(
        "pan-unlike",
        "warning",
        f"The panchromatic image is unlike the revisits (R squared {fit:.2f}).",
        "It may be of another season; take revisits near its date with --date.",
        role="pan",
        values={"r_squared": round(fit, 4)},
    )


def of_survey(found: Survey, spec: MethodSpec) -> list[Finding]:
    """Revisits of other units, and those that are left out or doubtful."""
    findings = units([look.revisit.image for look in found.looks])
    for number, look in enumerate(found.looks):
        name, facts = look.revisit.name, look.facts()
        role = f"revisit_{number + 1}"
        if look.refused:
            findings.append(
                Finding(
                    "revisit-left-out",
                    "warning",
                    f"{name} is left out: {look.refused}.",
                    "Give its cloud mask, or take it off the list.",
                    role=role,
                    values=facts,
                )
            )
        elif look.cloudy_share > CLOUDY:
            findings.append(
                Finding(
                    "revisit-cloudy",
                    "warning",
                    f"{100 * look.cloudy_share:.0f} % of {name} look like cloud or shadow; these "
                    "pixels are weighted down.",
                    "Give its cloud mask for a clear decision.",
                    role=role,
                    values=facts,
                )
            )
    dates = [look.revisit.date for look in found.looks if not look.refused and look.revisit.date]
    days = [ordinal(date) for date in dates]
    if spec.name in INVERTING and days and max(days) - min(days) > LONG_DAYS:
        findings.append(
            Finding(
                "revisits-far-apart",
                "warning",
                f"The revisits are {max(days) - min(days)} days apart, and {spec.title} takes "
                "every difference for detail.",
                "Take revisits of a few weeks, or the method weighted.",
                values={"days": max(days) - min(days)},
            )
        )
    return findings

"""What a method declares about itself, readable without importing torch.

From these specs come the ``--method`` choices, the plugin's forms, the docs table and the
parametrised tests.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any, Literal, Optional, Union

from .errors import OptionUnknown, OptionValue, nearest_names

Role = str
"""``fine_t1``, ``coarse_t1``, ``coarse_t2``, ``fine_t3``, ``coarse_t3``; of the job enhance
``revisits`` and ``pan``."""

FINE_ROLES = ("fine_t1", "fine_t3")
COARSE_ROLES = ("coarse_t1", "coarse_t2", "coarse_t3")
ROLES = ("fine_t1", "coarse_t1", "coarse_t2", "fine_t3", "coarse_t3")

ParameterValue = Union[int, float, bool, str]

Kind = Literal["integer", "number", "boolean", "choice"]

Group = Literal["recommended", "quick", "accurate", "comparison", "network", "enhance"]


@dataclass(frozen=True)
class Paper:
    """The publication a method comes from."""

    authors: str
    year: int
    title: str
    doi: str = ""


@dataclass(frozen=True)
class Parameter:
    """One setting of a method.

    Attributes:
        name: lower-case words with underscores; ``--set name=value``.
        label: what the form shows, sentence case.
        kind: integer, number, boolean or choice.
        default: used when nothing is given. None = chosen from the images ("auto"); the value
            used is then written into the result.
        help: one or two plain sentences.
        minimum, maximum: inclusive range of a number.
        choices: allowed words of a choice.
        unit: shown after the number, for example "pixels".
        odd: True when only odd integers are allowed.
        numbers: of a choice: numbers separated by commas are allowed instead of a word.
        advanced: True for settings that are rarely changed.
    """

    name: str
    label: str
    kind: Kind
    default: Optional[ParameterValue]
    help: str
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    odd: bool = False
    advanced: bool = False
    numbers: bool = False

    @property
    def allowed(self) -> str:
        """The allowed values in words."""
        if self.kind == "boolean":
            return "true or false"
        if self.kind == "choice":
            return ", ".join(self.choices) + (", or numbers with commas" if self.numbers else "")
        words = f"{self.minimum:g} to {self.maximum:g}" if self.minimum is not None else "a number"
        return words + (", odd" if self.odd else "") + (f" {self.unit}" if self.unit else "")

    def parse(self, value: Any) -> Optional[ParameterValue]:
        """A checked value from text or JSON; "auto" and None give None where that is the default.

        Raises:
            OptionValue: not of the kind, or outside the range.
        """
        if self.kind == "choice" and value is not None and self.default is not None:
            return self._choice(str(value).strip().lower())
        if value is None or (isinstance(value, str) and value.strip().lower() == "auto"):
            if self.default is None:
                return None
            raise self._wrong(value)
        if self.kind == "boolean":
            return self._boolean(value)
        if self.kind == "choice":
            return self._choice(str(value).strip().lower())
        return self._number(value)

    def _choice(self, word: str) -> str:
        """One of the words, or numbers; of a choice that can be off, true and false as well."""
        if "off" in self.choices and word in ("true", "false"):
            word = "off" if word == "false" else str(self.default)
        if word not in self.choices and not (self.numbers and _is_list(word)):
            raise self._wrong(word)
        return word

    def _boolean(self, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        word = str(value).strip().lower()
        if word in ("true", "yes", "on", "1"):
            return True
        if word in ("false", "no", "off", "0"):
            return False
        raise self._wrong(value)

    def _number(self, value: Any) -> ParameterValue:
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise self._wrong(value) from None
        if isinstance(value, bool) or number != number:
            raise self._wrong(value)
        if self.minimum is not None and number < self.minimum:
            raise self._wrong(value)
        if self.maximum is not None and number > self.maximum:
            raise self._wrong(value)
        if self.kind == "number":
            return number
        if number != int(number) or (self.odd and int(number) % 2 == 0):
            raise self._wrong(value)
        return int(number)

    def _wrong(self, value: Any) -> OptionValue:
        return OptionValue(
            f"{self.name} = {value} is not allowed.",
            f"{self.label}: {self.help}",
            f"Allowed: {self.allowed}.",
        )


def _is_list(text: str) -> bool:
    """Finite numbers separated by commas."""
    try:
        return all(math.isfinite(float(word)) for word in text.split(","))
    except ValueError:
        return False


@dataclass(frozen=True)
class MethodSpec:
    """What a method is and needs.

    Attributes:
        name: lower-case words with hyphens, unique.
        title: the name people use, e.g. "Fit-FC".
        summary: one plain sentence of what it computes.
        advice: one short sentence on when to take it (shown in the picker).
        group: heading in the picker.
        paper: publication; None for common practice.
        inputs: roles that must be given.
        optional_inputs: roles used when given.
        pairs: "one" (a second pair is refused), "own" (the method mixes two pairs itself),
            "combined" (the engine predicts from each pair and combines, see pairs.py).
        bands: "same" = fine and coarse must have the same bands; "weights" = as the weights say.
        value_range: valid range of the result, None = unbounded.
        ratio: allowed coarse / fine pixel ratio.
        needs_weights: True for networks.
        unchanged_exact: True when coarse t2 = coarse t1 gives back fine t1 exactly (1e-6 of the
            value spread); otherwise ``unchanged_note`` says why not.
        own_consistency: True when the method itself makes its result agree with the coarse image as
            far as that can be trusted; the engine's step is then done only when asked for.
        own_uncertainty: True when the method's uncertainty already counts how far the images can be
            trusted; to others the engine adds that (doubt.py).
        tolerance_tiles: largest difference over tile sizes, as a share of the value spread; 0 =
            the same bits.
        parameters: settings.
    """

    name: str
    title: str
    summary: str
    advice: str
    group: Group
    paper: Optional[Paper] = None
    inputs: tuple[Role, ...] = ("fine_t1", "coarse_t1", "coarse_t2")
    optional_inputs: tuple[Role, ...] = ("fine_t3", "coarse_t3")
    pairs: Literal["one", "own", "combined"] = "combined"
    bands: Literal["same", "weights"] = "same"
    value_range: Optional[tuple[float, float]] = None
    ratio: tuple[float, float] = (1.0, 200.0)
    needs_weights: bool = False
    unchanged_exact: bool = True
    unchanged_note: str = ""
    own_consistency: bool = False
    own_uncertainty: bool = False
    tolerance_tiles: float = 0.0
    parameters: tuple[Parameter, ...] = ()

    def parameter(self, name: str) -> Parameter:
        """The parameter of a name (hyphens and case are forgiven).

        Raises:
            OptionUnknown: the method has no such parameter; the hint lists the nearest.
        """
        wanted = name.strip().lower().replace("-", "_")
        for parameter in self.parameters:
            if parameter.name == wanted:
                return parameter
        known = [p.name for p in self.parameters]
        raise OptionUnknown(
            f"The method {self.name} has no setting '{name}'.",
            "A setting that is silently dropped would give another result than was asked for.",
            f"Did you mean {nearest_names(wanted, known)}?"
            if known
            else f"{self.name} has no settings.",
        )

    def resolve(self, given: dict[str, Any]) -> dict[str, Optional[ParameterValue]]:
        """All parameters with their values: defaults, overwritten by the checked ``given``."""
        values = {p.name: p.default for p in self.parameters}
        for name, value in given.items():
            parameter = self.parameter(name)
            values[parameter.name] = parameter.parse(value)
        return values

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON form, for ``stf methods --json`` and the plugin's forms."""
        return asdict(self)

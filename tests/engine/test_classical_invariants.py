"""The invariants of methods_base for every method of the registry that needs no weights."""

from __future__ import annotations

from methods_base import MethodInvariants
from stf_engine.registry import specs

for _spec in specs():
    if not _spec.needs_weights:
        _name = "Test" + _spec.name.title().replace("-", "")
        globals()[_name] = type(_name, (MethodInvariants,), {"method": _spec.name})


def test_every_training_free_method_is_tested():
    tested = {c.method for c in MethodInvariants.__subclasses__()}
    assert {"keep", "coarse", "mean-change", "linear", "interpolate", "starfm", "fit-fc"} <= tested


def test_specs_are_complete():
    for spec in specs():
        assert spec.title and spec.summary.endswith(".") and spec.advice.endswith(".")
        for parameter in spec.parameters:
            assert len(parameter.help) > 30 and parameter.help.endswith(".")
            assert parameter.label[0].isupper()
            if parameter.kind in ("integer", "number"):
                assert parameter.minimum is not None and parameter.maximum is not None
            if parameter.default is not None:
                assert parameter.parse(parameter.default) == parameter.default

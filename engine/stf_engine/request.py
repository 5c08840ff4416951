"""Is the request a good one? Everything that is refused before a pixel is read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Optional

from . import errors, registry
from .errors import (
    FolderReadOnly,
    InputMissing,
    OptionValue,
    OutputExists,
    OutputIsInput,
    StfError,
)
from .events import Progress
from .files import begins
from .findings import Finding
from .method import Method
from .raster import storage
from .recipe import Output, Recipe
from .spec import MethodSpec


def method_of(recipe: Recipe) -> tuple[Method, MethodSpec]:
    """The method of a recipe: a registered one, or a network from a weights file or name."""
    name, options = recipe.method, recipe.options
    if is_weights(name):
        from .networks.method import load

        network: Any = load(
            name,
            options.device,
            options.precision,
            tile=options.tile,
            overlap=options.overlap,
            **recipe.parameters,
        )
        return network, network.spec
    method = registry.create(name, **recipe.parameters)
    return method, method.spec


def is_weights(name: str) -> bool:
    """True when a method name means a network's weights: a file, or an installed name."""
    if registry.is_registered(name):
        return False
    looks_like_file = name.lower().endswith((".safetensors", ".ckpt", ".pt", ".pth", ".bin"))
    if looks_like_file or os.path.isfile(name):
        return True
    from .networks.registry import networks
    from .satfusion.registry import combinations
    from .weights.store import find, resolve

    if resolve(name) is not None:
        return True
    if registry.canonical(name) in (*networks(), *combinations()):
        find(name)  # says what is missing, or that several weights fit
        return True
    return False


def check_roles(recipe: Recipe, spec: MethodSpec) -> None:
    """All images that the method needs are there, and no pair is half given."""
    given = set(recipe.inputs)
    needed = set(spec.inputs)
    for role in spec.inputs:
        if role not in given:
            raise InputMissing(
                f"{spec.title} needs the image {role}.",
                f"It is computed from {', '.join(spec.inputs)}.",
                f"Add it with --{role.replace('_', '-')} FILE.",
            )
    for one, other in (("fine_t3", "coarse_t3"), ("coarse_t3", "fine_t3")):
        if one in given and other not in given and other not in needed and one not in needed:
            raise InputMissing(
                f"The second pair has {one} but not {other}.",
                "A pair is a fine and a coarse image of one date.",
                f"Add --{other.replace('_', '-')} FILE, or leave the second pair out.",
            )
    if "fine_t3" in given and "fine_t3" not in spec.inputs + spec.optional_inputs:
        raise OptionValue(
            f"{spec.title} takes one pair, and a second one was given.",
            "An image that is silently ignored would be misleading.",
            "Leave --fine-t3 and --coarse-t3 out, or choose another method.",
        )


def check_output(recipe: Recipe) -> None:
    """The result can be written and destroys nothing."""
    output = recipe.output
    if not output.path:
        raise OptionValue(
            "No output file was given.",
            "The result has to be written somewhere.",
            "Add -o RESULT.tif.",
        )
    paths = [output.path] + ([output.uncertainty] if output.uncertainty else [])
    for path in paths:
        _check_path(path, recipe)
    check_recipe_file(recipe, paths)


def check_recipe_file(recipe: Recipe, others: Sequence[str] = ()) -> None:
    """The recipe that a run writes destroys nothing either: no image, no other file of the run.

    An earlier recipe may be replaced: a saved one that runs again saves itself.

    Args:
        others: what the run writes besides.
    """
    path = recipe.output.recipe
    if not path:
        return
    for other in others:
        if _same(path, other):
            raise OptionValue(
                f"The recipe and an image have the same name, {path}.",
                "One would overwrite the other.",
                "Give the recipe another name, such as recipe.json.",
            )
    may = recipe.output.overwrite or begins(path, rb'\{\s*"stf_recipe"')
    _check_path(path, replace(recipe, output=replace(recipe.output, overwrite=may)))


def _check_path(path: str, recipe: Recipe) -> None:
    storage.check_place(path)
    for role, image in recipe.inputs.items():
        for used in (image.path, image.mask):
            if used and _same(path, used):
                raise OutputIsInput(
                    f"The output {path} is also the input {role}.",
                    "It would be destroyed before it was read.",
                    "Choose another output file.",
                )
    if not recipe.output.overwrite and storage.exists(path):
        raise OutputExists(
            f"The output file {path} already exists.",
            "Nothing is overwritten unasked.",
            "Choose another name, or add --overwrite.",
        )
    if storage.is_remote(path):
        storage.check_writable(path)
        return
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise FolderReadOnly(
            f"The folder {folder} does not exist.",
            "The result has to be written somewhere.",
            "Make the folder, or choose another one.",
        )
    if not os.access(folder, os.W_OK):
        raise FolderReadOnly(
            f"The folder {folder} cannot be written to.",
            "The result has to be written somewhere.",
            "Choose another folder.",
        )


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        one, other = storage.whole(one), storage.whole(other)
        return os.path.normcase(one) == os.path.normcase(other)


UNCERTAINTY_SETTINGS = (("uncertainty", "true"), ("samples", "8"), ("filter", "true"))
"""Settings with which methods that can give an uncertainty do, and a value that asks for it."""


def check_uncertainty(recipe: Recipe, method: Method) -> None:
    """A second file for the uncertainty is asked for only of a method that gives one."""
    output = recipe.output
    if not output.uncertainty:
        return
    if _same(output.uncertainty, output.path):
        raise OptionValue(
            f"The result and its uncertainty have the same name, {output.path}.",
            "One would overwrite the other.",
            "Give --uncertainty another file.",
        )
    two = {"fine_t3", "coarse_t3"} <= set(recipe.inputs)
    if method.gives_uncertainty or (two and method.spec.pairs == "combined"):
        return  # two pairs that the engine combines disagree by some amount
    names = [parameter.name for parameter in method.spec.parameters]
    able = [
        f"--set {name}={value}"
        for name, value in UNCERTAINTY_SETTINGS
        if name in names and method.parameters.get(name) is not True
    ]
    raise OptionValue(
        f"{method.spec.title} gives no uncertainty{' with these settings' if able else ''}, and "
        f"the file {output.uncertainty} was asked for.",
        "A file without values would be misleading.",
        f"Add {able[0]}, or leave --uncertainty out."
        if able
        else "Leave --uncertainty out, or take a method that has one, such as starfm with "
        "--set uncertainty=true.",
    )


def uncertainty_output(output: Output) -> Output:
    """The second file: float32, with the same container settings."""
    return Output(
        path=output.uncertainty or "",
        dtype="Float32",
        nodata=float("nan"),
        compress=output.compress,
        cog=output.cog,
        overwrite=output.overwrite,
    )


def raise_errors(findings: list[Finding], recipe: Recipe) -> None:
    """Raise the first finding that stops a run and was not accepted with ``--ignore``."""
    for finding in findings:
        if finding.severity == "error" and finding.code not in recipe.options.ignore:
            raise error_of(finding)


def tell_warnings(findings: list[Finding], recipe: Recipe, progress: Progress) -> None:
    """Report the warnings that were not accepted with ``--ignore``."""
    for finding in findings:
        if finding.severity == "warning" and finding.code not in recipe.options.ignore:
            progress.warn(finding.code, finding.message, finding.hint)


def error_of(finding: Finding) -> StfError:
    """The error class of a finding's code."""
    classes = {
        kind.code: kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, StfError)
    }
    hint = finding.hint
    if finding.option:
        hint = f"{hint} Option: {finding.option}".strip()
    if finding.code in classes and finding.code != "cancelled":
        return classes[finding.code](finding.message, "", hint)
    error = StfError(finding.message, "", hint)
    error.code = finding.code
    return error


def array_device(recipe: Recipe, spec: MethodSpec) -> Optional[str]:
    """Where a classical method computes: None = NumPy, else a torch device."""
    wanted = recipe.options.device
    if spec.needs_weights or wanted in ("auto", "cpu"):
        return None
    from .devices import choose

    return str(choose(wanted))

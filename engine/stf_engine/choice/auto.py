"""The method ``auto``: it tries the others on the scene's own images and becomes the best."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Optional

from .. import registry
from ..consistency import wanted as consistency_wanted
from ..events import Progress
from ..method import Context, Method, Prediction, Tile
from ..pairs import weights_of
from ..scene import Scene
from ..spec import MethodSpec
from .candidates import AUTO, possible
from .choose import PREFERRED, Choice, choose

if TYPE_CHECKING:
    from ..presteps.run import PreSteps
    from ..recipe_types import Recipe


@dataclass
class AutoContext(Context):
    """The method that was taken, its context, and why."""

    method: Optional[Method] = None
    inner: Any = None
    choice: dict[str, Any] = field(default_factory=dict)


class Auto(Method):
    """The best method for these images, found by a trial on them.

    A run settles the method first (:func:`settled`) and then goes on as if it had been asked for;
    used by itself, this method tries and then passes everything on, without post-steps.
    """

    spec = MethodSpec(
        name=AUTO,
        title="Automatic",
        summary="Tries all methods one scale down on your own images, where the answer is known, "
        "and takes the best; the result says which one, by how much and why.",
        advice="Start here: it costs little more than one method.",
        group="recommended",
        pairs="own",
        own_consistency=True,
        parameters=(
            replace(
                registry.method_class("mean-change").spec.parameter("uncertainty"),
                help="Choose among the methods that give an uncertainty, and compute it.",
            ),
        ),
    )

    def __init__(self, **parameters: Any) -> None:
        super().__init__(**parameters)
        self._chosen = self._make(PREFERRED[0])

    def _make(self, name: str) -> Method:
        return made(name, bool(self.parameters["uncertainty"]))

    def margin(self, scene: Scene) -> int:
        return self._chosen.margin(scene)

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        return self._chosen.working_bytes_per_pixel(bands, pairs)

    def working_bytes(self, bands: int, pairs: int) -> int:
        return self._chosen.working_bytes(bands, pairs)

    def prepare(self, scene: Scene, progress: Progress) -> AutoContext:
        names = [n for n in possible(scene, []) if self._takes(n)]
        choice = choose(scene, names, self._make, lambda _: False, None, 0.0, progress)
        self._chosen = self._make(choice.name)
        inner = self._chosen.prepare(scene, progress)
        used = {"method": choice.name, **inner.used}
        return AutoContext(used, method=self._chosen, inner=inner, choice=choice.as_dict())

    def _takes(self, name: str) -> bool:
        return not self.parameters["uncertainty"] or self._make(name).gives_uncertainty

    def predict(self, tile: Tile, context: AutoContext) -> Prediction:
        return (context.method or self._chosen).predict(tile, context.inner)


def made(name: str, uncertainty: bool) -> Method:
    """A registered method; with its uncertainty where that is wanted and it has one."""
    names = {parameter.name for parameter in registry.method_class(name).spec.parameters}
    given = {"uncertainty": True} if uncertainty and "uncertainty" in names else {}
    return registry.create(name, **given)


def settled(
    method: Auto, recipe: Recipe, steps: PreSteps, progress: Progress
) -> tuple[Method, Choice]:
    """The method that ``auto`` stands for in a run, ready to use, and why.

    Raises:
        StfError: a candidate that was named is unknown, or none takes the images.
    """
    from .. import request

    scene, options = steps.scene, recipe.options
    wanted = bool(method.parameters["uncertainty"])
    networks = [n for n in options.candidates if request.is_weights(n)]
    named = [registry.canonical(n) for n in options.candidates if n not in networks]
    for name in named:
        registry.method_class(name)
    names = possible(scene, named) if named or not networks else []
    names = [n for n in names if not wanted or made(n, True).gives_uncertainty]
    made_networks = {
        name: request.method_of(replace(recipe, method=name, parameters={}))[0] for name in networks
    }

    def make(name: str) -> Method:
        return made_networks[name] if name in made_networks else made(name, wanted)

    def consistent(candidate: Method) -> bool:
        return consistency_wanted(options.consistency, candidate.spec, steps)

    two = {"fine_t3", "coarse_t3"} <= set(scene.roles)
    weights = weights_of(steps) if two else None
    choice = choose(scene, names + networks, make, consistent, weights, steps.sigma, progress)
    return make(choice.name), choice

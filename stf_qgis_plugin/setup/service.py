"""What the page and the dialog ask for: where the private engine is, what can be set up, how."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import Any, Callable, Optional

from .. import interpreter, settings
from ..engine_client import EngineError, EngineRun
from ..recipes import doctor_recipe
from . import driver, network
from .plan import NAME, Place, Plan, Variant, size_of, this_computer, variants

FIRST_WORD_S = 10.0
"""An engine that has not spoken by then is not waited for."""

NEXT_WORD_S = 120.0
"""Importing PyTorch with NVIDIA's libraries from a slow disk takes long."""


@dataclass(frozen=True)
class Offer:
    """What can be set up on this computer.

    Attributes:
        variants: for the processor and for a GPU.
        driver: version of the NVIDIA driver, "" without one.
        offline: the folder asked about, "" for a download.
    """

    variants: tuple[Variant, ...]
    driver: str
    offline: str


class SetupService:
    """The private engine of one profile.

    Args:
        profile: STFusion's folder in the profile of QGIS.
    """

    def __init__(self, profile: str) -> None:
        self._profile = profile

    def place(self) -> Place:
        """Where the private engine is, or would be."""
        chosen = settings.get(settings.ENGINE_FOLDER)
        return Place(chosen or os.path.join(self._profile, "engine"))

    def set_folder(self, folder: str) -> None:
        """Use a folder of the user's choice; the engine gets one of its own in it."""
        settings.put(settings.ENGINE_FOLDER, os.path.join(folder, NAME))

    def offer(self, offline: str = "") -> Offer:
        """What can be set up; called in a worker thread."""
        found = driver.version()
        return Offer(tuple(variants(this_computer(), found, offline)), found, offline)

    def plan(self, variant: Variant, offline: str = "") -> Optional[Plan]:
        """The set-up of a variant; None when QGIS' own Python is not found. Called on the main
        thread, because it asks QGIS for its proxy and certificates."""
        base = interpreter.own()
        if base is None or variant.lock is None:
            return None
        pip_settings = {} if offline else network.pip_settings(self._profile)
        return Plan(variant.lock, self.place(), base.path, offline, pip_settings)

    def proxy(self) -> str:
        """The proxy that downloads go through."""
        return network.proxy()

    def is_used(self) -> bool:
        """Whether the private engine is the one in use."""
        return settings.get(settings.INTERPRETER) == self.place().python

    def use(self) -> None:
        """Put the private engine into use."""
        settings.put(settings.INTERPRETER, self.place().python)

    def remove(self) -> str:
        """Remove the private engine; called in a worker thread after it is out of use.

        Returns:
            "" when all went well, else what the system said.
        """
        try:
            self.place().remove()
        except (OSError, shutil.Error) as error:
            return str(error)
        return ""

    def size(self) -> int:
        """Bytes of the private engine and of kept downloads; called in a worker thread."""
        return size_of(self.place().root)


def examined(path: str, clock: Callable[[], float]) -> dict[str, Any]:
    """What the engine finds out about a Python; called in a worker thread.

    Args:
        path: the Python; "" = QGIS' own.
        clock: seconds, e.g. ``time.monotonic``.

    Returns:
        ``facts`` of the engine's doctor, ``driver`` (version of NVIDIA's), ``seconds``; or
        ``error`` (a sentence), ``code`` and ``log``.
    """
    began = clock()
    heard = [began, FIRST_WORD_S]

    def listen(event: dict[str, Any]) -> None:
        heard[:] = [clock(), NEXT_WORD_S]

    python = interpreter.named(path) if path else interpreter.own()
    run = EngineRun(doctor_recipe(), listen, lambda: clock() - heard[0] > heard[1], python)
    try:
        facts = run.run()["metrics"]
    except EngineError as error:
        code = "no-answer" if error.code == "cancelled" else error.code
        words = " ".join(part for part in (error.message, error.hint or error.cause) if part)
        return {"code": code, "error": words, "log": error.log}
    return {"facts": facts, "driver": driver.version(), "seconds": clock() - began}

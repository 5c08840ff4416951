"""What the engine's doctor found, in sentences for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ... import interpreter, settings
from ...setup import locks
from ...setup.driver import needed
from ...setup.plan import this_computer, variants
from ..texts import NBSP, number, tr
from . import words


@dataclass(frozen=True)
class Verdict:
    """The first sentence of the page.

    Attributes:
        severity: error, warning, note or good.
        sentence: shown.
        buttons: (words, key) of each button.
    """

    severity: str
    sentence: str
    buttons: tuple[tuple[str, str], ...] = ()


def untested(path: str, private: str, forced: str) -> Verdict:
    """What is said before a test.

    Args:
        path: the named Python, "" = built in.
        private: Python of the private engine.
        forced: Python that the variable names, "" = not set.
    """
    if forced:
        return Verdict("note", tr(words.IN_USE, interpreter.VARIABLE))
    if not path:
        return Verdict("good", tr(words.READY_BUILT_IN))
    if path == private:
        return Verdict("good", tr(words.READY_PRIVATE))
    return Verdict("good", tr(words.READY_OTHER, path))


def verdict(answer: dict[str, Any], path: str, private: str) -> Verdict:
    """What is said after a test; ``answer`` is that of :func:`...setup.service.examined`."""
    again = (("Test Again", "again"), (words.COPY, "copy"))
    if "error" in answer:
        sentence = tr(words.NO_ANSWER) if answer["code"] == "no-answer" else answer["error"]
        return Verdict("error", sentence, again)
    facts = answer["facts"]
    if "version" not in facts["numpy"] or "version" not in facts["gdal"]:
        return Verdict("error", facts["verdict"], again)
    if "missing" in facts["torch"]:
        if not path:
            return Verdict("good", tr(words.READY_BUILT_IN))
        choices = ((words.SET_UP, "set-up"), ("Choose Another…", "choose"))
        return Verdict("warning", tr(words.NO_TORCH), choices)
    device, speed = words.device_of(facts)
    if not device:
        return Verdict("error", facts["verdict"], again)
    driver = answer.get("driver", "")
    on_gpu = any(
        one["name"] != "cpu" and one.get("inference", {}).get("works")
        for one in facts["torch"]["devices"]
    )
    wants_processor = settings.get(settings.DEVICE) == "cpu"
    if driver and facts["torch"].get("cuda") and not on_gpu and not wants_processor:
        oldest = needed(facts["torch"]["cuda"])
        sentence = tr(words.GPU_UNUSABLE, driver, oldest)
        return Verdict("warning", sentence, (("Use Processor", "processor"),))
    return Verdict("good", tr(words.READY_NETWORKS, device, speed))


def rows(answer: dict[str, Any], origin: str) -> list[tuple[str, str]]:
    """(name, value) of what was found; empty without a test.

    Args:
        answer: of the test.
        origin: where the Python comes from, in words.
    """
    facts = answer.get("facts")
    if not facts:
        return []
    found = [
        (tr("Python"), f"{facts['python']['version']}, {origin}"),
        (tr("NumPy, GDAL"), f"{_version(facts['numpy'])}, {_version(facts['gdal'])}"),
        (tr("PyTorch"), _version(facts["torch"])),
    ]
    classical = facts.get("speed", {}).get("million_pixels_per_minute")
    if classical:
        sentence = tr("Fit-FC %1 million pixels per minute on one core", number(classical))
        found.append((tr("Speed"), sentence))
    device, speed = words.device_of(facts)
    if device:
        sentence = tr("EDC-STFN %1 million pixels per minute on %2", speed, device)
        found.append(("" if classical else tr("Speed"), sentence))
    if facts.get("memory_mb"):
        free, whole = facts["memory_free_mb"] / 1024, facts["memory_mb"] / 1024
        memory = tr("%1 of %2 GB free", number(free), number(whole)).replace(" GB", NBSP + "GB")
        found.append((tr("Memory"), f"{memory}, " + tr("%1 cores", facts["cores"])))
    return found


def _version(part: dict[str, Any]) -> str:
    if "version" in part:
        return str(part["version"])
    return tr("%1 does not work", part["found"]) if "found" in part else tr("not there")


def advance_sizes() -> str:
    """The third card's line, with what the set-up would take on this computer."""
    found = {
        variant.key: variant.lock.disk
        for variant in variants(this_computer(), "")
        if variant.lock is not None
    }
    if not found:
        return tr(words.PRIVATE_UNKNOWN)
    processor, gpu = found.get(locks.CPU), found.get(locks.CUDA)
    if processor and gpu and processor != gpu:
        return tr(words.PRIVATE_TWO, words.size(processor), words.size(gpu))
    return tr(words.PRIVATE_TEXT, words.size(processor or gpu or 0))

"""The demo scene: what is simulated, where it lies, and which images go into the form."""

from __future__ import annotations

import os
from typing import Any

from .form_state import FORMAT
from .image import COARSE, FINE, Image

DATES = ("2024-05-10", "2024-07-13", "2024-09-05")
"""A pair before and one after; the middle date is predicted."""

PIXEL_M, RATIO, BANDS = 30.0, 16.0, 6


def folder(documents: str) -> str:
    """Where the scene is kept: in the user's documents, so that it survives a restart."""
    return os.path.join(documents, "STFusion", "demo")


def recipe(place: str) -> dict[str, Any]:
    """The recipe of the job ``simulate``."""
    return {
        "stf_recipe": FORMAT,
        "job": "simulate",
        "simulation": {
            "folder": place,
            "seed": 7,
            "rows": 256,
            "columns": 256,
            "pixel_size_m": PIXEL_M,
            "ratio": RATIO,
            "bands": BANDS,
            "dates": list(DATES),
        },
    }


def outputs(place: str) -> dict[str, str]:
    """The files of the scene, by the names under which the engine gives them back."""
    return {
        f"{role}_{date}": os.path.join(place, f"{role}_{date.replace('-', '')}.tif")
        for date in DATES
        for role in (FINE, COARSE)
    }


def is_there(place: str) -> bool:
    """Whether the scene was simulated before."""
    return all(os.path.isfile(path) for path in outputs(place).values())


def images(files: dict[str, str]) -> list[Image]:
    """The images for the form; the fine image of the wanted date stays out: it is the truth."""
    found = []
    for key, path in sorted(files.items()):
        role, _, date = key.partition("_")
        if role not in (FINE, COARSE) or (role == FINE and date == DATES[1]):
            continue
        found.append(
            Image(
                path=path,
                name=os.path.splitext(os.path.basename(path))[0],
                pixel_m=PIXEL_M * (RATIO if role == COARSE else 1.0),
                bands=BANDS,
                sensor="Demo",
                role=role,
                date=date,
                date_source="file name",
            )
        )
    return found

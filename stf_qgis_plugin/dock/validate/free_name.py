"""Where the map of errors goes."""

from __future__ import annotations

import os
from typing import Iterable

SUFFIX = "_error"


def error_path(prediction: str, left_out: str, documents: str, taken: Iterable[str] = ()) -> str:
    """A free ``NAME_error.tif`` beside the prediction, else in Documents/STFusion.

    Args:
        prediction: file of the prediction, or of the result whose method is judged.
        left_out: date that is left out, "" = none.
        documents: the user's documents folder.
        taken: files that waiting runs will write.
    """
    folder = os.path.dirname(os.path.abspath(prediction))
    if not os.access(folder, os.W_OK):
        folder = os.path.join(documents, "STFusion")
    stem = os.path.splitext(os.path.basename(prediction))[0]
    if left_out:
        stem = f"{stem}_{left_out}_left-out"
    used, number = set(taken), 1
    while True:
        again = "" if number == 1 else f"_{number}"
        path = os.path.join(folder, f"{stem}{SUFFIX}{again}.tif")
        if path not in used and not os.path.exists(path):
            return path
        number += 1

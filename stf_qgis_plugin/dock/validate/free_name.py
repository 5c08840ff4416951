"""Where the map of errors goes."""

from __future__ import annotations

import os

SUFFIX = "_error"


def error_path(prediction: str, left_out: str, documents: str) -> str:
    """A free ``NAME_error.tif`` beside the prediction, else in Documents/STFusion.

    Args:
        prediction: file of the prediction, or of the result whose method is judged.
        left_out: date that is left out, "" = none.
        documents: the user's documents folder.
    """
    folder = os.path.dirname(os.path.abspath(prediction))
    if not os.access(folder, os.W_OK):
        folder = os.path.join(documents, "STFusion")
    stem = os.path.splitext(os.path.basename(prediction))[0]
    if left_out:
        stem = f"{stem}_{left_out}_left-out"
    number = 1
    while True:
        again = "" if number == 1 else f"_{number}"
        path = os.path.join(folder, f"{stem}{SUFFIX}{again}.tif")
        if not os.path.exists(path):
            return path
        number += 1

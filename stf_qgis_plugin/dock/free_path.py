"""Names of files that overwrite nothing."""

from __future__ import annotations

import os
from typing import Callable, Iterable


def free_path(path: str, taken: Iterable[str] = (), exists: Callable = os.path.exists) -> str:
    """The path, or the first of ``NAME_2``, ``NAME_3``, ... that is neither taken nor there."""
    path = path.replace(os.sep, "/") if path.startswith("/vsi") else path
    (stem, ending), used, number = os.path.splitext(path), set(taken), 1
    while path in used or exists(path):
        number += 1
        path = f"{stem}_{number}{ending}"
    return path

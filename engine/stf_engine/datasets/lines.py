"""The lines of a table that a person wrote, and the order of names in which 2 comes before 10."""

from __future__ import annotations

import re

from ..errors import PairsInvalid


def natural(name: str) -> list[tuple[int, str]]:
    """Sorting key by which 2 comes before 10."""
    words = re.split(r"(\d+)", name.lower())
    return [(int(word), "") if word.isdigit() else (-1, word) for word in words]


def read_lines(path: str) -> list[str]:
    """Lines of a CSV file in UTF-8.

    Raises:
        PairsInvalid: not readable as text.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read().replace("\0", "").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise PairsInvalid(
            f"{path} cannot be read as text: {error}.",
            "A table of images is a CSV file in UTF-8.",
            "Save it as CSV (UTF-8).",
        ) from None

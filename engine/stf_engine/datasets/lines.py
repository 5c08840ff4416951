"""The lines of a table that a person wrote."""

from __future__ import annotations

from ..errors import PairsInvalid


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

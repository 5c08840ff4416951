"""Files in one piece: nobody ever sees half of one."""

from __future__ import annotations

import os


def write(path: str, content: bytes) -> None:
    """Write a file under another name beside it, then give it its own; its folder is made.

    Raises:
        OSError: it cannot be written; nothing is left behind.
    """
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    part = f"{path}.part-{os.getpid()}"
    try:
        with open(part, "wb") as file:
            file.write(content)
        os.replace(part, path)
    finally:
        if os.path.exists(part):
            os.remove(part)

"""Puts screenshots of the last end-to-end tests into docs/images, made small.

Run by hand after the tests, when the window has changed: ``python tests/e2e/pictures.py``.
"""

import os
import subprocess
import sys

from session import BUILD, ROOT

IMAGES = os.path.join(ROOT, "docs", "images")
LARGEST = 200_000
COLOURS = (128, 64, 48)

CHOSEN = {
    "dock-empty": "new-user/shots/dock-empty",
    "dock-demo": "new-user/shots/dock-demo",
    "dock-running": "new-user/shots/dock-running",
    "dock-result": "new-user/shots/dock-result",
    "dock-swipe": "new-user/shots/dock-swipe",
    "dock-validate": "new-user/shots/validate-verdict",
    "dock-history": "new-user/shots/history-again",
    "dock-series": "series/shots/series-play",
    "dock-uncertainty": "series/shots/series-uncertainty-2",
    "dock-tour": "tour/shots/tour-2",
    "dock-models": "networks/shots/models-imported",
    "dock-setup": "networks/shots/setup-choice",
}
"""Name in docs/images -> screenshot."""

HIDDEN = {"dock-setup": (("#eeeeee", "505,514 700,533"), ("white", "949,391 1097,410"))}
"""Places that show a path of the machine which made the picture: colour, corners."""


def shrink(source, target, hidden=()):
    """Fewer colours until the file is small enough."""
    covers = [
        word for colour, at in hidden for word in ("-fill", colour, "-draw", f"rectangle {at}")
    ]
    for colours in COLOURS:
        words = ["convert", source, *covers, "-dither", "None", "-colors", str(colours), "-strip"]
        words += ["-define", "png:compression-level=9", f"PNG8:{target}"]
        subprocess.run(words, check=True)
        if os.path.getsize(target) < LARGEST:
            return
    sys.exit(f"{target} is larger than {LARGEST} bytes")


if __name__ == "__main__":
    for name, shot in CHOSEN.items():
        shrink(
            os.path.join(BUILD, shot + ".png"),
            os.path.join(IMAGES, name + ".png"),
            HIDDEN.get(name, ()),
        )

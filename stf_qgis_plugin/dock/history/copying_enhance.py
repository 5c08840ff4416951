"""The images of an enhancement as options of ``stf enhance``. No Qt here."""

from __future__ import annotations

import os
from typing import Any, Optional

NUMBERS = ("scale", "offset", "nodata")
KNOWN = {"path", "date", "mask", "mask_rule", "bands", *NUMBERS}


def enhancement_words(given: dict[str, Any]) -> Optional[list[str]]:
    """Options of revisits and pan; None when they cannot be said by options.

    Args:
        given: the recipe's ``enhancement``.
    """
    revisits, pan = given.get("revisits") or [], given.get("pan")
    every = [*revisits, *([pan] if pan else [])]
    names = [os.path.basename(image["path"]) for image in every]
    alike = [{name: image.get(name) for name in (*NUMBERS, "bands")} for image in revisits]
    unlike = any(one != alike[0] for one in alike[1:])
    if not revisits or unlike or any(set(image) - KNOWN for image in every):
        return None
    words = ["--revisit", *(image["path"] for image in revisits)]
    words += _side(revisits[0], "")
    if revisits[0].get("bands"):
        words.append("--bands=" + ",".join(str(band) for band in revisits[0]["bands"]))
    if pan:
        words += ["--pan", pan["path"], *_side(pan, "pan-")]
        if pan.get("bands"):
            words.append(f"--pan-band={pan['bands'][0]}")
    for option, name in (("ratio", "ratio"), ("pixel-size", "pixel_size"), ("near", "date")):
        if given.get(name):
            words.append(f"--{option}={given[name]}")
    words += ["--report", given["report"]] if given.get("report") else []
    for image, name in zip(every, names):
        key = name if names.count(name) == 1 else image["path"]
        if image.get("date"):
            words += ["--date", f"{key}={image['date']}"]
        if image.get("mask"):
            if "@" in image["mask"] or "=" in key:
                return None
            rule = f"@{image['mask_rule']}" if image.get("mask_rule") else ""
            words += ["--mask", f"{key}={image['mask']}{rule}"]
    return words


def _side(image: dict[str, Any], prefix: str) -> list[str]:
    """Scale, offset and nodata, which the command line takes for all revisits, or for pan."""
    return [f"--{prefix}{n}={image[n]}" for n in NUMBERS if image.get(n) is not None]

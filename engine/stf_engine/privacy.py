"""What is never told: keys, passwords and the signed part of an address."""

from __future__ import annotations

import os
import re
import sys
import traceback

SHORTEST = 6
"""Values with fewer letters would be found in ordinary words."""

_NAMES = re.compile(
    r"^(AWS|GS|AZURE|OSS|SWIFT|OS|GDAL|CPL|GOOGLE)_.*"
    r"(KEY|SECRET|TOKEN|SAS|PASS|PWD|CONNECTION_STRING|HEADER|BEARER|COOKIE)"
)
"""Variables of the environment from which GDAL takes what opens a server."""

_QUESTION = re.compile(r"((?://|/vsi)[^?\n]*)\?[^\s'\"<>]+")
_PASSWORD = re.compile(r"//[^/\s]*@")


def without_secrets(text: str) -> str:
    """A text as it may be told: keys of the environment, passwords and question parts left out."""
    if not text:
        return text
    for name, value in os.environ.items():
        if len(value) >= SHORTEST and _NAMES.match(name):
            text = text.replace(value, "***")
    return _QUESTION.sub(r"\1", _PASSWORD.sub("//", text))


def show_traceback() -> None:
    """The traceback of the error being handled, on stderr."""
    sys.stderr.write(without_secrets(traceback.format_exc()))

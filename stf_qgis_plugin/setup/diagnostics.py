"""Facts for a report, without what a report should not give away."""

from __future__ import annotations

import getpass
import json
import os
import re
from typing import Any

_SECRET = re.compile(r"://[^/\s@:]+(:[^/\s@]*)?@")
_SHORTEST = 3
"""Shorter user names are words of their own too often to be replaced everywhere."""


def hidden(text: str, home: str = "", user: str = "") -> str:
    """A text without the home folder, the user's name and passwords in addresses.

    Args:
        text: any text.
        home, user: to hide; "" = those of this user.
    """
    user = user or _user()
    text = without_home(_SECRET.sub("://…@", text), home)
    if len(user) >= _SHORTEST:
        text = re.sub(rf"(?<!\w){re.escape(user)}(?!\w)", "…", text)
    return text


def without_home(text: str, home: str = "") -> str:
    """A text in which the home folder ("" = this user's) is written as ~."""
    home = home or os.path.expanduser("~")
    for path in {home, home.replace("\\", "/"), home.replace("\\", "\\\\")}:
        if len(path) > 1:
            text = re.sub(re.escape(path.rstrip("/\\")) + r"(?![\w.-])", "~", text)
    return text


def report(facts: dict[str, Any], about: dict[str, str], log: str = "") -> str:
    """A text for the clipboard: what was asked, what the engine's doctor found, the log's end."""
    lines = ["STFusion diagnostics"]
    lines += [f"{name}: {value}" for name, value in about.items() if value]
    if facts:
        lines.append(json.dumps(facts, indent=1, ensure_ascii=False))
    if log.strip():
        lines += ["log:", *log.strip().splitlines()[-60:]]
    return hidden("\n".join(lines)) + "\n"


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""

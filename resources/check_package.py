"""What the plugin site checks of a zip before it takes it; run by ``./run package``."""

from __future__ import annotations

import configparser
import json
import sys
import zipfile

REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
FORBIDDEN = (".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".ps1", ".cmd", ".pkl")
LARGEST = 25 * 1024 * 1024


def problems(path: str) -> list[str]:
    """Everything that the site would refuse."""
    found = []
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        tops = {name.split("/")[0] for name in names}
        if tops != {"stf_fusion"}:
            found.append(f"top folders are {sorted(tops)}, not stf_fusion alone")
        for name in ("__init__.py", "metadata.txt", "LICENSE"):
            if f"stf_fusion/{name}" not in names:
                found.append(f"{name} is missing")
        for name in names:
            parts = name.split("/")
            hidden = any(p.startswith(".") or p in ("__pycache__", "__MACOSX") for p in parts)
            if hidden or name.lower().endswith(FORBIDDEN) or "\\" in name:
                found.append(f"{name} must not be in it")
        metadata = configparser.ConfigParser()
        metadata.read_string(archive.read("stf_fusion/metadata.txt").decode("utf-8"))
        found += [f"metadata.txt has no {k}" for k in REQUIRED if not metadata["general"].get(k)]
        size = sum(item.compress_size for item in archive.infolist())
        if size > LARGEST:
            found.append(f"{size} bytes are more than {LARGEST}")
    return found


def secrets(path: str) -> list[str]:
    """What ``detect-secrets scan`` wrote about the unpacked zip."""
    with open(path, encoding="utf-8") as file:
        results = json.load(file)["results"]
    return [
        f"{name}, line {hit['line_number']}: looks like a secret ({hit['type']})"
        for name, hits in results.items()
        for hit in hits
    ]


def main() -> int:
    found = problems(sys.argv[1])
    for path in sys.argv[2:]:
        found += secrets(path)
    for problem in found:
        sys.stderr.write(problem + "\n")
    if not found:
        sys.stdout.write(f"{sys.argv[1]}: good to install\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

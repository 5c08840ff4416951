"""What the plugin site checks of a zip before it takes it, and what we ask of ourselves besides.

Run by ``./run package`` as ``check_package.py ZIP SECRETS.json BANDIT.json``.
"""

from __future__ import annotations

import ast
import configparser
import json
import re
import sys
import zipfile
from typing import Iterator

TOP = "stf_fusion"
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
LINKS = ("homepage", "tracker", "repository")
FORBIDDEN = (
    *(".pyc", ".pyo", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".zip"),
    *(".pkl", ".pickle", ".ckpt", ".pt", ".pth", ".safetensors", ".onnx", ".npy", ".tif"),
)
HIDDEN = ("__pycache__", "__MACOSX", "tests", "test", "benchmarks", "build")
# The site takes 25 MB; weights and PyTorch are never inside, so ours is far smaller.
LARGEST = 5 * 1024 * 1024
MODULES = ("pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "subprocess", "pty")
CALLS = ("exec", "eval", "os.system", "os.popen", "__import__")
SUPPRESSED = re.compile(r"#\s*nosec|pragma:\s*allowlist|noqa:\s*[A-Z0-9, ]*\bS\d{3}")


def problems(path: str) -> list[str]:
    """Everything that the site, or we, would refuse."""
    with zipfile.ZipFile(path) as archive:
        found = [*_structure(archive), *_metadata(archive)]
        for name in archive.namelist():
            if name.endswith(".py"):
                found += [f"{name}: {p}" for p in code_problems(archive.read(name).decode("utf-8"))]
        size = sum(item.compress_size for item in archive.infolist())
    if size > LARGEST:
        found.append(f"{size} bytes are more than {LARGEST}")
    return found


def _structure(archive: zipfile.ZipFile) -> Iterator[str]:
    names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    if tops != {TOP}:
        yield f"top folders are {sorted(tops)}, not {TOP} alone"
    for name in ("__init__.py", "metadata.txt", "LICENSE"):
        if f"{TOP}/{name}" not in names:
            yield f"{name} is missing"
    for name in names:
        parts = name.rstrip("/").split("/")
        hidden = any(part.startswith(".") or part in HIDDEN for part in parts)
        test = re.fullmatch(r"(test_.*|.*_test|conftest)\.py", parts[-1])
        if hidden or test or name.lower().endswith(FORBIDDEN) or "\\" in name or ".." in parts:
            yield f"{name} must not be in it"


def _metadata(archive: zipfile.ZipFile) -> Iterator[str]:
    names = archive.namelist()
    if f"{TOP}/metadata.txt" not in names:
        return
    parser = configparser.ConfigParser()
    parser.read_string(archive.read(f"{TOP}/metadata.txt").decode("utf-8"))
    general = parser["general"]
    for key in REQUIRED:
        if not general.get(key):
            yield f"metadata.txt has no {key}"
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        yield f"the version {general.get('version')} is not of the form 1.2.3"
    if "/" in general.get("author", ""):
        yield "the author holds a slash"
    if "@" not in general.get("email", ""):
        yield "the e-mail address is none"
    for key in LINKS:
        if not general.get(key, "").startswith("https://"):
            yield f"{key} is no link"
    if f"{TOP}/{general.get('icon')}" not in names:
        yield f"the icon {general.get('icon')} is missing"


def code_problems(text: str) -> list[str]:
    """What must not stand in shipped code: ways to run data as code, shells, silenced findings."""
    found = [
        f"line {number}: a finding is silenced: {line.strip()}"
        for number, line in enumerate(text.splitlines(), 1)
        if SUPPRESSED.search(line)
    ]
    for node in ast.walk(ast.parse(text)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [(node.module or "").split(".")[0]]
        found += [f"line {node.lineno}: imports {name}" for name in names if name in MODULES]
        if isinstance(node, ast.Call):
            found += [f"line {node.lineno}: {what}" for what in _call_problems(node)]
    return found


def _call_problems(call: ast.Call) -> Iterator[str]:
    name = ast.unparse(call.func)
    if name in CALLS:
        yield f"calls {name}"
    options = {option.arg: option.value for option in call.keywords}
    shell = options.get("shell")
    if isinstance(shell, ast.Constant) and shell.value:
        yield f"{name} starts a shell"
    if name == "torch.load":
        safe = options.get("weights_only")
        if not (isinstance(safe, ast.Constant) and safe.value is True):
            yield "torch.load without weights_only=True"


def secrets(path: str) -> list[str]:
    """What ``detect-secrets scan`` wrote about the unpacked zip."""
    with open(path, encoding="utf-8") as file:
        results = json.load(file)["results"]
    return [
        f"{name}, line {hit['line_number']}: looks like a secret ({hit['type']})"
        for name, hits in results.items()
        for hit in hits
    ]


def bandit(path: str) -> list[str]:
    """What ``bandit --format json`` wrote about the unpacked zip; it must have silenced nothing."""
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    found = [
        f"{hit['filename']}, line {hit['line_number']}: {hit['issue_text']} ({hit['test_id']})"
        for hit in report["results"]
    ]
    found += [f"{error['filename']}: {error['reason']}" for error in report["errors"]]
    totals = report["metrics"]["_totals"]
    if totals["nosec"] or totals.get("skipped_tests"):
        found.append("findings of Bandit are silenced")
    if not totals["loc"]:
        found.append("Bandit saw no code")
    return found


def main() -> int:
    zipped, secrets_file, bandit_file = sys.argv[1:]
    found = problems(zipped) + secrets(secrets_file) + bandit(bandit_file)
    for problem in found:
        sys.stderr.write(problem + "\n")
    if not found:
        sys.stdout.write(f"{zipped}: good to install\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

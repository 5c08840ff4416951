"""Finds the texts of the plugin and brings the translations up to date.

Run with ``python resources/i18n/update.py``: writes ``stf_fusion_LANGUAGE.ts`` (Qt's own form, for
Qt Linguist, Weblate or an editor) and compiles them to ``.qm``, which QGIS loads. Translations that
are there are kept; new texts are marked "unfinished"; texts that are gone are dropped.

Qt's pylupdate sees only texts written inside the call of ``tr``. Here most stand in tables and
constants beside it, and labels and help of the methods come from two JSON files, so that it finds a
quarter of them. This script takes every string of the plugin that reads like words for people.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterator, Optional
from xml.etree import ElementTree

I18N = Path(__file__).resolve().parent
ROOT = I18N.parents[1]
PLUGIN = ROOT / "stf_qgis_plugin"
CONTEXT = "STFusion"
LANGUAGES = {"de": "de_DE", "es": "es_ES", "fr": "fr_FR", "pt": "pt_BR", "zh": "zh_CN"}

CALLS = ("tr", "plural", "translate")
# Calls whose texts nobody sees.
SILENT = ("setObjectName", "compile", "setStyleSheet", "execute", "QKeySequence", "findChild")
# Tables with words of other programs, not of ours.
TABLES = ("SIGNS", "_SIGNS")
NAMES = {
    "Int",
    "Double",
    "String",
    "Windows",
    "Linux",
    "Darwin",
    "Python",
    "PyTorch",
    "STFusion",
    "Esc",
    "Byte",
    "MacOS",
}
NOT_WORDS = re.compile(
    r"[A-Z]+[a-z0-9]+[A-Z0-9]\w*|Q[A-Z]\w+"  # StfDock, UInt16, QAction
    r"|[A-Za-z]*[/\\][\w/.\\]*"  # paths
    r"|(Ctrl|Alt|Shift)\+.*"
    r"|[<>=!][A-Z]+"  # struct
    r"|EPSG:\d+|STFusion\.\w+|HH:mm|MMM d|dd\b.*|BSD-.*|Scripts|\d.*\bpx\b.*"
    r"|(CREATE|SELECT|INSERT|DELETE|PRAGMA|UPDATE|ALTER|DROP|no such) .*"
    r"|[^\s]*\{[^}]+\}.*|.*\{ .*"  # style sheets
    r"|# .*",
    re.DOTALL,
)


def texts() -> list[str]:
    """Every text that the plugin may show, sorted."""
    found = set(_of_methods())
    for path in sorted(PLUGIN.rglob("*.py")):
        found |= set(of_module(path.read_text(encoding="utf-8")))
    return sorted(found)


def _of_methods() -> Iterator[str]:
    """What the forms take from the methods' specs."""
    files = [ROOT / "resources" / name for name in ("methods.json", "enhance-methods.json")]
    for spec in (spec for file in files for spec in json.loads(file.read_text(encoding="utf-8"))):
        yield spec["advice"]
        for parameter in spec["parameters"]:
            yield parameter["label"]
            yield parameter["help"]
            if parameter["unit"]:
                yield parameter["unit"]
            for word in parameter["choices"]:
                yield word.replace("-", " ").capitalize()


def of_module(source: str) -> Iterator[str]:
    """Texts of one module: what stands in a call of tr, and whatever else reads like words."""
    tree = ast.parse(source)
    hidden: set[int] = set()
    for node in ast.walk(tree):
        if _is_silent(node):
            hidden |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Subscript):
            hidden |= {id(inner) for inner in ast.walk(node.slice)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in CALLS:
            for word in _direct(node):
                if re.search(r"[^\W\d_]", word.replace("%1", "").replace("%2", "")):
                    yield word
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) not in hidden and reads_like_words(node.value):
            yield node.value


def _direct(call: ast.Call) -> Iterator[str]:
    """The texts written in a call of tr, plural or translate; not the values of %1, %2."""
    kind = _name(call.func)
    first, last = {"tr": (0, 1), "plural": (1, 3), "translate": (1, 2)}[kind]
    for argument in call.args[first:last]:
        yield from _branches(argument)


def _branches(node: ast.AST) -> Iterator[str]:
    """The texts of an expression such as ``A if wide else B``."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_branches(node.body), *_branches(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _branches(value)
    elif isinstance(node, ast.Call) and _name(node.func) == "get":
        yield from _branches(node.args[-1])


def _is_silent(node: ast.AST) -> bool:
    """Docstrings, pieces of f-strings, tables and calls whose texts nobody sees."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Assign):
        return any(_name(target) in TABLES for target in node.targets)
    if isinstance(node, ast.Call):
        return _name(node.func) in SILENT
    return isinstance(node, (ast.JoinedStr, ast.Compare, ast.Raise))


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def reads_like_words(text: str) -> bool:
    """True for "Add Layers" and "none installed", False for "coarse_t2" and "QAction"."""
    stripped = text.strip()
    if not re.search(r"[^\W\d_]{2}", stripped) or stripped in NAMES:
        return False
    if NOT_WORDS.fullmatch(stripped) or re.fullmatch(r"[A-Z0-9_]+", stripped):
        return False
    if " " in stripped:
        return True
    return re.match(r"[A-Z“].*|.*…$", stripped) is not None and "_" not in stripped


def path_of(language: str, ending: str = "ts") -> Path:
    return I18N / f"stf_fusion_{language}.{ending}"


def read(language: str) -> dict[str, Optional[str]]:
    """Text -> translation, None where it is unfinished."""
    path = path_of(language)
    if not path.exists():
        return {}
    found: dict[str, Optional[str]] = {}
    # The project's own file, not one from elsewhere.
    for message in ElementTree.parse(path).getroot().iter("message"):  # noqa: S314
        translation = message.find("translation")
        done = translation is not None and translation.get("type") is None
        found[message.findtext("source", "")] = (translation.text or "") if done else None
    return found


def write(language: str, translations: dict[str, Optional[str]]) -> None:
    """Write the .ts file, its texts sorted."""
    root = ElementTree.Element("TS", version="2.1", language=LANGUAGES[language])
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in sorted(translations):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if translations[text] is None:
            translation.set("type", "unfinished")
        else:
            translation.text = translations[text]
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path_of(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def compile_all() -> bool:
    """Compile with Qt's lrelease; False where it is not installed."""
    program = shutil.which("lrelease") or shutil.which("lrelease-qt5")
    if program is None:
        return False
    files = [str(path_of(language)) for language in LANGUAGES]
    subprocess.run([program, "-silent", *files], check=True)  # noqa: S603
    return True


def main() -> int:
    wanted = texts()
    for language in LANGUAGES:
        known = read(language)
        write(language, {text: known.get(text) for text in wanted})
        missing = sum(known.get(text) is None for text in wanted)
        sys.stdout.write(f"{language}: {len(wanted)} texts, {missing} to translate\n")
    if not compile_all():
        sys.stderr.write("The .qm files are as before: lrelease is missing (qttools5-dev-tools).\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Every command of the documentation runs; docs/documentation.md tells the convention."""

import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
from conftest import DOCS, ROOT
from stf_engine.cli.main import build_parser, normal_words

pytest.importorskip("torch", reason="some pages train networks")
pytest.importorskip("lightning", reason="some pages train networks")

FENCE = re.compile(r"^( *)```([a-z]*)\n(.*?)^ *```$", re.S | re.M)
RUN = {"sh": "bash", "bash": "bash", "python": "python"}
READ_ELSEWHERE = {"toml", "json", "jsonl"}
SOURCES = ("engine", "docs/example-network", "pyproject.toml", "README.md", "LICENSE")


def blocks(page):
    """(kind, text) of each fenced block of a page."""
    return [
        (kind, re.sub(rf"^{indent}", "", text, flags=re.M))
        for indent, kind, text in FENCE.findall(page.read_text(encoding="utf-8"))
    ]


PAGES = sorted(DOCS.rglob("*.md"))
RUNNABLE = [page for page in PAGES if any(kind in RUN for kind, _ in blocks(page))]


def names(pages):
    return [str(page.relative_to(DOCS)) for page in pages]


def script(path, line):
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture(scope="session")
def sources(tmp_path_factory):
    """A copy of what pip builds, because building writes beside the sources."""
    folder = tmp_path_factory.mktemp("sources") / "stfusion"
    left_out = shutil.ignore_patterns("__pycache__", "*.egg-info", "build")
    for name in SOURCES:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=left_out)
        else:
            shutil.copy(source, target)
    return folder


@pytest.fixture
def page_folder(tmp_path, sources, monkeypatch):
    """An empty folder in which stf, pip, python and qgis_process are the project's own."""
    tools, folder = tmp_path / "tools", tmp_path / "page"
    for new in (tools, folder, tmp_path / "plugins", tmp_path / "runtime"):
        new.mkdir(mode=0o700)
    site, python = tmp_path / "site", shlex.quote(sys.executable)
    script(tools / "python", f'exec {python} "$@"')
    script(tools / "dask", f'exec {python} -m dask "$@"')
    script(
        tools / "stf", f'exec {python} {shlex.quote(str(ROOT / "engine/stf_engine_main.py"))} "$@"'
    )
    script(
        tools / "pip",
        f"""command=$1; shift; words="-q --no-build-isolation --no-deps"
[ "$command" = install ] && words="$words --target {site}"
exec {python} -m pip "$command" $words "$@\"""",
    )
    # Debian's wrapper of qgis_process hands over an option that QGIS 3.22 does not know.
    qgis = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if qgis:
        script(tools / "qgis_process", f'exec {qgis} "$@"')
    (tmp_path / "plugins" / "stf_fusion").symlink_to(ROOT)
    (folder / "stfusion").symlink_to(sources)
    settings = {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(site), str(ROOT / "engine")]),
        "STF_MODELS_DIR": str(tmp_path / "models"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(tmp_path / "runtime"),
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "STF_ENGINE_PYTHON": sys.executable,
        "OMP_NUM_THREADS": "2",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return folder


def as_script(page):
    """The runnable blocks of a page as one shell script."""
    lines = ["set -eu"]
    for number, (kind, text) in enumerate(blocks(page)):
        if RUN.get(kind) == "bash":
            lines.append(text)
        elif RUN.get(kind) == "python":
            lines.append(f"python - <<'END_OF_BLOCK_{number}'\n{text}END_OF_BLOCK_{number}\n")
    return "\n".join(lines)


@pytest.mark.parametrize("page", RUNNABLE, ids=names(RUNNABLE))
def test_the_commands_of_a_page_run(page, page_folder):
    text = as_script(page)
    if "qgis_process" in text and not shutil.which("qgis_process"):
        if os.environ.get("CI"):
            pytest.fail("QGIS is missing; under CI this test must run")
        pytest.skip("needs QGIS")
    done = subprocess.run(
        ["bash", "-x", "-c", text], cwd=page_folder, capture_output=True, text=True, timeout=180
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_block_has_a_kind(page):
    kinds = {kind for kind, _ in blocks(page)}
    assert kinds <= {*RUN, *READ_ELSEWHERE, "text"}, "docs/documentation.md lists the kinds"


def shown_commands():
    """The stf commands of the blocks that are not run."""
    for page in PAGES:
        for kind, text in blocks(page):
            for line in text.replace("\\\n", " ").splitlines() if kind == "text" else []:
                words = line.split(" #")[0].strip()
                if words.startswith("stf ") and " ... " not in words:
                    yield pytest.param(words, id=f"{page.name}: {words[:50]}")


@pytest.mark.parametrize("words", shown_commands())
def test_commands_that_are_only_shown_are_understood(words):
    build_parser().parse_args(normal_words(shlex.split(words)[1:]))


def test_the_commands_that_matter_are_run():
    """Each command of stf stands in some page, and is not only shown."""
    text = "\n".join(as_script(page) for page in RUNNABLE)
    run = set(re.findall(r"^ *stf ([a-z]+)", text, re.M))
    assert set(build_parser().commands()) - run == set()

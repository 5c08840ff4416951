"""One version, whoever tells it."""

import configparser
import re

import stf_engine
from conftest import ROOT

VERSION = stf_engine.__version__


def test_the_command_line_tells_it(stf):
    done = stf("--version")
    assert done.returncode == 0
    assert done.stdout == f"stf {VERSION}\n"


def test_the_plugin_has_it():
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    assert metadata["general"]["version"] == VERSION
    assert metadata["general"]["changelog"].startswith(f"{VERSION} ")


def test_the_documents_have_it():
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {VERSION}\n" in citation
    date = re.search(r"date-released: (\S+)", citation)[1]
    assert f"## [{VERSION}] - {date}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_distribution_takes_it_from_the_engine():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in text
    assert 'version = { attr = "stf_engine.__version__" }' in text
    assert f'"{VERSION}"' not in text

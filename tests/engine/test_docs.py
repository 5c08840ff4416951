"""Generated documents, versions and examples are true."""

import importlib.util
import json
import re
import sys
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT
from stf_engine import errors, recipe

SPEC = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
MAKE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(MAKE)


@pytest.mark.parametrize("name", sorted(MAKE.GENERATED))
def test_generated_documents_are_up_to_date(name, monkeypatch):
    if name == "commands.md" and sys.version_info[:2] != (3, 11):
        pytest.skip("argparse words its help differently in other versions of Python")
    monkeypatch.setenv("COLUMNS", "100")
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == MAKE.GENERATED[name]()


def test_examples_of_the_protocol_are_valid():
    text = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
    documents = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", text, re.S)]
    for document in documents:
        jsonschema.validate(document, recipe.schema())
    assert recipe.parse(documents[0]).inputs["coarse_t2"].date == "2024-07-13"
    blocks = dict(re.findall(r"```(jsonl)\n(.*?)```", text, re.S))
    events = json.loads((ROOT / "docs" / "events.schema.json").read_text(encoding="utf-8"))
    examples = [json.loads(line) for line in blocks["jsonl"].splitlines()]
    for example in examples:
        jsonschema.validate(example, events)
    kinds = {choice["properties"]["type"]["const"] for choice in events["oneOf"]}
    assert {example["type"] for example in examples} == kinds


def test_every_error_code_is_documented():
    text = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, errors.StfError):
            assert f"`{kind.code}`" in text or kind is errors.StfError, kind


def test_every_page_of_a_method_is_of_a_method():
    pages = {f"methods/{page.name}" for page in (ROOT / "docs" / "methods").glob("*.md")}
    assert pages == {name for name in MAKE.GENERATED if name.startswith("methods/")}


def test_every_code_has_its_place_in_troubleshooting():
    codes = re.findall(r"^### (\S+)$", MAKE.troubleshooting(), re.M)
    assert len(codes) > 60
    assert codes == list(MAKE.findings())
    assert MAKE.findings()["disk-full"][0]["What it means"].startswith("Not enough free disk")


def test_links_in_the_documents_lead_somewhere():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (Path(page).parent / link).exists(), (page.name, link)


def test_no_machine_paths_in_the_documents():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"/(root|work|home)/", text), page

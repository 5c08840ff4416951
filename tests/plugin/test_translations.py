"""The translations: complete, with the same placeholders, and shown by QGIS."""

import importlib.util
import os
import re
import subprocess
import sys
from collections import Counter

import pytest
from conftest import ROOT

I18N = os.path.join(ROOT, "resources", "i18n")
SPEC = importlib.util.spec_from_file_location("update", os.path.join(I18N, "update.py"))
UPDATE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(UPDATE)

PLACES = re.compile(r"%\d|%[sd]|\{[^}]*\}|</?\w+>|\n")
languages = pytest.mark.parametrize("language", sorted(UPDATE.LANGUAGES))


@pytest.fixture(scope="module")
def wanted():
    return UPDATE.texts()


@languages
def test_no_text_is_missing(language, wanted):
    known = UPDATE.read(language)
    missing = [text for text in wanted if not known.get(text)]
    assert missing == [], "run resources/i18n/update.py, then translate what is unfinished"


@languages
def test_places_are_the_same(language):
    for text, translation in UPDATE.read(language).items():
        assert Counter(PLACES.findall(text)) == Counter(PLACES.findall(translation)), text


@languages
def test_keys_of_a_menu_and_endings_are_kept(language):
    """A button that opens a window keeps its dots; a sentence stays a sentence."""
    for text, translation in UPDATE.read(language).items():
        assert text.endswith("…") == translation.endswith("…"), text
        assert translation == translation.strip() or text != text.strip(), text


@languages
def test_the_compiled_file_holds_the_translations(language, qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    assert translator.load(str(UPDATE.path_of(language, "qm")))
    QCoreApplication.installTranslator(translator)
    try:
        for text, translation in UPDATE.read(language).items():
            assert QCoreApplication.translate("STFusion", text) == translation
    finally:
        QCoreApplication.removeTranslator(translator)


def test_what_is_a_text_and_what_is_not():
    code = '''
"""Of the module."""
NAMES = {"key": "Value here", "other": "QAction"}
label.setObjectName("Not this one")
tr("%1 of %2", done) if wide else plural(n, "%1 file", "%1 files", "value")
box.setText(tr("lower" if low else "higher"))
query = "SELECT run FROM runs"
path = f"{folder} and more"
'''
    found = {"Value here", "%1 of %2", "%1 file", "%1 files", "lower", "higher"}
    assert set(UPDATE.of_module(code)) == found


def test_what_is_translated_is_found_by_the_script(qgis_app, make_dock, monkeypatch, wanted):
    """Every text that the dock and the toolbox ask a translation for is in the files."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication

    from stf_qgis_plugin.algorithms import base
    from stf_qgis_plugin.dock import texts

    asked = set()

    class Listening(QCoreApplication):
        @staticmethod
        def translate(context, text):
            asked.add(text)
            return f"«{text}»"

    monkeypatch.setattr(texts, "QCoreApplication", Listening)
    monkeypatch.setattr(base, "QCoreApplication", Listening)
    make_dock()
    for algorithm in QgsApplication.processingRegistry().providerById("stf").algorithms():
        algorithm.create().shortHelpString()
    # Names of scores and number types are the same in every language; what holds the marks is made
    # of texts that were translated before.
    name = re.compile(r"[A-Z0-9²]+|U?Int\d+|Float\d+|[^\W\d_]?(%1)?")
    missing = {t for t in asked - set(wanted) if not name.fullmatch(t) and "«" not in t}
    assert len(asked) > 200
    assert sorted(missing) == []


SHOW = """
import sys
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication, QgsSettings
QgsApplication.setPrefixPath("/usr", True)
app = QgsApplication([], True)
app.initQgis()
settings = QgsSettings()
settings.setValue("locale/overrideFlag", True)
settings.setValue("locale/userLocale", sys.argv[2])
from stf_qgis_plugin.dock import texts
from stf_qgis_plugin.plugin import StfPlugin
plugin = StfPlugin(None)
print(texts.tr("Cancel"))
plugin.unload()
print(texts.tr("Cancel"))
"""


@pytest.mark.parametrize(
    ("locale", "word"),
    [("de", "Abbrechen"), ("zh-Hans", "取消"), ("pt_BR", "Cancelar"), ("it", "Cancel")],
)
def test_the_language_of_qgis_is_taken(locale, word, tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", SHOW, ROOT, locale], capture_output=True, text=True, env=environment
    )
    assert done.stdout.splitlines() == [word, "Cancel"], done.stderr[-2000:]

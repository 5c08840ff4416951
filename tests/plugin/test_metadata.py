"""metadata.txt as the plugin site wants it, and one version everywhere."""

import configparser
import os
import re

from conftest import ROOT


def read():
    parser = configparser.ConfigParser()
    parser.read(os.path.join(ROOT, "metadata.txt"), encoding="utf-8")
    return parser["general"]


def test_required_fields_are_there():
    general = read()
    for key in ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about"):
        assert general[key].strip()
    assert general["hasProcessingProvider"] == "yes"
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert os.path.exists(os.path.join(ROOT, general["icon"]))
    for key in ("homepage", "tracker", "repository"):
        assert general[key].startswith("https://example.org/")


def test_version_is_the_engines():
    with open(os.path.join(ROOT, "engine", "stf_engine", "__init__.py"), encoding="utf-8") as file:
        version = re.search(r'__version__ = "([^"]+)"', file.read()).group(1)
    assert read()["version"] == version


def test_class_factory_makes_the_plugin(qgis_app):
    import importlib
    import sys

    parent, name = os.path.split(ROOT)
    sys.path.insert(0, parent)
    try:
        plugin = importlib.import_module(name).classFactory(None)
    finally:
        sys.path.remove(parent)
    assert type(plugin).__name__ == "StfPlugin"

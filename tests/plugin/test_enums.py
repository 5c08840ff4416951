"""Qt 6 knows scoped enums only: no ``Qt.LeftButton``, no ``exec_``, no PyQt5 import."""

import ast
import glob
import os

from conftest import ROOT

FILES = sorted(glob.glob(os.path.join(ROOT, "stf_qgis_plugin", "**", "*.py"), recursive=True))

# Classes whose enum members are often written without their enum.
OWNERS = {
    "Qt", "Qgis", "QFrame", "QSizePolicy", "QMessageBox", "QDialogButtonBox", "QAbstractItemView",
    "QHeaderView", "QEvent", "QPainter", "QFont", "QPalette", "QProcess", "QStyle", "QTabWidget",
    "QToolButton", "QgsTask", "QComboBox", "QLineEdit", "QLocale", "QgsMapLayerProxyModel",
    "QgsProcessingParameterNumber", "QgsProcessingParameterDefinition", "QFileDialog", "QSlider",
}  # fmt: skip

# Endings of the names of enums themselves, kept in a variable: ``keys = Qt.Key``.
ENUMS = (
    *("Type", "Key", "Flag", "Policy", "Shape", "Shadow", "Role", "State", "Mode", "Modifier"),
    *("tion", "Trigger", "Filter", "Filters"),
)


def unscoped(tree):
    """Attributes such as Qt.AlignLeft: an owner's capitalised member that is not used further."""
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        name = node.attr
        member = name[:1].isupper() and id(node) not in inner and not name.endswith(ENUMS)
        if node.value.id in OWNERS and member:
            yield f"line {node.lineno}: {node.value.id}.{name}"


def test_the_check_itself_finds_an_unscoped_enum():
    assert list(unscoped(ast.parse("x = Qt.AlignLeft")))
    assert not list(unscoped(ast.parse("x = Qt.AlignmentFlag.AlignLeft")))


def test_no_unscoped_enums():
    found = []
    for path in FILES:
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        found += [f"{os.path.relpath(path, ROOT)} {text}" for text in unscoped(tree)]
    assert found == []


def test_qt_comes_from_qgis_only():
    for path in FILES:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        assert "import PyQt" not in text and "from PyQt" not in text, path
        assert "exec_(" not in text, path

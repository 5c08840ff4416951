"""Words 40 % longer than English, at the narrowest width; and a language written from the right."""

import time

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis

NARROW = 300


@pytest.fixture
def pseudo(qgis_app):
    """Every word of the plugin gets 40 % more letters."""
    from qgis.PyQt.QtCore import QTranslator

    class Longer(QTranslator):
        def translate(self, context, text, comment=None, n=-1):
            if context != "STFusion" or not text:
                return ""
            return text + ("lo wi " * len(text))[: round(0.4 * len(text))]

        def isEmpty(self):
            return False

    longer = Longer()
    qgis_app.installTranslator(longer)
    yield
    qgis_app.removeTranslator(longer)


@pytest.fixture
def from_the_right(qgis_app):
    from qgis.PyQt.QtCore import Qt

    qgis_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qgis_app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def filled(dock, pump):
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled() and not dock.controller.busy, 120)


def too_wide(dock):
    """What reaches beyond the page, and labels that wrap but are too low for their lines."""
    from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QScrollArea

    page = dock.stack.currentWidget()
    area = page if isinstance(page, QScrollArea) else page.findChild(QScrollArea)
    found = []
    if area.widget().minimumSizeHint().width() > area.viewport().width():
        found.append((page.title, area.widget().minimumSizeHint().width()))
    for widget in [*area.findChildren(QLabel), *area.findChildren(QAbstractButton)]:
        if not widget.isVisible():
            continue
        box = widget.rect().translated(widget.mapTo(area.widget(), widget.rect().topLeft()))
        if box.left() < 0 or box.right() > area.viewport().width():
            found.append((page.title, type(widget).__name__, widget.text(), box.right()))
        if isinstance(widget, QLabel) and widget.wordWrap() and not widget.pixmap():
            if widget.height() < widget.heightForWidth(widget.width()) - 2:
                found.append((page.title, "too low", widget.text()))
    return found


def test_nothing_is_cut_with_long_words_at_the_narrowest_width(pseudo, make_dock, pump, qgis_app):
    dock = make_dock()
    dock.resize(NARROW, 900)
    assert dock.fuse_page.empty.demo.accessibleName() == "Try the Demo Scenelo wi l"
    problems = too_wide(dock)
    filled(dock, pump)
    for page in range(dock.stack.count()):
        dock.page_bar.set_current(page)
        dock.resize(NARROW, 900)
        end = time.monotonic() + 3.0  # the page is laid out once its heights are known
        while too_wide(dock) and time.monotonic() < end:
            qgis_app.processEvents()
        assert dock.width() == NARROW
        problems += too_wide(dock)
    assert not problems, "\n".join(map(str, problems))


def test_a_long_button_ends_in_dots_and_grows_back(qgis_app):
    from stf_qgis_plugin.dock.flow import LongButton

    button = LongButton("Make Training Commands…", "Shows two commands.")
    wanted = button.sizeHint().width()
    button.resize(wanted, 30)
    button.show()
    assert button.text() == "Make Training Commands…"
    button.resize(wanted - 40, 30)
    short = button.text()
    assert short.startswith("Make Training") and len(short) < 23 and short.endswith("…")
    assert button.toolTip().startswith("Make Training Commands…\n")
    assert button.sizeHint().width() == wanted
    button.resize(wanted, 30)
    assert button.text() == "Make Training Commands…"
    assert button.toolTip() == "Shows two commands."


def test_a_choice_longer_than_its_field_ends_in_dots(qgis_app, monkeypatch):
    """Twice the size of the letters, as at 200 %, in a dock of 380 pixels."""
    from qgis.PyQt.QtCore import QEvent, QPoint
    from qgis.PyQt.QtGui import QHelpEvent
    from qgis.PyQt.QtWidgets import QToolTip

    from stf_qgis_plugin.dock.choices import LongChoice

    words = "Automatic: best before and after"
    box = LongChoice()
    font = box.font()
    font.setPointSizeF(2 * font.pointSizeF())
    box.setFont(font)
    box.addItem(words)
    box.setToolTip("A fine and a coarse image of one date.")
    box.show()
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, *more: told.append(text))
    hover = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    for width, whole in ((1000, True), (240, False), (1000, True)):
        box.resize(width, box.sizeHint().height())
        assert (box.shown == words) == whole
        assert box.shown == words or (box.shown.startswith("Autom") and box.shown.endswith("…"))
        assert box.fontMetrics().horizontalAdvance(box.shown) < width
        told.clear()
        qgis_app.sendEvent(box, hover)
        assert whole or told == [f"{words}\nA fine and a coarse image of one date."]
    box.resize(240, 40)
    box.showPopup()
    assert box.view().width() > box.fontMetrics().horizontalAdvance(words)
    box.hidePopup()
    box.close()


def test_a_language_from_the_right_mirrors_the_dock_but_not_time(
    from_the_right, make_dock, pump, qgis_app
):
    from qgis.PyQt.QtCore import Qt

    dock = make_dock()
    filled(dock, pump)
    for _ in range(3):
        qgis_app.processEvents()
    first, last = dock.page_bar.button(0), dock.page_bar.button(dock.stack.count() - 1)
    assert first.x() > last.x()
    assert dock.action_bar.primary.x() < dock.action_bar.check.x()
    offer = dock.models_page.could_get.offers[0]
    dock.show_page(dock.models_page)
    dock.models_page.show_could_get()
    for _ in range(5):
        qgis_app.processEvents()
    assert offer.train.x() > offer.import_file.x()
    assert dock.fuse_page.images.timeline.layoutDirection() == Qt.LayoutDirection.LeftToRight

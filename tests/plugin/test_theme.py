"""The theme of QGIS changes from light to dark while the dock is open, and back."""

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis


def themed(dark):
    from qgis.PyQt.QtGui import QColor, QPalette

    palette = QPalette()
    colours = {
        "Window": ("#efefef", "#31363b"), "WindowText": ("#000000", "#eff0f1"),
        "Base": ("#ffffff", "#232629"), "Text": ("#000000", "#eff0f1"),
        "Button": ("#efefef", "#31363b"), "ButtonText": ("#000000", "#eff0f1"),
    }  # fmt: skip
    for role, pair in colours.items():
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(pair[dark]))
    return palette


@pytest.fixture
def theme(qgis_app):
    """Changes the theme of the whole application, and takes it back."""
    from qgis.PyQt.QtGui import QPalette

    before = QPalette(qgis_app.palette())

    def change(dark):
        qgis_app.setPalette(themed(dark))
        for _ in range(3):
            qgis_app.processEvents()

    yield change
    qgis_app.setPalette(before)
    qgis_app.processEvents()


def contrast(one, other):
    """WCAG 2: 1 to 21."""

    def light(colour):
        parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
                 for c in (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    first, second = sorted((light(one), light(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def weak_labels(dock):
    """Labels whose text hardly stands out from the window."""
    from qgis.PyQt.QtWidgets import QLabel

    found = []
    for label in dock.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.pixmap():
            text = label.palette().color(label.foregroundRole())
            ground = label.palette().color(label.backgroundRole())
            if contrast(text, ground) < 4.5:
                found.append((label.text(), text.name(), ground.name()))
    return found


def brightest_ink(icon):
    """Mean lightness of the drawn pixels of an icon."""
    image = icon.pixmap(32, 32).toImage()
    drawn = [
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    return sum(drawn) / len(drawn)


def test_labels_signs_and_badges_follow_the_theme(make_dock, pump, theme):
    theme(False)
    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled() and not dock.controller.busy)
    dock.action_bar.set_counts({"error": 1, "warning": 2, "note": 1})
    buttons = {
        "add": dock.fuse_page.images.add_layers, "history": dock.strip.history_button,
        "import": dock.models_page.import_button, "open": dock.history.open_recipe,
    }  # fmt: skip
    badge = dock.action_bar.counts["warning"]._sign
    pages = range(dock.stack.count())
    seen = {}
    for dark in (False, True, False):
        theme(dark)
        for page in pages:
            dock.page_bar.set_current(page)
            pump(lambda: True)
            assert weak_labels(dock) == [], (dark, dock.stack.currentWidget().title)
        dock.page_bar.set_current(0)
        for name, button in buttons.items():
            ink = brightest_ink(button.icon())
            assert ink > 160 if dark else ink < 100, (dark, name, ink)
        # the page that is not chosen has a sign in the colour of the text
        ink = brightest_ink(dock.page_bar.button(dock.stack.count() - 1).icon())
        assert ink > 160 if dark else ink < 100
        picture = badge.pixmap()
        seen.setdefault(dark, []).append(picture.toImage())
    assert seen[False][0] == seen[False][1] != seen[True][0]


def test_another_palette_of_the_dock_alone_is_followed_as_well(make_dock, theme, qgis_app):
    theme(False)
    dock = make_dock()
    dock.setPalette(themed(True))
    qgis_app.processEvents()
    assert weak_labels(dock) == []

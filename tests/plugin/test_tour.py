"""The first tour: five bubbles, started only by its link or the Help menu."""

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis

TITLES = ["Your images", "The wanted date", "Fuse", "Compare", "Trust"]


def settled(dock, pump):
    pump(lambda: not dock.controller.busy and not dock.runner.busy)


def shown(dock, pump, title):
    """The bubble of a step, once it is there."""
    pump(lambda: dock.tour.bubble is not None and dock.tour.bubble.title.text() == title, 30)
    bubble = dock.tour.bubble
    pump(bubble.isVisible, 5)
    return bubble


def test_nothing_starts_by_itself(make_dock, pump, qgis_app):
    dock = make_dock()
    settled(dock, pump)
    assert dock.tour.bubble is None and not dock.tour.running
    assert not dock.fuse_page.state.images


def test_five_bubbles_with_next_and_back(make_dock, pump):
    dock = make_dock()
    click(dock.fuse_page.empty.tour)
    targets = {"Your images": dock.fuse_page.images.table, "The wanted date":
               dock.fuse_page.form.dates, "Fuse": dock.action_bar.primary}  # fmt: skip
    for number, title in enumerate(TITLES, 1):
        bubble = shown(dock, pump, title)
        assert bubble.back_button.isVisible() == (number > 1)
        assert bubble.next_button.text() == ("Done" if number == 5 else "Next")
        window = bubble.parentWidget()
        assert window is dock.window() and window.rect().contains(bubble.geometry().center())
        if title in targets:
            from qgis.PyQt.QtCore import QPoint, QRect

            target = targets[title]
            field = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
            box = bubble.geometry().adjusted(12, 12, -12, -12)
            assert not box.intersects(field), (title, box, field)
        if title == "The wanted date":
            assert "On 13 July there is only a coarse image." in bubble.text.text()
            click(bubble.back_button)
            click(shown(dock, pump, "Your images").next_button)
            bubble = shown(dock, pump, title)
        click(bubble.next_button)
    assert not dock.tour.running and dock.tour.bubble is None
    assert dock.fuse_page.images.summary == "2 fine, 3 coarse"


def test_a_deed_goes_on_like_next_and_nothing_is_blocked(make_dock, pump):
    dock = make_dock()
    dock.strip.help_menu.actions()[1].trigger()
    click(shown(dock, pump, "Your images").next_button)
    dock.fuse_page.form.picker.set_method("mean-change")  # the form can be used meanwhile
    click(shown(dock, pump, "The wanted date").next_button)
    shown(dock, pump, "Fuse")
    pump(lambda: dock.action_bar.primary.isEnabled())
    click(dock.action_bar.primary)
    settled(dock, pump)
    click(shown(dock, pump, "Compare").next_button)
    shown(dock, pump, "Trust")
    dock.show_page(dock.validate_page)
    assert not dock.tour.running


def test_escape_ends_it_and_it_never_returns_unasked(make_dock, pump):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    dock = make_dock()
    click(dock.fuse_page.empty.tour)
    bubble = shown(dock, pump, "Your images")
    QTest.keyClick(bubble, Qt.Key.Key_Escape)
    assert not dock.tour.running and dock.tour.bubble is None
    settled(dock, pump)
    dock.hide()
    dock.show()
    settled(dock, pump)
    assert dock.tour.bubble is None
    dock.tour.start()
    shown(dock, pump, "Your images")
    dock.hide()
    pump(lambda: not dock.tour.running, 5)


def test_images_that_are_there_are_kept(make_dock, pump):
    from stf_qgis_plugin.dock.state import Image

    dock = make_dock()
    image = Image("/nowhere/f.tif", "f", pixel_m=10, bands=4, date="2024-06-12")
    dock.fuse_page.add_images([image])
    dock.tour.start()
    shown(dock, pump, "Your images")
    assert dock.fuse_page.state.images == [image]
    click(dock.tour.bubble.end)
    assert not dock.tour.running

"""Swipe and second map on a real canvas with real rasters; the pixels are looked at."""

import numpy as np
import pytest
from fixtures.rasters import write_tiff

WIDTH, HEIGHT = 400, 300
RED, BLUE, GREEN = (200, 20, 20), (20, 20, 200), (20, 200, 20)


def make_layer(folder, name, colour):
    from qgis.core import QgsProject, QgsRasterLayer

    values = np.zeros((3, 120, 160), np.uint8)
    values[:] = np.array(colour, np.uint8)[:, None, None]
    values[:, :4], values[:, -4:] = 90, 90  # a grey rim above and below shows scale and place
    layer = QgsRasterLayer(write_tiff(folder / f"{name}.tif", values), name)
    assert layer.isValid()
    # the bytes as they are: a stretch would turn one flat colour into black
    from qgis.core import QgsMultiBandColorRenderer

    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 1, 2, 3))
    return QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def red(qgis_app, tmp_path):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield make_layer(tmp_path, "Red result", RED)
    QgsProject.instance().clear()


@pytest.fixture
def blue(red, tmp_path):
    return make_layer(tmp_path, "Blue reference", BLUE)


@pytest.fixture
def canvas(qgis_app, red, blue, pump):
    from qgis.gui import QgsMapCanvas

    canvas = QgsMapCanvas()
    canvas.setObjectName("canvas")
    canvas.setFrameShape(QgsMapCanvas.Shape.NoFrame)
    canvas.resize(WIDTH, HEIGHT)
    canvas.setDestinationCrs(red.crs())
    canvas.setLayers([red, blue])
    canvas.show()
    qgis_app.processEvents()
    canvas.setExtent(red.extent())
    qgis_app.setActiveWindow(canvas)
    yield canvas
    canvas.stopRendering()
    canvas.close()
    canvas.deleteLater()
    qgis_app.processEvents()


@pytest.fixture
def tool(canvas):
    from stf_qgis_plugin.swipe import SwipeTool

    tool = SwipeTool(canvas)
    tool.seen = []
    tool.ended.connect(lambda: tool.seen.append("ended"))
    yield tool
    tool.stop()


@pytest.fixture
def pixels(canvas, tool, pump):
    def pixels():
        """What is seen: (row, column, red green blue)."""
        from qgis.PyQt.QtGui import QImage

        if tool.active:
            pump(lambda: tool.is_drawn)
            tool.overlay.hint = 0.0
        picture = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        data = picture.constBits().asarray(picture.sizeInBytes())
        rows = np.frombuffer(bytes(data), np.uint8).reshape(picture.height(), -1)
        return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3)

    return pixels


def press(widget, key, shift=False):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    modifiers = Qt.KeyboardModifier
    held = modifiers.ShiftModifier if shift else modifiers.NoModifier
    QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), held)


def boundary(picture, row=100):
    """The column at which red becomes blue."""
    line = picture[row].astype(int)
    red = np.flatnonzero(np.abs(line - RED).sum(1) == 0)
    blue = np.flatnonzero(np.abs(line - BLUE).sum(1) == 0)
    assert red.max() < blue.min()
    return (red.max() + blue.min()) / 2


def test_left_and_right_are_the_two_layers(canvas, tool, pixels, red, blue):
    canvas.setLayers([])  # the swipe shows both, whatever is switched on
    tool.start(red, blue)
    picture = pixels()
    assert abs(boundary(picture) - WIDTH / 2) <= 3
    assert (picture[84:130, 5:190] == RED).all()
    assert (picture[84:130, 210:395] == BLUE).all()
    assert (picture[200:250, 5:190] == RED).all()


def test_the_line_moves_by_keys(canvas, tool, pixels, red, blue):
    tool.start(red, blue)
    assert tool.handle.hasFocus()
    press(tool.handle, "Right")
    assert tool.share == pytest.approx(0.51)
    press(tool.handle, "Left", shift=True)
    assert tool.share == pytest.approx(0.41)
    assert abs(boundary(pixels()) - 0.41 * WIDTH) <= 3
    assert abs(tool.handle.geometry().center().x() - 0.41 * WIDTH) <= 1
    press(tool.handle, "Home")
    assert tool.share == 0.0 and canvas.rect().contains(tool.handle.geometry())
    assert (pixels()[84:130, 40:395] == BLUE).all()
    press(tool.handle, "Left")
    assert tool.share == 0.0
    press(tool.handle, "End")
    assert tool.share == 1.0 and (pixels()[84:130, 5:350] == RED).all()


def test_x_swaps_and_v_turns(canvas, tool, pixels, red, blue):
    tool.start(red, blue)
    changes = []
    tool.changed.connect(lambda: changes.append((tool.left, tool.right)))
    press(tool.handle, "X")
    assert changes == [(blue, red)]
    picture = pixels()
    assert (picture[84:130, 5:190] == BLUE).all() and (picture[84:130, 210:395] == RED).all()
    press(tool.handle, "V")
    picture = pixels()
    assert (picture[20:110, 5:395] == BLUE).all() and (picture[190:280, 5:395] == RED).all()
    press(tool.handle, "Down", shift=True)
    assert tool.share == pytest.approx(0.6)
    assert "above Blue reference, below Red result" in tool.handle.accessibleName()
    assert "60" in tool.handle.accessibleName()


def test_the_handle_is_dragged(canvas, tool, pixels, red, blue, qgis_app):
    from qgis.PyQt.QtCore import QEvent, QPointF, Qt
    from qgis.PyQt.QtGui import QMouseEvent
    from qgis.PyQt.QtTest import QTest

    tool.start(red, blue)
    handle = tool.handle
    assert (handle.width(), handle.height()) == (34, 34)
    assert handle.cursor().shape() == Qt.CursorShape.SplitHCursor
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    at = QPointF(handle.rect().center()) + QPointF(-100, 7)
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(handle.mapToGlobal(at.toPoint())),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    qgis_app.sendEvent(handle, move)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert tool.share == pytest.approx(0.25, abs=0.01)
    assert abs(boundary(pixels()) - 0.25 * WIDTH) <= 4


def test_other_keys_and_the_wheel_stay_the_canvas_s(canvas, tool, red, blue, qgis_app):
    from qgis.PyQt.QtCore import QPoint, QPointF, Qt
    from qgis.PyQt.QtGui import QWheelEvent

    tool.start(red, blue)
    before = canvas.extent()
    press(tool.handle, "Up")  # the line is upright: Up pans
    assert canvas.extent().center().y() > before.center().y()
    assert tool.share == 0.5
    press(canvas, "Left")
    assert canvas.extent().center().x() < before.center().x() and tool.share == 0.5
    middle = tool.handle.rect().center()
    wheel = QWheelEvent(
        QPointF(middle), QPointF(tool.handle.mapToGlobal(middle)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    width = canvas.extent().width()
    qgis_app.sendEvent(tool.handle, wheel)
    assert canvas.extent().width() == pytest.approx(width / 2)


def test_the_pictures_follow_the_map(canvas, tool, pixels, red, blue, qgis_app):
    from qgis.core import QgsRectangle

    tool.start(red, blue)
    pixels()
    tool.move_to(0.25)
    box = red.extent()
    # the upper left quarter, with the rim at the top
    canvas.setExtent(
        QgsRectangle(box.xMinimum(), box.center().y(), box.center().x(), box.yMaximum())
    )
    canvas.grab()  # the old pictures, drawn larger
    picture = pixels()
    assert abs(boundary(picture, 150) - 0.25 * WIDTH) <= 3
    assert (picture[1:7, 5:395] == 90).sum() > 6 * 370 * 3  # the rim, but for line and handle
    assert (picture[10:19, 5:8] == 90).all() and (picture[22:40, 5:8] == RED).all()  # 20 pixels
    assert (picture[30:40, 300:390] == BLUE).all()


def test_the_old_pictures_are_scaled_until_the_new_ones_are_there(canvas, tool, pixels, red, blue):
    tool.start(red, blue)
    pixels()
    picture = tool.overlay.sides[0]
    place = picture._place(canvas.getCoordinateTransform())
    assert (place.x(), place.y(), place.width(), place.height()) == pytest.approx(
        (0, 0, WIDTH, HEIGHT), abs=0.01
    )
    canvas.zoomByFactor(0.5)
    assert not picture.is_ready
    place = picture._place(canvas.getCoordinateTransform())
    assert (place.x(), place.y(), place.width(), place.height()) == pytest.approx(
        (-WIDTH / 2, -HEIGHT / 2, 2 * WIDTH, 2 * HEIGHT), abs=0.01
    )


def test_while_the_map_is_dragged_the_line_stays(canvas, tool, pixels, red, blue):
    from qgis.PyQt.QtCore import QRectF

    tool.start(red, blue)
    pixels()
    canvas.setSceneRect(QRectF(-50, 0, WIDTH, HEIGHT))  # as the canvas does 50 pixels to the right
    picture = pixels()
    assert abs(boundary(picture) - WIDTH / 2) <= 3
    assert (picture[84:130, 5:45] == 255).all() and (picture[84:130, 55:190] == RED).all()


def test_a_new_style_is_shown(canvas, tool, pixels, red, blue):
    tool.start(red, blue)
    pixels()
    red.renderer().setRedBand(3)
    red.renderer().setBlueBand(1)
    red.triggerRepaint()
    assert not tool.is_drawn
    assert (pixels()[84:130, 5:190] == (20, 20, 200)).all()


def test_a_layer_out_of_its_time_is_shown_too(canvas, tool, pixels, red, blue):
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

    from stf_qgis_plugin.layers import set_date

    set_date(red, "2024-07-13")
    day = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC)
    canvas.setTemporalRange(QgsDateTimeRange(day, day.addDays(1)))
    tool.start(red, blue)
    assert (pixels()[84:130, 5:190] == RED).all()


@pytest.mark.parametrize("how", ["left", "right", "clear", "handle", "canvas", "stop"])
def test_what_ends_it(canvas, tool, pixels, red, blue, how, qgis_app):
    from qgis.core import QgsProject

    items = len(canvas.scene().items())
    tool.start(red, blue)
    pixels()
    handle = tool.handle
    deeds = {
        "left": lambda: QgsProject.instance().removeMapLayer(red.id()),
        "right": lambda: QgsProject.instance().removeMapLayer(blue.id()),
        "clear": QgsProject.instance().clear,
        "handle": lambda: press(handle, "Escape"),
        "canvas": lambda: press(canvas, "Escape"),
        "stop": tool.stop,
    }
    deeds[how]()
    assert not tool.active and tool.seen == ["ended"]
    assert not handle.isVisible() and len(canvas.scene().items()) == items
    tool.stop()
    assert tool.seen == ["ended"]
    qgis_app.processEvents()


def test_another_layer_s_removal_does_not_end_it(canvas, tool, red, blue, tmp_path):
    from qgis.core import QgsProject

    other = make_layer(tmp_path, "Green", GREEN)
    tool.start(red, blue)
    QgsProject.instance().removeMapLayer(other.id())
    assert tool.active


def test_stopped_while_drawing_and_started_again(canvas, tool, pixels, red, blue):
    for _ in range(5):
        tool.start(red, blue)
        tool.stop()
    tool.start(blue, red)
    assert (pixels()[84:130, 5:190] == BLUE).all()


def test_the_key_hint_fades(canvas, tool, pump, red, blue):
    tool._hint_timer.setInterval(20)
    tool._fade.setDuration(60)
    tool.start(red, blue)
    assert tool.overlay.hint == 1.0
    pump(lambda: tool.overlay.hint == 0.0, 5)
    assert "Esc leaves" in tool.handle.toolTip()


def test_the_bar_drives_the_tool_and_follows_it(canvas, tool, red, blue, tmp_path):
    from fixtures.clicks import click
    from qgis.core import QgsProject

    from stf_qgis_plugin.swipe import SwipeBar

    bar, other = SwipeBar(tool), SwipeBar(tool)
    for one in (bar, other):
        one.show()
    bar.set_layers(red, red)
    assert not bar.swipe.isEnabled()
    bar.set_layers(red, blue)
    click(bar.swipe)
    assert (tool.left, tool.right) == (red, blue)
    assert bar.swipe.isChecked() and other.swipe.isChecked()
    assert other.layers() == (red, blue)
    press(tool.handle, "X")
    assert bar.layers() == other.layers() == (blue, red)
    green = make_layer(tmp_path, "Green", GREEN)
    bar.set_layers(green, None)
    assert (tool.left, tool.right) == (green, red)
    QgsProject.instance().removeMapLayer(green.id())
    assert not tool.active and not bar.swipe.isChecked() and not other.swipe.isChecked()
    bar.set_layers(red, blue)
    click(bar.swipe)
    assert tool.active
    click(bar.swipe)
    assert not tool.active
    for one in (bar, other):
        one.close()


def test_no_canvas_no_swipe(qgis_app, red, blue):
    from stf_qgis_plugin.swipe import SwipeBar

    bar = SwipeBar(None)
    bar.set_layers(red, blue)
    assert not bar.swipe.isEnabled() and not bar.beside.isEnabled()


@pytest.fixture
def second(canvas, qgis_app):
    from stf_qgis_plugin.swipe import SecondMap

    second = SecondMap(canvas)
    yield second
    second.close()
    qgis_app.processEvents()


def same_view(one, other):
    here, there = one.center(), other.center()
    assert (there.x(), there.y()) == pytest.approx((here.x(), here.y()), abs=0.01)
    assert other.mapUnitsPerPixel() == pytest.approx(one.mapUnitsPerPixel(), rel=1e-9)


def test_two_maps_move_together(canvas, second, blue, qgis_app, pump):
    from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle

    second.open(blue)
    second.dock.resize(250, 350)  # another shape than the main map
    qgis_app.processEvents()
    assert second.dock.isVisible() and "Blue reference" in second.dock.windowTitle()
    assert second.canvas.layers() == [blue]
    moves = []
    canvas.extentsChanged.connect(lambda: moves.append("main"))
    second.canvas.extentsChanged.connect(lambda: moves.append("second"))
    canvas.setExtent(QgsRectangle(500300, 5198800, 501500, 5199700))
    assert sorted(moves) == ["main", "second"]  # no echo
    same_view(canvas, second.canvas)
    moves.clear()
    second.canvas.setCenter(QgsPointXY(501000, 5199000))
    assert sorted(moves) == ["main", "second"]
    same_view(second.canvas, canvas)
    second.canvas.zoomByFactor(0.5)
    same_view(second.canvas, canvas)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    canvas.setDestinationCrs(degrees)
    assert second.canvas.mapSettings().destinationCrs() == degrees
    same_view(canvas, second.canvas)
    before = canvas.extent()
    second.dock.resize(500, 200)
    qgis_app.processEvents()
    assert canvas.extent() == before  # a larger window shows more, the main map stays
    same_view(canvas, second.canvas)
    pump(lambda: not second.canvas.isDrawing())


@pytest.mark.parametrize("how", ["layer", "clear", "window"])
def test_the_second_map_closes(canvas, second, blue, how):
    from qgis.core import QgsPointXY, QgsProject

    from stf_qgis_plugin.swipe import SwipeBar

    bar = SwipeBar(None, second)
    second.open(blue)
    dock = second.dock
    assert bar.beside.isChecked()
    deeds = {
        "layer": lambda: QgsProject.instance().removeMapLayer(blue.id()),
        "clear": QgsProject.instance().clear,
        "window": second.dock.close,
    }
    deeds[how]()
    assert not dock.isVisible() and not second.is_open and not bar.beside.isChecked()
    canvas.setCenter(QgsPointXY(0, 0))  # nobody listens any more
    second.close()

"""Results in time: frames of the Temporal Controller, the animated GIF, the frames as files."""

import numpy as np
import pytest
from fixtures.rasters import write_tiff

DAYS = ("2024-07-05", "2024-07-06", "2024-09-20")
GREYS = (60, 130, 200)


@pytest.fixture
def layers(qgis_app, tmp_path):
    """Three dated results in a group, the newest on: two days in a row, one long after."""
    from qgis.core import QgsMultiBandColorRenderer, QgsProject

    from stf_qgis_plugin.layers import add_to_group, make_layer

    QgsProject.instance().clear()
    made = []
    for day, grey in zip(DAYS, GREYS):
        path = write_tiff(tmp_path / f"{day}.tif", np.full((3, 80, 120), grey, np.uint8))
        layer = make_layer(path, day, None, day)
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 1, 2, 3))
        add_to_group(layer, "Fused 2024-07 · Fit-FC")
        made.append(layer)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def canvas(qgis_app, layers):
    from qgis.core import QgsProject, QgsTemporalNavigationObject
    from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas
    from qgis.PyQt.QtCore import QEvent

    canvas = QgsMapCanvas()
    canvas.setObjectName("canvas")
    canvas.setFrameShape(QgsMapCanvas.Shape.NoFrame)
    canvas.resize(240, 160)
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), canvas, canvas)
    controller = QgsTemporalNavigationObject()
    canvas.setTemporalController(controller)
    canvas.setDestinationCrs(layers[0].crs())
    canvas.show()
    qgis_app.processEvents()
    canvas.setExtent(layers[0].extent())
    canvas.controller, canvas.bridge = controller, bridge
    qgis_app.processEvents()
    yield canvas
    controller.pause()
    canvas.stopRendering()
    bridge.deleteLater()
    canvas.deleteLater()
    qgis_app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def middle(image):
    return image.pixelColor(image.width() // 2, image.height() // 2).red()


def test_one_frame_per_day_and_one_layer_per_frame(canvas, layers, pump, qgis_app):
    from qgis.core import QgsMapRendererSequentialJob, QgsProject, QgsTemporalNavigationObject
    from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

    from stf_qgis_plugin import play

    window = QMainWindow()
    dock = QDockWidget(window)
    dock.setObjectName("Temporal Controller")
    dock.hide()
    window.show()
    assert play.play(layers, canvas, window)
    assert dock.isVisible()
    controller = canvas.temporalController()
    assert controller.animationState() == QgsTemporalNavigationObject.AnimationState.Forward
    controller.pause()
    assert controller.totalFrameCount() == 3
    frames = [controller.dateTimeRangeForFrameNumber(number) for number in range(3)]
    assert [f.begin().toString("yyyy-MM-dd HH:mm") for f in frames] == [f"{d} 00:00" for d in DAYS]
    qgis_app.processEvents()
    assert len(canvas.layers()) == 3  # all on
    for number, grey in enumerate(GREYS):
        shown = [
            layer.temporalProperties().isVisibleInTemporalRange(frames[number]) for layer in layers
        ]
        assert shown == [other == number for other in range(3)]
        controller.setCurrentFrameNumber(number)
        assert canvas.temporalRange() == frames[number]
        job = QgsMapRendererSequentialJob(canvas.mapSettings())
        job.start()
        job.waitForFinished()
        assert middle(job.renderedImage()) == grey
    assert QgsProject.instance().layerTreeRoot().findGroup("Fused 2024-07 · Fit-FC").isVisible()
    window.close()


def test_it_goes_on_by_itself(canvas, layers, pump):
    from stf_qgis_plugin import play

    play.FRAMES_PER_SECOND, before = 20.0, play.FRAMES_PER_SECOND
    seen = []
    try:
        canvas.temporalController().updateTemporalRange.connect(lambda r: seen.append(r.begin()))
        assert play.play(layers, canvas, None)
        pump(lambda: len({day.toString("yyyy-MM-dd") for day in seen}) == 3, 10)
    finally:
        play.FRAMES_PER_SECOND = before
        canvas.temporalController().pause()


def test_one_day_is_no_film(canvas, layers):
    from stf_qgis_plugin import play

    assert not play.play(layers[:1], canvas, None)
    assert not play.play(layers, None, None)
    layers[0].temporalProperties().setIsActive(False)
    assert list(play.by_day(layers)) == list(DAYS[1:])


@pytest.fixture
def frames(canvas, layers, pump):
    from stf_qgis_plugin.animation import Animation

    animation, found, counts = Animation(), [], []
    animation.ended.connect(found.append)
    animation.drawn.connect(lambda *numbers: counts.append(numbers))
    animation.start(layers, canvas)
    assert animation.busy
    pump(lambda: found, 20)
    assert counts == [(1, 3), (2, 3), (3, 3)]
    return found[0]


def test_the_animation_shows_one_day_per_frame(frames):
    """Without Play before: only the newest layer is on."""
    assert [day for day, _ in frames] == list(DAYS)
    assert [middle(image) for _, image in frames] == list(GREYS)
    assert {(image.width(), image.height()) for _, image in frames} == {(240, 160)}
    corner = frames[0][1].copy(0, 120, 110, 40)  # the date: white on dark
    values = {corner.pixelColor(x, y).red() for x in range(110) for y in range(40)}
    assert max(values) > 240 and min(values) < 40


def test_the_gif_holds_the_frames(frames, tmp_path):
    from qgis.PyQt.QtGui import QImageReader

    from stf_qgis_plugin.animation import save

    path = str(tmp_path / "film.gif")
    assert save(path, frames) == {"paths": [path]}
    reader = QImageReader(path)
    assert reader.supportsAnimation() and reader.imageCount() == 3 and reader.loopCount() == -1
    for _, image in frames:
        picture = reader.read()
        assert (picture.width(), picture.height()) == (240, 160)
        assert abs(middle(picture) - middle(image)) <= 2
        assert reader.nextImageDelay() == 1000
    assert sorted(p.name for p in tmp_path.glob("film*")) == ["film.gif"]


def test_the_frames_as_files(frames, tmp_path):
    from qgis.PyQt.QtGui import QImage

    from stf_qgis_plugin.animation import save

    paths = save(str(tmp_path / "film.png"), frames)["paths"]
    assert paths == [str(tmp_path / f"film_{day}.png") for day in DAYS]
    assert [middle(QImage(path)) for path in paths] == list(GREYS)


def test_a_place_that_cannot_be_written(frames, tmp_path):
    from stf_qgis_plugin.animation import save

    (tmp_path / "file").write_text("a file is no folder")
    assert save(str(tmp_path / "file" / "film.gif"), frames)["problem"]
    assert not list(tmp_path.glob("**/*.part*"))


def test_gif_against_gdal(tmp_path):
    """An independent reader gets every colour number, also where the code table is full."""
    from osgeo import gdal

    from stf_qgis_plugin import gif

    generator = np.random.default_rng(5)
    pictures = [
        generator.integers(0, 256, (300, 257, 3)),
        np.zeros((3, 4, 3)),
        np.tile(np.arange(200)[None, :, None], (90, 1, 3)),
    ]
    for number, picture in enumerate(p.astype(np.uint8) for p in pictures):
        path = str(tmp_path / f"{number}.gif")
        with open(path, "wb") as file:
            file.write(gif.encode([picture], 0.5))
        palette, numbers = gif.quantise(picture)
        found = gdal.Open(path)
        assert (found.ReadAsArray() == numbers).all()
        table = found.GetRasterBand(1).GetColorTable()
        assert (np.array([table.GetColorEntry(k)[:3] for k in range(256)]) == palette).all()
        limit = 4 if number else 40  # noise has more colours than any palette
        assert np.abs(palette[numbers].astype(int) - picture).max() <= limit * (1 + (number == 0))


def test_a_map_without_a_view_has_no_frames(layers, qgis_app):
    from qgis.gui import QgsMapCanvas

    from stf_qgis_plugin.animation import Animation

    canvas, animation = QgsMapCanvas(), Animation()
    canvas.setObjectName("empty")
    animation.ended.connect(lambda frames: pytest.fail("frames of nothing"))
    animation.start(layers, canvas)
    assert not animation.busy

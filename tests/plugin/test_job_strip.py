"""The strip at the bottom while something runs: nothing of it is cut, however large the letters."""

import pytest

MESSAGE = "Writing 2024-07-23_a-very-long-name-of-an-image.tif"


@pytest.fixture
def letters(qgis_app):
    """Makes all letters of the application so many times larger."""
    from qgis.PyQt.QtGui import QFont

    usual = QFont(qgis_app.font())

    def enlarge(times):
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * times)
        qgis_app.setFont(font)

    yield enlarge
    qgis_app.setFont(usual)


@pytest.mark.parametrize("times, width", [(1, 380), (1, 300), (2, 380)])
def test_a_running_strip_cuts_no_word(make_dock, qgis_app, letters, times, width):
    from stf_qgis_plugin.dock.runner import Job

    letters(times)
    dock = make_dock()
    dock.setFloating(True)
    dock.resize(width, 900)
    strip = dock.strip
    job = Job({"job": "fuse"}, "2024-07-23", state="running", message=MESSAGE)
    job.batch = (*(Job({}) for _ in range(9)), job, Job({}), Job({}))
    dock.runner.current = job
    heights = set()
    for left in (70.0, 50.0, 100000.0, None):
        job.eta_s = left
        strip.refresh()
        for _ in range(20):
            qgis_app.processEvents()
        title = strip.title
        assert title.text() == "Fusing 2024-07-23 (10 of 12)"
        measure = title.fontMetrics().horizontalAdvance
        assert max(map(measure, title.text().split())) <= title.width()
        assert title.heightForWidth(title.width()) <= title.height()
        assert strip.left.sizeHint().width() <= strip.left.width()
        assert strip.left.geometry().right() < strip.width()
        assert strip.next.text().endswith("…") and strip.next.toolTip() == MESSAGE
        heights.add(strip.height())
    dock.runner.current = None
    assert max(heights) - min(heights) <= 2, "the buttons above would move"
    beside = strip.left.y() + strip.left.height() > title.y() + 2
    assert (strip.left.x() > title.x() and beside) == (times == 1)


def test_words_that_wait_are_told_by_the_tooltip(make_dock, qgis_app):
    from stf_qgis_plugin.dock.runner import Job

    dock = make_dock()
    dock.runner.current = Job({"job": "fuse"}, "2024-07-05", state="running", message=MESSAGE)
    dock.runner._waiting = [Job({}, "2024-07-13"), Job({}, "2024-07-23")]
    dock.strip.refresh()
    qgis_app.processEvents()
    assert dock.strip.next.text() == "Next: 2024-07-13"
    assert dock.strip.next.toolTip() == "2024-07-13\n2024-07-23"
    dock.runner.current, dock.runner._waiting = None, []

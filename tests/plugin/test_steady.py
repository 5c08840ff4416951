"""What is under the mouse stays there while answers of the engine arrive."""

import pytest

pytestmark = pytest.mark.qgis

FOUND = [
    {"code": f"code-{number}", "severity": "warning", "message": "Doubtful. " * 20}
    for number in range(3)
]


def place(widget):
    from qgis.PyQt.QtCore import QPoint

    return widget.mapToGlobal(QPoint(0, 0)).y()


def put_mouse(widget):
    from qgis.PyQt.QtGui import QCursor

    QCursor.setPos(widget.mapToGlobal(widget.rect().center()))


@pytest.fixture(params=[900, 420], ids=["all of it is shown", "it is scrolled"])
def page(request, make_dock, pump, demo_scene):
    """The form with a scene, the quick check told; high or low."""
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtGui import QCursor

    dock = make_dock()
    dock.resize(380, request.param)
    QCursor.setPos(QPoint(2000, 2000))
    names = sorted(demo_scene.glob("*.tif"))
    dock.fuse_page.files_wanted.emit([str(path) for path in names])
    pump(lambda: not dock.controller.busy and not dock.runner.busy)
    dock.fuse_page.set_quick([])
    pump(lambda: not dock.fuse_page._tabs.isActive())
    yield dock.fuse_page
    QCursor.setPos(QPoint(2000, 2000))


@pytest.mark.parametrize("name", ["combo", "output"])
def test_findings_come_and_go_above_the_mouse(page, pump, qgis_app, name):
    from qgis.PyQt.QtGui import QCursor

    target = page.form.picker.combo if name == "combo" else page.form.output
    page.ensureWidgetVisible(target)
    put_mouse(target)
    before = place(target)
    page.set_quick(FOUND)
    assert place(target) == before, "it moved before the next event"
    qgis_app.processEvents()
    assert place(target) == before and page.findings_section.isVisible()
    page.set_quick([])
    assert place(target) == before
    qgis_app.processEvents()
    assert place(target) == before
    QCursor.setPos(2000, 2000)
    page._steady._release()
    assert page.widget().minimumHeight() == 0


def test_without_the_mouse_findings_push_the_form_down(page, qgis_app):
    page.verticalScrollBar().setValue(0)
    before = place(page.form)
    page.set_quick(FOUND)
    qgis_app.processEvents()
    assert place(page.form) > before + 100


def test_the_field_that_has_the_focus_stays(page, qgis_app):
    combo = page.form.picker.combo
    page.ensureWidgetVisible(combo)
    page.window().activateWindow()
    combo.setFocus()
    qgis_app.processEvents()
    before = place(combo)
    page.set_quick(FOUND)
    assert place(combo) == before


def test_a_card_that_goes_under_the_mouse_leaves_its_list_in_place(page, qgis_app):
    page.set_quick(FOUND)
    qgis_app.processEvents()
    page.ensureWidgetVisible(page.findings)
    put_mouse(page.findings.cards[1])
    before = place(page.findings)
    page.set_quick(FOUND[:1])
    qgis_app.processEvents()
    assert place(page.findings) == before


def test_the_buttons_below_stay_while_counts_and_estimate_come_and_go(page, qgis_app):
    bar = page.window().action_bar
    shown = set()
    for counts, words in (({}, ""), ({"warning": 2, "note": 3}, "about 10\u00a0min, 120\u00a0MB")):
        bar.set_counts(counts)
        bar.set_estimate(words)
        for _ in range(3):
            qgis_app.processEvents()
        shown.add((place(bar.check), place(bar.primary), bar.check.x(), bar.primary.x()))
    assert len(shown) == 1, shown

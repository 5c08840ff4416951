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


@pytest.fixture(params=[900, 420], ids=["high", "low"])
def other_pages(request, make_dock, pump):
    """Shows one of the other pages; the list of networks is answered at once, with none."""
    from qgis.PyQt.QtGui import QCursor

    dock = make_dock()
    dock.services.weights = lambda *words: NO_NETWORKS
    dock.resize(380, request.param)

    def show(name):
        page = getattr(dock, f"{name}_page")
        dock.show_page(page)
        pump(lambda: name == "validate" or not page.busy)
        return page

    yield show
    QCursor.setPos(2000, 2000)


NO_NETWORKS = {"folder": "", "models": []}
SILENT = {"type": "error", "code": "no-answer", "message": "It did not answer. " * 20}


def said_by(name, page):
    """What an answer puts above the lower half of a page, and what another takes away."""
    if name == "models":
        return lambda: page._on_listed(SILENT), lambda: page._on_listed(NO_NETWORKS)
    if name == "engine":
        return lambda: page._say("error", "It did not answer. " * 20), lambda: page._say("good", "")
    return lambda: page.set_findings(FOUND), lambda: page.set_findings([])


@pytest.mark.parametrize("name, low", [("models", "training"), ("engine", "limits"),
                                       ("validate", "map")])  # fmt: skip
def test_answers_come_and_go_above_the_mouse(other_pages, qgis_app, name, low):
    page = other_pages(name)
    target = getattr(page, low)
    come, go = said_by(name, page)
    go()
    for _ in range(3):
        qgis_app.processEvents()
    page.ensureWidgetVisible(target)
    put_mouse(target)
    before, height = place(target), page.widget().sizeHint().height()
    come()
    assert place(target) == before, "it moved before the next event"
    qgis_app.processEvents()
    assert place(target) == before and page.widget().sizeHint().height() > height + 50
    go()
    assert place(target) == before
    qgis_app.processEvents()
    assert place(target) == before


def test_a_list_that_is_filled_with_the_same_again_stays_as_it_is(page, qgis_app):
    """An answer that arrives while a list is open takes nothing away under the mouse."""
    form, gone = page.form, []
    page.state.set_role(page.state.of("fine")[1], "unused")  # its date can be predicted now
    page.refresh()
    for box in (form.pairs, form.dates):
        box.model().rowsRemoved.connect(lambda *rows: gone.append(rows))
        box.model().modelReset.connect(lambda: gone.append("all"))
        assert box.count() > 1
    page.set_quick(FOUND)
    form.refresh()
    assert gone == []
    page.state.left_out = page.state.pair_dates()[:1]
    form.refresh()
    assert gone and "left out" in form.pairs.itemText(2)


def test_the_strip_stays_as_high_as_in_a_run(make_dock, pump, qgis_app):
    """At its end, whatever is said then, the buttons above it stay where they are."""
    import threading

    from stf_qgis_plugin.dock.runner import Job

    go_on = threading.Event()

    def engine(recipe, listener, cancelled):
        go_on.wait(60)
        return {"type": "result", "outputs": {}, "metrics": {}}

    dock = make_dock(engine)
    strip = dock.strip

    def height():
        for _ in range(3):
            qgis_app.processEvents()
        return strip.height()

    idle = height()
    dock.runner.add([Job({"job": "look"}, "Looking at the revisits", quiet=True)])
    pump(lambda: strip.state == "running")
    running = height()
    assert running > idle
    go_on.set()
    pump(lambda: not dock.runner.busy)
    assert strip.state == "idle" and height() == running
    added = "1 image added to the group “Fused 2024-07-13 · Fit-FC”. Time to fuse: 3 s."
    for words, steps in ((added, True), ("Cancelled. Nothing was written.", False)):
        strip.say("good", words, steps=steps)
        assert height() == running, words
    strip.offer("Run Again", lambda: None)
    assert height() == running
    strip.offer_button.click()
    assert height() == running

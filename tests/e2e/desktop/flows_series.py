"""The first tour; every coarse date of a folder; the results as a film."""

import os

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QWidget
from qgis.utils import iface

from .dock import Dock, click_icon, day, layers, open_window
from .user import row
from .waiting import Patience, pause


def tour(user, seen):
    """Five bubbles: the first two are left with Next, the others by doing what they say."""
    yield from open_window()
    yield from click_icon(user)
    dock = Dock()
    guide, titles = dock.dock.tour, []

    def bubble(title):
        """Wait for a bubble, note it, take its picture."""

        def there():
            return guide.bubble is not None and guide.bubble.title.text() == title

        yield Patience(there, 240)  # a fusion may lie before it
        yield lambda: guide.bubble.isVisible()
        titles.append(title)
        yield from user.shot(f"tour-{len(titles)}")

    yield from user.click("Show the Five-Step Tour")
    yield from bubble("Your images")
    yield from user.click("Next", inside=guide.bubble)
    yield from bubble("The wanted date")
    yield from user.click("Next", inside=guide.bubble)
    yield from bubble("Fuse")
    yield from user.click(dock.bar.primary)
    yield from bubble("Compare")
    yield from dock.finished()
    yield from user.click(dock.strip.steps.swipe)
    yield lambda: dock.dock.results.swipe.active
    yield from bubble("Trust")
    yield from user.key("Escape")
    yield pause(0.3)
    yield from user.click(dock.page_button("Validate"))
    yield lambda: not guide.running
    seen.update(titles=titles, layers=[layer.name() for layer in layers()])
    seen.update(swipe_over=not dock.dock.results.swipe.active)
    yield from user.shot("tour-end")


def series(user, seen):
    """A folder of images: every coarse date without a fine image becomes one."""
    yield from open_window()
    yield from click_icon(user)
    dock = Dock()
    yield from user.click("Add Folder…")
    yield from user.choose_file(os.environ["STF_E2E_SCENE"])
    yield from dock.ready()
    yield lambda: not dock.dock.controller.busy
    yield from user.choose(dock.page.form.picker.combo, "Fit-FC")  # quicker than trying all
    yield lambda: dock.page.form.picker.method == "fit-fc"
    output = dock.page.form.output
    yield from user.click(output.more._header)
    yield from user.click(output.uncertainty)
    yield output.uncertainty.isChecked
    seen.update(dates=dock.dates, roles=dock.roles, button=dock.bar.primary.text())
    yield from user.shot("series-form")
    yield from user.click(dock.bar.primary)
    yield lambda: dock.runner.busy
    yield from dock.finished()
    made = [(layer.name(), day(layer)) for layer in dock.dock.results.layers]
    title = dock.page.form.picker.spec["title"]
    seen.update(said=dock.strip.title.text(), title=title, made=made)
    yield from user.shot("series-result")


def play(user, seen):
    """The results one after the other in the Temporal Controller, then paused by its button."""
    dock, canvas = Dock(), iface.mapCanvas()
    controller = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    seen.update(open_before=controller.isVisible())
    wanted = {day(layer) for layer in dock.dock.results.layers}
    frames = {}

    def note_frame():
        """Which results the map shows now, by the day of the frame."""
        if not canvas.isDrawing():
            frame, shown = in_time(canvas)
            frames[frame] = [day(layer) for layer in shown]
        return wanted <= set(frames)

    yield from user.click(dock.strip.steps.play)
    yield controller.isVisible
    yield Patience(note_frame, 40)
    yield from user.shot("series-play")
    state = canvas.temporalController().animationState
    playing = state()
    yield from user.click(shown_in(controller, "mStopButton", "mPauseButton"))  # old name, new name
    yield lambda: state() != playing
    seen.update(frames=frames)


def shown_in(controller, *names):
    """A button of the Temporal Controller; newer versions have some of them twice."""
    found = (one for name in names for one in controller.findChildren(QWidget, name))
    return next(one for one in found if one.isVisible())


def in_time(canvas):
    """The day of the frame, and the dated layers that the map shows in it."""
    span = canvas.temporalRange()
    dated = [layer for layer in canvas.layers() if day(layer)]
    shown = [one for one in dated if one.temporalProperties().isVisibleInTemporalRange(span)]
    return span.begin().toString("yyyy-MM-dd"), shown


def uncertainty(user, seen):
    """The results are switched off and their uncertainties on: the same film shows them."""
    dock, canvas = Dock(), iface.mapCanvas()
    controller = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    root = QgsProject.instance().layerTreeRoot()
    group = root.findLayer(dock.dock.results.layers[0].id()).parent()
    checks = group.findGroup("Checks")
    seen.update(on_before=[layer.isVisible() for layer in checks.findLayers()])
    yield from user.tick(group, False, everything=True)
    yield from user.tick(group, True)
    yield from user.tick(checks, True, everything=True)
    yield from user.click_at(row(checks, 60))
    yield from user.key("Right")
    yield checks.isExpanded
    yield from user.click(shown_in(controller, "mRewindButton"))
    frames = {}
    for number in range(3):
        if number:
            yield from user.click(shown_in(controller, "mNextButton"))
        yield lambda before=len(frames): (
            not canvas.isDrawing() and in_time(canvas)[0] not in list(frames)[:before]
        )
        yield from user.shot(f"series-uncertainty-{number + 1}")
        frame, shown = in_time(canvas)
        frames[frame] = [(one.name(), one.source(), legend(one)) for one in shown]
    seen.update(frames=frames)


def legend(layer):
    """The words at the ends of a layer's colours."""
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    return [items[0].label, items[-1].label]


FLOWS = {flow.__name__: flow for flow in (tour, series, play, uncertainty)}

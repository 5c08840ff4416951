"""After a run: judge it, write the report, run it again."""

import os

from .dock import Dock, day, layers, listing


def validate(user, seen):
    """Compare the result with the true image, and save the report."""
    dock = Dock()
    page, bar = dock.dock.validate_page, dock.dock.validate_bar
    result = next(layer for layer in layers() if day(layer))
    scene = os.path.dirname(os.path.dirname(result.source()))
    truth = os.path.join(scene, "fine_20240713.tif")
    yield from user.click(dock.page_button("Validate"))
    yield lambda: page.isVisible() and not dock.dock.validate.busy
    seen.update(prediction=page.form.prediction.currentText(), preset=page.form.kind)
    yield from user.shot("validate-preset")
    yield from user.choose(page.form.against, "Fine image of that date")
    yield from user.click(page.form.file)
    yield from user.choose_file(truth)
    yield lambda: bar.primary.isEnabled()
    yield from user.click(bar.primary)
    yield lambda: dock.dock.validate.done is not None and not dock.runner.busy
    yield from dock.finished()
    seen.update(
        verdict=[card.finding["message"] for card in page.verdict.cards],
        rmse=dock.dock.validate.metrics["scores"],
    )
    yield from user.shot("validate-verdict")
    report = os.path.join(user.out, "report.html")
    yield from user.click(bar.check)
    yield from user.choose_file(report)
    yield from user.read("Report saved")
    seen.update(report=report, said=dock.strip.title.text())
    yield from user.shot("validate-report")


def run_again(user, seen):
    """The oldest fusion of the history once more: a result with a name of its own."""
    dock = Dock()
    first = next(layer for layer in layers() if day(layer))
    folder = os.path.dirname(first.source())
    before = listing(folder)
    yield from user.click(dock.strip.history_button)
    history = dock.dock.history
    yield lambda: history.isVisible() and bool(history.cards)
    seen.update(cards=[card.title.text() for card in history.cards])
    title = first.name().partition(" · ")[2]
    yield from user.click(history.search)
    yield from user.write("scene " + title.lower())
    yield lambda: 0 < len(history.cards) < len(seen["cards"])
    seen.update(found=[card.title.text() for card in history.cards])
    yield from user.click(history.cards[-1])
    yield from user.shot("history")
    yield from user.click("Run Again", inside=history)
    yield lambda: dock.runner.busy
    yield from dock.finished()
    seen.update(
        before=before,
        after=listing(folder),
        said=dock.strip.title.text(),
        top=os.path.basename(layers()[0].source()),
    )
    yield from user.shot("history-again")


FLOWS = {flow.__name__: flow for flow in (validate, run_again)}

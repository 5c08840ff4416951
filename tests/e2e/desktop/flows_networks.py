"""Networks: a Python of one's own, imported weights, and the set-up from a folder of packages."""

import os

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QLabel

from .dock import Dock, demo_scene, layers
from .waiting import Patience, pause


def engine_in_use():
    return QgsSettings().value("stf_fusion/engine_python", "")


def own_python(user, seen):
    """The page Engine: a Python with PyTorch is named, tested, and used from then on."""
    dock = yield from demo_scene(user)
    engine = dock.dock.engine_page
    yield from user.click(dock.page_button("Engine"))
    yield from user.click("My own Python", inside=engine)
    yield from user.click(engine.own.python.lineEdit())
    yield from user.write(os.environ["STF_E2E_PYTHON"])
    yield from user.click(engine.own.test)
    yield Patience(lambda: not engine.busy and engine_in_use() != "", 120)
    seen.update(said=engine.verdict.finding["message"], severity=engine.verdict.finding["severity"],
                used=engine_in_use())  # fmt: skip
    yield from user.shot("engine-own")


def import_weights(user, seen):
    """The page Models: a weights file is imported, and its network chosen."""
    dock = Dock()
    models = dock.dock.models_page
    yield from user.click(dock.page_button("Models"))
    yield Patience(lambda: models.empty.isVisible() and not models.busy, 60)
    yield from user.shot("models-empty")
    yield from user.click("Import…", inside=models)
    yield from user.choose_file(os.environ["STF_E2E_WEIGHTS"])
    yield Patience(lambda: bool(models.cards) and not models.busy, 120)
    yield pause(0.5)
    seen.update(cards=[card.model["name"] for card in models.cards])
    yield from user.shot("models-imported")
    yield from user.click("Use in Fuse", inside=models)
    yield Patience(lambda: dock.page.isVisible() and dock.bar.primary.isEnabled(), 60)
    seen.update(method=dock.page.form.picker.combo.currentText())


def fuse_with_network(user, seen, picture="network-result"):
    """The network predicts the demo scene."""
    dock = Dock()
    yield from user.click(dock.page_button("Fuse"))
    yield from user.click(dock.bar.primary)
    yield lambda: dock.runner.busy
    yield from dock.finished()
    top = layers()[0]
    seen.update(said=dock.strip.title.text(), layer=top.name(), source=top.source())
    yield from user.shot(picture)


def set_up(user, seen):
    """The page Engine: a private engine from a folder of packages, in an empty folder."""
    dock = Dock()
    engine = dock.dock.engine_page
    yield from user.click(dock.page_button("Engine"))
    yield from user.click(engine.private.offline)
    yield from user.choose_file(os.environ["STF_E2E_WHEELS"])
    yield lambda: engine.dialog is not None and engine.dialog.isVisible()
    dialog = engine.dialog
    yield lambda: not dialog.busy
    yield from user.click("Change Folder…", inside=dialog)
    yield from user.choose_file(os.environ["STF_E2E_EMPTY"])
    yield lambda: not dialog.busy
    yield pause(0.3)
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    seen.update(told_before=shown)
    yield from user.shot("setup-choice")
    yield from user.click("Set Up", inside=dialog)  # not "Download and Set Up"
    yield lambda: engine.job.busy
    yield pause(6.0)
    yield from user.shot("setup-running")
    yield Patience(lambda: not engine.job.busy, 300)
    yield pause(0.5)
    seen.update(said=dialog.card.finding["message"], state=engine.job.state, used=engine_in_use())
    yield from user.shot("setup-done")
    yield from user.click("Close", inside=dialog)
    yield lambda: not dialog.isVisible()
    yield from user.shot("engine-private")


def fuse_with_private(user, seen):
    """The same network once more, now by the engine that was set up."""
    yield from fuse_with_network(user, seen, "network-private")


NAMES = (own_python, import_weights, fuse_with_network, set_up, fuse_with_private)
FLOWS = {flow.__name__: flow for flow in NAMES}

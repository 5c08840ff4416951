"""What happens to the project and to QGIS while a run goes on: the project is whole."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from conftest import ROOT
from fixtures.clicks import click
from fixtures.faults import (  # noqa: F401
    command_line,
    demo_files,
    engine_at_work,
    files,
    fuse_well,
    layers,
    nothing_escapes,
    open_demo,
    take_long,
)
from fixtures.processes import alive, children


def test_a_layer_is_removed_meanwhile(open_demo, pump):
    from qgis.core import QgsProject

    dock = open_demo()
    take_long(dock)
    field = dock.fuse_page.form.form.fields["window"]
    field.widget.setValue(41)
    engine_at_work(dock, pump)
    project = QgsProject.instance()
    project.removeMapLayers([layer.id() for layer in project.mapLayersByName("fine_20240510")])
    left = layers()
    pump(lambda: not dock.runner.busy)
    assert layers() == ["2024-07-13 · STARFM", *left], dock.strip.title.text()


def test_the_project_is_closed_meanwhile(open_demo, pump, tmp_path):
    from qgis.core import QgsProject

    dock = open_demo()
    take_long(dock)
    dock.fuse_page.form.form.fields["window"].widget.setValue(41)
    engine_at_work(dock, pump)
    QgsProject.instance().clear()
    pump(lambda: not dock.runner.busy)
    fused = tmp_path / "STFusion" / "demo" / "fused"
    assert files(fused) == ["2024-07-13_starfm.tif"]
    assert all(layer.startswith("2024-07-13") for layer in layers())
    assert fuse_well(dock, pump).isValid()


def test_two_runs_at_once(open_demo, pump, tmp_path):
    """As two QGIS would: two docks with a queue each, and the same folder for their results."""
    docks = [open_demo(), open_demo()]
    for dock in docks:
        dock.fuse_page.form.picker.set_method("mean-change")
    pump(lambda: not any(dock.controller.busy for dock in docks))
    for dock in docks:
        click(dock.action_bar.primary)
    pump(lambda: not any(dock.runner.busy for dock in docks))
    fused = tmp_path / "STFusion" / "demo" / "fused"
    said = [dock.strip.title.text() for dock in docks]
    made = files(fused)
    assert made and all(name.endswith(".tif") and not name.startswith(".") for name in made)
    well = [text for text in said if text.startswith("1 image added")]
    refused = [text for text in said if "already exists" in text]
    assert len(well) + len(refused) == 2 and len(made) == len(well), said


def test_a_row_is_chosen_while_a_date_is_edited(open_demo, pump):
    """The commit of the editor sorts the rows anew; Qt still stands in the old ones."""
    from qgis.PyQt.QtCore import QDate
    from qgis.PyQt.QtWidgets import QDateEdit

    dock = open_demo()
    table, images = dock.fuse_page.images.table, dock.fuse_page.state.images
    image = images[0]
    for number in range(6):
        table.edit_date(image)
        table.findChildren(QDateEdit)[-1].setDate(QDate(2024, 10 - number, 11))
        row = (images.index(image) + 1) % len(images)
        table.setCurrentIndex(table.model().index(row, 0))
        pump(lambda number=number: image.date == f"2024-{10 - number:02d}-11", 5)
        images = dock.fuse_page.state.images
        pump(lambda: not any(e.isVisible() for e in table.findChildren(QDateEdit)), 5)


QGIS = """
import os, sys
sys.path[:0] = [ROOT, ROOT + "/tests", ROOT + "/tests/plugin"]
from qgis.core import QgsApplication
app = QgsApplication([], True)
app.initQgis()
from qgis.PyQt.QtCore import QTimer
from test_results import Interface
from stf_qgis_plugin.dock.services import Services
from stf_qgis_plugin.plugin import StfPlugin
from stf_qgis_plugin.dock import dock as module
Services.documents = lambda self: DOCUMENTS
Services.profile = lambda self: DOCUMENTS + "/profile"

class Whole(Interface):
    def addToolBarIcon(self, action): pass
    def removeToolBarIcon(self, action): pass
    def addPluginToRasterMenu(self, menu, action): pass
    def removePluginRasterMenu(self, menu, action): pass
    def addDockWidget(self, area, dock): self.window.addDockWidget(area, dock)
    def removeDockWidget(self, dock): self.window.removeDockWidget(dock)

iface = Whole()
plugin = StfPlugin(iface)
plugin.initGui()
plugin.toggle()
dock = plugin.dock
dock.controller.start_demo()
form = dock.fuse_page.form
form.picker.set_method("starfm")
form.form.fields["window"].auto.setChecked(False)
form.form.fields["window"].widget.setValue(151)

def look():
    if dock.action_bar.primary.isEnabled() and not dock.runner.busy:
        dock.action_bar.primary.click()
    job = dock.runner.current
    if job is not None and job.done > 0.02:
        timer.stop()
        print("working", flush=True)
        sys.stdin.readline()
        iface.window.close()
        app.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec_() if hasattr(app, "exec_") else app.exec()
plugin.unload()
QgsApplication.taskManager().cancelAll()
del timer, form, dock, plugin, iface
QgsApplication.exitQgis()
print("left", flush=True)
os._exit(0)
"""


@pytest.mark.parametrize(
    "engine_is, way", [("working", "quit"), ("working", "killed"), ("stuck", "quit")]
)
def test_qgis_ends_while_a_run_goes_on(demo_files, tmp_path, way, engine_is):
    """No engine outlives QGIS by more than two seconds, and it leaves no half file.

    An engine that is stuck does not notice that QGIS was killed; no program could.
    """
    place = tmp_path / "STFusion" / "demo"
    shutil.copytree(demo_files, place)
    there = files(place)
    code = QGIS.replace("ROOT", repr(ROOT)).replace("DOCUMENTS", repr(str(tmp_path)))
    pipe = subprocess.PIPE
    run = subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe, text=True,
                           stderr=subprocess.DEVNULL)  # fmt: skip
    assert run.stdout.readline() == "working\n"
    engines = children(run.pid)
    at_work = next(pid for pid in engines if "--events" in command_line(pid))
    if engine_is == "stuck":
        os.kill(at_work, signal.SIGSTOP)
    if way == "quit":
        run.stdin.write("\n")
        run.stdin.flush()
    else:
        run.kill()
    began = time.monotonic()
    while any(alive(pid) for pid in engines) and time.monotonic() - began < 10:
        time.sleep(0.02)
    seconds = time.monotonic() - began
    said, _ = run.communicate(timeout=20)
    assert seconds < 2.5  # two seconds, and what other programs take
    if way == "quit":
        assert (run.returncode, said) == (0, "left\n")
    assert files(place) == there

"""What goes wrong on other people's machines: QGIS goes on, the project is whole, and no half
file is left. A real QGIS, offscreen, and the real engine wherever the fault allows it."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest
from conftest import ROOT
from fixtures.clicks import click
from fixtures.processes import alive, children
from fixtures.watch import watched

PYTHON = "/usr/bin/python3"


@pytest.fixture(scope="module")
def demo_files(qgis_app, tmp_path_factory):
    """The demo scene, simulated once."""
    from stf_qgis_plugin.dock import demo
    from stf_qgis_plugin.engine_client import EngineRun

    place = tmp_path_factory.mktemp("demo")
    EngineRun(demo.recipe(str(place))).run()
    return place


@pytest.fixture(autouse=True)
def nothing_escapes(qgis_app):
    """No exception in a slot or a thread, whatever goes wrong."""
    with watched() as told:
        yield
    assert not told, "\n".join(told)


@pytest.fixture
def open_demo(make_dock, pump, demo_files, tmp_path):
    """A dock with the demo scene, ready to fuse."""

    def make(**form):
        place = tmp_path / "STFusion" / "demo"
        if not place.exists():
            shutil.copytree(demo_files, place)
        dock = make_dock(**form)
        dock.controller.start_demo()
        pump(lambda: dock.action_bar.primary.isEnabled() and not dock.controller.busy)
        return dock

    return make


def take_long(dock):
    """Settings with which the run takes many seconds."""
    dock.fuse_page.form.picker.set_method("starfm")
    dock.fuse_page.form.options.set_open(True)
    field = dock.fuse_page.form.form.fields["window"]
    field.auto.setChecked(False)
    field.widget.setValue(151)


def command_line(pid):
    with open(f"/proc/{pid}/cmdline", encoding="utf-8", errors="replace") as file:
        return file.read()


def engine_at_work(dock, pump):
    """Press Fuse and wait until the engine is in the middle of it; its process."""
    click(dock.action_bar.primary)
    pump(lambda: dock.runner.current and dock.runner.current.done > 0.02)
    return next(pid for pid in children(os.getpid()) if "--events" in command_line(pid))


def layers():
    """Every layer of the project, by its name in the tree."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    assert all(layer.isValid() for layer in project.mapLayers().values())
    return [node.name() for node in project.layerTreeRoot().findLayers()]


def files(folder):
    """Everything below a folder, hidden files too."""
    return sorted(
        os.path.relpath(os.path.join(place, name), folder)
        for place, _, names in os.walk(folder)
        for name in names
        if not name.endswith(".aux.xml")  # statistics that QGIS keeps beside a layer's file
    )


def fuse_well(dock, pump):
    """The same dock still fuses; the new layer."""
    from qgis.core import QgsProject

    before = set(QgsProject.instance().mapLayers())
    dock.fuse_page.form.picker.set_method("mean-change")
    pump(lambda: not dock.controller.busy)
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    new = set(QgsProject.instance().mapLayers()) - before
    assert len(new) == 1, dock.strip.title.text()
    return QgsProject.instance().mapLayer(new.pop())


# --- the engine ------------------------------------------------------------------------------


def test_the_engine_is_killed(open_demo, pump, tmp_path):
    dock = open_demo()
    take_long(dock)
    before, there = layers(), files(tmp_path / "STFusion")
    os.kill(engine_at_work(dock, pump), signal.SIGKILL)
    pump(lambda: not dock.runner.busy)
    assert dock.strip.state == "failed"
    assert dock.strip.title.text().startswith(
        "The engine stopped unexpectedly; QGIS and your project are fine."
    )
    assert dock.strip.copy_button.isVisible()
    assert layers() == before and files(tmp_path / "STFusion") == there
    assert fuse_well(dock, pump).isValid()


def test_the_engine_is_stuck_in_native_code(open_demo, pump, tmp_path):
    """Halted, it reads no line and sees no closed pipe; only killing helps."""
    dock = open_demo()
    take_long(dock)
    before, there = layers(), files(tmp_path / "STFusion")
    engine = engine_at_work(dock, pump)
    os.kill(engine, signal.SIGSTOP)
    asked = time.monotonic()
    click(dock.strip.cancel)
    pump(lambda: not dock.runner.busy)
    assert time.monotonic() - asked < 2.5  # two seconds, and what other programs take
    assert not alive(engine)
    assert dock.strip.title.text() == "Cancelled. Nothing was written."
    assert layers() == before and files(tmp_path / "STFusion") == there


CHILD = """
import json, os, runpy, sys
recipe = json.load(open(sys.argv[2])) if sys.argv[1] == "run" else {}
if recipe.get("job") == "fuse":
    out = os.fdopen(os.dup(1), "wb")
    def say(**event):
        out.write(json.dumps(event).encode() + b"\\n")
        out.flush()
    TAKE_OVER
sys.argv[0] = REAL
sys.path.insert(0, os.path.dirname(REAL))
runpy.run_path(REAL, run_name="__main__")
"""


@pytest.fixture
def other_child(monkeypatch, tmp_path):
    """The real engine, with something of ours done first in every fusion."""
    from stf_qgis_plugin import engine_client

    real = engine_client.ENGINE_MAIN

    def make(code):
        script = tmp_path / "child.py"
        body = textwrap.indent(textwrap.dedent(code), "    ").strip()
        text = CHILD.replace("TAKE_OVER", body).replace("REAL", repr(real))
        script.write_text(text, encoding="utf-8")
        monkeypatch.setattr(engine_client, "ENGINE_MAIN", str(script))

    return make


GARBAGE = {
    "bytes": r"""
        out.write(bytes(range(256)) * 4000 + b"\n\xff\xfe\x00{\n")
        out.write(b"[" * 100000 + b"\n" + b"{" * 100000 + b"\n1e999999\n-Infinity\n\"text\"\n")
        """,
    "events": """
        for event in (
            {"type": "started", "pid": "no number"}, {"type": "started", "pid": [1]},
            {"type": "progress", "done": "half"}, {"type": "progress", "done": None},
            {"type": "progress", "done": float("nan")}, {"type": "progress", "done": 1e300},
            {"type": "progress", "done": 0.5, "eta_s": "soon", "message": 7},
            {"type": "progress", "done": [1], "eta_s": -1e30},
            {"type": "progress", "done": 0.5, "eta_s": -1e30},
            {"type": "progress", "done": 0.5, "eta_s": 1e30},
            {"type": "progress", "done": -7, "eta_s": float("inf")},
            {"type": "progress", "done": 0.5, "eta_s": float("nan")},
            {"type": "warning", "message": None, "hint": 3}, {"type": "warning"},
            {"type": "log", "message": {"a": 1}}, {"type": 12}, {"type": None}, {},
        ):
            say(**event)
        """,
    "one long line": """
        for number in range(400):
            out.write(b"x" * 100_000)
        out.flush()
        """,
}


@pytest.mark.parametrize("kind", GARBAGE)
@pytest.mark.parametrize("ends", ["well", "badly"])
def test_garbage_in_the_pipe(open_demo, other_child, pump, tmp_path, kind, ends):
    dock = open_demo()
    before = layers()
    other_child(GARBAGE[kind] + ("out.write(b'\\n'); out.flush()" if ends == "well" else
                                 "out.flush(); os._exit(1)"))  # fmt: skip
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    if ends == "well":
        assert layers() == ["2024-07-13 · Automatic", *before], dock.strip.title.text()
    else:
        assert "stopped unexpectedly" in dock.strip.title.text()
        assert layers() == before and not (tmp_path / "STFusion/demo/fused").exists()


ENDS = {
    "result of nothing": 'say(type="result"); os._exit(0)',
    "result of another kind": 'say(type="result", outputs=[1], metrics="x", findings=7); '
    "os._exit(0)",
    "result without its file": 'say(type="result", outputs={"image": "/nowhere/x.tif"}, '
    "metrics={}, timings={}, findings=[]); os._exit(0)",
    "error of nothing": 'say(type="error"); os._exit(1)',
    "error of another kind": 'say(type="error", code=[1], message={"a": 2}, fix="x"); os._exit(1)',
}


@pytest.mark.parametrize("kind", ENDS)
def test_an_end_that_makes_no_sense(open_demo, other_child, pump, tmp_path, kind):
    dock = open_demo()
    before = layers()
    other_child(ENDS[kind])
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    assert layers() == before
    assert dock.strip.title.text()


# --- disk and files --------------------------------------------------------------------------


def test_a_file_that_cannot_grow(open_demo, pump, tmp_path, monkeypatch):
    """The system allows the engine's process only small files, with much space left."""
    program = tmp_path / "python3"
    program.write_text(f'#!/bin/sh\nulimit -f 64\nexec {PYTHON} "$@"\n')
    program.chmod(0o755)
    dock = open_demo()
    before, there = layers(), files(tmp_path / "STFusion")
    monkeypatch.setenv("STF_ENGINE_PYTHON", str(program))
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    said = dock.strip.title.text()
    assert "could not be written to its end, although" in said, said
    assert "The unfinished file was removed." in said
    assert layers() == before and files(tmp_path / "STFusion") == there
    monkeypatch.delenv("STF_ENGINE_PYTHON")
    assert fuse_well(dock, pump).isValid()


def test_a_disk_that_is_too_small(open_demo, pump, tmp_path):
    """A real disk of 400 kB, where the system lets us make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("making a small disk needs the rights of an administrator")
    try:
        dock = open_demo()
        dock.fuse_page.state.folder = str(disk)
        dock.fuse_page.refresh()
        before = layers()
        click(dock.action_bar.primary)
        pump(lambda: not dock.runner.busy)
        assert dock.strip.title.text().startswith("The disk is full: "), dock.strip.title.text()
        assert layers() == before and files(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True, capture_output=True)


def written(dock, path):
    """Let the next run overwrite a file."""
    dock.fuse_page.state.paths = {"2024-07-13": str(path)}
    dock.fuse_page.state.output = {"overwrite": True}
    dock.fuse_page.refresh()


def test_the_output_is_an_open_layer(open_demo, pump, tmp_path):
    """Overwritten while QGIS shows it: the layer stays, and the file is the new one."""
    from osgeo import gdal

    dock = open_demo()
    path = fuse_well(dock, pump).source()
    old = gdal.Open(path).ReadAsArray()
    dock.fuse_page.form.picker.set_method("linear")
    written(dock, path)
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    assert (gdal.Open(path).ReadAsArray() != old).any()
    assert len(layers()) == 7 and files(os.path.dirname(path)) == [os.path.basename(path)]


def test_the_output_is_locked(open_demo, other_child, pump, tmp_path):
    """Where an open file cannot be replaced (Windows): the old one stays whole."""
    dock = open_demo()
    path = fuse_well(dock, pump).source()
    with open(path, "rb") as file:
        old = file.read()
    before = layers()
    other_child("""
        def locked(source, target):
            if target.endswith("mean-change.tif"):
                raise PermissionError(13, "Permission denied", source, 32, target)
            return real(source, target)
        real, os.replace = os.replace, locked
    """)
    written(dock, path)
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    words = dock.strip.title.text()
    assert path in words and "is in use" in words
    with open(path, "rb") as file:
        assert file.read() == old
    assert layers() == before and files(os.path.dirname(path)) == [os.path.basename(path)]


@pytest.mark.parametrize(
    "name", ["with space", "quotes ' and \" and `", "Übung größe", "衛星 影像", "100 % #1 & (ä)"]
)
def test_paths_of_every_kind(make_dock, demo_files, pump, tmp_path, name):
    from stf_qgis_plugin.dock.add_images import images_of_files
    from stf_qgis_plugin.dock.history.copying import as_command

    place = tmp_path / name
    shutil.copytree(demo_files, place)
    (place / "fine_20240713.tif").unlink()
    dock = make_dock()
    paths = [str(place / file) for file in sorted(os.listdir(place)) if file.endswith(".tif")]
    dock.fuse_page.add_images(*images_of_files(paths))
    pump(lambda: dock.action_bar.primary.isEnabled() and not dock.controller.busy)
    layer = fuse_well(dock, pump)
    assert layer.isValid() and os.path.dirname(layer.source()) == str(place / "fused")
    assert files(place / "fused") == ["2024-07-13_mean-change.tif"]
    recipe = dock.runs.runs()[0].recipes[0]
    assert recipe["output"]["path"] == layer.source()
    words = shlex.split(as_command([recipe], ["recipe.json"]))
    assert layer.source() in words and recipe["inputs"]["fine_t1"]["path"] in words


# --- the project -----------------------------------------------------------------------------


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


def test_two_engines_write_one_file(qgis_app, demo_files, tmp_path):
    """Only one of them wins; the file is whole."""
    from osgeo import gdal

    from stf_qgis_plugin.engine_client import EngineError, EngineRun
    from stf_qgis_plugin.recipes import fuse_recipe, image

    names = {"fine_t1": "fine_20240510", "coarse_t1": "coarse_20240510",
             "coarse_t2": "coarse_20240713"}  # fmt: skip
    inputs = {role: image(str(demo_files / f"{name}.tif")) for role, name in names.items()}
    out, ends = tmp_path / "out.tif", []

    def run():
        try:
            ends.append(EngineRun(fuse_recipe(inputs, "linear", {"path": str(out)})).run())
        except EngineError as error:
            ends.append(error.code)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    codes = [end for end in ends if isinstance(end, str)]
    assert len(codes) <= 1 and set(codes) <= {"output-exists"}, ends
    assert files(tmp_path) == ["out.tif"]
    assert gdal.Open(str(out)).ReadAsArray().shape == (6, 256, 256)


# --- the end of QGIS -------------------------------------------------------------------------

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


# --- Pythons ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["a shell", "a text", "another program", "a folder", "nothing"])
def test_an_interpreter_that_is_no_python(open_demo, pump, tmp_path, monkeypatch, kind):
    program = tmp_path / "python3"
    if kind == "a folder":
        program.mkdir()
    elif kind != "nothing":
        program.write_text({"a shell": "#!/bin/sh\necho hello\n", "a text": "hello",
                            "another program": "#!/bin/sh\nexec /bin/ls\n"}[kind])  # fmt: skip
        program.chmod(0o755)
    dock = open_demo()
    before, there = layers(), files(tmp_path / "STFusion")
    monkeypatch.setenv("STF_ENGINE_PYTHON", str(program))
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    words = dock.strip.title.text()
    assert dock.strip.state == "failed"
    assert "The engine stopped unexpectedly" in words or "does not start" in words, words
    assert layers() == before and files(tmp_path / "STFusion") == there
    monkeypatch.delenv("STF_ENGINE_PYTHON")
    assert fuse_well(dock, pump).isValid()


BROKEN = {
    "raises": "raise ImportError('libtorch_cpu.so: cannot open shared object file')",
    "raises something odd": "raise RuntimeError('CUDA driver initialization failed')",
    "was half removed": None,
    "dies": "import os; os.abort()",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_torch(open_demo, pump, tmp_path, monkeypatch, kind):
    """The classical methods run all the same; the page Engine tells what is the matter."""
    venv = tmp_path / "venv"
    words = [PYTHON, "-m", "venv", "--system-site-packages", "--without-pip", str(venv)]
    subprocess.run(words, check=True, timeout=60)
    packages = next((venv / "lib").glob("python*/site-packages"))
    (packages / "torch").mkdir()
    if BROKEN[kind]:
        (packages / "torch" / "__init__.py").write_text(BROKEN[kind] + "\n")
    dock = open_demo()
    monkeypatch.setenv("STF_ENGINE_PYTHON", str(venv / "bin" / "python"))
    assert fuse_well(dock, pump).isValid()
    dock.show_page(dock.engine_page)
    told = dock.services.examine_engine(str(venv / "bin" / "python"))
    if kind == "dies":
        assert told["code"] == "engine-died" and "QGIS and your project are fine" in told["error"]
        return
    assert "lassical methods run" in told["facts"]["verdict"], told
    assert "networks" not in told["facts"]["verdict"].partition(".")[0]


# --- the profile -----------------------------------------------------------------------------


def test_a_profile_that_cannot_be_written(open_demo, pump, tmp_path):
    """A file in place of the profile's folder refuses even an administrator."""
    (tmp_path / "profile").write_text("not a folder")
    dock = open_demo()
    assert fuse_well(dock, pump).isValid()
    dock.show_history()
    assert dock.history.isVisible()
    dock.show_history(False)
    for number in range(dock.stack.count()):
        dock.page_bar.set_current(number)
        pump(lambda: not dock.controller.busy)
    assert (tmp_path / "profile").read_text() == "not a folder"


# --- the table -------------------------------------------------------------------------------


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

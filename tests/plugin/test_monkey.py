"""Five hundred sequences of random deeds in the dock: nothing may raise, Qt may not complain.

Each sequence has a seed of its own and starts from an empty project and an empty form; a failure
names it. ``STF_MONKEY=17,18`` tries these only.
"""

import datetime
import os
import random
import shutil
import time

import pytest
from fixtures.watch import watched
from test_engine_page import FACTS
from test_results import Interface

SEQUENCES, DEEDS, PER_DOCK = 500, 6, 100
CODES = ("units-differ", "crs-missing", "shift-found", "bands-guessed", "memory-low", "odd")


def seeds():
    chosen = os.environ.get("STF_MONKEY", "")
    return [int(word) for word in chosen.split(",")] if chosen else list(range(SEQUENCES))


def opens_menu(widget):
    """A click on it would wait in the menu; see the deed ``menu``."""
    menu = getattr(widget, "menu", None)
    return callable(menu) and menu() is not None


class Stub:
    """An engine that answers at once: results are copies of an image, some runs end badly."""

    def __init__(self, scene, scores):
        self.scene, self.scores, self.random = scene, scores, random.Random(0)

    def __call__(self, recipe, listener, cancelled):
        listener({"type": "started", "job": recipe["job"], "version": "0", "pid": 0})
        listener({"type": "progress", "done": 0.5, "message": "half", "eta_s": 3.0})
        if cancelled() or self.random.random() < 0.1:
            return {"type": "error", "code": "cancelled", "message": "Cancelled."}
        if self.random.random() < 0.2:
            return {"type": "error", "code": self.random.choice([*CODES, "engine-died"]),
                    "message": "It went wrong.", "cause": "A cause.", "hint": ""}  # fmt: skip
        return {"type": "result", "outputs": {}, "metrics": {}, "findings": [], "timings": {},
                **getattr(self, "_" + recipe["job"], dict)(recipe)}  # fmt: skip

    def _fuse(self, recipe):
        path = recipe["output"]["path"]
        shutil.copyfile(self.scene["fine_2024-05-10"], path)
        return {"outputs": {"image": path}, "metrics": {"method": recipe["method"]}}

    def _check(self, recipe):
        severities = ("error", "warning", "note")
        roles = [*recipe["inputs"], ""]
        return {"findings": [
            {"code": code, "severity": self.random.choice(severities), "message": f"About {code}.",
             "hint": "Do it.", "option": "--x", "role": self.random.choice(roles), "values": {},
             "fix": self.random.choice(({}, {"inputs.fine_t1.scale": 0.0001}))}
            for code in self.random.sample(CODES, self.random.randrange(4))
        ]}  # fmt: skip

    def _evaluate(self, recipe):
        return dict(self.scores)


class Monkey:
    """Does something random that a user could do."""

    def __init__(self, dock, scene, choice):
        self.dock, self.scene, self.random = dock, scene, choice
        self.done = []

    def deeds(self):
        return ((self.press, 8), (self.choose, 3), (self.number, 2), (self.text, 1),
                (self.menu, 3), (self.page, 2), (self.demo, 2), (self.rows, 2), (self.date, 2),
                (self.findings, 1), (self.primary, 3), (self.check, 1), (self.key, 1),
                (self.layers, 1), (self.size, 1), (self.dialogs, 1), (self.tree, 1),
                (self.poke, 3), (self.drop, 1), (self.history, 1))  # fmt: skip

    def act(self):
        deeds, weights = zip(*self.deeds())
        deed = self.random.choices(deeds, weights)[0]
        self.done.append(deed.__name__)
        deed()

    def note(self, widget, *words):
        said = getattr(widget, "text", None) or getattr(widget, "title", None)
        name = said() if callable(said) else widget.objectName()
        self.done[-1] += f" {type(widget).__name__} {name!r} {words or ''}"

    def some(self, kind):
        """A widget of this kind that is seen and not grey, in the dock or in one of our windows."""
        from qgis.PyQt.QtWidgets import QApplication, QDialog

        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        dock = self.dock
        shown = (dock.page_bar, dock.stack.currentWidget(), dock.bars.currentWidget(), dock.strip,
                 dock.history)  # fmt: skip
        places = [place for place in (*shown, *windows) if place.isVisible()]
        found = [widget for place in places for widget in place.findChildren(kind)]
        self.random.shuffle(found)
        return next((w for w in found if w.isVisible() and w.isEnabled()), None)

    def press(self):
        from qgis.PyQt.QtWidgets import QAbstractButton

        button = self.some(QAbstractButton)
        if button is not None and not opens_menu(button):
            self.note(button)
            button.click()

    def choose(self):
        from qgis.PyQt.QtWidgets import QComboBox

        combo = self.some(QComboBox)
        if combo is not None and combo.count():
            number = self.random.randrange(combo.count())
            self.note(combo, number)
            combo.setCurrentIndex(number)
            combo.activated.emit(number)

    def number(self):
        from qgis.PyQt.QtWidgets import QDoubleSpinBox, QSlider, QSpinBox

        field = self.some(self.random.choice((QSpinBox, QDoubleSpinBox, QSlider)))
        if field is not None:
            low, high = max(field.minimum(), -1000), min(field.maximum(), 1000)
            value = field.minimum() + (high - low) * self.random.random()
            self.note(field, value)
            field.setValue(value if isinstance(field, QDoubleSpinBox) else int(value))

    def text(self):
        from qgis.PyQt.QtWidgets import QLineEdit

        field = self.some(QLineEdit)
        if field is not None and not field.isReadOnly():
            words = ("", "x", "1,2", "EPSG:32632", "/dev/null/ä 衛星.tif", "'\"%1", "-3e9")
            word = self.random.choice(words)
            self.note(field, word)
            field.setText(word)
            field.textEdited.emit(word)
            field.editingFinished.emit()

    def menu(self):
        from qgis.PyQt.QtWidgets import QMenu, QToolButton

        buttons = [b for b in self.dock.findChildren(QToolButton) if b.isVisible() and b.menu()]
        menus = [b.menu() for b in buttons] + [self.dock.fuse_page.images.menu]
        found = self.random.choice(menus)
        assert isinstance(found, QMenu)
        found.aboutToShow.emit()
        actions = [a for a in found.actions() if a.isEnabled() and not a.isSeparator()]
        if actions:
            action = self.random.choice(actions)
            self.note(action)
            action.trigger()

    def poke(self):
        """Click, or ask for a menu, anywhere in a widget: plots, timeline, cards, rows."""
        from qgis.PyQt.QtCore import QPoint, Qt
        from qgis.PyQt.QtGui import QContextMenuEvent
        from qgis.PyQt.QtTest import QTest
        from qgis.PyQt.QtWidgets import QApplication, QWidget

        widget = self.some(QWidget)
        if widget is None or opens_menu(widget):
            return
        place = QPoint(self.random.randrange(max(widget.width(), 1)),
                       self.random.randrange(max(widget.height(), 1)))  # fmt: skip
        kind = self.random.choice(("mouseClick", "mouseDClick", "mouseMove", "menu"))
        self.note(widget, kind)
        if kind == "menu":
            reason = QContextMenuEvent.Reason.Mouse
            asked = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
            QApplication.postEvent(widget, asked)
        elif kind == "mouseMove":
            QTest.mouseMove(widget, place)
        else:
            getattr(QTest, kind)(widget, Qt.MouseButton.LeftButton, pos=place)

    def drop(self):
        """Files dropped on the page Fuse: images, a recipe, others."""
        files = [*self.scene.values(), __file__, "/nowhere/x.tif", "/nowhere/x.json"]
        chosen = self.random.sample(files, self.random.randrange(1, 4))
        recipes = [path for path in chosen if path.endswith(".json")]
        self.dock.fuse_page.files_wanted.emit([path for path in chosen if path not in recipes])
        if recipes:
            self.dock.fuse_page.recipes_wanted.emit(recipes)

    def history(self):
        self.dock.show_history(self.random.random() < 0.7)

    def page(self):
        self.dock.page_bar.set_current(self.random.randrange(self.dock.stack.count()))

    def demo(self):
        self.dock.controller.start_demo()

    def rows(self):
        """Select rows, then perhaps remove them, or ask for their menu."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest

        table = self.dock.fuse_page.images.table
        if self.random.random() < 0.5:
            table.selectAll()
        elif table.model().rowCount():
            row = self.random.randrange(table.model().rowCount())
            table.setCurrentIndex(table.model().index(row, 0))
        if table.isVisible() and self.random.random() < 0.3:
            QTest.keyClick(table, Qt.Key.Key_Delete)

    def date(self):
        state = self.dock.fuse_page.state
        if not state.images:
            return
        image = self.random.choice(state.images)
        table = self.dock.fuse_page.images.table
        model = table.model()
        place = self.random.randrange(model.columnCount())
        rows = [r for r in range(model.rowCount()) if state.images[r] is image]
        if rows and self.random.random() < 0.5:
            from qgis.PyQt.QtCore import QDate

            day = datetime.date(2024, 5, 1) + datetime.timedelta(self.random.randrange(150))
            given = self.random.choice((QDate(day.year, day.month, day.day), "", "2024-99-99"))
            self.done[-1] += f" {place} {given}"
            model.setData(model.index(rows[0], place), given)
        elif table.isVisible():
            table.edit_date(image)

    def findings(self):
        self.dock.fuse_page.show_findings()

    def primary(self):
        self.dock.press_primary()

    def check(self):
        self.dock.action_bar.check.click()

    def key(self):
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest
        from qgis.PyQt.QtWidgets import QWidget

        keys = Qt.Key
        key = self.random.choice((keys.Key_Escape, keys.Key_Tab, keys.Key_Space, keys.Key_Down,
                                  keys.Key_Return, keys.Key_Delete, keys.Key_Right))  # fmt: skip
        widget = self.some(QWidget)
        if widget is not None:
            self.note(widget, int(key))
            QTest.keyClick(widget, key)

    def layers(self):
        """Take one layer or all out of the project, or close it."""
        from qgis.core import QgsProject

        project = QgsProject.instance()
        ids = list(project.mapLayers())
        if self.random.random() < 0.2:
            project.clear()
        elif ids:
            project.removeMapLayer(self.random.choice(sorted(ids)))

    def tree(self):
        """Add a layer to the project."""
        from qgis.core import QgsProject, QgsRasterLayer

        path = self.random.choice(sorted(self.scene.values()))
        QgsProject.instance().addMapLayer(QgsRasterLayer(path, os.path.basename(path)[:-4]))

    def size(self):
        self.dock.resize(self.random.choice((300, 380, 600)), self.random.choice((500, 900)))
        self.dock.setVisible(self.random.random() < 0.8)
        self.dock.show()

    def dialogs(self):
        from qgis.PyQt.QtWidgets import QApplication, QDialog

        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                self.random.choice((window.accept, window.reject, window.close))()


@pytest.fixture
def scene(qgis_app, tmp_path):
    """The demo scene where the dock looks for it: {role_date: path}."""
    from stf_qgis_plugin.dock import demo
    from stf_qgis_plugin.engine_client import EngineRun

    place = demo.folder(str(tmp_path))
    recipe = demo.recipe(place)
    recipe["simulation"].update(rows=64, columns=64)
    EngineRun(recipe).run()
    return demo.outputs(place)


@pytest.fixture
def no_child(qgis_app, monkeypatch, tmp_path):
    """Nothing outside this process is started, asked or opened."""
    from qgis.PyQt.QtGui import QDesktopServices
    from qgis.PyQt.QtWidgets import QFileDialog

    from stf_qgis_plugin import engine_client
    from stf_qgis_plugin.dock import services

    choice = random.Random(1)
    monkeypatch.chdir(tmp_path)  # names without a folder

    def ask(words, timeout_ms=0):
        known = {"methods": [], "dates": {}, "models list": {"folder": str(tmp_path), "models": []}}
        question = " ".join(words[:2]) if words[0] == "models" else words[0]
        if question not in known or choice.random() < 0.3:
            raise engine_client.EngineError("no-answer", "The engine did not answer.")
        return known[question]

    def examined(path, clock):
        if choice.random() < 0.5:
            return {"code": "engine-died", "error": "It stopped.", "log": "log"}
        return {"facts": FACTS, "driver": "", "seconds": 0.1}

    odd = ["", str(tmp_path / "none.tif"), str(tmp_path / "chosen.gif"), str(tmp_path)]
    monkeypatch.setattr(engine_client, "ask", ask)
    monkeypatch.setattr(services, "examined", examined)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *given: True)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *a, **k: (choice.choice(odd), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: (odd[1:2], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: choice.choice(odd))
    monkeypatch.setattr(
        services.Services, "choose_crs", lambda *a: choice.choice(("", "EPSG:3857"))
    )


def no_set_up(plan, tell, cancelled):
    from stf_qgis_plugin.setup.failures import SetupError

    raise SetupError("offline", "example.org")


def wait(qgis_app, busy, seconds=2.0):
    deadline = time.monotonic() + seconds
    while busy() and time.monotonic() < deadline:
        qgis_app.processEvents()
        time.sleep(0.002)


def sequence(seed, dock, scene, qgis_app, told):
    """One sequence from a clean start; what was done, and what was told meanwhile."""
    from qgis.core import QgsProject

    wait(qgis_app, lambda: dock.runner.busy)
    dock.controller.quick.stop()
    QgsProject.instance().clear()
    dock.show()
    dock.fuse_page.clear()
    dock.page_bar.set_current(0)
    qgis_app.processEvents()
    monkey = Monkey(dock, scene, random.Random(seed))
    if seed % 3:
        monkey.demo()  # most deeds need images
    for _ in range(DEEDS):
        monkey.act()
        qgis_app.processEvents()
        if told:
            break
    return monkey.done


@pytest.fixture
def interfaces(qgis_app):
    """Those made in the test; their windows go after the docks in them."""
    from qgis.PyQt.QtCore import QEvent

    made = []
    yield made
    for interface in made:
        interface.window.deleteLater()
    qgis_app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def closer(qgis_app):
    """Closes every window that blocks, soon after it was opened."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    def close_what_blocks():
        for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if widget is not None:
                widget.close()

    timer = QTimer()
    timer.timeout.connect(close_what_blocks)
    timer.start(20)
    yield timer
    timer.stop()


def test_nothing_raises(interfaces, closer, make_dock, scene, no_child, qgis_app, scores):
    engine, failures, dock = Stub(scene, scores), {}, None
    began = time.process_time()
    with watched() as told:
        for number, seed in enumerate(seeds()):
            if number % PER_DOCK == 0:
                leave(dock, interfaces, qgis_app)
                interfaces.append(Interface())
                dock = make_dock(engine, interfaces[-1])
                dock.engine_page.job._work = no_set_up
            engine.random.seed(seed)
            done = sequence(seed, dock, scene, qgis_app, told)
            for text in told:
                failures.setdefault(text, f"seed {seed}: {'; '.join(done)}")
            told.clear()
        leave(dock, interfaces, qgis_app)
        failures.update((text, "at the end") for text in told)
    seconds = time.process_time() - began
    print(f"{len(seeds())} sequences, {seconds:.1f} s of the processor")
    assert not failures, "\n".join(f"{where}\n{text}" for text, where in failures.items())


def leave(dock, interfaces, qgis_app):
    """As when the plugin is switched off, while things may run."""
    if dock is None:
        return
    dock.shut_down()
    wait(qgis_app, lambda: dock.runner.busy or dock.controller.busy or dock.engine_page.busy)
    interfaces[-1].controller.pause()
    interfaces[-1].canvas.stopRendering()
    interfaces[-1].window.hide()


@pytest.fixture
def scores(scene):
    """What the engine says about the truth and the unchanged image."""
    from stf_qgis_plugin.engine_client import EngineRun
    from stf_qgis_plugin.recipes import evaluate_recipe, image

    roles = {"prediction": "fine_2024-05-10", "reference": "fine_2024-07-13"}
    recipe = evaluate_recipe({role: image(scene[name]) for role, name in roles.items()})
    found = EngineRun(recipe).run()
    return {name: found[name] for name in ("outputs", "metrics", "findings") if name in found}

"""The Engine page: which engine, its test in words, the set-up with its window, limits."""

import os
import time

import pytest
from conftest import ROOT
from fixtures.clicks import click

PYTHON = "/usr/bin/python3"

WORKS = {"works": True, "million_pixels_per_minute": 12.3}

FACTS = {
    "engine": "0.1.0",
    "python": {"version": "3.12.3", "executable": "~/x/python"},
    "numpy": {"version": "1.26.4"},
    "gdal": {"version": "3.8.4"},
    "torch": {"version": "2.13.0", "devices": [{"name": "cpu", "title": "P", "inference": WORKS}]},
    "cores": 8,
    "memory_mb": 16384,
    "memory_free_mb": 8192,
    "verdict": "Classical methods and networks run.",
}


@pytest.fixture
def make_page(qgis_app, tmp_path, pump):
    from stf_qgis_plugin import settings
    from stf_qgis_plugin.dock.engine.setup_job import SetupJob
    from stf_qgis_plugin.dock.engine_page import EnginePage
    from stf_qgis_plugin.dock.services import Services

    class TestServices(Services):
        answer = None

        def profile(self):
            return str(tmp_path / "profile")

        def examine_engine(self, path):
            return self.answer or super().examine_engine(path)

    names = (settings.INTERPRETER, settings.ENGINE_FOLDER, settings.DEVICE,
             settings.MEMORY_MB, settings.CORES)  # fmt: skip
    made = []

    def make(answer=None, work=None):
        services = TestServices()
        services.answer = answer
        page = EnginePage(services, None, SetupJob(None, work) if work else None)
        page.resize(380, 760)
        page.show()
        made.append(page)
        return page

    for name in names:
        settings.put(name, "")
    yield make
    for page in made:
        page.shut_down()
        pump(lambda page=page: not page.busy and not page.job.busy)
        if page.dialog is not None:
            page.dialog.close()
        page.close()
    for name in names:
        settings.put(name, "")


def used():
    from stf_qgis_plugin import settings

    return settings.get(settings.INTERPRETER)


def text_of(widget):
    """All texts that a widget shows."""
    from qgis.PyQt.QtWidgets import QLabel

    return "\n".join(label.text() for label in widget.findChildren(QLabel))


# --- which engine ----------------------------------------------------------------------------


def test_the_dock_has_the_page(make_dock):
    dock = make_dock()
    dock.show_page(dock.engine_page)
    assert dock.stack.currentWidget() is dock.engine_page
    assert dock.strip.title.text() == "Ready · built-in engine"
    dock.engine_page.said.emit("good", "The engine for networks is set up.")
    assert dock.strip.title.text() == "The engine for networks is set up."


def test_the_built_in_engine_is_tested(make_page, pump):
    page = make_page()
    assert page.built_in.radio.isChecked() and page.verdict.label.text().startswith("Ready. ")
    click(page.tests.test)
    assert page.verdict.label.text() == "Testing the engine…"
    pump(lambda: not page.busy)
    assert page.verdict.label.text().startswith("Ready. ") and used() == ""
    shown = text_of(page.tests)
    assert "from QGIS" in shown and "PyTorch" in shown and ", took " in shown
    assert "Fit-FC" in shown and "million pixels per minute on one core" in shown


def test_a_wrong_python_is_told_and_not_used(make_page, pump, tmp_path):
    page = make_page()
    assert not page.own.test.isEnabled()
    click(page.own.radio)
    page.own.python.setFilePath(str(tmp_path / "none"))
    click(page.own.test)
    pump(lambda: not page.busy)
    assert "does not start" in page.verdict.label.text()
    assert [b.text() for b in page.verdict.buttons] == ["Test Again", "Copy Diagnostics"]
    assert used() == ""


def test_a_good_python_is_used_and_can_be_left_again(make_page, pump):
    from stf_qgis_plugin import interpreter

    page = make_page()
    told = []
    page.changed.connect(lambda: told.append(page.in_words()))
    click(page.own.radio)
    page.own.python.setFilePath(PYTHON)
    click(page.own.test)
    pump(lambda: not page.busy)
    assert used() == PYTHON and page.own.radio.isChecked()
    assert interpreter.choose({}) == interpreter.Interpreter(PYTHON, False)
    assert page.verdict.label.text().startswith("This Python has no PyTorch.")
    click(page.built_in.radio)
    assert used() == "" and interpreter.choose({}).own
    assert told == ["Ready · your own Python", "Ready · built-in engine"]


@pytest.mark.parametrize(
    "change, driver, severity, sentence",
    [
        ({}, "", "good", "Ready. Networks run on the processor (measured: 12 million pixels per"),
        ({"torch": {"missing": "x"}}, "", "warning", "This Python has no PyTorch."),
        ({"gdal": {"missing": "x"}, "verdict": "No GDAL."}, "", "error", "No GDAL."),
        (
            {"torch": {**FACTS["torch"], "cuda": "13.0"}}, "535.1", "warning",
            "PyTorch works on the processor, not on the GPU: driver 535.1, needed 580.",
        ),
        (
            {"torch": {"version": "2", "devices": [{"name": "cpu", "inference": {"works": False}}]},
             "verdict": "The test image came out wrong."}, "", "error", "The test image came out",
        ),
    ],
)  # fmt: skip
def test_verdicts(qgis_app, change, driver, severity, sentence):
    from stf_qgis_plugin.dock.engine.verdicts import verdict

    found = verdict({"facts": {**FACTS, **change}, "driver": driver}, "/x/python", "/p/python")
    assert found.severity == severity and found.sentence.startswith(sentence)


def test_use_processor_is_one_click(make_page, pump):
    from stf_qgis_plugin import settings

    answer = {"facts": {**FACTS, "torch": {**FACTS["torch"], "cuda": "13.0"}}, "driver": "535.1"}
    page = make_page({**answer, "seconds": 1.0})
    click(page.tests.test)
    pump(lambda: not page.busy)
    click(page.verdict.buttons[0])
    pump(lambda: not page.busy)
    assert settings.get(settings.DEVICE) == "cpu"
    assert page.verdict.label.text().startswith("Ready. Networks run on the processor")
    assert page.limits.summary == "Processor"


def test_diagnostics_go_to_the_clipboard_without_the_home_folder(make_page, pump):
    from qgis.PyQt.QtWidgets import QApplication

    home = os.path.expanduser("~")
    page = make_page({"facts": FACTS, "driver": "", "seconds": 1.0, "log": f"read {home}/a.tif"})
    QApplication.clipboard().setText("old")
    click(page.tests.copy)  # not tested yet: that is done first
    pump(lambda: not page.busy)
    copied = QApplication.clipboard().text()
    assert copied.startswith("STFusion diagnostics\nQGIS: 3.")
    assert "read ~/a.tif" in copied and f"{home}/" not in copied and '"3.8.4"' in copied


def test_limits_reach_the_recipe(make_page):
    from stf_qgis_plugin import settings

    page = make_page()
    assert page.limits.summary == "all automatic"
    assert settings.limited({"job": "fuse"}) == {"job": "fuse"}
    page.limits.memory.setValue(1024)
    page.limits.cores.setValue(1)
    page.limits.set_device("cpu")
    assert page.limits.summary == "1024\u00a0MB, 1 cores, Processor"
    recipe = settings.limited({"job": "fuse", "options": {"workers": 2}})
    assert recipe["options"] == {"memory_mb": 1024, "workers": 2, "device": "cpu"}
    assert settings.limited({"job": "doctor"}) == {"job": "doctor"}


# --- the set-up ------------------------------------------------------------------------------


def opened(page, pump):
    click(page.private.set_up)
    pump(lambda: not page.dialog.busy and page.dialog.view.isVisible())
    return page.dialog


def test_everything_is_told_before_the_click(make_page, pump):
    page = make_page()
    dialog = opened(page, pump)
    shown = text_of(dialog.view)
    assert not dialog.isModal() and not page.job.busy
    assert "QGIS itself is not changed" in shown and "Download " in shown and " on disk " in shown
    assert "profile/engine" in shown and "the Python package index" in shown
    assert "versions and checksums fixed" in shown and "PyTorch BSD-3-Clause" in shown
    assert dialog.view.start.text() == "Download and Set Up"
    assert not os.path.exists(page._setup.place().root)


def waiting_work(told, ends):
    """A stand-in for the real set-up: tells one state, then waits for an end."""
    from stf_qgis_plugin.setup.failures import SetupCancelled
    from stf_qgis_plugin.setup.runner import Progress

    def work(plan, tell, cancelled):
        told.append(plan)
        tell(Progress(2, "PyTorch", 128_000_000, 210_000_000, 3.4e6, 0.61))
        while not ends:
            if cancelled():
                os.makedirs(plan.place.wheels, exist_ok=True)
                with open(os.path.join(plan.place.wheels, "x.whl"), "wb") as file:
                    file.write(bytes(2_000_000))
                plan.place.write_marker({"ready": False})
                raise SetupCancelled
            time.sleep(0.01)
        end = ends.pop()
        if isinstance(end, Exception):
            raise end
        os.makedirs(os.path.dirname(plan.place.python), exist_ok=True)
        os.symlink(PYTHON, plan.place.python)
        plan.place.write_marker({"ready": True})
        return end

    return work


def test_progress_hide_cancel_and_remove_them(make_page, pump):
    told, said = [], []
    page = make_page(work=waiting_work(told, []))
    page.said.connect(lambda sign, text: said.append(text))
    dialog = opened(page, pump)
    click(dialog.view.start)
    pump(lambda: page.job.progress.step == 2)
    assert dialog.view.title.text() == "Step 2 of 4: downloading PyTorch"
    assert dialog.view.bar.value() == 61
    assert dialog.view.bytes.text().replace("\u00a0", " ") == "128 MB of 210 MB · 3.4 MB/s"
    click(dialog.view.hide_button)
    assert not dialog.isVisible() and page.job.busy
    assert said[-1] == "Setting up the engine: Step 2 of 4: downloading PyTorch"
    click(page.private.show_dialog)
    assert dialog.isVisible()
    click(dialog.view.cancel)
    pump(lambda: not page.job.busy)
    shown = text_of(dialog.view).replace("\u00a0", " ")
    assert shown == "Stopped. 2 MB are kept for the next try."
    assert used() == "" and not page.private.forget.isHidden()
    dialog.remove_downloads()
    pump(lambda: not dialog.busy)
    assert not os.path.exists(told[0].place.root)


def test_what_an_unfinished_set_up_left_is_removed_on_the_page(make_page, pump):
    page = make_page()
    place = page._setup.place()
    place.write_marker({"ready": False})
    page.refresh()
    assert page.private.progress.text() == "An unfinished set-up lies in the folder."
    click(page.private.forget)
    pump(lambda: not page.busy)
    assert not os.path.exists(place.root) and page.private.forget.isHidden()
    assert page.verdict.label.text() == "Removed."


def test_a_finished_set_up_is_used_and_one_click_removes_it(make_page, pump):
    told = []
    page = make_page(work=waiting_work(told, [FACTS]))
    dialog = opened(page, pump)
    click(dialog.view.start)
    pump(lambda: told and not page.job.busy and not page.busy)
    place = told[0].place
    assert used() == place.python and page.private.radio.isChecked()
    assert "Networks run on the processor" in text_of(dialog.view)
    assert page.in_words() == "Ready · private engine with networks"
    assert "on disk" in page.private.line.text()
    click(page.private.remove)
    assert page.verdict.label.text() == "Removing the private engine…"
    assert used() == "" and not page.private.isEnabled()
    pump(lambda: not page.busy)
    assert (
        page.private.isEnabled()
        and not os.path.exists(place.root)
        and page.built_in.radio.isChecked()
    )
    assert page.verdict.label.text() == "Removed. The built-in engine is used again."


def test_every_failure_has_its_sentence_and_buttons(make_page, pump):
    from qgis.PyQt.QtWidgets import QApplication, QPushButton

    from stf_qgis_plugin.dock.action_bar import PrimaryButton
    from stf_qgis_plugin.setup.failures import FAILURES, SetupError

    home = os.path.expanduser("~")
    told, ends = [], []
    page = make_page(work=waiting_work(told, ends))
    dialog = opened(page, pump)
    begin = dialog.view.start.click
    assert page.private.forget.isHidden()
    expected = {
        "disk-full": "1.5 GB are missing in this folder.",
        "offline": "No connection to the Python package index.",
        "hash-differs": "A downloaded file is not what was expected; it was deleted.",
        "test-failed": "Installed, but the test image came out wrong. It will not be used.",
    }
    for code, failure in FAILURES.items():
        size = code in ("disk-full", "certificate-unknown")
        value = "1500000000" if size else "" if code == "offline" else "name"
        ends.append(SetupError(code, value, f"pip said {home}/x"))
        begin()
        pump(lambda: not page.job.busy)
        begin = dialog.try_again
        shown = dialog.card.label.text().replace("\u00a0", " ")
        assert shown == expected.get(code, shown) and "%1" not in text_of(dialog.view)
        buttons = dialog.view.findChildren(QPushButton)
        assert {b.text() for b in buttons} == {"Copy Details", *failure.buttons}
        primary = [b.text() for b in buttons if isinstance(b, PrimaryButton)]
        assert primary == [failure.buttons[-1]]
        assert used() == ""
        dialog.copy_details()
        copied = QApplication.clipboard().text()
        assert f"code: {code}" in copied and "pip said ~/x" in copied


def test_a_folder_of_wheels_is_used_offline(make_page, pump, tmp_path):
    told = []
    page = make_page(work=waiting_work(told, [FACTS]))
    page.open_setup(str(tmp_path))
    pump(lambda: not page.dialog.busy)
    assert page.dialog.view.start.text() == "Set Up" and "From your folder" in text_of(
        page.dialog.view
    )
    click(page.dialog.view.start)
    pump(lambda: told and not page.job.busy)
    assert told[0].offline == str(tmp_path) and told[0].pip_settings == {}


def test_another_folder_gets_one_of_its_own(make_page, pump, tmp_path):
    page = make_page()
    dialog = opened(page, pump)
    dialog.change_folder(str(tmp_path / "large disk"))
    pump(lambda: not dialog.busy)
    assert page._setup.place().root == str(tmp_path / "large disk" / "stf-engine")
    assert "stf-engine" in text_of(dialog.view)


def test_another_folder_keeps_to_the_offline_packages(make_page, pump, tmp_path):
    """A download of gigabytes shall not begin where a folder was given."""
    page = make_page()
    page.open_setup(str(tmp_path))
    pump(lambda: not page.dialog.busy)
    page.dialog.change_folder(str(tmp_path / "large disk"))
    pump(lambda: not page.dialog.busy)
    pump(lambda: page.dialog.view.start is not None)
    assert page.dialog.view.start.text() == "Set Up"


def test_no_packages_for_this_computer(make_page, pump, monkeypatch):
    from stf_qgis_plugin.setup import plan, service
    from stf_qgis_plugin.setup.locks import Target

    old = Target("linux", "x86_64", (3, 9))
    for module in (plan, service):
        monkeypatch.setattr(module, "this_computer", lambda: old)
    page = make_page()
    dialog = opened(page, pump)
    assert "There are no packages of PyTorch for this computer" in text_of(dialog.view)
    assert dialog.view.start is None


def test_nothing_is_wider_than_the_dock(make_page, pump):
    page = make_page()
    for width in (300, 380):
        page.resize(width, 900)
        pump(lambda: True)
        assert page.widget().minimumSizeHint().width() <= width - 20


def test_texts_have_no_registry_and_no_forbidden_words(qgis_app):
    from stf_qgis_plugin.dock.engine import words
    from stf_qgis_plugin.setup.failures import FAILURES

    sentences = [v for k, v in vars(words).items() if k.isupper() and isinstance(v, str)]
    sentences += [f.message + f.hint for f in FAILURES.values()] + list(words.REASONS.values())
    for sentence in sentences:
        low = sentence.lower()
        assert not any(w in low for w in ("please", "sorry", "invalid", "!", "://", ROOT)), sentence

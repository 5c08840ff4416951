"""Questions in the background: answered, cancelled before and after they began, left behind."""

import gc
import threading
import time
import weakref

import pytest


@pytest.fixture
def background(qgis_app):
    from stf_qgis_plugin.dock.background import Background

    made = Background("a question")
    made.told = []
    made.answered.connect(made.told.append)
    return made


def test_a_cancelled_question_says_nothing_and_the_next_is_asked(background, pump):
    from stf_qgis_plugin.dock import question

    go = threading.Event()
    background.ask(lambda: go.wait(20))
    task = background._task
    pump(lambda: task.status() == task.TaskStatus.Running, 20)
    task.cancel()
    go.set()
    pump(lambda: not background.busy, 20)
    assert background.told == []
    background.ask(lambda: "an answer")
    pump(lambda: not background.busy, 20)
    assert background.told == ["an answer"]
    pump(lambda: not question._ASKED, 20)


def test_a_question_that_never_began_says_nothing(background, pump):
    background.ask(lambda: "an answer")
    background._task.hold()
    background._task.cancel()
    pump(lambda: not background.busy, 20)
    assert background.told == []


def test_a_question_outlives_the_one_who_asked(background, pump):
    """QGIS may begin it when nobody in Python knows it any more."""
    from stf_qgis_plugin.dock import question

    go, done = threading.Event(), []
    background.ask(lambda: go.wait(20) and done.append(1))
    asker = weakref.ref(background._task)
    background._task = None
    gc.collect()
    assert asker() is not None
    go.set()
    pump(lambda: bool(done) and not question._ASKED, 20)


def test_a_question_that_raises_is_logged_and_leaves_qgis_alive(background, pump):
    from qgis.core import QgsApplication

    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda *told: logged.append(told))
    background.ask(lambda: [][1])
    pump(lambda: not background.busy, 20)
    assert background.told == []
    pump(lambda: bool(logged), 20)
    assert "IndexError" in logged[0][0] and logged[0][1] == "STFusion"
    background.ask(lambda: "an answer")
    pump(lambda: not background.busy, 20)
    assert background.told == ["an answer"]


def test_unloading_does_not_wait_for_a_silent_engine(background, pump, tmp_path, monkeypatch):
    from stf_qgis_plugin import engine_client
    from stf_qgis_plugin.dock import question

    program, began = tmp_path / "python3", tmp_path / "began"
    program.write_text(f'#!/bin/sh\ntouch "{began}"\nexec sleep 60\n')
    program.chmod(0o755)
    monkeypatch.setenv("STF_ENGINE_PYTHON", str(program))
    said = []

    def work():
        try:
            engine_client.ask(["methods", "--json"])
        except engine_client.EngineError as error:
            said.append(error.code)

    background.ask(work)
    pump(began.exists, 20)
    start = time.monotonic()
    with question.stopped():
        pass
    assert said == ["no-answer"]
    assert time.monotonic() - start < 2
    pump(lambda: not background.busy, 20)
    assert background.told == []

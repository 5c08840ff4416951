"""What goes wrong with the engine on other people's machines: QGIS goes on, the project is whole,
and no half file is left. A real QGIS, offscreen, and the real engine where the fault allows it."""

import os
import signal
import subprocess
import time

import pytest
from fixtures.clicks import click
from fixtures.faults import (  # noqa: F401
    PYTHON,
    demo_files,
    engine_at_work,
    files,
    fuse_well,
    layers,
    nothing_escapes,
    open_demo,
    other_child,
    take_long,
)
from fixtures.processes import alive


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

"""MP4 files through the program ffmpeg, and what is offered without it."""

import os
import shutil
import sys

import pytest

pytestmark = pytest.mark.qgis

DAYS = ("2024-07-01", "2024-07-05", "2024-07-20")


@pytest.fixture
def frames(qgis_app):
    """Three grey pictures with odd sides."""
    from qgis.PyQt.QtGui import QColor, QImage

    found = []
    for day, grey in zip(DAYS, (40, 120, 200)):
        image = QImage(241, 161, QImage.Format.Format_RGB32)
        image.fill(QColor(grey, grey, grey))
        found.append((day, image))
    return found


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A stand-in for ffmpeg, the only program on the PATH: Python lines that get ``words``."""

    def make(lines):
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        script = folder / "ffmpeg"
        script.write_text(
            f"#!{sys.executable}\nimport glob, os, sys\nwords = sys.argv[1:]\n{lines}"
        )
        script.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))

    return make


def test_the_program_gets_every_frame_in_order(frames, tmp_path, program):
    from stf_qgis_plugin.animation import save

    program(
        "frames = sorted(glob.glob(os.path.dirname(words[words.index('-i') + 1]) + '/*.png'))\n"
        "sizes = [open(name, 'rb').read()[16:24].hex() for name in frames]\n"
        "open(words[-1], 'w').write(' '.join([*map(os.path.basename, frames), *sizes, *words]))\n"
    )
    path = tmp_path / "film.mp4"
    assert save(str(path), frames) == {"paths": [str(path)]}
    told = path.read_text().split()
    assert told[:3] == ["frame_0000.png", "frame_0001.png", "frame_0002.png"]
    assert told[3:6] == [f"{241:08x}{161:08x}"] * 3
    assert told[told.index("-framerate") + 1] == "1"
    pictures = os.path.dirname(told[told.index("-i") + 1])
    assert not os.path.exists(pictures)


def test_what_the_program_cannot_do_is_told(frames, tmp_path, program):
    from stf_qgis_plugin.animation import save

    program("sys.stderr.write('first\\nUnknown encoder\\n'); sys.exit(1)\n")
    told = save(str(tmp_path / "film.mp4"), frames)
    assert told == {"problem": "Unknown encoder"}
    assert sorted(os.listdir(tmp_path)) == ["bin"]


def test_video_is_offered_only_where_it_can_be_written(qgis_app, tmp_path, monkeypatch, program):
    from stf_qgis_plugin.dock.results import export_kinds, export_tip

    program("")
    assert list(export_kinds()) == [".gif", ".mp4", ".png"] and "MP4 video" in export_tip()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert list(export_kinds()) == [".gif", ".png"]
    assert "MP4 needs the program ffmpeg" in export_tip()


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
def test_a_real_video_shows_each_frame_for_a_second(frames, tmp_path):
    import subprocess

    import numpy as np

    from stf_qgis_plugin.animation import save

    path = str(tmp_path / "film.mp4")
    assert save(path, frames) == {"paths": [path]}
    words = ["ffmpeg", "-loglevel", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    told = subprocess.run(words, capture_output=True, check=True).stdout
    pictures = np.frombuffer(told, np.uint8).reshape(-1, 160, 240)
    assert len(pictures) == 75
    assert np.abs(pictures[[12, 37, 62]].mean(axis=(1, 2)) - (40, 120, 200)).max() < 3

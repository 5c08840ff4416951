"""Walks flows. A flow is a generator: each value it yields is a condition to wait for."""

import json
import os
import time
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

from .user import User
from .waiting import Patience

TICK_MS = 50
LONGEST_S = 60.0


class Driver:
    """Goes through flows one after the other, and ends QGIS after the last one.

    A flow that raises or waits too long leaves a picture ``stuck-NAME.png`` and ends everything.

    Args:
        out: folder of pictures and of ``seen.json``.
        flows: name -> function of a user and a dictionary for what was seen.
    """

    def __init__(self, out, flows):
        self.out, self.waiting = out, list(flows.items())
        self.seen = {}
        self.user = User(out)
        self.name, self.flow, self.started = "", None, 0.0
        self.until, self.deadline = lambda: True, 0.0
        self.timer = QTimer()
        self.timer.timeout.connect(self.tick)
        self._next()
        self.timer.start(TICK_MS)

    def _next(self):
        self.name, make = self.waiting.pop(0)
        self.seen[self.name] = {}
        self.flow = make(self.user, self.seen[self.name])
        self.started = time.monotonic()
        self._wait_for(lambda: True)

    def _wait_for(self, condition):
        self.until = condition
        seconds = condition.seconds if isinstance(condition, Patience) else LONGEST_S
        self.deadline = time.monotonic() + seconds

    def tick(self):
        try:
            if self.until():
                self._wait_for(next(self.flow))
            elif time.monotonic() > self.deadline:
                self.flow.throw(TimeoutError("waited too long here"))
        except StopIteration:
            self.seen[self.name]["seconds_of_flow"] = round(time.monotonic() - self.started, 1)
            if self.waiting:
                self._next()
            else:
                self._finish()
        except Exception:
            self.user.shot_now(f"stuck-{self.name}")
            self.seen[self.name]["error"] = traceback.format_exc()
            self._write()
            os._exit(2)

    def _write(self):
        with open(os.path.join(self.out, "seen.json"), "w", encoding="utf-8") as file:
            json.dump(self.seen, file, indent=2)

    def _finish(self):
        self.timer.stop()
        self._write()
        QgsProject.instance().clear()
        iface.actionExit().trigger()

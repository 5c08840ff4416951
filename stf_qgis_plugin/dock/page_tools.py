"""What the controller of every page works with, besides the page and its action bar."""

from __future__ import annotations

from dataclasses import dataclass

from .job_strip import JobStrip
from .runner import Runner
from .services import Services


@dataclass(frozen=True)
class PageTools:
    """One of each for the whole dock.

    Attributes:
        strip: says how runs end.
        runner: the queue.
        services: the rest of the plugin.
    """

    strip: JobStrip
    runner: Runner
    services: Services

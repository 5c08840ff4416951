"""What a flow can yield: conditions to wait for."""

import time


def pause(seconds):
    """A condition that comes true after a while."""
    stop = time.monotonic() + seconds
    return lambda: time.monotonic() > stop


class Patience:
    """A condition with a limit of its own.

    Args:
        condition: asked every 50 ms.
        seconds: how long it may take.
    """

    def __init__(self, condition, seconds):
        self.condition, self.seconds = condition, seconds

    def __call__(self):
        return self.condition()

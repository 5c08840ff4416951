"""What went wrong, in one sentence with what helps; read from what pip and venv wrote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """Sentences with places: %1 is the size kept for the next try, or what the code says.

    Attributes:
        message: what happened.
        hint: what helps.
        buttons: words of the dialog's buttons, the last one is the primary one.
    """

    message: str
    hint: str
    buttons: tuple[str, ...]


TRY_AGAIN, OFFLINE, CHANGE_FOLDER = "Try Again", "Offline Folder…", "Change Folder…"
OTHER_PYTHON = "Use My Own Python"

FAILURES = {
    "certificate-unknown": Failure(
        "The download was refused: the network's security check changes the package certificate "
        "(certificate-unknown). Nothing was installed; %1 are kept for the next try.",
        "What helps: add your organisation's certificate in Settings › Options › Authentication, "
        "or set up from an offline folder.",
        (OFFLINE, TRY_AGAIN),
    ),
    "disk-full": Failure(
        "%1 are missing in this folder.",
        "What helps: a folder on another disk, or space made on this one.",
        (TRY_AGAIN, CHANGE_FOLDER),
    ),
    "offline": Failure(
        "No connection to %1.",
        "What helps: look at the network and at Settings › Options › Network, or set up from an "
        "offline folder.",
        (OFFLINE, TRY_AGAIN),
    ),
    "hash-differs": Failure(
        "A downloaded file is not what was expected; it was deleted.",
        "%1 has another checksum than the one fixed in this version of STFusion. A network that "
        "changes downloads does that, too.",
        (OFFLINE, TRY_AGAIN),
    ),
    "offline-differs": Failure(
        "A file of the offline folder is not what was expected; it was not used.",
        "%1 has another checksum than the one fixed in this version of STFusion. Copy it again.",
        (OFFLINE, TRY_AGAIN),
    ),
    "offline-incomplete": Failure(
        "The offline folder lacks %1.",
        "“Copy Details” copies the list of all files that are missing.",
        (TRY_AGAIN, OFFLINE),
    ),
    "not-found": Failure(
        "The package index does not have %1 for this computer.",
        "What helps: an offline folder, or a Python of your own with PyTorch.",
        (OTHER_PYTHON, OFFLINE),
    ),
    "no-venv": Failure(
        "The Python of QGIS cannot make an environment: a part of it is not installed.",
        "On Debian and Ubuntu it is in the package python3-venv. Install it, then try again.",
        (OTHER_PYTHON, TRY_AGAIN),
    ),
    "no-python": Failure(
        "The Python of QGIS does not start: %1.",
        "What helps: name a Python with PyTorch and GDAL yourself.",
        (TRY_AGAIN, OTHER_PYTHON),
    ),
    "no-access": Failure(
        "The folder %1 cannot be written to.",
        "What helps: another folder.",
        (TRY_AGAIN, CHANGE_FOLDER),
    ),
    "test-failed": Failure(
        "Installed, but the test image came out wrong. It will not be used.",
        "%1",
        (TRY_AGAIN,),
    ),
    "setup-stopped": Failure(
        "The set-up stopped at: %1",
        "The details hold what the programs said.",
        (OFFLINE, TRY_AGAIN),
    ),
}


class SetupError(Exception):
    """A set-up that did not end well.

    Args:
        code: key of FAILURES.
        value: fills the place of the sentence; bytes for sizes, "" where the code says it all.
        log: what the programs wrote.
    """

    def __init__(self, code: str, value: str = "", log: str = "") -> None:
        super().__init__(f"{code}: {value}")
        self.code, self.value, self.log = code, value, log


class SetupCancelled(Exception):
    """The user pressed Cancel."""


_SIGNS = (
    ("hash-differs", ("do not match the hashes",)),
    ("certificate-unknown", ("certificate verify failed", "certificate_verify_failed",
                             "sslcertverificationerror", "sslerror(")),
    ("disk-full", ("no space left on device", "errno 28", "not enough space on the disk")),
    ("no-access", ("permission denied", "errno 13", "access is denied")),
    ("offline", ("proxyerror", "newconnectionerror", "nameresolutionerror", "connecttimeout",
                 "read timed out", "connection refused", "network is unreachable",
                 "connection broken", "failed to establish", "connection reset",
                 "cannot connect to proxy")),
    ("not-found", ("no matching distribution", "could not find a version")),
    ("no-venv", ("ensurepip is not available", "no module named venv", "no module named ensurepip",
                 "no module named pip")),
)  # fmt: skip
"""code -> words of which one is in what was written; the first code that fits counts."""


def code_of(log: str) -> str:
    """The code that a program's words speak for."""
    low = log.lower()
    return next((code for code, signs in _SIGNS if any(s in low for s in signs)), "setup-stopped")


def last_line(log: str) -> str:
    """The last line in which something is said."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or [""])[-1][:300]

"""The dots of the page bar: which page needs the user, and why."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject

from . import texts


class PageNeeds(QObject):
    """Keeps the dots of a dock.

    A page that makes images needs the user for an error among its findings, Models for a file that
    cannot be used, Engine for an engine that does not work.

    Args:
        dock: with ``page_bar``, ``stack`` and the pages.
    """

    def __init__(self, dock: Any) -> None:
        super().__init__(dock)
        self._dock = dock
        dock.fuse_page.findings.changed.connect(self._making)
        dock.enhance_page.findings.changed.connect(self._making)
        dock.models_page.listed.connect(self._models)
        dock.engine_page.judged.connect(self._engine)
        self._making()
        self._engine()

    def _set(self, page: Any, why: str) -> None:
        self._dock.page_bar.set_needs(self._dock.stack.indexOf(page), why)

    def _making(self) -> None:
        for page in (self._dock.fuse_page, self._dock.enhance_page):
            found = page.findings.findings if page.state.images else []
            errors = [f.get("message", "") for f in found if f.get("severity") == "error"]
            self._set(page, errors[0] if errors else "")

    def _models(self) -> None:
        names = [card.model["name"] for card in self._dock.models_page.cards if not card.usable]
        words = texts.tr("%1 cannot be used.", ", ".join(names)) if names else ""
        self._set(self._dock.models_page, words)

    def _engine(self) -> None:
        finding = self._dock.engine_page.verdict.finding
        bad = finding.get("severity") in ("error", "warning")
        self._set(self._dock.engine_page, finding.get("message", "") if bad else "")

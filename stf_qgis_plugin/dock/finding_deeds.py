"""What the buttons of findings do, and how the last one is taken back."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import finding_actions
from .finding_actions import Action
from .fuse_page import FusePage
from .services import Services
from .state import FuseState


class FindingDeeds(QObject):
    """Acts on the findings of the Fuse page; ``changed`` says that the form is another one."""

    changed = pyqtSignal()
    engine_wanted = pyqtSignal()
    again_wanted = pyqtSignal()

    def __init__(
        self, page: FusePage, services: Services, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._page, self._services = page, services
        self._undos: list[tuple[str, Callable[[], Any]]] = []
        page.acted.connect(self.act)

    @property
    def state(self) -> FuseState:
        return self._page.state

    def act(self, finding: dict[str, Any], action: Action) -> None:
        """Do what a button of a finding says."""
        deeds = {
            finding_actions.MEND: self._mend,
            finding_actions.IGNORE: self._ignore,
            finding_actions.REMOVE: self._remove,
            finding_actions.SET_DATE: self._set_date,
            finding_actions.ADD: self._add,
            finding_actions.CHOOSE_CRS: self._choose_crs,
            finding_actions.LEAVE_OUT: self._leave_out,
            finding_actions.SHOW_BOTH: self._show_both,
            finding_actions.UNDO: self.undo,
            finding_actions.ENGINE: lambda finding, _: self.engine_wanted.emit(),
            finding_actions.TRY_AGAIN: lambda finding, _: self.again_wanted.emit(),
            finding_actions.HELP: lambda finding, _: self._services.explain(self._page, finding),
        }
        if action.kind.startswith(finding_actions.PANEL):
            self._page.images.open_panel(action.kind[len(finding_actions.PANEL) :])
        else:
            deeds[action.kind](finding, action)

    def _mend(self, finding: dict[str, Any], action: Action) -> None:
        self._page.findings.show_mended(finding)
        before = self.state.apply_fix(action.fix or {}, finding.get("recipe", {}))
        self._remember(action.label, lambda: self.state.restore(before))
        self._after_mending(finding)

    def _ignore(self, finding: dict[str, Any], action: Action) -> None:
        before = self.state.snapshot()
        self.state.ignored = sorted({*self.state.ignored, finding["code"]})
        self._remember(action.label, lambda: self.state.restore(before))
        self._after_mending(finding)

    def _leave_out(self, finding: dict[str, Any], action: Action) -> None:
        """Go without the pair that a finding is about."""
        date = finding["recipe"]["inputs"].get(finding.get("role", ""), {}).get("date")
        if date:
            before = self.state.snapshot()
            self._page.findings.show_mended(finding)
            self.state.left_out = sorted({*self.state.left_out, date})
            self._remember(action.label, lambda: self.state.restore(before))
            self._after_mending(finding)

    def _show_both(self, finding: dict[str, Any], action: Action) -> None:
        """The image of a finding and the fine image of its pair on the map."""
        inputs, role = finding.get("recipe", {}).get("inputs", {}), finding.get("role", "")
        partner = "fine_t3" if role.endswith("t3") else "fine_t1"
        paths = {inputs.get(name, {}).get("path", "") for name in (role, partner)}
        self._services.show_together(sorted(filter(None, paths)))

    def _remember(self, label: str, undo: Callable[[], Any]) -> None:
        """How a button of a finding is taken back."""
        self._undos.append((label, undo))
        self._page.findings.undo_words = label

    def undo(self, finding: dict[str, Any], action: Optional[Action] = None) -> None:
        """Take the last button back."""
        if self._undos:
            _, undo = self._undos.pop()
            undo()
        self._page.findings.undo_words = self._undos[-1][0] if self._undos else ""
        self._page.set_checked([], checked=False)
        self.changed.emit()

    def _after_mending(self, finding: dict[str, Any]) -> None:
        """The other findings stay until the next check, the mended one goes."""
        rest = [f for f in self._page.findings.findings if f is not finding and not f.get("local")]
        self._page.keep([f for f in rest if f.get("code") != finding.get("code")])
        self.changed.emit()

    def _remove(self, finding: dict[str, Any], action: Action) -> None:
        gone = [image for image in self.state.images if image.path == finding.get("path")]
        self.state.remove(gone)
        self._remember(action.label, lambda: self.state.add(gone))
        self._page.set_checked([], checked=False)
        self.changed.emit()

    def _set_date(self, finding: dict[str, Any], action: Action) -> None:
        for image in self.state.images:
            if image.path == finding.get("path"):
                self._page.images.set_open(True)
                self._page.ensureWidgetVisible(self._page.images.table)
                self._page.images.table.edit_date(image)
                return

    def _add(self, finding: dict[str, Any], action: Action) -> None:
        button = self._page.images.add_layers
        corner = button.mapToGlobal(button.rect().bottomLeft())
        self._page.images.menu.popup(corner)

    def _choose_crs(self, finding: dict[str, Any], action: Action) -> None:
        chosen = self._services.choose_crs(self._page)
        role = finding.get("role")
        if chosen and role:
            fix = Action(action.label, finding_actions.MEND, {f"inputs.{role}.crs": chosen})
            self._mend(finding, fix)

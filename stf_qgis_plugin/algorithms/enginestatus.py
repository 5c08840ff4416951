"""``stf:enginestatus``."""

from __future__ import annotations

from typing import Any

from ..recipes import doctor_recipe
from .base import StfAlgorithm


class EngineStatusAlgorithm(StfAlgorithm):
    """What the engine can do on this machine."""

    NAME = "enginestatus"
    TITLE = "Engine status"
    SUMMARY = "Says which Python, GDAL, PyTorch and devices the engine has, and what it can run."
    TAGS = ("doctor", "diagnostics", "pytorch", "gpu")
    ICON = "engine"

    def declare(self) -> None:
        self.add_file_destination(
            "DIAGNOSTICS", "Diagnostics", "JSON (*.json)", "Write all facts into this file."
        )
        self.add_output_text("VERDICT", "Verdict")
        self.add_output_text("VERSION", "Version of the engine")
        self.add_output_number("NETWORKS", "1 when networks can run, else 0")

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict[str, Any]:
        facts = self.run_recipe(doctor_recipe(), feedback)["metrics"]
        feedback.pushInfo(facts["verdict"])
        path = self.file_output(parameters, "DIAGNOSTICS", context)
        self.write_json(path, facts)
        return {
            "VERDICT": facts["verdict"],
            "VERSION": facts["engine"],
            "NETWORKS": 0 if "missing" in facts["torch"] else 1,
            "DIAGNOSTICS": path,
        }

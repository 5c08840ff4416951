"""``stf:check``."""

from __future__ import annotations

import json
from typing import Any

from .images import ImagesAlgorithm


class CheckAlgorithm(ImagesAlgorithm):
    """Say what is wrong or doubtful with the images, without fusing them."""

    NAME = "check"
    TITLE = "Check images before fusing"
    SUMMARY = (
        "Says in plain sentences what is wrong or doubtful with the images of a fusion (units, "
        "dates, overlap, shift, agreement of the pair) and which option mends it."
    )
    TAGS = ("quality", "validation")
    ICON = "ok"

    def declare(self) -> None:
        self.declare_images()
        self.add_file_destination(
            "FINDINGS_JSON", "Findings", "JSON (*.json)", "Write all findings into this file."
        )
        self.add_output_number("ERRORS", "Number of errors")
        self.add_output_number("WARNINGS", "Number of warnings")
        self.add_output_text("FINDINGS", "Findings as JSON")

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict[str, Any]:
        result = self.run_recipe(self.images_recipe({}, "check"), feedback)
        findings = result["findings"]
        self.push_findings(findings, feedback)
        if not findings:
            feedback.pushInfo(self.tr("Nothing to complain about."))
        path = self.file_output(parameters, "FINDINGS_JSON", context)
        self.write_json(path, findings)
        kinds = [finding["severity"] for finding in findings]
        return {
            "ERRORS": kinds.count("error"),
            "WARNINGS": kinds.count("warning"),
            "FINDINGS": json.dumps(findings),
            "FINDINGS_JSON": path,
        }

"""What the algorithms share: parameters with their help, running a recipe, errors as sentences."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..engine_client import EngineError, EngineRun
from ..paths import icon_path

WORDS = {"warning": "Warning", "error": "Error", "note": "Note"}


class StfAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. Subclasses set the texts and implement ``declare`` and ``recipe``."""

    NAME = ""
    TITLE = ""
    SUMMARY = ""
    TAGS: tuple[str, ...] = ()
    ICON = "stfusion"
    PARAMETERS_HELP: dict[str, str]

    def tr(self, text: str) -> str:
        return QCoreApplication.translate("STFusion", text)

    def createInstance(self) -> StfAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return self.tr(self.TITLE)

    def group(self) -> str:
        return ""

    def groupId(self) -> str:
        return ""

    def tags(self) -> list[str]:
        return [*self.TAGS, "fusion", "satellite", "stfusion"]

    def icon(self) -> QIcon:
        return QIcon(icon_path(self.ICON))

    def shortHelpString(self) -> str:
        rows = [f"<p>{self.tr(self.SUMMARY)}</p>", "<h3>Parameters</h3>"]
        for definition in self.parameterDefinitions():
            rows.append(f"<p><b>{definition.description()}</b><br/>{definition.help()}</p>")
        return "".join(rows)

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:
        self.declare()

    # --- parameters: key, label and help together -------------------------------------------

    def declare(self) -> None:
        """Declare all parameters and outputs."""

    def add(
        self,
        definition: QgsProcessingParameterDefinition,
        help_text: str,
        advanced: bool = False,
    ) -> None:
        definition.setHelp(self.tr(help_text))
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            definition.setFlags(definition.flags() | flag)
        self.addParameter(definition)

    def add_raster(self, key: str, label: str, help_text: str, optional: bool = False) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(key, self.tr(label), optional=optional), help_text
        )

    def add_number(
        self,
        key: str,
        label: str,
        help_text: str,
        default: Optional[float] = None,
        integer: bool = False,
        minimum: float = -1.7e308,
        advanced: bool = True,
    ) -> None:
        kinds = QgsProcessingParameterNumber.Type
        self.add(
            QgsProcessingParameterNumber(
                key,
                self.tr(label),
                type=kinds.Integer if integer else kinds.Double,
                defaultValue=default,
                optional=default is None,
                minValue=max(minimum, -2147483647) if integer else minimum,
            ),
            help_text,
            advanced,
        )

    def add_text(
        self, key: str, label: str, help_text: str, default: str = "", advanced: bool = True
    ) -> None:
        self.add(
            QgsProcessingParameterString(
                key, self.tr(label), defaultValue=default or None, optional=not default
            ),
            help_text,
            advanced,
        )

    def add_choice(
        self,
        key: str,
        label: str,
        choices: list[str],
        default: str,
        help_text: str,
        advanced: bool = False,
    ) -> None:
        self.add(
            QgsProcessingParameterEnum(
                key,
                self.tr(label),
                options=choices,
                defaultValue=default,
                usesStaticStrings=True,
            ),
            help_text,
            advanced,
        )

    def add_file_destination(self, key: str, label: str, pattern: str, help_text: str) -> None:
        self.add(
            QgsProcessingParameterFileDestination(
                key, self.tr(label), pattern, optional=True, createByDefault=False
            ),
            help_text,
        )

    def add_output_number(self, key: str, label: str) -> None:
        self.addOutput(QgsProcessingOutputNumber(key, self.tr(label)))

    def add_output_text(self, key: str, label: str) -> None:
        self.addOutput(QgsProcessingOutputString(key, self.tr(label)))

    # --- reading them -----------------------------------------------------------------------

    def raster_path(self, parameters: dict, key: str, context: Any) -> Optional[str]:
        layer = self.parameterAsRasterLayer(parameters, key, context)
        if layer is None:
            text = parameters.get(key)
            return str(text) if isinstance(text, str) and text else None
        return layer.source().split("|")[0]

    def number(self, parameters: dict, key: str, context: Any) -> Optional[float]:
        if parameters.get(key) in (None, ""):
            return None
        return self.parameterAsDouble(parameters, key, context)

    def integer(self, parameters: dict, key: str, context: Any) -> Optional[int]:
        if parameters.get(key) in (None, ""):
            return None
        return self.parameterAsInt(parameters, key, context)

    def text(self, parameters: dict, key: str, context: Any) -> str:
        return self.parameterAsString(parameters, key, context).strip()

    # --- running ----------------------------------------------------------------------------

    def run_recipe(self, recipe: dict[str, Any], feedback: Any) -> dict[str, Any]:
        """Run a recipe in the engine, with progress, warnings and cancel.

        Raises:
            QgsProcessingException: the engine's three-part message.
        """

        def on_event(event: dict[str, Any]) -> None:
            if event.get("type") == "progress":
                feedback.setProgress(100 * event.get("done", 0))
                feedback.setProgressText(event.get("message", ""))
            elif event.get("type") == "warning":
                feedback.pushWarning(f"{event.get('message', '')} {event.get('hint', '')}")

        run = EngineRun(recipe, on_event, feedback.isCanceled)
        try:
            return run.run()
        except EngineError as error:
            if run.log:
                feedback.pushDebugInfo(run.log)
            raise QgsProcessingException(str(error)) from None

    def push_findings(self, findings: list[dict[str, Any]], feedback: Any) -> None:
        """Findings as sentences with the option that mends each."""
        for finding in findings:
            line = f"{WORDS[finding['severity']]} ({finding['code']}): {finding['message']}"
            line += f" {finding['hint']}" if finding["hint"] else ""
            if finding["severity"] == "note":
                feedback.pushInfo(line)
            else:
                feedback.pushWarning(line)

"""What the algorithms share: parameters with their help, running a recipe, errors as sentences."""

from __future__ import annotations

import json
import os
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
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtGui import QIcon

from .. import interpreter
from ..engine_client import EngineError, EngineRun
from ..paths import ENGINE_MAIN, icon_path
from ..recipes import absolute

WORDS = {"warning": "Warning", "error": "Error", "note": "Note"}


def words(text: str) -> list[str]:
    """The words of a text with commas between them."""
    return [word.strip() for word in text.split(",") if word.strip()]


def two_numbers(text: str) -> Optional[list[float]]:
    """x and y of a text such as "12.5,-3"; None when it is something else."""
    try:
        found = [float(word) for word in words(text)]
    except ValueError:
        return None
    return found if len(found) == 2 else None


def plain_date(value: Any) -> str:
    """A date as the engine reads it, "" for none."""
    day = QDate.fromString(str(value)[:10], Qt.DateFormat.ISODate)
    return day.toString(Qt.DateFormat.ISODate) if day.isValid() else ""


class StfAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. Subclasses set the texts and implement ``declare``, ``read`` (on the
    main thread, where layers may be touched) and ``processAlgorithm`` (in a worker thread)."""

    NAME = ""
    TITLE = ""
    SUMMARY = ""
    TAGS: tuple[str, ...] = ()
    ICON = "stfusion"

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

    def canExecute(self) -> tuple[bool, str]:
        if not os.path.isfile(ENGINE_MAIN):
            return False, self.tr("The plugin's engine is missing. Please install STFusion again.")
        if interpreter.choose() is None:
            text = "No Python was found to run the engine. Set the variable {} to one."
            return False, self.tr(text).format(interpreter.VARIABLE)
        return True, ""

    def checkParameterValues(self, parameters: dict, context: Any) -> tuple[bool, str]:
        good, text = super().checkParameterValues(parameters, context)
        if not good:
            return good, text
        found = self.problems(parameters, context)
        return not found, "\n".join(found)

    def prepareAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> bool:
        self.read(parameters, context)
        return True

    # --- what subclasses implement ----------------------------------------------------------

    def problems(self, parameters: dict, context: Any) -> list[str]:
        """What is plainly wrong with the parameters, in sentences; the engine checks the rest."""
        return []

    def read(self, parameters: dict, context: Any) -> None:
        """Take what is needed of layers; runs on the main thread."""

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

    def add_raster(
        self, key: str, label: str, help_text: str, optional: bool = False, advanced: bool = False
    ) -> None:
        definition = QgsProcessingParameterRasterLayer(key, self.tr(label), optional=optional)
        self.add(definition, help_text, advanced)

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

    def raster_path(self, parameters: dict, key: str, context: Any) -> str:
        """The file of a raster parameter, "" when it is not given."""
        layer = self.parameterAsRasterLayer(parameters, key, context)
        if layer is None:
            text = parameters.get(key)
            return absolute(text) if isinstance(text, str) else ""
        return absolute(layer.source().split("|")[0])

    def raster_problem(self, parameters: dict, key: str, context: Any) -> list[str]:
        """A sentence about a layer that is not read from a file."""
        layer = self.parameterAsRasterLayer(parameters, key, context)
        if layer is None or layer.providerType() == "gdal":
            return []
        text = "{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first."
        return [self.tr(text).format(key, layer.name(), layer.providerType())]

    def sources(self, parameters: dict, key: str, context: Any) -> list[tuple[Any, str]]:
        """Layer of the project (None for a file) and path of each image of a list."""
        given = parameters.get(key)
        values = given if isinstance(given, (list, tuple)) else [given]
        found = []
        for value in values:
            layer = value if hasattr(value, "source") else None
            if layer is None and value:
                layer = QgsProcessingUtils.mapLayerFromString(str(value), context, False)
            path = layer.source().split("|")[0] if layer is not None else str(value or "")
            if path:
                found.append((layer, absolute(path)))
        return found

    def service_problems(self, parameters: dict, key: str, context: Any) -> list[str]:
        """A sentence about each layer of a list that is not read from a file."""
        text = self.tr("{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first.")
        layers = [layer for layer, _ in self.sources(parameters, key, context) if layer]
        return [
            text.format(key, layer.name(), layer.providerType())
            for layer in layers
            if layer.providerType() != "gdal"
        ]

    def file_dates(self, parameters: dict, context: Any) -> dict[str, str]:
        """File name -> date of FILE_DATES."""
        given = words(self.text(parameters, "FILE_DATES", context))
        return dict(word.rpartition("=")[::2] for word in given)

    def file_dates_problems(self, parameters: dict, context: Any) -> list[str]:
        """What is plainly wrong with FILE_DATES."""
        found = []
        for word in words(self.text(parameters, "FILE_DATES", context)):
            if not plain_date(word.rpartition("=")[2]) or "=" not in word:
                text = self.tr("FILE_DATES: '{}' is no file=date. Write for example {}.")
                found.append(text.format(word, "scene_a.tif=2024-05-10"))
        return found

    def file_output(self, parameters: dict, key: str, context: Any) -> str:
        """The path of a file to write, "" when none is wanted."""
        return absolute(self.parameterAsFileOutput(parameters, key, context))

    def write_json(self, path: str, content: Any) -> None:
        """Write a file if a path is given."""
        if not path:
            return
        try:
            with open(path, "w", encoding="utf-8") as file:
                json.dump(content, file, indent=2)
        except OSError as error:
            text = self.tr("The file {} cannot be written: {}.")
            raise QgsProcessingException(text.format(path, error.strerror)) from None

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

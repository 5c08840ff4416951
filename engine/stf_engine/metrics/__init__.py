"""The eleven quality metrics, streaming and masked: :func:`score` and :func:`score_blocks`.

Definitions and choices: docs/metrics.md.
"""

from .catalog import BAND_NAMES, METRICS, NAMES, Metric, metric
from .score import Reader, score, score_blocks
from .scores import Scores, json_number
from .zones import score_zones

__all__ = [
    "BAND_NAMES",
    "METRICS",
    "NAMES",
    "Metric",
    "Reader",
    "Scores",
    "json_number",
    "metric",
    "score",
    "score_blocks",
    "score_zones",
]

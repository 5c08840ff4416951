"""The tables of a series: one row per date, as CSV and as JSON."""

from __future__ import annotations

import csv
import json
import math
from typing import Any, Optional

from ..files import replacing
from ..metrics import NAMES

Row = dict[str, Any]

SHARES = ("observed_share", "predicted_share", "from_coarse_share", "interpolated_share")
"""Of the pixels of a gap-filled image, in the order of its flags."""

COLUMNS = (
    "date",
    "status",
    "file",
    "method",
    "pairs",
    "pair_days",
    "pair_changes",
    "filled_share",
    "gaps_filled",
    *SHARES,
    "consistency_rmse",
    "consistency_cc",
    "seconds",
    "note",
)
"""Of the table of a series.

``pairs`` are their dates, ``pair_days`` the days from each to the date, ``pair_changes`` how much
the coarse image changed (RMS in standard deviations); ``filled_share`` the pixels with data;
``gaps_filled`` those that were filled over time in the image beside it; the shares say where the
pixels of a gap-filled image are from;
``consistency_*`` compare the result, averaged over coarse pixels, with the coarse image.
"""

SCORE_COLUMNS = ("date", "image", "status", "file", "pairs", *NAMES, "filled_share", "note")
"""Of the table of a validation: two rows per date, the method's and that of no change."""


def write_csv(path: str, columns: tuple[str, ...], rows: list[Row]) -> None:
    """Write rows; lists with + between their parts, None as nothing.

    Raises:
        DiskFull, FolderReadOnly
    """
    with replacing(path) as part, open(part, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: _cell(row.get(name)) for name in columns} for row in rows)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    return " + ".join(str(v) for v in value) if isinstance(value, (list, tuple)) else value


def write_json(path: str, document: Row) -> None:
    """Write a document in one piece.

    Raises:
        DiskFull, FolderReadOnly
    """
    with replacing(path) as part, open(part, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=2, ensure_ascii=False, allow_nan=False)
        file.write("\n")


def mean(values: list[Any]) -> Optional[float]:
    """Mean of the numbers in a list of JSON values; None when there is none."""
    numbers = [float(v) for v in values if isinstance(v, (int, float)) and math.isfinite(v)]
    return sum(numbers) / len(numbers) if numbers else None

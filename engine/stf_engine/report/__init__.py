"""Reports on results: tables for the terminal, pictures, plots, one self-contained HTML page."""

from .page import write_report
from .pictures import error_picture, map_picture, stretch_limits
from .tables import format_table

__all__ = ["error_picture", "format_table", "map_picture", "stretch_limits", "write_report"]

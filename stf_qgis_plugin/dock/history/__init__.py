"""Finished runs: kept over restarts, shown as cards, run again, opened in the form, copied."""

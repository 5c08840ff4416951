"""The job ``enhance``: blurred revisits, and a panchromatic image if there is one, made sharp."""

DEFAULT, DEFAULT_WITH_PAN = "weighted", "mtf-glp-cbd"
"""Methods where none is named."""

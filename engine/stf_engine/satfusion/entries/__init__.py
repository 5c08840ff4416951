"""The entries of SatFusion's parts, readable without torch."""

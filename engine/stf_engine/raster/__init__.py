"""Rasters: the only place in the engine that imports GDAL."""

"""STFusion's engine: sharp satellite images at dates on which only blurred ones exist.

Level 0 (this package without extras) needs Python, NumPy and GDAL only. Importing the package
imports neither GDAL nor torch; the modules that need them do so themselves.
"""

__version__ = "0.1.0"

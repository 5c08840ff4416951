"""The QGIS side of STFusion. It talks to the engine only through a child process."""

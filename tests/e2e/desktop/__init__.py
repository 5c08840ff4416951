"""What runs inside QGIS Desktop: a user with mouse, keyboard and eyes, and what that user does."""

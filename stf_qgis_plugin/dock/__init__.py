"""The dock: makes recipes, shows what the engine says, and never computes anything itself."""

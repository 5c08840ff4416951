"""The parts of the page Engine."""

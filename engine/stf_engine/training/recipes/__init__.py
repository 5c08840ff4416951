"""One training recipe per network: its losses, stages, optimisers and steps."""

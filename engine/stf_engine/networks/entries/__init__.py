"""One file per network: its spec, its parts and how reference checkpoints name them. No torch."""

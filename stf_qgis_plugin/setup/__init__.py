"""The private environment for networks: planned, made, tested and removed, without widgets."""

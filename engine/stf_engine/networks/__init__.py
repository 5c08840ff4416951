"""Fusion networks: one file each, listed in :mod:`.registry`, run through :mod:`.method`.

Importing this package, or its registry, does not import torch.
"""

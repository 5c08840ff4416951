"""Weights files: the card, the file format, importing checkpoints, the installed models.

Listing, showing and verifying need neither torch nor safetensors; nothing here unpickles.
"""

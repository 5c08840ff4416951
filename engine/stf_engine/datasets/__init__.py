"""Data sets for training: what is known of them, what is on disk, how it is split and read."""

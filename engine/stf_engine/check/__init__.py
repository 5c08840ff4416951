"""The check before a run: is this going to work, and what mends it?"""

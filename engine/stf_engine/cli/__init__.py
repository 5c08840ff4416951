"""The command line ``stf``: one file per group of commands."""

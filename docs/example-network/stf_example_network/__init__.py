"""An example of a fusion network in a package of its own."""

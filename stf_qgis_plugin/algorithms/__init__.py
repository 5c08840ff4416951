"""The toolbox: thin algorithms that make a recipe and run it in the engine."""

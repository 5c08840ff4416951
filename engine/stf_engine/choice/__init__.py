"""Which method? A trial one scale down, on the scene's own images."""

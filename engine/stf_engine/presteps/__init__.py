"""What is done with the images before a method sees them: registration, footprint, adjustment."""

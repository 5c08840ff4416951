"""A seeded scene with real change: fields, forest, water, roads, clouds, and two sensors."""

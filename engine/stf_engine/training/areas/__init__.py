"""Training and testing of the SatFusion networks: areas of several revisits instead of dates."""

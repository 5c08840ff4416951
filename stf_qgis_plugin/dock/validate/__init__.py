"""The Validate page: how good a prediction is, by number and by eye."""

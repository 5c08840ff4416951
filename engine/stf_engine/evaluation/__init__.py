"""The parts of the job ``evaluate``: what is compared, the verdict, areas, plots, the report."""

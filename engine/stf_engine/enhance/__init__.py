"""The job ``enhance``: blurred revisits, and a panchromatic image if there is one, made sharp."""

"""The same recipes on many machines: a Dask cluster computes dates of a series or blocks of one
image. Needs the extra ``scale``, which is imported when a cluster is asked for."""

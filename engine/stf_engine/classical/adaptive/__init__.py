"""Change kriging with learned kernels: the fine change predicted from coarse cells.

Nothing is trained beforehand: how the change depends on colour and place is learned from the cells
of each scene (``components``), first for the whole scene (``coefficients``), then locally
(``local``). Steps are numbered as in the method's specification.
"""

"""Training of networks: data in memory, one recipe per network, one flat loop, logs, tests.

Needs PyTorch and Lightning, not GDAL. Imports inference; nothing of inference imports it.
"""

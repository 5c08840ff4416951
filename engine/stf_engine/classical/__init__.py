"""Training-free methods, one file each; they need nothing but NumPy, and run on torch as well."""

"""The page Enhance: revisits of one place, and a panchromatic image, made one sharp image."""

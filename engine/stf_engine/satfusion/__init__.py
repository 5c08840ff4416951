"""SatFusion: several blurred revisits and a panchromatic image become one sharp image.

Y. Tong et al., "SatFusion: A Unified Framework for Enhancing Satellite IoT Images via
Multi-Temporal and Multi-Source Data Fusion", arXiv 2510.07905, 2025.

A multi-image part joins the revisits, a sharpening part adds the detail of the panchromatic image,
a composition adds up both. :mod:`.registry` lists the parts and their combinations without torch.
"""

"""Given to ``qgis --code``: walks the flows that STF_E2E_FLOWS names, then leaves QGIS.

What was seen is written as JSON into the folder STF_E2E_OUT, with the screenshots.
"""

import os
import sys

from qgis.PyQt.QtCore import QTimer

sys.path.insert(0, os.environ["STF_E2E_CODE"])

from desktop import flows_fuse, flows_networks, flows_project, flows_results, flows_series
from desktop.driver import Driver

MODULES = (flows_fuse, flows_results, flows_series, flows_project, flows_networks)
FLOWS = {name: flow for module in MODULES for name, flow in module.FLOWS.items()}

DRIVER = []  # kept alive


def begin():
    names = os.environ["STF_E2E_FLOWS"].split(",")
    DRIVER.append(Driver(os.environ["STF_E2E_OUT"], {name: FLOWS[name] for name in names}))


QTimer.singleShot(1500, begin)

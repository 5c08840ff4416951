"""Start the bundled engine without installing it: ``python -E -s -u stf_engine_main.py ARGS``.

The folder of this file becomes the first entry of the search path, so ``stf_engine`` is found.
"""

import sys

from stf_engine.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

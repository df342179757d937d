"""The built app's first line; everything else is found by calculator_modules.py."""

import sys

try:
    from disguise_app.__main__ import main

    main()
except Exception:
    # Told to PyInstaller, it would be a box on the screen of Windows, and an entry in the system's log on macOS.
    sys.exit(1)

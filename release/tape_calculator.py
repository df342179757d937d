"""The built app's first line; everything else is found by calculator_modules.py."""

from disguise_app.__main__ import main

main()

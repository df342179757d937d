"""The built app and its package, taken apart; `dev.py build` ends with these, and `dev.py test --built` begins."""

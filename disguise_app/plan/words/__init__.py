"""Our own starter words, a table for each part: offered, never forced, all editable, all removable.

Written for this program: short, calm, plain; never blaming; all genders; nothing that frightens a child who reads over
a shoulder. `starters.py` hands them out. Each text is marked with `phrase` so that the catalogue of the panel finds it.
"""

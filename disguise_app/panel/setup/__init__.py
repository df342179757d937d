"""The first run, and choosing numbers."""

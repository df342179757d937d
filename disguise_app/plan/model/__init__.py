"""Frozen dataclasses, one file for each part of a plan."""

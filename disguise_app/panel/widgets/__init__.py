"""Rows, ticks, fields and buttons that the pages are made of."""

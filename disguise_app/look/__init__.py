"""Colours, sizes and the one stylesheet of both faces."""

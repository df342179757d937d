"""Bytes in, bytes out: one file of constant size that admits nothing and loses nothing."""

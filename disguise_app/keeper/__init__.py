"""The second process before a number opened: it keeps the tape."""

"""A calculator without a screen: no Qt, no files."""

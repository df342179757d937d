"""Tests of the picture of the home."""

"""Tests of the picture cards for a child."""

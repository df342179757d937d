"""The picture of the home: what is drawn on a floor, what keys and the mouse do to it, what stands beside it."""

"""What the panel asks of a window system, tested on the real one or against documentation."""

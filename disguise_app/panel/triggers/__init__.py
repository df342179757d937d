"""What makes the panel leave, one file each."""

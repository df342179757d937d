"""State files for whoever writes a reader, and the script that makes them."""

"""What differs between systems, one small interface and a file for each system."""

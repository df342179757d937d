"""What would someone find? A read-only look at what the calculator and its download leave on this system."""

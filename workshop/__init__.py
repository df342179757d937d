"""What `dev.py` is made of: machine, environment, throwaway desktop, checks, build. Standard library only."""

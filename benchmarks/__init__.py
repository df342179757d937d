"""What the program costs: measured beside others, in a throwaway home, on the display of the environment."""

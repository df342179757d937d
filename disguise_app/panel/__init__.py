"""What the keeper becomes when a number opened: the window with the plan."""

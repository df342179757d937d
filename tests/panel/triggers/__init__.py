"""What makes the panel leave, each tested so that it fails when the trigger is removed."""

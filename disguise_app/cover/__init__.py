"""The first process: the calculator window that everyone may see."""

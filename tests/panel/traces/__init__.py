"""The look for what somebody would find, in folders made for it."""

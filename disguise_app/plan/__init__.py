"""What a safety plan is: plain data, no Qt, no cryptography, no files."""

"""What anyone may see of us: names, places, frames, files, words. Standard library only, no secret."""

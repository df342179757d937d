"""One file for each page; pages never import pages."""

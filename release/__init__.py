"""How the app is put into the form that people install: archive, metadata, packages."""

"""What puts the app into the form that people install."""

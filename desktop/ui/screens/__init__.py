"""One module for each page of the main window."""

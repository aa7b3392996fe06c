"""Office documents made from plain data; knows nothing of the desktop application."""

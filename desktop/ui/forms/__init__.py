"""The editing part of the window: one form for records of every kind."""

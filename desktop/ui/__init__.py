"""The window. Talks to services only through the calls of `ports`."""

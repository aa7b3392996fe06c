"""The help: its pages, the window that shows them, and the ways that lead to a page."""

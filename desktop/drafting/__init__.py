"""Pasted text becomes the draft of an agreement, every piece with its place in the text."""

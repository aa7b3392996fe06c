"""A pasted text as it is read: composed, on whole lines, without what is no letter."""

from __future__ import annotations

from desktop.intake.blocks import even


def as_read(text: str) -> str:
    """The text that the spans of a review count in."""
    return even(text).strip("\n")

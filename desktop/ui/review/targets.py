"""What leads to the review: a text to be read, or files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class ReviewTarget(NamedTuple):
    """A pasted text, or the files that were dropped; with neither, the empty page."""

    text: str = ""
    files: tuple[Path, ...] = ()

"""The office's data: both engines, every way to open it, and what must never be lost."""

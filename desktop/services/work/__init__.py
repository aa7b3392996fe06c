"""과제·실적: all items of a round, listed, looked at, and filled in cell by cell."""

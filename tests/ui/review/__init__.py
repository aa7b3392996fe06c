"""The screen that reviews pasted texts."""

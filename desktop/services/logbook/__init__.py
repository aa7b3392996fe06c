"""Reading the log for 이력, and taking back what was done in this sitting."""

"""Forms of the window: what they show of a record, and how what was typed is saved."""

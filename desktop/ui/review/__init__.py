"""A pasted text beside the draft made of it, to be corrected and registered."""

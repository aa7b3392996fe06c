"""What the documents say, gathered from the office's data: no clock, no ids, one order."""

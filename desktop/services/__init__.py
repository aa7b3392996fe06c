"""What an office does, one module an activity. The only door to storage."""

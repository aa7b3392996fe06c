"""Reading what 홈 shows."""

"""What the office talks about: records, rules and Korean words. Standard library only."""

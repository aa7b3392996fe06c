"""What the office talks about: records, their rules and their Korean words. Standard library only."""

"""The forms of the window, over forms that live in memory."""

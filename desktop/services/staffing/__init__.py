"""Taking in departments and officers from a list, and handing duties over."""

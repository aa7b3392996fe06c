"""Long trials by fault injection: bounded, self-stopping, each `python3 -m tests soak NAME`."""

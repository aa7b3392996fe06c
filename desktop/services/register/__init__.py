"""Reading agreements and plans for 협약: the list, and the one that is chosen."""

"""The checks of the house: who imports whom, sizes, names and forbidden calls."""

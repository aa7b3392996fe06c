"""Dialogs that lead through more than one record: reorganisations, rosters, handovers."""

"""What the documents say: frozen dataclasses, no printer and no database."""

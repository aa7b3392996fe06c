"""Table models over plain rows; they know columns, not the database."""

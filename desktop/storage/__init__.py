"""The office's data in SQLite or PostgreSQL through SQLAlchemy. No Qt, no office verbs."""

"""The schema's history: numbered steps, and the runner that brings a file up to date."""

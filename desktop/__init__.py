"""The desktop application 협약지기."""

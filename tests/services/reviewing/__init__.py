"""Texts reviewed and registered."""

"""Texts read into drafts that a clerk reviews, and reviewed drafts registered."""

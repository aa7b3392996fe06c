"""Tests of the application and the documents; the folders mirror the source."""

"""Tests of the application and the documents; the folders mirror the source."""

import desktop  # noqa: F401 - refuses a Python that is too old

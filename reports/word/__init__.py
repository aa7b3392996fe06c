"""Word documents; python-docx and lxml are used here and nowhere else in the reports."""

"""Workbooks written with XlsxWriter, which no other package may import."""

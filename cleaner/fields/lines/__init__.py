"""The fields of an already-extracted text, read from its first lines: find.py asks the others in turn."""

"""The learned witness, below judge/model.py: its trees, how much of a page they keep, what type it is of, and their
reasons in words."""

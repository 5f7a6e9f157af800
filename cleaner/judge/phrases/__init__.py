"""Phrases and patterns of noise: how texts are folded to be compared, and how those that a text may be are found at
once."""

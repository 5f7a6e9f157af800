"""A page or a text becomes a tuple of immutable blocks, cut once and in reading order."""

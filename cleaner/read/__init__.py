"""A Page from whatever the caller holds: bytes, text, a file, a parsed tree, a response, or an address to fetch."""

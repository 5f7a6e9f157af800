"""Rules and witnesses give evidence on blocks; one function, decide, turns it into decisions."""

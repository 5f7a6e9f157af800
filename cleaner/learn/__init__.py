"""Training and evaluation on labelled pages. Imports cleaner; nothing of cleaner imports it but the command."""

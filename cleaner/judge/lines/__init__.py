"""What is known of an already-extracted text's lines: by their forms, runs and places, and by a model."""

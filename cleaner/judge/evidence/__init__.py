"""What the elements around a block and its neighbours say for or against it, a file for each kind; gather.py asks them
in turn. lines/ does so for texts without elements."""

cimport cython

from cleaner.records cimport Block, Node

@cython.locals(node=Node, name=str, part=str)
cpdef bint _is_quote(Block block)

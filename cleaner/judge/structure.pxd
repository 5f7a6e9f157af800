cimport cython

from cleaner.records cimport Block, Node, Span

@cython.locals(linked=Py_ssize_t, span=Span)
cpdef double linked_share(Block block)

@cython.locals(node=Node)
cpdef bint is_furniture(Block block)

@cython.locals(node=Node, found=list)
cpdef list _holders(Block block)

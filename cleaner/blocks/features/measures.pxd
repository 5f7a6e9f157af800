cimport cython

from cleaner.records cimport Block, Node, Span

@cython.locals(met=bytearray, found=list, node=Node, step=Node)
cpdef list lineage(nodes)

@cython.locals(span=Span, linked=Py_ssize_t)
cpdef double _linked(Block block)

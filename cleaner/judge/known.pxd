cimport cython

from cleaner.records cimport Block

@cython.locals(found=list, block=Block, text=str)
cpdef list _short(blocks, Py_ssize_t longest, frozenset lengths)

@cython.locals(text=str)
cpdef bint _may_be(Block block, frozenset lengths)

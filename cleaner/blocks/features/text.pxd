cimport cython

from cleaner.records cimport Block, Span

@cython.locals(span=Span, covered=Py_ssize_t)
cpdef double _covered(Block block, tuple kinds)

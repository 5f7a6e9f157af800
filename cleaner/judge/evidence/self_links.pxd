cimport cython

from cleaner.records cimport Block, Evidence, Span

@cython.locals(found=list, block=Block, span=Span, start=Py_ssize_t, end=Py_ssize_t, text=str)
cpdef list self_link_evidence(blocks)

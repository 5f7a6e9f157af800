cimport cython

from cleaner.records cimport Block

@cython.locals(
    block=Block, tag=str, i=Py_ssize_t, paragraphs=Py_ssize_t, items=Py_ssize_t, code=Py_ssize_t, hidden=Py_ssize_t
)
cpdef tuple _tally(list blocks, const long long[::1] words)

@cython.locals(i=Py_ssize_t, total=double)
cpdef double _total(const double[::1] values) except? -1.0

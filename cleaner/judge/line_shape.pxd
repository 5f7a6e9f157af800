cimport cython

from cleaner.records cimport Block

cdef class Line:
    cdef readonly Block block
    cdef readonly str text
    cdef readonly Py_ssize_t words
    cdef readonly str folded
    cdef readonly double log_words
    cdef readonly bint sentence, marked, dated
    cdef readonly double capitals

@cython.locals(raw=str, bare=str, text=str, start=str, words=Py_ssize_t)
cpdef Line _line(Block block)

@cython.locals(
    raw=str, text=str, size=Py_ssize_t, letters=Py_ssize_t, digits=Py_ssize_t, joints=Py_ssize_t, commas=Py_ssize_t,
    breaks=Py_ssize_t, unspaced=bint, bare=Py_ssize_t
)
cpdef tuple shape_of(Line line)

cpdef bint _may_hold_address(str text)

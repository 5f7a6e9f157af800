cimport cython

from cleaner.frozen cimport Frozen
from cleaner.records cimport Block

cdef class Line(Frozen):
    cdef readonly Block block
    cdef readonly str text
    cdef readonly Py_ssize_t words
    cdef readonly str folded
    cdef readonly bint marked
    cdef readonly Py_ssize_t linked

@cython.locals(block=Block)
cpdef list lines_of(blocks, list folded=*)

@cython.locals(raw=str, bare=str, text=str, start=str, words=Py_ssize_t)
cpdef Line _line(Block block, str folded)

@cython.locals(
    line=Line, raw=str, text=str, i=Py_ssize_t, log_words="double[::1]", log_chars="double[::1]",
    marked="double[::1]", heading="double[::1]", indented="double[::1]", linked="double[::1]"
)
cpdef dict shape_columns(list lines, list wanted)

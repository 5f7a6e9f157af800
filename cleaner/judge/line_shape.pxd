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
    line=Line, raw=str, text=str, begin=str, i=Py_ssize_t, size=Py_ssize_t, letter=Py_ssize_t, digit=Py_ssize_t,
    joined=Py_ssize_t, parted=Py_ssize_t, breaks=Py_ssize_t, is_unspaced=bint, log_words="double[::1]",
    log_chars="double[::1]", sentence="double[::1]", lead_in="double[::1]", open_end="double[::1]",
    sentences="double[::1]", marked="double[::1]", heading="double[::1]", indented="double[::1]",
    digits="double[::1]", dated="double[::1]", address="double[::1]", joints="double[::1]", linked="double[::1]",
    letters="double[::1]", capital="double[::1]", shouted="double[::1]", lower_start="double[::1]",
    quoted="double[::1]", commas="double[::1]", unspaced="double[::1]"
)
cpdef dict shape_columns(list lines, list wanted)

cpdef bint _may_hold_address(str text)

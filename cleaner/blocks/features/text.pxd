cimport cython

from cleaner.records cimport Block, Span

@cython.locals(span=Span, covered=Py_ssize_t)
cpdef double _covered(Block block, tuple kinds)

@cython.locals(span=Span, count=Py_ssize_t)
cpdef Py_ssize_t _count_kind(Block block, str kind)

@cython.locals(
    text=str, first=Py_UCS4, last=Py_UCS4, i=Py_ssize_t, ends=str, full_stops=str, marks=list, stops=list, colons=list,
    dots=list, uppers=list, digits=list, symbols=list
)
cpdef dict _end_columns(list texts)

@cython.locals(text=str)
cpdef dict _sign_columns(list texts)

@cython.locals(data=bytes)
cpdef Py_ssize_t _count_ascii(str text, bytes wanted)

cpdef Py_ssize_t _count_commas(str text)
cpdef Py_ssize_t _count_upper(str text)
cpdef Py_ssize_t _count_bars(str text)
cpdef bint _has_quote(str text)
cpdef Py_ssize_t _count_digits(str text)

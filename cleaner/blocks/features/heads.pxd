cimport cython

from cleaner.blocks.features.measures cimport Framed
from cleaner.records cimport Block, Span

@cython.locals(framed=Framed, i=Py_ssize_t, labels=bytearray, mains=bytearray)
cpdef tuple _heads(list blocks, list frames, const long long[::1] words, const double[::1] linked)

@cython.locals(span=Span, strong=Py_ssize_t)
cpdef bint _is_label(Block block)

@cython.locals(i=Py_ssize_t, score=double, column="double[::1]")
cpdef object _last(const double[::1] scores, const unsigned char[::1] heads)

@cython.locals(
    count=Py_ssize_t, i=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, first="long long[::1]", size="long long[::1]"
)
cpdef object _openers(
    const long long[::1] own, const long long[::1] around, const long long[::1] words, double most
)

@cython.locals(
    i=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, opener=Py_ssize_t, unknown=double, least="double[::1]",
    column="double[::1]"
)
cpdef object _lowest(
    const long long[::1] own, const long long[::1] around, const double[::1] scores, const long long[::1] openers
)

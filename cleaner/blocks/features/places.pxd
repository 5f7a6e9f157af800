cimport cython

from cleaner.blocks.features.measures cimport Framed
from cleaner.records cimport Block, Node, Span

@cython.locals(i=Py_ssize_t, total=Py_ssize_t, before="double[::1]")
cpdef object _running(const long long[::1] values)

@cython.locals(i=Py_ssize_t, column="double[::1]")
cpdef object _shares(const double[::1] values, double total)

@cython.locals(i=Py_ssize_t, column="double[::1]")
cpdef object _less(const double[::1] values, double least)

@cython.locals(i=Py_ssize_t, column="double[::1]")
cpdef object _left(const double[::1] before, const long long[::1] long, double total)

@cython.locals(
    block=Block, i=Py_ssize_t, length=Py_ssize_t, longest=Py_ssize_t, shortest=Py_ssize_t, text=str, telling=list,
    word=str
)
cpdef list _title_places(list blocks, list lowered, str title)

@cython.locals(
    framed=Framed, i=Py_ssize_t, last=Py_ssize_t, level=Py_ssize_t, headings=Py_ssize_t, h1_blocks=Py_ssize_t,
    since="double[::1]", levels="double[::1]", seen="double[::1]", h1s="double[::1]"
)
cpdef dict _heading_columns(list frames)

@cython.locals(block=Block, span=Span, i=Py_ssize_t, seen=Py_ssize_t, before="double[::1]")
cpdef object _dates_before(list blocks)

@cython.locals(node=Node, place=Py_ssize_t, above=Py_ssize_t, outer=Py_ssize_t, found="long long[::1]")
cpdef object _outermost(list elements, const long long[::1] own, const long long[::1] around, dict numbers)

cimport cython

from cleaner.records cimport Block, Node, Span

@cython.locals(block=Block, span=Span, strong=Py_ssize_t)
cpdef bint _is_label(page, Py_ssize_t i)

@cython.locals(
    count=Py_ssize_t, first="long long[::1]", size="long long[::1]", node=Node, above=Node, i=Py_ssize_t, most=double
)
cpdef object _openers(page)

@cython.locals(lowest="double[::1]", node=Node, above=Node, opener=Py_ssize_t, least=double, found=list, unknown=double)
cpdef list _lowest(page, scores, const long long[::1] openers)

cimport cython

from cleaner.records cimport Node

@cython.locals(i=Py_ssize_t, node=Node, before=Node, column="double[::1]")
cpdef object _same_parents(list nodes)

@cython.locals(
    count=Py_ssize_t, i=Py_ssize_t, start=Py_ssize_t, stop=Py_ssize_t, own_words=Py_ssize_t, own_long=Py_ssize_t,
    total=double, long_share="double[::1]", mass="long long[::1]", linked_share="double[::1]", linked_sums="double[::1]"
)
cpdef tuple _windows(
    const long long[::1] words, const long long[::1] long, const double[::1] linked_words, Py_ssize_t width
)

@cython.locals(i=Py_ssize_t, away=double, far=double, distances="double[::1]")
cpdef object _distances(const long long[::1] long)

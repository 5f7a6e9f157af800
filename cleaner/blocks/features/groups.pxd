cimport cython

from cleaner.records cimport Node

@cython.locals(
    outer=list, numbers=dict, found="long long[::1]", nothing=str, i=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t,
    key=tuple
)
cpdef object _groups(list names, const long long[::1] kinds, const long long[::1] own, const long long[::1] around)

@cython.locals(classes=list, name=str)
cpdef str _called(Node node)

@cython.locals(i=Py_ssize_t, group_times="long long[::1]", counts="long long[::1]")
cpdef object _counts(const long long[::1] groups)

@cython.locals(
    size=Py_ssize_t, i=Py_ssize_t, group=Py_ssize_t, word_shares="double[::1]",
    long_shares="double[::1]", means="double[::1]", links="double[::1]", group_times="double[::1]",
    group_words="double[::1]", group_long="double[::1]", group_linked="double[::1]"
)
cpdef dict _sums(
    const long long[::1] groups, const long long[::1] words, const long long[::1] long,
    const double[::1] linked_words, double total, double total_long
)

@cython.locals(
    times="double[::1]", column="double[::1]", most=double, first=dict, firsts="long long[::1]", i=Py_ssize_t,
    place=Py_ssize_t, text=str
)
cpdef object _repeats(list texts)

@cython.locals(size=Py_ssize_t, i=Py_ssize_t, before="double[::1]", after="double[::1]")
cpdef dict _runs(const long long[::1] groups)

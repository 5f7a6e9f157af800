cimport cython

from cleaner.judge.lines.shape cimport Line

@cython.locals(
    count=Py_ssize_t, far=Py_ssize_t, sizes="double[::1]", before="double[::1]", after="double[::1]", i=Py_ssize_t,
    begin=Py_ssize_t, end=Py_ssize_t, number=Py_ssize_t
)
cpdef dict group_columns(list lines)

cpdef Py_ssize_t _group_of(Line line) except -2

@cython.locals(
    count=Py_ssize_t, near=Py_ssize_t, i=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t, before=Py_ssize_t,
    after=Py_ssize_t, lengths="double[::1]", longs="double[::1]", logs="double[::1]", gones="double[::1]",
    total=double, all_long=double, nobody=double, at="double[::1]", words_before="double[::1]",
    words_after="double[::1]", long_before="double[::1]", long_after="double[::1]", mean_before="double[::1]",
    mean_after="double[::1]", gone_before="double[::1]", gone_after="double[::1]", all_before="double[::1]",
    all_after="double[::1]"
)
cpdef dict place_columns(object words, object long_words, object log_words, object gone)

@cython.locals(found="double[::1]", own=str, i=Py_ssize_t)
cpdef object _are(list families, str family)

@cython.locals(found="double[::1]", total=double, i=Py_ssize_t)
cpdef object sums(const double[::1] values)

@cython.locals(far=Py_ssize_t, found="double[::1]", last=Py_ssize_t, i=Py_ssize_t)
cpdef object _since(const double[::1] holds)

@cython.locals(found="double[::1]", count=Py_ssize_t, i=Py_ssize_t)
cpdef object _seen(const double[::1] holds, const double[::1] numbers)

@cython.locals(found="double[::1]", i=Py_ssize_t)
cpdef object _short(const double[::1] long, const double[::1] sentence)

@cython.locals(far=Py_ssize_t, found="double[::1]", run=Py_ssize_t, i=Py_ssize_t)
cpdef object _run(const double[::1] holds)

@cython.locals(far=double, found="double[::1]", i=Py_ssize_t)
cpdef object _joined(const double[::1] before, const double[::1] after)

@cython.locals(
    width=Py_ssize_t, count=Py_ssize_t, cells="float[::1]", chosen="const long long[::1]", place=Py_ssize_t,
    row=Py_ssize_t, column="const double[::1]"
)
cpdef object picked(list columns, list wanted)

cimport cython

cdef class _View:
    cdef public list lines, gone, hits, words, logs, gones, longs, long_before, long_after, gone_before, gone_after
    cdef public list families, beside, run_before, run_after, tokens, groups
    cdef public Py_ssize_t count
    cdef public object copies
    cdef public frozenset title_words
    cdef public dict body_words
    cdef public tuple page

    @cython.locals(found=list, at=Py_ssize_t)
    cpdef list row(self, Py_ssize_t i, double place)

    @cython.locals(
        n=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t, size=Py_ssize_t, at=Py_ssize_t, own=Py_ssize_t,
        titled=Py_ssize_t, told=Py_ssize_t, count=Py_ssize_t, total=double, all_long=double
    )
    cpdef tuple _own(self, Py_ssize_t i, line, double place)

@cython.locals(sums=list, total=double, value=double)
cpdef list _sums(list values)

@cython.locals(found=list, i=Py_ssize_t, last=Py_ssize_t)
cpdef list _since(list holds)

@cython.locals(found=list, run=Py_ssize_t)
cpdef list _run(list holds)

@cython.locals(found=dict)
cpdef dict _counted(lines, set asked)

cimport cython

@cython.locals(odds=double)
cpdef double sigmoid(double score) except -1.0

@cython.locals(i=Py_ssize_t)
cpdef list probabilities(list scores, list shift)

@cython.locals(
    size=Py_ssize_t, i=Py_ssize_t, rank=Py_ssize_t, count=Py_ssize_t, likeliest=double, expected=double, hit=double,
    held=double, best=double, value=double, kept=list, likely_enough=double, words_enough=double
)
cpdef list _best(
    const long long[::1] order, const double[::1] probability, const double[::1] words, double beta
)

@cython.locals(
    size=Py_ssize_t, i=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t, count=Py_ssize_t, items=Py_ssize_t,
    longs=Py_ssize_t, span=Py_ssize_t, times=Py_ssize_t, p=double, w=double, total=double, mass=double, unsure=double,
    most=double, kept=double, hit=double, missed=double, kept_linked=double, share=double, long_log=double
)
cpdef dict _fall(
    const double[::1] probability, const double[::1] words, const unsigned char[::1] selected,
    const double[::1] linked, const double[::1] depth, const double[::1] lengths
)

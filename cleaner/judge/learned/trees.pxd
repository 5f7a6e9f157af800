cimport cython

@cython.locals(
    sums="double[::1]", tree=Py_ssize_t, row=Py_ssize_t, first=Py_ssize_t, leaves=Py_ssize_t, start=Py_ssize_t,
    node=Py_ssize_t, at=Py_ssize_t
)
cpdef list scores(
    const unsigned short[::1] feature, const float[::1] threshold, const short[::1] left, const short[::1] right,
    const float[::1] leaf, const int[::1] root, const int[::1] leaf_root, const float[::1] values,
    Py_ssize_t count, Py_ssize_t width
)

@cython.locals(
    sums="double[::1]", tree=Py_ssize_t, first=Py_ssize_t, leaves=Py_ssize_t, start=Py_ssize_t, node=Py_ssize_t,
    at=Py_ssize_t, column=Py_ssize_t, reached=double
)
cpdef object contributions(
    const unsigned short[::1] feature, const float[::1] threshold, const short[::1] left, const short[::1] right,
    const float[::1] mean, const float[::1] leaf, const int[::1] root, const int[::1] leaf_root,
    const float[::1] values, Py_ssize_t row, Py_ssize_t width, Py_ssize_t trees
)

@cython.locals(width=Py_ssize_t, best=Py_ssize_t, column=Py_ssize_t, least=double, found=list, groups=list)
cpdef list lowest(const double[::1] moved, const int[::1] group, Py_ssize_t most)

cpdef list strongest(
    const unsigned short[::1] feature, const float[::1] threshold, const short[::1] left, const short[::1] right,
    const float[::1] mean, const float[::1] leaf, const int[::1] root, const int[::1] leaf_root,
    const float[::1] values, list rows, Py_ssize_t width, Py_ssize_t trees, const int[::1] group, Py_ssize_t most
)

cpdef list lowest_groups(
    const unsigned short[::1] feature, const float[::1] threshold, const short[::1] left, const short[::1] right,
    const float[::1] mean, const float[::1] leaf, const int[::1] root, const int[::1] leaf_root,
    const float[::1] values, list rows, Py_ssize_t width, Py_ssize_t trees, const int[::1] group
)

@cython.locals(
    width=Py_ssize_t, best=Py_ssize_t, totals="double[::1]", column=Py_ssize_t, number=Py_ssize_t
)
cpdef Py_ssize_t lowest_group(const double[::1] moved, const int[::1] group) except -1

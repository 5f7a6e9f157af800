cimport cython

@cython.locals(width=Py_ssize_t, number=Py_ssize_t, place=Py_ssize_t, sums="double[::1]")
cpdef list summed(bias, const double[::1] rows, list numbers)

cimport cython

@cython.locals(found=list, start=Py_ssize_t, glued=list)
cpdef list parts_of(str text, tuple rules, phrased)

@cython.locals(start=Py_ssize_t)
cpdef Py_ssize_t _tail(str text) except -1

@cython.locals(found=list)
cpdef list _fitting(str part, tuple rules, phrased, frozenset kinds)

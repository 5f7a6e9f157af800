cimport cython

cdef class Said:
    cdef readonly object strength
    cdef readonly str by, why, kind, near
    cdef readonly Py_ssize_t near_blocks
    cdef readonly bint keep, before, inside, after

@cython.locals(at=Py_ssize_t)
cpdef bint has_neighbour(list places, Py_ssize_t block, Py_ssize_t within)

cdef class Said:
    cdef readonly object strength
    cdef readonly str by, why, kind, near
    cdef readonly bint keep, before, inside, after

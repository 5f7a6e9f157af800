cpdef str fold(str text)
cpdef bint has_digit(str text)

cdef class Bits:
    cdef readonly dict words
    cdef unsigned int[128] lengths  # by first letter: a bit for each length

    cpdef int of(self, str text)

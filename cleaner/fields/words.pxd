cpdef str fold(str text)
cpdef bint has_digits(str text, Py_ssize_t least)

cdef enum:
    PARTS = 16  # that may stand inside a text
    HASHES = 2048  # of words: those of a hundred leave most free
    FACTOR = 31  # of the hash

cdef class Bits:
    cdef readonly dict words, inside
    cdef list parts  # those of inside as bytes, which part points to
    cdef unsigned char[HASHES] taken  # whether a word has each hash
    cdef unsigned char[128] begin, end  # the places of the parts that begin with each letter
    cdef const char* part[PARTS]
    cdef size_t size[PARTS]
    cdef int bits[PARTS]

    cpdef int of(self, str text)
    cdef int beginning(self, const char* given) noexcept
    cdef int of_any(self, str text)

cdef enum:
    SIZE = 65536  # entries of a table of beginnings: some hundred words leave it nearly empty
    FILTER = 8192  # bytes of as many bits
    SINGLE = 256  # entries for words of one character

cdef class Needles:
    # The numbers of buckets; 0 is none.
    cdef unsigned short _long[SIZE]
    cdef unsigned short _short[SIZE]
    cdef unsigned short _single[SINGLE]
    # A bit for each entry that is not 0: so few bytes stay in the processor's nearest cache.
    cdef unsigned char _long_bits[FILTER]
    cdef unsigned char _short_bits[FILTER]
    # Words whose beginnings have one key, with their owners.
    cdef list _buckets

    cdef _add(self, str word, frozenset own)
    cpdef set found(self, str text)
    cdef int _ask(self, unsigned int number, str text, Py_ssize_t begin, set owners) except -1

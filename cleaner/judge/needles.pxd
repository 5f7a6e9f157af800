cdef enum:
    FILTER = 8192  # bytes of as many bits, ten for each word of the rules: most keys of a text have none that is set
    LISTS = 16384  # lists of entries, one for
    SHARED = 4  # bits
    BYTES = 256

cdef struct Entry:
    unsigned long long key
    int next  # the next entry of the list; 0 is none
    int owner
    int words  # the place of its word in _words, behind which the end of a pair with a beginning stands

cdef class Needles:
    cdef list _words
    cdef Entry* _entries
    cdef Py_ssize_t _count, _room
    # The first entries of the lists, by a hash of a key.
    cdef int _lists[LISTS]
    # A bit for each place that has entries, of words that stand anywhere and of others: so few bytes stay in the
    # processor's nearest cache.
    cdef unsigned char _bits[2][FILTER]
    # The sizes of the keys of words that end in a character, by its byte in a key, as bits.
    cdef unsigned char _sizes[BYTES]

    cdef int _add(self, int kind, str word, str end, int owner) except -1
    cpdef list found(self, str text)
    cdef inline bint _has(self, int kind, unsigned long long key) noexcept
    cdef list _ask(self, int kind, unsigned long long key, str text, Py_ssize_t at, list owners)

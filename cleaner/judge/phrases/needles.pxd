cdef enum:
    FILTER = 8192  # bytes of as many bits, ten for each word of the rules: most keys of a text have none that is set
    LISTS = 16384  # lists of entries, one for
    SHARED = 4  # bits
    PAIRS = 65536  # of bytes
    KINDS = 3  # kinds of entries
    GROUPS = 4  # groups of owners that can be asked for, that of all among them

cdef struct Entry:
    unsigned long long key  # of at most the last eight characters of its word, or of a beginning's first
    int next  # the next entry of the list; 0 is none
    int owner
    int cut  # how many of its word's characters stand before the place that a key tells
    int begin, end  # where its word stands among the letters
    int behind, last  # where the end of a pair with a beginning does
    unsigned char kind
    unsigned char groups  # those that its owner is in, as bits

cdef struct Tables:
    # How many entries there are, the first of them none; how many letters their words stand in, and of how many bytes
    # each is.
    Py_ssize_t count, length, kind
    # The first entries of the lists, by a hash of a key.
    int lists[LISTS]
    # For each group and kind of entries a bit for each place that has some, by one hash and by another: what both let
    # through is seldom no word, and so few bytes stay in the processor's nearest cache.
    unsigned char bits[GROUPS][KINDS][FILTER]
    unsigned char again[GROUPS][KINDS][FILTER]
    # The latter, for each group, of words that stand anywhere and have more characters that tell it.
    unsigned char more[GROUPS][FILTER]
    # For each group whether a short word ends in two characters, by their bytes in a key; and how many characters such
    # words are placed by, as bits.
    unsigned char ends[GROUPS][FILTER]
    unsigned char short[GROUPS][PAIRS]

cdef class Rarity:
    cdef int _chars[256]  # by their last byte, as in keys
    cdef int _rows[PAIRS]  # by their place

    cdef Py_ssize_t cut(self, str word) noexcept

cdef class Needles:
    cdef str _words  # what the words stand in; None where that lies ready
    cdef const void* _letters  # the same
    cdef bint _alike
    cdef bytes _groups
    cdef Tables* _tables
    cdef Entry* _entries
    cdef Py_ssize_t _room  # entries
    cdef object _ready  # where all that lies which was made before; None where it is its own
    cdef bint _lent  # whether it is not

    cdef int _take(self, const unsigned char[::1] ready) except -1
    cpdef bytes tables(self)
    cdef int _make(self, list words, list pairs, tuple lines) except -1
    cdef int _add_words(self, Py_ssize_t at, Py_ssize_t last, int owner, Rarity rarity) except -1
    cdef int _add_lines(self, Py_ssize_t at, Py_ssize_t middle, Py_ssize_t last, int owner, int step) except -1
    cdef int _add_pair(self, Py_ssize_t at, Py_ssize_t begin, Py_ssize_t behind, Py_ssize_t end, int owner) except -1
    cdef int _add(self, int kind, Py_ssize_t begin, Py_ssize_t end, int owner, Py_ssize_t cut) except -1
    cpdef tuple found(self, str text, int group=*)
    cpdef tuple begun(self, str text, int group=*)
    cpdef bint begins(self, str text) except -1
    cdef list _begun(self, str text, int group)
    cdef Py_ssize_t _next(
        self, int kind, void* data, Py_ssize_t at, Py_ssize_t length, int group, unsigned long long* key
    ) noexcept
    cdef inline int _list_of(self, int group, int kind, unsigned long long key, Py_ssize_t size) noexcept
    cdef list _listed(
        self, int group, int number, int kind, unsigned long long key, str text, Py_ssize_t at, list owners
    )

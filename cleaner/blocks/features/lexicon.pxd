from libc.stdint cimport uint32_t

cdef struct Entry:
    double score
    Py_ssize_t at  # where a copy of the token's characters begins: those of all tokens stand together
    uint32_t length
    int number
    unsigned char kind
    bint has_score

cdef struct Head:  # without gaps: its bytes lie in a file that is the same each time
    Py_ssize_t numbers
    Py_ssize_t entries
    Py_ssize_t places  # a power of two
    Py_ssize_t letters  # bytes
    Py_ssize_t last  # place
    Py_ssize_t bits  # of an entry's number

cdef class Lexicon:
    cdef Head head
    cdef const Entry* entries
    cdef const uint32_t* places  # 0: nothing; else the number of an entry, from 1, and in the bits above a mark of it
    cdef const char* letters  # of the tokens
    cdef bytes held  # all of it, one behind the other

    cpdef bytes tables(self)
    cdef int take(self, bytes held) except -1
    cpdef add_name(self, str name, list found, bytearray met)
    cpdef add(self, str token, list found, bytearray met)
    cdef int look(self, str text, bint is_name, list found, bytearray met) except -1

cpdef Lexicon lexicon_of(bytes tables)
cpdef tuple word_scores(Lexicon lexicon, list texts, bytearray met, Py_ssize_t start)
cpdef list marked(bytearray met)

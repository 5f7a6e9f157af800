from libc.stdint cimport uint32_t

cdef struct Entry:
    double score
    const void* data  # a copy of the token's characters: those of all tokens stand together
    uint32_t length
    int number
    unsigned char kind
    bint has_score

cdef class Lexicon:
    cdef readonly Py_ssize_t numbers
    cdef tuple given
    cdef Entry* entries
    cdef char* letters  # of the tokens
    cdef uint32_t* places  # 0: nothing; else the number of an entry, from 1, and in the bits above a mark of its token
    cdef Py_ssize_t last  # place: one less than a power of two
    cdef int bits  # of an entry's number

    cpdef add_name(self, str name, list found, bytearray met)
    cpdef add(self, str token, list found, bytearray met)
    cdef int look(self, str text, bint is_name, list found, bytearray met) except -1

cpdef tuple word_scores(Lexicon lexicon, list texts, bytearray met, Py_ssize_t start)
cpdef list marked(bytearray met)

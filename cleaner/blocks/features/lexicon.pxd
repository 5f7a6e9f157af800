from libc.stdint cimport uint32_t

cdef struct Entry:
    double value
    const void* data  # a copy of the token's characters: those of all tokens stand together
    uint32_t length
    int kind

cdef class Lexicon:
    cdef readonly dict table
    cdef bint counts  # whether its values are whole numbers
    cdef Entry* entries
    cdef char* letters  # of the tokens
    cdef uint32_t* places  # 0: nothing; else the number of an entry, from 1, and in the bits above a mark of its token
    cdef Py_ssize_t last  # place: one less than a power of two
    cdef int bits  # of an entry's number

    cpdef add_name(self, str name, list found)

cpdef tuple word_scores(Lexicon lexicon, list texts)

from libc.stdint cimport uint32_t, uint64_t

cdef struct Piece:
    int kind
    const void* data
    Py_ssize_t begin, end
    Py_UCS4 before  # what stands before it in the token; 0 for nothing
    bint fold  # whether the token has small letters for its capitals of ASCII

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

    cdef uint32_t* place(self, const Piece* piece, uint64_t value) noexcept
    cdef const Entry* find(self, const Piece* piece) noexcept
    cpdef add_name(self, str name, list found)
    cdef int add(self, list found, const Piece* piece) except -1
    cdef double score(self, const Piece* word) noexcept

cpdef tuple word_scores(Lexicon lexicon, list texts)

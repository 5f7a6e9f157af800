from cpython.object cimport PyObject
from libc.stdint cimport uint32_t, uint64_t

cdef struct Piece:
    int kind
    const void* data
    Py_ssize_t begin, end
    Py_UCS4 before  # what stands before it in the token; 0 for nothing
    bint fold  # whether the token has small letters for its capitals of ASCII

cdef struct Place:
    uint32_t mark  # of its token; 0 for none
    uint32_t entry  # its number

cdef struct Entry:
    PyObject* token
    PyObject* value

cdef class Lexicon:
    cdef readonly dict table
    cdef Entry* entries  # of the table, which keeps them
    cdef Place* places
    cdef Py_ssize_t last  # place: one less than a power of two

    cdef Place* place(self, const Piece* piece, uint64_t value) noexcept
    cdef PyObject* find(self, const Piece* piece) noexcept
    cpdef add_name(self, str name, list found)
    cdef int add(self, list found, const Piece* piece) except -1
    cdef double score(self, const Piece* word) except? -1.0

cpdef tuple word_scores(Lexicon lexicon, list texts)

from cpython.object cimport PyObject
from libc.stdint cimport uint32_t

cdef struct Piece:
    int kind
    const void* data
    Py_ssize_t begin, end
    Py_UCS4 before  # what stands before it in the token; 0 for nothing
    bint fold  # whether the token has small letters for its capitals of ASCII

cdef class Lexicon:
    cdef readonly dict table
    cdef uint32_t* marks  # of the token in each place; 0 where none is
    cdef PyObject** entries  # it and its value, which the table keeps
    cdef Py_ssize_t last  # place: one less than a power of two

    cdef Py_ssize_t place(self, const Piece* piece) noexcept
    cdef PyObject* find(self, const Piece* piece) noexcept
    cpdef add_name(self, str name, list found)
    cdef int add(self, list found, const Piece* piece) except -1
    cdef double score(self, const Piece* word) except? -1.0

cpdef tuple word_scores(Lexicon lexicon, list texts)

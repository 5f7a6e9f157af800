cdef struct Phrase:
    unsigned int mixed  # its hash
    int owner
    int text  # the number of the text that it is a line of
    int begin, end  # where in that text

cdef struct Head:
    size_t size  # of the slots, a power of two
    Py_ssize_t count, longest  # of the phrases

cdef class Exact:
    cdef list _held, _texts  # as they were given, and decoded
    cdef Phrase* _phrases
    cdef unsigned int* _slots  # by hash: the number of a phrase and one, 0 for none
    cdef Head _head
    cdef object _ready  # where slots and phrases lie that were made before; None where they are its own
    cdef bint _lent  # whether they are not

    cdef int _take(self, const unsigned char[::1] ready) except -1
    cpdef bytes tables(self)
    cdef int _make(self, Py_ssize_t count) except -1
    cdef str _text(self, Py_ssize_t number)
    cdef int _add(self, int text, Py_ssize_t begin, Py_ssize_t end, int owner) except -1
    cpdef list found(self, str text)

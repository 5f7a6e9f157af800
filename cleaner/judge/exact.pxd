cdef struct Phrase:
    unsigned int mixed  # its hash
    int owner
    int text  # the number of the text that it is a line of
    int begin, end  # where in that text

cdef class Exact:
    cdef list _texts
    cdef Phrase* _phrases
    cdef unsigned int* _slots  # by hash: the number of a phrase and one, 0 for none
    cdef size_t _size  # of the slots, a power of two
    cdef Py_ssize_t _count, _longest

    cdef int _add(self, str text, Py_ssize_t begin, Py_ssize_t end, int owner) except -1
    cpdef list found(self, str text)

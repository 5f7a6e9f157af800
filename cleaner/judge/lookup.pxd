cimport cython

from cleaner.judge.needles cimport Needles

cdef class Lookup:
    cdef dict _exact
    cdef Py_ssize_t _longest
    cdef object _needs
    cdef list _placed, _held, _patterns, _anchored, _phrases, _always
    cdef Needles _needles
    cdef object _known

    cpdef frozenset worded(self, str text)

    @cython.locals(folded=str, found=list, words=Py_ssize_t, number=Py_ssize_t, owner=Py_ssize_t)
    cpdef frozenset _worded_of(self, str text)

    @cython.locals(folded=str, found=list, number=Py_ssize_t)
    cpdef list phrased(self, str text)

    cpdef list _likely(self, str folded)

    @cython.locals(owners=list)
    cpdef list _exactly(self, str folded)

    @cython.locals(phrase=str)
    cpdef _try_phrase(self, Py_ssize_t number, str folded, list found)

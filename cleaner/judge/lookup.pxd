cimport cython

from cleaner.judge.needles cimport Needles

cdef class Lookup:
    cdef dict _exact
    cdef Py_ssize_t _longest
    cdef list _patterns, _phrases, _always
    cdef Py_ssize_t _placed
    cdef Needles _needles
    cdef object _known

    cpdef frozenset worded(self, str text)

    @cython.locals(folded=str, alike=str, found=list, words=Py_ssize_t, number=Py_ssize_t, few=list)
    cpdef frozenset _worded_of(self, str text)

    @cython.locals(folded=str, found=list, number=Py_ssize_t)
    cpdef list phrased(self, str text)

    cpdef list _likely(self, str alike)

    @cython.locals(owners=list)
    cpdef list _exactly(self, str folded)

    @cython.locals(phrase=str)
    cpdef _try_phrase(self, Py_ssize_t number, str folded, list found)

@cython.locals(word=str)
cdef bint _holds_one(str text, list words)

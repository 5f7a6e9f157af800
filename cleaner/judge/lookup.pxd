cimport cython

from cleaner.judge.needles cimport Needles

cdef class Lookup:
    cdef dict _exact
    cdef Py_ssize_t _longest
    cdef list _patterns, _phrases, _always, _tests
    cdef Py_ssize_t _first_phrase
    cdef Needles _needles, _inside

    @cython.locals(folded=str, owners=list, likely=tuple, found=list, words=Py_ssize_t, number=Py_ssize_t, few=list)
    cpdef frozenset worded(self, str text)

    @cython.locals(folded=str, owners=list, found=list, likely=tuple, number=Py_ssize_t)
    cpdef list phrased(self, str text)

    cpdef tuple _likely(self, str folded)

    cpdef list _exactly(self, str folded)

    @cython.locals(phrase=str, head=str, middle=str, tail=str, inner=list)
    cpdef _try_phrase(self, Py_ssize_t number, str folded, list found)

@cython.locals(word=str)
cdef bint _holds_one(str text, list words)

@cython.locals(word=str)
cdef bint _holds_all(str text, list words)

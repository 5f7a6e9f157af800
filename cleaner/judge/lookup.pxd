cimport cython

from cleaner.blocks.scan cimport count_words
from cleaner.judge.folding cimport digits_alike, fold
from cleaner.judge.needles cimport Needles

cdef class Lookup:
    cdef dict _exact
    cdef Py_ssize_t _longest
    cdef list _patterns, _phrases, _always, _inside, _tests
    cdef Py_ssize_t _first_phrase
    cdef Needles _needles

    @cython.locals(group=int, owners=list, likely=tuple, found=list, number=Py_ssize_t, few=list, alike=str)
    cpdef frozenset worded(self, str text, Py_ssize_t words=*, str folded=*)

    @cython.locals(folded=str, owners=list, found=list, number=Py_ssize_t)
    cpdef list phrased(self, str text)

    @cython.locals(folded=str, owners=list, found=list, number=Py_ssize_t)
    cpdef list inside(self, str part)

    cpdef tuple _likely(self, str folded, int group)

    cpdef list _exactly(self, str folded)

    @cython.locals(phrase=str, head=str, middle=str, tail=str, inner=list)
    cpdef _try_phrase(self, Py_ssize_t number, str folded, list found)

@cython.locals(word=str)
cdef bint _holds_one(str text, list words)

@cython.locals(word=str)
cdef bint _holds_all(str text, list words)

cimport cython

from cleaner.blocks.scan cimport count_words
from cleaner.blocks.words cimport exceeds
from cleaner.judge.phrases.exact cimport Exact
from cleaner.judge.phrases.folding cimport digits_alike, fold, opening
from cleaner.judge.phrases.needles cimport Needles

cdef class Lookup:
    cdef Exact _exact
    cdef list _owned, _patterns, _few, _always, _inside, _counted, _tests, _is_note
    cdef dict _phrases
    cdef object _placed, _owners, _opening, _noting
    cdef bytes _groups
    cdef Py_ssize_t _first_phrase, _untold
    cdef Needles _needles, _openings, _notes

    cpdef frozenset worded(self, str text)

    @cython.locals(group=int, likely=tuple)
    cpdef tuple asked(self, str text, Py_ssize_t words, str folded)

    @cython.locals(number=Py_ssize_t)
    cpdef bint _is_loose(self, tuple likely)

    @cython.locals(owners=list, found=list, number=Py_ssize_t, few=tuple, listed=list, numbered=bint, alike=str)
    cpdef frozenset _worded(self, str folded, tuple likely)

    cpdef bint may_begin(self, str text, Py_ssize_t start) except -1

    cpdef bint may_note(self, str text, Py_ssize_t start) except -1

    cdef Needles _opened(self)

    cdef Needles _noted(self)

    @cython.locals(folded=str, owners=list, found=list, number=Py_ssize_t)
    cpdef list phrased(self, str text)

    @cython.locals(folded=str, owners=list, found=list, number=Py_ssize_t)
    cpdef list inside(self, str part, bint loose)

    cpdef tuple _likely(self, str folded, int group)

    @cython.locals(owners=list)
    cpdef list _exactly(self, str folded)

    @cython.locals(phrase=str, head=str, middle=str, tail=str, inner=list)
    cpdef _try_phrase(self, Py_ssize_t number, str folded, list found)

    cpdef str _read(self, Py_ssize_t number)

@cython.locals(head=str)
cdef bint _may_begin(Needles openings, str text, Py_ssize_t start) except -1

@cython.locals(word=str)
cdef bint _holds_one(str text, list words)

@cython.locals(word=str)
cdef bint _holds_all(str text, list words)

@cython.locals(
    long=int, glued=int, loose=int, groups=bytearray, number=Py_ssize_t, owner=Py_ssize_t, bits=int
)
cpdef bytes _groups(list owners, Py_ssize_t phrases, Py_ssize_t untold, list inside, list for_long)

cimport cython

from cleaner.fields.candidates cimport Candidate
from cleaner.fields.shown cimport Heading
from cleaner.fields.suffix cimport Site
from cleaner.frozen cimport Frozen

cdef class Words(Frozen):
    cdef readonly tuple all
    cdef readonly frozenset each

cdef Words NO_WORDS

@cython.locals(words=list)
cpdef Words _words(str text)

@cython.locals(
    candidate=Candidate, members=dict, traits=tuple, value=str, words=Words, row=list, place=str, headings=object,
    first=Heading, witnesses=list, cut=list
)
cpdef list _of_candidate(tuple one, dict told, Site site, dict shown, Heading main)

cpdef tuple _agreement(Words words, Words place)
cpdef bint _starts(Words place, Words words)

@cython.locals(both=Py_ssize_t)
cpdef tuple _shares(Words some, Words others)

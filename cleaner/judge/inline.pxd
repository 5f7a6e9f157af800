cimport cython

from cleaner.judge.phrases.folding cimport sentence_breaks
from cleaner.judge.phrases.lookup cimport Lookup

@cython.locals(found=list, start=Py_ssize_t, glued=list)
cpdef list parts_of(str text, tuple rules, Lookup lookup, bint loose=*)

@cython.locals(tail=Py_ssize_t, found=list, starts=set)
cpdef list _breaks(str text)

@cython.locals(start=Py_ssize_t)
cpdef Py_ssize_t _tail(str text) except -1

@cython.locals(found=list)
cpdef list _fitting(str part, bint loose, tuple rules, Lookup lookup, frozenset kinds)

cpdef bint _opens(str text)

@cython.locals(places=list, opener=str, place=Py_ssize_t, found=list, end=Py_ssize_t)
cpdef list _brackets(str text)

@cython.locals(found=list, comma=Py_ssize_t, begin=Py_ssize_t, end=Py_ssize_t)
cpdef list _notes(str text, tuple rules, Lookup lookup)

cimport cython

from cleaner.fields.words cimport fold

cdef class Candidate:
    cdef readonly str value
    cdef readonly str source
    cdef readonly str kind

cimport cython

from cleaner.fields.words cimport fold
from cleaner.frozen cimport Frozen

cdef class Candidate(Frozen):
    cdef readonly str value
    cdef readonly str source
    cdef readonly str kind

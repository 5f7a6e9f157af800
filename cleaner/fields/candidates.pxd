cimport cython

from cleaner.fields.words cimport fold
from cleaner.frozen cimport Frozen

cdef class Candidate(Frozen):
    cdef readonly str value
    cdef readonly str source
    cdef readonly str kind

@cython.locals(candidate=Candidate, why=str, members=dict, groups=dict, rejected=dict)
cpdef tuple candidate_groups(candidates, refuse, group)

@cython.locals(kind=str)
cpdef list _given(dict members)

@cython.locals(trait=str)
cpdef str _why(dict members, tuple traits, weights)

@cython.locals(total=double, name=str)
cpdef double support(sources, traits, weights)

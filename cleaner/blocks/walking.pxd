cimport cython

cdef class Walking:
    cdef public dict classes

    cpdef int step(self) except -1
    cpdef str tag(self)
    cpdef tuple names(self)
    cpdef dict kept(self)
    cpdef bint may_hide(self) except -1
    cpdef str attribute(self, str name)
    cpdef element(self)
    cpdef skip(self)
    cpdef str text(self, bint whole)
    cpdef list find(self, frozenset names)

    @cython.locals(name=str, names=tuple)
    cpdef tuple named(self, str key, str value)

cimport cython

from cleaner.frozen cimport Frozen

cdef frozenset ARTICLES
cdef Py_ssize_t MIN_NAME

cdef class Site(Frozen):
    cdef readonly frozenset names
    cdef readonly frozenset labels

    @cython.locals(words=str, bare=str)
    cpdef bint is_name(self, str text)

    @cython.locals(words=str)
    cpdef bint is_host(self, str text)

    cpdef bint _is_host(self, str words)

    @cython.locals(words=str, compact=str, bare=str, padded=str, name=str, label=str)
    cpdef bint holds_name(self, str text)

cpdef str _joined(str words)
cpdef str _bare(str words)

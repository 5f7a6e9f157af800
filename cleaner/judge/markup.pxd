cimport cython

from cleaner.records cimport Node

cdef class Around:
    cdef public Py_ssize_t depth
    cdef public dict nearest
    cdef public frozenset own, marked
    cdef public list bare

    cpdef Py_ssize_t reach(self, owner)

cdef class NodeHits:
    cdef public object _index
    cdef public dict _alike, _own, _around, _shared

    cpdef frozenset own(self, Node node)

    @cython.locals(path=list, found=Around, step=Node, key=tuple)
    cpdef Around around(self, Node node)

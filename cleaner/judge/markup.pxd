cimport cython

from cleaner.judge.needles cimport Needles
from cleaner.records cimport Node

cdef class MarkupIndex:
    cdef public dict _names, _tags, _attributes, _known
    cdef public list _globs, _any
    cdef public Needles _parts, _likely
    cdef public object by_attribute

    @cython.locals(hits=list, tagged=list, name=str)
    cpdef frozenset own(self, Node node)

    @cython.locals(hits=tuple)
    cpdef tuple by_name(self, str name)

    @cython.locals(operator=str, wanted=str)
    cpdef list _by_attribute(self, str key, str value)

    @cython.locals(hits=list, named=list, parts=set, glob=str)
    cpdef tuple _by_name(self, str name)

    @cython.locals(key=list, item=tuple)
    cpdef tuple alike(self, Node node)

cpdef bint holds(str operator, str value, str wanted)

cdef class Around:
    cdef public Py_ssize_t number, depth
    cdef public dict nearest
    cdef public frozenset own, marked
    cdef public list bare

    cpdef Py_ssize_t reach(self, owner)

cdef class NodeHits:
    cdef public MarkupIndex _index
    cdef public dict _alike, _bare, _around, _shared
    cdef public list _plain

    @cython.locals(key=tuple)
    cpdef frozenset own(self, Node node)

    @cython.locals(path=list, found=Around, step=Node)
    cpdef Around around(self, Node node)

    @cython.locals(found=Around, key=tuple)
    cpdef Around _within(self, Around above, frozenset own)

    cpdef Around _new(self, frozenset own, Around above)

cimport cython

from cleaner.judge.phrases.needles cimport Needles
from cleaner.records cimport Block, Node

cdef class MarkupIndex:
    cdef readonly dict _names, _tags, _attributes, _known, _outside
    cdef readonly frozenset _bounded
    cdef readonly list _globs, _any, _held
    cdef readonly Py_ssize_t _first_end, _first_other
    cdef readonly Needles _needles, _values

    @cython.locals(hits=list, name=str, owners=tuple)
    cpdef frozenset by_names(self, tuple names)

    cpdef frozenset by_tag(self, str tag)

    @cython.locals(
        hits=list, key=str, value=str, tests=list, number=Py_ssize_t, asked=str, operator=str, wanted=str, held=tuple
    )
    cpdef list by_attributes(self, attributes)

    @cython.locals(tags=set)
    cpdef frozenset free(self, frozenset hits, Node node)

    @cython.locals(hits=tuple)
    cpdef tuple by_name(self, str name)

    @cython.locals(hits=list, named=list, number=Py_ssize_t, glob=str)
    cpdef tuple _by_name(self, str name)

cpdef bint holds(str operator, str value, str wanted)

@cython.locals(named=list, others=dict, last=Node, block=Block, section=Node, name=str)
cpdef frozenset made_ids(blocks, MarkupIndex index)

@cython.locals(name=str)
cpdef str _id_of(Node node)

cpdef bint _holds(Node element, Node node)

cpdef str _letters(str text)

cdef class Around:
    cdef public Py_ssize_t depth
    cdef public dict inner, nearest
    cdef public frozenset own, marked
    cdef public list bare

    cpdef Py_ssize_t reach(self, owner)

cdef class NodeHits:
    cdef readonly MarkupIndex _index
    cdef readonly dict _named
    cdef readonly Around _outermost
    cdef readonly list _nodes, _found
    cdef readonly frozenset _made

    @cython.locals(names=tuple, hits=frozenset, known=frozenset, tagged=frozenset, attributed=list)
    cpdef frozenset own(self, Node node)

    @cython.locals(path=list, found=Around, around=Around, inner=Around, step=Node, own=frozenset)
    cpdef Around around(self, Node node)

    cpdef Around _known(self, Node node)

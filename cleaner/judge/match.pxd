cimport cython

from cleaner.judge.markup cimport Around, NodeHits
from cleaner.records cimport Block, Evidence, Node, Span

cdef class Hit:
    cdef readonly Py_ssize_t block, rule
    cdef readonly object start, end
    cdef readonly Py_ssize_t reach

cdef class Matcher:
    cdef readonly tuple rules
    cdef readonly object _users, _phrases, _markup, _needles
    cdef readonly list _patterns, _most, _linked
    cdef readonly object _known
    cdef readonly frozenset _names_markup, _names_wording, _own_scope, _always, _digits
    cdef readonly dict _labels

    @cython.locals(
        length=Py_ssize_t, around=Around, inline=frozenset, parts=list, span=Span, marks=frozenset,
        worded=frozenset, hits=list, part=str, inner=list
    )
    cpdef list _block_hits(self, Block block, NodeHits nodes)

    @cython.locals(marked=frozenset)
    cpdef list _matching(self, frozenset worded, Around around, frozenset inline)

    cpdef list _joined(self, frozenset worded, frozenset marked)

    @cython.locals(folded=str, words=Py_ssize_t)
    cpdef frozenset _worded_of(self, str text)
    cpdef frozenset _worded(self, str text)

    cpdef bint _short(self, Py_ssize_t rule, str text)
    cpdef bint _fits(self, Py_ssize_t rule, Block block)

@cython.locals(span=Span, links=list, at=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t)
cpdef bint is_linked(Block block)

@cython.locals(node=Node)
cpdef Node node_of(Block block, Py_ssize_t reach)

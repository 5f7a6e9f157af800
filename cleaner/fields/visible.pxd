cimport cython

from cleaner.records cimport Block, Node, Span

cdef class _Reader:
    cdef public object around_headline
    cdef public frozenset folders
    cdef public list parents, labels, lines
    cdef public dict headings, crumbs, fronts, own, alike, inherited
    cdef public tuple post_names

    @cython.locals(around=frozenset, near=frozenset, span=Span, elsewhere=bint, apart=bint)
    cpdef read(self, Block block, Node node)

    cpdef _link(self, Block block, Span span, bint apart)

    @cython.locals(named=tuple, simple=bint)
    cpdef frozenset marks(self, Node node)

    @cython.locals(path=list, step=Node, found=frozenset, own=frozenset)
    cpdef frozenset around(self, Node node)

    @cython.locals(step=Node, near=frozenset, own=frozenset)
    cpdef frozenset _near(self, Node node)

    @cython.locals(span=Span)
    cpdef _heading(self, Block block, Node node, bint apart)

    cpdef _span(self, Block block, Span span, Node node, bint apart)
    cpdef _add_span(self, Block block, Span span, str what, bint apart)

    @cython.locals(span=Span)
    cpdef _add(self, Block block, str what, bint apart)

@cython.locals(span=Span)
cpdef Py_ssize_t _end_of_words(Block block)

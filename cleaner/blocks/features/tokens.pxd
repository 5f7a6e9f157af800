cimport cython

from cleaner.records cimport Block, Node, Span

cdef class _Scores:
    cdef public list each
    cdef public object total, low, high

cdef class _Named:
    cdef public object own, near, total, low, high

cdef class _Looked:
    cdef public object table
    cdef public dict known

    @cython.locals(found=_Scores, key=tuple)
    cpdef _Scores scores(self, Node node)

@cython.locals(shared=dict, known=dict, node=Node, scores=_Scores, above=_Named, named=_Named)
cpdef list _named(page, _Looked looked)

@cython.locals(most=double, score=double, span=Span, own=double)
cpdef double _inline_score(Block block, _Looked looked)

cimport cython

from cleaner.records cimport Block, Node, Span

cdef class _Scores:
    cdef public list each
    cdef public double total, low, high

cdef class _Named:
    cdef public double own, near, total, low, high

cdef class _Looked:
    cdef public object table
    cdef public dict known

    @cython.locals(found=_Scores, key=tuple)
    cpdef _Scores scores(self, Node node)

@cython.locals(shared=dict, known=dict, node=Node, scores=_Scores, above=_Named, named=_Named)
cpdef list _named(page, _Looked looked)

@cython.locals(most=double, score=double, span=Span, own=double)
cpdef double _inline_score(Block block, _Looked looked)

@cython.locals(
    block=Block, words=list, begin=double, least=double, most=double, total=double, score=double, mean=list, low=list,
    high=list, first=list, whole=list
)
cpdef dict _word_columns(page, tables)

@cython.locals(begin=Py_ssize_t, end=Py_ssize_t, first=list, last=list, words=list)
cpdef list word_tokens(str text)

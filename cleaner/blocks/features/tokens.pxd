cimport cython

from cleaner.records cimport Block, Node, Span

cdef class _Scores:
    cdef public list each
    cdef public double total, low, high

cdef class _Looked:
    cdef public dict table, met, known

    @cython.locals(found=_Scores, key=tuple)
    cpdef _Scores scores(self, Node node)

    @cython.locals(table=dict, each=list, tag=str, name=str)
    cpdef _Scores look(self, Node node)

@cython.locals(node=Node, tokens=set, names=set, name=str)
cpdef set all_name_tokens(list nodes)

@cython.locals(
    node=Node, scores=_Scores, known=_Scores, count=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, share=double,
    singles="double[::1]", nears="double[::1]", totals="double[::1]", lows="double[::1]", highs="double[::1]"
)
cpdef dict _named(
    list elements, const long long[::1] kinds, list alike, const long long[::1] own, const long long[::1] around,
    _Looked looked
)

@cython.locals(i=Py_ssize_t, column="double[::1]")
cpdef object _at(const double[::1] values, const long long[::1] places)

@cython.locals(
    block=Block, span=Span, scores=_Scores, i=Py_ssize_t, share=double, most=double, score=double, own=double,
    column="double[::1]"
)
cpdef object _inline_scores(list blocks, _Looked looked)

@cython.locals(
    block=Block, words=list, phrase=str, i=Py_ssize_t, begin=double, least=double, most=double, total=double,
    score=double, means="double[::1]", lows="double[::1]", highs="double[::1]", firsts="double[::1]",
    wholes="double[::1]"
)
cpdef dict _word_columns(list blocks, list folded, dict known, dict phrases)

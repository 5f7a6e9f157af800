cimport cython

from cleaner.blocks.features.names cimport Names, Scores
from cleaner.records cimport Block, Node, Span

@cython.locals(
    node=Node, alike=list, scores=Scores, known=Scores, count=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, share=double,
    singles="double[::1]", nears="double[::1]", totals="double[::1]", lows="double[::1]", highs="double[::1]"
)
cpdef dict _named(
    list elements, const long long[::1] kinds, const long long[::1] own, const long long[::1] around, Names names
)

@cython.locals(i=Py_ssize_t, column="double[::1]")
cpdef object _at(const double[::1] values, const long long[::1] places)

@cython.locals(
    block=Block, span=Span, scores=Scores, each=list, i=Py_ssize_t, place=Py_ssize_t, share=double, most=double,
    score=double, column="double[::1]"
)
cpdef object _inline_scores(list blocks, Names names)

@cython.locals(i=Py_ssize_t, phrase=str, column="double[::1]")
cpdef object _phrase_scores(list folded, dict phrases)

cimport cython

from cleaner.blocks.features.lexicon cimport Lexicon
from cleaner.records cimport Block, Node, Span

cdef class _Scores:
    cdef public Py_ssize_t begin, end
    cdef public double total, low, high

cdef class _Looked:
    cdef public dict table, known
    cdef public list each
    cdef public Lexicon lexicon

    @cython.locals(found=_Scores, alike=dict, key=tuple, values=list)
    cpdef _Scores scores(self, Node node)

    @cython.locals(found=_Scores, table=dict, each=list, tag=str, name=str, place=Py_ssize_t, score=double)
    cpdef _Scores _look(self, Node node)

@cython.locals(tokens=list, attributes=dict, key=str, value=str)
cpdef list _value_tokens(Node node)

@cython.locals(node=Node, tags=set, names=set, others=set, found=list, name=str)
cpdef list known_name_tokens(list nodes, Lexicon known)

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
    block=Block, span=Span, scores=_Scores, each=list, i=Py_ssize_t, place=Py_ssize_t, share=double, most=double,
    score=double, column="double[::1]"
)
cpdef object _inline_scores(list blocks, _Looked looked)

@cython.locals(i=Py_ssize_t, phrase=str, wholes="double[::1]")
cpdef dict _word_columns(list lowered, list folded, Lexicon words, dict phrases)

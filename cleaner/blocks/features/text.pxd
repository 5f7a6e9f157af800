cimport cython

from cleaner.records cimport Block, Span

@cython.locals(
    text=str, i=Py_ssize_t, own=double, length=Py_ssize_t, chars="double[::1]",
    word_length="double[::1]", sentence_words="double[::1]"
)
cpdef dict _length_columns(list texts, const long long[::1] words, const double[::1] sentences)

@cython.locals(
    text=str, first=Py_UCS4, last=Py_UCS4, i=Py_ssize_t, ends=str, full_stops=str, marks="double[::1]",
    stops="double[::1]", colons="double[::1]", dots="double[::1]", uppers="double[::1]", digits="double[::1]",
    symbols="double[::1]"
)
cpdef dict _end_columns(list texts)

@cython.locals(
    block=Block, span=Span, i=Py_ssize_t, strong=Py_ssize_t, inside=Py_ssize_t, longest=Py_ssize_t, kind=str, href=str,
    links="double[::1]", emphasised="double[::1]", inlined="double[::1]", images="double[::1]",
    href_length="double[::1]", anchors="double[::1]", full_links="double[::1]", cells="double[::1]",
    hidden="double[::1]"
)
cpdef dict _markup_columns(list blocks)

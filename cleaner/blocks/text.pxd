cimport cython

from cleaner.blocks.made cimport make_line
from cleaner.blocks.scan cimport count_words, has_invisible, has_line_ends
from cleaner.records cimport Block

@cython.locals(
    lines=list, places=list, begins=list, blocks=list, tag=str, frames=tuple, line=str, may_wrap=bint,
    number=Py_ssize_t, begin=Py_ssize_t, end=Py_ssize_t, at=Py_ssize_t, margin=Py_ssize_t
)
cpdef tuple cut_text(str text)

cpdef Block _block(Py_ssize_t index, str text, str tag, tuple frames, object line)

@cython.locals(
    lines=list, places=list, begins=list, end=str, line=str, stripped=str, goes_on=bint, number=Py_ssize_t
)
cpdef tuple _lines(str text)

@cython.locals(first=str, size=Py_ssize_t)
cpdef Py_ssize_t _margin(list group)

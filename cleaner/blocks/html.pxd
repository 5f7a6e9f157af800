cimport cython

from cleaner.blocks.made cimport make_block, make_node, make_span
from cleaner.blocks.scan cimport count_words, fold_space, has_invisible
from cleaner.blocks.walking cimport Walking
from cleaner.records cimport Block, Frame, Node, Span

cdef int DONE, START, END
cdef Py_ssize_t NOWHERE
cdef dict _TAGS

cdef class _Tag:
    cdef public str name, span
    cdef public bint declares, hides
    cdef public bint is_br, is_cell, is_frame, is_image, is_inline, is_link, is_pre, is_skipped, is_time

@cython.locals(known=_Tag)
cpdef _Tag _tag(str raw)

cdef class _Open:
    cdef public Node node, holder
    cdef public dict counts
    cdef public Py_ssize_t count, item, begin, image
    cdef public tuple frames
    cdef public bint hidden, pre, inline, soft
    cdef public str child, kind, value, label

    cpdef open(self, Node node, _Open parent)
    cpdef Py_ssize_t position(self, str name)
    cpdef open_span(self, str kind, str value, str label)

cdef class _Cutter:
    cdef public Walking events
    cdef public object selected
    cdef public list blocks, declaring, stack, open_spans, pieces, spans
    cdef public Py_ssize_t elements, depth, length, breaks
    cdef public bint space, hidden, pre
    cdef public _Open here
    cdef public Node holder
    cdef public tuple frames

    cpdef _clear(self)

    @cython.locals(events=Walking, event=int, text=str)
    cpdef run(self)

    @cython.locals(tag=_Tag, parent=_Open, here=_Open, position=Py_ssize_t)
    cpdef _start(self)

    @cython.locals(events=Walking, selected=tuple, above=Node)
    cpdef Node _node(self, str tag, _Open parent, Py_ssize_t position)

    @cython.locals(here=_Open)
    cpdef _Open _open(self, Node node, _Open parent)

    @cython.locals(here=_Open)
    cpdef _end(self)

    @cython.locals(style=str, low=str)
    cpdef bint _is_hidden(self)

    @cython.locals(node=Node)
    cpdef _start_inline(self, _Open here, _Tag tag)

    cpdef _open_span(self, _Open here, str kind, str value, str label)

    @cython.locals(start=Py_ssize_t, end=Py_ssize_t, kind=str, node=Node)
    cpdef _finish_span(self, _Open here)

    @cython.locals(events=Walking, span=_Open, source=str, place=Py_ssize_t)
    cpdef _image(self, _Open here)

    @cython.locals(here=_Open)
    cpdef _break(self)

    @cython.locals(above=Node)
    cpdef _start_block(self, _Open here, _Open parent, _Tag tag)

    cpdef _boundary(self, _Open here)

    @cython.locals(here=_Open, folded=str)
    cpdef _write(self, str text)

    @cython.locals(span=_Open)
    cpdef _append(self, str text, _Open here)

    cpdef _at(self, _Open here)

    @cython.locals(span=_Open, holder=Node, text=str, spans=list)
    cpdef _flush(self)

cpdef tuple _span_order(Span span)
cpdef Span _clamp(Span span, Py_ssize_t length)
cpdef str _frame_value(_Open here, _Open parent, Walking events, str tag)
cpdef Py_ssize_t _number(str text, Py_ssize_t default)

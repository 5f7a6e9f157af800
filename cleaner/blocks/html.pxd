cimport cython

from cleaner.records cimport Block, Frame, Node, Span

cdef class _OpenSpan:
    cdef public str kind, value, label
    cdef public Node node
    cdef public object begin, image

cdef class _Tag:
    cdef public str name, span
    cdef public bint is_br, is_frame, is_inline, is_skipped

cdef class _Open:
    cdef public Node node, holder
    cdef public dict count
    cdef public Py_ssize_t item
    cdef public tuple frames
    cdef public bint hidden, pre, inline, skipped, soft
    cdef public _OpenSpan span

cdef class _Cutter:
    cdef public object selected
    cdef public list blocks, stack, open_spans, pieces, spans
    cdef public Py_ssize_t elements, length, breaks
    cdef public dict tags, classes
    cdef public bint space
    cdef public _Open place

    cpdef _clear(self)

    @cython.locals(tag=_Tag, parent=_Open, here=_Open)
    cpdef bint start(self, str raw, dict attributes, events)

    @cython.locals(here=_Open)
    cpdef _Open _open(self, Node node, _Open parent)

    @cython.locals(here=_Open)
    cpdef end(self)

    @cython.locals(
        names=tuple, classes=tuple, attributes=dict, position=Py_ssize_t, key=str, value=str, above=Node
    )
    cpdef Node _node(self, dict given, str tag, _Open parent, tuple selected)

    cpdef _look(self, _Open here, dict attributes)

    @cython.locals(node=Node)
    cpdef _start_inline(self, _Open here, dict attributes, _Tag tag)

    cpdef _OpenSpan _open_span(self, kind, value, label, node)
    cpdef _close_span(self, _OpenSpan span)
    cpdef _finish_span(self, _OpenSpan span)

    @cython.locals(span=_OpenSpan, source=str, place=Py_ssize_t)
    cpdef _image(self, _Open here, dict attributes)

    @cython.locals(here=_Open)
    cpdef _break(self)

    @cython.locals(parent=Node, tag=str)
    cpdef _start_block(self, _Open here, dict attributes, _Tag known, events)

    cpdef _boundary(self, _Open here)

    @cython.locals(here=_Open, folded=str)
    cpdef write(self, str text)

    @cython.locals(span=_OpenSpan)
    cpdef _append(self, str text, _Open here)

    cpdef _at(self, _Open here)

    @cython.locals(span=_OpenSpan, place=_Open, text=str, length=Py_ssize_t, spans=list, holder=Node)
    cpdef flush(self)

cpdef tuple _span_order(Span span)
cpdef Span _clamp(Span span, Py_ssize_t length)

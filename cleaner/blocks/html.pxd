cimport cython

from cleaner.blocks.made cimport make_block, make_frame, make_node, make_span
from cleaner.blocks.open_elements cimport Open
from cleaner.blocks.scan cimport count_words, fold_space, has_invisible
from cleaner.blocks.tags cimport Tag, tag_of
from cleaner.blocks.walking cimport Walking
from cleaner.records cimport Block, Frame, Node, Span

cdef int DONE, START, END
cdef Py_ssize_t MOST_COLUMNS
cdef tuple COLUMNS
cdef Py_ssize_t NOWHERE

cdef class _Cutter:
    cdef public Walking events
    cdef public object selected
    cdef public list blocks, declaring, stack, open_spans, pieces, spans, unseen
    cdef public Py_ssize_t elements, depth, length, breaks, imaged
    cdef public str formula
    cdef public bint space, hidden, pre
    cdef public Open here
    cdef public Node holder
    cdef public tuple frames

    cpdef _clear(self)

    @cython.locals(events=Walking, event=int, text=str)
    cpdef run(self)

    @cython.locals(tag=Tag, parent=Open, here=Open, position=Py_ssize_t, formula=str, names=tuple)
    cpdef _start(self)

    @cython.locals(depth=Py_ssize_t, done=str)
    cpdef _task(self)

    cpdef _skip(self)

    @cython.locals(events=Walking, selected=tuple, above=Node)
    cpdef Node _node(self, str tag, tuple names, Open parent, Py_ssize_t position)

    @cython.locals(here=Open)
    cpdef Open _open(self, Node node, Open parent)

    @cython.locals(here=Open)
    cpdef _end(self)

    @cython.locals(style=str, low=str)
    cpdef bint _is_hidden(self)

    cpdef bint _is_running(self, Open here, Open parent)

    @cython.locals(node=Node)
    cpdef _start_inline(self, Open here, Tag tag)

    @cython.locals(kind=str)
    cpdef str _script_tex(self)

    @cython.locals(formula=str, tex=str)
    cpdef bint _math(self)

    cpdef bint _is_drawn(self, tuple names)

    @cython.locals(here=Open, hidden=bint, around=Open, depth=Py_ssize_t)
    cpdef _formula(self, str formula, str tex)

    @cython.locals(before=Py_ssize_t, start=Py_ssize_t)
    cpdef _write_formula(self, str formula, str tex)

    cpdef _open_span(self, Open here, str kind, str value, str label)

    @cython.locals(start=Py_ssize_t, end=Py_ssize_t, kind=str, node=Node)
    cpdef _finish_span(self, Open here)

    @cython.locals(span=Open, source=str, alt=str, place=Py_ssize_t, formula=str)
    cpdef _image(self, Open here)

    @cython.locals(here=Open)
    cpdef _break(self)

    @cython.locals(above=Node, column=str, kind=str)
    cpdef _start_block(self, Open here, Open parent, Tag tag)

    @cython.locals(taken=dict, place=Py_ssize_t, column=Py_ssize_t, down=Py_ssize_t, last=Py_ssize_t, under=Py_ssize_t)
    cpdef str _column(self, Open row)

    cpdef _boundary(self, Open here)

    @cython.locals(here=Open, folded=str)
    cpdef _write(self, str text)

    @cython.locals(span=Open)
    cpdef _append(self, str text, Open here)

    cpdef _conceal(self, Py_ssize_t start)

    @cython.locals(span=Open)
    cpdef _quote(self, Open here, str text)

    cpdef _at(self, Open here)

    @cython.locals(span=Open, holder=Node, text=str, tex=str, found=list, spans=list, done=Span)
    cpdef _flush(self)

cpdef Span _clamp(Span span, Py_ssize_t length)
@cython.locals(name=str, value=str)
cpdef str _source(Walking events)
cpdef str _frame_value(Open here, Open parent, Walking events, str tag)
cpdef Py_ssize_t _number(str text, Py_ssize_t default)

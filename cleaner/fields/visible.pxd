cimport cython

from cleaner.fields.crumbs cimport folder_among, is_front_page, is_place, is_trail
from cleaner.fields.marks cimport marks_of_all, own_marks
from cleaner.fields.shown cimport Heading, Label, Line
from cleaner.fields.words cimport fold, has_digits
from cleaner.records cimport Block, Frame, Node, Span

cdef frozenset PAGE_WIDE
cdef int UNKNOWN, ACTIVE, ASIDE, BREADCRUMB, CATEGORY, DATE, HEADLINE, KICKER, MENU, NONE, POST
cdef int OF_BLOCKS, OF_NEAR, OF_SPANS, ELSEWHERE, HEADING_PARTS
cdef Py_ssize_t NEAR, OPEN_MENU, MAX_LINE, HINT_DIGITS

cdef class _Reader:
    cdef public object around_headline
    cdef public tuple folders
    cdef public str page
    cdef public list parents, labels, lines, dated
    cdef public dict headings, crumbs, fronts, named
    cdef public set places
    cdef public Py_ssize_t behind_time
    cdef int[::1] own, inherited  # by index of the element
    cdef public tuple post_names

    @cython.locals(block=Block, node=Node)
    cpdef read_all(self, blocks)

    @cython.locals(
        around=int, span=Span, value=str, elsewhere=bint, apart=bint, from_front=bint, unseen=list, first=Py_ssize_t,
        hidden=bint
    )
    cpdef read(self, Block block, Node node)

    @cython.locals(article=Node)
    cpdef bint _dates_article(self, Node node, int around)

    @cython.locals(span=Span, first=bint, from_front=bint)
    cpdef bint _links(self, Block block, bint apart)

    @cython.locals(found=int)
    cpdef int marks(self, Node node)

    @cython.locals(path=list, step=Node, found=int)
    cpdef int around(self, Node node)

    @cython.locals(step=Node, near=int, count=int, own=bint)
    cpdef int _near(self, Node node)

    @cython.locals(each=Frame, frame=Frame, span=Span, headline=Span, kicker=Span, marks=int)
    cpdef _heading(self, Block block, Node node, bint apart)

    cpdef _block(self, Block block, int near, int around, bint apart)

    @cython.locals(attributes=dict, marks=int, value=str, before=str)
    cpdef _span(self, Block block, Span span, Node node, bint apart)

    cpdef _add_moment(self, str text, Block block, Node node, str value, bint apart, bint of_change)

    cpdef bint _is_led_by_change(self, Block block, Span span)

    @cython.locals(above=Line)
    cpdef str _above(self, Block block)

    cpdef bint _declared(self, Block block, Span span, list rel, list itemprop, bint apart)
    cpdef _add_span(self, Block block, Span span, str what, bint apart)

    @cython.locals(span=Span)
    cpdef _add(self, Block block, str what, bint apart)

@cython.locals(attributes=dict, value=str, itemprop=str)
cpdef str _moment(Node node)

@cython.locals(step=Node)
cpdef bint _is_of_part(Node node)

@cython.locals(ends=list, starts=list, shown=list)
cpdef str _without(str text, list unseen)

@cython.locals(place=Py_ssize_t, part=Span)
cpdef bint _is_within(Span span, list unseen)

@cython.locals(block=Block, span=Span, last=Py_ssize_t)
cpdef Py_ssize_t _count_elements(blocks)

@cython.locals(frame=Frame)
cpdef bint _is_label_of_trail(Block block)

@cython.locals(end=Py_ssize_t, line=Py_ssize_t)
cpdef Py_ssize_t _end_of_title(Block block)

@cython.locals(text=str, span=Span)
cpdef tuple _edges(Block block)

@cython.locals(span=Span)
cpdef Py_ssize_t _end_of_words(Block block)

cimport cython

from cleaner.records cimport Block, Frame, Span

cdef class Leaf:
    cdef readonly str kind
    cdef readonly tuple around, blocks, rows
    cdef readonly str language

@cython.locals(shown=list, leaves=list, members=list, block=Block, around=tuple, items=dict)
cpdef list outline(blocks)

@cython.locals(joined=list, members=list, block=Block, lines=Frame, current=Frame)
cpdef list _with_lines_joined(list blocks)

@cython.locals(span=Span)
cpdef bint _has_cells(Block block)

@cython.locals(block=Block, frame=Frame, i=Py_ssize_t)
cpdef frozenset _layout_tables(list blocks)

@cython.locals(around=list, frame=Frame, i=Py_ssize_t, last=Py_ssize_t)
cpdef object _place(Block block, frozenset layout, dict items)

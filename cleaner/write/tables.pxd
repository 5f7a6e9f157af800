cimport cython

from cleaner.frozen cimport Frozen
from cleaner.records cimport Block, Frame, Span

cdef class Cell(Frozen):
    cdef readonly tuple blocks
    cdef readonly bint header
    cdef readonly object column

@cython.locals(span=Span)
cpdef bint has_cells(Block block)

cpdef Block _part(Block block, str text, tuple spans)

@cython.locals(block=Block, frame=Frame, i=Py_ssize_t, innermost=Py_ssize_t, has_text=bint)
cpdef frozenset layout_tables(list blocks)

@cython.locals(place=Py_ssize_t, frame=Frame)
cpdef Py_ssize_t _innermost(Block block)

cimport cython

from cleaner.frozen cimport Frozen
from cleaner.records cimport Block, Frame
from cleaner.write.tables cimport Cell

cdef class Leaf(Frozen):
    cdef readonly str kind
    cdef readonly tuple around, blocks, rows
    cdef readonly str language

cdef class _Placed(Frozen):
    cdef readonly Block block
    cdef readonly tuple around
    cdef readonly Frame leaf

@cython.locals(
    shown=list, leaves=list, members=list, block=Block, around=tuple, items=dict, placed=_Placed, first=_Placed
)
cpdef list outline(blocks)

@cython.locals(first=_Placed, leaf=Frame, around=tuple, m=_Placed)
cpdef Leaf _leaf(list members)

@cython.locals(joined=list, members=list, block=Block, lines=Frame, current=Frame)
cpdef list _with_lines_joined(list blocks)

@cython.locals(both=Py_ssize_t, place=Py_ssize_t)
cpdef Py_ssize_t shared(tuple one, tuple other)

@cython.locals(around=list, frame=Frame, i=Py_ssize_t, last=Py_ssize_t)
cpdef _Placed _place(Block block, frozenset layout, dict items)

@cython.locals(mended=list, frame=Frame, parent=Frame, wanted=tuple)
cpdef tuple _mended(list around, dict items)

cimport cython

from cleaner.frozen cimport Frozen

cdef class Node(Frozen):
    cdef readonly str tag
    cdef readonly tuple names
    cdef readonly object attributes
    cdef readonly Node parent
    cdef readonly Py_ssize_t position
    cdef readonly Py_ssize_t index
    cdef readonly tuple selected

    @cython.locals(around=list, parts=list, node=Node, step=Node)
    cpdef str path(self, Py_ssize_t steps=*)

    @cython.locals(name=str)
    cpdef _add_label(self, list parts)

cdef class Frame(Frozen):
    cdef readonly str kind
    cdef readonly Py_ssize_t id
    cdef readonly str value

cdef class Span(Frozen):
    cdef readonly str kind
    cdef readonly Py_ssize_t start
    cdef readonly Py_ssize_t end
    cdef readonly str value
    cdef readonly str label
    cdef readonly Node node

cdef class Block(Frozen):
    cdef readonly Py_ssize_t index
    cdef readonly str text
    cdef readonly str tag
    cdef readonly tuple frames
    cdef readonly tuple spans
    cdef readonly Node node
    cdef readonly bint hidden
    cdef readonly object line
    cdef readonly object words

    @cython.locals(frame=Frame)
    cpdef bint inside(self, str kind)

cdef class Hit(Frozen):
    cdef readonly Py_ssize_t block, rule
    cdef readonly object start, end
    cdef readonly Py_ssize_t reach

cdef class Evidence(Frozen):
    cdef readonly Py_ssize_t block
    cdef readonly bint keep
    cdef readonly object strength
    cdef readonly str by
    cdef readonly str why
    cdef readonly str kind
    cdef readonly object start
    cdef readonly object end
    cdef readonly Py_ssize_t reach

cdef class Cut(Frozen):
    cdef readonly Py_ssize_t start
    cdef readonly Py_ssize_t end
    cdef readonly str kind
    cdef readonly str by
    cdef readonly str why

cdef class Decision(Frozen):
    cdef readonly Py_ssize_t block
    cdef readonly bint keep
    cdef readonly str kind
    cdef readonly str by
    cdef readonly str why
    cdef readonly tuple cuts

cdef class Removal(Frozen):
    cdef readonly str kind
    cdef readonly str text
    cdef readonly Py_ssize_t block
    cdef readonly str where
    cdef readonly str by
    cdef readonly str why
    cdef readonly object start
    cdef readonly object end

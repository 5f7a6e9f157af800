from cleaner.records cimport Frame, Node

cdef class Open:
    cdef public Node node, holder
    cdef public dict counts, taken
    cdef public Py_ssize_t count, item, column, begin, image
    cdef public tuple frames
    cdef public bint hidden, pre, inline, soft, quotes
    cdef public str child, closing, kind, value, label

    cpdef open(self, Node node, Open parent)
    cpdef Py_ssize_t position(self, str name)
    cpdef open_span(self, str kind, str value, str label)

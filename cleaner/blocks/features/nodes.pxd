cimport cython

from cleaner.records cimport Node

cdef class _View:
    cdef public _View above
    cdef public Py_ssize_t depth, text, long, count
    cdef public object around
    cdef public double linked

@cython.locals(views=dict, own=list, node=Node, view=_View, above=_View)
cpdef dict _views(page)

@cython.locals(view=_View, around=_View, place=Py_ssize_t, linked=double, deepest=Py_ssize_t)
cpdef _sum_linked(list views, list own, linked_words)

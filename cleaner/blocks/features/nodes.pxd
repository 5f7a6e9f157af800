cimport cython

from cleaner.records cimport Node

cdef class _View:
    cdef public _View above
    cdef public Py_ssize_t depth, text, long, count, shared
    cdef public dict around
    cdef public double linked

@cython.locals(views=dict, own=list, node=Node, view=_View, above=_View)
cpdef dict _views(page)

@cython.locals(view=_View, around=_View, place=Py_ssize_t, linked=double, deepest=Py_ssize_t)
cpdef _sum_linked(list views, list own, linked_words)

@cython.locals(view=_View, i=Py_ssize_t, depth=Py_ssize_t, cols=dict)
cpdef dict _around_columns(list own)

@cython.locals(view=_View, views=list)
cpdef dict _parent_columns(list own, Py_ssize_t total_long)

@cython.locals(view=_View, best=_View, around=_View, levels=Py_ssize_t, inside=list, distance=list)
cpdef dict _container_columns(str name, double long, list views, list own)

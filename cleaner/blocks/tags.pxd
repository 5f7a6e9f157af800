cimport cython

cdef dict _TAGS

cdef class Tag:
    cdef public str name, span
    cdef public bint declares, hides, is_math, of_math
    cdef public bint is_br, is_cell, is_frame, is_image, is_inline, is_link, is_pre, is_skipped, is_time, quotes

@cython.locals(known=Tag)
cpdef Tag tag_of(str raw)

cimport cython

cdef dict _TAGS

cdef class Tag:
    cdef public str name, span
    cdef public bint declares, hides
    cdef public bint is_br, is_button, is_cell, is_frame, is_image, is_inline, is_input, is_link, is_loose, is_math, is_pre
    cdef public bint is_skipped, is_time, is_script, is_whole, quotes

@cython.locals(known=Tag)
cpdef Tag tag_of(str raw)

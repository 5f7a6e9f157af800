cimport cython

@cython.locals(line=str, rest=str, skeleton=str, forms=list)
cpdef list forms_of(str text)

cdef list _forms_by_end(str rest)

@cython.locals(parts=list, token=str, part=str, smalls=Py_ssize_t, numbers=Py_ssize_t)
cpdef str skeleton_of(str line)

cimport cython

from cleaner.records cimport Node

@cython.locals(tag=str, name=str, found=int, attributes=dict)
cpdef int own_marks(Node node)

cimport cython

from cleaner.fields.words cimport fold
from cleaner.records cimport Node

cdef dict _KNOWN, MARKS

@cython.locals(tag=str, name=str, found=int, attributes=dict)
cpdef int own_marks(Node node)

cpdef int marks_of(str name)

@cython.locals(found=int, word=str)
cpdef int _read_name(str name)

cimport cython

from cleaner.fields.words cimport Bits
from cleaner.records cimport Node

cdef dict TAG_MARKS
cdef Bits BITS
cdef int CLOSER
cdef frozenset POST_NAMES

@cython.locals(tag=str, name=str, found=int, attributes=dict)
cpdef int own_marks(Node node)

@cython.locals(found=int)
cpdef int marks_of(str name)

@cython.locals(marks=int)
cpdef int _look_closer(str name, int found)

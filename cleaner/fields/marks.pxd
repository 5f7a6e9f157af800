cimport cython

from cleaner.fields.words cimport Bits
from cleaner.records cimport Node

cdef dict TAG_MARKS
cdef Bits BITS
cdef int CLOSER, WHOLE
cdef frozenset POST_NAMES

@cython.locals(found=int, of_tag=int, attributes=dict)
cpdef int own_marks(Node node, int named)

@cython.locals(name=str, found=int)
cpdef int marks_of_all(tuple names)

@cython.locals(found=int)
cpdef int marks_of(str name)

@cython.locals(marks=int)
cpdef int _look_closer(str name, int found)

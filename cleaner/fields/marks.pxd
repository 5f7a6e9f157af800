cimport cython

from cleaner.fields.words cimport Bits
from cleaner.records cimport Node

cdef dict _KNOWN, TAG_MARKS
cdef Bits BITS
cdef frozenset POST_NAMES

@cython.locals(tag=str, name=str, found=int, attributes=dict)
cpdef int own_marks(Node node)

cpdef int marks_of(str name)

@cython.locals(found=int)
cpdef int _read_name(str name)

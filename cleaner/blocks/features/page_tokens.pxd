cimport cython

from cleaner.blocks.features.measures cimport Framed
from cleaner.records cimport Block

@cython.locals(block=Block, phrase=str, i=Py_ssize_t, labels=list)
cpdef list _labels(list blocks, list phrases)

@cython.locals(block=Block, framed=Framed, i=Py_ssize_t, found=list)
cpdef list _headings(list blocks, list frames)

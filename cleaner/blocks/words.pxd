cimport cython

from cleaner.records cimport Block

cpdef Py_ssize_t words_in(Block block) except -1

cpdef bint exceeds(str text, Py_ssize_t words, Py_ssize_t most) except -1

@cython.locals(block=Block)
cpdef list brief(blocks, Py_ssize_t most)

@cython.locals(block=Block, sign=str, found=list)
cpdef list holding(blocks, tuple signs)

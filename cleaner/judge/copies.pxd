cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.records cimport Block, Evidence

@cython.locals(hidden=list, block=Block, shown=set)
cpdef list hidden_copy_evidence(blocks)

@cython.locals(shown=list, telling=list, block=Block)
cpdef list copy_evidence(blocks, vouched, spoken)

@cython.locals(passages=list, last=dict, source=Py_ssize_t, place=Py_ssize_t, block=Block)
cpdef list _passages(list blocks)

@cython.locals(original=Block, copy=Block, telling=list, block=Block)
cpdef bint _is_copy(list passage, times)

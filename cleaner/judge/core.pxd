cimport cython

from cleaner.judge.match cimport Hit
from cleaner.records cimport Block

@cython.locals(hit=Hit, found=set)
cpdef set _blocks_hit(hits, set rules)

cpdef Py_ssize_t _length(Block block) except -1

cimport cython

from cleaner.judge.match cimport Hit

@cython.locals(hit=Hit)
cpdef list _not_held(list hits, blocks, frozenset held)

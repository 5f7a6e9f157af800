cimport cython

from cleaner.records cimport Evidence

@cython.locals(best=dict, kept=dict, e=Evidence, other=Evidence, gone=dict)
cpdef tuple spoken_against(evidence)

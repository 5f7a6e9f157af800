cimport cython

from cleaner.records cimport Block, Decision, Evidence

@cython.locals(item=Evidence, said=list, heard=dict, block=Block)
cpdef object decide(blocks, evidence)

cpdef tuple _rank(Evidence item)

@cython.locals(named=list, best=Evidence, worst=Evidence, nearest=Evidence, item=Evidence, e=Evidence, parts=bint)
cpdef Decision _decide(Block block, list heard)

cpdef tuple _nearness(Evidence item)

cpdef bint _is_named(Evidence item)

@cython.locals(total=Py_ssize_t, words=Py_ssize_t, taken=dict, said=list, block=Block, best=Evidence, e=Evidence)
cpdef set _refused(blocks, dict heard)

cpdef bint _takes(Evidence e, Evidence best)

cimport cython

from cleaner.records cimport Block, Decision, Evidence

cpdef tuple _rank(Evidence item)

@cython.locals(whole=list, named=list, best=Evidence, worst=Evidence, item=Evidence, e=Evidence)
cpdef Decision _decide(Block block, list heard)

cpdef tuple _nearness(Evidence item)

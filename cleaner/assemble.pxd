cimport cython

from cleaner.records cimport Block, Cut, Decision

@cython.locals(found=list, decision=Decision, block=Block, cut=Cut, text=str, kind=str)
cpdef list _removed(blocks, decisions)

@cython.locals(decision=Decision, block=Block, parts=list, links=list, start=Py_ssize_t, end=Py_ssize_t)
cpdef object _source_url(blocks, decisions, resolve)

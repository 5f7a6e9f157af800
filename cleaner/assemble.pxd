cimport cython

from cleaner.records cimport Block, Cut, Decision, Node

@cython.locals(found=list, labels=dict, decision=Decision, block=Block, cut=Cut, where=str, text=str, kind=str)
cpdef list _removed(blocks, decisions)

@cython.locals(parts=list, node=Node, label=str)
cpdef str _where(Block block, dict labels)

@cython.locals(decision=Decision, block=Block, parts=list, links=list, start=Py_ssize_t, end=Py_ssize_t)
cpdef object _source_url(blocks, decisions, resolve)

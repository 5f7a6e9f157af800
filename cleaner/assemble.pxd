cimport cython

from cleaner.records cimport Block, Cut, Decision, Node, Removal, Span
from cleaner.blocks.trim cimport finish
from cleaner.write.text cimport render

@cython.locals(found=list, paths=dict, decision=Decision, block=Block, cut=Cut, text=str, kind=str, where=str)
cpdef list _removed(blocks, decisions)

@cython.locals(around=str)
cpdef str _where(Block block, dict paths)

@cython.locals(decision=Decision, block=Block, parts=list, links=list, start=Py_ssize_t, end=Py_ssize_t, s=Span)
cpdef object _source_url(blocks, decisions, resolve)

cimport cython

from cleaner.records cimport Block, Cut, Decision, Removal, Span
from cleaner.blocks.trim cimport finish
from cleaner.write.text cimport render

@cython.locals(found=list, decision=Decision, block=Block, cut=Cut, text=str, kind=str)
cpdef list _removed(blocks, decisions)

@cython.locals(decision=Decision, block=Block, parts=list, links=list, start=Py_ssize_t, end=Py_ssize_t, s=Span)
cpdef object _source_url(blocks, decisions, resolve)

cimport cython

from cleaner.blocks.features.measures cimport linked_share
from cleaner.blocks.words cimport words_in
from cleaner.judge.match cimport is_linked
from cleaner.records cimport Block, Evidence, Frame, Span

@cython.locals(found=list, labels=list, first=Py_ssize_t, last=Py_ssize_t, block=Block, text=str)
cpdef list pointer_evidence(blocks, core)

@cython.locals(beside=dict, left=list, others=list, block=Block, label=str)
cpdef list _not_enumerated(list labels)

cpdef list pointed_evidence(blocks, list said)

@cython.locals(around=set, entries=list, lists=list, block=Block, below=Py_ssize_t, index=Py_ssize_t)
cpdef list _links_below(blocks, Py_ssize_t label)

cpdef Evidence _against(Block block, str by, str why, str kind, object strength=*)

@cython.locals(arrow=bint, links=list, span=Span)
cpdef bint _points(Block block)

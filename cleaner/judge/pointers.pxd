cimport cython

from cleaner.blocks.features.measures cimport linked_share
from cleaner.blocks.words cimport words_in
from cleaner.records cimport Block, Evidence, Span

@cython.locals(found=list, first=Py_ssize_t, last=Py_ssize_t, block=Block, text=str)
cpdef list pointer_evidence(blocks, core)

cpdef Evidence _against(Block block, str by, str why, str kind, object strength=*)

@cython.locals(arrow=bint, links=list, span=Span)
cpdef bint _points(Block block)

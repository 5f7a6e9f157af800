cimport cython

from cleaner.judge.match cimport is_linked
from cleaner.records cimport Block, Evidence, Span

@cython.locals(found=list, row=list, block=Block)
cpdef list contents_evidence(blocks)

cpdef list _against(list row)

@cython.locals(any_link=bint, span=Span)
cpdef bint _leads_here(Block block)

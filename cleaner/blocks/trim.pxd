cimport cython

from cleaner.records cimport Block, Span

@cython.locals(kept=list, span=Span, link=Span, text=str, value=str)
cpdef Block finish(Block block, cuts, resolve)

cpdef bint _ends_in(Span link, Span image)
